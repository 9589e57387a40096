#pragma once

#include <memory>
#include <optional>

#include <QAbstractScrollArea>
#include <QImage>

#include "model/query/fleet_change.h"
#include "views/common/row_time_layout.h"

namespace souverix
{

class Theme;
class TimeCursor;

/// A canvas of rows over time: scrolling, zooming, panning, brushing, the crosshair and the line at
/// T are the same on all of them; what a row looks like is the subclass'. Rows are drawn once into
/// a layer, so that the crosshair and another T cost a copy. UI thread only.
class RowTimeView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    RowTimeView(const Theme& theme, TimeCursor& time, QWidget* parent = nullptr);

    [[nodiscard]] const RowTimeLayout& layoutNow() const { return m_layout; }
    /// What to ask the replica for now; `pixels` is the width of a bin at the closest zoom.
    [[nodiscard]] TileSpan span() const;
    /// The rows to have at hand: those in sight and a quarter page around them, [first, second).
    [[nodiscard]] std::pair<int, int> rowsInSight() const;
    /// Draws anew: another selection, another picture.
    void refresh();
    void setRowHeight(double height);
    /// What to mark in the rows, where two states are compared; nullptr: nothing.
    void setComparison(std::shared_ptr<const FleetComparison> comparison);
    /// How long the last paint took, in milliseconds; for measuring.
    [[nodiscard]] double lastPaintMs() const { return m_lastPaintMs; }

signals:
    /// Other rows or another window are in sight.
    void needed();
    /// The reader moved the window off the head, or chose a moment.
    void pinWanted(souverix::UtcTime at);
    /// -1: none.
    void rowHovered(int row);

protected:
    /// Rows in the plot; the painter is clipped to it. The same at every T, else the
    /// subclass refreshes when T moves.
    virtual void paintRows(QPainter& painter) = 0;
    /// Labels; the painter is clipped to the gutter, which is filled already.
    virtual void paintGutter(QPainter& painter) = 0;
    /// What follows the pointer, over all.
    virtual void paintPointer(QPainter& painter, QPointF pointer) = 0;
    [[nodiscard]] virtual QString wordsAt(QPointF place) const = 0;
    virtual void clicked(QPointF place) = 0;
    virtual void doubleClicked(QPointF place) = 0;
    /// Keys that zooming and panning do not use; false where it is none of the subclass' either.
    virtual bool key(QKeyEvent* event) = 0;
    virtual void focusSelection() = 0;
    /// Whether what this row shows differs from the state compared with; asked of rows in sight
    /// while comparison() is there.
    [[nodiscard]] virtual ChangeKind rowChange(int /*row*/) const { return ChangeKind::Same; }
    [[nodiscard]] const FleetComparison* comparison() const { return m_comparison.get(); }

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] TimeCursor& time() const { return m_time; }
    void setBinPixels(double pixels) { m_binPixels = pixels; }
    void setRowCount(int rows);
    /// The rows are those that are drawn, but of another snapshot.
    void keepRows();
    void setLayout(const RowTimeLayout& layout);
    void moveWindow(const TimeWindow& window);
    void showRow(int row) { setLayout(m_layout.showing(row)); }

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    enum class Drag { None, Brush, Pan, Time, Done };

    bool keyZooms(QKeyEvent* event);
    void paintLayer();
    void paintTimes(QPainter& painter) const;
    void paintRowChanges(QPainter& painter) const;
    void paintOverlay(QPainter& painter);
    void timeLabel(QPainter& painter, double x, const QString& text, const QColor& fill) const;

    const Theme& m_theme;
    TimeCursor& m_time;
    RowTimeLayout m_layout;
    double m_binPixels = 4;
    QImage m_layer; ///< what follows neither the pointer nor T
    bool m_layerDrawn = false;
    std::shared_ptr<const FleetComparison> m_comparison;
    std::optional<QPointF> m_pointer;
    Drag m_drag = Drag::None;
    QPointF m_pressed, m_dragged;
    std::optional<TimeWindow> m_brush;
    bool m_scrolling = false;
    int m_hovered = -1;
    double m_lastPaintMs = 0;
};

/// A fill for what is in order: present, and calmer than the nominal tone.
[[nodiscard]] QColor quietFill(const Theme& theme);

} // namespace souverix
