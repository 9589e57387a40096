#include "views/federation/federation_body.h"

#include <algorithm>
#include <map>

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include "views/common/finding_words.h"
#include "views/common/format.h"
#include "views/common/link_browser.h"
#include "views/common/state_pane.h"
#include "views/common/table_view.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/federation/chain_view.h"
#include "views/federation/detail_html.h"
#include "views/federation/federation_rows.h"

namespace souverix
{

FederationBody::FederationBody(const Theme& theme, Queries& queries, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_conflicts(conflictColumns(), queries),
      m_findings(findingColumns(), queries), m_regions(regionColumns(), queries),
      m_conflictView(new TableView(m_conflicts, theme)),
      m_findingView(new TableView(m_findings, theme)),
      m_regionView(new TableView(m_regions, theme)), m_conflictState(new StatePane(m_conflictView)),
      m_findingState(new StatePane(m_findingView)), m_filter(new FilterBox(m_findings, theme)),
      m_kind(new QComboBox), m_chain(new ChainView(theme)), m_detail(new LinkBrowser),
      m_tabs(new QTabWidget), m_split(new QSplitter(Qt::Vertical)),
      m_below(new QSplitter(Qt::Horizontal))
{
    build();
    wire();
}

QWidget* FederationBody::findingsPage()
{
    m_kind->setAccessibleName(tr("Kind of finding"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(0, 0, 0, 0);
    tools->addWidget(m_kind);
    tools->addWidget(m_filter, 1);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addLayout(tools);
    layout->addWidget(m_findingState, 1);
    return page;
}

void FederationBody::build()
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_chain);
    area->setAccessibleName(tr("Chain"));
    m_conflictView->setAccessibleName(tr("Open conflicts"));
    m_conflictView->setTextElideMode(Qt::ElideMiddle); // names differ at their ends
    m_findingView->setTextElideMode(Qt::ElideMiddle);
    m_findingView->setAccessibleName(tr("Findings"));
    m_regionView->setAccessibleName(tr("Regions"));
    m_detail->setAccessibleName(tr("What was chosen, in words"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_conflictState, tr("Conflicts"));
    m_tabs->addTab(findingsPage(), tr("Findings"));
    m_tabs->addTab(m_regionView, tr("Regions"));
    m_below->setChildrenCollapsible(false);
    m_below->addWidget(m_tabs);
    m_below->addWidget(m_detail);
    m_below->setStretchFactor(0, 3);
    m_below->setStretchFactor(1, 2);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(area);
    m_split->addWidget(m_below);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_split);
}

void FederationBody::wire()
{
    connect(m_chain, &ChainView::regionSelected, this, &FederationBody::regionSelected);
    connect(m_chain, &ChainView::nodesActivated, this, &FederationBody::nodesActivated);
    connect(m_detail, &LinkBrowser::nodeActivated, this, &FederationBody::nodeActivated);
    connect(m_detail, &LinkBrowser::eventActivated, this, &FederationBody::eventActivated);
    connect(m_conflictView, &TableView::rowSelected, this, &FederationBody::showConflict);
    connect(m_conflictView, &TableView::rowActivated, this,
            [this](std::size_t row) { openSubject(m_conflictRows->conflict(row).node); });
    connect(m_findingView, &TableView::rowSelected, this, &FederationBody::showFinding);
    connect(m_findingView, &TableView::rowActivated, this,
            [this](std::size_t row) { openSubject(m_findingRows->finding(row).subject); });
    connect(m_regionView, &TableView::rowSelected, this,
            [this](std::size_t row) { emit regionSelected(m_regionRows->region(row).region); });
    connect(m_regionView, &TableView::rowActivated, this,
            [this](std::size_t row) { emit nodesActivated(m_regionRows->region(row).region); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FederationBody::showFindings);
    connect(m_tabs, &QTabWidget::currentChanged, this, &FederationBody::refreshDetail);
    connect(&m_theme, &Theme::changed, this, [this] {
        if (m_fleet) {
            showKinds();
            showCounts();
        }
        refreshDetail();
    });
    connect(m_findingState, &StatePane::clearFilterRequested, this, [this] {
        m_filter->setText({});
        m_kind->setCurrentIndex(0);
    });
    connect(&m_findings, &TableModel::rearranged, this, [this] {
        if (m_findings.shown() > 0 || !m_fleet) {
            m_findingState->showReady();
        } else if (!m_fleet->findings.empty()) {
            m_findingState->showEmptyByFilter(m_fleet->findings.size());
        } else {
            m_findingState->showEmpty(tr("Nothing was found in the %1 events that count")
                                          .arg(format::count(m_fleet->eventsCounted)));
        }
    });
    connect(&m_conflicts, &TableModel::rearranged, this, [this] {
        if (m_conflicts.total() > 0 || !m_fleet) {
            m_conflictState->showReady();
        } else {
            m_conflictState->showEmpty(tr("No conflict is open, and no node has two masters"));
        }
    });
}

void FederationBody::show(std::shared_ptr<const FleetView> fleet,
                          std::shared_ptr<const FleetView> base)
{
    m_fleet = std::move(fleet);
    m_base = std::move(base);
    const bool first = m_chain->minimumSizeHint().height() == 0;
    m_chain->show(m_fleet);
    if (first) {
        divide();
    }
    m_conflictRows = std::make_shared<ConflictRows>(m_fleet);
    m_conflicts.setRows(m_conflictRows, m_base ? std::make_shared<ConflictRows>(m_base) : nullptr);
    m_regionRows = std::make_shared<RegionRows>(m_fleet);
    m_regions.setRows(m_regionRows, m_base ? std::make_shared<RegionRows>(m_base) : nullptr);
    showKinds();
    showFindings();
    showCounts();
    if (first) {
        openTab(m_fleet->conflicts.empty() ? Findings : Conflicts);
        refreshDetail();
    }
}

void FederationBody::showCounts()
{
    m_tabs->setTabText(Conflicts,
                       tr("Conflicts (%1)").arg(format::count(m_fleet->conflicts.size())));
    m_tabs->setTabText(Findings, tr("Findings (%1)").arg(format::count(m_fleet->findings.size())));
    m_tabs->setTabText(Regions, tr("Regions (%1)").arg(format::count(m_fleet->federation.size())));
    m_tabs->setTabIcon(Conflicts,
                       m_fleet->conflicts.empty() ? QIcon() : toneIcon(Tone::Critical, m_theme));
}

void FederationBody::showKinds()
{
    std::map<std::string_view, std::uint64_t> counts;
    for (const Finding& finding : m_fleet->findings) {
        ++counts[finding.finding];
    }
    const QString chosen = m_kind->currentData().toString();
    const QSignalBlocker blocker(m_kind);
    m_kind->clear();
    m_kind->addItem(tr("All kinds (%1)").arg(format::count(m_fleet->findings.size())), QString());
    for (const auto& [kind, count] : counts) {
        m_kind->addItem(toneIcon(toneOfFinding(kind), m_theme),
                        tr("%1 (%2)").arg(findingText(kind), format::count(count)), qstr(kind));
    }
    if (!chosen.isEmpty() && m_kind->findData(chosen) < 0) {
        // The kind that is filtered by went away: it stays chosen, with none of it left.
        m_kind->addItem(tr("%1 (0)").arg(findingText(chosen.toStdString())), chosen);
    }
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(chosen)));
}

void FederationBody::showFindings()
{
    if (m_fleet) {
        const std::string kind = m_kind->currentData().toString().toStdString();
        m_findingRows = std::make_shared<FindingRows>(m_fleet, kind);
        m_findings.setRows(m_findingRows,
                           m_base ? std::make_shared<FindingRows>(m_base, kind) : nullptr);
    }
}

void FederationBody::showRegion(NameId region)
{
    m_chain->setSelected(region);
    m_regionView->showKey(
        region == NameId::None ? std::nullopt : std::optional(static_cast<std::uint64_t>(region)));
}

void FederationBody::openTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void FederationBody::chooseSomething()
{
    if (m_conflicts.shown() > 0) {
        openTab(Conflicts);
        m_conflictView->setCurrentIndex(m_conflicts.index(0, 0));
    } else if (m_findings.shown() > 0) {
        openTab(Findings);
        m_findingView->setCurrentIndex(m_findings.index(0, 0));
    }
}

void FederationBody::showConflict(std::size_t row)
{
    const Conflict& conflict = m_conflictRows->conflict(row);
    m_detail->setHtml(conflictHtml(conflict, *m_fleet, m_theme.colours()));
    const NameId node = m_fleet->names->find(conflict.node);
    if (m_fleet->find(node) != nullptr) {
        emit nodeSelected(node);
    }
}

void FederationBody::showFinding(std::size_t row)
{
    const Finding& finding = m_findingRows->finding(row);
    m_detail->setHtml(findingHtml(finding, *m_fleet, m_theme.colours()));
    const NameId node = m_fleet->names->find(finding.subject);
    if (m_fleet->find(node) != nullptr) {
        emit nodeSelected(node);
    }
}

void FederationBody::refreshDetail()
{
    const bool conflicts = m_tabs->currentIndex() == Conflicts;
    const TableView* view = conflicts ? m_conflictView : m_findingView;
    TableModel& model = conflicts ? m_conflicts : m_findings;
    m_detail->setVisible(m_tabs->currentIndex() != Regions);
    const QModelIndex current = view->currentIndex();
    if (!m_fleet || !current.isValid()) {
        m_detail->setPlainText(tr("Choose a row to see what it means and what proves it."));
    } else if (!model.isThere(current.row())) {
        m_detail->setPlainText(tr("Only in the state compared with: it is gone."));
    } else if (conflicts) {
        showConflict(model.sourceRow(current.row()));
    } else {
        showFinding(model.sourceRow(current.row()));
    }
}

void FederationBody::openSubject(const std::string& subject)
{
    const NameId node = m_fleet->names->find(subject);
    if (m_fleet->find(node) != nullptr) {
        emit nodeActivated(node);
    }
}

void FederationBody::divide()
{
    const bool wide = width() > fontMetrics().averageCharWidth() * 260;
    m_split->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
    m_below->setOrientation(wide ? Qt::Vertical : Qt::Horizontal);
    if (wide) {
        m_split->setSizes({width() / 2, width() - width() / 2});
        m_below->setSizes({height() * 2 / 3, height() / 3});
    } else {
        // The chain as high as it is, but hardly more than half.
        const int chain = std::min(m_chain->minimumSizeHint().height() + 4, height() * 11 / 20);
        m_split->setSizes({chain, std::max(1, height() - chain)});
        m_below->setSizes({width() * 3 / 5, width() * 2 / 5});
    }
}

void FederationBody::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    divide();
}

} // namespace souverix
