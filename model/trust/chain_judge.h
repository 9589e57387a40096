#pragma once

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/trust/evidence_shelf.h"

namespace souverix
{

/// A chain as judged at one moment.
struct ChainAnswer {
    Judgement judgement;    ///< valid, unpinned, missing, unknown-form, expired or invalid
    std::vector<Hash> path; ///< leaf first; the stated chain where no path was found
    bool pinned = false;    ///< it ends at a certificate that the user pinned
};

/// Judges certificate chains by RFC 5280 (crypto/certificate_path.h), each once for every span of
/// time within which none of its certificates begins or ends. One thread.
class ChainJudge
{
public:
    explicit ChainJudge(EvidenceShelf& shelf) : m_shelf(shelf) {}

    /// The certificates that the user trusts, and those that may stand between a leaf and them.
    /// Forgets all answers.
    void setPins(const std::vector<Certificate>& pins);
    void setIssuers(const std::vector<Hash>& issuers);

    /// A chain as an event states it, [leaf … root]; nothing else may help it but pins.
    [[nodiscard]] const ChainAnswer& judgeStated(std::span<const Hash> chain, UtcTime moment);
    /// The chain of one certificate by the known issuers.
    [[nodiscard]] const ChainAnswer& judgeLeaf(const Hash& leaf, UtcTime moment);
    [[nodiscard]] bool isPinned(const Hash& certificate) const;

private:
    struct Chain {
        std::optional<ChainAnswer> always; ///< where time does not matter
        std::vector<Certificate> certificates, anchors;
        std::vector<Hash> stated;
        std::vector<UtcTime> bounds; ///< sorted: where a certificate begins or ends
        std::unordered_map<std::size_t, ChainAnswer> bySpan;
    };

    [[nodiscard]] Chain open(std::vector<Hash> stated);
    [[nodiscard]] std::vector<Hash> withIssuers(const Hash& leaf);
    [[nodiscard]] const ChainAnswer& judge(Chain& chain, UtcTime moment);
    [[nodiscard]] ChainAnswer find(const Chain& chain, UtcTime moment) const;

    EvidenceShelf& m_shelf;
    std::vector<Certificate> m_pins;
    std::vector<Hash> m_pinDigests;
    std::unordered_map<std::string, std::vector<Hash>> m_issuers; ///< by subject
    std::unordered_map<std::string, Chain> m_stated;
    std::unordered_map<Hash, Chain, HashOfHash> m_leaves;
};

} // namespace souverix
