#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "model/base/result.h"
#include "model/query/attestation_values.h"
#include "model/query/time_context.h"
#include "model/query/trust_graph_values.h"
#include "model/query/trust_values.h"
#include "model/trust/sbom_diff.h"

namespace souverix
{

class ReplicaView;
struct TrustState;

/// The supply chain of a replica at any (T, K), recomputed from the bytes it holds (trust.md). A
/// light handle on a ReplicaView, made where it is needed: what was parsed and verified is kept in
/// the view, whose thread it belongs to. Long calls watch the stop token and end with Cancelled;
/// other errors are the replica's.
class TrustView
{
public:
    explicit TrustView(ReplicaView& view);

    /// All claims of one node. NotFound where it does not exist at (T, K).
    [[nodiscard]] Result<NodeTrust> nodeTrust(const TimeContext& context, NameId node);
    /// The trust of every existing node; kept for the (T, K) and the replica's version.
    [[nodiscard]] Result<std::shared_ptr<const FleetTrust>> fleetTrust(const TimeContext& context,
                                                                       std::stop_token stop = {});

    /// The nodes that rest on a thing at T, by name's bytes; with `ever` those that ever did, a row
    /// for each span. Usage for a target that cannot be read (COMPONENT@VERSION, digest).
    [[nodiscard]] Result<std::vector<AffectedRow>> affected(const TimeContext& context,
                                                            const TrustTarget& target, bool ever,
                                                            std::stop_token stop = {});
    /// What turns if the thing were distrusted from T on; nothing is written.
    [[nodiscard]] Result<WhatIf> whatIf(const TimeContext& context, const TrustTarget& target,
                                        std::stop_token stop = {});

    [[nodiscard]] Result<CertificateList> certificates(const TimeContext& context,
                                                       std::stop_token stop = {});

    /// The attestations of `nodes`; of all existing nodes where it is empty. Of each lane the
    /// `newest` entries and gaps are kept, so that the answer does not grow with the history;
    /// `visit` sees each lane whole, without what is read from bytes, and the T that is judged at.
    using LaneVisit = std::function<void(const AttestationLane& lane, UtcTime at)>;
    [[nodiscard]] Result<AttestationHistory> attestations(const TimeContext& context,
                                                          std::span<const NameId> nodes,
                                                          std::stop_token stop = {},
                                                          std::size_t newest = SIZE_MAX,
                                                          const LaneVisit& visit = {});
    /// The evidence of one attestation.recorded, judged again. NotFound for another event.
    [[nodiscard]] Result<EvidenceCheck> checkEvidence(const EventRef& attestation);

    [[nodiscard]] Result<TrustGraph> graph(const TimeContext& context, const TrustFocus& focus,
                                           std::stop_token stop = {});

    /// What differs between two SBOMs. NotFound where a blob does not travel along, Malformed or
    /// Unsupported where it is no CycloneDX document of a known version.
    [[nodiscard]] Result<SbomDiff> sbomDiff(std::string_view before, std::string_view after);
    /// The components of one SBOM; errors as above.
    [[nodiscard]] Result<Sbom> sbom(std::string_view digest);
    /// A held blob's bytes for a browser of SBOMs; NotFound where it does not travel along.
    [[nodiscard]] Result<std::string> blob(std::string_view digest);

private:
    [[nodiscard]] TrustState& state();

    ReplicaView& m_view;
};

} // namespace souverix
