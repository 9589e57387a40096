#include "views/timeline/timeline_screen.h"

#include <QAction>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include "model/query/replica_view.h"
#include "views/common/filter_box.h"
#include "views/common/node_keys.h"
#include "views/common/shared_order.h"
#include "views/common/state_pane.h"
#include "views/common/table_model.h"
#include "views/common/table_view.h"
#include "views/timeline/lane_table.h"
#include "views/timeline/timeline_legend.h"
#include "views/timeline/timeline_view.h"

namespace souverix
{

namespace
{

constexpr std::size_t kBatch = 48;      ///< lanes read at once, so that the first appear soon
constexpr std::size_t kGroupChunk = 64; ///< nodes of a group read at once

} // namespace

TimelineScreen::TimelineScreen(const ScreenContext& context)
    : Screen(context, QStringLiteral("timeline"), tr("Timeline"), QStringLiteral("timeline"))
{
    build();
    join();
    m_pane->showNoSource();
}

void TimelineScreen::build()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(4);
    m_view = new TimelineView(theme(), context().time, content);
    m_model = new TableModel(laneColumns(), context().queries, this);
    m_table = new TableView(*m_model, theme(), content);
    m_table->setAccessibleName(tr("Lanes in sight, as a table"));
    m_table->setTextElideMode(Qt::ElideMiddle); // names differ in their ends
    m_stack = new QStackedWidget(content);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    m_filter = new FilterBox(context().queries, theme(), content);
    m_lanesPane = new StatePane(m_stack, content);
    column->addWidget(m_filter);
    column->addWidget(makeTools());
    column->addWidget(m_lanesPane, 1);
    column->addWidget(new TimelineLegend(theme(), content));
    m_pane = new StatePane(content, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pane);
    setFocusProxy(m_view);
}

QWidget* TimelineScreen::makeTools()
{
    auto* tools = new QToolBar;
    const auto add = [tools](const QString& text, const QString& tip, auto&& run) {
        QAction* action = tools->addAction(text, std::forward<decltype(run)>(run));
        action->setToolTip(tip);
        return action;
    };
    add(tr("Open all"), tr("Show every node's lane"), [this] { m_view->setAllOpen(true); });
    add(tr("Shut all"), tr("One lane a cluster: the worst of its nodes"),
        [this] { m_view->setAllOpen(false); });
    tools->addSeparator();
    add(tr("Thin"), tr("Many lanes, a few pixels each (Ctrl+Shift+wheel)"),
        [this] { m_view->setRowHeight(5); });
    add(tr("Normal"), tr("Lanes of normal height (Ctrl+Shift+wheel)"),
        [this] { m_view->setRowHeight(Theme::laneHeight()); });
    add(tr("Tall"), tr("Lanes of double height (Ctrl+Shift+wheel)"),
        [this] { m_view->setRowHeight(2 * Theme::laneHeight()); });
    tools->addSeparator();
    add(tr("Whole history"), tr("From the first event to the last (0)"),
        [this] { context().time.showAll(); });
    m_asTable = add(tr("As table"), tr("The lanes in sight as a table (F7)"),
                    [this] { showTable(m_asTable->isChecked()); });
    m_asTable->setCheckable(true);
    return tools;
}

