#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <type_traits>
#include <vector>

#include "model/base/result.h"
#include "views/common/job_queue.h"

namespace souverix
{

class Names;
class ReplicaView;

/// How a replica is opened and asked for its commit counter; the program gives the real one, tests
/// a fake. Both functions are called on worker threads. `names` is the one table that all readers
/// of what is in force share, so that an id means the same whoever answers.
struct ReplicaDoor {
    std::function<Result<std::shared_ptr<ReplicaView>>(const std::string& path,
                                                       const std::shared_ptr<Names>& names)>
        open;
    std::function<std::uint64_t(ReplicaView&)> version;
};

/// The only way from the screens to the model: each worker thread owns its own reader of the
/// replica in force. UI thread only, which never waits for an answer.
class Queries : public QObject
{
    Q_OBJECT

public:
    /// The first is for the fleet at the cursor, two for all other questions.
    static constexpr std::size_t kWorkers = 3;

    explicit Queries(ReplicaDoor door, QObject* parent = nullptr);
    ~Queries() override;

    /// Reads `path` from now on; answers of what was read before are dropped.
    void open(const std::string& path);
    void close();
    [[nodiscard]] bool hasSource() const { return m_hasSource; }
    [[nodiscard]] const std::string& path() const { return m_uiPath; }

    /// Runs `work(ReplicaView&, std::stop_token) -> Result<T>` on a worker and `done(Result<T>)` on
    /// the UI thread. A newer request of the same (receiver, key) replaces this one: then `done` is
    /// not called; nor is it once `receiver` is gone. Without a source `done` gets NotFound with
    /// the reason `no-source`.
    template <class Work, class Done>
    void ask(QObject* receiver, const QString& key, Work work, Done done)
    {
        put(receiver, key, JobQueue::Who::Others, std::move(work), std::move(done));
    }
    /// The same for the fleet at the cursor, on a reader that nothing else moves: a step of T costs
    /// there what differs from the T before.
    template <class Work, class Done>
    void askFleet(QObject* receiver, const QString& key, Work work, Done done)
    {
        put(receiver, key, JobQueue::Who::First, std::move(work), std::move(done));
    }
    /// The same for work that needs no replica: `work(std::stop_token) -> T`, `done(T)`.
    template <class Work, class Done>
    void compute(QObject* receiver, const QString& key, Work work, Done done);
    void cancel(QObject* receiver, const QString& key) { m_jobs.cancel(receiver, key); }
    /// Nothing waits or runs; see idle().
    [[nodiscard]] bool isIdle() const { return m_jobs.open() == 0; }

signals:
    /// The replica has a new commit (or another replica was opened).
    void versionChanged(quint64 version);
    /// The replica cannot be opened; on screen as an error.
    void openFailed(const souverix::Error& error);
    /// open() or close() was called: nothing asked before will be answered.
    void sourceChanged();
    void idle();

private:
    struct Reader {
        std::uint64_t epoch = 0;
        Result<std::shared_ptr<ReplicaView>> view = fail(ErrorCode::NotFound, "", "no-source");
    };
    template <class Work, class Done>
    void put(QObject* receiver, const QString& key, JobQueue::Who who, Work work, Done done);
    /// On a worker: its reader of the replica in force, opened where it is not yet.
    Result<std::shared_ptr<ReplicaView>>& readerOf(std::size_t worker);
    void poll(std::size_t worker, bool ending);

    ReplicaDoor m_door;
    std::mutex m_mutex;
    std::string m_path;             // guarded by m_mutex
    std::shared_ptr<Names> m_names; // guarded by m_mutex; of that path's readers
    std::atomic<std::uint64_t> m_epoch{0};
    std::atomic<std::uint64_t> m_version{0};
    std::atomic<std::uint64_t> m_failed{0}; ///< the epoch whose failure was told
    std::vector<Reader> m_readers;          // each used by its own worker only
    std::string m_uiPath;
    bool m_hasSource = false;
    JobQueue m_jobs; // last: its threads use all of the above
};

template <class Work, class Done>
void Queries::put(QObject* receiver, const QString& key, JobQueue::Who who, Work work, Done done)
{
    using Answer = std::invoke_result_t<Work&, ReplicaView&, std::stop_token>;
    m_jobs.ask(
        receiver, key,
        [this, work = std::move(work), done = std::move(done)](
            std::size_t worker, const std::stop_token& stop) mutable -> JobQueue::Reply {
            auto& view = readerOf(worker);
            auto answer = std::make_shared<Answer>(
                view ? work(**view, stop) : Answer(tl::unexpected<Error>(view.error())));
            return [answer, done = std::move(done)]() mutable { done(std::move(*answer)); };
        },
        who);
}

template <class Work, class Done>
void Queries::compute(QObject* receiver, const QString& key, Work work, Done done)
{
    using Answer = std::invoke_result_t<Work&, std::stop_token>;
    m_jobs.ask(receiver, key,
               [work = std::move(work), done = std::move(done)](
                   std::size_t, const std::stop_token& stop) mutable -> JobQueue::Reply {
                   auto answer = std::make_shared<Answer>(work(stop));
                   return [answer, done = std::move(done)]() mutable { done(std::move(*answer)); };
               });
}

} // namespace souverix
