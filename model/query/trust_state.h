#pragma once

#include <list>
#include <memory>
#include <optional>
#include <stop_token>
#include <unordered_map>
#include <unordered_set>

#include "model/query/folded_fleet.h"
#include "model/query/replica_state.h"
#include "model/query/supply_reading.h"
#include "model/query/trust_values.h"
#include "model/trust/claims.h"

namespace souverix
{

/// The supply chain at one (T, K) of one commit, and what was judged of it so far.
struct TrustAt {
    TimeContext context;
    std::uint64_t version = 0;
    std::shared_ptr<const FoldedFleet> folded;
    SupplyFacts facts;
    std::unique_ptr<ClaimJudge> judge;
    std::unordered_map<NameId, Judgement> logs; ///< by region
    bool revocations = false;                   ///< some certificate was ever revoked
    std::shared_ptr<const FleetTrust> fleet;    ///< made when first asked for
};

/// What a ReplicaView keeps of trust: blobs and events as read, chains and signatures as verified.
struct TrustState {
    explicit TrustState(ReplicaView::State& viewState);

    /// The trust at (T, K) of the newest commit.
    [[nodiscard]] Result<TrustAt*> at(const TimeContext& context, std::stop_token stop);
    /// Reads the events that prove the claims of these nodes.
    [[nodiscard]] Result<void> readProofs(std::span<const FoldedNode* const> nodes);

    ReplicaView::State& view;
    EvidenceShelf shelf;
    ChainJudge chains;
    ProvingShelf proving;
    std::uint64_t version = ~std::uint64_t{0};
    std::list<TrustAt> ats; ///< most recently used first

private:
    [[nodiscard]] Result<void> refresh();
    [[nodiscard]] Result<void> fill(TrustAt& at);
    [[nodiscard]] Result<void> addTravelling(std::vector<Hash>& issuers);

    std::unordered_set<Hash, HashOfHash> scanned; ///< blobs that were looked at for authorities
    std::vector<Hash> authorities;
};

} // namespace souverix
