#include "app/console/wiring.h"

#include <cstdio>
#include <memory>
#include <mutex>

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include "app/console/replica_changes.h"
#include "app/console/session.h"
#include "model/query/replica_view.h"
#include "model/query/shared_folds.h"
#include "views/common/format.h"
#include "views/shell/bookmarks.h"
#include "views/shell/main_window.h"
#include "views/shell/pictures.h"
#include "views/shell/time_words.h"
#include "views/shell/trust_bar.h"

namespace souverix
{

namespace
{

void say(const QString& line)
{
    std::fprintf(stderr, "souverix-console: %s\n", qPrintable(line));
}

demo::FleetPlan planOf(const ConsoleOptions& options, bool live)
{
    demo::FleetPlan plan;
    plan.nodes = options.nodes;
    plan.events = options.events;
    if (live) {
        plan.end = UtcTime{UtcTime::now().seconds, 0};
    }
    return plan;
}

/// As the command line's: 1 refused, 2 wrong usage, 3 not to be read, 4 the replica's.
int exitStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Malformed:
    case ErrorCode::Mismatch:
    case ErrorCode::Forked:
    case ErrorCode::Refused:
    case ErrorCode::Unsupported:
        return 1;
    case ErrorCode::Usage:
        return 2;
    case ErrorCode::NotFound:
    case ErrorCode::Unreadable:
        return 3;
    default:
        return 4;
    }
}

void applyTimes(const ConsoleOptions& options, MainWindow& window)
{
    TimeCursor& time = window.time();
    const auto read = [&](const QString& text) {
        const auto at = parseTimeWords(text, time.head(), time.head());
        if (!at) {
            say(QApplication::translate("wiring", "‘%1’ is not a time that can be read").arg(text));
        }
        return at;
    };
    if (!options.asOf.isEmpty()) {
        if (const auto at = read(options.asOf)) {
            time.pin(*at);
        }
    }
    if (!options.knownAt.isEmpty()) {
        if (const auto known = read(options.knownAt)) {
            time.setKnownAt(known);
        }
    }
    if (options.compare == u"known") {
        time.showKnowledge(time.context().knownAt.has_value());
    } else if (options.compare == u"now") {
        time.compareWith(std::nullopt);
    } else if (!options.compare.isEmpty()) {
        if (const auto at = read(options.compare)) {
            time.compareWith(at);
        }
    }
}

void connectBookmarks(Session& session, Queries& queries, MainWindow& window)
{
    const auto decide = [&session, &queries](const Bookmark& bookmark, const auto& change) {
        session.decide(
            QApplication::translate("wiring", "The bookmark"),
            [path = queries.path(), bookmark, change] { return change(path, bookmark); });
    };
    QObject::connect(&window, &MainWindow::bookmarkRequested, &session,
                     [decide](const Bookmark& bookmark) { decide(bookmark, &keepBookmark); });
    QObject::connect(&window, &MainWindow::dropBookmarkRequested, &session,
                     [decide](const Bookmark& bookmark) { decide(bookmark, &dropBookmark); });
    QObject::connect(&session, &Session::decided, &window,
                     [&window] { window.bookmarks().refresh(); });
}

/// The readers of a replica share a table of names; those that do share their folds too. Any
/// thread.
class FoldsOfNames
{
public:
    std::shared_ptr<SharedFolds> of(const std::shared_ptr<Names>& names)
    {
        const std::lock_guard lock(m_mutex);
        std::shared_ptr<SharedFolds> folds = m_latest.lock();
        if (!folds || folds->names() != names) {
            folds = std::make_shared<SharedFolds>(names);
            m_latest = folds;
        }
        return folds;
    }

private:
    std::mutex m_mutex;
    std::weak_ptr<SharedFolds> m_latest; // guarded by m_mutex
};

} // namespace

ReplicaDoor replicaDoor()
{
    return {[folds = std::make_shared<FoldsOfNames>()](
                const std::string& path,
                const std::shared_ptr<Names>& names) -> Result<std::shared_ptr<ReplicaView>> {
                auto view = ReplicaView::open(path, folds->of(names));
                if (!view) {
                    return failWith(view);
                }
                return std::make_shared<ReplicaView>(std::move(*view));
            },
            [](ReplicaView& view) { return view.version(); }};
}

