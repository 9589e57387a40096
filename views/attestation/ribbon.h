#pragma once

#include <array>
#include <string>
#include <vector>

#include "model/query/attestation_values.h"
#include "views/common/tone.h"

namespace souverix
{

/// What is drawn of an attestation at a moment; None is a gap.
enum class RibbonState : std::uint8_t { None, Affirming, Warning, Contraindicated, Other };
inline constexpr std::size_t kRibbonStates = 5;

[[nodiscard]] RibbonState ribbonState(std::string_view status);
[[nodiscard]] Tone toneOf(RibbonState state);

/// A stretch of one state, [from, to).
struct RibbonPart {
    UtcTime from, to;
    RibbonState state{};
};
using Ribbon = std::vector<RibbonPart>; ///< ascending, without None: gaps are where nothing is

/// A ribbon to the second, in some four bytes a part. For the nodes of a large fleet, of which few
/// are in sight.
class PackedRibbon
{
public:
    PackedRibbon() = default;
    explicit PackedRibbon(const Ribbon& ribbon);
    [[nodiscard]] Ribbon unpacked() const;

private:
    /// Of each part: seconds since the end of the one before, and how long it is with its state.
    std::string m_bytes;
};

/// A node's course up to `at`: each result holds until the next one, or until checks were missed.
[[nodiscard]] Ribbon ribbonOf(const AttestationLane& lane, const Names& names, UtcTime at);
/// The same of one claim of its results, by tier; where a result has no such claim, a gap.
[[nodiscard]] Ribbon claimRibbon(const AttestationLane& lane, std::string_view claim, UtcTime at);
/// The names of all claims of a lane's results, sorted.
[[nodiscard]] std::vector<std::string> claimsOf(const AttestationLane& lane);

/// From `at` on, how many of a group are in which state; those never attested are not counted.
struct RibbonStep {
    UtcTime at;
    std::array<std::uint32_t, kRibbonStates> counts{};
};
/// The course of a group, ascending. Nodes count from their first result on; in a gap as None.
[[nodiscard]] std::vector<RibbonStep> groupSteps(const std::vector<const Ribbon*>& ribbons);

/// At most about so many parts: neighbours become one as bad as the worst of them, and a gap is
/// seen where it is longer than a stretch. The last part stays as it is.
[[nodiscard]] Ribbon coarse(const Ribbon& ribbon, std::size_t stretches);

/// groupSteps() at equal steps of [begin, end], for groups whose every change is too much to hold.
class GroupTally
{
public:
    GroupTally(UtcTime begin, UtcTime end);
    void add(const Ribbon& ribbon);
    [[nodiscard]] std::vector<RibbonStep> steps() const;

private:
    static constexpr std::size_t kSamples = 2048;
    [[nodiscard]] std::size_t sampleFrom(UtcTime time) const;

    UtcTime m_begin;
    double m_width; ///< seconds between samples
    std::vector<std::array<std::int32_t, kRibbonStates>> m_changes;
};

/// What holds at `time`: None in gaps.
[[nodiscard]] RibbonState stateAt(const Ribbon& ribbon, UtcTime time);
[[nodiscard]] const RibbonStep* stepAt(const std::vector<RibbonStep>& steps, UtcTime time);

} // namespace souverix
