#include "model/query/fleet_rows.h"

#include <algorithm>
#include <cstring>
#include <map>

#include "model/query/evidence_judge.h"

namespace souverix
{
namespace
{

DriftCounts& groupOf(std::map<NameId, DriftCounts>& groups, NameId name)
{
    DriftCounts& group = groups[name];
    group.group = name;
    return group;
}

std::vector<DriftCounts> byName(const std::map<NameId, DriftCounts>& groups, const Names& names)
{
    std::vector<DriftCounts> sorted;
    for (const auto& [name, counts] : groups)
        sorted.push_back(counts);
    std::sort(sorted.begin(), sorted.end(), [&](const DriftCounts& a, const DriftCounts& b) {
        return names.text(a.group) < names.text(b.group);
    });
    return sorted;
}

void findDecreases(const FoldedFleet& folded, const Names& names, std::vector<Finding>& findings)
{
    for (const CountedLogs::Log& log : folded.logs.logs)
        for (const auto& [since, before] : log.decreases)
            findings.push_back({"recorded-order",
                                std::string(names.text(log.region)),
                                since.time,
                                {since.ref, before}});
}

// Malformed entries and forks, which hold at every (T, K).
Result<void> findInReplica(const ReplicaReader& reader, std::vector<Finding>& findings)
{
    auto heads = reader.regions();
    auto forks = reader.forks();
    if (!heads)
        return failWith(heads);
    if (!forks)
        return failWith(forks);
    const Names& names = *reader.names();
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
    return {};
}

void sortFindings(std::vector<Finding>& findings)
{
    const auto key = [](const Finding& f) {
        return std::tuple(f.finding, std::string_view(f.subject), f.time.value_or(UtcTime::min()));
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

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

NodeRow makeRow(const FoldedNode& node, const JudgedNode& judged, const Words& words)
{
    const NodeState& s = *node.state;
    NodeRow row;
    row.node = node.node;
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
    row.linked = judged.debt.linked;
    row.drift = judged.drift.severity;
    row.versionDrift = judged.drift.worstVersion();
    row.configDrift = judged.drift.config.severity;
    row.policyDrift = judged.drift.worstPolicy();
    row.counted = countsInAggregates(s.phase, words);
    for (const auto& [policy, held] : s.policies)
        if (held.applied && held.evaluated)
            row.complianceScore = std::min(row.complianceScore.value_or(held.score), held.score);
    row.lastSync = judged.debt.lastSync;
    row.debtHours = judged.debt.debt.toSeconds() / 3600;
    row.backlog = {judged.debt.messages, judged.debt.configUpdates, judged.debt.policyUpdates,
                   judged.debt.versionUpdates};
    row.replayEta = judged.debt.replayEta;
    row.replaySeconds = judged.debt.replaySeconds;
    row.replayInterval = judged.debt.interval;
    row.replaying = !judged.debt.linked && s.replaying;
    row.notConverging = judged.debt.notConverging;
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

Result<FleetView> makeFleetView(const ReplicaReader& reader, const FoldedFleet& folded,
                                const Words& words, const SbomHolds& sbomHolds)
{
    const Names& names = *reader.names();
    FleetView view;
    view.at = folded.at;
    view.knownAt = folded.knownAt;
    view.names = reader.names();
    const ReplayRates rates(folded.fleet);
    const FindingContext context{folded.fleet, words, names, folded.at, sbomHolds};
    std::map<NameId, DriftCounts> byRegion, byCluster;
    std::vector<SerialHolder> serials;
    for (const FoldedNode& node : folded.nodes) {
        const NodeState& state = *node.state;
        JudgedNode judged;
        const std::size_t before = view.findings.size();
        if (state.exists()) {
            judged.drift = analyseDrift(node.node, state, folded.fleet, folded.at, words, names);
            judged.debt = analyseSyncDebt(node.node, state, folded.fleet, rates, folded.at, words);
        }
        findNode(node.node, state, judged.drift, context, view.findings);
        if (!state.exists())
            continue;
        NodeRow& row = view.nodes.emplace_back(makeRow(node, judged, words));
        row.findings = static_cast<std::uint32_t>(view.findings.size() - before);
        serials.push_back({state.hardware.serial, node.node, *state.registered});
        if (row.counted) {
            ++groupOf(byRegion, row.region).bySeverity[static_cast<std::size_t>(row.drift)];
            ++groupOf(byCluster, row.cluster).bySeverity[static_cast<std::size_t>(row.drift)];
        }
    }
    findDuplicateSerials(std::move(serials), names, view.findings);
    findSkew(
        folded.fleet, names,
        [&](NameId node) {
            const NodeState* state = folded.find(node, names);
            return state != nullptr && state->exists();
        },
        view.findings);
    findDecreases(folded, names, view.findings);
    if (auto found = findInReplica(reader, view.findings); !found)
        return failWith(found);
    sortFindings(view.findings);
    view.driftByRegion = byName(byRegion, names);
    view.driftByCluster = byName(byCluster, names);
    view.federation = makeFederation(folded, names);
    judgeEvidence(view);
    auto conflicts = makeConflicts(reader, folded);
    if (!conflicts)
        return failWith(conflicts);
    view.conflicts = std::move(*conflicts);
    for (const CountedLogs::Log& log : folded.logs.logs)
        view.eventsCounted += log.counted;
    return view;
}

} // namespace souverix
