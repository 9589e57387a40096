#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/names.h"
#include "model/base/utc_time.h"
#include "model/event/event.h"
#include "model/trust/verdict.h"

namespace souverix
{

/// A value that evidence was compared by: what was claimed, what was found.
struct EvidenceMismatch {
    std::string what; ///< `status`, `nonce`, `pcr sha256:7`, `signature`, …
    std::string claimed, found;
};

/// Evidence judged again.
struct EvidenceCheck {
    Judgement judgement;
    std::string form;        ///< `tpm2-quote/1`, `ear`, empty where missing or unknown
    std::string foundStatus; ///< what the evidence itself says, where it can be told
    std::vector<EvidenceMismatch> mismatches;
};

/// One attestation.recorded that counts.
struct AttestationEntry {
    NameId node{};
    UtcTime time, recorded;
    EventRef ref;
    NameId kind{}, status{}, verifier{}, policy{};
    struct Claim {
        std::string name;
        std::int64_t value = 0;
        std::string_view
            tier; ///< `none`, `affirming`, `warning`, `contraindicated`, empty: no such
    };
    std::vector<Claim> claims;
    std::string reason;        ///< as reported
    std::string evidence;      ///< its digest, empty where none is named
    bool evidenceHeld = false; ///< its blob travels along
};

/// The course of one node's attestations.
struct AttestationLane {
    NameId node{};
    std::vector<AttestationEntry> entries; ///< in fold order; the newest where not all were asked
    /// The median time between attestations; absent with fewer than three.
    std::optional<Duration> cadence;
    /// Expected by that cadence (or every 24 h without one) and not there: [from, to), each longer
    /// than 1.5 cadences; `checks` that were missed.
    struct Missed {
        UtcTime from, to;
        std::uint32_t checks = 0;
    };
    std::vector<Missed> missed; ///< likewise
    // Of all, whatever was asked for:
    std::uint64_t results = 0, gaps = 0, missedChecks = 0;
};

/// Attestations that failed (any status but affirming) among the nodes of one cohort.
struct AttestationCohort {
    std::string kind; ///< `batch`, `firmware`, `image`, `region`
    std::string name;
    std::uint32_t nodes = 0;   ///< with at least one attestation
    std::uint32_t failing = 0; ///< whose latest is not affirming
    double rate = 0;           ///< failing ÷ nodes
    double low = 0, high = 1;  ///< its 95 % Wilson interval
    bool fewNodes = false;     ///< below 10: not to be compared
    bool above = false;        ///< `low` lies above the fleet's rate, and not fewNodes
};

struct AttestationHistory {
    UtcTime at;
    std::vector<AttestationLane> lanes;     ///< in the asked order
    std::vector<AttestationCohort> cohorts; ///< by rate, highest first; those with few nodes last
    double fleetRate = 0;
    std::uint32_t fleetNodes = 0;
};

} // namespace souverix
