#include "views/drift/episode_words.h"

#include <algorithm>

#include <QCoreApplication>

#include "views/common/episode_words.h"
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
    return QCoreApplication::translate("souverix", text);
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

QString refHtml(const std::optional<EventRef>& ref, const FleetView& fleet)
{
    return ref ? QStringLiteral(" <small><a href=\"%1\">%2&nbsp;#%3</a></small>")
                     .arg(eventLink(*ref), escaped(fleet.text(ref->region)))
                     .arg(ref->sequence)
               : QString();
}

/// What the event that is not desired's nor actual's did.
QString nodeEventHtml(const EpisodeEdge& edge, const FleetView& fleet)
{
    return edge.nodeAt
               ? QStringLiteral("<br>") + tr("phase or scope changed") + refHtml(edge.nodeAt, fleet)
               : QString();
}

QString causeHtml(const DriftEpisode& episode)
{
    switch (episode.cause) {
    case DriftCause::DesiredMoved:
        return tr("Desired moved away from what was there.");
    case DriftCause::ActualMoved:
        return tr("What is there moved away from what was desired.");
    case DriftCause::BothMoved:
        return tr("Desired and actual moved at once, apart from each other.");
    case DriftCause::NeverDesired:
        break;
    }
    return tr("A version came that no desired.set had ever named, for any node.");
}

QString endHtml(const DriftEpisode& episode)
{
    switch (episode.end) {
    case EpisodeEnd::Open:
        return tr("Still open.");
    case EpisodeEnd::ActualReturned:
        return tr("Closed: actual came to what is desired.");
    case EpisodeEnd::DesiredMoved:
        return tr("Closed: desired moved to what is there, or was withdrawn.");
    case EpisodeEnd::BothMoved:
        return tr("Closed: desired and actual met in one moment.");
    case EpisodeEnd::LeftService:
        break;
    }
    return tr("Closed: the node left service still drifted.");
}

QString edgesHtml(const DriftEpisode& episode, const FleetView& fleet)
{
    const Names& names = *fleet.names;
    const auto cells = [](const QString& head, const QString& a, const QString& b) {
        return QStringLiteral("<tr><td><b>%1</b></td><td>%2</td><td>%3</td></tr>").arg(head, a, b);
    };
    const EpisodeEdge& onset = episode.onset;
    const EpisodeEdge& close = episode.close;
    QString html = QStringLiteral("<table cellspacing=0 cellpadding=3 width=\"100%\">");
    html += cells({}, QStringLiteral("<b>%1</b>").arg(tr("at onset")),
                  QStringLiteral("<b>%1</b>").arg(episode.open() ? tr("now, at T") : tr("at end")));
    html += cells({}, format::utc(onset.time) + nodeEventHtml(onset, fleet),
                  format::utc(close.time) + nodeEventHtml(close, fleet));
    html += cells(tr("Desired"),
                  desiredText(onset, names).toHtmlEscaped() + refHtml(onset.desiredAt, fleet),
                  desiredText(close, names).toHtmlEscaped() + refHtml(close.desiredAt, fleet));
    html += cells(
        tr("Actual"),
        actualText(episode.part, onset, names).toHtmlEscaped() + refHtml(onset.actualAt, fleet),
        actualText(episode.part, close, names).toHtmlEscaped() + refHtml(close.actualAt, fleet));
    return html + QStringLiteral("</table>");
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

std::uint32_t timesOf(const EpisodeList& list, const DriftPart& part)
{
    return static_cast<std::uint32_t>(
        std::count_if(list.episodes.begin(), list.episodes.end(),
                      [&](const DriftEpisode& other) { return other.part == part; }));
}

} // namespace

QString episodeHtml(const DriftEpisode& episode, std::uint32_t times, const FleetView& fleet,
                    const Theme& theme)
{
    QString html = QStringLiteral("<p><b>%1</b> %2<br>")
                       .arg(driftPartText(episode.part, *fleet.names).toHtmlEscaped(),
                            severityHtml(episode.worst, theme));
    html +=
        (episode.open() ? tr("open for %1") : tr("lasted %1")).arg(format::span(episode.length()));
    html += QStringLiteral(", ") +
            (times > 1 ? tr("time %1 of %2 on this component")
                             .arg(format::count(episode.recurrence), format::count(times))
                       : recurrenceText(episode.recurrence));
    if (episode.worst != episode.onset.severity) {
        html += QStringLiteral("<br>") +
                tr("began as %1, at its worst from %2")
                    .arg(severityText(episode.onset.severity), format::utc(episode.worstSince));
    }
    html += QStringLiteral("</p><p>") + causeHtml(episode);
    if (episode.cameWithService) {
        html += QStringLiteral(" ") + tr("It differed before; then the node came into service.");
    }
    html += QStringLiteral("<br>") + endHtml(episode) + QStringLiteral("</p>");
    return html + edgesHtml(episode, fleet);
}

QString cellHtml(const CellEpisodes& cell, const FleetView& fleet, const Theme& theme)
{
    QString html = QStringLiteral("<h3><a href=\"%1\">%2</a></h3><p>%3</p>")
                       .arg(nodeLink(cell.node), escaped(fleet.text(cell.node)),
                            tr("at %1").arg(format::utc(cell.at)));
    if (cell.components.nodes.empty()) {
        return html + QStringLiteral("<p>") + tr("It was not registered yet.") +
               QStringLiteral("</p>");
    }
    const auto held = episodesAt(cell.all, cell.at);
    if (held.empty()) {
        html += QStringLiteral("<p>") +
                tr("No drift episode held at this moment: in order, not judged, or not in "
                   "service.") +
                QStringLiteral("</p>");
    }
    for (const std::size_t index : held) {
        const DriftEpisode& episode = cell.all.episodes[index];
        html += episodeHtml(episode, timesOf(cell.all, episode.part), fleet, theme) +
                QStringLiteral("<hr>");
    }
    if (!cell.all.episodes.empty()) {
        html += QStringLiteral("<p>") +
                tr("%1 episodes in all its history.").arg(format::count(cell.all.episodes.size())) +
                QStringLiteral("</p>");
    }
    return html + QStringLiteral("<p><b>%1</b></p>").arg(tr("All components at that moment")) +
           componentsHtml(cell.components, theme);
}

} // namespace souverix
