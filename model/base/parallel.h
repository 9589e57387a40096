#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace souverix
{

/// The most threads that one piece of work is spread over: beyond, memory is what is waited for.
inline constexpr unsigned kMaxParallel = 8;

/// Runs `work(i)` for each i in [0, count), on this thread and others, in no order; returns when
/// all are done. `work` must not throw.
template <class Work>
void inParallel(std::size_t count, const Work& work)
{
    const std::size_t threads = std::min<std::size_t>(
        {count, kMaxParallel, std::max(1U, std::thread::hardware_concurrency())});
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i)
        others.emplace_back(run);
    run();
}

} // namespace souverix
