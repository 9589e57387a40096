#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/base/bytes.h"
#include "model/event/event_type.h"
#include "model/feed/demo/sim_time.h"

namespace souverix::demo
{

/// One entry of a region's log, in the order of its sequences.
struct DemoEvent {
    std::uint32_t region = 0; ///< index into Fleet::regionNames()
    std::uint64_t sequence = 0;
    UtcTime recorded;
    std::string bytes;
};

/// Evidence that travels beside the events, named by its SHA-256.
struct DemoBlob {
    Hash digest{};
    std::string bytes;
};

/// The envelope of an event about to be written.
struct EventHead {
    std::uint32_t region = 0;
    std::string_view type; ///< the CloudEvents type, whole
    std::string_view subject;
    std::string_view source;
    SimTime time = 0;
    SimTime recorded = 0;
    int timeDigits = 6;
    std::uint64_t trace = 0; ///< 0: no traceparent
};

class EventLog;

/// Writes the payload of one event, member by member; the event is logged when this goes. Texts
/// are written as they are: they hold nothing that JSON escapes.
class EventText
{
public:
    EventText(EventLog& log, DemoEvent event) : m_log(log), m_event(std::move(event)) {}
    EventText(const EventText&) = delete;
    EventText& operator=(const EventText&) = delete;
    ~EventText();

    EventText& text(std::string_view key, std::string_view value);
    EventText& number(std::string_view key, std::int64_t value);
    /// `thousandths` as a decimal fraction: 953 is 0.953, 1000 is 1.0.
    EventText& decimal(std::string_view key, std::int64_t thousandths);
    EventText& flag(std::string_view key, bool value);
    EventText& instant(std::string_view key, SimTime value);
    /// JSON as it stands.
    EventText& raw(std::string_view key, std::string_view json);
    EventText& digest(std::string_view key, const Hash& hash);
    EventText& digests(std::string_view key, const std::vector<Hash>& hashes);

private:
    void key(std::string_view name);

    EventLog& m_log;
    DemoEvent m_event;
    bool m_first = true;
};

/// The logs of all regions: gives sequences and keeps recorded times from decreasing.
class EventLog
{
public:
    explicit EventLog(std::vector<std::string> regions);

    EventText write(const EventHead& head);
    /// As write(), but the recorded time is taken as it is, even below the previous one.
    EventText writeOutOfOrder(const EventHead& head);

    /// The events since the last call, in the order in which they were recorded.
    std::vector<DemoEvent> take() { return std::exchange(m_events, {}); }
    [[nodiscard]] std::size_t waiting() const { return m_events.size(); }
    [[nodiscard]] const std::vector<std::string>& regions() const { return m_regions; }
    [[nodiscard]] std::uint64_t size(std::uint32_t region) const { return m_sizes[region]; }
    [[nodiscard]] std::uint64_t total() const { return m_total; }

private:
    friend class EventText;
    EventText begin(const EventHead& head, SimTime recorded);

    std::vector<std::string> m_regions;
    std::vector<std::uint64_t> m_sizes;
    std::vector<SimTime> m_last;
    std::vector<DemoEvent> m_events;
    std::uint64_t m_total = 0;
    TimeText m_times;
};

} // namespace souverix::demo
