#include "views/drift/drift_screen.h"

#include <QAction>
#include <QCheckBox>
#include <QHeaderView>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include "views/common/filter_box.h"
#include "views/common/link_browser.h"
#include "views/common/node_keys.h"
#include "views/common/shared_order.h"
#include "views/common/state_pane.h"
#include "views/drift/drift_legend.h"
#include "views/drift/episodes_page.h"
#include "views/drift/heat_view.h"
#include "views/drift/matrix_model.h"

namespace souverix
{

namespace
{

constexpr std::size_t kSortedAtFirst = 2000; ///< nodes; of more the drift is summed when asked for

} // namespace

DriftScreen::DriftScreen(const ScreenContext& context)
    : Screen(context, QStringLiteral("drift"), tr("Drift"), QStringLiteral("drift"))
{
    build();
    join();
    m_pane->showNoSource();
}

void DriftScreen::build()
{
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeHeatPage(), tr("Over time"));
    m_tabs->addTab(makeMatrixPage(), tr("Components at T"));
    m_episodes = new EpisodesPage(theme(), context().queries);
    m_times = new DriftTimePage(theme(), context().queries);
    m_tabs->addTab(m_episodes, tr("Episodes"));
    m_tabs->addTab(m_times, tr("Drift-hours"));
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(8, 4, 8, 0);
    column->setSpacing(4);
    m_filter = new FilterBox(context().queries, theme(), page);
    m_rowsPane = new StatePane(m_tabs, page);
    column->addWidget(m_filter);
    column->addWidget(m_rowsPane, 1);
    m_pane = new StatePane(page, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pane);
}

QToolBar* DriftScreen::makeHeatTools(QWidget* parent)
{
    auto* tools = new QToolBar(parent);
    const auto choice = [tools](const QString& text, const QString& tip) {
        QAction* action = tools->addAction(text);
        action->setToolTip(tip);
        action->setCheckable(true);
        return action;
    };
    m_asNodes = choice(tr("Nodes"), tr("A row a node"));
    m_asClusters = choice(tr("Clusters"), tr("A row a cluster: the worst of its nodes"));
    m_allNodes = tools->addAction(QString());
    m_allNodes->setVisible(false);
    tools->addSeparator();
    m_byHours = choice(tr("Most drift first"), tr("Sort by hours of drift in the window"));
    m_byName = choice(tr("By name"), tr("Sort by region, cluster and name"));
    m_sortAgain = tools->addAction(tr("Sort again"));
    m_sortAgain->setToolTip(
        tr("Rows stay where they are while you pan and zoom; this sorts them by the window in "
           "sight"));
    tools->addSeparator();
    const auto height = [this, tools](const QString& text, double lanes) {
        tools->addAction(text, [this, lanes] { m_heat->setRowHeight(lanes * Theme::laneHeight()); })
            ->setToolTip(tr("Height of rows (Ctrl+Shift+wheel)"));
    };
    height(tr("Thin"), 0.25);
    height(tr("Normal"), 1);
    height(tr("Tall"), 2);
    tools->addSeparator();
    tools->addAction(tr("Whole history"), [this] { context().time.showAll(); });
    return tools;
}

QWidget* DriftScreen::makeHeatPage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(8, 2, 8, 4);
    column->setSpacing(4);
    m_heat = new HeatView(theme(), context().time, page);
    m_panel = new LinkBrowser(page);
    m_panel->setAccessibleName(tr("The chosen cell"));
    m_panel->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    auto* halves = new QSplitter(page);
    halves->addWidget(m_heat);
    halves->addWidget(m_panel);
    halves->setStretchFactor(0, 1);
    halves->setSizes({700, 320});
    halves->setChildrenCollapsible(false);
    m_legend = new DriftLegend(theme(), page);
    column->addWidget(makeHeatTools(page));
    column->addWidget(halves, 1);
    column->addWidget(m_legend);
    return page;
}

