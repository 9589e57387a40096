#include "views/federation/federation_rows.h"

#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

#include "views/common/compared_rows.h"
#include "views/common/finding_words.h"
#include "views/common/format.h"
#include "views/common/region_words.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

Column textColumn(const char* id, const QString& title, int width, const QString& words = {})
{
    return {QLatin1String(id), title, false, width, words};
}

Column numberColumn(const char* id, const QString& title, int width, const QString& words = {})
{
    return {QLatin1String(id), title, true, width, words};
}

std::uint64_t hashOf(std::string_view text)
{
    return std::hash<std::string_view>{}(text);
}

QString flagsText(const RegionFederation& region)
{
    QStringList flags;
    if (region.localAutonomy) {
        flags << tr("local autonomy");
    }
    if (region.canOperateIsolated) {
        flags << tr("can operate isolated");
    }
    if (region.syncsOpportunistically) {
        flags << tr("syncs opportunistically");
    }
    return flags.isEmpty() ? tr("none") : flags.join(QStringLiteral(", "));
}

enum RegionColumn : std::size_t {
    RegionName,
    Trust,
    Standing,
    Frequency,
    LastSync,
    Upstream,
    Master,
    Entries,
    Proven,
    Quarantined,
    Flags,
};
enum ConflictColumn : std::size_t { ConflictName, Node, Field, Winner, OpenSince, Sides };
enum FindingColumn : std::size_t { Kind, Subject, When, Events };

} // namespace

std::vector<Column> regionColumns()
{
    return ageing(
        {textColumn("region", tr("Region"), 14),
         textColumn("trust", tr("Trust"), 11, tr("Of the entries held of its log")),
         textColumn("sync", tr("Standing"), 14,
                    tr("What it owes its upstream beyond its own frequency")),
         textColumn("frequency", tr("Syncs"), 12), numberColumn("sync.last", tr("Last sync"), 14),
         textColumn("upstream", tr("Upstream"), 16), textColumn("master", tr("Master"), 18),
         numberColumn("entries", tr("Entries"), 10),
         numberColumn("proven", tr("Proven"), 10, tr("Entries under an adopted checkpoint")),
         numberColumn("quarantined", tr("Quarantine"), 11, tr("Entries that are no events")),
         textColumn("flags", tr("May"), 40)},
        {"sync", "sync.last"});
}

RegionRows::RegionRows(std::shared_ptr<const FleetView> fleet) : m_fleet(std::move(fleet))
{
    for (const RegionFederation& region : m_fleet->federation) {
        const auto found =
            std::find_if(m_fleet->regions.begin(), m_fleet->regions.end(),
                         [&](const auto& each) { return each.region == region.region; });
        m_trust.push_back(found == m_fleet->regions.end() ? nullptr : &*found);
    }
}

QString RegionRows::text(std::size_t row, std::size_t column) const
{
    const RegionFederation& r = region(row);
    const RegionTrust* trust = m_trust[row];
    const Names& names = *m_fleet->names;
    switch (column) {
    case RegionName:
        return qstr(names.text(r.region));
    case Trust:
        return trust == nullptr ? tr("no log held") : trustText(trust->trust);
    case Standing:
        return regionDebtText(r);
    case Frequency:
        return regionFrequencyText(r, names);
    case LastSync:
        return regionLastSyncText(r, m_fleet->at);
    case Upstream:
        return announcedName(r.upstream, names);
    case Master:
        return announcedName(r.master, names);
    case Entries:
        if (trust == nullptr) {
            return QStringLiteral("–");
        }
        return trust->sparse
                   ? tr("%1 of %2").arg(format::count(trust->held), format::count(trust->size))
                   : format::count(trust->size);
    case Proven:
        return trust == nullptr ? QStringLiteral("–") : format::count(trust->provenSize);
    case Quarantined:
        return trust == nullptr ? QStringLiteral("–") : format::count(trust->quarantined);
    default:
        return flagsText(r);
    }
}

std::optional<double> RegionRows::number(std::size_t row, std::size_t column) const
{
    const RegionTrust* trust = m_trust[row];
    if (column == LastSync) {
        const auto& last = region(row).lastSync;
        return last ? std::optional(static_cast<double>(last->seconds)) : std::nullopt;
    }
    if (trust == nullptr) {
        return std::nullopt;
    }
    switch (column) {
    case Entries:
        return static_cast<double>(trust->size);
    case Proven:
        return static_cast<double>(trust->provenSize);
    case Quarantined:
        return static_cast<double>(trust->quarantined);
    default:
        return std::nullopt;
    }
}

