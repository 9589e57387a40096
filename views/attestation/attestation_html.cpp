#include "views/attestation/attestation_html.h"

#include <algorithm>

#include <QCoreApplication>

#include "views/common/format.h"
#include "views/common/link_browser.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/trust_words.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

QString html(std::string_view text)
{
    return qstr(text).toHtmlEscaped();
}

QString paragraph(const QString& inner)
{
    return QStringLiteral("<p style='margin:4px 0'>%1</p>").arg(inner);
}

QString row(const QStringList& cells, bool head = false)
{
    const QString tag = head ? QStringLiteral("th") : QStringLiteral("td");
    QString inner;
    for (const QString& cell : cells) {
        inner += QStringLiteral("<%1 align='left' style='padding:1px 12px 1px 0'>%2</%1>")
                     .arg(tag, cell);
    }
    return QStringLiteral("<tr>%1</tr>").arg(inner);
}

QString claimsHtml(const AttestationEntry& entry)
{
    if (entry.claims.empty()) {
        return {};
    }
    QString rows =
        row({tr("Claim").toHtmlEscaped(), tr("value").toHtmlEscaped(), tr("tier").toHtmlEscaped()},
            true);
    for (const auto& claim : entry.claims) {
        rows +=
            row({html(claim.name), QString::number(claim.value),
                 claim.tier.empty()
                     ? tr("none").toHtmlEscaped()
                     : QStringLiteral("%1 %2").arg(toneSymbol(toneOfAttestation(claim.tier)),
                                                   attestationText(claim.tier).toHtmlEscaped())});
    }
    return QStringLiteral("<table>%1</table>").arg(rows);
}

QString checkHtml(const Result<EvidenceCheck>& check)
{
    if (!check) {
        return paragraph(format::error(check.error()).toHtmlEscaped());
    }
    const Judgement& judgement = check->judgement;
    QString page = paragraph(QStringLiteral("<b>%1 %2</b> %3")
                                 .arg(toneSymbol(toneOf(judgement.verdict)),
                                      verdictText(judgement.verdict).toHtmlEscaped(),
                                      judgement.reason.empty()
                                          ? verdictMeaning(judgement.verdict).toHtmlEscaped()
                                          : trustReasonText(judgement.reason).toHtmlEscaped()));
    if (!check->form.empty()) {
        page += paragraph(
            tr("Form %1; the evidence itself says: %2.")
                .arg(html(check->form), check->foundStatus.empty()
                                            ? tr("nothing that can be told").toHtmlEscaped()
                                            : attestationText(check->foundStatus).toHtmlEscaped()));
    }
    if (check->mismatches.empty()) {
        return page + paragraph(tr("No value differs from what was claimed.").toHtmlEscaped());
    }
    QString rows = row(
        {tr("What").toHtmlEscaped(), tr("Claimed").toHtmlEscaped(), tr("Found").toHtmlEscaped()},
        true);
    for (const EvidenceMismatch& each : check->mismatches) {
        rows += row({html(each.what), html(each.claimed),
                     QStringLiteral("<b>%1</b>").arg(html(each.found))});
    }
    return page + QStringLiteral("<table>%1</table>").arg(rows);
}

} // namespace

QString resultHtml(const AttestationEntry& entry, const Result<EvidenceCheck>* check,
                   const Names& names, const Colours& colours)
{
    const std::string_view status = names.text(entry.status);
    QString page = QStringLiteral("<h3 style='margin:2px 0'>%1 <a href='%2'>%3</a>: %4</h3>")
                       .arg(toneSymbol(toneOfAttestation(status)), nodeLink(entry.node),
                            html(names.text(entry.node)), attestationText(status).toHtmlEscaped());
    page += paragraph(tr("%1, recorded %2 later · <a href='%3'>the event</a>")
                          .arg(format::utcExact(entry.time),
                               format::span(entry.recorded - entry.time), eventLink(entry.ref)));
    page += paragraph(tr("%1 by verifier <b>%2</b>, policy <b>%3</b>")
                          .arg(html(names.text(entry.kind)), html(names.text(entry.verifier)),
                               html(names.text(entry.policy))));
    if (!entry.reason.empty()) {
        page += paragraph(tr("Reported reason: %1").arg(html(entry.reason)));
    }
    page += claimsHtml(entry);
    page += QStringLiteral("<p style='margin:10px 0 2px 0'><b>%1</b></p>")
                .arg(tr("Its evidence, judged again here").toHtmlEscaped());
    if (entry.evidence.empty()) {
        page += paragraph(tr("The event names none.").toHtmlEscaped());
    } else {
        page += paragraph(QStringLiteral("<span style='color:%1'>%2</span>")
                              .arg(colours.muted.name(), html(entry.evidence)));
        page +=
            check != nullptr ? checkHtml(*check) : paragraph(tr("being judged").toHtmlEscaped());
    }
    return page;
}

QString historyText(const AttestationHistory& history)
{
    std::uint64_t missed = 0, gaps = 0, results = 0, newest = 0;
    for (const AttestationLane& lane : history.lanes) {
        results += lane.results;
        gaps += lane.gaps;
        missed += lane.missedChecks;
        if (lane.entries.size() < lane.results) {
            newest = std::max<std::uint64_t>(newest, lane.entries.size());
        }
    }
    QString text =
        tr("%1 results of %2 nodes · %3 of the fleet's nodes fail now · %4 checks missed in %5 "
           "gaps")
            .arg(format::count(results), format::count(history.lanes.size()),
                 format::percent(history.fleetRate), format::count(missed), format::count(gaps));
    if (newest > 0) {
        text += tr(" · listed are the newest %1 of each node, drawn is the worst of each stretch; "
                   "choose a node or a group for more")
                    .arg(format::count(newest));
    }
    return text;
}

} // namespace souverix
