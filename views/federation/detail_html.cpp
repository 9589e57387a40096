#include "views/federation/detail_html.h"

#include <QCoreApplication>

#include "views/common/finding_words.h"
#include "views/common/format.h"
#include "views/common/link_browser.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/federation/conflict_reason.h"

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

/// A subject as a link where it is a node that exists.
QString subjectHtml(std::string_view subject, const FleetView& fleet)
{
    const NameId id = fleet.names->find(subject);
    if (fleet.find(id) == nullptr) {
        return html(subject);
    }
    return QStringLiteral("<a href='%1'>%2</a>").arg(nodeLink(id), html(subject));
}

QString eventsHtml(const std::vector<EventRef>& events, const FleetView& fleet)
{
    constexpr std::size_t kMost = 40;
    QStringList links;
    for (std::size_t i = 0; i < events.size() && i < kMost; ++i) {
        links << QStringLiteral("<a href='%1'>%2 %3</a>")
                     .arg(eventLink(events[i]), html(fleet.text(events[i].region)))
                     .arg(events[i].sequence);
    }
    if (events.size() > kMost) {
        links << tr("and %1 more").arg(format::count(events.size() - kMost));
    }
    return paragraph(QStringLiteral("<b>%1</b> %2")
                         .arg(tr("Proven by the events").toHtmlEscaped(),
                              links.isEmpty() ? tr("none") : links.join(QStringLiteral(" · "))));
}

QString cell(const QString& inner, bool head)
{
    const QString tag = head ? QStringLiteral("th") : QStringLiteral("td");
    return QStringLiteral("<%1 align='left' style='padding:2px 14px 2px 4px'>%2</%1>")
        .arg(tag, inner);
}

QString clockText(const ConflictSide& side)
{
    const auto clock = parseClock(side.clock);
    const auto time = clock ? timeOf(*clock) : std::nullopt;
    return time ? tr("%1 (%2)").arg(qstr(side.clock), format::utcExact(*time)) : qstr(side.clock);
}

QString reasonText(const Conflict& conflict)
{
    switch (winnerReasonOf(conflict)) {
    case WinnerReason::LaterClock:
        return tr("because its clock is the latest");
    case WinnerReason::FirstName:
        return tr("because the latest clocks are equal and its name sorts first");
    case WinnerReason::Unclear:
        break;
    }
    return tr("though the clocks as they stand do not say why");
}

QString sidesHtml(const Conflict& conflict)
{
    QString names = cell(tr("Region").toHtmlEscaped(), true);
    QString marks = cell({}, true);
    QString values = cell(tr("Value").toHtmlEscaped(), true);
    QString clocks = cell(tr("Clock").toHtmlEscaped(), true);
    QString sequences = cell(tr("Sequence").toHtmlEscaped(), true);
    for (const ConflictSide& side : conflict.sides) {
        const bool winner = side.region == conflict.proposedWinner;
        names += cell(html(side.region), true);
        marks += cell(winner ? QStringLiteral("▶ <b>%1</b>").arg(tr("proposed winner")) : QString(),
                      false);
        values += cell(html(side.value), false);
        clocks += cell(clockText(side).toHtmlEscaped(), false);
        sequences += cell(html(side.sequence), false);
    }
    QString table = QStringLiteral("<table cellspacing='0'>");
    for (const QString& row : {names, marks, values, clocks, sequences}) {
        table += QStringLiteral("<tr>%1</tr>").arg(row);
    }
    return table + QStringLiteral("</table>");
}

} // namespace

QString conflictHtml(const Conflict& conflict, const FleetView& fleet, const Colours& colours)
{
    const bool split = conflict.conflict.starts_with("split-authority/");
    QString page = paragraph(
        QStringLiteral("<b>%1 %2</b>")
            .arg(toneSymbol(split ? Tone::Critical : Tone::High), html(conflict.conflict)));
    page += paragraph(tr("Field <b>%1</b> of %2, since %3")
                          .arg(html(conflict.field), subjectHtml(conflict.node, fleet),
                               format::utc(conflict.time)));
    page += sidesHtml(conflict);
    if (conflict.proposedWinner.empty()) {
        page += paragraph(tr("No winner can be proposed."));
    } else {
        page += paragraph(
            tr("Proposed winner: <b>%1</b>, %2.")
                .arg(html(conflict.proposedWinner), reasonText(conflict).toHtmlEscaped()));
    }
    page +=
        QStringLiteral("<p style='margin:4px 0;color:%1'>%2</p>")
            .arg(colours.muted.name(),
                 (split ? tr("Found by this console from the authorities claimed and not "
                             "released; nothing was changed.")
                        : tr("As a region reported it; a person decides, and the log will say."))
                     .toHtmlEscaped());
    return page + eventsHtml(conflict.events, fleet);
}

QString findingHtml(const Finding& finding, const FleetView& fleet, const Colours& colours)
{
    QString page = paragraph(QStringLiteral("<b>%1 %2</b> <span style='color:%3'>%4</span>")
                                 .arg(toneSymbol(toneOfFinding(finding.finding)),
                                      findingText(finding.finding).toHtmlEscaped(),
                                      colours.muted.name(), html(finding.finding)));
    page += paragraph(findingMeaning(finding.finding).toHtmlEscaped());
    page += paragraph(
        QStringLiteral("<b>%1</b> %2").arg(tr("Subject"), subjectHtml(finding.subject, fleet)));
    page += paragraph(QStringLiteral("<b>%1</b> %2")
                          .arg(tr("Time"), finding.time ? QStringLiteral("%1 (%2)").arg(
                                                              format::utcExact(*finding.time),
                                                              format::age(*finding.time, fleet.at))
                                                        : tr("holds at any time")));
    return page + eventsHtml(finding.events, fleet);
}

} // namespace souverix
