#include "model/feed/demo/node_events.h"
#include "model/feed/demo/stories.h"

namespace souverix::demo
{
namespace
{

void rotate(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (!world.free(node) || node.certificate == 0) {
        world.after(world.span(kHour, 6 * kHour), rotate, timer.node);
        return;
    }
    certify(world, node, world.prng.between(150, 200) * kDay);
}

void rotateSome(World& world, const Timer&)
{
    const SimTime every =
        world.live() ? 2 * kMinute
                     : world.history() * 20 / static_cast<SimTime>(world.nodes.size() + 20);
    world.after(every + world.prng.between(0, every / 4), rotateSome);
    const std::uint32_t index = world.prng.below(world.nodes.size());
    Node& node = world.nodes[index];
    if (world.free(node) && node.certificate > 0 && !(node.oddities & kShortCertificate))
        certify(world, node, world.prng.between(150, 200) * kDay);
}

} // namespace

void tellCertificates(World& world)
{
    world.queue.add(world.at(120), rotateSome);
    world.steadyEvents += world.nodes.size() / 20;
    // Three certificates lapse within the history; one is rotated in time.
    for (int i = 0; i < 3; ++i)
        if (const auto node = world.takeCast()) {
            world.nodes[*node].oddities |= kShortCertificate;
            if (i == 0)
                world.queue.add(world.at(250), rotate, *node);
        }
}

} // namespace souverix::demo
