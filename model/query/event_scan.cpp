#include <algorithm>
#include <cctype>

#include "model/event/json.h"
#include "model/query/filter/event_matcher.h"
#include "model/query/replica_state.h"

namespace souverix
{
namespace
{

// What orders an event among all, small: there may be ten million.
struct Place {
    std::int64_t seconds;
    std::int32_t nanos;
    std::uint32_t rank; ///< of the region, by its name's bytes
    std::uint32_t sequence;

    friend auto operator<=>(const Place&, const Place&) = default;
};

bool containsIgnoringCase(std::string_view bytes, std::string_view text)
{
    const auto same = [](char a, char b) {
        return a == b || std::tolower(static_cast<unsigned char>(a)) ==
                             std::tolower(static_cast<unsigned char>(b));
    };
    return std::search(bytes.begin(), bytes.end(), text.begin(), text.end(), same) != bytes.end();
}

template <class T>
bool allows(const std::vector<T>& wanted, const T& value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

/// Gathers the events that a filter wants.
class EventScan
{
public:
    EventScan(const ReplicaReader& reader, EventList& list, UtcTime at,
              std::optional<UtcTime> knownAt, std::stop_token stop)
        : m_reader(reader), m_list(list), m_filter(list.filter), m_at(at), m_knownAt(knownAt),
          m_stop(std::move(stop))
    {
    }

    Result<void> run()
    {
        if (m_filter.where)
            m_matcher.emplace(*m_filter.where, *m_reader.names(),
                              [this](const EventRef& ref) { return m_reader.entry(ref); });
        auto heads = m_reader.regions(); // by name's bytes: their place is their rank
        if (!heads)
            return failWith(heads);
        m_heads = std::move(*heads);
        auto scanned = m_filter.quarantine                ? scanQuarantine()
                       : m_filter.subject != NameId::None ? scanHistory()
                                                          : scanColumns();
        if (!scanned)
            return scanned;
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "listing events was stopped");
        if (m_matcher && m_matcher->error())
            return tl::unexpected<Error>(*m_matcher->error());
        std::sort(m_places.begin(), m_places.end());
        m_list.rows.reserve(m_places.size());
        for (const Place& place : m_places)
            m_list.rows.push_back(
                {static_cast<std::uint32_t>(m_heads[place.rank].region), place.sequence});
        return m_filter.text.empty() ? Result<void>{} : keepMatching();
    }

private:
    [[nodiscard]] bool counts(UtcTime time, UtcTime recorded) const
    {
        return time <= m_at && (!m_knownAt || recorded <= *m_knownAt);
    }

    [[nodiscard]] bool wanted(const EventColumns& event)
    {
        if (!event.malformed &&
            ((m_filter.from && event.time < *m_filter.from) ||
             (m_filter.to && event.time >= *m_filter.to) || !allows(m_filter.types, event.type)))
            return false;
        return !m_matcher || m_matcher->matches(event);
    }

    void keep(UtcTime time, std::size_t rank, std::uint64_t sequence)
    {
        m_places.push_back({time.seconds, time.nanos, static_cast<std::uint32_t>(rank),
                            static_cast<std::uint32_t>(sequence)});
    }

    Result<void> scanColumns()
    {
        for (std::size_t rank = 0; rank < m_heads.size(); ++rank) {
            const RegionHead& head = m_heads[rank];
            const bool allowed = allows(m_filter.regions, head.region);
            auto scanned =
                m_reader.forEachColumns(head.region, 0, head.size, [&](const auto& frame) {
                    for (const ColumnEntry& entry : frame) {
                        if (entry.quarantined || !counts(entry.time, entry.recorded))
                            continue;
                        ++m_list.held;
                        if (allowed && wanted({{head.region, entry.sequence},
                                               entry.time,
                                               entry.recorded,
                                               entry.subject,
                                               entry.type,
                                               false}))
                            keep(entry.time, rank, entry.sequence);
                    }
                    return !m_stop.stop_requested();
                });
            if (!scanned)
                return scanned;
        }
        return {};
    }

    Result<void> scanHistory()
    {
        auto facts = m_reader.history(m_filter.subject);
        if (!facts)
            return failWith(facts);
        for (const Fact& fact : *facts) {
            if (!counts(fact.time, fact.recorded))
                continue;
            ++m_list.held;
            if (allows(m_filter.regions, fact.ref.region) &&
                wanted({fact.ref, fact.time, fact.recorded, fact.subject, fact.type, false}))
                keep(fact.time, rankOf(fact.ref.region), fact.ref.sequence);
        }
        return {};
    }

    Result<void> scanQuarantine()
    {
        for (std::size_t rank = 0; rank < m_heads.size(); ++rank) {
            m_list.held += m_heads[rank].quarantined;
            if (!allows(m_filter.regions, m_heads[rank].region))
                continue;
            auto entries = m_reader.quarantine(m_heads[rank].region);
            if (!entries)
                return failWith(entries);
            for (const QuarantinedEntry& entry : *entries)
                if (wanted({{m_heads[rank].region, entry.sequence}, {}, {}, {}, {}, true}))
                    keep(UtcTime::min(), rank, entry.sequence);
        }
        return {};
    }

    // The text is sought in the exact bytes, row by row.
    Result<void> keepMatching()
    {
        std::vector<EventList::Packed> matching;
        for (const EventList::Packed& row : m_list.rows) {
            if (m_stop.stop_requested())
                return fail(ErrorCode::Cancelled, "seeking a text was stopped");
            auto bytes = m_reader.entry({NameId{row.region}, row.sequence});
            if (!bytes)
                return failWith(bytes);
            if (containsIgnoringCase(*bytes, m_filter.text))
                matching.push_back(row);
        }
        m_list.rows = std::move(matching);
        return {};
    }

    [[nodiscard]] std::size_t rankOf(NameId region) const
    {
        const auto it = std::find_if(m_heads.begin(), m_heads.end(),
                                     [&](const RegionHead& head) { return head.region == region; });
        return static_cast<std::size_t>(it - m_heads.begin());
    }

    const ReplicaReader& m_reader;
    EventList& m_list;
    const EventFilter& m_filter;
    UtcTime m_at;
    std::optional<UtcTime> m_knownAt;
    std::stop_token m_stop;
    std::vector<RegionHead> m_heads;
    std::vector<Place> m_places;
    std::optional<EventMatcher> m_matcher;
};

// At most `most` bytes, not within a character.
std::string cutText(std::string text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80)
        --most;
    text.resize(most);
    return text + "…";
}

EventRow readRow(const EventRef& ref, std::string_view bytes, const Names& names)
{
    constexpr std::size_t kSummaryBytes = 200;
    EventRow row;
    row.ref = ref;
    auto event = parseStrictJson(bytes);
    if (!event || !event->is_object()) {
        row.malformed = true;
        row.summary = cutText(std::string(bytes), kSummaryBytes);
        return row;
    }
    const auto text = [&](const char* key) {
        const auto it = event->find(key);
        return it != event->end() && it->is_string() ? it->template get<std::string>()
                                                     : std::string();
    };
    row.typeText = text("type");
    row.type = eventTypeOf(row.typeText);
    row.id = text("id");
    row.source = text("source");
    row.subject = names.find(text("subject"));
    const auto time = UtcTime::parse(text("time")), recorded = UtcTime::parse(text("recordedtime"));
    row.malformed = !time || !recorded;
    row.time = time.value_or(UtcTime{});
    row.recorded = recorded.value_or(UtcTime{});
    const auto data = event->find("data");
    row.summary = cutText(data == event->end() ? std::string() : data->dump(), kSummaryBytes);
    return row;
}

} // namespace

