#pragma once

#include <string>
#include <string_view>

#include "model/base/limits.h"
#include "model/base/names.h"
#include "model/base/result.h"
#include "model/base/utc_time.h"
#include "model/event/event_type.h"
#include "model/event/payload.h"

namespace souverix
{

/// An event's place: the log (by region) and its index in it.
struct EventRef {
    NameId region{};
    std::uint64_t sequence = 0;

    friend bool operator==(const EventRef&, const EventRef&) = default;
};
template <class A>
void archive(A& a, EventRef& v)
{
    a(v.region, v.sequence);
}

/// One event as folds see it: its envelope, and of its payload what moves a projection.
struct Fact {
    EventRef ref;
    UtcTime time;     ///< valid time: when it happened at the producer
    UtcTime recorded; ///< transaction time: when the region's master appended it
    NameId subject{};
    EventType type = EventType::Unknown;
    /// False where a known type's payload lacks a required field or has one of another kind: such
    /// an event is kept and shown and moves no projection.
    bool payloadValid = true;
    Payload payload;
};

/// Whether `a` comes before `b` in fold order: (time, region name by bytes, sequence).
[[nodiscard]] bool foldsBefore(const Fact& a, const Fact& b, const Names& names);

/// Whether the producer's clock ran ahead of the recording by more than 5 minutes.
[[nodiscard]] bool isSkewed(const Fact& fact);

/// Whether an event is among the facts that the fold of the whole fleet reads: fleet-wide types
/// with a valid payload, and skewed events.
[[nodiscard]] bool concernsFleet(const Fact& fact);

/// The longest a region's name may be; see isRegionName.
[[nodiscard]] bool isRegionName(std::string_view name);

/// Decodes one entry's exact bytes by the rules of events.md: strict JSON, CloudEvents 1.0, the
/// contract's envelope. Error: Malformed with what is wrong. Names are interned into `names`.
/// Thread: any; keeps a parser a thread.
[[nodiscard]] Result<Fact> decodeEvent(std::string_view bytes, Names& names);

/// What can be read of the place that a malformed entry claims: `region` and `sequence` where each
/// is readable, so that a log can be called broken for it.
struct ClaimedPlace {
    std::optional<std::string> region;
    std::optional<std::uint64_t> sequence;
};
[[nodiscard]] ClaimedPlace claimedPlace(std::string_view bytes);

/// Reads a sequence: a decimal string without leading zeros, below 2^63.
[[nodiscard]] std::optional<std::uint64_t> parseSequence(std::string_view text);

} // namespace souverix
