#include "views/timeline/lane_table.h"

#include <QCoreApplication>

#include "views/common/format.h"
#include "views/common/words.h"
#include "views/timeline/timeline_words.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

enum Cell : std::size_t { Node, Cluster, Region, Phase, Link, Drift, Events, Worst, WorstAt };

template <class Bands>
auto bandAt(const Bands& bands, UtcTime at) -> decltype(&bands.front())
{
    for (const auto& band : bands) {
        if (band.from <= at && at < band.to) {
            return &band;
        }
    }
    return nullptr;
}

} // namespace

std::vector<Column> laneColumns()
{
    const auto q = [](const char* text) { return QString::fromLatin1(text); };
    const QString when = tr("At T, or at the border of the window that is nearest to it");
    return {{q("node"), tr("Node"), false, 28, {}},
            {q("cluster"), tr("Cluster"), false, 16, {}},
            {q("region"), tr("Region"), false, 14, {}},
            {q("phase"), tr("Phase"), false, 16, when},
            {q("conn.state"), tr("Link"), false, 14, when},
            {q("drift"), tr("Drift"), false, 10, when},
            {q("events"), tr("Events in window"), true, 14, {}},
            {q("worst"), tr("Worst event in window"), false, 26, {}},
            {q("worst.at"), tr("It happened at"), false, 22, {}}};
}

LaneTable::Row LaneTable::rowOf(const LanePicture& picture, const LaneRow& row,
                                const FleetView& fleet, const TimeWindow& window, UtcTime at)
{
    Row made;
    made.key = static_cast<std::uint64_t>(row.node);
    made.cells[Node] = qstr(fleet.text(row.node));
    made.cells[Cluster] = qstr(fleet.text(row.cluster));
    made.cells[Region] = qstr(fleet.text(row.region));
    if (const Band* phase = bandAt(picture.phase, at)) {
        made.cells[Phase] = phaseText(fleet.text(phase->value));
        made.phase = toneOfPhase(fleet.text(phase->value));
    }
    if (const Band* link = bandAt(picture.connectivity, at)) {
        made.cells[Link] = connectivityText(fleet.text(link->value));
        made.link = toneOfConnectivity(fleet.text(link->value));
    }
    if (const SeverityBand* drift = bandAt(picture.drift, at)) {
        made.cells[Drift] = severityText(drift->value);
        made.drift = toneOf(drift->value);
    }
    const LaneEvents* worst = nullptr;
    for (const LaneEvents& events : picture.events) {
        if (!window.contains(events.worst.time)) {
            continue;
        }
        made.events += events.events;
        if (!worst || events.worst.weight > worst->worst.weight) {
            worst = &events;
        }
    }
    made.cells[Events] = format::count(made.events);
    if (worst) {
        made.cells[Worst] = eventText(worst->worst.type);
        made.cells[WorstAt] = format::utc(worst->worst.time);
        made.worst = toneOf(worst->worst.weight);
    }
    return made;
}

LaneTable::LaneTable(const std::vector<LaneRow>& rows, const LaneStore& store,
                     const FleetView& fleet, const TimeWindow& window, UtcTime at)
{
    for (const LaneRow& row : rows) {
        const LanePicture* picture =
            row.kind == LaneRow::Kind::Node ? store.lane(row.node) : nullptr;
        if (picture) {
            m_rows.push_back(rowOf(*picture, row, fleet, window, at));
            continue;
        }
        if (row.kind == LaneRow::Kind::Node || row.open) {
            continue;
        }
        Row made;
        made.key = std::uint64_t{1} << 63 | row.first;
        made.cells[Node] = tr("%1 nodes").arg(format::count(row.nodes));
        made.cells[Cluster] = qstr(fleet.text(row.cluster));
        made.cells[Region] = qstr(fleet.text(row.region));
        if (const GroupPicture* group = store.group(row)) {
            made.cells[Worst] = groupWords(*group, at);
            for (const LaneEvents& events : group->events) {
                made.events += window.contains(events.worst.time) ? events.events : 0;
            }
            made.cells[Events] = format::count(made.events);
        }
        m_rows.push_back(std::move(made));
    }
}

QString LaneTable::text(std::size_t row, std::size_t column) const
{
    return m_rows[row].cells[column];
}

std::optional<double> LaneTable::number(std::size_t row, std::size_t column) const
{
    return column == Events ? std::optional(static_cast<double>(m_rows[row].events)) : std::nullopt;
}

std::optional<Tone> LaneTable::tone(std::size_t row, std::size_t column) const
{
    switch (column) {
    case Phase:
        return m_rows[row].phase;
    case Link:
        return m_rows[row].link;
    case Drift:
        return m_rows[row].drift;
    case Worst:
        return m_rows[row].worst;
    default:
        return std::nullopt;
    }
}

} // namespace souverix