std::optional<Tone> RegionRows::tone(std::size_t row, std::size_t column) const
{
    const RegionTrust* trust = m_trust[row];
    switch (column) {
    case Trust:
        return trust == nullptr ? Tone::Unknown : toneOf(trust->trust);
    case Standing:
        return toneOfRegionSync(region(row), *m_fleet->names);
    case Quarantined:
        return trust != nullptr && trust->quarantined > 0 ? std::optional(Tone::High)
                                                          : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::uint64_t RegionRows::key(std::size_t row) const
{
    return static_cast<std::uint64_t>(region(row).region);
}

std::vector<Column> conflictColumns()
{
    return {
        textColumn("conflict", tr("Conflict"), 18), textColumn("node", tr("Node"), 26),
        textColumn("field", tr("Field"), 14),       textColumn("winner", tr("Proposed winner"), 14),
        numberColumn("since", tr("Since"), 20),     numberColumn("sides", tr("Sides"), 6)};
}

QString ConflictRows::text(std::size_t row, std::size_t column) const
{
    const Conflict& c = conflict(row);
    switch (column) {
    case ConflictName:
        return qstr(c.conflict);
    case Node:
        return qstr(c.node);
    case Field:
        return qstr(c.field);
    case Sides:
        return format::count(c.sides.size());
    case Winner:
        return c.proposedWinner.empty() ? tr("cannot say") : qstr(c.proposedWinner);
    default:
        return format::utc(c.time);
    }
}

std::optional<double> ConflictRows::number(std::size_t row, std::size_t column) const
{
    const Conflict& c = conflict(row);
    if (column == Sides) {
        return static_cast<double>(c.sides.size());
    }
    return column == OpenSince ? std::optional(static_cast<double>(c.time.seconds)) : std::nullopt;
}

std::optional<Tone> ConflictRows::tone(std::size_t row, std::size_t column) const
{
    if (column != ConflictName) {
        return std::nullopt;
    }
    return conflict(row).conflict.starts_with("split-authority/") ? Tone::Critical : Tone::High;
}

std::uint64_t ConflictRows::key(std::size_t row) const
{
    return hashOf(conflict(row).conflict);
}

std::vector<Column> findingColumns()
{
    return {textColumn("finding", tr("Finding"), 20), textColumn("subject", tr("Subject"), 27),
            numberColumn("time", tr("Time"), 19), numberColumn("events", tr("Proven by"), 10)};
}

FindingRows::FindingRows(std::shared_ptr<const FleetView> fleet, std::string_view kind)
    : m_fleet(std::move(fleet))
{
    for (std::size_t i = 0; i < m_fleet->findings.size(); ++i) {
        if (kind.empty() || m_fleet->findings[i].finding == kind) {
            m_rows.push_back(i);
        }
    }
}

QString FindingRows::text(std::size_t row, std::size_t column) const
{
    const Finding& f = finding(row);
    switch (column) {
    case Kind:
        return findingText(f.finding);
    case Subject:
        return qstr(f.subject);
    case When:
        return f.time ? format::utc(*f.time) : tr("at any time");
    default:
        return QCoreApplication::translate("souverix", "%n event(s)", nullptr,
                                           static_cast<int>(f.events.size()));
    }
}

QString FindingRows::value(std::size_t row, std::size_t column) const
{
    return column == Kind ? qstr(finding(row).finding) : text(row, column);
}

std::optional<double> FindingRows::number(std::size_t row, std::size_t column) const
{
    const Finding& f = finding(row);
    if (column == When) {
        return f.time ? std::optional(static_cast<double>(f.time->seconds)) : std::nullopt;
    }
    return column == Events ? std::optional(static_cast<double>(f.events.size())) : std::nullopt;
}

std::optional<Tone> FindingRows::tone(std::size_t row, std::size_t column) const
{
    return column == Kind ? std::optional(toneOfFinding(finding(row).finding)) : std::nullopt;
}

std::uint64_t FindingRows::key(std::size_t row) const
{
    const Finding& f = finding(row);
    std::uint64_t key = hashOf(f.finding) * 31 + hashOf(f.subject);
    for (const EventRef& ref : f.events) {
        key = key * 31 + static_cast<std::uint64_t>(ref.region) * 1000003 + ref.sequence;
    }
    return key;
}

} // namespace souverix
