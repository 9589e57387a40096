#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include <QPainter>
#include <QScrollBar>

#include "views/common/change_paint.h"
#include "views/common/evidence_paint.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/fleet/grid_view.h"

namespace souverix
{

namespace
{

constexpr double kLetterCell = 13; ///< cells from this size on hold their look's letter
constexpr int kRingMargin = 2;     ///< pixels that a ring takes around its cell

/// Puts `stamp` into `image` at a device pixel; what is outside is cut. `over`: what is there shows
/// through where the stamp does, else it is replaced.
void put(QImage& image, const QImage& stamp, QPoint at, bool over)
{
    const QRect part = QRect(at, stamp.size()) & image.rect();
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const auto* from =
            reinterpret_cast<const QRgb*>(stamp.constScanLine(y - at.y())) + (part.left() - at.x());
        auto* to = reinterpret_cast<QRgb*>(image.scanLine(y)) + part.left();
        if (!over) {
            std::copy_n(from, part.width(), to);
            continue;
        }
        for (int x = 0; x < part.width(); ++x) {
            const uint through = 255 - static_cast<uint>(qAlpha(from[x]));
            const auto mixed = [&](int shift) {
                const uint under = to[x] >> shift & 0xffU;
                return std::min(255U, (from[x] >> shift & 0xffU) + under * through / 255) << shift;
            };
            to[x] = mixed(0) | mixed(8) | mixed(16) | mixed(24);
        }
    }
}

QPoint devicePlace(QPointF place, double ratio)
{
    return {qRound(place.x() * ratio), qRound(place.y() * ratio)};
}

QImage emptyStamp(double side, double ratio)
{
    const int edge = std::max(1, qRound(side * ratio));
    QImage stamp(edge, edge, QImage::Format_ARGB32_Premultiplied);
    stamp.setDevicePixelRatio(ratio);
    stamp.fill(Qt::transparent);
    return stamp;
}

/// Makes `image` as large as `widget`, in the memory that it has where that fits.
void meet(QImage& image, const QWidget& widget, QImage::Format format)
{
    const double ratio = widget.devicePixelRatioF();
    const QSize size = (QSizeF(widget.size()) * ratio).toSize().expandedTo({1, 1});
    if (image.size() != size) {
        image = QImage(size, format);
    }
    image.setDevicePixelRatio(ratio);
}

/// A picture of each look that a cell may have: tens of thousands of cells are copies of these.
class CellStamps
{
public:
    CellStamps(double cell, double side, double ratio, const QFont& font, const Theme& theme)
        : m_cell(cell), m_side(side), m_ratio(ratio), m_font(font), m_theme(theme)
    {
        m_font.setBold(true);
        m_font.setPixelSize(static_cast<int>(std::clamp(cell * 0.55, 8.0, 22.0)));
    }

    const QImage& of(Tone tone, std::optional<Freshness> freshness, bool passes)
    {
        const std::size_t fresh =
            freshness ? static_cast<std::size_t>(*freshness) : std::size_t{kFreshnesses};
        const std::size_t key =
            (static_cast<std::size_t>(tone) * (kFreshnesses + 1) + fresh) * 2 + (passes ? 1U : 0U);
        if (key >= m_stamps.size()) {
            m_stamps.resize(key + 1);
        }
        if (m_stamps[key].isNull()) {
            m_stamps[key] = drawn(tone, freshness, passes);
        }
        return m_stamps[key];
    }

private:
    QImage drawn(Tone tone, std::optional<Freshness> freshness, bool passes) const
    {
        QImage stamp = emptyStamp(m_side, m_ratio);
        const QRectF cell(0, 0, m_side, m_side);
        const bool bare = tone == Tone::Unknown || tone == Tone::Gone;
        QPainter painter(&stamp);
        painter.setOpacity(passes ? 1 : 0.18);
        paintTone(painter, cell, tone, m_theme);
        if (freshness && tone != Tone::Unknown) {
            paintFreshness(painter, cell, *freshness,
                           tone == Tone::Gone ? m_theme.colours().text : m_theme.tone(tone).text);
        }
        if (passes && m_cell >= kLetterCell && tone != Tone::Nominal) {
            painter.setFont(m_font);
            painter.setPen(bare ? m_theme.colours().text : m_theme.tone(tone).text);
            painter.drawText(cell, Qt::AlignCenter, QString(toneLetter(tone)));
        }
        return stamp;
    }

    double m_cell, m_side, m_ratio;
    QFont m_font;
    const Theme& m_theme;
    std::vector<QImage> m_stamps;
};

} // namespace

void GridView::drawCells()
{
    const double ratio = devicePixelRatioF();
    const double cell = m_layout.cell;
    m_cellsTop = verticalScrollBar()->value();
    meet(m_cells, *viewport(), QImage::Format_ARGB32_Premultiplied);
    m_cellsDrawn = true;
    m_cells.fill(Qt::transparent);
    CellStamps stamps(cell, cell - (cell >= 4 ? 1 : 0), ratio, font(), m_theme);
    for (const GridLayout::Block& block : m_layout.blocks) {
        const double above = m_cellsTop - block.cells.top();
        const auto firstLine = static_cast<std::uint32_t>(std::max(0.0, std::floor(above / cell)));
        const std::uint32_t end = block.first + block.nodes;
        for (std::uint32_t line = firstLine; block.first + line * block.columns < end; ++line) {
            const double y = block.cells.top() + cell * line - m_cellsTop;
            if (y > viewport()->height()) {
                break;
            }
            const std::uint32_t first = block.first + line * block.columns;
            for (std::uint32_t place = first; place < std::min(end, first + block.columns);
                 ++place) {
                const std::uint32_t row = m_order->nodes[place];
                const QImage& stamp = stamps.of(
                    m_axis->values[m_axis->ofNode[row]].tone,
                    m_axis->sureness.empty() ? std::nullopt : std::optional(m_axis->sureness[row]),
                    m_passing.empty() || m_passing[row]);
                const double x = block.cells.left() + cell * (place - first);
                put(m_cells, stamp, devicePlace({x, y}, ratio), false);
            }
        }
    }
    drawChanges();
}

