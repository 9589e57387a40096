#pragma once

#include <atomic>
#include <cstddef>
#include <functional>

namespace souverix
{

/// Work that other threads do while this one does something else: `work(i)` for each i in
/// [0, count), in no order, on threads that are kept for this. Where those are busy it waits for
/// join(). `work` must not throw. Belongs to one thread.
class WorkAside
{
public:
    WorkAside() = default;
    ~WorkAside() { join(); }
    WorkAside(const WorkAside&) = delete;
    WorkAside& operator=(const WorkAside&) = delete;

    /// Not while other work of this object is under way.
    void begin(std::size_t count, std::function<void(std::size_t)> work);
    /// Does what is left of it, and returns when all of it is done.
    void join();

private:
    void share();

    std::atomic<std::size_t> m_next{0};
    std::size_t m_count = 0;
    std::function<void(std::size_t)> m_work;
    std::function<void()> m_share;
    bool m_shared = false;
};

/// Runs `work(i)` for each i in [0, count), on this thread and others, in no order; returns when
/// all are done. `work` must not throw.
void inParallel(std::size_t count, std::function<void(std::size_t)> work);

} // namespace souverix