void TimelineScreen::join()
{
    addNodeKeys(*this, context());
    connect(m_pane, &StatePane::openRequested, this, &Screen::openSource);
    connect(m_pane, &StatePane::retryRequested, this, &TimelineScreen::askLanes);
    connect(m_filter, &FilterBox::applied, this, [this] { arrangeFleet(); });
    connect(m_lanesPane, &StatePane::clearFilterRequested, this, [this] { m_filter->setText({}); });
    connect(m_view, &TimelineView::needed, this, &TimelineScreen::askLanes);
    connect(m_view, &TimelineView::needed, this, &TimelineScreen::fillTable);
    connect(&context().queries, &Queries::sourceChanged, this, [this] {
        m_arranging = false; // what was asked will not be answered
        m_lanesAsked.reset();
        m_groupAsked.reset();
    });
    Selection& selection = context().selection;
    connect(m_view, &TimelineView::nodeSelected, this,
            [this, &selection](NameId node) { selection.select(Ref::node(node), id()); });
    connect(m_view, &TimelineView::groupSelected, this,
            [this, &selection](NameId region, NameId cluster) {
                selection.select(
                    cluster == NameId::None ? Ref::region(region) : Ref::cluster(cluster), id());
            });
    connect(m_view, &TimelineView::eventSelected, this,
            [this, &selection](const EventRef& ref) { selection.select(Ref::ofEvent(ref), id()); });
    connect(m_view, &TimelineView::nodeHovered, this, [&selection](NameId node) {
        selection.setHover(node == NameId::None ? Ref{} : Ref::node(node));
    });
    connect(m_view, &TimelineView::nodeActivated, this, &Screen::openNode);
    connect(m_view, &TimelineView::eventActivated, this, &Screen::openEvent);
    connect(m_view, &TimelineView::walkWanted, this, &TimelineScreen::askWalk);
    connect(m_view, &TimelineView::pinWanted, this, [this](UtcTime at) { context().time.pin(at); });
    connect(&selection, &Selection::changed, this, [this, &selection] {
        if (selection.source() != id()) {
            m_view->showSelection(selection.primary());
        }
    });
    connect(m_table, &TableView::rowActivated, this, [this](std::size_t row) {
        const std::uint64_t key = m_model->rows()->key(row);
        if (key >> 63 == 0) {
            emit openNode(static_cast<NameId>(key));
        }
    });
    ActionRegistry& actions = context().actions;
    actions.addFor(this,
                   {QStringLiteral("timeline.table"),
                    tr("Timeline as a table"),
                    QStringLiteral("Timeline as a table"),
                    tr("Timeline"),
                    {Qt::Key_F7}},
                   [this] { showTable(!m_asTable->isChecked()); });
    const auto describe = [&](const char* name, const QString& text,
                              const QList<QKeySequence>& keys) {
        actions.describe({QLatin1String("timeline.") + QLatin1String(name), text,
                          QLatin1String(name), tr("Timeline"), keys});
    };
    describe("zoom", tr("Zoom in and out at the pointer (also Ctrl+wheel)"),
             {Qt::Key_W, Qt::Key_S});
    describe("pan", tr("Pan a quarter of the window (also Shift+wheel)"), {Qt::Key_A, Qt::Key_D});
    describe("walk", tr("Previous and next event of the lane"), {Qt::Key_Left, Qt::Key_Right});
    describe("worst", tr("Next and previous warning or critical event of the lane"),
             {Qt::Key_N, QKeySequence(Qt::SHIFT | Qt::Key_N)});
    describe("brush", tr("Zoom to the brushed range"), {Qt::Key_Z});
    describe("focus", tr("Bring the selection into sight"), {Qt::Key_F});
    describe("all", tr("Whole history"), {Qt::Key_0});
}

TimeContext TimelineScreen::wholeHistory() const
{
    return {std::nullopt, context().time.context().knownAt};
}

void TimelineScreen::showFleet(std::shared_ptr<const FleetView> fleet)
{
    if (!fleet) {
        m_fleet = m_drawn = nullptr;
        m_view->store().clear();
        m_view->setFleet(nullptr, nullptr);
        m_pane->showNoSource();
        return;
    }
    if (!m_fleet || m_fleet->names != fleet->names) {
        m_view->store().clear();
    } else if (m_fleet->version != fleet->version || m_fleet->knownAt != fleet->knownAt) {
        m_view->store().age();
    }
    m_fleet = std::move(fleet);
    m_filter->setDomain(nodeDomain(m_fleet, comparison()));
    m_view->setComparison(comparison());
    arrangeFleet();
}

bool TimelineScreen::applyFilter(const QString& text)
{
    m_filter->setText(text);
    return true;
}

void TimelineScreen::arrangeFleet()
{
    if (m_arranging || !m_fleet || (m_drawn == m_fleet && m_drawnFilter == m_filter->text())) {
        return;
    }
    m_arranging = true;
    if (!m_drawn) {
        m_pane->showLoading(tr("Arranging lanes"));
    }
    using Arranged = std::pair<std::shared_ptr<const FleetView>, std::shared_ptr<const FleetOrder>>;
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
            m_drawn = arranged.first;
            if (m_drawnFilter != filter) {
                m_view->store().clear(); // headings stand for other nodes now
                m_lanesAsked.reset();
                m_groupAsked.reset();
            }
            m_drawnFilter = filter;
            m_filter->showCount(arranged.second->nodes.size(), m_drawn->nodes.size());
            if (arranged.second->nodes.empty() && !m_drawn->nodes.empty()) {
                m_lanesPane->showEmptyByFilter(m_drawn->nodes.size());
            } else {
                m_lanesPane->showReady();
            }
            if (m_drawn->nodes.empty()) {
                m_pane->showEmpty(tr("No node is registered at this time, so there are no lanes. "
                                     "Move the time cursor later."));
            } else {
                m_pane->showReady();
            }
            // Where rows stay it is in sight already, or the reader scrolled away from it.
            if (m_view->setFleet(m_drawn, arranged.second)) {
                m_view->showSelection(context().selection.primary());
            }
            arrangeFleet();
        });
}

