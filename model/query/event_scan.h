#pragma once

#include <atomic>
#include <bitset>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "model/query/event_frames.h"
#include "model/query/event_plan.h"
#include "model/query/filter/event_matcher.h"
#include "model/query/filter/filter.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

/// Finds the events that count at (T, K) and pass a filter: histories where the filter names
/// subjects, else the columns of the frames that may hold something; exact bytes only for what
/// these leave undecided, newest frames first. Cancelled by its stop token.
class EventScan
{
public:
    struct Asked {
        UtcTime at;
        std::optional<UtcTime> knownAt;
        std::stop_token stop;
        EventProgressed progressed;
    };
    /// `second` is read by a second thread; without it everything runs on this one.
    EventScan(const ReplicaReader& reader, const ReplicaReader* second, FrameSummaries& summaries,
              FoundEvents& list, Asked asked);

    [[nodiscard]] Result<void> run();

private:
    /// What orders an event among all, small: there may be ten million.
    struct Place {
        std::uint64_t high = 0; ///< seconds since year 0, and the nanoseconds but for five bits
        std::uint64_t low = 0;  ///< those, and the entry's number in the list's places

        /// After all events.
        [[nodiscard]] static constexpr Place end() { return {~std::uint64_t{0}, 0}; }

        friend auto operator<=>(const Place&, const Place&) = default;
    };
    struct Frame {
        std::size_t rank = 0;
        std::uint64_t index = 0;
    };
    /// Frames that follow each other, for one statement.
    struct Run {
        Frame first;
        std::uint64_t count = 0;
        Place from; ///< none of its events is before this
    };
    /// Events of one frame that their bytes decide.
    struct Undecided {
        Frame frame;
        UtcTime newest = UtcTime::min();
        std::bitset<kFrameEntries> entries;
    };
    /// What one thread has.
    struct Worker {
        const ReplicaReader* reader = nullptr;
        std::optional<EventMatcher> matcher;
        std::vector<Place> places;
        std::vector<Undecided> undecided;
        std::uint64_t held = 0, framesRead = 0, bodyFrames = 0;
        Result<void> done;
    };

    void makeWorkers(const ReplicaReader* second);
    [[nodiscard]] Result<void> placeLogs();
    [[nodiscard]] std::optional<std::vector<NameId>> subjects();
    [[nodiscard]] Result<void> scanQuarantine();
    [[nodiscard]] Result<void> scanHistories(const std::vector<NameId>& subjects);
    [[nodiscard]] Result<void> scanColumns();
    [[nodiscard]] Result<std::vector<Run>> framesToRead();
    [[nodiscard]] bool skips(const Frame& frame, std::span<const EventSpan> spans);
    [[nodiscard]] Result<void> readFrames(Worker& worker, Frame first, std::uint64_t count);
    void judge(Worker& worker, std::size_t rank, const EventColumns& event, Undecided& undecided);
    [[nodiscard]] Result<void> searchBytes();
    [[nodiscard]] Result<void> searchFrame(Worker& worker, const Undecided& frame);
    void tell();
    void list(const Place& until);

    using Task = std::function<Result<void>(Worker& worker, std::size_t task)>;
    [[nodiscard]] Result<void> onWorkers(std::size_t most, std::size_t tasks, const Task& work);
    [[nodiscard]] bool counts(UtcTime time, UtcTime recorded) const
    {
        return time <= m_asked.at && (!m_asked.knownAt || recorded <= *m_asked.knownAt);
    }
    [[nodiscard]] std::size_t rankOf(NameId region) const;
    [[nodiscard]] static Place placeOf(UtcTime time, std::uint32_t number);
    [[nodiscard]] Place placeOf(std::size_t rank, const EventColumns& event) const;

    const ReplicaReader& m_reader;
    FrameSummaries& m_summaries;
    FoundEvents& m_list;
    const EventFilter& m_filter;
    Asked m_asked;
    TextPattern m_text;
    std::vector<RegionHead> m_heads; ///< by name's bytes: their place is their rank
    std::vector<Worker> m_workers;
    std::atomic<std::uint64_t> m_judged{0};
    std::mutex m_found; ///< guards the workers' places while bytes are searched
};

} // namespace souverix
