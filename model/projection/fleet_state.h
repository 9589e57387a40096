#pragma once

#include <array>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "model/event/event.h"
#include "model/projection/node_state.h"

namespace souverix
{

/// One desired.set that counts.
struct Desired {
    payload::DesiredSet set;
    Since at;
};

/// All desired.set of one (kind, component) by scope: what wins for a node at some instant is found
/// in five look-ups.
struct DesiredTarget {
    /// Indexes of FleetState::desired, ascending: in fold order.
    using Sets = std::vector<std::uint32_t>;

    payload::DesiredKind kind{};
    NameId component{};
    Sets fleet;
    std::unordered_map<NameId, Sets> regions, roles, clusters, nodes;
};

struct ReplayRate {
    double messages = 0, durationSeconds = 0;
};

struct RegionState {
    bool hasLog = false; ///< an event of its log counts
    std::optional<payload::RegionAnnounced> announced;
    std::optional<Since> announcedAt, synced;
    std::vector<ReplayRate> replays; ///< the last 20 of its log, in fold order
};

struct SignerState {
    std::optional<Since> trusted, revoked; ///< the latest of each
    bool distrusted = false;               ///< revoked and not trusted again
};

struct PublishedImage {
    payload::ImagePublished image;
    Since at;
};

struct AdvisoryState {
    NameId subject{};
    payload::Advisory advisory;
    Since at;
};

struct RolloutState {
    std::optional<Since> created, last;
    EventType lastType{};
};

/// What is folded for the whole fleet, from fleet-wide facts alone.
struct FleetState {
    std::vector<Desired> desired; ///< in fold order
    std::vector<DesiredTarget> targets;
    std::map<std::pair<payload::DesiredKind, NameId>, std::size_t> targetIndex;
    std::map<NameId, RegionState> regions;
    std::vector<ReplayRate> replays;           ///< the last 20 of the whole fleet
    std::map<NameId, Since> recalledBatches;   ///< by batch id (without `batch/`)
    std::map<NameId, Since> registeredBatches; ///< likewise
    std::map<NameId, SignerState> signers;     ///< by signer id (without `signer/`)
    std::map<DigestName, PublishedImage> images;
    std::vector<AdvisoryState> advisories;   ///< the latest of each subject, by first publication
    std::map<NameId, Since> openConflicts;   ///< by conflict id (without `conflict/`)
    std::map<NameId, RolloutState> rollouts; ///< by name (without `rollout/`)
    std::vector<Fact>
        skewed; ///< events later than recorded by more than 5 minutes, payload dropped
};

/// Folds the next fleet-wide fact, in fold order.
void foldFleet(FleetState& state, const Fact& fact, const Names& names);

} // namespace souverix
