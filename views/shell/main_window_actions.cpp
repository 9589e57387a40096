#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>

#include "views/common/table_view.h"
#include "views/shell/help_window.h"
#include "views/shell/inspector.h"
#include "views/shell/main_window.h"
#include "views/shell/omnibox.h"
#include "views/shell/rail.h"
#include "views/shell/time_bar.h"

namespace souverix
{

namespace
{

QList<QKeySequence> keys(std::initializer_list<const char*> texts)
{
    QList<QKeySequence> list;
    for (const char* text : texts) {
        list << QKeySequence(QString::fromLatin1(text));
    }
    return list;
}

} // namespace

void MainWindow::addActions()
{
    addGoActions();
    addTimeActions();
    addPlayActions();
    addBookmarkActions();
    addViewActions();
    addSourceActions();
    describeKeys();
    m_menu->setMenu(makeMenu());
}

void MainWindow::addGoActions()
{
    const QString category = tr("Going about");
    m_actions.add({"go.omnibox", tr("Go to, find, do…"), "go to", category, keys({"Ctrl+K"})},
                  [this] { m_omnibox->open(); });
    m_actions.add(
        {"go.command", tr("Commands…"), "command palette", category, keys({"Ctrl+Shift+P"})},
        [this] { m_omnibox->open(QStringLiteral(">")); });
    m_actions.add({"go.back", tr("Back"), "back", category, keys({"Alt+Left"})},
                  [this] { m_navigation.goBack(); });
    m_actions.add({"go.forward", tr("Forward"), "forward", category, keys({"Alt+Right"})},
                  [this] { m_navigation.goForward(); });
    m_actions.add({"go.details", tr("Page of the selected node"), "node page", category,
                   keys({"Alt+Return"})},
                  [this] { followLink(QStringLiteral("node")); });
    m_actions.add({"go.events", tr("Events of the selection"), "events of selection", category,
                   keys({"Ctrl+E"})},
                  [this] { followLink(QStringLiteral("events")); });
    m_actions.add(
        {"go.fleet", tr("Clear the selection"), "select nothing", category, keys({"Ctrl+Shift+A"})},
        [this] { m_selection.clear(); });
    int number = 0;
    for (const Shown& shown : m_screens) {
        const QString id = shown.screen->id();
        const QString key =
            shown.onRail && ++number <= 9 ? QStringLiteral("Ctrl+%1").arg(number) : QString();
        m_actions.add({QStringLiteral("screen.") + id, shown.screen->title(), id, tr("Screens"),
                       key.isEmpty() ? QList<QKeySequence>() : QList{QKeySequence(key)}},
                      [this, id] { showScreen(id); });
        m_rail->add(id, shown.screen->title(), shown.screen->icon(), key, shown.onRail);
    }
}

void MainWindow::addTimeActions()
{
    const QString category = tr("Time");
    m_actions.add({"time.live", tr("Go live"), "live", category, keys({"L"})},
                  [this] { m_time.goLive(); });
    m_actions.add({"time.jump", tr("Jump to a time…"), "as of", category, keys({"J"})},
                  [this] { m_timeBar->jump(); });
    m_actions.add({"time.knowledge", tr("As it was, or as it was known then"), "as known then",
                   category, keys({"K"})},
                  [this] { m_time.showKnowledge(!m_time.asKnownThen()); });
    m_actions.add({"time.compare", tr("Compare with another moment, or stop"), "compare", category,
                   keys({"C"})},
                  [this] {
                      if (m_time.comparing() == Compare::Off) {
                          m_time.compareAgain();
                      } else {
                          m_time.stopComparing();
                      }
                  });
    m_actions.add(
        {"time.changes", tr("The nodes that differ"), "changed nodes", category, keys({"Shift+C"})},
        [this] { showChanges(); });
    m_actions.add({"time.all", tr("Whole history"), "zoom out", category, keys({"Ctrl+0"})},
                  [this] { m_time.showAll(); });
    struct Span {
        const char* key;
        const char* name;
        double seconds;
    };
    const Span spans[] = {
        {"1", QT_TR_NOOP("Last 15 minutes"), 900},   {"2", QT_TR_NOOP("Last hour"), 3600},
        {"3", QT_TR_NOOP("Last 6 hours"), 6 * 3600}, {"4", QT_TR_NOOP("Last 24 hours"), 86400},
        {"5", QT_TR_NOOP("Last 7 days"), 7 * 86400}, {"6", QT_TR_NOOP("Last 30 days"), 30 * 86400}};
    for (const Span& span : spans) {
        m_actions.add({QStringLiteral("time.last%1").arg(QLatin1String(span.key)), tr(span.name),
                       QString::fromLatin1(span.name), category, keys({span.key})},
                      [this, seconds = span.seconds] {
                          m_time.setWindow({shifted(m_time.at(), -seconds), m_time.at()});
                      });
    }
}

void MainWindow::addViewActions()
{
    const QString category = tr("View");
    m_actions.add({"view.rail", tr("Show or hide the rail"), "rail", category, keys({"Ctrl+B"})},
                  [this] { m_rail->setVisible(!m_rail->isVisible()); });
    m_actions.add({"view.inspector", tr("Show or hide the inspector"), "inspector", category,
                   keys({"Ctrl+I"})},
                  [this] { m_inspectorDock->setVisible(!m_inspectorDock->isVisible()); });
    m_actions.add({"view.wall", tr("Wall: full screen, only the screen"), "wall full screen",
                   category, keys({"F11"})},
                  [this] { setWall(!isFullScreen()); });
    m_actions.add({"view.nextPane", tr("Next pane"), "focus next", category, keys({"F6"})},
                  [this] { cyclePanes(1); });
    m_actions.add(
        {"view.previousPane", tr("Previous pane"), "focus previous", category, keys({"Shift+F6"})},
        [this] { cyclePanes(-1); });
    const auto filterBox = [this] {
        FilterBox* seen = nullptr;
        const auto boxes =
            current() == nullptr ? QList<FilterBox*>() : current()->findChildren<FilterBox*>();
        for (FilterBox* box : boxes) {
            seen = seen == nullptr && box->isVisible() ? box : seen;
        }
        return seen;
    };
    m_actions.add({"view.filter", tr("Edit the filter"), "filter", category, keys({"Ctrl+L"})},
                  [filterBox] {
                      if (auto* box = filterBox()) {
                          box->setFocus(Qt::ShortcutFocusReason);
                      }
                  });
    m_actions.add({"view.clearFilter", tr("Clear the filter"), "clear filter", category,
                   keys({"Ctrl+Shift+L"})},
                  [filterBox] {
                      if (auto* box = filterBox()) {
                          box->setText({});
                      }
                  });
    m_actions.add({"view.undo", tr("Undo the last filter or zoom"), "undo filter zoom", category,
                   keys({"Ctrl+Z"})},
                  [this] { m_looks.undo(); });
    m_actions.add({"view.redo", tr("Redo the filter or zoom that was undone"), "redo filter zoom",
                   category, keys({"Ctrl+Shift+Z"})},
                  [this] { m_looks.redo(); });
    m_actions.add({"view.light", tr("Light theme"), "light", category, {}},
                  [this] { chooseTheme(ThemeChoice::Light); });
    m_actions.add({"view.dark", tr("Dark theme"), "dark", category, {}},
                  [this] { chooseTheme(ThemeChoice::Dark); });
    m_actions.add({"view.contrast", tr("High-contrast theme"), "high contrast", category, {}},
                  [this] { chooseTheme(ThemeChoice::HighContrast); });
    m_actions.add({"view.system", tr("The system's theme"), "system theme", category, {}},
                  [this] { chooseTheme(ThemeChoice::System); });
}

void MainWindow::addSourceActions()
{
    const QString category = tr("Source");
    m_actions.add({"source.open", tr("Open…"), "open bundle", category, keys({"Ctrl+O"})},
                  [this] { chooseFiles(); });
    m_actions.add({"source.demo", tr("A made-up fleet, live"), "demo", category, {}},
                  [this] { emit demoRequested(); });
    m_actions.add({"app.help", tr("All keys"), "help keys", category, keys({"?", "F1"})}, [this] {
        m_help->show();
        m_help->raise();
        m_help->activateWindow();
    });
    m_actions.add({"app.quit", tr("Quit"), "quit exit", category, keys({"Ctrl+Q"})},
                  [this] { close(); });
}

void MainWindow::describeKeys()
{
    m_actions.describe({"time.pause", tr("Pause playback; pause or go on live"), "pause",
                        tr("Time"), keys({"Space"})});
    m_actions.describe(
        {"time.compareEnds", tr("Stop comparing"), "stop comparing", tr("Time"), keys({"Esc"})});
    m_actions.describe({"strip.step", tr("Overview strip: step T back or forth"), "step",
                        tr("Time"), keys({"Left", "Right"})});
    m_actions.describe({"strip.faster", tr("Overview strip: ten times the step"), "step faster",
                        tr("Time"), keys({"Shift+Left", "Shift+Right"})});
    m_actions.describe({"strip.ends", tr("Overview strip: first moment, live"), "ends", tr("Time"),
                        keys({"Home", "End"})});
    m_actions.describe({"table.open", tr("Tables: open the row"), "open row", tr("Going about"),
                        keys({"Return"})});
}

QMenu* MainWindow::makeMenu()
{
    auto* menu = new QMenu(this);
    for (const char* id : {"source.open", "source.demo", "", "time.live", "time.jump",
                           "time.knowledge", "time.compare", "time.play", "time.gaps",
                           "bookmark.list", "", "view.rail", "view.inspector", "view.wall"}) {
        if (*id == '\0') {
            menu->addSeparator();
        } else {
            menu->addAction(m_actions.action(QString::fromLatin1(id)));
        }
    }
    auto* themes = menu->addMenu(tr("Theme"));
    for (const char* id : {"view.system", "view.light", "view.dark", "view.contrast"}) {
        themes->addAction(m_actions.action(QString::fromLatin1(id)));
    }
    menu->addSeparator();
    menu->addAction(m_actions.action(QStringLiteral("app.help")));
    menu->addAction(m_actions.action(QStringLiteral("app.quit")));
    return menu;
}

void MainWindow::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Open bundles, JSONL files or a replica"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Logs (*.svxbundle *.tar *.tgz *.tar.* *.jsonl *.jsonl.zst *.svx "
                               "*.svxreplica *.sqlite *.db)"),
                            tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::openRequested);
    dialog->open();
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_theme.choose(choice);
}

