#pragma once

#include <span>
#include <vector>

#include "model/log/trust_word.h"
#include "model/log/vkey.h"
#include "model/replica/replica_types.h"

namespace souverix
{

/// The keys among the pins that verify logs' heads (Ed25519) and those of witnesses
/// (cosignature/v1); pins that cannot be read are left out.
struct PinnedKeys {
    std::vector<VerifierKey> logs, witnesses;
};
[[nodiscard]] PinnedKeys pinnedKeys(std::span<const Pin> pins);

/// What is said of a region's entries: forked while a fork is kept that nobody acknowledged,
/// unproven while entries lie past the head or there is no verified head, else by whether the key
/// that verified the head is pinned now.
[[nodiscard]] TrustWord regionTrust(const RegionHead& head, std::span<const Pin> pins,
                                    std::span<const Fork> forks);

} // namespace souverix
