#include "views/common/shared_order.h"

#include <algorithm>
#include <mutex>

#include "model/query/fleet_view.h"

namespace souverix
{

namespace
{

/// The last order and what it is of. It keeps neither snapshot nor order alive.
struct LastOrder {
    std::mutex mutex;
    std::weak_ptr<const FleetView> fleet;  // guarded by mutex
    std::weak_ptr<const FleetOrder> order; // guarded by mutex
    std::uint64_t places = 0;              // guarded by mutex; FleetView::places
};

bool samePlaces(const FleetView& a, const FleetView& b)
{
    return a.names == b.names && std::equal(a.nodes.begin(), a.nodes.end(), b.nodes.begin(),
                                            b.nodes.end(), [](const NodeRow& x, const NodeRow& y) {
                                                return x.node == y.node && x.region == y.region &&
                                                       x.cluster == y.cluster;
                                            });
}

} // namespace

std::shared_ptr<const FleetOrder> sharedOrder(std::shared_ptr<const FleetView> fleet)
{
    static LastOrder last;
    std::shared_ptr<const FleetView> before;
    std::shared_ptr<const FleetOrder> order;
    bool stands = false;
    {
        const std::lock_guard lock(last.mutex);
        before = last.fleet.lock();
        order = last.order.lock();
        stands = order && fleet->places != 0 && fleet->places == last.places;
    }
    if (!stands && (!before || !order || !samePlaces(*before, *fleet))) {
        order = std::make_shared<const FleetOrder>(orderFleet(*fleet));
    }
    const std::lock_guard lock(last.mutex);
    last.places = fleet->places;
    last.fleet = std::move(fleet);
    last.order = order;
    return order;
}

} // namespace souverix
