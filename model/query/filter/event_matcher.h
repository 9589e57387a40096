#pragma once

#include <array>
#include <bitset>
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

/// What a run of one region's entries can hold, as far as it is known.
struct EventRun {
    NameId region{};
    std::uint64_t first = 0, last = 0; ///< sequences, both included
    struct Columns {
        UtcTime from, to;                 ///< of `time`, both ends
        UtcTime recordedFrom, recordedTo; ///< of `recordedtime`, both ends
        std::bitset<128> types;           ///< those that occur, by EventType
    };
    const Columns* columns = nullptr; ///< of its well-formed events; nullptr: not known
};

/// What is known before everything is read.
enum class FilterVerdict : std::uint8_t { No, Maybe, Yes };

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
    /// The same by columns alone: Maybe where the exact bytes decide. Reads no bytes.
    [[nodiscard]] FilterVerdict judgeColumns(const EventColumns& event);
    /// What holds for every well-formed event of a span: No lets it be skipped.
    [[nodiscard]] FilterVerdict judgeRun(const EventRun& run);
    /// Why bytes could not be read, the first time; rows judged since are not to be trusted.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    struct Judged;
    struct RunJudge;

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

/// The subjects that events must be about to pass, where the filter names them by `=` or `in`;
/// nullopt where it does not. Texts that no event used are left out.
[[nodiscard]] std::optional<std::vector<NameId>> subjectsOf(const Filter& filter,
                                                            const Names& names);

} // namespace souverix
