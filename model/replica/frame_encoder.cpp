#include "model/replica/frame_encoder.h"

#include <utility>

namespace souverix
{

namespace
{

void encode(FrameJob& job)
{
    if (job.bodies.compressed.empty())
        job.bodies = encodeBodies(job.bundle, job.count);
    if (!job.columns.empty())
        job.encodedColumns = encodeColumns(job.columns, job.index * kFrameEntries);
    if (job.then)
        job.then(std::exchange(job.bundle, {}));
}

} // namespace

FrameEncoder::~FrameEncoder()
{
    clear();
}

void FrameEncoder::submit(std::unique_ptr<FrameJob> job)
{
    auto slot = std::make_shared<Slot>();
    slot->job = std::move(job);
    m_jobs.push_back(slot);
    // Columns alone take less than waking a thread.
    if (!slot->job->bodies.compressed.empty()) {
        encode(*slot->job);
        slot->stage = Stage::Done;
        return;
    }
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(slot));
    }
    m_changed.notify_one();
}

std::unique_ptr<FrameJob> FrameEncoder::next()
{
    if (m_jobs.empty())
        return nullptr;
    const std::shared_ptr<Slot> oldest = m_jobs.front();
    std::unique_lock lock(m_mutex);
    while (oldest->stage != Stage::Done) {
        if (m_waiting.empty()) {
            m_changed.wait(lock, [&] { return oldest->stage == Stage::Done; });
            break;
        }
        // Rather than wait, take the job that the thread would come to last.
        const std::shared_ptr<Slot> own = m_waiting.back();
        m_waiting.pop_back();
        lock.unlock();
        encode(*own->job);
        lock.lock();
        own->stage = Stage::Done;
    }
    m_jobs.pop_front();
    if (std::string& bundle = oldest->job->bundle;
        bundle.capacity() > sizeof bundle && m_rooms.size() < kMostJobs) {
        bundle.clear();
        m_rooms.push_back(std::exchange(bundle, {}));
    }
    return std::move(oldest->job);
}

std::string FrameEncoder::room()
{
    if (m_rooms.empty())
        return {};
    std::string room = std::move(m_rooms.back());
    m_rooms.pop_back();
    return room;
}

void FrameEncoder::clear()
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.clear();
    }
    m_jobs.clear();
    m_rooms.clear();
}

void FrameEncoder::work(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); })) {
        const std::shared_ptr<Slot> slot = m_waiting.front();
        m_waiting.pop_front();
        slot->stage = Stage::Running;
        lock.unlock();
        encode(*slot->job);
        lock.lock();
        slot->stage = Stage::Done;
        m_changed.notify_all();
    }
}

} // namespace souverix
