#include "views/fleet/fleet_screen.h"

#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include "model/query/replica_view.h"
#include "views/common/format.h"
#include "views/common/node_keys.h"
#include "views/common/shared_order.h"
#include "views/common/state_pane.h"
#include "views/common/table_model.h"
#include "views/common/table_view.h"
#include "views/fleet/axis_bar.h"
#include "views/fleet/chart_deck.h"
#include "views/fleet/figure_bar.h"
#include "views/fleet/figure_change.h"
#include "views/fleet/fleet_charts.h"
#include "views/fleet/grid_view.h"
#include "views/fleet/node_rows.h"

namespace souverix
{

namespace
{

constexpr std::size_t kClusterBars = 16;
constexpr std::uint32_t kTrendPoints = 96;
constexpr qint64 kTrendShare = 4; // times as long as it took
constexpr qint64 kTrendRestMs = 10'000;

} // namespace

FleetScreen::FleetScreen(const ScreenContext& context)
    : Screen(context, QStringLiteral("fleet"), tr("Fleet"), QStringLiteral("fleet"))
{
    build();
    join();
    m_pane->showNoSource();
}

void FleetScreen::build()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(8, 8, 8, 4);
    m_figures = new FigureBar(theme(), content);
    m_axisBar = new AxisBar(content);
    m_legend = new AxisLegend(theme(), content);
    m_grid = new GridView(theme(), content);
    m_charts = new ChartDeck(theme(), content);
    m_model = new TableModel(nodeColumns(), context().queries, this);
    m_table = new TableView(*m_model, theme(), content);
    m_table->setAccessibleName(tr("Nodes"));
    m_table->setTextElideMode(Qt::ElideMiddle); // names differ in their ends
    m_filter = new FilterBox(context().queries, theme(), content);
    m_model->setFilterBox(m_filter);

    auto* gridSide = new QWidget(content);
    auto* gridColumn = new QVBoxLayout(gridSide);
    gridColumn->setContentsMargins(0, 0, 0, 0);
    gridColumn->addWidget(m_axisBar);
    gridColumn->addWidget(m_grid, 1);
    gridColumn->addWidget(m_legend);
    auto* upper = new QSplitter(Qt::Horizontal, content);
    upper->addWidget(gridSide);
    upper->addWidget(m_charts);
    upper->setStretchFactor(0, 3);
    upper->setStretchFactor(1, 2);
    upper->setSizes({600, 400});
    upper->setChildrenCollapsible(false);

    auto* lower = new QWidget(content);
    auto* tableColumn = new QVBoxLayout(lower);
    tableColumn->setContentsMargins(0, 0, 0, 0);
    tableColumn->addWidget(m_filter);
    m_tablePane = new StatePane(m_table, lower);
    tableColumn->addWidget(m_tablePane, 1);
    auto* halves = new QSplitter(Qt::Vertical, content);
    halves->addWidget(upper);
    halves->addWidget(lower);
    halves->setSizes({560, 440});
    halves->setChildrenCollapsible(false);

    column->addWidget(m_figures);
    column->addWidget(halves, 1);
    m_pane = new StatePane(content, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pane);
}

void FleetScreen::join()
{
    addNodeKeys(*this, context());
    connect(m_pane, &StatePane::openRequested, this, &Screen::openSource);
    connect(m_pane, &StatePane::retryRequested, this, &FleetScreen::askAgain);
    connect(m_tablePane, &StatePane::clearFilterRequested, this,
            [this] { applyFilter(QString()); });
    connect(m_figures, &FigureBar::filterAsked, m_filter, &FilterBox::setText);
    connect(m_legend, &AxisLegend::filterAsked, this, [this](const QString& filter) {
        m_filter->setText(m_filter->text() == filter ? QString() : filter);
    });
    connect(m_filter, &FilterBox::applied, m_figures, &FigureBar::showFilter);
    connect(m_filter, &FilterBox::applied, this, [this](const QString& text) {
        m_model->setPassing([text](const TableRows& rows) {
            const auto& nodes = static_cast<const NodeRows&>(rows);
            return passingNodes(nodes.fleet(), text, nodes.comparison());
        });
        showLegend();
    });
    connect(m_model, &TableModel::rearranged, this, &FleetScreen::showPassing);
    connect(m_axisBar, &AxisBar::axisChosen, this, &FleetScreen::askAgain);
    const auto chart = [this](DistributionChart& bars, const QString& field) {
        connect(&bars, &DistributionChart::partClicked, this,
                [this, field](const QString& row, const QString& key) {
                    m_filter->setText(QStringLiteral("%1 = %2 and %3")
                                          .arg(field, quotedFilterValue(row),
                                               axisFilter(m_axisBar->axis(), key)));
                });
    };
    chart(m_charts->regions(), QStringLiteral("region"));
    chart(m_charts->clusters(), QStringLiteral("cluster"));
    connect(m_grid, &GridView::nodeSelected, this, &FleetScreen::selectNode);
    connect(m_grid, &GridView::nodeActivated, this, &Screen::openNode);
    connect(m_grid, &GridView::clusterSelected, this,
            [this](NameId cluster) { context().selection.select(Ref::cluster(cluster), id()); });
    connect(m_grid, &GridView::nodeHovered, this, [this](NameId node) {
        context().selection.setHover(node == NameId::None ? Ref{} : Ref::node(node));
    });
    const auto nodeOf = [this](std::size_t row) {
        return static_cast<NameId>(m_model->rows()->key(row));
    };
    connect(m_table, &TableView::rowSelected, this,
            [this, nodeOf](std::size_t row) { selectNode(nodeOf(row)); });
    connect(m_table, &TableView::rowActivated, this,
            [this, nodeOf](std::size_t row) { emit openNode(nodeOf(row)); });
    connect(&context().selection, &Selection::changed, this, &FleetScreen::followSelection);
    connect(&context().selection, &Selection::hoverChanged, this, [this] {
        const Ref& hover = context().selection.hover();
        m_grid->showHover(hover.kind == Ref::Kind::Node ? hover.name : NameId::None);
    });
    m_trendSoon.setSingleShot(true);
    connect(&m_trendSoon, &QTimer::timeout, this, &FleetScreen::askTrend);
    connect(&context().time, &TimeCursor::windowChanged, this, &FleetScreen::askTrend);
    connect(&context().queries, &Queries::sourceChanged, this, [this] {
        m_preparing = m_trendAsked = false; // what was asked will not be answered
        m_trendOf = {};
    });
}

