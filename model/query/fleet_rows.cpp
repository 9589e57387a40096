#include "model/query/fleet_rows.h"

#include <algorithm>
#include <cstring>

namespace souverix
{
namespace
{

/// Whatever their order: a sum of mixed parts.
std::uint64_t fingerprintOf(const NodeState& s)
{
    std::uint64_t sum = 0;
    const auto mix = [](std::uint64_t x) { // the finaliser of splitmix64
        x += 0x9e3779b97f4a7c15ULL;
        x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
        return x ^ (x >> 31U);
    };
    const auto add = [&](std::uint64_t kind, NameId part, NameId version, std::uint64_t more) {
        const auto pair =
            static_cast<std::uint64_t>(part) << 32U | static_cast<std::uint64_t>(version);
        sum += mix(mix(mix(pair) ^ kind) ^ more);
    };
    for (const ContainerState& held : s.containers) {
        std::uint64_t digest = static_cast<std::uint64_t>(held.digest.other);
        if (held.digest.hash)
            std::memcpy(&digest, held.digest.hash->data(), sizeof digest);
        add(1, held.component, held.version, digest);
    }
    for (const FirmwareState& held : s.firmware)
        add(2, held.component, held.current, 0);
    if (s.os)
        add(3, NameId::None, s.os->version, 0);
    add(4, NameId::None, s.config, 0);
    for (const auto& [policy, held] : s.policies)
        add(5, policy, held.version, static_cast<std::uint64_t>(held.enforcement));
    return sum;
}

void later(std::optional<UtcTime>& latest, const std::optional<Since>& since)
{
    if (since && (!latest || *latest < since->time))
        latest = since->time;
}

std::optional<UtcTime> driftReported(const NodeState& s)
{
    std::optional<UtcTime> latest;
    if (s.os)
        later(latest, s.os->deployed);
    for (const ContainerState& container : s.containers)
        later(latest, container.deployed);
    for (const FirmwareState& firmware : s.firmware)
        later(latest, firmware.chain);
    later(latest, s.configApplied);
    later(latest, s.configObserved);
    for (const auto& [policy, held] : s.policies) {
        later(latest, held.applied);
        later(latest, held.evaluated);
    }
    return latest;
}

// While a node is linked, whatever comes from it says that it owes nothing.
std::optional<UtcTime> debtReported(const NodeState& s, bool linked)
{
    std::optional<UtcTime> latest;
    later(latest, s.connectivitySince);
    if (latest && linked)
        return s.last->time;
    if (s.autonomous)
        later(latest, s.autonomyEntered);
    later(latest, s.backlogReported);
    if (s.replaying)
        later(latest, s.replayStarted);
    return latest;
}

} // namespace

NodeRow rowOfState(NameId node, const NodeState& s, const Words& words)
{
    NodeRow row;
    row.node = node;
    row.region = s.region;
    row.cluster = s.hardware.cluster;
    row.role = s.hardware.role;
    row.zone = s.hardware.zone;
    row.model = s.hardware.model;
    row.batch = s.hardware.batch;
    row.phase = s.phase;
    row.phaseSince = s.phaseSince.time;
    row.connectivity = s.connectivity == NameId::None ? words.unknown : s.connectivity;
    if (s.connectivitySince)
        row.connectivitySince = s.connectivitySince->time;
    row.autonomous = s.autonomous;
    row.linked = isLinked(s, words);
    row.counted = countsInAggregates(s.phase, words);
    for (const auto& [policy, held] : s.policies)
        if (held.applied && held.evaluated)
            row.complianceScore = std::min(row.complianceScore.value_or(held.score), held.score);
    row.replaying = !row.linked && s.replaying;
    row.attestation = s.attested ? s.attestationStatus : words.none;
    if (s.attested)
        row.attestedAt = s.attested->time;
    row.lastVerified = s.attestationVerified;
    row.lastEvent = s.last->time;
    row.driftReported = driftReported(s);
    row.debtReported = debtReported(s, row.linked);
    row.events = s.events;
    row.runs = fingerprintOf(s);
    return row;
}

void showJudged(NodeRow& row, const JudgedNode& judged)
{
    const SyncDebt& debt = judged.debt;
    row.drift = judged.drift.severity;
    row.versionDrift = judged.drift.worstVersion();
    row.configDrift = judged.drift.config.severity;
    row.policyDrift = judged.drift.worstPolicy();
    row.lastSync = debt.lastSync;
    row.debtHours = debt.debt.toSeconds() / 3600;
    row.backlog = {debt.messages, debt.configUpdates, debt.policyUpdates, debt.versionUpdates};
    row.replayEta = debt.replayEta;
    row.replaySeconds = debt.replaySeconds;
    row.replayInterval = debt.interval;
    row.notConverging = debt.notConverging;
}

Result<std::vector<Finding>> findInReplica(const ReplicaReader& reader)
{
    auto heads = reader.regions();
    auto forks = reader.forks();
    if (!heads)
        return failWith(heads);
    if (!forks)
        return failWith(forks);
    const Names& names = *reader.names();
    std::vector<Finding> findings;
    for (const RegionHead& head : *heads) {
        if (head.quarantined == 0)
            continue;
        auto entries = reader.quarantine(head.region);
        if (!entries)
            return failWith(entries);
        for (const QuarantinedEntry& entry : *entries)
            findings.push_back({"malformed-event",
                                std::string(names.text(head.region)),
                                std::nullopt,
                                {{head.region, entry.sequence}}});
    }
    for (const Fork& fork : *forks)
        findings.push_back({"log-forked", std::string(names.text(fork.region)), fork.seen, {}});
    return findings;
}

std::vector<Finding> findDecreases(const CountedLogs& logs, const Names& names)
{
    std::vector<Finding> findings;
    for (const CountedLogs::Log& log : logs.logs)
        for (const auto& [since, before] : log.decreases)
            findings.push_back({"recorded-order",
                                std::string(names.text(log.region)),
                                since.time,
                                {since.ref, before}});
    return findings;
}

std::vector<RegionFederation> makeFederation(const FoldedFleet& folded, const Names& names)
{
    std::vector<RegionFederation> all;
    for (const auto& [region, state] : folded.fleet.regions) {
        if (!state.hasLog && !state.announced)
            continue;
        RegionFederation f;
        f.region = region;
        if (state.announced) {
            f.announced = state.announcedAt->ref;
            f.master = state.announced->master;
            f.upstream = state.announced->upstream;
            f.syncFrequency = state.announced->syncFrequency;
            f.localAutonomy = state.announced->localAutonomy;
            f.canOperateIsolated = state.announced->canOperateIsolated;
            f.syncsOpportunistically = state.announced->syncsOpportunistically;
        }
        if (state.synced) {
            f.lastSync = state.synced->time;
            const std::int64_t every = parseSpan(names.text(f.syncFrequency)).value_or(0);
            const Duration owed = folded.at - (state.synced->time + Duration{every, 0});
            f.syncDebt = std::max(owed, Duration{});
        }
        all.push_back(f);
    }
    std::sort(all.begin(), all.end(), [&](const RegionFederation& a, const RegionFederation& b) {
        return names.text(a.region) < names.text(b.region);
    });
    return all;
}

} // namespace souverix
