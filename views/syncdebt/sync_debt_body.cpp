#include "views/syncdebt/sync_debt_body.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

#include "views/common/charts.h"
#include "views/common/evidence_words.h"
#include "views/common/figure_tile.h"
#include "views/common/format.h"
#include "views/common/table_view.h"
#include "views/common/theme.h"
#include "views/syncdebt/debt_charts.h"
#include "views/syncdebt/debt_figures.h"
#include "views/syncdebt/debt_rows.h"
#include "views/syncdebt/eta_chart.h"
#include "views/syncdebt/region_strip.h"

namespace souverix
{

SyncDebtBody::SyncDebtBody(const Theme& theme, Queries& queries, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_model(debtColumns(), queries),
      m_view(new TableView(m_model, theme)), m_filter(new FilterBox(m_model, theme)),
      m_tableState(new StatePane(m_view)),
      m_withLinked(new QCheckBox(tr("Show linked nodes, which owe nothing"))),
      m_strip(new RegionStrip(theme)), m_charts(new QWidget), m_chartGrid(new QGridLayout),
      m_etas(new EtaChart(theme)), m_messages(new DistributionChart(theme)),
      m_updates(new DistributionChart(theme)), m_spread(new DistributionChart(theme)),
      m_owing(new FigureTile(theme, tr("nodes owe"))),
      m_hours(new FigureTile(theme, tr("owed together"))),
      m_waiting(new FigureTile(theme, tr("messages wait"))),
      m_longest(new FigureTile(theme, tr("longest debt"))),
      m_stuck(new FigureTile(theme, tr("not converging")))
{
    build();
    wire();
}

QWidget* SyncDebtBody::figureRow()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    for (FigureTile* tile : {m_owing, m_hours, m_waiting, m_longest, m_stuck}) {
        row->addWidget(tile, tile == m_longest ? 2 : 1);
    }
    return box;
}

bool SyncDebtBody::isWide() const
{
    return width() > fontMetrics().averageCharWidth() * 220;
}

void SyncDebtBody::arrangeCharts()
{
    if (!m_fleet) {
        return;
    }
    m_wide = isWide();
    const DebtFigures figures = debtFiguresOf(*m_fleet);
    // Axes without a bar say nothing: such charts give their room to the others.
    m_messages->setVisible(figures.messages > 0);
    m_etas->setVisible(figures.messages > 0);
    m_updates->setVisible(figures.updates > 0);
    m_spread->setVisible(figures.owing > 0);
    std::vector<QWidget*> charts;
    for (QWidget* chart :
         std::initializer_list<QWidget*>{m_etas, m_messages, m_spread, m_updates}) {
        m_chartGrid->removeWidget(chart);
        if (!chart->isHidden()) {
            charts.push_back(chart);
        }
    }
    for (std::size_t i = 0; i < 4; ++i) {
        const int column = static_cast<int>(i);
        if (i < charts.size()) {
            m_chartGrid->addWidget(charts[i], 0, column);
        }
        m_chartGrid->setColumnStretch(column, i < charts.size() ? 1 : 0);
    }
    // A handful of bars gains nothing from more height; the table does.
    const int line = fontMetrics().height();
    m_charts->setMinimumHeight(line * 11);
    m_charts->setMaximumHeight(line * (m_wide ? 16 : 12));
}

void SyncDebtBody::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (isWide() != m_wide && m_fleet) {
        showCharts();
    }
}

