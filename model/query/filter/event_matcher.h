#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "model/base/result.h"
#include "model/event/event.h"
#include "model/event/json.h"
#include "model/query/filter/filter.h"
#include "model/query/filter/filter_evaluation.h"

namespace souverix
{

/// An event as the replica's columns hold it.
struct EventColumns {
    EventRef ref;
    UtcTime time, recorded; ///< meaningless where malformed
    NameId subject{};
    EventType type{};
    bool malformed = false;
};

/// Gives an event's exact bytes.
using EventBytes = std::function<Result<std::string>(const EventRef& ref)>;

/// Judges events by one filter of events: by their columns, and by their exact bytes where the
/// columns do not decide. Remembers what was said of each text: one thread at a time. Borrows the
/// filter and the names.
class EventMatcher
{
public:
    EventMatcher(const Filter& filter, const Names& names, EventBytes bytes);

    [[nodiscard]] bool matches(const EventColumns& event);
    /// Why bytes could not be read, the first time; rows judged since are not to be trusted.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    struct Judged;

    [[nodiscard]] const std::string& bytesOf(const EventColumns& event);
    /// The parsed event; nullopt where the bytes are no JSON object.
    [[nodiscard]] std::optional<simdjson::dom::object> objectOf(const EventColumns& event);

    const Filter* m_filter;
    const Names* m_names;
    EventBytes m_read;
    NameMemo m_memo;
    std::vector<std::array<std::uint8_t, 256>> m_types; // by term: 0 not judged, 1 no, 2 yes
    StrictJson m_json;
    std::string m_bytes; // of the event that is judged
    bool m_hasBytes = false, m_parsed = false;
    std::optional<simdjson::dom::object> m_object;
    std::optional<Error> m_error;
};

} // namespace souverix
