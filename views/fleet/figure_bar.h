#pragma once

#include <vector>

#include <QWidget>

#include "views/fleet/fleet_figures.h"

namespace souverix
{

class FigureTile;
class Theme;

/// The row of figures over the fleet; wraps where the window is narrow. UI thread only.
class FigureBar : public QWidget
{
    Q_OBJECT

public:
    explicit FigureBar(const Theme& theme, QWidget* parent = nullptr);
    void show(const std::vector<FleetFigure>& figures);
    /// Marks the figure whose filter is in force.
    void showFilter(const QString& filter);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void filterAsked(const QString& filter);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int columnsFor(int width) const;
    /// The least that no tile's figure is cut in.
    [[nodiscard]] QSize measureTiles() const;
    void addTile(const FleetFigure& figure);
    void measureAnew();
    void place();

    const Theme& m_theme;
    struct Place {
        FleetFigure figure;
        FigureTile* tile = nullptr;
    };
    std::vector<Place> m_tiles;
    QString m_filter;
    QSize m_tile; ///< measureTiles(), of what is shown
};

} // namespace souverix
