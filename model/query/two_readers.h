#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>

#include "model/replica/replica_reader.h"

namespace souverix
{

/// Below this, another thread costs more than it takes over.
inline constexpr std::size_t kWorthTwoReaders = 64;

/// Runs `work(reader, lane, i)` for each i in [0, count), in no order: on this thread as lane 0
/// and, where the file has not moved on and it is worth it, with the companion reader on another as
/// lane 1. Each lane ends early when its `work` returns false.
template <class Work>
void onTwoReaders(const ReplicaReader& reader, std::size_t count, const Work& work)
{
    constexpr std::size_t kShare = 16;
    std::atomic<std::size_t> next{0};
    const auto run = [&](const ReplicaReader& with, std::size_t lane) {
        for (std::size_t begin = next.fetch_add(kShare); begin < count;
             begin = next.fetch_add(kShare)) {
            for (std::size_t i = begin; i < std::min(begin + kShare, count); ++i)
                if (!work(with, lane, i))
                    return;
        }
    };
    const ReplicaReader* second = count > kWorthTwoReaders ? reader.companion() : nullptr;
    std::jthread other;
    if (second != nullptr)
        other = std::jthread([&] { run(*second, 1); });
    run(reader, 0);
}

} // namespace souverix
