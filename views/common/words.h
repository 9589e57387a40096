#pragma once

#include <string_view>

#include <QString>

#include "model/log/trust_word.h"
#include "model/projection/severity.h"

namespace souverix
{

/// The contract's words in the reader's language. A word that is not known is shown as it is.
[[nodiscard]] QString severityText(Severity severity);
[[nodiscard]] QString trustText(TrustWord word);
/// One sentence on what a trust word means for the reader.
[[nodiscard]] QString trustMeaning(TrustWord word);
[[nodiscard]] QString phaseText(std::string_view phase);
[[nodiscard]] QString connectivityText(std::string_view state);
[[nodiscard]] QString attestationText(std::string_view status);

} // namespace souverix