void SyncDebtBody::build()
{
    m_view->setAccessibleName(tr("Sync debts by node"));
    m_view->setTextElideMode(Qt::ElideMiddle); // names differ at their ends
    m_view->sortByColumn(static_cast<int>(DebtColumn::DebtHours), Qt::DescendingOrder);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(0, 0, 0, 0);
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_withLinked);
    auto* below = new QWidget;
    auto* belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->addLayout(tools);
    belowLayout->addWidget(m_tableState, 1);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    m_charts->setLayout(m_chartGrid);
    m_chartGrid->setContentsMargins(0, 0, 0, 0);
    for (QWidget* chart :
         std::initializer_list<QWidget*>{m_etas, m_messages, m_spread, m_updates}) {
        m_chartGrid->addWidget(chart, 0, m_chartGrid->count());
    }
    splitter->addWidget(m_charts);
    splitter->addWidget(below);
    splitter->setSizes({3, 2});
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(figureRow());
    layout->addWidget(m_strip);
    layout->addWidget(splitter, 1);
}

void SyncDebtBody::wire()
{
    const auto nodeOf = [this](std::size_t row) { return m_rows->node(row).node; };
    connect(m_view, &TableView::rowSelected, this,
            [this, nodeOf](std::size_t row) { emit nodeSelected(nodeOf(row)); });
    connect(m_view, &TableView::rowActivated, this,
            [this, nodeOf](std::size_t row) { emit nodeActivated(nodeOf(row)); });
    connect(m_etas, &EtaChart::nodeSelected, this, &SyncDebtBody::nodeSelected);
    connect(m_etas, &EtaChart::nodeActivated, this, &SyncDebtBody::nodeActivated);
    connect(m_strip, &RegionStrip::regionClicked, this, &SyncDebtBody::regionActivated);
    connect(m_withLinked, &QCheckBox::toggled, this, &SyncDebtBody::showRows);
    connect(&m_model, &TableModel::rearranged, this, &SyncDebtBody::showEmptiness);
    connect(m_tableState, &StatePane::clearFilterRequested, this,
            [this] { m_filter->setText({}); });
    for (DistributionChart* chart : {m_messages, m_updates}) {
        connect(chart, &DistributionChart::partClicked, this,
                [this](const QString&, const QString& key) {
                    emit nodeSelected(static_cast<NameId>(key.toUInt()));
                });
    }
    connect(m_owing, &FigureTile::clicked, this, [this] { m_filter->setText({}); });
    connect(m_hours, &FigureTile::clicked, this, [this] {
        m_view->sortByColumn(static_cast<int>(DebtColumn::DebtHours), Qt::DescendingOrder);
    });
    connect(m_waiting, &FigureTile::clicked, this,
            [this] { m_filter->setText(QStringLiteral("debt.messages > 0")); });
    connect(m_stuck, &FigureTile::clicked, this,
            [this] { m_filter->setText(QStringLiteral("replay = not-converging")); });
    connect(m_longest, &FigureTile::clicked, this, [this] {
        const NameId node = m_fleet ? debtFiguresOf(*m_fleet).longest : NameId::None;
        if (node != NameId::None) {
            emit nodeSelected(node);
        }
    });
}

void SyncDebtBody::show(std::shared_ptr<const FleetView> fleet,
                        std::shared_ptr<const FleetView> base)
{
    m_fleet = std::move(fleet);
    m_base = std::move(base);
    m_strip->show(m_fleet);
    showFigures();
    showCharts();
    showRows();
}

bool SyncDebtBody::applyText(const QString& text)
{
    m_filter->setText(text);
    return !parseFilter(text, m_model.columns()).error;
}

void SyncDebtBody::showSelected(NameId node)
{
    m_etas->setSelected(node);
    m_view->showKey(node == NameId::None ? std::nullopt
                                         : std::optional(static_cast<std::uint64_t>(node)));
}

