#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "model/base/result.h"
#include "model/query/critical_list.h"
#include "model/query/tracks.h"

namespace souverix
{

class ReplicaReader;

/// How much happened when in a whole history, and where it was worst, whatever (T, K): events by
/// span of time, so few spans that a screen may look at all of them, and every critical event by
/// itself. Immutable once handed out; any thread reads it. Counted in pieces and carried on commit
/// by commit with extendHistory().
class HistorySummary
{
public:
    /// Events in [index, index + 1) × spanSeconds() since 1970; only spans with events are kept.
    struct Span {
        std::int64_t index = 0;
        std::uint32_t events = 0;
        std::uint32_t warnings = 0, criticals = 0; ///< of those
    };
    static constexpr std::size_t kMostSpans = 1U << 16;

    /// By time.
    [[nodiscard]] const std::vector<Span>& spans() const { return m_spans; }
    /// A power of two, the smallest that keeps within kMostSpans.
    [[nodiscard]] std::int64_t spanSeconds() const { return std::int64_t{1} << m_shift; }
    [[nodiscard]] UtcTime beginOf(const Span& span) const { return {span.index << m_shift, 0}; }
    [[nodiscard]] UtcTime endOf(const Span& span) const { return {(span.index + 1) << m_shift, 0}; }

    /// Well-formed events counted so far, and held by the commit that was counted last.
    [[nodiscard]] std::uint64_t counted() const { return m_count; }
    [[nodiscard]] std::uint64_t held() const { return m_held; }
    /// All of that commit is counted.
    [[nodiscard]] bool complete() const { return m_complete; }
    [[nodiscard]] std::uint64_t criticals() const { return m_criticalCount; }

    /// [begin, end) in at most `bins` equal bins, fewer where spans are longer than that. A span
    /// counts where it begins; one that began before `begin` in the first bin.
    [[nodiscard]] HistoryOverview overview(UtcTime begin, UtcTime end, std::uint32_t bins) const;
    /// The first critical event after `t`, or the last before it, that was recorded by `knownAt`
    /// where one is given.
    [[nodiscard]] std::optional<CriticalEvent> nextCritical(UtcTime t,
                                                            std::optional<UtcTime> knownAt) const;
    [[nodiscard]] std::optional<CriticalEvent>
    previousCritical(UtcTime t, std::optional<UtcTime> knownAt) const;

private:
    friend class HistoryCount; // in the .cpp: one piece of counting

    struct Region {
        NameId region{};
        std::uint64_t until = 0; // entries below are counted, or will be with their subjects
        std::uint64_t held = 0;
        bool sparse = false;
    };

    std::vector<Span> m_spans;
    int m_shift = 0;
    std::vector<std::shared_ptr<const CriticalList>> m_criticals; // larger pieces first
    std::uint64_t m_count = 0, m_held = 0, m_criticalCount = 0;
    std::vector<Region> m_regions;
    std::shared_ptr<const std::vector<NameId>> m_subjects; // of the first count
    std::size_t m_nextSubject = 0;
    bool m_complete = false;
};

/// Counts on from `before` (null: from the beginning) by about `events` events at the reader's
/// commit: first each subject's history, later the entries appended since. What was taken away
/// from a replica, or added within a selection, makes it begin anew. Ask again until complete().
/// Errors: the reader's, Cancelled.
[[nodiscard]] Result<std::shared_ptr<const HistorySummary>>
extendHistory(const ReplicaReader& reader, const std::shared_ptr<const HistorySummary>& before,
              std::uint64_t events, const std::stop_token& stop);

} // namespace souverix
