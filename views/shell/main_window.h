#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QMainWindow>

#include "model/base/result.h"
#include "views/common/screen.h"
#include "views/common/view_history.h"
#include "views/shell/bookmarks.h"
#include "views/shell/fleet_source.h"
#include "views/shell/navigation.h"
#include "views/shell/notices.h"
#include "views/shell/playback.h"
#include "views/shell/screens.h"

class QDockWidget;
class QStackedWidget;
class QToolButton;

namespace souverix
{

class BookmarkWindow;
class Breadcrumb;
class CompareBar;
class HelpWindow;
class Inspector;
class LogWindow;
class Omnibox;
class PlayBar;
class Rail;
class StatePane;
class TimeBar;
class TrustBar;

/// The one window: everything around the screens, and the way between them. Reads nothing itself:
/// what it shows comes through Queries; sources are opened by who listens to its signals.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `screens` in the rail's order. `theme` and `queries` outlive the window.
    MainWindow(Theme& theme, Queries& queries, const std::vector<ScreenEntry>& screens);
    ~MainWindow() override;

    [[nodiscard]] TimeCursor& time() { return m_time; }
    [[nodiscard]] Selection& selection() { return m_selection; }
    [[nodiscard]] const FleetSource& fleetSource() const { return m_source; }
    [[nodiscard]] QStringList screenIds() const;
    [[nodiscard]] Screen* current() const;
    [[nodiscard]] Screen* screen(const QString& id) const;
    /// Nothing happens where there is no such screen.
    void showScreen(const QString& id);
    void showNode(NameId node);
    void showEvents(const EventFilter& filter);
    /// Everything asked for is on screen; see settled().
    [[nodiscard]] bool isSettled() const;

    /// Full screen, and only the screen.
    void setWall(bool on);

    /// `name` of what is open, for the title.
    void setSourceName(const QString& name);
    /// A source is being read; screens stay in sight where there are any.
    void showOpening(const OpeningProgress& progress);
    void hideOpening();
    [[nodiscard]] Notices& notices() { return *m_notices; }
    [[nodiscard]] TrustBar& trustBar() { return *m_trust; }
    [[nodiscard]] Bookmarks& bookmarks() { return m_bookmarks; }
    [[nodiscard]] Playback& playback() { return m_playback; }

    /// Geometry, theme and last screen, from and to the user's settings.
    void restoreSettings();
    void saveSettings() const;

signals:
    /// Paths of bundles, JSONL files or replicas.
    void openRequested(const QStringList& paths);
    void demoRequested();
    /// A log's key is to be pinned, or no longer.
    void pinRequested(const QString& vkey, bool pin);
    /// A person has seen the fork of this id.
    void acknowledgeRequested(qint64 fork);
    /// A bookmark is to be kept, in place of one that was made at the same time; or to go.
    void bookmarkRequested(const souverix::Bookmark& bookmark);
    void dropBookmarkRequested(const souverix::Bookmark& bookmark);
    void settled();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    // main_window.cpp
    void addScreens(const std::vector<ScreenEntry>& screens);
    void showFleet();
    void feedCurrent();
    void showPlace(const Navigation::Place& place);
    void select(const Ref& ref);
    void rememberPlace();
    void updateBadges();
    void checkSettled();
    // main_window_links.cpp
    void connectScreen(Screen& screen);
    void connectParts();
    void readyCanvases();
    void followLink(const QString& link);
    void showChanges();
    // main_window_layout.cpp
    void layOut();
    QWidget* makeTop();
    // main_window_time.cpp
    void layOutTime();
    void connectTime();
    void addPlayActions();
    void addBookmarkActions();
    void stepToCritical(bool next);
    void askForNote();
    [[nodiscard]] std::optional<Bookmark> bookmarkHere() const;
    void keepBookmark();
    void goToBookmark(const Bookmark* bookmark);
    void showBookmarks();
    // main_window_actions.cpp
    void addActions();
    void addGoActions();
    void addTimeActions();
    void addViewActions();
    void addSourceActions();
    void describeKeys();
    QMenu* makeMenu();
    void chooseFiles();
    void chooseTheme(ThemeChoice choice);
    void cyclePanes(int step);
    void refreshIcons();

    Theme& m_theme;
    Queries& m_queries;
    Selection m_selection;
    TimeCursor m_time;
    ViewHistory m_looks{m_time};
    ActionRegistry m_actions;
    ScreenContext m_context;
    FleetSource m_source;
    Playback m_playback;
    Bookmarks m_bookmarks;
    Navigation m_navigation;
    struct Shown {
        Screen* screen;
        bool onRail;
        std::shared_ptr<const FleetView> fleet;
        std::shared_ptr<const FleetComparison> comparison;
        bool fed = false;
    };
    std::vector<Shown> m_screens;
    Rail* m_rail = nullptr;
    QStackedWidget* m_stack = nullptr;
    StatePane* m_pane = nullptr;
    Notices* m_notices = nullptr;
    TimeBar* m_timeBar = nullptr;
    PlayBar* m_playBar = nullptr;
    BookmarkWindow* m_bookmarkList = nullptr;
    CompareBar* m_compareBar = nullptr;
    TrustBar* m_trust = nullptr;
    Inspector* m_inspector = nullptr;
    QDockWidget* m_inspectorDock = nullptr;
    Breadcrumb* m_breadcrumb = nullptr;
    Omnibox* m_omnibox = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
    QToolButton* m_menu = nullptr;
    HelpWindow* m_help = nullptr;
    LogWindow* m_logs = nullptr;
    bool m_opening = false;
};

} // namespace souverix
