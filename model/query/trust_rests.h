#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/query/trust_state.h"
#include "model/query/trust_values.h"

namespace souverix
{

/// Something that a node had in a span of time, and that may rest on other things.
struct HeldThing {
    enum class Kind : std::uint8_t { Unit, Firmware, Container, Os, Certificate };
    Kind kind{};
    NameId slot{};    ///< component, or a certificate's serial
    NameId version{}; ///< of firmware; a unit's batch
    DigestName digest, sbom;
    Since since;
    std::optional<UtcTime> to; ///< absent: still held
};

/// What a node holds at T; and what it ever held, from its facts in fold order.
[[nodiscard]] std::vector<HeldThing> heldThings(const NodeState& state);
[[nodiscard]] std::vector<HeldThing> heldThings(std::span<const Fact> facts);

/// The events that have to be read (TrustState::proving) before things are asked about.
void addProofs(const std::vector<HeldThing>& things, std::vector<EventRef>& refs);

/// Tells whether things rest on a target; what is shared is found out once.
class RestsOn
{
public:
    /// Usage where the target's name is ill-formed.
    [[nodiscard]] static Result<RestsOn> make(TrustState& state, TrustAt& at,
                                              const TrustTarget& target);
    /// From the thing to the target, in words; empty where it does not rest on it.
    [[nodiscard]] std::vector<std::string> via(const HeldThing& thing);

private:
    RestsOn(TrustState& state, TrustAt& at) : m_state(state), m_at(at) {}
    [[nodiscard]] bool onSbom(const HeldThing& thing);
    [[nodiscard]] bool onCertificate(const HeldThing& thing);
    [[nodiscard]] bool hasAny(const std::vector<Hash>& path) const;

    TrustState& m_state;
    TrustAt& m_at;
    TrustTarget m_target;
    NameId m_name{}, m_version{};  ///< batch; firmware's component and version
    std::optional<Hash> m_digest;  ///< image
    std::set<Hash> m_certificates; ///< the certificate, or all that the signer had
    std::unordered_map<Hash, bool, HashOfHash> m_known; ///< by SBOM or signature
};

/// The certificates that a thing rests on: of its chain, leaf first. Its proof was read.
[[nodiscard]] std::vector<Hash> certificatesOf(TrustState& state, TrustAt& at,
                                               const HeldThing& thing);

/// The signature of a deployed container: the deployment's own, else the publication's.
[[nodiscard]] std::optional<Hash> signatureOf(const TrustState& state, const TrustAt& at,
                                              const HeldThing& container);
/// The SBOM of a container (likewise) or of the OS image.
[[nodiscard]] std::optional<Hash> sbomOf(const TrustAt& at, const HeldThing& thing);

} // namespace souverix
