#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QPixmap>
#include <QWidget>

#include "views/shell/strip_bins.h"

namespace souverix
{

class Theme;
class TimeCursor;

/// A moment that the strip marks with a flag.
struct StripFlag {
    UtcTime at;
    QString words; ///< for its tooltip
};

/// The history in one strip: how much happened when, every place of a critical event, the window
/// and T. A long quiet past is left out, and said so, until the window or T lies in it; on demand
/// every long quiet span is drawn narrow. Drag moves T, Shift and drag sets the window, a double
/// click shows all. Not mirrored.
class OverviewStrip : public QWidget
{
    Q_OBJECT

public:
    OverviewStrip(TimeCursor& time, const Theme& theme, QWidget* parent = nullptr);
    void show(std::shared_ptr<const HistorySummary> history);
    void setFlags(std::vector<StripFlag> flags);
    /// Draws long quiet spans narrow.
    void setCompressed(bool compressed);
    [[nodiscard]] bool compressed() const { return m_compressed; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Drag { None, Press, Window, Left, Right, Cursor, Base };
    void layOut();
    [[nodiscard]] QString leftOut() const;
    void follow();
    [[nodiscard]] UtcTime shownFrom() const;
    [[nodiscard]] Drag gripAt(double x) const;
    [[nodiscard]] const StripFlag* flagAt(double x) const;
    [[nodiscard]] QString words(double x) const;
    void step(double seconds, bool repeated);
    void describe();
    // overview_strip_paint.cpp
    [[nodiscard]] int axisTop() const;
    [[nodiscard]] int barsTop() const;
    void drawBars();
    void paintBins(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintQuiet(QPainter& painter) const;
    void paintWindow(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintFlags(QPainter& painter) const;
    void paintLeftOut(QPainter& painter) const;
    void paintCursor(QPainter& painter) const;
    void paintBase(QPainter& painter) const;

    TimeCursor& m_time;
    const Theme& m_theme;
    std::shared_ptr<const HistorySummary> m_history;
    std::vector<StripFlag> m_flags;
    StripAxis m_axis;
    std::vector<StripBin> m_bins;
    std::vector<StripMark> m_marks;
    QPixmap
        m_bars; ///< background, quiet spans and bins, which T does not change; null: to be drawn
    std::uint64_t m_most = 1;        ///< events of the fullest bin
    std::uint64_t m_mostNotable = 1; ///< warnings and criticals of the worst bin
    QString m_leftOut;               ///< words on what lies before the axis
    UtcTime m_busyBegin;
    bool m_compressed = false;
    UtcTime m_dragFrom; ///< the strip stands still while it is dragged
    Drag m_drag = Drag::None;
    double m_pressX = 0;
    bool m_doubled = false;
};

} // namespace souverix