bool FleetScreen::applyFilter(const QString& text)
{
    m_filter->setText(text);
    return true;
}

void FleetScreen::showFleet(std::shared_ptr<const FleetView> fleet)
{
    m_newest = std::move(fleet);
    if (!m_newest) {
        m_now = {};
        m_trend.clear();
        m_trendOf = {};
        m_model->setRows(nullptr);
        m_pane->showNoSource();
        return;
    }
    askAgain();
    askTrend();
}

FleetScreen::Prepared FleetScreen::prepare(std::shared_ptr<const FleetView> fleet,
                                           std::shared_ptr<const FleetComparison> comparison,
                                           FleetAxis axis)
{
    Prepared made;
    auto order = sharedOrder(fleet);
    auto view = std::make_shared<AxisView>(axisView(*fleet, axis));
    made.regions = distributionByRegion(*fleet, *order, *view);
    made.clusters = distributionByCluster(*fleet, *order, *view, kClusterBars);
    made.figures = fleetFigures(*fleet);
    made.rows = std::make_shared<NodeRows>(fleet, comparison);
    if (comparison) {
        markChanges(made.figures, fleetFigures(*comparison->base));
        made.baseRows = std::make_shared<NodeRows>(comparison->base);
    }
    made.comparison = std::move(comparison);
    made.order = std::move(order);
    made.axis = std::move(view);
    made.fleet = std::move(fleet);
    return made;
}

void FleetScreen::askAgain()
{
    if (!m_newest || m_preparing) {
        return; // what runs is finished first, so that a fast stream cannot starve the screen
    }
    m_preparing = true;
    if (!m_now.fleet) {
        m_pane->showLoading(tr("Arranging the fleet"));
    }
    compute(
        QStringLiteral("prepare"),
        [fleet = m_newest, compared = comparison(), axis = m_axisBar->axis()](
            const std::stop_token&) { return prepare(fleet, compared, axis); },
        [this](Prepared prepared) {
            m_preparing = false;
            take(std::move(prepared));
        });
}

void FleetScreen::take(Prepared prepared)
{
    if (!m_newest) {
        return;
    }
    const bool behind = prepared.fleet != m_newest || prepared.comparison != comparison() ||
                        prepared.axis->axis != m_axisBar->axis();
    const bool sameFleet = m_now.fleet == prepared.fleet && m_now.comparison == prepared.comparison;
    const bool sameTrend = m_now.axis && m_now.axis->axis == prepared.axis->axis &&
                           m_now.axis->values.size() == prepared.axis->values.size();
    m_now = std::move(prepared);
    if (m_now.fleet->nodes.empty()) {
        m_pane->showEmpty(tr("No node is registered at this time. Move the time cursor later, or "
                             "open a source that holds node.registered events."));
    } else {
        m_pane->showReady();
    }
    m_figures->show(m_now.figures);
    if (!m_now.comparison && m_filter->text() == u"changed") {
        m_filter->setText({}); // nothing is compared any more: nothing could be found
    }
    showLegend();
    m_grid->show(m_now.fleet, m_now.order, m_now.axis, m_now.comparison);
    if (!sameFleet) {
        m_filter->setDomain(nodeDomain(m_now.fleet, m_now.comparison));
        m_model->setRows(m_now.rows, m_now.baseRows);
    }
    followSelection();
    showCharts();
    if (!sameTrend) { // else it is the same whatever T
        showTrend();
    }
    if (behind) {
        askAgain();
    }
}

