#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/trust/chain_judge.h"
#include "model/trust/evidence_shelf.h"
#include "model/trust/supply_facts.h"
#include "model/trust/verdict.h"

namespace souverix
{

/// The two moments a claim is judged at: its event's time, and T.
struct ClaimMoments {
    UtcTime then, now;
};

/// A claim as judged. The path leads to `now`.
struct JudgedClaim {
    Judgement then, now;
    std::vector<std::string> path;  ///< in words and digests, root first; empty unless asked for
    std::vector<EventRef> events;   ///< that were met on the way (a recall, a signer's trust)
    std::vector<Hash> certificates; ///< the path's, leaf first
    std::string signer;             ///< the id of the signer that signed; empty for other claims
};

struct UnitClaim {
    std::string serial, batch;
    BlobName qcSignature;
};
struct FirmwareClaim {
    BlobName digest;
    std::vector<BlobName> chain; ///< signature_chain
};
struct ImageClaim {
    BlobName digest, signature; ///< signature: the deployment's, else the publication's
};
struct AttestationClaim {
    std::string node, status;
    BlobName evidence;
};

/// Judges the claims of trust.md by the blobs on a shelf. What does not depend on the moment is
/// verified once and remembered. One thread.
class ClaimJudge
{
public:
    ClaimJudge(EvidenceShelf& shelf, ChainJudge& chains, const SupplyFacts& facts)
        : m_shelf(shelf), m_chains(chains), m_facts(facts)
    {
    }

    /// Whether paths are written; costs what texts cost.
    void setWordy(bool wordy) { m_wordy = wordy; }

    [[nodiscard]] JudgedClaim unit(const UnitClaim& claim, const ClaimMoments& moments);
    [[nodiscard]] JudgedClaim firmware(const FirmwareClaim& claim, const ClaimMoments& moments);
    [[nodiscard]] JudgedClaim image(const ImageClaim& claim, const ClaimMoments& moments);
    [[nodiscard]] JudgedClaim provenance(const BlobName& digest, const BlobName& provenance,
                                         const ClaimMoments& moments);
    /// `published` is the image's own, where it was published.
    [[nodiscard]] JudgedClaim sbom(const BlobName& sbom, const BlobName& published);
    [[nodiscard]] JudgedClaim certificate(const BlobName& certificate, std::string_view serial,
                                          const ClaimMoments& moments);
    [[nodiscard]] JudgedClaim attestation(const AttestationClaim& claim,
                                          const ClaimMoments& moments);
    /// A chain with what signers' revocations say of it.
    [[nodiscard]] JudgedClaim chain(const ChainAnswer& then, const ChainAnswer& now,
                                    const ClaimMoments& moments);

private:
    struct Signing {                                       ///< who signed some evidence: found once
        std::vector<std::pair<std::string, Hash>> signers; ///< id and certificate
        bool absentCertificate = false;                    ///< of a signer
        bool forged = false; ///< it names a known signer's key, which did not sign it
    };
    [[nodiscard]] const Signing& signingOf(const Hash& digest, const Evidence& evidence);
    [[nodiscard]] JudgedClaim bySigner(const Signing& signing, const ClaimMoments& moments);
    [[nodiscard]] JudgedClaim ear(const AttestationClaim& claim, const Evidence& evidence,
                                  const ClaimMoments& moments);
    [[nodiscard]] Judgement revocation(const std::vector<Hash>& path, UtcTime moment,
                                       std::vector<EventRef>* events) const;
    void tell(JudgedClaim& claim, std::string step) const;
    void tellChain(JudgedClaim& claim, const ChainAnswer& answer) const;

    EvidenceShelf& m_shelf;
    ChainJudge& m_chains;
    const SupplyFacts& m_facts;
    bool m_wordy = false;
    std::unordered_map<Hash, Signing, HashOfHash> m_signings;
    std::unordered_map<Hash, Judgement, HashOfHash> m_quotes;
};

/// A `tpm2-quote/1` blob judged by itself: signature, nonce, PCR values, boot log.
[[nodiscard]] CheckResult checkTpmEvidence(std::string_view bytes);

/// Whether the text of a serial number is the certificate's, whatever case and leading zeros.
[[nodiscard]] bool isSerial(std::string_view text, std::string_view certificates);

} // namespace souverix
