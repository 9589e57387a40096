#include "model/query/fleet_judging.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace souverix
{

namespace
{

constexpr std::size_t kShare = 256;           ///< nodes that a thread takes at once
constexpr std::size_t kWorthAnother = 20'000; ///< findings; below, a thread costs more

} // namespace

FleetJudging::FleetJudging(FleetEntries& entries, const JudgingContext& context, FleetView& view)
    : m_entries(entries), m_context(context),
      m_view(view), m_sums{FleetSums(entries.numbers().all().size()),
                           FleetSums(entries.numbers().all().size())}
{
}

FleetSums& FleetJudging::run()
{
    {
        std::jthread other;
        if (m_entries.all().size() > kShare)
            other = std::jthread([this] { work(m_sums[1]); });
        work(m_sums[0]);
    }
    m_sums[0].add(std::move(m_sums[1]));
    return m_sums[0];
}

void FleetJudging::work(FleetSums& sums)
{
    const std::size_t count = m_entries.all().size();
    for (std::size_t begin = m_next.fetch_add(kShare); begin < count;
         begin = m_next.fetch_add(kShare))
        for (std::size_t i = begin; i < std::min(begin + kShare, count); ++i)
            judge(i, sums);
}

void FleetJudging::judge(std::size_t place, FleetSums& sums)
{
    FleetEntry& entry = m_entries.all()[place];
    const FindingContext& finding = m_context.finding;
    if (entry.row == FleetEntry::kNoRow) {
        if (entry.stateIsNew)
            entry.judgement = judgeNode(entry.node, *entry.state, finding, m_context.rates, true,
                                        nullptr, nullptr);
        return;
    }
    NodeRow& row = m_view.nodes[entry.row];
    if (!entry.stateIsNew)
        row = m_context.before->nodes[entry.rowBefore];
    const FleetTurn& turn = m_context.turn;
    const auto turned = static_cast<std::uint8_t>(turn.of(entry.region) | turn.of(entry.cluster) |
                                                  turn.of(entry.role));
    ReplaySpread& spread = m_entries.spreads()[place];
    const bool again = isAnother(entry, turned);
    if (again) {
        entry.judgement = judgeNode(entry.node, *entry.state, finding, m_context.rates,
                                    entry.stateIsNew, &row, &spread);
        entry.linked = row.linked;
    }
    dateRow(row, spread, finding.at);
    if (again || (turned & FleetTurn::kBehind) != 0) {
        const auto region = m_context.behind.find(row.region);
        judgeRow(row, finding.at, region == m_context.behind.end() ? nullptr : &region->second,
                 finding.words.decommissioned);
    }
    sums.add(row, entry.region, entry.cluster);
}

bool FleetJudging::isAnother(const FleetEntry& entry, std::uint8_t turned) const
{
    const FleetTurn& turn = m_context.turn;
    return entry.stateIsNew || turn.all || (turned & FleetTurn::kDesired) != 0 ||
           ((turned & FleetTurn::kRates) != 0 && !entry.linked) ||
           !entry.judgement.holds(m_context.finding.at) ||
           (!turn.nodes.empty() && turn.nodes.contains(entry.node));
}

void listFindings(const std::vector<FleetEntry>& entries, std::vector<Finding> others,
                  std::vector<Finding>& into)
{
    std::array<std::size_t, kFindingKinds> counts{};
    const auto each = [&](const auto& take) {
        for (const FleetEntry& entry : entries) {
            const NodeJudgement& judged = entry.judgement;
            for (std::uint32_t i = 0; i < judged.count; ++i)
                take(i < NodeJudgement::kKindsKept ? judged.kinds[i]
                                                   : findingKind(judged.first[i].finding),
                     judged.first + i);
        }
        for (const Finding& finding : others)
            take(findingKind(finding.finding), &finding);
    };
    sortFindings(others);
    each([&](std::uint8_t kind, const Finding*) { ++counts[kind]; });
    std::size_t total = 0;
    for (std::size_t& count : counts)
        total += std::exchange(count, total);
    std::vector<const Finding*> order(total);
    each([&](std::uint8_t kind, const Finding* finding) { order[counts[kind]++] = finding; });
    into.resize(total);
    const auto copy = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            into[i] = *order[i]; // texts and lists fit where others were
    };
    const std::size_t half = total > kWorthAnother ? total / 2 : total;
    std::jthread other;
    if (half < total)
        other = std::jthread([&] { copy(half, total); });
    copy(0, half);
}

} // namespace souverix
