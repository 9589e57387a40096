#include "model/event/event_type.h"

#include <array>
#include <unordered_map>

namespace souverix
{
namespace
{

constexpr std::array<std::string_view, kEventTypes> kShortNames{
    "unknown",
    "node.registered",
    "firmware.baselined",
    "firmware.updated",
    "inventory.reported",
    "os.deployed",
    "container.deployed",
    "container.removed",
    "config.applied",
    "config.observed",
    "policy.applied",
    "policy.evaluated",
    "health.validated",
    "desired.set",
    "rollout.created",
    "rollout.wave.started",
    "rollout.wave.completed",
    "rollout.paused",
    "rollout.resumed",
    "rollout.completed",
    "rollout.rolledback",
    "update.succeeded",
    "update.failed",
    "lifecycle.changed",
    "maintenance.started",
    "maintenance.completed",
    "workload.migrated",
    "data.exported",
    "audit.completed",
    "node.isolated",
    "trust.revoked",
    "node.wiped",
    "connectivity.changed",
    "autonomy.entered",
    "sync.backlog",
    "replay.started",
    "replay.progressed",
    "replay.completed",
    "state.validated",
    "autonomy.exited",
    "attestation.recorded",
    "certificate.issued",
    "certificate.rotated",
    "certificate.revoked",
    "batch.registered",
    "batch.recalled",
    "image.published",
    "firmware.published",
    "signer.trusted",
    "signer.revoked",
    "advisory.published",
    "policy.published",
    "drift.detected",
    "drift.cleared",
    "region.announced",
    "federation.synced",
    "authority.claimed",
    "authority.released",
    "conflict.detected",
    "conflict.resolved",
    "operator.acted",
};

constexpr std::string_view kPrefix = "io.souverix.";
constexpr std::string_view kSuffix = ".v1";

std::string_view subjectKind(EventType type)
{
    switch (type) {
    case EventType::BatchRegistered:
    case EventType::BatchRecalled:
        return "batch/";
    case EventType::ImagePublished:
        return "image/";
    case EventType::FirmwarePublished:
        return "firmware/";
    case EventType::SignerTrusted:
    case EventType::SignerRevoked:
        return "signer/";
    case EventType::AdvisoryPublished:
        return "advisory/";
    case EventType::PolicyPublished:
        return "policy/";
    case EventType::RegionAnnounced:
    case EventType::FederationSynced:
        return "region/";
    case EventType::ConflictDetected:
    case EventType::ConflictResolved:
        return "conflict/";
    default:
        return shortName(type).substr(0, 8) == "rollout." ? "rollout/" : "";
    }
}

} // namespace

EventType eventTypeOf(std::string_view type)
{
    static const auto types = [] {
        std::unordered_map<std::string_view, EventType> map;
        for (std::size_t i = 1; i < kShortNames.size(); ++i)
            map.emplace(kShortNames[i], static_cast<EventType>(i));
        return map;
    }();
    if (type.size() <= kPrefix.size() + kSuffix.size() ||
        type.substr(0, kPrefix.size()) != kPrefix ||
        type.substr(type.size() - kSuffix.size()) != kSuffix)
        return EventType::Unknown;
    const auto it =
        types.find(type.substr(kPrefix.size(), type.size() - kPrefix.size() - kSuffix.size()));
    return it == types.end() ? EventType::Unknown : it->second;
}

std::string_view shortName(EventType type)
{
    const auto index = static_cast<std::size_t>(type);
    return kShortNames[index < kShortNames.size() ? index : 0];
}

std::string_view subjectId(EventType type, std::string_view subject)
{
    const std::string_view kind = subjectKind(type);
    return subject.substr(0, kind.size()) == kind ? subject.substr(kind.size()) : subject;
}

bool isFleetWide(EventType type)
{
    switch (type) {
    case EventType::DesiredSet:
    case EventType::RolloutCreated:
    case EventType::RolloutWaveStarted:
    case EventType::RolloutWaveCompleted:
    case EventType::RolloutPaused:
    case EventType::RolloutResumed:
    case EventType::RolloutCompleted:
    case EventType::RolloutRolledback:
    case EventType::ReplayCompleted:
    case EventType::BatchRegistered:
    case EventType::BatchRecalled:
    case EventType::ImagePublished:
    case EventType::FirmwarePublished:
    case EventType::SignerTrusted:
    case EventType::SignerRevoked:
    case EventType::AdvisoryPublished:
    case EventType::PolicyPublished:
    case EventType::RegionAnnounced:
    case EventType::FederationSynced:
    case EventType::ConflictDetected:
    case EventType::ConflictResolved:
        return true;
    default:
        return false;
    }
}

} // namespace souverix
