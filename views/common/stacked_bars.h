#pragma once

#include <vector>

#include <QFont>
#include <QStringList>
#include <QWidget>

#include "views/common/charts.h"

namespace souverix
{

/// The bars of a DistributionChart: a row of stacked parts each, names at the left, numbers below.
/// Painted by hand: while T is dragged they change with every step. UI thread only.
class StackedBars : public QWidget
{
    Q_OBJECT

public:
    explicit StackedBars(const Theme& theme, QWidget* parent = nullptr);
    void show(const std::vector<ChartRow>& rows);
    [[nodiscard]] const std::vector<ChartRow>& rows() const { return m_rows; }
    /// The rows' names that are in sight, from the top; where rows are low some are left out.
    [[nodiscard]] QStringList labelsInSight() const;
    /// Where a part of a row is.
    [[nodiscard]] QRectF partRect(std::size_t row, std::size_t part) const;
    [[nodiscard]] QSize sizeHint() const override { return {240, 120}; }

signals:
    void clicked(std::size_t row, std::size_t part);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    struct Label {
        QString text;
        QRectF place;
    };
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] QFont labelFont() const;
    [[nodiscard]] std::vector<Label> labels() const;
    void paintNumbers(QPainter& painter, const QRectF& plot) const;

    const Theme& m_theme;
    std::vector<ChartRow> m_rows;
    double m_end = 1; ///< the value at the right edge
    int m_widest = 0; ///< pixels of the widest name
};

} // namespace souverix
