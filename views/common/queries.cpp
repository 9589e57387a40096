#include "views/common/queries.h"

#include "model/base/names.h"

namespace souverix
{

Queries::Queries(ReplicaDoor door, QObject* parent)
    : QObject(parent), m_door(std::move(door)), m_readers(kWorkers),
      m_jobs(kWorkers, [this](std::size_t worker, bool ending) { poll(worker, ending); })
{
    connect(&m_jobs, &JobQueue::idle, this, &Queries::idle);
}

Queries::~Queries()
{
    m_jobs.finish();
}

void Queries::open(const std::string& path)
{
    m_jobs.cancelAll();
    m_uiPath = path;
    m_hasSource = !path.empty();
    {
        const std::lock_guard lock(m_mutex);
        m_path = path;
        m_names = std::make_shared<Names>();
    }
    m_version = 0;
    ++m_epoch;
    emit sourceChanged();
    // Opened at once, so that an error is told although nobody has asked yet.
    m_jobs.ask(
        this, QStringLiteral("open"),
        [this](std::size_t worker, const std::stop_token&) {
            poll(worker, false);
            return JobQueue::Reply([] {});
        },
        JobQueue::Who::First);
}

void Queries::close()
{
    open({});
}

Result<std::shared_ptr<ReplicaView>>& Queries::readerOf(std::size_t worker)
{
    Reader& reader = m_readers[worker];
    const std::uint64_t epoch = m_epoch;
    if (reader.epoch == epoch) {
        return reader.view;
    }
    std::string path;
    std::shared_ptr<Names> names;
    {
        const std::lock_guard lock(m_mutex);
        path = m_path;
        names = m_names;
    }
    reader.epoch = epoch;
    reader.view = fail(ErrorCode::NotFound, "", "no-source");
    if (path.empty()) {
        return reader.view;
    }
    reader.view = m_door.open(path, names);
    if (!reader.view && m_failed.exchange(epoch) != epoch) {
        QMetaObject::invokeMethod(
            this, [this, error = reader.view.error()] { emit openFailed(error); },
            Qt::QueuedConnection);
    }
    return reader.view;
}

void Queries::poll(std::size_t worker, bool ending)
{
    if (ending) {
        m_readers[worker] = Reader{}; // closed on the thread that opened it
        return;
    }
    const std::uint64_t epoch = m_epoch;
    auto& view = readerOf(worker);
    if (!view) {
        return;
    }
    const std::uint64_t version = m_door.version(**view);
    if (epoch == m_epoch && m_version.exchange(version) != version) {
        QMetaObject::invokeMethod(
            this, [this, version] { emit versionChanged(version); }, Qt::QueuedConnection);
    }
}

} // namespace souverix
