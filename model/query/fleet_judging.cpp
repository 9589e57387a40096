#include "model/query/fleet_judging.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace souverix
{

void FleetJudging::run()
{
    std::jthread other;
    if (m_entries.all().size() > FindingBlock::kShare)
        other = std::jthread([this] { work(1); });
    work(0);
}

void FleetJudging::work(std::size_t thread)
{
    const std::size_t count = m_entries.all().size();
    constexpr std::size_t kShare = FindingBlock::kShare;
    OtherFindings others;
    for (std::size_t begin = m_next.fetch_add(kShare); begin < count;
         begin = m_next.fetch_add(kShare)) {
        const std::size_t share = begin / kShare;
        others.clear();
        for (std::size_t i = begin; i < std::min(begin + kShare, count); ++i) {
            const std::size_t first = others.found.size();
            if (judge(i, thread, others.found))
                others.of.push_back({i, first, others.found.size() - first});
        }
        if (!others.of.empty() || m_entries.findings()[share] == nullptr)
            m_entries.listFindings(share, others);
    }
}

bool FleetJudging::judge(std::size_t place, std::size_t thread, std::vector<Finding>& found)
{
    FleetEntry& entry = m_entries.all()[place];
    const FindingContext& finding = m_context.finding;
    const bool counted = !m_entries.othersThanBefore();
    if (entry.row == FleetEntry::kNoRow) {
        if (entry.stateIsNew || !counted)
            m_sums.noteNone(thread, static_cast<std::uint32_t>(place));
        return entry.stateIsNew && judgeNode(entry.judgement, entry.node, *entry.state, finding,
                                             m_context.rates, true, nullptr, nullptr, found);
    }
    NodeRow& row = m_view.nodes[entry.row];
    if (!entry.stateIsNew && entry.rowChanged > m_context.rowsAreOf)
        row = m_context.before->nodes[entry.rowBefore];
    const FleetTurn& turn = m_context.turn;
    const auto turned = static_cast<std::uint8_t>(turn.of(entry.region) | turn.of(entry.cluster) |
                                                  turn.of(entry.role));
    ReplaySpread& spread = m_entries.spreads()[place];
    const bool again = isAnother(entry, turned);
    bool others = false;
    if (again) {
        others = judgeNode(entry.judgement, entry.node, *entry.state, finding, m_context.rates,
                           entry.stateIsNew, &row, &spread, found);
        entry.linked = row.linked;
    }
    dateRow(row, spread, finding.at);
    if (again || (turned & FleetTurn::kBehind) != 0) {
        const auto region = m_context.behind.find(row.region);
        judgeRow(row, finding.at, region == m_context.behind.end() ? nullptr : &region->second,
                 finding.words.decommissioned);
        entry.rowChanged = m_context.number;
    }
    if (again || (turned & FleetTurn::kBehind) != 0 || !counted)
        m_sums.note(thread, static_cast<std::uint32_t>(place), row, entry.region, entry.cluster);
    return others;
}

bool FleetJudging::isAnother(const FleetEntry& entry, std::uint8_t turned) const
{
    const FleetTurn& turn = m_context.turn;
    return entry.stateIsNew || turn.all || (turned & FleetTurn::kDesired) != 0 ||
           ((turned & FleetTurn::kRates) != 0 && !entry.linked) ||
           !entry.judgement.holds(m_context.finding.at) ||
           (!turn.nodes.empty() && turn.nodes.contains(entry.node));
}

FindingList listFindings(const FindingBlocks& blocks, std::vector<Finding> others)
{
    sortFindings(others);
    const auto last = std::make_shared<const std::vector<Finding>>(std::move(others));
    FindingList::Owners owners(blocks.begin(), blocks.end());
    owners.push_back(last);
    std::array<std::size_t, kFindingKinds> counts{};
    const auto each = [&](const auto& take) {
        for (const auto& block : blocks)
            for (std::size_t i = 0; i < block->count; ++i)
                take(block->kinds[i], &block->room[i]);
        for (const Finding& finding : *last)
            take(findingKind(finding.finding), &finding);
    };
    each([&](std::uint8_t kind, const Finding*) { ++counts[kind]; });
    std::size_t total = 0;
    for (std::size_t& count : counts)
        total += std::exchange(count, total);
    std::vector<const Finding*> order(total);
    each([&](std::uint8_t kind, const Finding* finding) { order[counts[kind]++] = finding; });
    return {std::move(order), std::move(owners)};
}

} // namespace souverix
