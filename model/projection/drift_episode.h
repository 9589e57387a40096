#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

#include "model/event/event.h"
#include "model/projection/fleet_state.h"
#include "model/projection/severity.h"

namespace souverix
{

/// One thing of a node that may drift: a container, the OS image, a firmware component, the
/// configuration, a policy.
struct DriftPart {
    payload::DesiredKind kind{};
    NameId component{}; ///< None for os and config

    friend auto operator<=>(const DriftPart&, const DriftPart&) = default;
};

/// What made a part differ from what is desired of it.
enum class DriftCause : std::uint8_t {
    DesiredMoved,
    ActualMoved,
    BothMoved,
    NeverDesired ///< actual moved to a version that no desired.set up to then had named
};

/// How an episode ended.
enum class EpisodeEnd : std::uint8_t {
    Open,           ///< still so at T
    ActualReturned, ///< actual came back to what is desired
    DesiredMoved,   ///< desired moved to what is there, or was withdrawn
    BothMoved,
    LeftService ///< the node entered a phase that is not counted
};

/// A part as it stands at an episode's beginning or end.
struct EpisodeEdge {
    UtcTime time;
    NameId desired{}, actual{};        ///< None: nothing desired, nothing there
    std::optional<double> measure;     ///< config: objects that differ; policy: the score
    Severity severity{};               ///< from then on
    std::optional<EventRef> desiredAt; ///< the desired.set in force
    std::optional<EventRef> actualAt;  ///< the event that made actual what it is
    std::optional<EventRef> nodeAt;    ///< of this instant: entered a phase or a scope
};

/// A span [onset, end) in which one part of a node that is counted drifts, low or worse.
struct DriftEpisode {
    NameId node{};
    DriftPart part;
    DriftCause cause{};
    bool cameWithService = false; ///< it differed before; the node's phase began to count
    std::uint32_t recurrence = 1; ///< the how many-th of this node and part
    Severity worst{};
    UtcTime worstSince;
    EpisodeEdge onset;
    EpisodeEnd end{};
    EpisodeEdge close; ///< of an open one: how it stands at T

    [[nodiscard]] bool open() const { return end == EpisodeEnd::Open; }
    [[nodiscard]] Duration length() const { return close.time - onset.time; }
};

/// A span [from, to).
struct CountedSpan {
    UtcTime from, to;
};

/// The hours of spans that lie in [begin, end); spans that overlap count once. They are in the
/// order of `from`.
[[nodiscard]] double hoursWithin(std::span<const CountedSpan> spans, UtcTime begin, UtcTime end);

/// Which versions were ever desired, by anybody, and since when.
class EverDesired
{
public:
    explicit EverDesired(const FleetState& fleet);
    /// Whether a desired.set of any scope named `version` of the part at `at` or before.
    [[nodiscard]] bool by(const DriftPart& part, NameId version, UtcTime at) const;

private:
    std::map<std::tuple<payload::DesiredKind, NameId, NameId>, UtcTime> m_first;
};

/// The kind as reports and answers name it: `version`, `config`, `policy`.
[[nodiscard]] std::string_view driftKindWord(payload::DesiredKind kind);
/// `NAME`, `os`, `firmware/NAME` or the policy's name; empty for config.
[[nodiscard]] std::string driftPartName(const DriftPart& part, const Names& names);
/// `desired-moved`, `actual-moved`, `both-moved`, `never-desired`.
[[nodiscard]] std::string_view driftCauseWord(DriftCause cause);
/// `open`, `actual-returned`, `desired-moved`, `both-moved`, `left-service`.
[[nodiscard]] std::string_view episodeEndWord(EpisodeEnd end);

} // namespace souverix
