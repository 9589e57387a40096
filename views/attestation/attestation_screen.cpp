#include "views/attestation/attestation_screen.h"

#include <algorithm>

#include <QComboBox>
#include <QSplitter>
#include <QTabWidget>

#include "views/attestation/attestation_html.h"
#include "views/attestation/attestation_rows.h"
#include "views/common/format.h"
#include "views/common/link_browser.h"
#include "views/common/state_pane.h"
#include "views/common/table_view.h"

namespace souverix
{

AttestationScreen::AttestationScreen(const ScreenContext& context)
    : Screen(context, QStringLiteral("attestation"), tr("Attestation"),
             QStringLiteral("attestation")),
      m_results(resultColumns(), context.queries), m_missed(missedColumns(), context.queries),
      m_cohorts(cohortColumns(), context.queries)
{
    build();
    join();
    m_pane->showNoSource();
}

void AttestationScreen::build()
{
    m_scopes = new QComboBox;
    m_scopes->setAccessibleName(tr("Fleet, region or cluster"));
    m_scopes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_said = new QLabel;
    m_said->setWordWrap(true); // half a caveat misleads
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_scopes);
    tools->addWidget(m_said, 1);
    m_ribbons = new RibbonView(theme(), context().time);
    auto* legend = new QLabel(tr("Plain: affirming · square: warning · octagon: contraindicated · "
                                 "hatched: no verdict · empty: no check where one was due"));
    legend->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    legend->setToolTip(legend->text());
    auto* upper = new QWidget;
    auto* picture = new QVBoxLayout(upper);
    picture->setContentsMargins(0, 0, 0, 0);
    picture->setSpacing(2);
    picture->addLayout(tools);
    picture->addWidget(m_ribbons, 1);
    picture->addWidget(legend);
    m_resultView = new TableView(m_results, theme());
    m_resultView->setAccessibleName(tr("Results"));
    m_missedView = new TableView(m_missed, theme());
    m_missedView->setAccessibleName(tr("Missed checks"));
    m_cohortView = new TableView(m_cohorts, theme());
    m_cohortView->setAccessibleName(tr("Cohorts against the fleet"));
    m_filter = new FilterBox(m_results, theme());
    m_resultPane = new StatePane(m_resultView);
    auto* results = new QWidget;
    auto* column = new QVBoxLayout(results);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_filter);
    column->addWidget(m_resultPane, 1);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(results, tr("Results"));
    m_tabs->addTab(m_missedView, tr("Missed checks"));
    m_tabs->addTab(m_cohortView, tr("Cohorts"));
    m_detail = new LinkBrowser;
    m_detail->setAccessibleName(tr("The chosen result in words"));
    m_detail->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    auto* lower = new QSplitter;
    lower->setChildrenCollapsible(false);
    lower->addWidget(m_tabs);
    lower->addWidget(m_detail);
    lower->setStretchFactor(0, 3);
    lower->setStretchFactor(1, 2);
    lower->setSizes({760, 420});
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setContentsMargins(8, 6, 8, 4);
    split->addWidget(upper);
    split->addWidget(lower);
    split->setSizes({420, 380});
    m_pane = new StatePane(split, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pane);
    showDetail();
}

void AttestationScreen::join()
{
    connect(m_pane, &StatePane::openRequested, this, &Screen::openSource);
    connect(m_pane, &StatePane::retryRequested, this, &AttestationScreen::read);
    connect(m_scopes, &QComboBox::activated, this, [this](int index) {
        const qulonglong packed = m_scopes->itemData(index).toULongLong();
        m_scope = {static_cast<NameId>(packed >> 1U), (packed & 1U) != 0};
        m_node = NameId::None;
        read();
    });
    connect(m_ribbons, &RowTimeView::pinWanted, this,
            [this](UtcTime at) { context().time.pin(at); });
    connect(m_ribbons, &RibbonView::lineChosen, this, &AttestationScreen::chooseLine);
    connect(m_ribbons, &RibbonView::lineActivated, this, &AttestationScreen::activateLine);
    connect(m_ribbons, &RibbonView::nodeHovered, this, [this](NameId node) {
        context().selection.setHover(node == NameId::None ? Ref{} : Ref::node(node));
    });
    connect(m_detail, &LinkBrowser::nodeActivated, this, &Screen::openNode);
    connect(m_detail, &LinkBrowser::eventActivated, this, &Screen::openEvent);
    connect(&context().selection, &Selection::changed, this, &AttestationScreen::followSelection);
    connect(&theme(), &Theme::changed, this, &AttestationScreen::showDetail);
    joinTables();
}

