#pragma once

#include "model/feed/demo/world.h"

namespace souverix::demo
{

// What single nodes report, in the words of events.md. Each logs one event, now.

inline constexpr const char* kPolicyName = "baseline-security";
inline constexpr const char* kSecondPolicy = "sovereignty";
inline constexpr const char* kSecondPolicyVersion = "policy-v1.3";

[[nodiscard]] const char* linkName(Link link);
[[nodiscard]] const char* phaseName(Phase phase);
[[nodiscard]] const char* roleName(Role role);

void deployContainer(World& world, Node& node, const Image& image);
void deployOs(World& world, Node& node);
void baselineFirmware(World& world, Node& node, const Firmware& firmware);
void updateFirmware(World& world, Node& node, const Firmware& from, const Firmware& to,
                    const char* reason);
void applyConfig(World& world, Node& node);
void observeConfig(World& world, Node& node);
void applyPolicy(World& world, Node& node, const char* enforcement);
/// The node's own score, and the rules that failed.
void evaluatePolicy(World& world, Node& node);
void reportHealth(World& world, Node& node, bool ok);
void reportInventory(World& world, Node& node);
/// `kind`: `initial`, `periodic`, `on-demand`. Evidence travels with some.
void attest(World& world, Node& node, const char* kind);
void attestWorse(World& world, Node& node, const char* status, const char* reason);
/// Issues the node's certificate, or its next one in place of the one it has.
void certify(World& world, Node& node, SimTime validity);
void revokeCertificate(World& world, Node& node, const char* reason);
/// The serial of the certificate that the node has now.
[[nodiscard]] std::string certificateSerialOf(const World& world, const Node& node);

void changePhase(World& world, Node& node, Phase to, const char* mode, const char* reason);
void changeLink(World& world, Node& node, Link to, const char* cause);

/// Reports drift of a part upstream, once until it is cleared.
void reportDrift(World& world, Node& node, Part part, const char* severity);
void clearDrift(World& world, Node& node, Part part);

} // namespace souverix::demo
