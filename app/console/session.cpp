#include "app/console/session.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "app/console/live_import.h"
#include "app/console/refusals.h"
#include "model/feed/follow.h"
#include "model/feed/import.h"
#include "model/feed/jsonl_import.h"
#include "model/query/fold_while_writing.h"
#include "model/query/warm_fold.h"
#include "views/common/background.h"
#include "views/common/format.h"

namespace souverix
{

namespace
{

namespace chr = std::chrono;
using Clock = chr::steady_clock;

constexpr chr::milliseconds kFollowEvery{500};
constexpr std::size_t kManyLines = 10'000;
constexpr std::size_t kFollowedAtOnce = std::size_t{32} << 20; // bytes

/// False when asked to stop.
bool rest(const std::stop_token& stop, chr::milliseconds time)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

OpeningProgress begun(const QString& what)
{
    OpeningProgress progress;
    progress.what = what;
    return progress;
}

/// Bytes done as words for the window, ten times a second at most.
class Pace
{
public:
    explicit Pace(QString what) : m_what(std::move(what)) {}
    std::optional<OpeningProgress> at(std::uint64_t done, std::uint64_t total)
    {
        const auto now = Clock::now();
        if (now - m_told < chr::milliseconds(100) || total == 0) {
            return std::nullopt;
        }
        m_told = now;
        OpeningProgress progress = begun(m_what);
        progress.share = static_cast<double>(done) / static_cast<double>(total);
        const double seconds = chr::duration<double>(now - m_began).count();
        if (progress.share > 0.02) {
            progress.left = Duration{
                static_cast<std::int64_t>(seconds / progress.share * (1 - progress.share)), 0};
        }
        return progress;
    }

private:
    QString m_what;
    Clock::time_point m_began = Clock::now(), m_told;
};

QStringList plainJsonLines(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        QStringList files;
        const auto found = QDir(path).entryInfoList({QStringLiteral("*.jsonl")}, QDir::Files);
        for (const QFileInfo& file : found) {
            files << file.absoluteFilePath();
        }
        return files;
    }
    return path.endsWith(u".jsonl") ? QStringList{path} : QStringList();
}

/// A folder of JSONL files stands for those files; all else for itself.
QStringList expanded(const QStringList& paths)
{
    QStringList all;
    for (const QString& path : paths) {
        const bool bundle = QFileInfo::exists(QDir(path).filePath(QStringLiteral("bundle.json")));
        const QStringList lines = bundle ? QStringList() : plainJsonLines(path);
        all << (lines.isEmpty() ? QStringList{path} : lines);
    }
    return all;
}

} // namespace

bool isReplica(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

QString putAside(const QString& replica)
{
    const QString stem = replica.chopped(replica.endsWith(u".svx") ? 4 : 0);
    QString aside = stem + QStringLiteral("-older.svx");
    for (int i = 2; QFileInfo::exists(aside); ++i) {
        aside = stem + QStringLiteral("-older-%1.svx").arg(i);
    }
    for (const char* part : {"-wal", "-shm"}) {
        QFile::rename(replica + QLatin1String(part), aside + QLatin1String(part));
    }
    return QFile::rename(replica, aside) ? aside : QString();
}

QString cachedReplica(const QStringList& sources)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& path : sources) {
        const QFileInfo info(path);
        const QString real = info.canonicalFilePath();
        hash.addData((real.isEmpty() ? info.absoluteFilePath() : real).toUtf8());
        hash.addData(QByteArray(1, '\0'));
    }
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                      QStringLiteral("/replicas"));
    folder.mkpath(QStringLiteral("."));
    return folder.filePath(QString::fromLatin1(hash.result().toHex().left(16)) +
                           QStringLiteral(".svx"));
}

Session::Session(QObject* parent) : QObject(parent) {}

Session::~Session()
{
    m_worker.request_stop();
}

void Session::start(Work work)
{
    m_worker.request_stop();
    // The predecessor is waited for by the new thread, so that the UI thread is not held.
    m_worker = std::jthread([before = std::make_shared<std::jthread>(std::move(m_worker)),
                             work = std::move(work)](const std::stop_token& stop) {
        goToBackground();
        if (before->joinable()) {
            before->join();
        }
        if (!stop.stop_requested()) {
            work(stop);
        }
    });
}

