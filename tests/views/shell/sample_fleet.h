#pragma once

#include <memory>
#include <string>

#include "model/query/fleet_view.h"

namespace souverix::sample
{

/// Two regions with the given trust, a cluster each, two nodes in the first.
[[nodiscard]] inline std::shared_ptr<FleetView> fleet(TrustWord first, TrustWord second)
{
    auto view = std::make_shared<FleetView>();
    view->names = std::make_shared<Names>();
    Names& names = *view->names;
    view->head = view->at = UtcTime::parse("2026-02-27T03:45:00Z").value();
    view->version = 1;
    const NameId a = names.intern("region-a");
    const NameId b = names.intern("region-b");
    const NameId cluster = names.intern("edge-zone-c");
    RegionTrust one;
    one.region = a;
    one.trust = first;
    one.size = 412018;
    one.firstTime = UtcTime::parse("2026-02-01T00:00:00Z").value();
    RegionTrust two = one;
    two.region = b;
    two.trust = second;
    view->regions = {one, two};
    for (const char* name : {"node-14", "node-15"}) {
        NodeRow row;
        row.node = names.intern(name);
        row.region = a;
        row.cluster = cluster;
        row.phase = names.intern("active");
        row.connectivity = names.intern("connected");
        row.attestation = names.intern("none");
        row.phaseSince = row.lastEvent = view->head;
        view->nodes.push_back(row);
    }
    view->driftByRegion = {{a, {2, 0, 0, 0, 0, 0}}};
    view->driftByCluster = {{cluster, {2, 0, 0, 0, 0, 0}}};
    return view;
}

} // namespace souverix::sample