void TimelineScreen::askLanes()
{
    askGroup();
    const TileSpan span = m_view->span();
    if (!m_drawn || (m_lanesAsked && *m_lanesAsked == span)) {
        return; // an answer for this span is under way; it asks for the rest when it comes
    }
    std::vector<NameId> nodes;
    for (const LaneRow& row : m_view->wantedRows()) {
        if (row.kind == LaneRow::Kind::Node && nodes.size() < kBatch &&
            !m_view->store().fresh(row, span)) {
            nodes.push_back(row.node);
        }
    }
    if (nodes.empty()) {
        return;
    }
    m_lanesAsked = span;
    ask(
        QStringLiteral("lanes"),
        [whole = wholeHistory(), span, nodes](ReplicaView& view,
                                              const std::stop_token& stop) -> Result<Lanes> {
            auto tile = view.timeline(whole, nodes, span.begin, span.end, span.bins, stop);
            if (!tile) {
                return tl::unexpected(tile.error());
            }
            Lanes lanes;
            for (Lane& lane : tile->lanes) {
                lanes.pictures.push_back(
                    std::make_shared<LanePicture>(lanePicture(std::move(lane), span)));
            }
            return lanes;
        },
        [this, stamp = m_view->store().stamp()](const Result<Lanes>& lanes) {
            m_lanesAsked.reset();
            if (!lanes) {
                failed(lanes.error());
                return;
            }
            for (const auto& picture : lanes->pictures) {
                m_view->store().put(stamp, picture);
            }
            m_view->showPictures();
            fillTable();
            askLanes();
        });
}

void TimelineScreen::askGroup()
{
    TileSpan span = m_view->span();
    if (!m_drawn || (m_groupAsked && *m_groupAsked == span)) {
        return;
    }
    const auto rows = m_view->wantedRows();
    const auto wanted = std::find_if(rows.begin(), rows.end(), [&](const LaneRow& row) {
        return row.kind != LaneRow::Kind::Node && !m_view->store().fresh(row, span);
    });
    if (wanted == rows.end()) {
        return;
    }
    m_groupAsked = span;
    span.bins = std::max(64U, span.bins / 4);
    std::vector<NameId> nodes;
    for (std::uint32_t n = wanted->first; n < wanted->first + wanted->nodes; ++n) {
        nodes.push_back(m_view->nodeAtPlace(n));
    }
    ask(
        QStringLiteral("group"),
        [whole = wholeHistory(), span, nodes](ReplicaView& view, const std::stop_token& stop)
            -> Result<std::shared_ptr<const GroupPicture>> {
            const auto named = [&](const char* word) { return view.nameOf(word); };
            GroupFold fold(span, named("connected"), named("degraded"), named("active"));
            for (std::size_t first = 0; first < nodes.size(); first += kGroupChunk) {
                const auto chunk =
                    std::span(nodes).subspan(first, std::min(kGroupChunk, nodes.size() - first));
                const auto tile =
                    view.timeline(whole, chunk, span.begin, span.end, span.bins, stop);
                if (!tile) {
                    return tl::unexpected(tile.error());
                }
                for (const Lane& lane : tile->lanes) {
                    fold.add(lane);
                }
            }
            return std::make_shared<GroupPicture>(fold.finish());
        },
        [this, row = *wanted, stamp = m_view->store().stamp()](
            const Result<std::shared_ptr<const GroupPicture>>& picture) {
            m_groupAsked.reset();
            if (!picture) {
                failed(picture.error());
                return;
            }
            m_view->store().put(stamp, row, *picture);
            m_view->showPictures();
            askGroup();
        });
}

void TimelineScreen::askWalk(NameId node)
{
    ask(
        QStringLiteral("walk"),
        [whole = wholeHistory(), node](ReplicaView& view, const std::stop_token&) {
            return view.node(whole, node);
        },
        [this, node](Result<NodePage> page) {
            if (page) {
                m_view->setWalk(node, std::move(page->marks));
            }
        });
}

void TimelineScreen::failed(const Error& error)
{
    if (error.code == ErrorCode::Cancelled) {
        return;
    }
    m_pane->showError(error);
}

void TimelineScreen::fillTable()
{
    if (!m_asTable->isChecked() || !m_drawn) {
        return;
    }
    const TimeWindow& window = context().time.window();
    const UtcTime at = std::clamp(context().time.at(), window.begin, shifted(window.end, -1e-3));
    m_model->setRows(
        std::make_shared<LaneTable>(m_view->wantedRows(), m_view->store(), *m_drawn, window, at));
}

void TimelineScreen::showTable(bool table)
{
    m_asTable->setChecked(table);
    m_stack->setCurrentIndex(table ? 1 : 0);
    fillTable();
    (table ? static_cast<QWidget*>(m_table) : m_view)->setFocus();
}

void TimelineScreen::prepareForPicture()
{
    if (m_drawn && context().selection.primary().empty()) {
        const auto& nodes = m_drawn->nodes;
        const auto worst =
            std::max_element(nodes.begin(), nodes.end(),
                             [](const NodeRow& a, const NodeRow& b) { return a.drift < b.drift; });
        if (worst != nodes.end()) {
            m_view->showSelection(Ref::node(worst->node));
        }
    }
}

std::unique_ptr<Screen> makeTimelineScreen(const ScreenContext& context)
{
    return std::make_unique<TimelineScreen>(context);
}

} // namespace souverix