void MainWindow::setWall(bool on)
{
    m_rail->setVisible(!on);
    m_inspectorDock->setVisible(!on);
    setWindowState(on ? windowState() | Qt::WindowFullScreen
                      : windowState() & ~Qt::WindowFullScreen);
}

void MainWindow::cyclePanes(int step)
{
    const std::vector<QWidget*> panes{m_rail, current(), m_inspector, m_timeBar};
    const auto count = static_cast<int>(panes.size());
    int at = -1;
    for (int i = 0; i < count; ++i) {
        QWidget* pane = panes[static_cast<std::size_t>(i)];
        if (pane != nullptr && focusWidget() != nullptr && pane->isAncestorOf(focusWidget())) {
            at = i;
        }
    }
    for (int tried = 1; tried <= count; ++tried) {
        QWidget* pane =
            panes[static_cast<std::size_t>(((at + step * tried) % count + count) % count)];
        if (pane == nullptr || !pane->isVisible()) {
            continue;
        }
        for (QWidget* child : pane->findChildren<QWidget*>()) {
            if (child->isVisible() && child->isEnabled() &&
                (child->focusPolicy() & Qt::TabFocus) != 0) {
                child->setFocus(Qt::TabFocusReason);
                return;
            }
        }
    }
}

} // namespace souverix
