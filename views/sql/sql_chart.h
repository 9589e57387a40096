#pragma once

#include <memory>
#include <vector>

#include <QWidget>

#include "model/query/sql/sql_answer.h"

class QChart;
class QChartView;
class QComboBox;
class QLabel;

namespace souverix
{

class Theme;

/// What of an answer can be drawn.
struct SqlChartChoice {
    enum class Kind : std::uint8_t { None, Bars, Lines };
    Kind kind = Kind::None;
    std::size_t x = 0, y = 0; ///< columns
    bool times = false;       ///< x are times
};

/// The choice that suits an answer: its first column that is no number, or else the first, against
/// the first column of numbers that is not it. Lines where x are times or numbers.
[[nodiscard]] SqlChartChoice chartChoice(const SqlAnswer& answer);
[[nodiscard]] SqlChartChoice chartChoice(const SqlAnswer& answer, std::size_t x, std::size_t y);

/// The answer as bars or a line of columns that the reader can choose. UI thread only.
class SqlChart : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostBars = 60;
    static constexpr std::size_t kMostPoints = 2000;

    explicit SqlChart(const Theme& theme, QWidget* parent = nullptr);
    void show(std::shared_ptr<const SqlAnswer> answer);

private:
    void draw();
    void drawBars(const SqlChartChoice& choice);
    void drawLine(const SqlChartChoice& choice);

    const Theme& m_theme;
    QChart* m_chart;
    QChartView* m_view;
    QComboBox *m_x, *m_y, *m_kind;
    QLabel* m_said;
    std::shared_ptr<const SqlAnswer> m_answer;
};

} // namespace souverix
