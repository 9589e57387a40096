#pragma once

#include <cstdint>
#include <queue>
#include <vector>

#include "model/feed/demo/sim_time.h"

namespace souverix::demo
{

struct World;
struct Timer;
/// What happens at an instant: changes the world and logs events.
using Step = void (*)(World&, const Timer&);

/// A step to be taken. `node` and `arg` are the step's own.
struct Timer {
    SimTime at = 0;
    std::uint64_t order = 0; ///< of equal instants, the one asked for first
    Step step = nullptr;
    std::uint32_t node = 0;
    std::uint32_t arg = 0;
};

/// Steps by time. Its order depends on nothing but the calls made, so runs repeat exactly.
class EventQueue
{
public:
    void add(SimTime at, Step step, std::uint32_t node = 0, std::uint32_t arg = 0)
    {
        m_heap.push({at, m_order++, step, node, arg});
    }
    [[nodiscard]] bool empty() const { return m_heap.empty(); }
    [[nodiscard]] SimTime nextAt() const { return m_heap.top().at; }
    Timer take()
    {
        const Timer timer = m_heap.top();
        m_heap.pop();
        return timer;
    }

private:
    struct Later {
        bool operator()(const Timer& a, const Timer& b) const
        {
            return a.at != b.at ? a.at > b.at : a.order > b.order;
        }
    };
    std::priority_queue<Timer, std::vector<Timer>, Later> m_heap;
    std::uint64_t m_order = 0;
};

} // namespace souverix::demo
