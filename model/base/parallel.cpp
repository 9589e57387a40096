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

    void run(const std::function<void()>& task)
    {
        const std::unique_lock alone(m_running, std::try_to_lock);
        if (!alone) {
            task();
            return;
        }
        {
            const std::lock_guard lock(m_mutex);
            m_task = &task;
            ++m_turn;
        }
        m_changed.notify_all();
        task();
        std::unique_lock lock(m_mutex);
        m_task = nullptr; // who comes late finds nothing
        m_changed.wait(lock, [this] { return m_active == 0; });
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

    std::mutex m_running; ///< held by whose task is run
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    const std::function<void()>* m_task = nullptr; // guarded by m_mutex, as are the next two
    std::uint64_t m_turn = 0;
    unsigned m_active = 0;
    std::vector<std::jthread> m_threads; // last: they use all of the above
};

} // namespace

void runTogether(const std::function<void()>& task)
{
    static Crew crew;
    crew.run(task);
}

} // namespace souverix
