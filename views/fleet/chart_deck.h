#pragma once

#include <QWidget>

#include "views/common/charts.h"

class QTabWidget;
class QVBoxLayout;

namespace souverix
{

/// The distributions and their trend: side by side in tabs where there is little height, else one
/// above the other. UI thread only.
class ChartDeck : public QWidget
{
    Q_OBJECT

public:
    explicit ChartDeck(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] DistributionChart& regions() { return *m_regions; }
    [[nodiscard]] DistributionChart& clusters() { return *m_clusters; }
    [[nodiscard]] TrendChart& trend() { return *m_trend; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(bool tall);

    QTabWidget* m_tabs;
    QVBoxLayout* m_column;
    DistributionChart* m_regions;
    DistributionChart* m_clusters;
    TrendChart* m_trend;
    bool m_tall = true;
};

} // namespace souverix
