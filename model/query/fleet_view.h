#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/names.h"
#include "model/base/utc_time.h"
#include "model/event/event.h"
#include "model/log/trust_word.h"
#include "model/projection/severity.h"
#include "model/query/evidence_age.h"
#include "model/query/finding_list.h"
#include "model/query/time_context.h"

namespace souverix
{

/// What waits for a node that is not linked (SyncDebt.backlog).
struct Backlog {
    double messages = 0;
    std::uint64_t configUpdates = 0, policyUpdates = 0, versionUpdates = 0;
};

/// One node at (T, K): the figures that tables, charts and grids show. Texts are Names ids.
struct NodeRow {
    NameId node{}, region{}, cluster{}, role{}, zone{}, model{}, batch{};
    NameId phase{};
    UtcTime phaseSince;
    NameId connectivity{}; ///< the state's word; `unknown` before any report
    std::optional<UtcTime> connectivitySince;
    bool autonomous = false;
    bool linked = true; ///< owes nothing
    Severity drift{}, versionDrift{}, configDrift{}, policyDrift{};
    bool counted =
        true; ///< taken into aggregates (phase active or maintenance, or any other counted)
    std::optional<double> complianceScore; ///< lowest of its applied policies, 0 to 1
    UtcTime lastSync;
    double debtHours = 0;
    Backlog backlog;
    UtcTime replayEta;
    std::int64_t replaySeconds = 0; ///< estimated_duration, whole minutes
    std::optional<std::pair<UtcTime, UtcTime>> replayInterval; ///< 80 %, learned from past replays
    bool replaying = false;
    bool notConverging = false;          ///< the backlog grows faster than it drains
    NameId attestation{};                ///< the latest status' word; `none` without one
    std::optional<UtcTime> attestedAt;   ///< latest attestation of any status
    std::optional<UtcTime> lastVerified; ///< latest affirming one
    UtcTime lastEvent; ///< time of the latest event that counts: the evidence's age
    std::optional<UtcTime> driftReported; ///< latest that it deployed, applied, observed, evaluated
    std::optional<UtcTime> debtReported;  ///< latest word on its link or backlog
    /// By EvidenceAxis; see evidence_judge.h.
    std::array<Freshness, kEvidenceAxes> freshness{};
    std::uint64_t events = 0; ///< events of this node that count
    /// Equal where the same images, system, firmware, configuration and policies are in force; of
    /// one replica only.
    std::uint64_t runs = 0;
    std::uint32_t findings = 0;
};

/// Nodes by severity; nodes in phases that are not counted are left out.
struct DriftCounts {
    NameId group{}; ///< the region or cluster
    std::array<std::uint32_t, kSeverities> bySeverity{};

    [[nodiscard]] std::uint32_t nodes() const;
    [[nodiscard]] std::uint32_t drifted() const; ///< low or worse
};

/// What all nodes sum up to.
struct FleetCounts {
    std::uint64_t nodes = 0;
    std::uint64_t counted = 0, drifted = 0, critical = 0, unknown = 0; ///< of those in service
    Severity worstDrift = Severity::None;                              ///< of the same
    std::uint64_t autonomous = 0;
    std::uint64_t byLinkAlone = 0; ///< the link's state says so, but it entered no autonomy
    std::uint64_t unlinked = 0, unattested = 0, notConverging = 0;
    std::uint64_t found = 0; ///< have findings
    double debtHours = 0, messages = 0;
};

/// FederationSync of one region.
struct RegionFederation {
    NameId region{};
    std::optional<EventRef> announced;
    NameId master{}, upstream{}, syncFrequency{};
    bool localAutonomy = false, canOperateIsolated = false, syncsOpportunistically = false;
    std::optional<UtcTime> lastSync;
    std::optional<Duration> syncDebt; ///< absent without a sync
};

struct ConflictSide {
    std::string region, value, clock, sequence;
};

/// An open conflict, reported or detected by the console itself (`split-authority/NODE`).
struct Conflict {
    std::string conflict, node, field, proposedWinner;
    std::vector<ConflictSide> sides;
    std::vector<EventRef> events;
    UtcTime time;
};

/// What is held of one region's log, and how far it can be believed.
struct RegionTrust {
    NameId region{};
    std::string origin; ///< empty where only JSONL was ever imported
    std::uint64_t size = 0;
    std::uint64_t provenSize = 0; ///< entries under the last adopted checkpoint
    Hash root{};
    TrustWord trust{};
    bool sparse = false; ///< a selection: `held` of `size` entries
    std::uint64_t held = 0;
    std::uint64_t quarantined = 0;
    std::optional<UtcTime> firstTime, lastRecorded;
};

/// The whole fleet at (T, K), immutable; made on a worker thread and shown by the screens.
struct FleetView {
    TimeContext context;
    UtcTime at;                     ///< T
    std::optional<UtcTime> knownAt; ///< K
    UtcTime head;                   ///< the largest recordedtime held
    std::uint64_t version = 0;      ///< the replica's commit that it was made from
    std::shared_ptr<Names> names;
    std::vector<NodeRow> nodes; ///< existing nodes, by name's bytes
    /// Equal, and not 0, in snapshots whose rows are of the same nodes, regions and clusters.
    std::uint64_t places = 0;
    std::vector<DriftCounts> driftByRegion, driftByCluster;
    FindingList findings;
    std::vector<RegionFederation> federation;
    std::vector<Conflict> conflicts;
    std::vector<RegionTrust> regions;
    /// What sums rest on, by EvidenceAxis: drift of the nodes that are counted, debt of those that
    /// are not linked, the other axes of all.
    std::array<EvidenceSpread, kEvidenceAxes> evidence;
    EvidenceSpread driftOfAll;         ///< of drift, whether counted or not
    std::uint32_t notConverging = 0;   ///< nodes
    std::optional<FleetCounts> counts; ///< see countsOf()
    std::uint64_t eventsHeld = 0, eventsCounted = 0;
    bool openForks = false;

    [[nodiscard]] std::string_view text(NameId id) const { return names->text(id); }
    /// The row of a node; nullptr where it does not exist at (T, K).
    [[nodiscard]] const NodeRow* find(NameId node) const;
};

/// What the rows sum up to, as it was made with them where it was; else O(nodes).
[[nodiscard]] FleetCounts countsOf(const FleetView& view);

/// The same drift ladder over a whole fleet: one sum of all groups.
[[nodiscard]] DriftCounts sumOf(const std::vector<DriftCounts>& groups);

} // namespace souverix
