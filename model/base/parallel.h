#pragma once

#include <atomic>
#include <cstddef>
#include <functional>

namespace souverix
{

/// Runs `task` on this thread and, at the same time, on each of some threads that are kept for
/// this, or on this one alone where those are busy; returns when all are done. `task` must not
/// throw.
void runTogether(const std::function<void()>& task);

/// Runs `work(i)` for each i in [0, count), on this thread and others, in no order; returns when
/// all are done. `work` must not throw.
template <class Work>
void inParallel(std::size_t count, const Work& work)
{
    std::atomic<std::size_t> next{0};
    const auto share = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    if (count < 2)
        share();
    else
        runTogether(share);
}

} // namespace souverix
