#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/result.h"
#include "model/crypto/rsa_sign.h"

namespace souverix::demo
{

/// A TPM's state as a quote tells it.
struct QuoteState {
    std::vector<Hash> pcrs; ///< SHA-256 bank, PCR 0 and on
    std::string nonce;      ///< raw
    std::uint64_t clockMs = 0;
    std::uint32_t resets = 0;
    std::uint32_t restarts = 0;
    std::uint64_t firmware = 0;
};

/// A `tpm2-quote/1` blob (contract: trust.md): a TPMS_ATTEST of TPM 2.0 part 2, 10.12.8, with its
/// TPMT_SIGNATURE (RSASSA, SHA-256). `shown` are the PCR values that the blob claims, where they
/// differ from those that were quoted.
[[nodiscard]] Result<std::string> quoteBlob(const QuoteState& state, const RsaSigner& key,
                                            const std::vector<Hash>& shown);

} // namespace souverix::demo
