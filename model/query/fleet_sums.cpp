#include "model/query/fleet_sums.h"

#include <algorithm>
#include <numeric>

namespace souverix
{
namespace
{

constexpr std::size_t kGuessedShare = 20; ///< a guess reaches so far to either side: 1 / this
constexpr std::size_t kTooWide = 4;       ///< of all times; a guess that holds more is narrowed

void join(std::vector<DriftCounts>& counts, const std::vector<DriftCounts>& others)
{
    for (std::size_t i = 0; i < counts.size(); ++i)
        for (std::size_t severity = 0; severity < kSeverities; ++severity)
            counts[i].bySeverity[severity] += others[i].bySeverity[severity];
}

std::vector<DriftCounts> byName(const std::vector<DriftCounts>& counts, const ScopeNumbers& numbers,
                                const Names& names)
{
    std::vector<DriftCounts> sorted;
    for (const auto& [name, number] : numbers.all()) {
        if (counts[number].nodes() == 0)
            continue;
        sorted.push_back(counts[number]);
        sorted.back().group = name;
    }
    std::sort(sorted.begin(), sorted.end(), [&](const DriftCounts& a, const DriftCounts& b) {
        return names.text(a.group) < names.text(b.group);
    });
    return sorted;
}

/// The median of all rows, whatever was guessed, and a guess for the next time around it.
UtcTime medianOf(const FleetView& view, EvidenceAxis axis, MedianGuess& guess)
{
    std::vector<UtcTime> times;
    for (const NodeRow& row : view.nodes)
        if (restsInSum(row, axis))
            if (const auto at = evidenceOf(row, axis).at)
                times.push_back(*at);
    const auto place = [&](std::size_t rank) {
        return times.begin() + static_cast<std::ptrdiff_t>(rank);
    };
    const std::size_t middle = times.size() / 2;
    const std::size_t around = std::max<std::size_t>(times.size() / kGuessedShare, 1);
    std::nth_element(times.begin(), place(middle), times.end());
    const UtcTime median = *place(middle);
    const auto low = place(middle - std::min(middle, around));
    const auto high = place(std::min(middle + around, times.size() - 1));
    std::nth_element(times.begin(), low, place(middle));
    std::nth_element(place(middle), high, times.end());
    guess = {low->seconds, high->seconds};
    return median;
}

} // namespace

std::optional<UtcTime> FleetSums::Times::median()
{
    const std::size_t middle = (before + within.size() + after) / 2;
    if (middle < before || middle - before >= within.size())
        return std::nullopt;
    const auto place = within.begin() + static_cast<std::ptrdiff_t>(middle - before);
    std::nth_element(within.begin(), place, within.end());
    return *place;
}

void FleetSums::add(FleetSums&& other)
{
    m_notConverging += other.m_notConverging;
    join(m_byRegion, other.m_byRegion);
    join(m_byCluster, other.m_byCluster);
    for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis) {
        Times& mine = m_times[axis];
        const Times& others = other.m_times[axis];
        for (std::size_t i = 0; i < mine.spread.nodes.size(); ++i)
            mine.spread.nodes[i] += others.spread.nodes[i];
        if (others.spread.oldest)
            mine.spread.oldest =
                std::min(mine.spread.oldest.value_or(UtcTime::max()), *others.spread.oldest);
        mine.before += others.before;
        mine.after += others.after;
        mine.within.insert(mine.within.end(), others.within.begin(), others.within.end());
    }
}

void FleetSums::tell(const ScopeNumbers& numbers, FleetView& view, MedianGuesses& guesses)
{
    view.notConverging = m_notConverging;
    view.driftByRegion = byName(m_byRegion, numbers, *view.names);
    view.driftByCluster = byName(m_byCluster, numbers, *view.names);
    for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis) {
        Times& times = m_times[axis];
        MedianGuess& guess = guesses[axis];
        view.evidence[axis] = times.spread;
        if (!times.spread.oldest)
            continue;
        const auto median = times.median();
        const std::size_t all = times.before + times.within.size() + times.after;
        view.evidence[axis].median =
            median ? *median : medianOf(view, static_cast<EvidenceAxis>(axis), guess);
        if (median && times.within.size() > all / kTooWide) {
            guess = {std::midpoint(guess.from, median->seconds),
                     std::midpoint(guess.until, median->seconds)};
        }
    }
}

} // namespace souverix
