#include "views/events/proof_html.h"

#include <QCoreApplication>

#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/words.h"
#include "views/events/hex_text.h"
#include "views/events/proof_path.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

/// Builds the pane's paragraphs in one look.
class Page
{
public:
    Page(const Colours& colours, const QString& mono)
        : m_muted(colours.muted.name()), m_mono(mono.toHtmlEscaped())
    {
    }

    void heading(const QString& text)
    {
        m_html += QStringLiteral("<p style='margin:10px 0 2px 0'><b>%1</b></p>")
                      .arg(text.toHtmlEscaped());
    }
    void text(const QString& text)
    {
        m_html += QStringLiteral("<p style='margin:0'>%1</p>").arg(text.toHtmlEscaped());
    }
    void muted(const QString& text)
    {
        m_html += QStringLiteral("<p style='margin:0;color:%1'>%2</p>")
                      .arg(m_muted, text.toHtmlEscaped());
    }
    void mono(const QString& text)
    {
        m_html += QStringLiteral("<pre style='margin:0;white-space:pre-wrap;font-family:\"%1\"'>"
                                 "%2</pre>")
                      .arg(m_mono, text.toHtmlEscaped());
    }
    [[nodiscard]] QString html() const { return m_html; }

private:
    QString m_muted, m_mono, m_html;
};

void addTrust(Page& page, const EventEvidence& evidence)
{
    page.heading(
        QStringLiteral("%1 %2").arg(toneSymbol(toneOf(evidence.trust)), trustText(evidence.trust)));
    page.text(trustMeaning(evidence.trust));
    if (evidence.malformed) {
        page.heading(tr("%1 in quarantine").arg(toneSymbol(Tone::High)));
        page.text(tr("This entry of the log is no well-formed event. It is kept as evidence, and "
                     "no projection reads it."));
        page.muted(qstr(*evidence.malformed));
    }
    if (evidence.treeSize == 0) {
        return;
    }
    if (evidence.proofHolds && evidence.checkpoint.empty()) {
        page.text(tr("It stands in the tree of what is held here, but nobody signed that tree: "
                     "this proves nothing about who recorded it."));
    } else if (evidence.proofHolds) {
        page.text(tr("The inclusion proof was recomputed from these bytes just now, and holds."));
    } else {
        page.heading(tr("%1 The inclusion proof does not hold").arg(toneSymbol(Tone::Critical)));
        page.text(tr("Recomputed from these bytes it leads to another root."));
    }
}

void addPlace(Page& page, const EventEvidence& evidence, const Names& names)
{
    page.heading(tr("Place in the log"));
    const QString region = qstr(names.text(evidence.ref.region));
    if (evidence.treeSize == 0) {
        page.text(tr("Entry %1 of %2; no tree covers it.")
                      .arg(format::count(evidence.ref.sequence), region));
    } else {
        page.text(tr("Entry %1 of %2, in a tree of %3 entries")
                      .arg(format::count(evidence.ref.sequence), region,
                           format::count(evidence.treeSize)));
    }
    if (!evidence.origin.empty()) {
        page.muted(tr("Origin %1").arg(qstr(evidence.origin)));
    }
    page.muted(tr("%1 bytes, as received").arg(format::count(evidence.bytes.size())));
    page.heading(tr("Leaf hash"));
    page.mono(qstr(toHex(evidence.leaf)));
}

void addPath(Page& page, const EventEvidence& evidence)
{
    if (evidence.treeSize == 0) {
        return;
    }
    const auto steps = proofSteps(evidence.ref.sequence, evidence.treeSize, evidence.proof);
    page.heading(tr("Inclusion proof, from the leaf up"));
    if (steps.empty()) {
        page.muted(evidence.treeSize == 1 ? tr("The leaf is the root: nothing to hash in.")
                                          : tr("The proof has not the length of this place."));
    }
    int number = 0;
    for (const ProofStep& step : steps) {
        const QString side = step.siblingOnLeft ? tr("left") : tr("right");
        const QString covers =
            step.first == step.last
                ? tr("entry %1").arg(format::count(step.first))
                : tr("entries %1 to %2").arg(format::count(step.first), format::count(step.last));
        page.muted(tr("%1. sibling on the %2, %3").arg(++number).arg(side, covers));
        page.mono(qstr(toHex(step.hash)));
    }
    page.heading(tr("Root"));
    page.mono(qstr(toHex(evidence.root)));
}

void addCheckpoint(Page& page, const EventEvidence& evidence)
{
    page.heading(tr("Checkpoint"));
    if (evidence.checkpoint.empty()) {
        page.text(tr("None covers this entry. Import a bundle with a signed checkpoint to prove "
                     "it."));
        return;
    }
    page.mono(qstr(visibleText(evidence.checkpoint))
                  .replace(QStringLiteral("\\x0a"), QStringLiteral("\n")));
    page.heading(tr("Signed by"));
    page.mono(evidence.signer.empty() ? tr("no key that is known here") : qstr(evidence.signer));
}

} // namespace

QString proofHtml(const EventEvidence& evidence, const Names& names, const Colours& colours,
                  const QString& monoFamily)
{
    Page page(colours, monoFamily);
    addTrust(page, evidence);
    addPlace(page, evidence, names);
    addPath(page, evidence);
    addCheckpoint(page, evidence);
    return page.html();
}

} // namespace souverix
