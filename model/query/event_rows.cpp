#include <algorithm>

#include "model/event/json.h"
#include "model/query/replica_state.h"

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
