#include "model/query/tracks.h"

namespace souverix
{

Weight weightOf(const Fact& fact, const Names& names)
{
    switch (fact.type) {
    case EventType::NodeIsolated:
    case EventType::TrustRevoked:
    case EventType::BatchRecalled:
    case EventType::SignerRevoked:
        return Weight::Critical;
    case EventType::AttestationRecorded: {
        const auto* attestation = std::get_if<payload::Attestation>(&fact.payload);
        const std::string_view status =
            attestation == nullptr ? "" : names.text(attestation->status);
        if (status == "contraindicated")
            return Weight::Critical;
        return status == "affirming" ? Weight::Routine : Weight::Warning;
    }
    case EventType::UpdateFailed:
    case EventType::CertificateRevoked:
    case EventType::DriftDetected:
    case EventType::AdvisoryPublished:
    case EventType::ConflictDetected:
    case EventType::RolloutRolledback:
    case EventType::AutonomyEntered:
        return Weight::Warning;
    case EventType::NodeRegistered:
    case EventType::LifecycleChanged:
    case EventType::NodeWiped:
    case EventType::FirmwareUpdated:
    case EventType::OsDeployed:
    case EventType::ContainerDeployed:
    case EventType::ContainerRemoved:
    case EventType::DesiredSet:
    case EventType::ConnectivityChanged:
    case EventType::AutonomyExited:
    case EventType::CertificateIssued:
    case EventType::CertificateRotated:
    case EventType::OperatorActed:
    case EventType::AuthorityClaimed:
    case EventType::AuthorityReleased:
        return Weight::Notable;
    case EventType::ConfigApplied:
    case EventType::PolicyApplied:
    case EventType::FirmwareBaselined:
    case EventType::UpdateSucceeded:
    case EventType::DriftCleared:
    case EventType::MaintenanceStarted:
    case EventType::MaintenanceCompleted:
    case EventType::ReplayStarted:
    case EventType::ReplayCompleted:
        return Weight::Change;
    default:
        return Weight::Routine;
    }
}

} // namespace souverix