void AttestationScreen::joinTables()
{
    connect(m_resultPane, &StatePane::clearFilterRequested, this,
            [this] { m_filter->setText({}); });
    connect(&m_results, &TableModel::rearranged, this, [this] {
        if (m_results.shown() > 0) {
            m_resultPane->showReady();
        } else if (m_results.total() > 0) {
            m_resultPane->showEmptyByFilter(m_results.total());
        } else {
            m_resultPane->showEmpty(tr("Nothing was ever attested here"));
        }
    });
    connect(m_resultView, &TableView::rowSelected, this, [this](std::size_t row) {
        chooseResult(std::static_pointer_cast<const ResultRows>(m_results.rows()), row);
    });
    connect(m_resultView, &TableView::rowActivated, this, [this](std::size_t row) {
        emit openEvent(
            std::static_pointer_cast<const ResultRows>(m_results.rows())->entry(row).ref);
    });
    connect(m_missedView, &TableView::rowSelected, this, [this](std::size_t row) {
        const auto rows = std::static_pointer_cast<const MissedRows>(m_missed.rows());
        context().selection.select(Ref::node(rows->node(row)), id());
        m_ribbons->showNode(rows->node(row));
    });
    connect(m_missedView, &TableView::rowActivated, this, [this](std::size_t row) {
        emit openNode(std::static_pointer_cast<const MissedRows>(m_missed.rows())->node(row));
    });
}

void AttestationScreen::showFleet(std::shared_ptr<const FleetView> fleet)
{
    if (!fleet) {
        m_fleet.reset();
        m_read.reset();
        m_nodeRead = {};
        m_chosenRows.reset();
        m_check.reset();
        m_ribbons->setLines({});
        showDetail();
        m_pane->showNoSource();
        return;
    }
    if (m_fleet && m_fleet->names != fleet->names) {
        m_scope = {};
        m_node = NameId::None;
        m_read.reset();
        m_nodeRead = {};
        m_chosenRows.reset();
    }
    m_fleet = std::move(fleet);
    m_ribbons->setComparison(comparison());
    if (m_fleet->nodes.empty()) {
        m_pane->showEmpty(tr("No node is registered at this time, so nothing is attested. Move the "
                             "time cursor later."));
        return;
    }
    offerScopes();
    if (!m_read) {
        m_pane->showLoading(tr("Reading the history of attestations"));
    }
    read();
}

void AttestationScreen::offerScopes()
{
    const auto item = [this](const QString& text, NameId name, bool cluster) {
        const auto packed = static_cast<qulonglong>(name) * 2 + (cluster ? 1 : 0);
        m_scopes->addItem(text, packed);
        if (name == m_scope.name && (name == NameId::None || cluster == m_scope.cluster)) {
            m_scopes->setCurrentIndex(m_scopes->count() - 1);
        }
    };
    const QSignalBlocker quiet(m_scopes);
    m_scopes->clear();
    item(tr("Whole fleet"), NameId::None, false);
    for (const DriftCounts& each : m_fleet->driftByRegion) {
        item(qstr(m_fleet->text(each.group)), each.group, false);
    }
    for (const DriftCounts& each : m_fleet->driftByCluster) {
        item(QStringLiteral("    ") + qstr(m_fleet->text(each.group)), each.group, true);
    }
}

bool AttestationScreen::applyFilter(const QString& text)
{
    m_tabs->setCurrentIndex(0);
    m_filter->setText(text);
    return true;
}

void AttestationScreen::chooseLine(int row)
{
    const RibbonLine& line = *m_ribbons->lines()[static_cast<std::size_t>(row)];
    if (line.kind == RibbonLine::Kind::Node) {
        context().selection.select(Ref::node(line.node), id());
    } else if (line.kind == RibbonLine::Kind::Group) {
        m_node = NameId::None;
        m_nodeRead = {};
        if (line.group != NameId::None) {
            context().selection.select(
                line.cluster ? Ref::cluster(line.group) : Ref::region(line.group), id());
        }
        showResults();
    }
}

void AttestationScreen::activateLine(int row)
{
    const RibbonLine& line = *m_ribbons->lines()[static_cast<std::size_t>(row)];
    if (line.kind != RibbonLine::Kind::Group) {
        emit openNode(line.node);
        return;
    }
    if (line.group != m_scope.name) {
        m_scope = {line.group, line.cluster};
        m_node = NameId::None;
        m_nodeRead = {};
        offerScopes();
        read();
    }
}

void AttestationScreen::followSelection()
{
    const Ref& primary = context().selection.primary();
    if (primary.kind != Ref::Kind::Node || primary.name == m_node || !m_read) {
        return;
    }
    m_node = primary.name;
    m_nodeRead = {};
    showLines();
    showResults();
    m_ribbons->showNode(m_node);
    askNode();
}

void AttestationScreen::showDetail()
{
    if (m_chosenRows && m_read) {
        m_detail->setHtml(resultHtml(m_chosenRows->entry(m_chosen), m_check.get(), *m_read->names,
                                     theme().colours()));
    } else {
        m_detail->setPlainText(tr("Choose a result to read who judged it by which policy, and to "
                                  "have its evidence judged again. Choose a node to see its claims "
                                  "one by one; Enter on a group shows only that group."));
    }
}

void AttestationScreen::prepareForPicture()
{
    if (m_results.shown() > 0 && !m_resultView->currentIndex().isValid()) {
        m_resultView->setCurrentIndex(m_results.index(0, 0));
    }
}

std::unique_ptr<Screen> makeAttestationScreen(const ScreenContext& context)
{
    return std::make_unique<AttestationScreen>(context);
}

} // namespace souverix