void SyncDebtBody::showFigures()
{
    const DebtFigures figures = debtFiguresOf(*m_fleet);
    m_owing->show(format::count(figures.owing), Tone::Nominal,
                  figures.autonomous > 0
                      ? tr("%1 autonomous").arg(format::count(figures.autonomous))
                      : QString());
    m_hours->show(format::hours(figures.hours));
    m_waiting->show(format::number(figures.messages, 0), Tone::Nominal,
                    figures.updates > 0 ? tr("+ %1 updates").arg(format::count(figures.updates))
                                        : QString());
    m_longest->show(figures.owing > 0 ? format::hours(figures.longestHours) : tr("none"),
                    Tone::Nominal,
                    fontMetrics().elidedText(qstr(m_fleet->text(figures.longest)), Qt::ElideMiddle,
                                             fontMetrics().averageCharWidth() * 22));
    m_longest->setToolTip(qstr(m_fleet->text(figures.longest)));
    m_stuck->show(format::count(figures.notConverging),
                  figures.notConverging > 0 ? Tone::Critical : Tone::Nominal,
                  figures.replaying > 0 ? tr("%1 replaying").arg(format::count(figures.replaying))
                                        : QString());
    const auto age = [this](FigureTile& tile, EvidenceAxis axis) {
        const EvidenceSpread& spread = m_fleet->evidence[static_cast<std::size_t>(axis)];
        tile.setAge(spreadText(spread, m_fleet->at), spreadTip(axis, spread, m_fleet->at));
    };
    age(*m_owing, EvidenceAxis::Connectivity);
    for (FigureTile* tile : {m_hours, m_waiting, m_longest, m_stuck}) {
        age(*tile, figures.owing > 0 ? EvidenceAxis::Debt : EvidenceAxis::Connectivity);
    }
    showFigureChanges();
}

void SyncDebtBody::showFigureChanges()
{
    const DebtFigures now = debtFiguresOf(*m_fleet);
    const DebtFigures base = m_base ? debtFiguresOf(*m_base) : DebtFigures{};
    const auto compare = [this](FigureTile& tile, const QString& figure, const QString& before) {
        const bool differs = m_base && figure != before;
        const QString words = differs ? tr("was %1").arg(before) : tr("as then");
        tile.showChange(m_base ? words : QString(), differs);
    };
    compare(*m_owing, format::count(now.owing), format::count(base.owing));
    compare(*m_hours, format::hours(now.hours), format::hours(base.hours));
    compare(*m_waiting, format::number(now.messages, 0), format::number(base.messages, 0));
    compare(*m_longest, format::hours(now.longestHours), format::hours(base.longestHours));
    compare(*m_stuck, format::count(now.notConverging), format::count(base.notConverging));
}

void SyncDebtBody::showCharts()
{
    m_etas->show(m_fleet->at, etaRowsOf(*m_fleet));
    const DebtFigures figures = debtFiguresOf(*m_fleet);
    // Empty axes say nothing; the table's place then says that none owes.
    m_charts->setVisible(figures.owing > 0);
    arrangeCharts();
    const BacklogSize size = m_wide ? BacklogSize{6, 22} : BacklogSize{3, 14};
    m_messages->show(tr("Messages waiting"), messageBars(*m_fleet, size));
    m_updates->show(tr("Updates waiting, by kind"), updateBars(*m_fleet, size));
    m_spread->show(tr("Nodes by debt"), spreadBars(*m_fleet));
}

void SyncDebtBody::showRows()
{
    if (m_fleet) {
        m_rows = std::make_shared<DebtRows>(m_fleet, m_withLinked->isChecked());
        m_model.setRows(m_rows, m_base
                                    ? std::make_shared<DebtRows>(m_base, m_withLinked->isChecked())
                                    : nullptr);
    }
}

void SyncDebtBody::showEmptiness()
{
    if (m_model.shown() > 0 || !m_fleet) {
        m_tableState->showReady();
    } else if (m_model.total() > 0) {
        m_tableState->showEmptyByFilter(m_model.total());
    } else if (m_fleet->nodes.empty()) {
        m_tableState->showEmpty(tr("No node exists at this time"));
    } else {
        m_tableState->showEmpty(
            tr("None of the %1 nodes owes anything: all are linked, or no report says otherwise")
                .arg(format::count(m_fleet->nodes.size())));
    }
}

} // namespace souverix
