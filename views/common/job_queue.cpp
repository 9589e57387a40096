#include "views/common/job_queue.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QMetaObject>

#include "views/common/background.h"

namespace souverix
{

namespace
{

// Meanwhile nobody else can take or drop memory: not while data streams in or a hand drags T.
constexpr std::chrono::seconds kRest{2};

} // namespace

JobQueue::JobQueue(std::size_t workers, Idle idleWork, QObject* parent)
    : QObject(parent), m_workers(workers), m_idle(std::move(idleWork))
{
    giveBackLargeMemory();
    for (std::size_t i = 0; i < workers; ++i) {
        m_threads.emplace_back([this, i](const std::stop_token& stop) { work(i, stop); });
    }
}

JobQueue::~JobQueue()
{
    finish();
}

void JobQueue::finish()
{
    for (auto& [key, asked] : m_asked) {
        asked.stop.request_stop();
    }
    for (auto& thread : m_threads) {
        thread.request_stop();
    }
    m_wake.notify_all();
    m_threads.clear();
}

void JobQueue::ask(QObject* receiver, const QString& key, Job job, Who who)
{
    const Key name{reinterpret_cast<quintptr>(receiver), key};
    drop(name);
    Asked asked{++m_generation, {}, {}};
    asked.gone = connect(receiver, &QObject::destroyed, this,
                         [this, receiver, key] { cancel(receiver, key); });
    Waiting waiting{name, asked.generation, asked.stop, std::move(job), who};
    m_asked.insert_or_assign(name, std::move(asked));
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(waiting));
    }
    m_wake.notify_all(); // not every worker may take it
}

void JobQueue::cancel(QObject* receiver, const QString& key)
{
    drop({reinterpret_cast<quintptr>(receiver), key});
    if (m_asked.empty()) {
        emit idle();
    }
}

void JobQueue::cancelAll()
{
    while (!m_asked.empty()) {
        drop(Key(m_asked.begin()->first));
    }
    emit idle();
}

void JobQueue::drop(const Key& key)
{
    const auto found = m_asked.find(key);
    if (found == m_asked.end()) {
        return;
    }
    found->second.stop.request_stop();
    disconnect(found->second.gone);
    m_asked.erase(found);
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_waiting, [&](const Waiting& waiting) { return waiting.key == key; });
}

std::optional<JobQueue::Waiting> JobQueue::take(std::size_t worker, const std::stop_token& stop)
{
    const auto fits = [&](const Waiting& waiting) {
        return waiting.who == Who::Any || m_workers == 1 ||
               (waiting.who == Who::First) == (worker == 0);
    };
    std::unique_lock lock(m_mutex);
    auto next = m_waiting.end();
    const bool some = m_wake.wait_for(lock, stop, std::chrono::milliseconds(500), [&] {
        next = std::find_if(m_waiting.begin(), m_waiting.end(), fits);
        return next != m_waiting.end();
    });
    if (!some || stop.stop_requested()) {
        return std::nullopt;
    }
    Waiting first = std::move(*next);
    m_waiting.erase(next);
    return first;
}

void JobQueue::work(std::size_t worker, const std::stop_token& stop)
{
    goToBackground();
    while (!stop.stop_requested()) {
        auto waiting = take(worker, stop);
        if (waiting) {
            ++m_running;
            Reply reply = waiting->job(worker, waiting->stop.get_token());
            m_lastJob = std::chrono::steady_clock::now();
            m_worked = true;
            --m_running;
            QMetaObject::invokeMethod(
                this,
                [this, key = waiting->key, generation = waiting->generation,
                 done = std::move(reply)] { deliver(key, generation, done); },
                Qt::QueuedConnection);
        } else if (!stop.stop_requested()) {
            if (m_idle) {
                m_idle(worker, false);
            }
            giveBackAtRest();
        }
    }
    if (m_idle) {
        m_idle(worker, true);
    }
}

void JobQueue::giveBackAtRest()
{
    const auto rested = std::chrono::steady_clock::now() - m_lastJob.load();
    if (m_running == 0 && rested >= kRest && m_worked.exchange(false)) {
        giveBackFreedMemory();
    }
}

void JobQueue::deliver(const Key& key, std::uint64_t generation, const Reply& reply)
{
    const auto found = m_asked.find(key);
    if (found == m_asked.end() || found->second.generation != generation) {
        return; // replaced or dropped since: the reader has moved on
    }
    drop(key);
    reply();
    if (m_asked.empty()) {
        emit idle();
    }
}

} // namespace souverix
