#include "model/query/event_scan.h"

#include <algorithm>
#include <map>
#include <thread>

#include "model/query/replica_state.h"

namespace souverix
{
namespace
{

constexpr std::uint64_t kRunFrames = 128;     ///< read by one task
constexpr std::size_t kTasksWorthAThread = 4; ///< runs of columns
constexpr std::size_t kRunsAtOnce = 16;       ///< read before their events are listed

template <class T>
bool allows(const std::vector<T>& wanted, const T& value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

Result<void> stopped()
{
    return fail(ErrorCode::Cancelled, "listing events was stopped");
}

} // namespace

EventScan::EventScan(const ReplicaReader& reader, const ReplicaReader* second,
                     FrameSummaries& summaries, FoundEvents& list, Asked asked)
    : m_reader(reader), m_summaries(summaries), m_list(list), m_filter(list.filter),
      m_asked(std::move(asked)), m_text({list.filter.text})
{
    makeWorkers(second);
}

void EventScan::makeWorkers(const ReplicaReader* second)
{
    m_workers.resize(second == nullptr ? 1 : 2);
    m_workers.front().reader = &m_reader;
    m_workers.back().reader = second == nullptr ? &m_reader : second;
    for (Worker& worker : m_workers)
        if (m_filter.where)
            worker.matcher.emplace(
                *m_filter.where, *m_reader.names(),
                [reader = worker.reader](const EventRef& ref) { return reader->entry(ref); });
}

Result<void> EventScan::run()
{
    auto heads = m_reader.regions();
    if (!heads)
        return failWith(heads);
    m_heads = std::move(*heads);
    for (const RegionHead& head : m_heads)
        m_list.plan.frames += (head.size + kFrameEntries - 1) / kFrameEntries;
    if (auto placed = placeLogs(); !placed)
        return placed;
    const auto named = m_filter.quarantine ? std::nullopt : subjects();
    auto scanned = m_filter.quarantine ? scanQuarantine()
                   : named             ? scanHistories(*named)
                                       : scanColumns();
    if (scanned)
        scanned = searchBytes();
    if (!scanned)
        return scanned;
    for (const Worker& worker : m_workers)
        if (worker.matcher && worker.matcher->error())
            return tl::unexpected<Error>(*worker.matcher->error());
    list(Place::end());
    m_list.rows.fit();
    return {};
}

// Tasks are taken in their order; the first worker is the calling thread.
Result<void> EventScan::onWorkers(std::size_t most, std::size_t tasks, const Task& work)
{
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    const auto run = [&](Worker& worker) {
        while (!failed && !m_asked.stop.stop_requested()) {
            const std::size_t task = next++;
            if (task >= tasks)
                return;
            worker.done = work(worker, task);
            if (!worker.done)
                failed = true;
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < std::min(most, m_workers.size()); ++i)
            threads.emplace_back([&run, &worker = m_workers[i]] { run(worker); });
        m_list.plan.threads =
            std::max(m_list.plan.threads, static_cast<unsigned>(threads.size() + 1));
        run(m_workers.front());
    }
    for (const Worker& worker : m_workers)
        if (!worker.done)
            return worker.done;
    return m_asked.stop.stop_requested() ? stopped() : Result<void>{};
}

std::optional<std::vector<NameId>> EventScan::subjects()
{
    if (m_filter.subject != NameId::None)
        return std::vector<NameId>{m_filter.subject};
    auto named = m_filter.where ? subjectsOf(*m_filter.where, *m_reader.names()) : std::nullopt;
    if (!named)
        return std::nullopt;
    // Very many histories cost more than the columns of everything.
    std::uint64_t events = 0, all = 0;
    for (const RegionHead& head : m_heads)
        all += head.held;
    for (const NameId subject : *named) {
        const auto count = m_reader.eventsOf(subject);
        if (!count || (events += *count) > all / 8 + kFrameEntries)
            return std::nullopt;
    }
    return named;
}

Result<void> EventScan::placeLogs()
{
    for (const RegionHead& head : m_heads)
        if (!m_list.rows.addLog(head.region, head.size))
            return fail(ErrorCode::Usage, "logs of more than 2^32 entries are not listed");
    return {};
}

EventScan::Place EventScan::placeOf(UtcTime time, std::uint32_t number)
{
    const auto seconds = static_cast<std::uint64_t>(time.seconds - UtcTime::kMinSeconds);
    const auto nanos = static_cast<std::uint64_t>(time.nanos);
    return {seconds << 25U | nanos >> 5U, (nanos & 31U) << 32U | number};
}

EventScan::Place EventScan::placeOf(std::size_t rank, const EventColumns& event) const
{
    return placeOf(event.time, m_list.rows.numberOf(rank, event.ref.sequence));
}

void EventScan::judge(Worker& worker, std::size_t rank, const EventColumns& event,
                      Undecided& undecided)
{
    if (!event.malformed &&
        ((m_filter.from && event.time < *m_filter.from) ||
         (m_filter.to && event.time >= *m_filter.to) || !allows(m_filter.types, event.type)))
        return;
    FilterVerdict verdict =
        worker.matcher ? worker.matcher->judgeColumns(event) : FilterVerdict::Yes;
    if (verdict == FilterVerdict::Yes && !m_filter.text.empty())
        verdict = FilterVerdict::Maybe;
    if (verdict == FilterVerdict::Yes) {
        worker.places.push_back(placeOf(rank, event));
    } else if (verdict == FilterVerdict::Maybe) {
        undecided.newest = std::max(undecided.newest, event.time);
        undecided.entries.set(event.ref.sequence % kFrameEntries);
    }
}

Result<void> EventScan::scanColumns()
{
    for (const RegionHead& head : m_heads)
        m_summaries.fit(head);
    auto runs = framesToRead();
    if (!runs)
        return failWith(runs);
    const std::size_t workers = runs->size() < kTasksWorthAThread ? 1 : 2;
    // Where columns decide, what is before all that is still to be read is listed meanwhile: so the
    // places of ten million events are never held at once.
    const bool decide = m_filter.text.empty() && (!m_filter.where || !m_filter.where->needsBytes());
    const std::size_t atOnce = decide ? kRunsAtOnce : runs->size();
    Result<void> read;
    for (std::size_t begin = 0; read && begin < runs->size(); begin += atOnce) {
        const std::span some =
            std::span(*runs).subspan(begin, std::min(atOnce, runs->size() - begin));
        read = onWorkers(workers, some.size(), [&](Worker& worker, std::size_t run) {
            return readFrames(worker, some[run].first, some[run].count);
        });
        if (read && begin + atOnce < runs->size())
            list((*runs)[begin + atOnce].from);
    }
    for (const Worker& worker : m_workers) {
        m_list.held += worker.held;
        m_list.plan.framesRead += worker.framesRead;
    }
    m_list.plan.framesSkipped = m_list.plan.frames - m_list.plan.framesRead;
    return read;
}

// Whether a known frame holds nothing that passes; what it holds that counts is counted then.
bool EventScan::skips(const Frame& frame, std::span<const EventSpan> spans)
{
    const NameId region = m_heads[frame.rank].region;
    const FrameSummary* const known = m_summaries.of(region, frame.index);
    if (known == nullptr || !known->known || frame.index >= spans.size())
        return false;
    const EventSpan& span = spans[frame.index];
    const EventRun::Columns columns{{span.firstTime, 0},
                                    {span.lastTime, 0},
                                    {span.firstRecorded, 0},
                                    {span.lastRecorded, 0},
                                    known->types};
    if (known->events == 0 || !counts(columns.from, columns.recordedFrom))
        return true;
    if (!counts(columns.to, columns.recordedTo))
        return false;
    const auto types = [&](EventType type) {
        return columns.types.test(static_cast<std::size_t>(type));
    };
    const std::uint64_t first = frame.index * kFrameEntries;
    const bool none =
        !allows(m_filter.regions, region) || (m_filter.from && columns.to < *m_filter.from) ||
        (m_filter.to && columns.from >= *m_filter.to) ||
        (!m_filter.types.empty() &&
         std::none_of(m_filter.types.begin(), m_filter.types.end(), types)) ||
        (m_workers.front().matcher &&
         m_workers.front().matcher->judgeRun(
             {region, first, first + kFrameEntries - 1, &columns}) == FilterVerdict::No);
    if (none)
        m_list.held += known->events;
    return none;
}

// By the earliest time that they may hold.
Result<std::vector<EventScan::Run>> EventScan::framesToRead()
{
    std::vector<Run> runs;
    for (std::size_t rank = 0; rank < m_heads.size(); ++rank) {
        auto spans = m_reader.frameSpans(m_heads[rank].region);
        if (!spans)
            return failWith(spans);
        bool open = false;
        for (std::uint64_t i = 0; i * kFrameEntries < m_heads[rank].size; ++i) {
            const Frame frame{rank, i};
            if (skips(frame, *spans)) {
                open = false;
                continue;
            }
            if (!open || runs.back().count == kRunFrames)
                runs.push_back({frame, 0, Place::end()});
            open = true;
            Run& run = runs.back();
            ++run.count;
            Place from; // of a frame that is not full nothing is known
            if (i < spans->size())
                from =
                    (*spans)[i].events == 0 ? Place::end() : placeOf({(*spans)[i].firstTime, 0}, 0);
            run.from = std::min(run.from, from);
        }
    }
    std::stable_sort(runs.begin(), runs.end(),
                     [](const Run& a, const Run& b) { return a.from < b.from; });
    return runs;
}

Result<void> EventScan::readFrames(Worker& worker, Frame first, std::uint64_t count)
{
    const RegionHead& head = m_heads[first.rank];
    const bool allowed = allows(m_filter.regions, head.region);
    std::uint64_t index = first.index;
    return worker.reader->forEachColumns(
        head.region, first.index * kFrameEntries, count * kFrameEntries,
        [&](const std::vector<ColumnEntry>& frame) {
            if (!frame.empty())
                index = frame.front().sequence / kFrameEntries;
            ++worker.framesRead;
            if (FrameSummary* known = m_summaries.of(head.region, index); known && !known->known)
                *known = summaryOf(frame);
            Undecided undecided{{first.rank, index}, UtcTime::min(), {}};
            for (const ColumnEntry& entry : frame) {
                if (entry.quarantined || !counts(entry.time, entry.recorded))
                    continue;
                ++worker.held;
                if (allowed)
                    judge(worker, first.rank,
                          {{head.region, entry.sequence},
                           entry.time,
                           entry.recorded,
                           entry.subject,
                           entry.type,
                           false},
                          undecided);
            }
            if (undecided.entries.any())
                worker.undecided.push_back(undecided);
            ++index;
            return !m_asked.stop.stop_requested();
        });
}

Result<void> EventScan::scanHistories(const std::vector<NameId>& subjects)
{
    m_list.plan.access = EventPlan::Access::Histories;
    m_list.plan.histories = subjects.size();
    m_list.plan.framesSkipped = m_list.plan.frames;
    Worker& worker = m_workers.front();
    std::map<std::pair<std::size_t, std::uint64_t>, Undecided> undecided;
    for (const NameId subject : subjects) {
        auto facts = m_reader.history(subject);
        if (!facts)
            return failWith(facts);
        if (m_asked.stop.stop_requested())
            return stopped();
        for (const Fact& fact : *facts) {
            if (!counts(fact.time, fact.recorded))
                continue;
            ++m_list.held;
            if (!allows(m_filter.regions, fact.ref.region))
                continue;
            const Frame frame{rankOf(fact.ref.region), fact.ref.sequence / kFrameEntries};
            Undecided one{frame, UtcTime::min(), {}};
            judge(worker, frame.rank,
                  {fact.ref, fact.time, fact.recorded, fact.subject, fact.type, false}, one);
            if (one.entries.none())
                continue;
            Undecided& all = undecided.try_emplace({frame.rank, frame.index}, one).first->second;
            all.newest = std::max(all.newest, one.newest);
            all.entries |= one.entries;
        }
    }
    for (const auto& [key, one] : undecided)
        worker.undecided.push_back(one);
    return {};
}

Result<void> EventScan::scanQuarantine()
{
    m_list.plan.access = EventPlan::Access::Quarantine;

    Worker& worker = m_workers.front();
    for (std::size_t rank = 0; rank < m_heads.size(); ++rank) {
        m_list.held += m_heads[rank].quarantined;
        if (!allows(m_filter.regions, m_heads[rank].region))
            continue;
        auto entries = m_reader.quarantine(m_heads[rank].region);
        if (!entries)
            return failWith(entries);
        for (const QuarantinedEntry& entry : *entries) {
            Undecided undecided{{rank, entry.sequence / kFrameEntries}, UtcTime::min(), {}};
            judge(worker, rank,
                  {{m_heads[rank].region, entry.sequence}, UtcTime::min(), {}, {}, {}, true},
                  undecided);
            if (undecided.entries.any())
                worker.undecided.push_back(undecided);
        }
    }
    return {};
}

std::size_t EventScan::rankOf(NameId region) const
{
    const auto it = std::find_if(m_heads.begin(), m_heads.end(),
                                 [&](const RegionHead& head) { return head.region == region; });
    return static_cast<std::size_t>(it - m_heads.begin());
}

Result<std::shared_ptr<const FoundEvents>> ReplicaView::events(const TimeContext& context,
                                                               const EventFilter& filter,
                                                               std::stop_token stop,
                                                               const EventProgressed& progressed)
{
    if (auto fresh = m_state->refresh(); !fresh)
        return failWith(fresh);
    const auto at = instantOf(m_state->reader, context);
    if (!at)
        return tl::unexpected<Error>(at.error());
    auto list = std::make_shared<FoundEvents>();
    list->filter = filter;
    list->version = m_state->reader.version();
    const ReplicaReader& reader = m_state->reader;
    // One subject's history is read by one thread alone.
    const bool history = filter.subject != NameId::None && !filter.where && filter.text.empty();
    EventScan scan(reader, history ? nullptr : reader.companion(), m_state->frames, *list,
                   {*at, context.knownAt, std::move(stop), progressed});
    if (auto scanned = scan.run(); !scanned)
        return failWith(scanned);
    return list;
}

} // namespace souverix
