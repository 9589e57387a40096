#pragma once

#include <cstdint>
#include <string_view>

#include "model/log/trust_word.h"
#include "model/projection/severity.h"
#include "model/query/tracks.h"

namespace souverix
{

/// The few looks a state may have; every axis maps onto these and no screen adds a colour of its
/// own. Nominal is grey, never green; Unknown is always hatched; Gone is what exists no more.
enum class Tone : std::uint8_t { Nominal, Low, Medium, High, Critical, Changing, Unknown, Gone };
inline constexpr int kTones = 8;

[[nodiscard]] Tone toneOf(Severity severity);
[[nodiscard]] Tone toneOf(TrustWord word);
[[nodiscard]] Tone toneOf(Weight weight);
/// By the contract's words; a word that is not known gives Unknown.
[[nodiscard]] Tone toneOfPhase(std::string_view phase);
[[nodiscard]] Tone toneOfConnectivity(std::string_view state);
[[nodiscard]] Tone toneOfAttestation(std::string_view status);

} // namespace souverix
