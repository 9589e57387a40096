#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <QObject>
#include <QStringList>
#include <QTemporaryDir>

#include "model/base/result.h"
#include "model/feed/demo/plan.h"
#include "model/feed/follow.h"
#include "model/replica/replica_writer.h"
#include "views/shell/notices.h"

namespace souverix
{

/// Brings sources into a replica on a thread of its own and tells the window of it: a replica is
/// opened as it is; bundles and JSONL are imported into one in the user's data folder, JSONL then
/// followed as it grows; the made-up fleet lives in a temporary one. Signals come on the UI thread.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    /// `follow`: JSONL as it grows.
    void open(const QStringList& paths, bool follow);
    /// `live` false: its history alone.
    void demo(const demo::FleetPlan& plan, bool live);
    /// Ends an import; what was committed before stays.
    void cancel();
    /// Applies a person's decision on a thread of its own, one after the other; `what` names it
    /// where it fails.
    void decide(const QString& what, std::function<Result<void>()> change);

signals:
    /// A region of a source was not taken in.
    void refused(const QString& what, const souverix::Error& error);
    /// An entry has not come that later ones wait for.
    void awaited(const QString& what, const souverix::Error& error);
    /// What was told as awaited has come.
    void arrived(const QString& what, const souverix::Error& error);
    /// The replica can be read; `name` for the title.
    void opened(const std::string& path, const QString& name);
    void progressed(const souverix::OpeningProgress& progress);
    /// Nothing is being read any more.
    void done();
    /// `what` names the source. Others may still have been opened.
    void failed(const QString& what, const souverix::Error& error);
    /// A decision was applied.
    void decided();

private:
    using Work = std::function<void(const std::stop_token& stop)>;
    struct Sources;
    struct Followed;
    void start(Work work);
    // On the worker:
    void importAll(const Sources& sources, const std::stop_token& stop);
    bool importOne(ReplicaWriter& writer, const QString& path, Followed& followed,
                   const std::stop_token& stop);
    void follow(ReplicaWriter& writer, Followed& followed, const QString& name,
                const std::stop_token& stop);
    void live(const demo::FleetPlan& plan, bool goesOn, const std::string& replica,
              const std::stop_token& stop);
    void tellFailed(const QString& what, const Error& error);

    std::unique_ptr<QTemporaryDir> m_folder; ///< of the made-up fleet's replica
    std::jthread m_worker;
    std::jthread m_clerk; ///< of decisions
};

/// Whether a file is a replica, by its first bytes.
[[nodiscard]] bool isReplica(const QString& path);
/// Where the replica of these sources is kept between sessions.
[[nodiscard]] QString cachedReplica(const QStringList& sources);

} // namespace souverix
