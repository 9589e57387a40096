#include "views/trust/path_html.h"

#include <QCoreApplication>

#include "views/common/format.h"
#include "views/common/link_browser.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/trust_words.h"

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

QString judgementText(const Judgement& judgement)
{
    return judgement.reason.empty() ? verdictText(judgement.verdict)
                                    : tr("%1: %2").arg(verdictText(judgement.verdict),
                                                       trustReasonText(judgement.reason));
}

QString horizonHtml(const NodeTrust& trust, UtcTime at)
{
    if (!trust.horizon) {
        return paragraph(tr("Nothing that it needs has an end.").toHtmlEscaped());
    }
    const QString what = shortDigest(trust.horizon->what);
    const QString when = format::utc(trust.horizon->at);
    const QString text =
        trust.horizon->at < at
            ? tr("%1 lapsed at %2: cut off, it cannot come back by itself.").arg(what, when)
            : tr("May stay cut off until %1 (%2): then %3 lapses.")
                  .arg(when, format::age(trust.horizon->at, at), what);
    return paragraph(text.toHtmlEscaped());
}

QString stepsHtml(const std::vector<std::string>& steps)
{
    QString list;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const QString step = shortDigest(steps[i]).toHtmlEscaped();
        list += QStringLiteral("<li>%1</li>")
                    .arg(i + 1 == steps.size() ? QStringLiteral("<b>%1</b>").arg(step) : step);
    }
    return QStringLiteral("<ol style='margin:2px 0 2px -18px'>%1</ol>").arg(list);
}

QString failingHtml(const TrustPath& path, std::size_t number, const Names& names,
                    const Colours& colours)
{
    QString part =
        QStringLiteral(
            "<p style='margin:8px 0 0 0'><b>%1 %2 %3</b> %4 <a href='path:%5'>%6</a></p>")
            .arg(toneSymbol(toneOf(path.judgement.verdict)), claimText(path.claim).toHtmlEscaped(),
                 shortDigest(path.subject).toHtmlEscaped(),
                 judgementText(path.judgement).toHtmlEscaped())
            .arg(number)
            .arg(tr("show in the picture").toHtmlEscaped());
    part += stepsHtml(path.steps);
    const QString events = eventLinks(path.events, names);
    if (!events.isEmpty()) {
        part += QStringLiteral("<p style='margin:0;color:%1'>%2 %3</p>")
                    .arg(colours.muted.name(), tr("Events").toHtmlEscaped(), events);
    }
    return part;
}

QString claimsHtml(const NodeTrust& trust)
{
    QString rows = QStringLiteral("<tr><th align='left'>%1</th><th align='left'>%2</th>"
                                  "<th align='left'>%3</th></tr>")
                       .arg(tr("Claim").toHtmlEscaped(), tr("then").toHtmlEscaped(),
                            tr("now").toHtmlEscaped());
    for (const TrustClaim& claim : trust.claims) {
        rows += QStringLiteral("<tr><td style='padding-right:10px'>%1 %2</td>"
                               "<td style='padding-right:10px'>%3</td><td>%4 %5</td></tr>")
                    .arg(claimText(claim.claim).toHtmlEscaped(),
                         shortDigest(claim.subject).toHtmlEscaped(),
                         verdictText(claim.then.verdict).toHtmlEscaped(),
                         toneSymbol(toneOf(claim.now.verdict)),
                         judgementText(claim.now).toHtmlEscaped());
    }
    return QStringLiteral("<table>%1</table>").arg(rows);
}

} // namespace

QString pathHtml(const NodeTrust& trust, const std::vector<TrustPath>& paths, UtcTime at,
                 const Names& names, const Colours& colours)
{
    QString page =
        QStringLiteral("<h3 style='margin:2px 0'>%1 <a href='%2'>%3</a>: %4</h3>")
            .arg(toneSymbol(toneOf(trust.verdict)), nodeLink(trust.node),
                 html(names.text(trust.node)), verdictText(trust.verdict).toHtmlEscaped());
    page += paragraph(verdictMeaning(trust.verdict).toHtmlEscaped());
    page += horizonHtml(trust, at);
    if (paths.empty()) {
        page += paragraph(QStringLiteral("<b>%1</b>").arg(tr("No claim fails.").toHtmlEscaped()));
    } else {
        page += paragraph(QStringLiteral("<b>%1</b>")
                              .arg(tr("Claims that fail: %1, the shortest path first")
                                       .arg(format::count(paths.size()))
                                       .toHtmlEscaped()));
    }
    for (std::size_t i = 0; i < paths.size(); ++i) {
        page += failingHtml(paths[i], i, names, colours);
    }
    page += QStringLiteral("<p style='margin:10px 0 2px 0'><b>%1</b></p>")
                .arg(tr("All its claims").toHtmlEscaped());
    return page + claimsHtml(trust);
}

} // namespace souverix
