#include "model/query/fleet_sums.h"

#include <algorithm>
#include <numeric>

#include "model/query/row_evidence.h"

namespace souverix
{
namespace
{

constexpr std::size_t kGuessedShare = 20; ///< a guess reaches so far to either side: 1 / this
constexpr std::size_t kTooWide = 4;       ///< of all times; a guess that holds more is narrowed

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

} // namespace

void FleetSums::Dated::set(std::size_t entry, const AxisEvidence& evidence)
{
    const UtcTime at = evidence.at.value_or(UtcTime{kUndated, 0});
    seconds[entry] = at.seconds;
    nanos[entry] = at.nanos;
    freshness[entry] = static_cast<std::uint8_t>(evidence.freshness);
}

void FleetSums::Dated::leaveOut(std::size_t entry)
{
    seconds[entry] = kUndated;
    freshness[entry] = kLeftOut;
}

std::optional<UtcTime> FleetSums::Dated::oldest() const
{
    std::int64_t first = kUndated;
    for (const std::int64_t second : seconds)
        first = std::min(first, second);
    if (first == kUndated)
        return std::nullopt;
    UtcTime oldest{first, std::numeric_limits<std::int32_t>::max()};
    for (std::size_t i = 0; i < seconds.size(); ++i)
        if (seconds[i] == first)
            oldest = std::min(oldest, at(i));
    return oldest;
}

std::optional<UtcTime> FleetSums::Dated::median()
{
    std::size_t before = 0, dated = 0;
    std::vector<UtcTime> within;
    for (std::size_t i = 0; i < seconds.size(); ++i) {
        const std::int64_t second = seconds[i];
        dated += second != kUndated ? 1U : 0U;
        before += second < from ? 1U : 0U;
        if (from <= second && second <= until && second != kUndated)
            within.push_back(at(i));
    }
    if (dated == 0)
        return std::nullopt;
    // Where no guess is made yet, `before` are all of them.
    const std::size_t middle = dated / 2;
    if (middle < before || middle - before >= within.size())
        return medianOfAll();
    const auto place = within.begin() + static_cast<std::ptrdiff_t>(middle - before);
    std::nth_element(within.begin(), place, within.end());
    if (within.size() > dated / kTooWide) {
        from = std::midpoint(from, place->seconds);
        until = std::midpoint(until, place->seconds);
    }
    return *place;
}

UtcTime FleetSums::Dated::medianOfAll()
{
    std::vector<UtcTime> times;
    for (std::size_t i = 0; i < seconds.size(); ++i)
        if (seconds[i] != kUndated)
            times.push_back(at(i));
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
    from = low->seconds;
    until = high->seconds;
    return median;
}

EvidenceSpread FleetSums::Dated::spread()
{
    EvidenceSpread spread;
    for (std::size_t word = 0; word < kFreshnesses; ++word)
        spread.nodes[word] = static_cast<std::uint32_t>(
            std::count(freshness.begin(), freshness.end(), static_cast<std::uint8_t>(word)));
    spread.oldest = oldest();
    spread.median = median();
    return spread;
}

void FleetSums::reset(std::size_t entries)
{
    for (Dated& dated : m_dated) {
        dated.seconds.assign(entries, kUndated);
        dated.nanos.assign(entries, 0);
        dated.freshness.assign(entries, kLeftOut);
    }
    m_drift.assign(entries, kLeftOut);
    m_region.assign(entries, 0);
    m_cluster.assign(entries, 0);
}

void FleetSums::set(std::size_t entry, const NodeRow& row, std::uint32_t region,
                    std::uint32_t cluster)
{
    for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis) {
        const auto which = static_cast<EvidenceAxis>(axis);
        if (restsInSum(row, which))
            m_dated[axis].set(entry, evidenceOf(row, which));
        else
            m_dated[axis].leaveOut(entry);
    }
    m_dated[kEvidenceAxes].set(entry, evidenceOf(row, EvidenceAxis::Drift));
    m_drift[entry] = row.counted ? static_cast<std::uint8_t>(row.drift) : kLeftOut;
    m_region[entry] = region;
    m_cluster[entry] = cluster;
}

void FleetSums::leaveOut(std::size_t entry)
{
    for (Dated& dated : m_dated)
        dated.leaveOut(entry);
    m_drift[entry] = kLeftOut;
}

void FleetSums::tell(const ScopeNumbers& numbers, FleetView& view)
{
    std::vector<DriftCounts> byRegion(numbers.all().size()), byCluster(numbers.all().size());
    for (std::size_t i = 0; i < m_drift.size(); ++i)
        if (const std::uint8_t severity = m_drift[i]; severity != kLeftOut) {
            ++byRegion[m_region[i]].bySeverity[severity];
            ++byCluster[m_cluster[i]].bySeverity[severity];
        }
    view.driftByRegion = byName(byRegion, numbers, *view.names);
    view.driftByCluster = byName(byCluster, numbers, *view.names);
    for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis)
        view.evidence[axis] = m_dated[axis].spread();
    view.driftOfAll = m_dated[kEvidenceAxes].spread();
    view.counts.reset();
    view.counts = countsOf(view);
    view.notConverging = static_cast<std::uint32_t>(view.counts->notConverging);
}

} // namespace souverix