void installTranslations(QApplication& app)
{
    const QLocale locale;
    for (const auto& [name, folder] :
         {std::pair(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
          std::pair(QStringLiteral("souverix"), QStringLiteral(":/i18n"))}) {
        auto* translator = new QTranslator(&app);
        if (translator->load(locale, name, QStringLiteral("_"), folder)) {
            QApplication::installTranslator(translator);
        }
    }
}

void connectSession(Session& session, Queries& queries, MainWindow& window)
{
    QObject::connect(&session, &Session::opened, &window,
                     [&queries, &window](const std::string& path, const QString& name) {
                         window.setSourceName(name);
                         queries.open(path);
                     });
    QObject::connect(&session, &Session::progressed, &window,
                     [&window](const OpeningProgress& progress) { window.showOpening(progress); });
    QObject::connect(&session, &Session::done, &window, [&window] { window.hideOpening(); });
    QObject::connect(&session, &Session::failed, &window,
                     [&window](const QString& what, const Error& error) {
                         window.notices().showError(what, error);
                     });
    QObject::connect(&session, &Session::refused, &window,
                     [&window](const QString& what, const Error& error) {
                         window.notices().showRefusal(what, error);
                     });
    QObject::connect(&session, &Session::awaited, &window,
                     [&window](const QString& what, const Error& error) {
                         window.notices().showAwaited(what, error);
                     });
    QObject::connect(&session, &Session::arrived, &window,
                     [&window](const QString& what, const Error& error) {
                         window.notices().withdrawAwaited(what, error);
                     });
    QObject::connect(&window.notices(), &Notices::cancelled, &session, &Session::cancel);
    QObject::connect(&window, &MainWindow::openRequested, &session,
                     [&session, &window](const QStringList& paths) {
                         window.notices().hideError();
                         window.notices().forgetMissing();
                         session.open(paths, true);
                     });
    QObject::connect(&window, &MainWindow::pinRequested, &session,
                     [&session, &queries](const QString& vkey, bool pin) {
                         session.decide(QApplication::translate("wiring", "The pin"),
                                        [path = queries.path(), key = vkey.toStdString(), pin] {
                                            return pin ? pinKey(path, key) : unpinKey(path, key);
                                        });
                     });
    QObject::connect(
        &window, &MainWindow::acknowledgeRequested, &session, [&session, &queries](qint64 fork) {
            session.decide(QApplication::translate("wiring", "The acknowledgement"),
                           [path = queries.path(), fork] { return acknowledgeFork(path, fork); });
        });
    connectBookmarks(session, queries, window);
    QObject::connect(&window, &MainWindow::demoRequested, &session,
                     [&session] { session.demo(planOf({}, true), true); });
}

void applyOptions(const ConsoleOptions& options, Queries& queries, MainWindow& window)
{
    Q_UNUSED(queries);
    if (options.asOf.isEmpty() && options.knownAt.isEmpty() && options.compare.isEmpty() &&
        options.node.isEmpty()) {
        return;
    }
    auto once = std::make_shared<QMetaObject::Connection>();
    *once = QObject::connect(
        &window.fleetSource(), &FleetSource::fleetChanged, &window, [&window, options, once] {
            const auto fleet = window.fleetSource().fleet();
            if (!fleet) {
                return;
            }
            QObject::disconnect(*once);
            applyTimes(options, window);
            if (!options.node.isEmpty()) {
                const NameId node = fleet->names->find(options.node.toStdString());
                if (node == NameId::None) {
                    say(QApplication::translate("wiring", "there is no node ‘%1’")
                            .arg(options.node));
                } else if (options.screen.isEmpty()) {
                    window.showNode(node);
                } else {
                    window.selection().select(Ref::node(node), QStringLiteral("command line"));
                }
            }
        });
}

void openFirst(const ConsoleOptions& options, Session& session, bool live)
{
    if (options.sources.isEmpty()) {
        session.demo(planOf(options, live), live);
    } else {
        session.open(options.sources, live);
    }
}

int takePictures(const ConsoleOptions& options, Session& session, Queries& queries, Theme& theme,
                 MainWindow& window)
{
    PictureRequest request;
    request.folder = options.pictures;
    request.screens = options.screens;
    if (options.theme) {
        request.themes = {*options.theme};
    }
    if (!options.sizes.isEmpty()) {
        request.sizes.assign(options.sizes.begin(), options.sizes.end());
    }
    if (options.sources.isEmpty()) {
        // A made-up fleet has a made-up clock, so that its pictures are the same every day.
        window.trustBar().setNow(planOf(options, false).end);
    }
    int status = 0;
    Pictures pictures(window, theme, request);
    QObject::connect(&pictures, &Pictures::taken, &window,
                     [](const QString& path) { std::printf("%s\n", qPrintable(path)); });
    QObject::connect(&pictures, &Pictures::notSettled, &window, [](const QString& path) {
        say(QApplication::translate("wiring", "%1: taken before all was on screen").arg(path));
    });
    QObject::connect(&pictures, &Pictures::failed, &window, [&status](const QString& path) {
        say(QApplication::translate("wiring", "%1: cannot be written").arg(path));
        status = 4;
    });
    QObject::connect(&pictures, &Pictures::finished, qApp, &QApplication::quit);
    bool begun = false;
    const auto begin = [&] {
        if (!std::exchange(begun, true)) {
            pictures.start();
        }
    };
    QObject::connect(&window, &MainWindow::settled, &window, begin);
    const auto tell = [&status](const QString& what, const Error& error) {
        say(what + QStringLiteral(": ") + format::error(error));
        status = exitStatus(error.code);
    };
    QObject::connect(&session, &Session::failed, &window, tell);
    QObject::connect(&session, &Session::refused, &window, tell);
    // A replica that cannot be read settles nothing: its error is the end.
    const auto giveUp = [&status](const Error& error) {
        if (status == 0) {
            say(format::error(error));
            status = exitStatus(error.code);
        }
        QApplication::quit();
    };
    QObject::connect(&queries, &Queries::openFailed, &window, giveUp);
    QObject::connect(&window.fleetSource(), &FleetSource::failed, &window, giveUp);
    bool opened = false;
    QObject::connect(&session, &Session::opened, &window, [&opened] { opened = true; });
    QObject::connect(&session, &Session::done, &window, [&opened] {
        if (!opened) {
            QApplication::quit(); // there is nothing to take a picture of, and it was said why
        }
    });
    window.show();
    openFirst(options, session, false);
    QApplication::exec();
    return status;
}

} // namespace souverix
