#pragma once

#include <QString>

#include "model/projection/drift_episode.h"

namespace souverix
{

/// What made it differ, in a few words: `desired moved`, `a version nobody ever desired`.
[[nodiscard]] QString driftCauseText(DriftCause cause);
/// How it ended: `actual came back`, `still open`.
[[nodiscard]] QString episodeEndText(EpisodeEnd end);
/// The part as reports name it; a word of ours for the configuration.
[[nodiscard]] QString driftPartText(const DriftPart& part, const Names& names);
/// `1st time`, `2nd time`, `17th time`.
[[nodiscard]] QString recurrenceText(std::uint32_t recurrence);
/// A version, or what its absence means, with what was measured: `1.4.6`, `not there`, `score
/// 0.93`.
[[nodiscard]] QString desiredText(const EpisodeEdge& edge, const Names& names);
[[nodiscard]] QString actualText(const DriftPart& part, const EpisodeEdge& edge,
                                 const Names& names);

} // namespace souverix
