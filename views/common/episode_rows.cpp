#include "views/common/episode_rows.h"

#include <QCoreApplication>

#include "views/common/episode_words.h"
#include "views/common/format.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

enum class Field : std::uint8_t {
    Node,
    Component,
    Worst,
    Onset,
    Hours,
    Cause,
    Ended,
    Recurrence,
    Kind,
    Desired,
    Actual,
    Region,
    Cluster,
};
constexpr std::size_t kFirstOfNode = 1, kPastNode = 11; ///< columns that one node's list has

Field fieldOf(std::size_t column)
{
    return static_cast<Field>(column);
}

double sinceEpoch(UtcTime time)
{
    return (time - UtcTime{}).toSeconds();
}

} // namespace

std::vector<Column> episodeColumns()
{
    const auto q = [](const char* text) { return QString::fromLatin1(text); };
    return {
        {q("node"), tr("Node"), false, 20, tr("The node that drifted")},
        {q("component"), tr("Component"), false, 17,
         tr("Container, os, firmware/…, policy or configuration")},
        {q("drift"), tr("Worst"), false, 10, tr("The highest severity in its course")},
        {q("onset"), tr("Onset (UTC)"), true, 19, tr("When it began to differ")},
        {q("hours"), tr("Length"), true, 10, tr("From onset to end or T; filter in hours")},
        {q("cause"), tr("Cause"), false, 18,
         tr("What moved away: desired-moved, actual-moved, both-moved, never-desired")},
        {q("ended"), tr("Closed how"), false, 22,
         tr("open, actual-returned, desired-moved, both-moved, left-service")},
        {q("recurrence"), tr("Time no."), true, 9,
         tr("The how many-th of this node and component in all history")},
        {q("kind"), tr("Kind"), false, 9, tr("version, config or policy")},
        {q("desired"), tr("Desired at onset"), false, 18, {}},
        {q("actual"), tr("Actual at onset"), false, 24, {}},
        {q("region"), tr("Region"), false, 12, {}},
        {q("cluster"), tr("Cluster"), false, 18, {}},
    };
}

EpisodeRows::EpisodeRows(std::shared_ptr<const FleetView> fleet,
                         std::shared_ptr<const EpisodeList> list)
    : m_fleet(std::move(fleet)), m_list(std::move(list))
{
}

QString EpisodeRows::placeOf(NameId node, bool region) const
{
    const NodeRow* row = m_fleet->find(node);
    return row == nullptr ? QString() : qstr(m_fleet->text(region ? row->region : row->cluster));
}

QString EpisodeRows::text(std::size_t row, std::size_t column) const
{
    const DriftEpisode& e = episode(row);
    const Names& names = *m_fleet->names;
    switch (fieldOf(column)) {
    case Field::Node:
        return qstr(names.text(e.node));
    case Field::Component:
        return driftPartText(e.part, names);
    case Field::Kind:
        return qstr(driftKindWord(e.part.kind));
    case Field::Onset:
        return format::utc(e.onset.time);
    case Field::Hours:
        return format::span(e.length());
    case Field::Worst:
        return severityText(e.worst);
    case Field::Cause:
        return e.cameWithService ? tr("%1, before service").arg(driftCauseText(e.cause))
                                 : driftCauseText(e.cause);
    case Field::Ended:
        return episodeEndText(e.end);
    case Field::Recurrence:
        return format::count(e.recurrence);
    case Field::Desired:
        return desiredText(e.onset, names);
    case Field::Actual:
        return actualText(e.part, e.onset, names);
    case Field::Region:
        return placeOf(e.node, true);
    case Field::Cluster:
        return placeOf(e.node, false);
    }
    return {};
}

QString EpisodeRows::value(std::size_t row, std::size_t column) const
{
    const DriftEpisode& e = episode(row);
    switch (fieldOf(column)) {
    case Field::Component:
        return e.part.kind == payload::DesiredKind::Config
                   ? QStringLiteral("config")
                   : qstr(driftPartName(e.part, *m_fleet->names));
    case Field::Onset:
        return qstr(e.onset.time.toString());
    case Field::Worst:
        return qstr(severityWord(e.worst));
    case Field::Cause:
        return qstr(driftCauseWord(e.cause));
    case Field::Ended:
        return qstr(episodeEndWord(e.end));
    case Field::Desired:
        return qstr(m_fleet->names->text(e.onset.desired));
    case Field::Actual:
        return qstr(m_fleet->names->text(e.onset.actual));
    default:
        break;
    }
    if (const auto figure = number(row, column)) {
        return QString::number(*figure, 'g', 15);
    }
    return text(row, column);
}

std::optional<double> EpisodeRows::number(std::size_t row, std::size_t column) const
{
    const DriftEpisode& e = episode(row);
    switch (fieldOf(column)) {
    case Field::Onset:
        return sinceEpoch(e.onset.time);
    case Field::Hours:
        return e.length().toSeconds() / 3600;
    case Field::Recurrence:
        return e.recurrence;
    default:
        return std::nullopt;
    }
}

int EpisodeRows::compare(std::size_t a, std::size_t b, std::size_t column) const
{
    if (fieldOf(column) != Field::Worst) {
        return TableRows::compare(a, b, column);
    }
    return static_cast<int>(episode(a).worst) - static_cast<int>(episode(b).worst);
}

std::optional<Tone> EpisodeRows::tone(std::size_t row, std::size_t column) const
{
    const DriftEpisode& e = episode(row);
    if (fieldOf(column) == Field::Worst) {
        return toneOf(e.worst);
    }
    if (fieldOf(column) == Field::Ended && e.open()) {
        return Tone::Changing;
    }
    return std::nullopt;
}

std::uint64_t EpisodeRows::key(std::size_t row) const
{
    const DriftEpisode& e = episode(row);
    const auto kind = static_cast<std::uint64_t>(e.part.kind);
    std::uint64_t key =
        static_cast<std::uint64_t>(e.node) << 32U | static_cast<std::uint64_t>(e.part.component);
    key = (key ^ kind << 29U) * 0x9e3779b97f4a7c15ULL;
    return (key ^ key >> 31U) + e.recurrence;
}

std::optional<EventRef> onsetEvent(const DriftEpisode& episode)
{
    const EpisodeEdge& onset = episode.onset;
    if (episode.cause == DriftCause::DesiredMoved && onset.desiredAt) {
        return onset.desiredAt;
    }
    return onset.actualAt ? onset.actualAt : onset.desiredAt;
}

std::vector<Column> nodeEpisodeColumns()
{
    const auto all = episodeColumns();
    return {all.begin() + kFirstOfNode, all.begin() + kPastNode};
}

std::shared_ptr<const PlainRows> nodeEpisodeTable(std::shared_ptr<const FleetView> fleet,
                                                  std::shared_ptr<const EpisodeList> list)
{
    const EpisodeRows rows(std::move(fleet), std::move(list));
    auto table = std::make_shared<PlainRows>();
    for (std::size_t row = rows.size(); row-- > 0;) {
        std::vector<PlainCell> cells;
        for (std::size_t column = kFirstOfNode; column < kPastNode; ++column) {
            cells.push_back({rows.text(row, column), rows.value(row, column),
                             rows.number(row, column), rows.tone(row, column)});
        }
        table->add(std::move(cells), onsetEvent(rows.episode(row)));
    }
    return table;
}

} // namespace souverix
