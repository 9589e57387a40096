#pragma once

#include <memory>
#include <vector>

#include <QWidget>

#include "model/query/fleet_view.h"
#include "views/common/time_axis.h"
#include "views/common/tone.h"

namespace souverix
{

class Theme;

/// One node's way back: when its replay would be through, and between when and when eight of ten
/// past replays of this size were.
struct EtaRow {
    NameId node{};
    QString label;
    UtcTime eta;
    std::optional<std::pair<UtcTime, UtcTime>> interval;
    Tone tone = Tone::Low;
    QString words; ///< the state of the replay, e.g. `not converging`
};

/// Owing nodes with something to replay, the latest to be back first.
[[nodiscard]] std::vector<EtaRow> etaRowsOf(const FleetView& fleet);

/// What the axis spans: from T to the latest moment in the rows, and some room; at least a minute.
[[nodiscard]] TimeWindow etaWindow(UtcTime at, const std::vector<EtaRow>& rows);

/// Estimates on a time axis: a dot where a node is expected back, a bar for its interval, hatched
/// where none was learned. Shows the rows that fit and says how many more there are.
class EtaChart : public QWidget
{
    Q_OBJECT

public:
    explicit EtaChart(const Theme& theme, QWidget* parent = nullptr);
    void show(UtcTime at, std::vector<EtaRow> rows);
    void setSelected(NameId node);
    /// The same in words.
    [[nodiscard]] QString asText() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void nodeSelected(souverix::NameId node);
    void nodeActivated(souverix::NameId node);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int rowsThatFit() const;
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] int titleHeight() const;
    [[nodiscard]] double labelWidth() const;
    void paintRow(QPainter& painter, int row, const TimeAxis& axis) const;
    void select(int row);

    const Theme& m_theme;
    UtcTime m_at;
    std::vector<EtaRow> m_rows;
    NameId m_selected{};
};

} // namespace souverix
