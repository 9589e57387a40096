#include "model/query/fleet_entries.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

namespace souverix
{
namespace
{

bool sameRegistration(const NodeState& a, const NodeState& b)
{
    return a.exists() == b.exists() && a.hardware.serial == b.hardware.serial &&
           (!a.exists() ||
            (a.registered->ref == b.registered->ref && a.registered->time == b.registered->time));
}

} // namespace

void FleetEntries::forget()
{
    m_all.clear();
    m_findings.clear();
    m_moved.clear();
    m_older.clear();
    m_registrationsMoved = m_begun = true;
}

/// An entry that is of another state from now on.
void FleetEntries::meet(FleetEntry& entry, std::size_t place, const NodeState& state)
{
    m_registrationsMoved =
        m_registrationsMoved || entry.state == nullptr || !sameRegistration(*entry.state, state);
    entry.state = &state;
    entry.stateIsNew = true;
    if (!state.exists())
        return;
    const std::uint32_t region = std::exchange(entry.region, m_numbers.of(state.region));
    const std::uint32_t cluster =
        std::exchange(entry.cluster, m_numbers.of(state.hardware.cluster));
    m_scopesMoved = m_scopesMoved || entry.region != region || entry.cluster != cluster;
    entry.role = m_numbers.of(state.hardware.role);
    entry.split = isSplit(state);
    m_lastEvents[place] = state.last->time;
}

/// Entries for exactly the subjects of the fold; what is known of those that stay is kept.
void FleetEntries::merge(const FoldedFleet& now)
{
    std::unordered_map<NameId, std::size_t> places;
    places.reserve(m_all.size());
    for (std::size_t i = 0; i < m_all.size(); ++i)
        places.emplace(m_all[i].node, i);
    std::vector<FleetEntry> all(now.nodes.size());
    std::vector<ReplaySpread> spreads(all.size());
    std::vector<UtcTime> lastEvents(all.size());
    std::size_t met = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].node = now.nodes[i].node;
        const auto known = places.find(all[i].node);
        if (known == places.end())
            continue;
        all[i] = std::move(m_all[known->second]);
        spreads[i] = m_spreads[known->second];
        lastEvents[i] = m_lastEvents[known->second];
        ++met;
    }
    if (met < m_all.size())
        m_registrationsMoved = true;
    m_all = std::move(all);
    m_spreads = std::move(spreads);
    m_lastEvents = std::move(lastEvents);
    m_moved = std::move(m_findings);
    m_findings.assign((m_all.size() + FindingBlock::kShare - 1) / FindingBlock::kShare, nullptr);
    m_older.resize(m_findings.size());
}

/// A block that no list holds, to be filled.
std::shared_ptr<FindingBlock> FleetEntries::emptyBlock(std::size_t share)
{
    for (auto& block : m_older[share])
        if (block.use_count() == 1) { // nobody but this could hold it again
            // Counting up comes after its last holder's counting down, and so after its reading.
            auto found = block;
            block = std::move(m_older[share].back());
            m_older[share].pop_back();
            return found;
        }
    return std::make_shared<FindingBlock>();
}

void FleetEntries::listFindings(std::size_t share, const OtherFindings& others)
{
    for (const OtherFindings::Of& of : others.of)
        m_all[of.entry].judgement.findings = std::span(others.found).subspan(of.first, of.count);
    const std::size_t begin = share * FindingBlock::kShare;
    const std::span entries =
        std::span(m_all).subspan(begin, std::min(FindingBlock::kShare, m_all.size() - begin));
    auto block = emptyBlock(share);
    block->count = 0;
    for (const FleetEntry& entry : entries)
        block->count += entry.judgement.findings.size();
    if (block->room.size() < block->count) {
        block->room.resize(block->count);
        block->kinds.resize(block->count);
    }
    std::size_t place = 0;
    for (FleetEntry& entry : entries) {
        const std::size_t first = place;
        for (const Finding& finding : entry.judgement.findings) {
            block->kinds[place] = findingKind(finding.finding);
            block->room[place++] = finding; // copied: its texts' room serves again
        }
        entry.judgement.findings = std::span(block->room).subspan(first, place - first);
    }
    m_findings[share].swap(block);
    if (block)
        m_older[share].push_back(std::move(block));
}

void FleetEntries::align(const FoldedFleet& now)
{
    m_moved.clear(); // all were listed anew since
    const bool same = std::equal(
        m_all.begin(), m_all.end(), now.nodes.begin(), now.nodes.end(),
        [](const FleetEntry& entry, const FoldedNode& node) { return entry.node == node.node; });
    if (!same)
        merge(now);
    const std::uint32_t rowsBefore = std::exchange(m_rows, 0);
    m_rowsMoved = m_others = !same || m_begun;
    m_begun = m_scopesMoved = false;
    m_split.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        FleetEntry& entry = m_all[i];
        entry.rowBefore = entry.row;
        entry.stateIsNew = false;
        bool exists = entry.row != FleetEntry::kNoRow;
        if (const NodeState* state = now.nodes[i].state.get(); state != entry.state) {
            meet(entry, i, *state);
            exists = state->exists();
        }
        entry.row = exists ? m_rows++ : FleetEntry::kNoRow;
        m_rowsMoved = m_rowsMoved || entry.row != entry.rowBefore;
        if (exists && entry.split)
            m_split.push_back(static_cast<std::uint32_t>(i));
    }
    m_rowsMoved = m_rowsMoved || m_rows != rowsBefore;
}

RegionTimes FleetEntries::latestByRegion() const
{
    std::vector<std::optional<UtcTime>> latest(m_numbers.all().size());
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (m_all[i].row != FleetEntry::kNoRow) {
            std::optional<UtcTime>& of = latest[m_all[i].region];
            of = std::max(of.value_or(m_lastEvents[i]), m_lastEvents[i]);
        }
    RegionTimes byName;
    for (const auto& [name, number] : m_numbers.all())
        if (latest[number])
            byName.emplace(name, *latest[number]);
    return byName;
}

std::vector<FoldedNode> FleetEntries::splitNodes(const FoldedFleet& folded) const
{
    std::vector<FoldedNode> nodes;
    for (const std::uint32_t place : m_split)
        nodes.push_back(folded.nodes[place]);
    return nodes;
}

bool FleetEntries::takeRegistrationsMoved()
{
    return std::exchange(m_registrationsMoved, false);
}

std::vector<SerialHolder> FleetEntries::serials() const
{
    std::vector<SerialHolder> holders;
    holders.reserve(m_rows);
    for (const FleetEntry& entry : m_all)
        if (entry.row != FleetEntry::kNoRow)
            holders.push_back({entry.state->hardware.serial, entry.node, *entry.state->registered});
    return holders;
}

} // namespace souverix
