// What leads from one part of the window to another.

#include <QToolButton>

#include "views/common/format.h"
#include "views/common/layer_memory.h"
#include "views/common/state_pane.h"
#include "views/shell/breadcrumb.h"
#include "views/shell/compare_bar.h"
#include "views/shell/help_window.h"
#include "views/shell/inspector.h"
#include "views/shell/log_window.h"
#include "views/shell/main_window.h"
#include "views/shell/omnibox.h"
#include "views/shell/rail.h"
#include "views/shell/time_bar.h"
#include "views/shell/trust_bar.h"

namespace souverix
{

void MainWindow::connectScreen(Screen& screen)
{
    connect(&screen, &Screen::openNode, this, &MainWindow::showNode);
    connect(&screen, &Screen::openEvents, this, &MainWindow::showEvents);
    connect(&screen, &Screen::openEvent, this, [this](const EventRef& ref) {
        select(Ref::ofEvent(ref));
        showScreen(QStringLiteral("events"));
        if (Screen* events = this->screen(QStringLiteral("events"))) {
            events->showEvent(ref);
        }
    });
    connect(&screen, &Screen::openScreen, this, &MainWindow::showScreen);
    connect(&screen, &Screen::openScreenFiltered, this,
            [this](const QString& id, const QString& filter) {
                showScreen(id);
                if (Screen* target = this->screen(id)) {
                    target->applyFilter(filter);
                }
            });
    connect(&screen, &Screen::openSource, this, &MainWindow::chooseFiles);
    connect(&screen, &Screen::settled, this, &MainWindow::checkSettled, Qt::QueuedConnection);
    connect(&screen, &Screen::badgeChanged, this, &MainWindow::updateBadges);
}

void MainWindow::readyCanvases()
{
    if (!m_queries.hasSource() || !isVisible()) {
        return; // they make it themselves
    }
    m_queries.compute(
        this, QStringLiteral("layer"),
        [pixels = (QSizeF(centralWidget()->size()) * devicePixelRatioF()).toSize()](
            const std::stop_token&) { return layerMemory(pixels); },
        [](LayerMemory memory) { lendLayerMemory(std::move(memory)); });
}

void MainWindow::connectParts()
{
    connect(m_rail, &Rail::chosen, this, &MainWindow::showScreen);
    connect(m_pane, &StatePane::openRequested, this, &MainWindow::chooseFiles);
    connect(m_pane, &StatePane::retryRequested, &m_source, &FleetSource::refresh);
    connect(&m_source, &FleetSource::fleetChanged, this, &MainWindow::showFleet);
    connect(&m_source, &FleetSource::busyChanged, m_timeBar, &TimeBar::setBusy);
    connect(&m_source, &FleetSource::busyChanged, m_compareBar, &CompareBar::setBusy);
    connect(m_compareBar, &CompareBar::changesAsked, this, &MainWindow::showChanges);
    connect(&m_source, &FleetSource::failed, m_pane, &StatePane::showError);
    connect(&m_queries, &Queries::openFailed, m_pane, &StatePane::showError);
    connect(&m_queries, &Queries::idle, this, &MainWindow::checkSettled, Qt::QueuedConnection);
    connect(&m_queries, &Queries::sourceChanged, this, &MainWindow::readyCanvases);
    connect(&m_queries, &Queries::sourceChanged, this, [this] {
        m_selection.reset();
        m_time.reset();
        m_navigation.reset();
        m_looks.clear();
        rememberPlace();
    });
    connect(m_trust, &TrustBar::regionChosen, this, [this](NameId region) {
        select(Ref::region(region));
        m_logs->showRegion(m_source.fleet() ? qstr(m_source.fleet()->text(region)) : QString());
    });
    connect(m_notices, &Notices::trustAsked, this, [this] { m_logs->showRegion({}); });
    connect(m_logs, &LogWindow::pinWanted, this, &MainWindow::pinRequested);
    connect(m_logs, &LogWindow::acknowledgeWanted, this, &MainWindow::acknowledgeRequested);
    connect(m_breadcrumb, &Breadcrumb::chosen, this, [this](const Ref& ref) {
        if (ref.kind == Ref::Kind::Node) {
            showNode(ref.name);
            return;
        }
        select(ref);
        if (ref.empty()) {
            showScreen(QStringLiteral("fleet"));
        }
    });
    connect(m_omnibox, &Omnibox::nodeChosen, this, &MainWindow::showNode);
    connect(m_omnibox, &Omnibox::clusterChosen, this,
            [this](NameId cluster) { select(Ref::cluster(cluster)); });
    connect(m_omnibox, &Omnibox::regionChosen, this,
            [this](NameId region) { select(Ref::region(region)); });
    connect(m_omnibox, &Omnibox::timeChosen, this, [this](UtcTime at) { m_time.pin(at); });
    connect(m_omnibox, &Omnibox::sqlChosen, this, [this](const QString& statement) {
        showScreen(QStringLiteral("sql"));
        if (Screen* sql = screen(QStringLiteral("sql"))) {
            sql->applyFilter(statement);
        }
    });
    connect(m_omnibox, &Omnibox::helpChosen, m_help, &QWidget::show);
    connect(m_inspector, &Inspector::followed, this, &MainWindow::followLink);
    connect(m_inspector, &Inspector::nodeWanted, this, &MainWindow::showNode);
    connect(&m_selection, &Selection::changed, this, &MainWindow::rememberPlace);
    connect(&m_navigation, &Navigation::wanted, this, &MainWindow::showPlace);
    connect(&m_navigation, &Navigation::changed, this, [this] {
        m_back->setEnabled(m_navigation.canGoBack());
        m_forward->setEnabled(m_navigation.canGoForward());
    });
    connect(m_back, &QToolButton::clicked, &m_navigation, &Navigation::goBack);
    connect(m_forward, &QToolButton::clicked, &m_navigation, &Navigation::goForward);
    connect(&m_theme, &Theme::changed, this, &MainWindow::refreshIcons);
}

void MainWindow::showChanges()
{
    showScreen(QStringLiteral("fleet"));
    current()->applyFilter(QStringLiteral("changed"));
}

void MainWindow::followLink(const QString& link)
{
    const Ref ref = m_selection.primary();
    if (link == u"screen:trust" && screen(QStringLiteral("trust")) == nullptr) {
        m_logs->showRegion({});
    } else if (link.startsWith(u"screen:")) {
        showScreen(link.section(u':', 1));
    } else if (link == u"node" && ref.kind == Ref::Kind::Node) {
        showNode(ref.name);
    } else if (link == u"event") {
        showScreen(QStringLiteral("events"));
        if (Screen* events = screen(QStringLiteral("events"))) {
            events->showEvent(ref.event);
        }
    } else if (link == u"events") {
        EventFilter filter;
        const auto path = m_source.fleet() ? pathTo(*m_source.fleet(), ref) : std::vector<Ref>();
        if (ref.kind == Ref::Kind::Node) {
            filter.subject = ref.name;
        } else if (!path.empty() && path.front().kind == Ref::Kind::Region) {
            filter.regions = {path.front().name};
        }
        showEvents(filter);
    }
}

} // namespace souverix
