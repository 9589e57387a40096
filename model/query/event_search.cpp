// The part of EventScan that reads exact bytes, and what becomes of all that was found.
#include <algorithm>
#include <array>
#include <chrono>
#include <span>

#include "model/base/parallel.h"
#include "model/query/event_scan.h"

namespace souverix
{
namespace
{

constexpr std::size_t kBodiesWorthAThread = 64; // frames
constexpr std::chrono::milliseconds kTellEach{250};

} // namespace

Result<void> EventScan::searchBytes()
{
    std::vector<Undecided> frames;
    for (Worker& worker : m_workers) {
        frames.insert(frames.end(), worker.undecided.begin(), worker.undecided.end());
        worker.undecided = {};
    }
    for (const Undecided& frame : frames)
        m_list.plan.candidates += frame.entries.count();
    if (frames.empty())
        return {};
    const std::size_t workers = frames.size() < kBodiesWorthAThread ? 1 : 2;
    std::sort(frames.begin(), frames.end(),
              [](const Undecided& a, const Undecided& b) { return b.newest < a.newest; });
    auto told = std::chrono::steady_clock::now();
    auto searched = onWorkers(workers, frames.size(), [&](Worker& worker, std::size_t i) {
        auto done = searchFrame(worker, frames[i]);
        const auto now = std::chrono::steady_clock::now();
        if (&worker == &m_workers.front() && m_asked.progressed && now - told > kTellEach) {
            tell();
            told = std::chrono::steady_clock::now();
        }
        return done;
    });
    for (const Worker& worker : m_workers)
        m_list.plan.bodyFrames += worker.bodyFrames;
    return searched;
}

Result<void> EventScan::searchFrame(Worker& worker, const Undecided& undecided)
{
    const std::size_t rank = undecided.frame.rank;
    const NameId region = m_heads[rank].region;
    ++worker.bodyFrames;
    std::vector<Place> found;
    Result<void> sought;
    const auto seek = [&](const std::vector<ColumnEntry>& frame) {
        for (const ColumnEntry& entry : frame) {
            if (!undecided.entries.test(entry.sequence % kFrameEntries))
                continue;
            const EventColumns event{{region, entry.sequence},
                                     entry.quarantined ? UtcTime::min() : entry.time,
                                     entry.recorded,
                                     entry.subject,
                                     entry.type,
                                     entry.quarantined};
            if (worker.matcher && !worker.matcher->matches(event))
                continue;
            if (!m_filter.text.empty()) {
                auto bytes = worker.reader->entry(event.ref);
                if (!bytes) {
                    sought = failWith(bytes);
                    return false;
                }
                if (!m_text.occursIn(*bytes))
                    continue;
            }
            found.push_back(placeOf(rank, event));
        }
        return false;
    };
    auto read =
        worker.reader->forEachColumns(region, undecided.frame.index * kFrameEntries, 1, seek);
    m_judged += undecided.entries.count();
    const std::lock_guard lock(m_found);
    worker.places.insert(worker.places.end(), found.begin(), found.end());
    return sought ? read : sought;
}

// The calling thread tells what both have found.
void EventScan::tell()
{
    std::vector<Place> places;
    {
        const std::lock_guard lock(m_found);
        for (const Worker& worker : m_workers)
            places.insert(places.end(), worker.places.begin(), worker.places.end());
    }
    auto soFar = std::make_shared<FoundEvents>();
    soFar->filter = m_filter;
    soFar->version = m_list.version;
    soFar->held = m_list.held;
    soFar->rows = m_list.rows; // no rows yet: the logs
    std::sort(places.begin(), places.end());
    for (const Place& place : places)
        soFar->rows.push(static_cast<std::uint32_t>(place.low));
    const std::uint64_t found = soFar->rows.size();
    m_asked.progressed({m_judged, m_list.plan.candidates, found, std::move(soFar)});
}

// What the workers have found before `until`, both in one order, goes into the list.
void EventScan::list(const Place& until)
{
    std::array<std::size_t, 2> counts{};
    inParallel(m_workers.size(), [&](std::size_t i) {
        std::vector<Place>& places = m_workers[i].places;
        const auto end = std::partition(places.begin(), places.end(),
                                        [&](const Place& place) { return place < until; });
        std::sort(places.begin(), end);
        counts[i] = static_cast<std::size_t>(end - places.begin());
    });
    const auto number = [](const Place& place) { return static_cast<std::uint32_t>(place.low); };
    const std::span first(m_workers.front().places.data(), counts[0]);
    const std::span second(m_workers.back().places.data(), counts[1]); // none where only one works
    auto other = second.begin();
    for (const Place& place : first) {
        for (; other != second.end() && *other < place; ++other)
            m_list.rows.push(number(*other));
        m_list.rows.push(number(place));
    }
    for (; other != second.end(); ++other)
        m_list.rows.push(number(*other));
    for (std::size_t i = 0; i < m_workers.size(); ++i)
        m_workers[i].places.erase(m_workers[i].places.begin(),
                                  m_workers[i].places.begin() +
                                      static_cast<std::ptrdiff_t>(counts[i]));
}

} // namespace souverix
