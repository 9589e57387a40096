#include "model/query/history_summary.h"

#include <algorithm>
#include <optional>

#include "model/query/span_counts.h"
#include "model/query/time_bins.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

namespace
{

using Span = HistorySummary::Span;

/// After and before every event.
constexpr UtcTime kNever{UtcTime::kMaxSeconds + 1, 0}, kLongAgo{UtcTime::kMinSeconds - 1, 0};

} // namespace

/// One piece of counting: counts what it sees and adds it to a copy of what was counted before.
class HistoryCount
{
public:
    HistoryCount(const ReplicaReader& reader, const std::shared_ptr<const HistorySummary>& before,
                 std::uint64_t events, const std::stop_token& stop)
        : m_reader(reader), m_before(before), m_budget(events), m_stop(stop)
    {
    }

    Result<std::shared_ptr<const HistorySummary>> run()
    {
        auto heads = m_reader.regions();
        if (!heads)
            return failWith(heads);
        if (auto begun = begin(*heads); !begun)
            return failWith(begun);
        if (auto counted = countSubjects(); !counted)
            return failWith(counted);
        for (const RegionHead& head : *heads)
            if (auto counted = countEntries(head); !counted)
                return failWith(counted);
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "counting the history was stopped");
        putTogether();
        m_out->m_complete = m_seen < m_budget;
        return std::shared_ptr<const HistorySummary>(std::move(m_out));
    }

private:
    using Region = HistorySummary::Region;

    static std::uint64_t heldOf(const std::vector<RegionHead>& heads)
    {
        std::uint64_t held = 0;
        for (const RegionHead& head : heads)
            held += head.held - head.quarantined;
        return held;
    }

    [[nodiscard]] Region* regionOf(NameId name)
    {
        const auto found =
            std::find_if(m_out->m_regions.begin(), m_out->m_regions.end(),
                         [name](const Region& region) { return region.region == name; });
        return found == m_out->m_regions.end() ? nullptr : &*found;
    }

    /// Whether only new entries behind the old ones came since.
    [[nodiscard]] bool goesOn(const std::vector<RegionHead>& heads) const
    {
        return m_before &&
               std::all_of(m_before->m_regions.begin(), m_before->m_regions.end(),
                           [&](const Region& region) {
                               const auto head =
                                   std::find_if(heads.begin(), heads.end(), [&](const auto& h) {
                                       return h.region == region.region;
                                   });
                               return head != heads.end() && head->sparse == region.sparse &&
                                      head->size >= region.until &&
                                      (!region.sparse || head->held == region.held);
                           });
    }

    Result<void> begin(const std::vector<RegionHead>& heads)
    {
        if (goesOn(heads)) {
            m_out = std::make_shared<HistorySummary>(*m_before);
        } else {
            auto subjects = m_reader.subjects();
            if (!subjects)
                return failWith(subjects);
            m_out = std::make_shared<HistorySummary>();
            auto all = std::make_shared<std::vector<NameId>>();
            for (const SubjectCount& subject : *subjects)
                all->push_back(subject.subject);
            m_out->m_subjects = std::move(all);
            for (const RegionHead& head : heads)
                m_out->m_regions.push_back({head.region, head.size, head.held, head.sparse});
        }
        for (const RegionHead& head : heads)
            if (regionOf(head.region) == nullptr)
                m_out->m_regions.push_back({head.region, 0, head.held, head.sparse});
        m_out->m_held = heldOf(heads);
        m_counts.emplace(m_out->m_shift);
        return {};
    }

    [[nodiscard]] bool goOn() const { return m_seen < m_budget && !m_stop.stop_requested(); }

    void see(const Fact& fact, const Names& names)
    {
        const Weight weight = weightOf(fact, names);
        ++m_seen;
        m_counts->add(fact.time.seconds, weight);
        if (weight == Weight::Critical)
            m_criticals.push_back({fact.time, fact.recorded, fact.ref, fact.subject});
    }

    /// The first count goes by subject: their histories hold what the columns do not, an
    /// attestation's status, and are far smaller than the entries.
    Result<void> countSubjects()
    {
        const auto& subjects = *m_out->m_subjects;
        for (; m_out->m_nextSubject < subjects.size() && goOn(); ++m_out->m_nextSubject) {
            auto facts = m_reader.history(subjects[m_out->m_nextSubject]);
            if (!facts)
                return failWith(facts);
            for (const Fact& fact : *facts) {
                const Region* region = regionOf(fact.ref.region);
                if (region != nullptr && fact.ref.sequence < region->until)
                    see(fact, *m_reader.names());
            }
        }
        return {};
    }

    Result<void> countEntries(const RegionHead& head)
    {
        Region& region = *regionOf(head.region);
        if (region.until >= head.size || !goOn())
            return {};
        const std::uint64_t first = region.until;
        Result<void> read;
        auto scanned = m_reader.forEachColumns(
            head.region, first, head.size - first, [&](const std::vector<ColumnEntry>& frame) {
                for (const ColumnEntry& entry : frame)
                    if (read && entry.sequence >= first && !entry.quarantined)
                        read = countEntry(head.region, entry);
                if (!frame.empty())
                    region.until = std::max(region.until, frame.back().sequence + 1);
                return read && goOn();
            });
        if (!scanned || !read)
            return scanned ? read : scanned;
        if (goOn())
            region.until = head.size;
        return {};
    }

    Result<void> countEntry(NameId region, const ColumnEntry& entry)
    {
        Fact fact;
        fact.ref = {region, entry.sequence};
        fact.time = entry.time;
        fact.recorded = entry.recorded;
        fact.subject = entry.subject;
        fact.type = entry.type;
        if (entry.type != EventType::AttestationRecorded) {
            see(fact, m_names);
            return {};
        }
        auto bytes = m_reader.entry(fact.ref);
        if (!bytes)
            return failWith(bytes);
        if (auto decoded = decodeEvent(*bytes, m_names))
            fact.payload = std::move(decoded->payload);
        see(fact, m_names);
        return {};
    }

    void putTogether()
    {
        HistorySummary& out = *m_out;
        std::vector<Span> before = std::move(out.m_spans);
        for (; out.m_shift < m_counts->shift(); ++out.m_shift)
            lengthenSpans(before);
        const std::vector<Span> fresh = m_counts->spans();
        std::vector<Span> all;
        all.reserve(before.size() + fresh.size());
        std::merge(before.begin(), before.end(), fresh.begin(), fresh.end(),
                   std::back_inserter(all),
                   [](const Span& a, const Span& b) { return a.index < b.index; });
        joinSpans(all);
        for (; all.size() > HistorySummary::kMostSpans; ++out.m_shift)
            lengthenSpans(all);
        all.shrink_to_fit();
        out.m_spans = std::move(all);
        out.m_count += m_seen;
        keepCriticals();
    }

    static bool earlier(const CriticalEvent& a, const CriticalEvent& b) { return a.time < b.time; }

    void keepCriticals()
    {
        HistorySummary& out = *m_out;
        if (m_criticals.empty())
            return;
        out.m_criticalCount += m_criticals.size();
        std::sort(m_criticals.begin(), m_criticals.end(), earlier);
        // Pieces of like size are made one, so that there are few and each event is moved seldom.
        while (!out.m_criticals.empty() &&
               out.m_criticals.back()->size() < m_criticals.size() * 2) {
            const auto last = out.m_criticals.back()->events();
            std::vector<CriticalEvent> both;
            both.reserve(last.size() + m_criticals.size());
            std::merge(last.begin(), last.end(), m_criticals.begin(), m_criticals.end(),
                       std::back_inserter(both), earlier);
            m_criticals = std::move(both);
            out.m_criticals.pop_back();
        }
        out.m_criticals.push_back(std::make_shared<const CriticalList>(m_criticals));
    }

    const ReplicaReader& m_reader;
    const std::shared_ptr<const HistorySummary>& m_before;
    std::uint64_t m_budget;
    const std::stop_token& m_stop;
    std::shared_ptr<HistorySummary> m_out;
    std::optional<SpanCounts> m_counts;
    std::uint64_t m_seen = 0;
    std::vector<CriticalEvent> m_criticals;
    Names m_names; // of entries decoded here: only a writer interns into the replica's
};

