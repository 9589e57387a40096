#include "views/drift/episode_words.h"

#include <QCoreApplication>

#include "views/common/format.h"
#include "views/common/link_browser.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("DriftEpisode", text);
}

QString escaped(std::string_view text)
{
    return qstr(text).toHtmlEscaped();
}

QString severityHtml(Severity severity, const Theme& theme)
{
    const Tone tone = toneOf(severity);
    const ToneColours& look = theme.tone(tone);
    if (tone == Tone::Nominal) {
        return severityText(severity);
    }
    return QStringLiteral("<span style=\"background:%1;color:%2\">&nbsp;%3 %4&nbsp;</span>")
        .arg(look.hatched ? theme.colours().raised.name() : look.fill.name(),
             look.hatched ? theme.colours().text.name() : look.text.name(), toneSymbol(tone),
             severityText(severity));
}

QString eventsHtml(const QString& title, const std::vector<EventRow>& rows)
{
    QString html = QStringLiteral("<p><b>%1</b>").arg(title);
    if (rows.empty()) {
        return html + QStringLiteral("<br>") +
               tr("No event of this moment: it follows from time alone.") + QStringLiteral("</p>");
    }
    for (const EventRow& row : rows) {
        html += QStringLiteral("<br><a href=\"%1\">%2</a> <small>%3</small>")
                    .arg(eventLink(row.ref), escaped(row.typeText),
                         qstr(row.summary).left(140).toHtmlEscaped());
    }
    return html + QStringLiteral("</p>");
}

QString componentsHtml(const ComponentMatrix& matrix, const Theme& theme)
{
    QString html = QStringLiteral("<table cellspacing=0 cellpadding=2 width=\"100%\">");
    const QString none = QStringLiteral("–");
    for (std::size_t c = 0; !matrix.nodes.empty() && c < matrix.components.size(); ++c) {
        const ComponentCell& cell = matrix.at(0, c);
        if (!cell.present) {
            continue;
        }
        html += QStringLiteral("<tr><td><b>%1</b></td><td align=right>%2</td></tr>"
                               "<tr><td colspan=2>%3</td></tr>")
                    .arg(escaped(matrix.components[c]), severityHtml(cell.severity, theme),
                         cell.desired == cell.actual
                             ? escaped(cell.actual)
                             : tr("desired %1, actual %2")
                                   .arg(cell.desired.empty() ? none : escaped(cell.desired),
                                        cell.actual.empty() ? none : escaped(cell.actual)));
    }
    return html + QStringLiteral("</table>");
}

} // namespace

QString episodeHtml(const DriftEpisode& episode, const FleetView& fleet, const Theme& theme)
{
    QString html = QStringLiteral("<h3><a href=\"%1\">%2</a></h3><p>%3</p>")
                       .arg(nodeLink(episode.node), escaped(fleet.text(episode.node)),
                            tr("at %1").arg(format::utc(episode.at)));
    if (!episode.then) {
        return html + QStringLiteral("<p>") + tr("It was not registered yet.") +
               QStringLiteral("</p>");
    }
    html += QStringLiteral("<p>") + tr("Drift: %1").arg(severityHtml(*episode.then, theme)) +
            QStringLiteral("<br>");
    html += tr("since %1").arg(format::utc(episode.onset));
    if (episode.end) {
        html += QStringLiteral("<br>") +
                tr("until %1, %2 in all")
                    .arg(format::utc(*episode.end), format::span(*episode.end - episode.onset));
    } else {
        html += QStringLiteral("<br>") +
                tr("still so, for %1").arg(format::span(fleet.head - episode.onset));
    }
    if (episode.worst != *episode.then) {
        html += QStringLiteral("<br>") +
                tr("worst in this time: %1").arg(severityHtml(episode.worst, theme));
    }
    html += QStringLiteral("</p>");
    html += eventsHtml(tr("What began it"), episode.causes);
    if (episode.end) {
        html += eventsHtml(tr("What ended it"), episode.closers);
    }
    return html + QStringLiteral("<p><b>%1</b></p>").arg(tr("At that moment")) +
           componentsHtml(episode.components, theme);
}

} // namespace souverix