Result<std::shared_ptr<const EventList>>
ReplicaView::events(const TimeContext& context, const EventFilter& filter, std::stop_token stop)
{
    if (auto fresh = m_state->refresh(); !fresh)
        return failWith(fresh);
    const auto at = instantOf(m_state->reader, context);
    if (!at)
        return tl::unexpected<Error>(at.error());
    auto list = std::make_shared<EventList>();
    list->filter = filter;
    list->version = m_state->reader.version();
    if (auto scanned =
            EventScan(m_state->reader, *list, *at, context.knownAt, std::move(stop)).run();
        !scanned)
        return failWith(scanned);
    return list;
}

Result<std::vector<EventRow>> ReplicaView::eventRows(const EventList& list, std::size_t first,
                                                     std::size_t count)
{
    std::vector<EventRow> rows;
    const std::size_t end = std::min(list.rows.size(), first + std::min(count, list.rows.size()));
    for (std::size_t i = first; i < end; ++i) {
        const EventRef ref{NameId{list.rows[i].region}, list.rows[i].sequence};
        auto bytes = m_state->reader.entry(ref);
        if (!bytes)
            return failWith(bytes);
        rows.push_back(readRow(ref, *bytes, *m_state->reader.names()));
    }
    return rows;
}

} // namespace souverix