HistoryOverview HistorySummary::overview(UtcTime begin, UtcTime end, std::uint32_t bins) const
{
    HistoryOverview out;
    out.begin = begin;
    out.end = end;
    const double most = (end - begin).toSeconds() / static_cast<double>(spanSeconds());
    const auto count =
        static_cast<std::uint32_t>(std::clamp(most, 1.0, std::max(1.0, static_cast<double>(bins))));
    const TimeBins places(begin, end, count);
    out.bins.resize(count);
    auto span = std::partition_point(m_spans.begin(), m_spans.end(),
                                     [&](const Span& s) { return endOf(s) <= begin; });
    for (; span != m_spans.end() && beginOf(*span) < end; ++span) {
        const auto place = places.indexOf(std::max(beginOf(*span), begin));
        if (!place)
            continue;
        HistoryOverview::Bin& bin = out.bins[*place];
        bin.events += span->events;
        bin.warnings += span->warnings;
        bin.criticals += span->criticals;
    }
    return out;
}

std::optional<CriticalEvent> HistorySummary::nextCritical(UtcTime t,
                                                          std::optional<UtcTime> knownAt) const
{
    std::optional<CriticalEvent> best;
    for (const auto& piece : m_criticals)
        if (const auto found = piece->next(t, best ? best->time : kNever, knownAt))
            best = found;
    return best;
}

std::optional<CriticalEvent> HistorySummary::previousCritical(UtcTime t,
                                                              std::optional<UtcTime> knownAt) const
{
    std::optional<CriticalEvent> best;
    for (const auto& piece : m_criticals)
        if (const auto found = piece->previous(t, best ? best->time : kLongAgo, knownAt))
            best = found;
    return best;
}

Result<std::shared_ptr<const HistorySummary>>
extendHistory(const ReplicaReader& reader, const std::shared_ptr<const HistorySummary>& before,
              std::uint64_t events, const std::stop_token& stop)
{
    return HistoryCount(reader, before, events, stop).run();
}

} // namespace souverix
