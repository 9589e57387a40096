#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "model/replica/frame_codec.h"

namespace souverix
{

/// A full frame on its way into the file.
struct FrameJob {
    std::uint32_t region = 0; ///< the replica's number of the region
    std::uint64_t index = 0;
    std::size_t count = 0;
    std::string bundle; ///< the entries as a tlog-tiles entry bundle; empty where `bodies` is given
    std::vector<ColumnEntry> columns; ///< empty: only the bodies are asked for
    EncodedBodies bodies;             ///< the result
    std::string encodedColumns;       ///< the result
    /// Where set: called with the bundle once it was encoded, on the thread that did.
    std::function<void(std::string bundle)> then;
};

/// Hashes and compresses frames on a thread of its own, and on the caller's when that one lags.
/// Jobs come back in the order in which they were given. Used from one thread.
class FrameEncoder
{
public:
    FrameEncoder() = default;
    ~FrameEncoder();
    FrameEncoder(const FrameEncoder&) = delete;
    FrameEncoder& operator=(const FrameEncoder&) = delete;

    void submit(std::unique_ptr<FrameJob> job);
    /// Whether next() should be called before more is submitted.
    [[nodiscard]] bool full() const { return m_jobs.size() >= kMostJobs; }
    /// The oldest job, done; null where there is none.
    [[nodiscard]] std::unique_ptr<FrameJob> next();
    /// Forgets all jobs.
    void clear();
    /// An empty text to gather a bundle in, with the room of one that was encoded where there is
    /// one: fresh memory costs the system more than filling it costs us.
    [[nodiscard]] std::string room();

private:
    static constexpr std::size_t kMostJobs = 12;
    enum class Stage { Waiting, Running, Done };
    struct Slot {
        std::unique_ptr<FrameJob> job;
        Stage stage = Stage::Waiting; // guarded by m_mutex
    };

    void work(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::shared_ptr<Slot>> m_jobs;    // the caller's alone
    std::vector<std::string> m_rooms;            // the caller's alone
    std::deque<std::shared_ptr<Slot>> m_waiting; // guarded by m_mutex
    std::jthread m_thread;
};

} // namespace souverix
