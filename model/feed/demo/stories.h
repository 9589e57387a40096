#pragma once

#include <cstdint>

#include "model/feed/demo/world.h"

namespace souverix::demo
{

// Each story puts its first steps into the queue; the rest follows from step to step. Told once
// for the history; those marked * go on for ever.

/// Regions announced, signers, images, firmware, batches, first desired state, then every node
/// from registered to active.
void tellProvisioning(World& world);
/// * Desired state moved in waves, with failures, a pause and a rollback.
void tellRollouts(World& world);
/// * Configuration and policy drift that appears, is reported and cleared.
void tellDrift(World& world);
/// * Links that flap, nodes cut off and autonomous, backlog, late reports, replays.
void tellLinks(World& world);
/// * Federation syncs; a region cut off from upstream; authority and conflicts.
void tellFederation(World& world);
/// Certificates rotated, expiring, expired.
void tellCertificates(World& world);
/// * Maintenance windows.
void tellMaintenance(World& world);
/// A batch recalled, a signer revoked, an advisory, isolation and its end.
void tellIncidents(World& world);
/// Nodes decommissioned and wiped, one that speaks afterwards, one with another's serial.
void tellDecommissioning(World& world);
/// A skewed clock, unknown types, a malformed payload, a firmware rollback, a recorded time that
/// goes back.
void tellOddities(World& world);

/// Registers a node now; its further steps follow. `batch` events are out.
void registerNode(World& world, std::uint32_t node);
/// The routine of a node that has become active: attestations, health, observations and
/// evaluations, paced so that the history has about plan.events.
void startRoutine(World& world, std::uint32_t node);
/// Brings a node to what its cluster wants, if it can; used when it is reachable again.
void reconcile(World& world, std::uint32_t node);
/// Takes a node out of service: decommissioning, migration, wiping, audit.
void decommission(World& world, std::uint32_t node, const char* reason);
/// Announces a desired version. `scope` is the JSON of the scope.
void setDesired(World& world, Part part, const std::string& version, const std::string& scope,
                const std::string& rollout);
void publishImage(World& world, const Image& image);
void publishFirmware(World& world, const Firmware& firmware);
/// A name of an operator, from a small staff.
[[nodiscard]] const char* anOperator(World& world);

} // namespace souverix::demo