void GridView::drawChanges()
{
    if (!m_comparison || m_comparison->now != m_fleet) {
        return;
    }
    const double ratio = devicePixelRatioF();
    const double side = m_layout.cell - (m_layout.cell >= 4 ? 1 : 0);
    const auto ring = [&](ChangeKind kind) {
        QImage stamp = emptyStamp(side + 2 * kRingMargin, ratio);
        QPainter painter(&stamp);
        const QRectF cell(kRingMargin, kRingMargin, side, side);
        paintChangedRing(painter, cell, m_theme);
        if (kind == ChangeKind::New) {
            paintChangeMark(painter, cell, ChangeKind::New, m_theme);
        }
        return stamp;
    };
    const QImage changed = ring(ChangeKind::Changed), isNew = ring(ChangeKind::New);
    for (const NodeChange& change : m_comparison->change.nodes) {
        if (change.now == NodeChange::kNoRow) {
            continue;
        }
        const QPointF cell = m_layout.cellRect(m_places[change.now]).topLeft();
        const double y = cell.y() - m_cellsTop;
        if (y + m_layout.cell < 0 || y > viewport()->height()) {
            continue;
        }
        put(m_cells, change.kind == ChangeKind::New ? isNew : changed,
            devicePlace({cell.x() - kRingMargin, y - kRingMargin}, ratio), true);
    }
}

/// Behind the cells, and the same while every node stays where it is: measuring the names of
/// hundreds of clusters would take most of a frame.
void GridView::drawLabels()
{
    meet(m_labels, *viewport(), QImage::Format_RGB32);
    m_labelsDrawn = true;
    m_labels.fill(m_theme.colours().background);
    m_labelsTop = verticalScrollBar()->value();
    QPainter painter(&m_labels);
    painter.setFont(font());
    painter.translate(0, -m_labelsTop);
    paintLabels(painter);
}

void GridView::paintLabels(QPainter& painter) const
{
    const QFontMetricsF metrics(font());
    const Colours& colours = m_theme.colours();
    QFont bold = font();
    bold.setBold(true);
    for (std::size_t r = 0; r < m_layout.regions.size(); ++r) {
        const auto& region = m_layout.regions[r];
        const FleetGroup& group = m_order->regions[r];
        painter.setFont(bold);
        painter.setPen(colours.text);
        const QString count = format::count(group.nodes);
        const QRectF line(region.frame.left(), region.frame.top(), region.frame.width() - 4,
                          metrics.height() + 4);
        const double width = QFontMetricsF(bold).horizontalAdvance(count);
        painter.drawText(line.adjusted(0, 0, -width - 8, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetricsF(bold).elidedText(qstr(m_fleet->text(group.region)),
                                                        Qt::ElideRight, line.width() - width - 8));
        painter.setFont(font());
        painter.setPen(colours.muted);
        if (line.width() > width + 30) {
            painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, count);
        }
    }
    for (std::size_t b = 0; b < m_layout.blocks.size(); ++b) {
        const auto& block = m_layout.blocks[b];
        if (!block.labelled) {
            continue;
        }
        const QRectF line(block.frame.left(), block.frame.top(), block.frame.width() - 4,
                          metrics.height());
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(qstr(m_fleet->text(m_order->clusters[b].cluster)),
                                            Qt::ElideMiddle, line.width()));
    }
}

void GridView::paintRing(QPainter& painter, NameId node, bool strong) const
{
    const auto place = placeOf(node);
    if (!place) {
        return;
    }
    // Two lines of opposite lightness are seen on every fill.
    const QRectF cell = m_layout.cellRect(*place);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.colours().background, strong ? 4 : 3));
    painter.drawRect(cell.adjusted(-1, -1, 1, 1));
    painter.setPen(QPen(m_theme.colours().text, strong ? 2 : 1));
    painter.drawRect(cell.adjusted(-1, -1, 1, 1));
}

void GridView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    if (!m_fleet || !m_order || !m_axis || m_order->nodes.empty()) {
        painter.fillRect(viewport()->rect(), m_theme.colours().background);
        return;
    }
    if (!m_labelsDrawn || m_labelsTop != verticalScrollBar()->value()) {
        drawLabels();
    }
    if (!m_cellsDrawn || m_cellsTop != verticalScrollBar()->value()) {
        drawCells();
    }
    painter.drawImage(QPointF(0, 0), m_labels);
    painter.drawImage(QPointF(0, 0), m_cells);
    painter.translate(0, -verticalScrollBar()->value());
    paintRing(painter, m_hovered, false);
    paintRing(painter, m_selected, true);
    if (hasFocus()) {
        painter.resetTransform();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(m_theme.colours().link);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace souverix