QWidget* DriftScreen::makeMatrixPage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(4);
    auto* tools = new QHBoxLayout;
    m_worstFirst = new QCheckBox(tr("Worst drift first"), page);
    m_worstFirst->setChecked(true);
    m_driftedOnly = new QCheckBox(tr("Only nodes not in order"), page);
    tools->addWidget(m_worstFirst);
    tools->addWidget(m_driftedOnly);
    tools->addStretch(1);
    m_matrix = new MatrixModel(this);
    m_table = new QTableView(page);
    m_table->setModel(m_matrix);
    m_table->setItemDelegate(new MatrixDelegate(theme(), m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Nodes and their components at T"));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(Theme::rowHeight());
    m_table->verticalHeader()->setFixedWidth(fontMetrics().averageCharWidth() * 32);
    m_table->verticalHeader()->setTextElideMode(Qt::ElideMiddle);
    m_table->horizontalHeader()->setResizeContentsPrecision(0);
    m_table->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 10);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 22);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_tablePane = new StatePane(m_table, page);
    column->addLayout(tools);
    column->addWidget(m_tablePane, 1);
    column->addWidget(new DriftLegend(theme(), page));
    return page;
}

void DriftScreen::join()
{
    addNodeKeys(*this, context());
    connect(m_pane, &StatePane::openRequested, this, &Screen::openSource);
    connect(m_pane, &StatePane::retryRequested, this, [this] {
        m_pane->showReady();
        sortRows();
        askRows();
        askMatrix();
    });
    connect(m_filter, &FilterBox::applied, this, [this] { arrangeFleet(); });
    connect(m_rowsPane, &StatePane::clearFilterRequested, this, [this] { m_filter->setText({}); });
    connect(&context().selection, &Selection::changed, this, &DriftScreen::followSelection);
    connect(&context().queries, &Queries::sourceChanged, this, [this] {
        m_arranging = m_matrixAsked = m_episodesAsked =
            false; // what was asked will not be answered
        m_rowsAsked.reset();
        m_episodesOf.reset();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        askRows();
        if (m_matrixOf.lock() != m_now.first) {
            arrangeMatrix();
        } else {
            askMatrix();
        }
    });
    joinHeat();
    joinMatrix();
    joinEpisodes();
}

void DriftScreen::joinHeat()
{
    connect(m_heat, &RowTimeView::needed, this, &DriftScreen::askRows);
    connect(m_heat, &RowTimeView::pinWanted, this, [this](UtcTime at) { context().time.pin(at); });
    connect(m_heat, &HeatView::cellChosen, this, &DriftScreen::chooseCell);
    connect(m_heat, &HeatView::cellTold, this, [this](const QString& words) {
        if (m_choice.clusters) { // of a node the panel says more
            showWords(words);
        }
    });
    connect(m_heat, &HeatView::rowActivated, this, &DriftScreen::activateRow);
    connect(m_heat, &HeatView::nameHovered, this, [this](NameId node) {
        context().selection.setHover(node == NameId::None ? Ref{} : Ref::node(node));
    });
    connect(m_panel, &LinkBrowser::nodeActivated, this, &Screen::openNode);
    connect(m_panel, &LinkBrowser::eventActivated, this, &Screen::openEvent);
    connect(&theme(), &Theme::changed, this, &DriftScreen::showCell);
    const auto choice = [this](QAction* action, auto&& change) {
        connect(action, &QAction::triggered, this, [this, change] {
            HeatChoice next = m_choice;
            change(next);
            choose(next);
        });
    };
    choice(m_asNodes, [](HeatChoice& next) { next = {false, NameId::None, next.byHours}; });
    choice(m_asClusters, [](HeatChoice& next) { next = {true, NameId::None, next.byHours}; });
    choice(m_allNodes, [](HeatChoice& next) { next = {true, NameId::None, next.byHours}; });
    choice(m_byHours, [](HeatChoice& next) { next.byHours = true; });
    choice(m_byName, [](HeatChoice& next) { next.byHours = false; });
    connect(m_sortAgain, &QAction::triggered, this, [this] {
        m_sortWindow = context().time.window();
        sortRows();
    });
}

