#include "model/feed/demo/fleet.h"

#include "model/feed/demo/keyring.h"
#include "model/feed/demo/layout.h"
#include "model/feed/demo/stories.h"
#include "model/feed/demo/world.h"

namespace souverix::demo
{

Fleet::Fleet(std::unique_ptr<World> world) : m_world(std::move(world)) {}
Fleet::~Fleet() = default;
Fleet::Fleet(Fleet&&) noexcept = default;
Fleet& Fleet::operator=(Fleet&&) noexcept = default;

Result<Fleet> Fleet::create(const FleetPlan& plan)
{
    auto world = layOut(plan);
    if (!world)
        return failWith(world);
    // Incidents first: what must not miss is cast before the rest in a small fleet.
    tellIncidents(**world);
    tellDecommissioning(**world);
    tellCertificates(**world);
    tellFederation(**world);
    tellOddities(**world);
    tellProvisioning(**world);
    tellRollouts(**world);
    tellDrift(**world);
    tellLinks(**world);
    tellMaintenance(**world);
    return Fleet(std::move(*world));
}

Result<FleetBatch> Fleet::advanceTo(UtcTime until, std::size_t atLeast)
{
    World& world = *m_world;
    const SimTime limit = toSim(until);
    while (!world.queue.empty() && world.queue.nextAt() <= limit && world.log.waiting() < atLeast &&
           !world.failure) {
        const Timer timer = world.queue.take();
        world.now = timer.at;
        // What happens takes a while to be recorded: 30 ms to 1.2 s.
        world.eventTime = timer.at - world.prng.between(30'000, 1'200'000) * kMillisecond / 1000;
        timer.step(world, timer);
    }
    if (world.failure)
        return tl::unexpected<Error>(*world.failure);
    return FleetBatch{world.log.take(), world.blobs.take()};
}

const FleetPlan& Fleet::plan() const
{
    return m_world->plan;
}
const std::vector<std::string>& Fleet::regionNames() const
{
    return m_world->log.regions();
}

std::string Fleet::origin(std::uint32_t region) const
{
    return std::string(fleetName()) + '/' + regionNames()[region];
}

Ed25519Seed Fleet::logKey(std::uint32_t region) const
{
    return keySeed(m_world->plan.seed, "log " + regionNames()[region]);
}

} // namespace souverix::demo
