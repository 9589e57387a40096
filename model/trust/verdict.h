#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace souverix
{

/// What is said of a claim (contract: trust.md), from best to worst.
enum class TrustVerdict : std::uint8_t {
    Valid,
    Unpinned,    ///< all is right but the root or key is not one the user pinned
    Missing,     ///< no material
    UnknownForm, ///< material of a form this program does not know
    Expired,     ///< outside the dates
    Distrusted,  ///< recalled or revoked before the moment judged
    Invalid,     ///< a signature, digest, subject or chain is wrong
};
inline constexpr int kTrustVerdicts = 7;
inline constexpr std::array<std::string_view, kTrustVerdicts> kTrustVerdictWords{
    "valid", "unpinned", "missing", "unknown-form", "expired", "distrusted", "invalid"};
[[nodiscard]] constexpr std::string_view wordOf(TrustVerdict verdict)
{
    return kTrustVerdictWords[static_cast<std::size_t>(verdict)];
}

/// The claims of trust.md.
enum class ClaimKind : std::uint8_t {
    Unit,
    Firmware,
    Image,
    Provenance,
    Sbom,
    NodeCertificate,
    Attestation,
    Log,
};
inline constexpr int kClaimKinds = 8;
inline constexpr std::array<std::string_view, kClaimKinds> kClaimWords{
    "unit", "firmware", "image", "provenance", "sbom", "node-certificate", "attestation", "log"};
[[nodiscard]] constexpr std::string_view wordOf(ClaimKind claim)
{
    return kClaimWords[static_cast<std::size_t>(claim)];
}

/// A verdict and why: a stable kebab-case word that lives as long as the program; empty where
/// valid.
struct Judgement {
    TrustVerdict verdict = TrustVerdict::Valid;
    std::string_view reason;

    friend bool operator==(const Judgement&, const Judgement&) = default;
};

/// The worse of two; of equals the first.
[[nodiscard]] constexpr Judgement worse(Judgement a, Judgement b)
{
    return b.verdict > a.verdict ? b : a;
}

} // namespace souverix
