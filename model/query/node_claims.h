#pragma once

#include <optional>
#include <vector>

#include "model/query/trust_state.h"
#include "model/query/trust_values.h"

namespace souverix
{

/// All claims in force for a node at T, whose proofs were read; paths in words where `wordy`.
[[nodiscard]] Result<std::vector<TrustClaim>> judgeNode(TrustState& state, TrustAt& at,
                                                        const FoldedNode& node, bool wordy);

/// The claim with the worst `now`, of equals the first; null where there is none.
[[nodiscard]] const TrustClaim* worstOf(const std::vector<TrustClaim>& claims);

/// What lapses first of the node's certificates and their issuers.
[[nodiscard]] std::optional<TrustLapse> horizonOf(TrustState& state, const TrustAt& at,
                                                  const FoldedNode& node);

} // namespace souverix