void DriftScreen::showFleet(std::shared_ptr<const FleetView> fleet)
{
    if (!fleet) {
        m_fleet = nullptr;
        m_now = {};
        m_heat->store().clear();
        m_heat->setLines(nullptr, {}, false);
        m_matrix->setNodes(nullptr, {});
        m_cell.reset();
        forgetEpisodes();
        m_choiceMade = false;
        m_pane->showNoSource();
        return;
    }
    if (!m_fleet || m_fleet->names != fleet->names) {
        m_heat->store().clear();
        m_choiceMade = false;
    } else if (m_fleet->version != fleet->version || m_fleet->knownAt != fleet->knownAt) {
        m_heat->store().age();
    }
    m_fleet = std::move(fleet);
    m_filter->setDomain(nodeDomain(m_fleet, comparison()));
    m_heat->setComparison(comparison());
    m_matrix->age(); // the snapshot may be the same, and what it is compared with another
    askMatrix();
    arrangeFleet();
}

bool DriftScreen::applyFilter(const QString& text)
{
    m_filter->setText(text);
    return true;
}

void DriftScreen::arrangeFleet()
{
    if (m_arranging || !m_fleet || (m_now.first == m_fleet && m_nowFilter == m_filter->text())) {
        return;
    }
    m_arranging = true;
    if (!m_now.first) {
        m_pane->showLoading(tr("Arranging the fleet"));
    }
    compute(
        QStringLiteral("arrange"),
        [fleet = m_fleet, filter = m_filter->text(),
         compared = comparison()](const std::stop_token&) {
            const auto passing = passingNodes(*fleet, filter, compared.get());
            return Arranged{fleet, passing.empty() ? sharedOrder(fleet)
                                                   : std::make_shared<const FleetOrder>(
                                                         orderFleet(*fleet, passing))};
        },
        [this, filter = m_filter->text()](Arranged arranged) {
            m_arranging = false;
            if (!m_fleet) {
                return;
            }
            const bool other = !m_now.first || !m_choiceMade ||
                               m_now.second->nodes.size() != arranged.second->nodes.size() ||
                               m_nowFilter != filter;
            if (m_nowFilter != filter) {
                m_heat->store().clear(); // clusters stand for other nodes now
                m_rowsAsked.reset();
            }
            m_now = std::move(arranged);
            m_nowFilter = filter;
            m_filter->showCount(m_now.second->nodes.size(), m_now.first->nodes.size());
            if (m_now.first->nodes.empty()) {
                m_pane->showEmpty(tr("No node is registered at this time, so nothing can drift. "
                                     "Move the time cursor later."));
                return arrangeFleet();
            }
            m_pane->showReady();
            if (m_now.second->nodes.empty()) {
                m_rowsPane->showEmptyByFilter(m_now.first->nodes.size());
            } else {
                m_rowsPane->showReady();
            }
            if (!m_choiceMade) {
                m_choiceMade = true;
                const std::size_t nodes = m_now.second->nodes.size();
                m_choice = {nodes > 500, NameId::None, nodes <= kSortedAtFirst};
                m_sortWindow = context().time.window();
            }
            if (other) {
                showChoice();
                showLines(linesByName(*m_now.first, *m_now.second, m_choice));
                sortRows();
            } else {
                // The same rows: they stay where they are, new data is read into them.
                m_heat->setFleet(m_now.first);
            }
            arrangeMatrix();
            askEpisodes();
            followSelection();
            arrangeFleet();
        });
}

TimeContext DriftScreen::wholeHistory() const
{
    return {std::nullopt, context().time.context().knownAt};
}

void DriftScreen::failed(const Error& error)
{
    if (error.code != ErrorCode::Cancelled) {
        m_pane->showError(error);
    }
}

void DriftScreen::followSelection()
{
    const Ref& primary = context().selection.primary();
    if (context().selection.source() == id() && m_heat->selected() == primary.name) {
        return;
    }
    const bool fits = primary.kind == (m_choice.clusters ? Ref::Kind::Cluster : Ref::Kind::Node);
    m_heat->showName(fits ? primary.name : NameId::None);
    const int row = primary.kind == Ref::Kind::Node ? m_matrix->rowOf(primary.name) : -1;
    if (row >= 0 && m_table->currentIndex().row() != row) {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_table->setCurrentIndex(
            m_matrix->index(row, std::max(0, m_table->currentIndex().column())));
        m_table->scrollTo(m_table->currentIndex());
    }
}

std::unique_ptr<Screen> makeDriftScreen(const ScreenContext& context)
{
    return std::make_unique<DriftScreen>(context);
}

} // namespace souverix
