#pragma once

#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "model/query/time_context.h"
#include "model/replica/replica_reader.h"
#include "model/trust/supply_facts.h"

namespace souverix
{

/// What folds do not keep of the events that prove claims: the digests in their bytes.
struct ProvingFacts {
    /// qc_signature, digest (firmware), signature, evidence, certificate: by the event's type.
    BlobName first;
    BlobName second;                                    ///< provenance
    std::shared_ptr<const std::vector<BlobName>> chain; ///< signature_chain, qc_certificate
    std::shared_ptr<const std::string> text;            ///< a batch's origin
};

/// Proving events by place, each read once in a replica's life. One thread.
class ProvingShelf
{
public:
    /// Reads those of `refs` that were not read yet, in the order of the logs.
    [[nodiscard]] Result<void> read(const ReplicaReader& reader, std::vector<EventRef> refs);
    /// What was read of an event; an empty one where it was not.
    [[nodiscard]] const ProvingFacts& at(const EventRef& ref) const;

private:
    [[nodiscard]] static std::uint64_t keyOf(const EventRef& ref)
    {
        return static_cast<std::uint64_t>(ref.region) << 40 | ref.sequence;
    }

    std::unordered_map<std::uint64_t, ProvingFacts> m_read;
    std::unordered_map<std::string, std::shared_ptr<const std::vector<BlobName>>> m_chains;
};

/// The supply chain's facts among `facts`, which are in fold order.
[[nodiscard]] Result<SupplyFacts> readSupply(const ReplicaReader& reader, ProvingShelf& shelf,
                                             std::span<const Fact> facts);

[[nodiscard]] BlobName blobNameOf(const DigestName& name);

} // namespace souverix
