#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/utc_time.h"
#include "model/event/event.h"
#include "model/trust/evidence_shelf.h"

namespace souverix
{

/// A blob's name as an event states it.
struct BlobName {
    bool named = false;       ///< the event has the field
    std::optional<Hash> hash; ///< absent, too, where it is named in another form
};

/// One thing that happened to a batch or a signer, in fold order.
struct SupplyEvent {
    UtcTime time;
    EventRef ref;
};

struct BatchFacts {
    std::optional<SupplyEvent> registered; ///< the latest
    std::string origin;
    std::vector<Hash> chain;  ///< qc_certificate, [leaf … root]
    bool chainIsSound = true; ///< every digest of it is one
    std::vector<SupplyEvent> recalls;
};

struct SignerFacts {
    struct Step {
        SupplyEvent at;
        bool trusted = false;
        BlobName certificate;
    };
    std::vector<Step> steps; ///< in fold order

    /// The step in force at a moment; null before the first.
    [[nodiscard]] const Step* at(UtcTime moment) const;
};

struct ImageFacts {
    SupplyEvent published;
    std::string image, version, signer;
    BlobName signature, sbom, provenance;
};

/// What is known of the supply chain at (T, K), by the events that count.
struct SupplyFacts {
    std::map<std::string, BatchFacts> batches;  ///< by id
    std::map<std::string, SignerFacts> signers; ///< by id
    std::unordered_map<Hash, ImageFacts, HashOfHash> images;
    /// Signers by each certificate that they ever had.
    std::unordered_map<Hash, std::vector<std::string>, HashOfHash> signersByCertificate;
    /// Chains as events state them, so that a leaf finds its issuers.
    std::vector<Hash> issuers;
};

} // namespace souverix
