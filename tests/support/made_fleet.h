#pragma once

#include <algorithm>
#include <string>

#include "model/query/fleet_view.h"

namespace souverix::tests
{

/// 2026-02-21T12:00:00Z, the T of made-up fleets.
inline constexpr UtcTime kMadeNow{1'771'675'200, 0};

/// A snapshot of regions × clusters × nodes, named region-a, region-a-c0, node-00000 and so on;
/// every 7th drifts, every 11th is autonomous, every 13th was never attested.
inline std::shared_ptr<FleetView> madeFleet(int regions, int clusters, int nodesEach)
{
    auto fleet = std::make_shared<FleetView>();
    fleet->names = std::make_shared<Names>();
    fleet->at = fleet->head = kMadeNow;
    fleet->version = 1;
    const auto id = [&](const std::string& text) { return fleet->names->intern(text); };
    int number = 0;
    for (int r = 0; r < regions; ++r) {
        const std::string region = std::string("region-") + static_cast<char>('a' + r);
        fleet->regions.push_back({});
        fleet->regions.back().region = id(region);
        fleet->regions.back().trust = r == 0 ? TrustWord::Pinned : TrustWord::Unpinned;
        for (int c = 0; c < clusters; ++c) {
            for (int n = 0; n < nodesEach; ++n, ++number) {
                NodeRow row;
                std::string digits = std::to_string(number);
                digits.insert(0, 5 - std::min<std::size_t>(5, digits.size()), '0');
                row.node = id("node-" + digits);
                row.region = id(region);
                row.cluster = id(region + "-c" + std::to_string(c));
                row.role = id("edge");
                row.phase = id(number % 17 == 0 ? "maintenance" : "active");
                row.phaseSince = row.lastSync = row.replayEta = {kMadeNow.seconds - 86400, 0};
                row.lastEvent = {kMadeNow.seconds - 60, 0};
                row.autonomous = number % 11 == 0;
                row.linked = !row.autonomous;
                row.connectivity = id(row.autonomous ? "autonomous" : "connected");
                row.debtHours = row.autonomous ? 3.75 : 0;
                row.backlog.messages = row.autonomous ? 1247 : 0;
                row.drift =
                    number % 7 == 0 ? static_cast<Severity>(1 + number / 7 % 5) : Severity::None;
                row.versionDrift = row.drift;
                row.attestation = id(number % 13 == 0 ? "none" : "affirming");
                row.events = 40;
                fleet->nodes.push_back(row);
            }
        }
    }
    return fleet;
}

} // namespace souverix::tests
