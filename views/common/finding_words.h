#pragma once

#include <span>
#include <string_view>

#include <QString>

#include "views/common/tone.h"

namespace souverix
{

/// The findings of projections.md, in its order.
[[nodiscard]] std::span<const std::string_view> findingWords();
/// A finding's stable word as a person reads it: `ghost node`.
[[nodiscard]] QString findingText(std::string_view finding);
/// One sentence on what was found.
[[nodiscard]] QString findingMeaning(std::string_view finding);
/// How much a finding asks for attention; High for a word that is not known.
[[nodiscard]] Tone toneOfFinding(std::string_view finding);

} // namespace souverix
