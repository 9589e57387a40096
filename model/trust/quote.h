#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/check_result.h"
#include "model/base/result.h"
#include "model/crypto/public_key.h"
#include "model/trust/pcr.h"

namespace souverix
{

/// One bank of a quote's selection, in the quote's order.
struct PcrSelection {
    std::string bank; ///< `sha256`, …, or the hex of an algorithm without a name here
    std::vector<int> pcrs;
};

/// A TPM 2.0 quote: TPMS_ATTEST with TPMS_QUOTE_INFO (TPM 2.0 Library, Part 2, 10.12).
struct Quote {
    std::string qualifiedSigner;
    std::string nonce;       ///< extraData
    std::uint64_t clock = 0; ///< milliseconds
    std::uint32_t resetCount = 0;
    std::uint32_t restartCount = 0;
    bool safe = false;
    std::uint64_t firmwareVersion = 0;
    std::vector<PcrSelection> selection;
    std::string pcrDigest;
};

/// Reads a TPMS_ATTEST that is a quote, to its last byte. Error: Malformed.
[[nodiscard]] Result<Quote> parseQuote(std::string_view attest);

/// What a quote is checked against; what is absent is not compared.
struct QuoteQuestion {
    std::optional<std::string> nonce; ///< raw
    std::optional<PcrValues> pcrs;
};

/// Judges a TPMS_ATTEST and its TPMT_SIGNATURE (RSASSA, RSAPSS, ECDSA) by the attestation key.
[[nodiscard]] CheckResult checkQuote(std::string_view attest, std::string_view signature,
                                     const PublicKey& attestationKey,
                                     const QuoteQuestion& question);

} // namespace souverix
