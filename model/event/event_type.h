#pragma once

#include <cstdint>
#include <string_view>

namespace souverix
{

/// The catalogue of event types (contract: events.md). The values are stored in replicas: append
/// only, never renumber.
enum class EventType : std::uint8_t {
    Unknown = 0,
    NodeRegistered = 1,
    FirmwareBaselined,
    FirmwareUpdated,
    InventoryReported,
    OsDeployed,
    ContainerDeployed,
    ContainerRemoved,
    ConfigApplied,
    ConfigObserved,
    PolicyApplied,
    PolicyEvaluated,
    HealthValidated,
    DesiredSet,
    RolloutCreated,
    RolloutWaveStarted,
    RolloutWaveCompleted,
    RolloutPaused,
    RolloutResumed,
    RolloutCompleted,
    RolloutRolledback,
    UpdateSucceeded,
    UpdateFailed,
    LifecycleChanged,
    MaintenanceStarted,
    MaintenanceCompleted,
    WorkloadMigrated,
    DataExported,
    AuditCompleted,
    NodeIsolated,
    TrustRevoked,
    NodeWiped,
    ConnectivityChanged,
    AutonomyEntered,
    SyncBacklog,
    ReplayStarted,
    ReplayProgressed,
    ReplayCompleted,
    StateValidated,
    AutonomyExited,
    AttestationRecorded,
    CertificateIssued,
    CertificateRotated,
    CertificateRevoked,
    BatchRegistered,
    BatchRecalled,
    ImagePublished,
    FirmwarePublished,
    SignerTrusted,
    SignerRevoked,
    AdvisoryPublished,
    PolicyPublished,
    DriftDetected,
    DriftCleared,
    RegionAnnounced,
    FederationSynced,
    AuthorityClaimed,
    AuthorityReleased,
    ConflictDetected,
    ConflictResolved,
    OperatorActed,
};

inline constexpr int kEventTypes = static_cast<int>(EventType::OperatorActed) + 1;

/// The type of a CloudEvents `type`, e.g. `io.souverix.node.registered.v1`; Unknown for others.
[[nodiscard]] EventType eventTypeOf(std::string_view type);

/// `node.registered` and so on: the type without its prefix and suffix; `unknown` for Unknown.
[[nodiscard]] std::string_view shortName(EventType type);

/// Whether the event's payload moves a projection of the whole fleet or of a region (desired state,
/// supply chain, federation, conflicts), so that folds need it beside the node's own events.
[[nodiscard]] bool isFleetWide(EventType type);

/// The id in the subject of a type whose subject is `KIND/ID`: `batch/B-1` gives B-1 for
/// batch.recalled. The whole subject for other types and forms.
[[nodiscard]] std::string_view subjectId(EventType type, std::string_view subject);

} // namespace souverix