void Session::cancel()
{
    m_worker.request_stop();
}

void Session::decide(const QString& what, std::function<Result<void>()> change)
{
    m_clerk = std::jthread([this, what, change = std::move(change),
                            before = std::make_shared<std::jthread>(std::move(m_clerk))] {
        if (before->joinable()) {
            before->join();
        }
        if (const auto done = change(); !done) {
            emit failed(what, done.error());
        } else {
            emit decided();
        }
    });
}

void Session::tellFailed(const QString& what, const Error& error)
{
    if (error.code != ErrorCode::Cancelled) {
        emit failed(what, error);
    }
}

/// What is brought into one replica.
struct Session::Sources {
    QStringList paths;
    QString name; ///< for the title
    std::string replica;
    bool named = false; ///< the replica is the reader's own file, else one that the program keeps
    bool follow = false;
};

/// What is known between the batches of files that grow.
struct Session::Followed {
    std::vector<Follower> files;
    EarlyLines early;
    Refusals told;
};

void Session::open(const QStringList& paths, bool follow)
{
    QStringList replicas;
    QStringList sources;
    for (const QString& path : expanded(paths)) {
        (isReplica(path) ? replicas : sources) << path;
    }
    const QString name = QFileInfo(paths.value(0)).fileName() +
                         (paths.size() > 1 ? tr(" and %1 more").arg(paths.size() - 1) : QString());
    if (replicas.size() > 1) {
        emit failed(name, {ErrorCode::Usage, "usage", "only one replica can be open at a time"});
        emit done();
        return;
    }
    if (sources.isEmpty()) {
        start([](const std::stop_token&) {});
        emit opened(replicas.first().toStdString(), name);
        emit done();
        return;
    }
    const QString replica = replicas.isEmpty() ? cachedReplica(sources) : replicas.first();
    start([this, all = Sources{sources, name, replica.toStdString(), !replicas.isEmpty(), follow}](
              const std::stop_token& stop) { importAll(all, stop); });
}

void Session::importAll(const Sources& sources, const std::stop_token& stop)
{
    const auto& [paths, name, replica, named, follows] = sources;
    const auto open = [&replica = replica] {
        auto writer = ReplicaWriter::open(replica, nullptr, 0, Sharing::AloneWhileNew);
        if (writer) {
            foldWhileWriting(**writer);
        }
        return writer;
    };
    auto writer = open();
    if (!writer && writer.error().reason == "older-replica" && !named) {
        // The program keeps this file by itself: the sources are at hand, so it makes it anew.
        const QString aside = putAside(qstr(replica));
        if (!aside.isEmpty()) {
            emit failed(name, {ErrorCode::Damaged, "older-replica-aside", aside.toStdString()});
            writer = open();
        }
    }
    if (!writer) {
        emit failed(name, writer.error());
        emit done();
        return;
    }
    using News = Refusals::News;
    const auto tell = [this](News news, const QString& what, const Error& error) {
        switch (news) {
        case News::Refused:
            emit refused(what, error);
            break;
        case News::Awaited:
            emit awaited(what, error);
            break;
        case News::Arrived:
            emit arrived(what, error);
            break;
        }
    };
    Followed followed{{}, {}, Refusals(tell)};
    // Where following begins is noted first: what comes while the rest is imported is not missed.
    for (const QString& path : follows ? paths : QStringList()) {
        for (const QString& lines : plainJsonLines(path)) {
            if (!followed.files.emplace_back(lines.toStdString()).passOver()) {
                followed.files.pop_back(); // the import says why
            }
        }
    }
    bool any = false;
    for (const QString& path : paths) {
        any = importOne(**writer, path, followed, stop) || any;
        if (stop.stop_requested()) {
            break;
        }
    }
    if (const auto shared = (*writer)->share(); any && !shared) {
        emit failed(name, shared.error());
        any = false;
    }
    if (any) {
        emit opened(replica, name);
    }
    emit done();
    if (any && !stop.stop_requested()) {
        follow(**writer, followed, name, stop);
    }
}

