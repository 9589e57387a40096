#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <tuple>
#include <vector>

#include <QObject>
#include <QString>

namespace souverix
{

/// Worker threads for what the UI thread must not do. Jobs are asked for by (receiver, key): a new
/// one replaces the one that waits, stops the one that runs, and its reply alone is delivered. All
/// functions are for the UI thread, which never waits but in the destructor (until running jobs see
/// their stop token).
class JobQueue : public QObject
{
    Q_OBJECT

public:
    /// What a job leaves to do on the UI thread.
    using Reply = std::function<void()>;
    /// Which workers may run a job; all may where there is only one.
    enum class Who : std::uint8_t {
        Any,
        First, ///< worker 0, which keeps what it needs for the next job of this kind
        Others ///< any but worker 0, which long jobs would hold up
    };
    /// Runs on worker `worker` (0, 1, …).
    using Job = std::function<Reply(std::size_t worker, std::stop_token stop)>;
    /// Called on a worker every half second that it is idle, and when it ends with `ending`.
    using Idle = std::function<void(std::size_t worker, bool ending)>;

    explicit JobQueue(std::size_t workers, Idle idle = {}, QObject* parent = nullptr);
    ~JobQueue() override;

    void ask(QObject* receiver, const QString& key, Job job, Who who = Who::Any);
    void cancel(QObject* receiver, const QString& key);
    /// Drops all that waits and stops all that runs; nothing of it is delivered.
    void cancelAll();
    /// Jobs that wait or run.
    [[nodiscard]] std::size_t open() const { return m_asked.size(); }
    /// Stops and joins the workers; no job is taken afterwards.
    void finish();

signals:
    /// The last open job was delivered or dropped.
    void idle();

private:
    struct Key {
        quintptr receiver = 0;
        QString key;
        friend bool operator==(const Key&, const Key&) = default;
        friend bool operator<(const Key& a, const Key& b)
        {
            return std::tie(a.receiver, a.key) < std::tie(b.receiver, b.key);
        }
    };
    struct Asked {
        std::uint64_t generation = 0;
        std::stop_source stop;
        QMetaObject::Connection gone; ///< drops the request with its receiver
    };
    struct Waiting {
        Key key;
        std::uint64_t generation = 0;
        std::stop_source stop;
        Job job;
        Who who{};
    };

    void work(std::size_t worker, const std::stop_token& stop);
    std::optional<Waiting> take(std::size_t worker, const std::stop_token& stop);
    void deliver(const Key& key, std::uint64_t generation, const Reply& reply);
    void drop(const Key& key);
    void giveBackAtRest();

    std::map<Key, Asked> m_asked; // UI thread only
    std::uint64_t m_generation = 0;
    std::size_t m_workers;
    Idle m_idle;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Waiting> m_waiting;                                  // guarded by m_mutex
    std::atomic<std::chrono::steady_clock::time_point> m_lastJob{}; ///< when one ended
    std::atomic<int> m_running{0};
    std::atomic<bool> m_worked{false}; ///< since memory was given back
    std::vector<std::jthread> m_threads;
};

} // namespace souverix
