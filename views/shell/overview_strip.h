#pragma once

#include <optional>

#include <QWidget>

#include "model/query/tracks.h"
#include "views/common/time_axis.h"

namespace souverix
{

class Theme;
class TimeCursor;

/// The history in one strip: how much happened when and where it was worst, the window and T. A
/// long quiet past is left out, and said so, until the window or T lies in it. Drag sets the
/// window, a click pins T, a double click shows all. Not mirrored.
class OverviewStrip : public QWidget
{
    Q_OBJECT

public:
    OverviewStrip(TimeCursor& time, const Theme& theme, QWidget* parent = nullptr);
    void show(const HistoryOverview& overview);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Drag { None, Press, Window, Left, Right, Cursor };
    [[nodiscard]] TimeAxis axis() const;
    [[nodiscard]] UtcTime shownFrom() const;
    [[nodiscard]] QString leftOut() const;
    void paintLeftOut(QPainter& painter) const;
    [[nodiscard]] Drag gripAt(double x) const;
    void paintBins(QPainter& painter, const TimeAxis& axis) const;
    void paintWindow(QPainter& painter, const TimeAxis& axis) const;
    void paintCursor(QPainter& painter, const TimeAxis& axis) const;
    void describe();
    [[nodiscard]] int axisTop() const;

    TimeCursor& m_time;
    const Theme& m_theme;
    HistoryOverview m_overview;
    UtcTime m_busyBegin;
    UtcTime m_dragFrom; ///< the strip stands still while it is dragged
    Drag m_drag = Drag::None;
    double m_pressX = 0;
    bool m_doubled = false;
};

} // namespace souverix