bool Session::importOne(ReplicaWriter& writer, const QString& path, Followed& followed,
                        const std::stop_token& stop)
{
    Pace pace(QFileInfo(path).fileName());
    emit progressed(begun(QFileInfo(path).fileName()));
    ImportOptions options;
    options.stop = stop;
    options.advance = &advanceStates;
    options.progress = [&](std::uint64_t done, std::uint64_t total) {
        if (const auto progress = pace.at(done, total)) {
            emit progressed(*progress);
        }
    };
    const bool grows = !followed.files.empty() && !plainJsonLines(path).isEmpty();
    const auto report = grows
                            ? importJsonLines(writer, path.toStdString(), options, &followed.early)
                            : importSource(writer, path.toStdString(), options);
    if (!report) {
        tellFailed(QFileInfo(path).fileName(), report.error());
        return false;
    }
    bool held = report->regions.empty();
    for (const RegionReport& region : report->regions) {
        held = held || region.size > 0 || region.waiting > 0;
    }
    followed.told.take(path, report->regions, Clock::now());
    return held;
}

void Session::follow(ReplicaWriter& writer, Followed& followed, const QString& name,
                     const std::stop_token& stop)
{
    ImportOptions options;
    options.stop = stop;
    options.advance = &advanceStates;
    bool more = false; // a file may hold more than was read at once
    while (!followed.files.empty() && (more ? !stop.stop_requested() : rest(stop, kFollowEvery))) {
        more = false;
        for (Follower& file : followed.files) {
            const auto found = file.poll(kFollowedAtOnce);
            if (!found) {
                tellFailed(name, found.error());
                return;
            }
            for (const FollowedLines& lines : *found) {
                more = more || lines.lines.size() >= kManyLines;
                const auto report = importLines(writer, lines.path, lines.lines, options,
                                                lines.firstLine, &followed.early);
                if (!report) {
                    tellFailed(QFileInfo(qstr(lines.path)).fileName(), report.error());
                    return;
                }
                followed.told.take(qstr(lines.path), report->regions, Clock::now());
            }
        }
        followed.told.look(Clock::now());
    }
}

void Session::demo(const demo::FleetPlan& plan, bool goesOn)
{
    auto folder = std::make_unique<QTemporaryDir>();
    const std::string replica = folder->filePath(QStringLiteral("fleet.svx")).toStdString();
    emit progressed(begun(tr("a made-up fleet of %1 nodes").arg(format::count(plan.nodes))));
    // The folder before lives until its writer, which the new thread waits for, is gone.
    start(
        [this, plan, goesOn, replica, before = std::shared_ptr<QTemporaryDir>(std::move(m_folder))](
            const std::stop_token& stop) { live(plan, goesOn, replica, stop); });
    m_folder = std::move(folder);
}

void Session::live(const demo::FleetPlan& plan, bool goesOn, const std::string& replica,
                   const std::stop_token& stop)
{
    const QString name = tr("a made-up fleet");
    auto fleet = demo::LiveFleet::create(plan);
    auto writer = ReplicaWriter::open(replica);
    if (!fleet || !writer) {
        emit failed(name, fleet ? writer.error() : fleet.error());
        emit done();
        return;
    }
    foldWhileWriting(**writer);
    Pace pace(name);
    bool told = false;
    std::uint64_t count = 0;
    while (!stop.stop_requested()) {
        const auto batch = fleet->advanceTo(told ? UtcTime::now() : plan.end);
        Result<void> imported;
        if (batch && !(batch->regions.empty() && batch->blobs.empty())) {
            imported = importLive(**writer, *batch);
        }
        if (!batch || !imported) {
            emit failed(name, batch ? imported.error() : batch.error());
            break;
        }
        std::uint64_t fresh = 0;
        for (const auto& region : batch->regions) {
            fresh += region.entries.size();
        }
        count += fresh;
        if (!told && fresh > 0) {
            if (const auto progress = pace.at(std::min(count, plan.events), plan.events)) {
                emit progressed(*progress);
            }
            continue;
        }
        if (!std::exchange(told, true)) {
            emit opened(replica, name);
            emit done();
        }
        if (!goesOn || !rest(stop, chr::milliseconds(1000))) {
            break;
        }
    }
    if (!told) {
        emit done();
    }
}

} // namespace souverix
