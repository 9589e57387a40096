#include "views/drift/episodes_page.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include "views/common/format.h"
#include "views/common/link_browser.h"
#include "views/common/state_pane.h"
#include "views/common/table_view.h"
#include "views/common/theme.h"
#include "views/drift/episode_words.h"

namespace souverix
{

namespace
{

QString windowText(const EpisodeList& list)
{
    return EpisodesPage::tr("In the window %1 to %2")
        .arg(format::utc(list.begin), format::utc(std::min(list.end, list.at)));
}

} // namespace

EpisodesPage::EpisodesPage(const Theme& theme, Queries& queries, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_model(episodeColumns(), queries),
      m_filter(new FilterBox(m_model, theme)), m_table(new TableView(m_model, theme)),
      m_detail(new LinkBrowser), m_pane(new StatePane(m_table)), m_words(new QLabel)
{
    m_table->setAccessibleName(tr("Drift episodes of the window in force"));
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_detail->setAccessibleName(tr("The chosen episode"));
    m_detail->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    auto* halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_pane);
    halves->addWidget(m_detail);
    halves->setStretchFactor(0, 1);
    halves->setSizes({800, 280});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(4);
    column->addWidget(m_filter);
    column->addWidget(m_words);
    column->addWidget(halves, 1);
    connect(m_table, &TableView::rowSelected, this, [this](std::size_t row) {
        const auto rows = std::dynamic_pointer_cast<const EpisodeRows>(m_model.rows());
        if (rows && row < rows->size()) {
            m_chosen = rows->episode(row);
            showDetail();
            emit nodeSelected(m_chosen->node);
        }
    });
    connect(m_table, &TableView::rowActivated, this, [this] {
        if (m_chosen) {
            emit nodeActivated(m_chosen->node);
        }
    });
    connect(m_detail, &LinkBrowser::nodeActivated, this, &EpisodesPage::nodeActivated);
    connect(m_detail, &LinkBrowser::eventActivated, this, &EpisodesPage::eventActivated);
    connect(m_pane, &StatePane::clearFilterRequested, this, [this] { m_filter->setText({}); });
    connect(&m_model, &TableModel::rearranged, this, &EpisodesPage::showEmptiness);
    connect(&theme, &Theme::changed, this, &EpisodesPage::showDetail);
    m_model.sort(3, Qt::DescendingOrder); // the newest first
    showDetail();
}

void EpisodesPage::show(const EpisodeTables& tables)
{
    m_rows = tables.episodes;
    m_model.setRows(m_rows);
    if (!m_rows) {
        m_chosen.reset();
        m_words->clear();
    } else if (m_rows->size() < tables.found) {
        m_words->setText(tr("%1: the worst and longest %2 of %3 episodes. A shorter window shows "
                            "all of its own.")
                             .arg(windowText(m_rows->list()), format::count(m_rows->size()),
                                  format::count(tables.found)));
    } else {
        m_words->setText(tr("%1: %2 episodes. Lengths and recurrences are of all history.")
                             .arg(windowText(m_rows->list()), format::count(tables.found)));
    }
    showDetail();
}

void EpisodesPage::chooseFirst()
{
    if (!m_chosen && m_model.rowCount() > 0) {
        m_table->setCurrentIndex(m_model.index(0, 0));
    }
}

void EpisodesPage::showEmptiness()
{
    if (m_model.shown() > 0) {
        m_pane->showReady();
    } else if (m_model.total() > 0) {
        m_pane->showEmptyByFilter(m_model.total());
    } else if (m_rows) {
        m_pane->showEmpty(tr("No node in service drifted in this window."));
    }
}

void EpisodesPage::showDetail()
{
    if (!m_chosen || !m_rows) {
        m_detail->setHtml(QStringLiteral("<p>%1</p><p>%2</p>")
                              .arg(tr("Choose an episode to see what moved, when and by which "
                                      "events."),
                                   tr("A double click or Enter opens the node.")));
        return;
    }
    const FleetView& fleet = m_rows->fleet();
    m_detail->setHtml(
        QStringLiteral("<h3><a href=\"%1\">%2</a></h3>")
            .arg(nodeLink(m_chosen->node), qstr(fleet.text(m_chosen->node)).toHtmlEscaped()) +
        episodeHtml(*m_chosen, 0, fleet, m_theme));
}

DriftTimePage::DriftTimePage(const Theme& theme, Queries& queries, QWidget* parent)
    : QWidget(parent), m_model(driftTimeColumns(), queries), m_table(new TableView(m_model, theme)),
      m_pane(new StatePane(m_table)), m_words(new QLabel), m_by(new QButtonGroup(this))
{
    m_table->setAccessibleName(tr("Drift-hours"));
    m_table->setItemDelegateForColumn(kDriftHoursColumn,
                                      new DriftHoursDelegate(m_model, theme, m_table));
    auto* line = new QHBoxLayout;
    const std::array<QString, 3> names{tr("By node"), tr("By cluster"), tr("By region")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto* button = new QToolButton;
        button->setText(names[i]);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setChecked(i == static_cast<std::size_t>(DriftTimeBy::Cluster));
        m_by->addButton(button, static_cast<int>(i));
        line->addWidget(button);
    }
    line->addSpacing(12);
    line->addWidget(m_words, 1);
    auto* filter = new FilterBox(m_model, theme);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(filter);
    column->addWidget(m_pane, 1);
    connect(m_by, &QButtonGroup::idClicked, this, [this] { showTable(); });
    connect(m_pane, &StatePane::clearFilterRequested, this, [filter] { filter->setText({}); });
    connect(&m_model, &TableModel::rearranged, this, [this] {
        if (m_model.shown() == 0 && m_model.total() > 0) {
            m_pane->showEmptyByFilter(m_model.total());
        } else {
            m_pane->showReady();
        }
    });
    connect(m_table, &TableView::rowActivated, this, [this](std::size_t row) {
        const auto rows = std::dynamic_pointer_cast<const DriftTimeRows>(m_model.rows());
        if (rows && m_by->checkedId() == static_cast<int>(DriftTimeBy::Node)) {
            emit nodeActivated(rows->time(row).name);
        }
    });
    m_model.sort(kDriftHoursColumn, Qt::DescendingOrder);
}

void DriftTimePage::show(const EpisodeTables& tables)
{
    m_tables = tables;
    m_words->setText(tables.episodes ? windowText(tables.episodes->list()) : QString());
    m_words->setToolTip(tr("Hours of nodes in service; a node counts once however many of its "
                           "components drift."));
    showTable();
}

void DriftTimePage::showTable()
{
    m_model.setRows(m_tables.times[static_cast<std::size_t>(std::max(0, m_by->checkedId()))]);
}

} // namespace souverix
