#include "model/base/parallel.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace souverix
{

namespace
{

/// Beyond, memory is what is waited for.
constexpr unsigned kMostThreads = 8;

/// The threads that are kept: what a thread has warmed up (parsers, caches) serves the next task.
class Crew
{
public:
    Crew()
    {
        const unsigned threads =
            std::min(kMostThreads, std::max(1U, std::thread::hardware_concurrency()));
        for (unsigned i = 1; i < threads; ++i)
            m_threads.emplace_back([this](const std::stop_token& stop) { work(stop); });
    }

    /// False where another task is under way. `task` must live until end().
    bool begin(const std::function<void()>& task)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_taken || m_threads.empty())
                return false;
            m_taken = true;
            m_task = &task;
            ++m_turn;
        }
        m_changed.notify_all();
        return true;
    }

    /// Lets nobody begin the task any more and waits for those who have.
    void end()
    {
        std::unique_lock lock(m_mutex);
        m_task = nullptr;
        m_changed.wait(lock, [this] { return m_active == 0; });
        m_taken = false;
    }

private:
    void work(const std::stop_token& stop)
    {
        std::uint64_t done = 0;
        std::unique_lock lock(m_mutex);
        while (m_changed.wait(lock, stop, [&] { return m_turn != done; })) {
            done = m_turn;
            if (m_task == nullptr)
                continue;
            ++m_active;
            const std::function<void()>& task = *m_task;
            lock.unlock();
            task();
            lock.lock();
            --m_active;
            m_changed.notify_all();
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    const std::function<void()>* m_task = nullptr; // guarded by m_mutex, as are the next three
    bool m_taken = false;
    std::uint64_t m_turn = 0;
    unsigned m_active = 0;
    std::vector<std::jthread> m_threads; // last: they use all of the above
};

Crew& crew()
{
    static Crew only;
    return only;
}

} // namespace

void WorkAside::begin(std::size_t count, std::function<void(std::size_t)> work)
{
    m_next = 0;
    m_count = count;
    m_work = std::move(work);
    m_share = [this] { share(); };
    m_shared = count > 0 && crew().begin(m_share);
}

void WorkAside::join()
{
    share();
    if (m_shared)
        crew().end();
    m_shared = false;
    m_count = 0;
}

void WorkAside::share()
{
    for (std::size_t i = m_next++; i < m_count; i = m_next++)
        m_work(i);
}

void inParallel(std::size_t count, std::function<void(std::size_t)> work)
{
    WorkAside all;
    all.begin(count, std::move(work));
    all.join();
}

} // namespace souverix
