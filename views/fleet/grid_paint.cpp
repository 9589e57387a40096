#include <algorithm>
#include <cmath>

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

} // namespace

void GridView::drawCells()
{
    const double ratio = devicePixelRatioF();
    m_cells = QImage((m_layout.content * ratio).toSize().expandedTo({1, 1}),
                     QImage::Format_ARGB32_Premultiplied);
    m_cells.setDevicePixelRatio(ratio);
    m_cells.fill(Qt::transparent);
    QPainter painter(&m_cells);
    QFont bold = font();
    bold.setBold(true);
    bold.setPixelSize(static_cast<int>(std::clamp(m_layout.cell * 0.55, 8.0, 22.0)));
    painter.setFont(bold);
    for (std::uint32_t place = 0; place < m_order->nodes.size(); ++place) {
        const std::uint32_t row = m_order->nodes[place];
        const Tone tone = m_axis->values[m_axis->ofNode[row]].tone;
        const QRectF cell = m_layout.cellRect(place);
        const bool passes = m_passing.empty() || m_passing[row];
        painter.setOpacity(passes ? 1 : 0.18);
        paintTone(painter, cell, tone, m_theme);
        if (!m_axis->sureness.empty() && tone != Tone::Unknown) {
            paintFreshness(painter, cell, m_axis->sureness[row],
                           tone == Tone::Gone ? m_theme.colours().text : m_theme.tone(tone).text);
        }
        if (passes && m_layout.cell >= kLetterCell && tone != Tone::Nominal) {
            painter.setPen(tone == Tone::Unknown || tone == Tone::Gone ? m_theme.colours().text
                                                                       : m_theme.tone(tone).text);
            painter.drawText(cell, Qt::AlignCenter, QString(toneLetter(tone)));
        }
    }
    painter.setOpacity(1);
    drawChanges(painter);
}

void GridView::drawChanges(QPainter& painter) const
{
    if (!m_comparison || m_comparison->now != m_fleet) {
        return;
    }
    for (const NodeChange& change : m_comparison->change.nodes) {
        if (change.now == NodeChange::kNoRow) {
            continue;
        }
        const QRectF cell = m_layout.cellRect(m_places[change.now]);
        paintChangedRing(painter, cell, m_theme);
        if (change.kind == ChangeKind::New) {
            paintChangeMark(painter, cell, ChangeKind::New, m_theme);
        }
    }
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
    painter.fillRect(viewport()->rect(), m_theme.colours().background);
    if (!m_fleet || !m_order || !m_axis || m_order->nodes.empty()) {
        return;
    }
    if (m_cells.isNull()) {
        drawCells();
    }
    painter.translate(0, -verticalScrollBar()->value());
    painter.drawImage(QPointF(0, 0), m_cells);
    paintLabels(painter);
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
