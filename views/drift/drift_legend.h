#pragma once

#include <QWidget>

namespace souverix
{

class Theme;

/// What the heatmap's and the matrix' fills mean. UI thread only.
class DriftLegend : public QWidget
{
    Q_OBJECT

public:
    explicit DriftLegend(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    /// Clusters: the height of a fill is a share.
    void showClusters(bool clusters);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    bool m_clusters = false;
};

} // namespace souverix
