#include "views/fleet/figure_bar.h"

#include <algorithm>

#include "views/common/figure_tile.h"
#include "views/common/theme.h"

namespace souverix
{

namespace
{

constexpr int kGap = 6;

} // namespace

FigureBar::FigureBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FigureBar::show(const std::vector<FleetFigure>& figures)
{
    const bool same =
        std::equal(figures.begin(), figures.end(), m_tiles.begin(), m_tiles.end(),
                   [](const FleetFigure& a, const Place& b) { return a.id == b.figure.id; });
    if (!same) {
        for (const Place& place : m_tiles) {
            delete place.tile;
        }
        m_tiles.clear();
        for (const FleetFigure& figure : figures) {
            addTile(figure);
        }
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const FleetFigure& figure = figures[i];
        m_tiles[i].figure = figure;
        m_tiles[i].tile->show(figure.value, figure.tone, figure.detail);
        m_tiles[i].tile->showChange(figure.change, figure.differs);
        m_tiles[i].tile->setToolTip(figure.meaning);
        m_tiles[i].tile->setAge(figure.age, figure.ageTip);
        m_tiles[i].tile->setAccessibleDescription(figure.meaning + u' ' + figure.ageTip);
    }
    showFilter(m_filter);
    measureAnew();
    place();
}

void FigureBar::measureAnew()
{
    const QSize tile = measureTiles();
    if (tile != m_tile) { // longer figures may need fewer columns
        m_tile = tile;
        updateGeometry();
    }
}

void FigureBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measureAnew();
    }
}

void FigureBar::addTile(const FleetFigure& figure)
{
    auto* tile = new FigureTile(m_theme, figure.title, this);
    tile->setCheckable(true);
    tile->setVisible(true);
    m_tiles.push_back({figure, tile});
    connect(tile, &QAbstractButton::clicked, this, [this, tile, filter = figure.filter] {
        // A second click takes the filter away.
        emit filterAsked(tile->isChecked() ? filter : QString());
    });
}

void FigureBar::showFilter(const QString& filter)
{
    m_filter = filter;
    for (const Place& place : m_tiles) {
        place.tile->setChecked(!filter.isEmpty() && place.figure.filter == filter);
    }
}

QSize FigureBar::measureTiles() const
{
    int width = fontMetrics().averageCharWidth() * 12;
    for (const Place& place : m_tiles) { // a figure that is cut is another figure
        width = std::max(width, place.tile->minimumSizeHint().width());
    }
    return {width, m_tiles.empty() ? 0 : m_tiles.front().tile->sizeHint().height()};
}

int FigureBar::columnsFor(int width) const
{
    if (m_tiles.empty()) {
        return 1;
    }
    const auto tiles = static_cast<int>(m_tiles.size());
    const int fits = std::clamp((width + kGap) / (m_tile.width() + kGap), 1, tiles);
    const int lines = (tiles + fits - 1) / fits;
    return (tiles + lines - 1) / lines; // lines of about equal length
}

int FigureBar::heightForWidth(int width) const
{
    if (m_tiles.empty()) {
        return 0;
    }
    const int columns = columnsFor(width);
    const int lines = (static_cast<int>(m_tiles.size()) + columns - 1) / columns;
    return lines * (m_tile.height() + kGap) - kGap;
}

QSize FigureBar::sizeHint() const
{
    return {600, heightForWidth(width() > 100 ? width() : 600)};
}

void FigureBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void FigureBar::place()
{
    if (m_tiles.empty()) {
        return;
    }
    const int columns = columnsFor(width());
    const int height = m_tile.height();
    const double each = (width() + kGap) / static_cast<double>(columns);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const int column = static_cast<int>(i) % columns, line = static_cast<int>(i) / columns;
        const int left = static_cast<int>(column * each);
        m_tiles[i].tile->setGeometry(left, line * (height + kGap),
                                     static_cast<int>((column + 1) * each) - left - kGap, height);
    }
}

} // namespace souverix
