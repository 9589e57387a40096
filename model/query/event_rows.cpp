#include "model/query/event_rows.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <tuple>

#include "model/event/json.h"
#include "model/query/replica_state.h"
#include "model/query/two_readers.h"

namespace souverix
{
namespace
{

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

} // namespace

EventRow eventRowOf(const EventRef& ref, std::string_view bytes, const Names& names)
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

Result<std::vector<EventRow>> ReplicaView::eventRows(const EventList& list, std::size_t first,
                                                     std::size_t count)
{
    const std::vector<EventList::Packed> asked = list.rows.read(first, count);
    // By place, so that a frame is read once for all its events.
    std::vector<std::size_t> order(asked.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(asked[a].region, asked[a].sequence) <
               std::tuple(asked[b].region, asked[b].sequence);
    });
    std::vector<EventRow> rows(asked.size());
    std::array<std::optional<Error>, 2> errors;
    onTwoReaders(m_state->reader, order.size(),
                 [&](const ReplicaReader& reader, std::size_t lane, std::size_t i) {
                     const EventList::Packed place = asked[order[i]];
                     const EventRef ref{NameId{place.region}, place.sequence};
                     auto bytes = reader.entry(ref);
                     if (bytes)
                         rows[order[i]] = eventRowOf(ref, *bytes, *reader.names());
                     else
                         errors[lane] = bytes.error();
                     return bytes.has_value();
                 });
    for (const std::optional<Error>& error : errors)
        if (error)
            return tl::unexpected<Error>(*error);
    return rows;
}

} // namespace souverix
