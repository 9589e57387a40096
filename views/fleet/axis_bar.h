#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "views/fleet/fleet_axis.h"

class QButtonGroup;
class QHBoxLayout;

namespace souverix
{

class Theme;

/// The choice of the axis that colours the fleet. UI thread only.
class AxisBar : public QWidget
{
    Q_OBJECT

public:
    explicit AxisBar(QWidget* parent = nullptr);
    [[nodiscard]] FleetAxis axis() const;
    void setAxis(FleetAxis axis);

signals:
    void axisChosen(souverix::FleetAxis axis);

private:
    QButtonGroup* m_buttons;
};

/// What the colours of an axis mean, with counts; a click leaves the nodes of that value.
class AxisLegend : public QWidget
{
    Q_OBJECT

public:
    explicit AxisLegend(const Theme& theme, QWidget* parent = nullptr);
    /// `differing`: nodes that have a ring, as they differ from the state compared with; nullopt
    /// where nothing is compared. `filter`: the one in force.
    void show(const AxisView& axis, UtcTime at, std::optional<std::size_t> differing = std::nullopt,
              const QString& filter = {});
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void filterAsked(const QString& filter);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Entry {
        AxisValue value;
        std::optional<Freshness> freshness; ///< an entry for a pattern, without a value
        QString text;
        QRectF place;
        int wide = 0;      ///< pixels
        bool ring = false; ///< not a value, but the mark of what differs
        QString filter;    ///< what a click asks for
    };
    void measure();
    /// Puts entries into lines and returns the height.
    [[nodiscard]] int flow(int width, std::vector<Entry>& entries) const;

    const Theme& m_theme;
    std::vector<Entry> m_entries;
};

} // namespace souverix