void FleetScreen::showLegend()
{
    if (!m_now.axis) {
        return;
    }
    std::optional<std::size_t> differing;
    if (m_now.comparison) {
        const FleetChange& change = m_now.comparison->change;
        differing = change.nodes.size();
    }
    m_legend->show(*m_now.axis, m_now.fleet->at, differing, m_filter->text());
}

void FleetScreen::showCharts()
{
    if (!m_now.axis) {
        return;
    }
    const QString title = axisTitle(m_now.axis->axis);
    m_charts->regions().show(tr("%1 by region, nodes").arg(title), m_now.regions);
    const std::size_t all = m_now.order->clusters.size();
    m_charts->clusters().show(all > kClusterBars
                                  ? tr("%1: the %2 of %3 clusters with most to see, nodes")
                                        .arg(title, format::count(kClusterBars), format::count(all))
                                  : tr("%1 by cluster, nodes").arg(title),
                              m_now.clusters);
}

void FleetScreen::askTrend()
{
    if (!m_newest || m_newest->nodes.empty()) {
        return;
    }
    if (m_trendAsked) {
        m_trendStale = true;
        return;
    }
    const TimeWindow window = context().time.window();
    const UtcTime end = std::min(window.end, context().time.head());
    if (end <= window.begin) {
        return;
    }
    TimeContext whole = context().time.context();
    whole.at.reset(); // the trend goes on after T; the reader sees where T is by the axis
    const TrendOf wanted{m_newest->version, whole.knownAt, window.begin, end};
    if (wanted == m_trendOf) {
        return; // only T moved
    }
    const bool grew = wanted.begin == m_trendOf.begin && wanted.knownAt == m_trendOf.knownAt;
    if (const qint64 left = m_trendRest - m_trendClock.elapsed(); grew && left > 0) {
        const bool isTold = m_trendSoon.isActive();
        m_trendSoon.start(static_cast<int>(left));
        if (!isTold) {
            showTrend();
        }
        return;
    }
    m_trendClock.start();
    m_trendAsked = true;
    m_trendStale = false;
    ask(
        QStringLiteral("trend"),
        [whole, begin = window.begin, end](ReplicaView& view, const std::stop_token& stop) {
            return view.trend(whole, begin, end, kTrendPoints, stop);
        },
        [this, wanted](Result<std::vector<TrendPoint>> points) {
            m_trendAsked = false;
            m_trendRest = std::min(kTrendRestMs, kTrendShare * m_trendClock.restart());
            if (points) {
                m_trend = std::move(*points);
                m_trendOf = wanted;
                showTrend();
            }
            if (m_trendStale) {
                askTrend();
            }
        });
}

void FleetScreen::showTrend()
{
    if (!m_now.axis) {
        return;
    }
    if (m_now.axis->axis == FleetAxis::Trust) {
        m_charts->trend().show(tr("Trust is judged as of now and has no trend"), {}, {});
        return;
    }
    const QString axis = axisTitle(m_now.axis->axis);
    m_charts->trend().show(
        m_trendSoon.isActive()
            ? tr("%1 until %2, nodes not in order").arg(axis, format::utc(m_trendOf.end))
            : tr("%1 over time, nodes not in order").arg(axis),
        tr("nodes"), trendLines(m_trend, *m_now.fleet, *m_now.axis), true);
}

void FleetScreen::showPassing()
{
    std::vector<bool> passing;
    const bool all = m_model->shown() == m_model->total();
    if (!all && m_now.fleet && m_model->rows() == m_now.rows) {
        passing.assign(m_now.fleet->nodes.size(), false);
        for (std::size_t row = 0; row < m_model->shown(); ++row) {
            const int place = static_cast<int>(row);
            if (m_model->isThere(place)) {
                passing[m_model->sourceRow(place)] = true;
            }
        }
    }
    m_grid->setPassing(std::move(passing));
    m_filter->showCount(m_model->shown(), m_model->total());
    if (m_model->total() > 0 && m_model->shown() == 0) {
        m_tablePane->showEmptyByFilter(m_model->total());
    } else {
        m_tablePane->showReady();
    }
}

NameId FleetScreen::selectedNode() const
{
    const Ref& primary = context().selection.primary();
    return primary.kind == Ref::Kind::Node ? primary.name : NameId::None;
}

void FleetScreen::followSelection()
{
    const NameId node = selectedNode();
    m_grid->showNode(node);
    m_table->showKey(node == NameId::None ? std::nullopt
                                          : std::optional(static_cast<std::uint64_t>(node)));
}

void FleetScreen::selectNode(NameId node)
{
    context().selection.select(Ref::node(node), id());
}

std::unique_ptr<Screen> makeFleetScreen(const ScreenContext& context)
{
    return std::make_unique<FleetScreen>(context);
}

} // namespace souverix
