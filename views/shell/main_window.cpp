#include "views/shell/main_window.h"

#include <algorithm>
#include <utility>

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QUrl>

#include "views/common/filter_box.h"
#include "views/common/format.h"
#include "views/common/state_pane.h"
#include "views/shell/breadcrumb.h"
#include "views/shell/compare_bar.h"
#include "views/shell/help_window.h"
#include "views/shell/inspector.h"
#include "views/shell/log_window.h"
#include "views/shell/omnibox.h"
#include "views/shell/rail.h"
#include "views/shell/time_bar.h"
#include "views/shell/trust_bar.h"

namespace souverix
{

MainWindow::MainWindow(Theme& theme, Queries& queries, const std::vector<ScreenEntry>& screens)
    : m_theme(theme), m_queries(queries),
      m_actions(this), m_context{m_selection, m_time, queries, m_actions, theme},
      m_source(queries, m_time), m_playback(m_time), m_bookmarks(queries)
{
    setAcceptDrops(true);
    setDockOptions(QMainWindow::AnimatedDocks);
    layOut();
    m_help = new HelpWindow(m_actions, this);
    m_logs = new LogWindow(m_queries, m_theme, this);
    addScreens(screens);
    addActions();
    connectParts();
    connectTime();
    refreshIcons();
    setSourceName({});
    resize(1280, 800);
    if (!m_screens.empty()) {
        showScreen(m_screens.front().screen->id());
    }
    showFleet();
    setFocus(); // not the first button: the space bar pauses from the start
}

MainWindow::~MainWindow() = default;

void MainWindow::addScreens(const std::vector<ScreenEntry>& screens)
{
    for (const ScreenEntry& entry : screens) {
        Screen* screen = entry.make(m_context).release();
        m_stack->addWidget(screen);
        m_screens.push_back({screen, entry.onRail, nullptr, nullptr});
        connectScreen(*screen);
    }
}

QStringList MainWindow::screenIds() const
{
    QStringList ids;
    for (const Shown& shown : m_screens) {
        ids << shown.screen->id();
    }
    return ids;
}

Screen* MainWindow::current() const
{
    return qobject_cast<Screen*>(m_stack->currentWidget());
}

Screen* MainWindow::screen(const QString& id) const
{
    for (const Shown& shown : m_screens) {
        if (shown.screen->id() == id) {
            return shown.screen;
        }
    }
    return nullptr;
}

void MainWindow::showScreen(const QString& id)
{
    Screen* wanted = screen(id);
    if (wanted == nullptr) {
        return;
    }
    m_stack->setCurrentWidget(wanted);
    for (FilterBox* line : wanted->findChildren<FilterBox*>()) {
        m_looks.watch(*line);
    }
    for (const Shown& shown : m_screens) {
        if (!shown.onRail) {
            m_rail->setShown(shown.screen->id(), shown.screen == wanted);
        }
    }
    m_rail->setCurrent(id);
    feedCurrent();
    rememberPlace();
}

void MainWindow::showNode(NameId node)
{
    select(Ref::node(node));
    if (Screen* page = screen(QStringLiteral("node"))) {
        showScreen(page->id());
        page->showNode(node);
    }
}

void MainWindow::showEvents(const EventFilter& filter)
{
    if (Screen* events = screen(QStringLiteral("events"))) {
        showScreen(events->id());
        events->showEvents(filter);
    }
}

void MainWindow::select(const Ref& ref)
{
    m_selection.select(ref, QStringLiteral("shell"));
}

void MainWindow::showPlace(const Navigation::Place& place)
{
    select(place.primary);
    showScreen(place.screen);
    if (place.screen == u"node" && place.primary.kind == Ref::Kind::Node) {
        current()->showNode(place.primary.name);
    }
}

void MainWindow::rememberPlace()
{
    if (current() != nullptr) {
        m_navigation.enter({current()->id(), m_selection.primary()});
    }
    m_breadcrumb->show(m_source.fleet().get(), m_selection.primary());
}

void MainWindow::showFleet()
{
    const auto& fleet = m_source.fleet();
    if (!fleet) {
        if (m_queries.hasSource()) {
            m_pane->showLoading(tr("Reading the replica…"));
        } else if (m_opening) {
            m_pane->showLoading(tr("Reading and proving…"));
        } else {
            m_pane->showNoSource();
        }
    } else {
        m_pane->showReady();
        m_timeBar->showFleet(*fleet);
        m_omnibox->setTimes(fleet->head, m_time.at());
    }
    m_compareBar->showComparison(m_source.comparison().get());
    m_omnibox->setFleet(fleet);
    m_trust->showFleet(fleet);
    m_notices->showTrust(fleet.get());
    m_inspector->showFleet(fleet, m_source.comparison());
    m_logs->refresh();
    m_breadcrumb->show(fleet.get(), m_selection.primary());
    feedCurrent();
    updateBadges();
    QMetaObject::invokeMethod(this, &MainWindow::checkSettled, Qt::QueuedConnection);
}

void MainWindow::feedCurrent()
{
    for (Shown& shown : m_screens) {
        if (shown.screen == current() && (!shown.fed || shown.fleet != m_source.fleet() ||
                                          shown.comparison != m_source.comparison())) {
            shown.fleet = m_source.fleet();
            shown.comparison = m_source.comparison();
            shown.fed = true;
            shown.screen->setComparison(shown.comparison);
            shown.screen->showFleet(shown.fleet);
        }
    }
}

void MainWindow::updateBadges()
{
    for (const Shown& shown : m_screens) {
        m_rail->setBadge(shown.screen->id(),
                         m_source.fleet() ? shown.screen->badge(*m_source.fleet()) : 0);
    }
}

bool MainWindow::isSettled() const
{
    return m_source.fleet() != nullptr && !m_source.busy() && m_queries.isIdle() &&
           (current() == nullptr || current()->isSettled());
}

void MainWindow::checkSettled()
{
    m_source.goOn();
    if (isSettled()) {
        emit settled();
    }
}

void MainWindow::setSourceName(const QString& name)
{
    setWindowTitle(name.isEmpty() ? tr("Souverix Console") : tr("Souverix Console — %1").arg(name));
}

void MainWindow::showOpening(const OpeningProgress& progress)
{
    m_notices->showOpening(progress);
    if (!std::exchange(m_opening, true)) {
        showFleet();
    }
}

void MainWindow::hideOpening()
{
    m_notices->hideOpening();
    m_opening = false;
    if (!m_source.fleet()) {
        showFleet();
    }
}

void MainWindow::restoreSettings()
{
    const QSettings settings;
    const bool known =
        restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    const QSize room = QWidget::screen()->availableSize();
    const QSize least = size() * 11 / 10; // with the frame that the desktop draws
    if (room.width() < least.width() || room.height() < least.height()) {
        setWindowState(windowState() | Qt::WindowMaximized);
    } else if (!known) {
        resize(room * 4 / 5);
    }
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray());
    m_timeBar->setCompressed(settings.value(QStringLiteral("window/gaps")).toBool());
    showScreen(settings.value(QStringLiteral("window/screen")).toString());
}

void MainWindow::saveSettings() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/theme"), themeWord(m_theme.choice()));
    settings.setValue(QStringLiteral("window/gaps"), m_timeBar->compressed());
    if (!isFullScreen()) {
        settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
        settings.setValue(QStringLiteral("window/state"), saveState());
    }
    for (const Shown& shown : m_screens) {
        if (shown.screen == current() && shown.onRail) {
            settings.setValue(QStringLiteral("window/screen"), shown.screen->id());
        }
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    if (!paths.isEmpty()) {
        emit openRequested(paths);
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveSettings();
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Not a shortcut: a button or a table in focus has its own use for the space bar.
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        if (m_playback.playing()) {
            m_playback.pause();
        } else if (m_time.live()) {
            m_time.pin(m_time.at());
        } else {
            m_time.goLive();
        }
        return;
    }
    if (event->key() == Qt::Key_Escape && m_time.comparing() != Compare::Off) {
        m_time.stopComparing();
        return;
    }
    if (event->key() == Qt::Key_Escape && isFullScreen()) {
        setWall(false);
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace souverix
