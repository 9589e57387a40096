#include "views/fleet/chart_deck.h"

#include <QFontMetrics>
#include <QTabWidget>
#include <QVBoxLayout>

namespace souverix
{

ChartDeck::ChartDeck(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_tabs(new QTabWidget(this)), m_column(new QVBoxLayout(this)),
      m_regions(new DistributionChart(theme, m_tabs)),
      m_clusters(new DistributionChart(theme, m_tabs)), m_trend(new TrendChart(theme, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_regions, tr("Regions"));
    m_tabs->addTab(m_clusters, tr("Clusters"));
    m_column->addWidget(m_tabs, 1);
    m_column->addWidget(m_trend, 1);
}

void ChartDeck::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool tall = height() >= 28 * fontMetrics().height();
    if (tall != m_tall) {
        arrange(tall);
    }
}

void ChartDeck::arrange(bool tall)
{
    m_tall = tall;
    if (tall) {
        m_tabs->removeTab(m_tabs->indexOf(m_trend));
        m_column->addWidget(m_trend, 1);
        m_trend->setVisible(true);
    } else {
        m_column->removeWidget(m_trend);
        m_tabs->addTab(m_trend, tr("Trend"));
    }
}

} // namespace souverix
