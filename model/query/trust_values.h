#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/base/names.h"
#include "model/base/utc_time.h"
#include "model/event/event.h"
#include "model/trust/verdict.h"

// What the supply chain's questions are answered with (trust.md): plain immutable values. Texts are
// stable words, names and digests of the evidence, never sentences for people.

namespace souverix
{

/// One claim of a node with its two verdicts.
struct TrustClaim {
    ClaimKind claim{};
    std::string subject; ///< serial of unit or certificate, component, node, region
    Judgement then;      ///< judged at the event's time
    Judgement now;       ///< judged at T; both as known at K
    UtcTime time;        ///< of the event that makes the claim
    /// What led to `now`: roots, certificates, events and blobs in words, the deciding one last.
    std::vector<std::string> path;
    std::vector<EventRef> events; ///< that prove it, the claim's own first
};

/// Something that a node needs and when it lapses.
struct TrustLapse {
    UtcTime at;
    std::string what; ///< `certificate SERIAL`, `issuer NAME`, `policy NAME`
    std::string node; ///< whose
};

/// All claims in force for a node at T.
struct NodeTrust {
    NameId node{};
    TrustVerdict verdict{};         ///< the worst `now`
    std::vector<TrustClaim> claims; ///< by kind, then subject
    /// The autonomy horizon: the earliest thing that lapses after T, or has lapsed; absent where
    /// the node needs nothing dated.
    std::optional<TrustLapse> horizon;
};

/// One node of a fleet's trust.
struct FleetTrustRow {
    NameId node{};
    TrustVerdict verdict{};
    ClaimKind claim{};       ///< the worst claim's
    std::string_view reason; ///< its stable word, empty where all is valid
    std::string subject;     ///< its subject
    std::optional<UtcTime> horizon;
};

/// The trust of all existing nodes, by name's bytes.
struct FleetTrust {
    UtcTime at; ///< T
    std::vector<FleetTrustRow> nodes;
    std::array<std::uint32_t, kTrustVerdicts> counts{}; ///< nodes by verdict
};

/// What nodes may rest on.
enum class TrustThing : std::uint8_t {
    Batch,       ///< its id
    Signer,      ///< its id
    Certificate, ///< digest `sha256:…`; also a root or issuer
    Image,       ///< digest
    Firmware,    ///< COMPONENT@VERSION
    Component,   ///< purl or name, with or without @VERSION
};
inline constexpr std::array<std::string_view, 6> kTrustThingWords{
    "batch", "signer", "certificate", "image", "firmware", "component"};

struct TrustTarget {
    TrustThing thing{};
    std::string name;

    friend bool operator==(const TrustTarget&, const TrustTarget&) = default;
};

/// One span in which a node rests, or rested, on something.
struct AffectedRow {
    NameId node{};
    UtcTime from;
    std::optional<UtcTime> to;    ///< absent: still at T
    std::vector<std::string> via; ///< from the node to the thing: `container web`, `image sha256:…`
    std::vector<EventRef> events;
};

enum class CertificateStatus : std::uint8_t {
    Valid,
    Expiring,
    Expired,
    Revoked,
    Replaced,
    Missing
};
inline constexpr std::array<std::string_view, 6> kCertificateStatusWords{
    "valid", "expiring", "expired", "revoked", "replaced", "missing"};

/// One link of a chain, leaf first.
struct CertificateLink {
    std::string digest; ///< `sha256:…`, of the DER
    std::string subject, issuer, serial;
    UtcTime notBefore, notAfter;
    bool held = false;   ///< its blob travels along; else only the digest is known
    bool pinned = false; ///< a root the user pinned
    CertificateStatus status{};
};

/// A certificate as the Certificates screen lists it.
struct CertificateRow {
    std::string digest, subject, issuer, serial; ///< of the leaf, as its event states them
    UtcTime notBefore, notAfter;                 ///< as the event states them
    CertificateStatus status{};
    /// What is left of its own lifetime at T: 1 fresh, 0 at its end, below 0 past it.
    double lifetimeLeft = 0;
    std::vector<CertificateLink> chain; ///< leaf first, as far as it can be followed
    std::size_t binding = 0;            ///< the link of `chain` that lapses first
    UtcTime bindingAt;                  ///< when that is
    Judgement now;                ///< the node-certificate claim; for authorities their chain's
    std::string role;             ///< `node`, `signer`, `issuer`, `root`, `batch`
    std::string holder;           ///< node, signer id, batch id; for authorities empty
    NameId node{};                ///< the holding node; None for others
    std::uint32_t dependants = 0; ///< how many nodes rest on it
    UtcTime issuedAt;             ///< the event's time; notBefore for authorities
    std::vector<EventRef> events;
};

/// Every certificate that a node holds or held, those of signers, batches and their issuers.
struct CertificateList {
    UtcTime at;
    std::vector<CertificateRow> rows; ///< those in force first by bindingAt
};

/// A node that turns when something is distrusted.
struct WhatIfRow {
    NameId node{};
    NameId region{}, cluster{}, phase{}, connectivity{};
    bool autonomous = false;
    TrustVerdict before{}, after{};
    UtcTime since; ///< since when it rests on the thing
    std::vector<std::string> via;
};

struct WhatIf {
    TrustTarget target;
    UtcTime at;
    std::vector<WhatIfRow> turned;  ///< in the order in which they came to rest on it
    std::vector<WhatIfRow> resting; ///< rest on it and stay as they are: no better already
    std::vector<std::pair<NameId, std::uint32_t>> byRegion, byPhase, byConnectivity; ///< turned
    std::uint32_t nodes = 0; ///< of the fleet
    std::array<std::uint32_t, kTrustVerdicts> before{}, after{};
};

} // namespace souverix
