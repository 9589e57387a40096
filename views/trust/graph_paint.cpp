#include <algorithm>

#include <QElapsedTimer>
#include <QPainter>
#include <QPainterPath>

#include "views/common/change_paint.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/trust_words.h"
#include "views/trust/graph_view.h"
#include "views/trust/trust_layer_words.h"

namespace souverix
{

namespace
{

constexpr double kReadable = 0.6; ///< the zoom below which labels are not drawn
constexpr double kBand = 5;       ///< width of the verdict's band at a vertex' left, in pixels

} // namespace

void GraphView::paintEvent(QPaintEvent* /*event*/)
{
    QElapsedTimer clock;
    clock.start();
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours().background);
    if (m_placed) {
        painter.setClipRect(QRectF(0, headHeight(), width(), height() - headHeight()));
        paintEdges(painter);
        for (std::size_t i = 0; i < m_placed->graph.vertices.size(); ++i) {
            paintVertex(painter, i);
        }
        painter.setClipping(false);
        paintColumns(painter);
    }
    if (hasFocus()) {
        painter.setPen(m_theme.colours().link);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    m_lastPaintMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void GraphView::paintEdges(QPainter& painter) const
{
    const auto& rects = m_placed->places.vertices;
    const Colours& colours = m_theme.colours();
    const bool some = m_chosen >= 0 || !m_path.empty();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    // Those that matter are drawn last, over the rest.
    for (const bool strong : {false, true}) {
        for (std::size_t i = 0; i < m_placed->graph.edges.size(); ++i) {
            const TrustEdge& edge = m_placed->graph.edges[i];
            const bool marked = some && m_marked[edge.from] && m_marked[edge.to];
            if (marked != strong) {
                continue;
            }
            const QRectF from = onWidget(rects[edge.from]), to = onWidget(rects[edge.to]);
            if (!from.united(to).intersects(rect())) {
                continue;
            }
            const Tone tone = toneOf(edge.verdict);
            QColor colour = tone == Tone::Nominal ? colours.muted : m_theme.tone(tone).fill;
            if (!marked) {
                colour.setAlphaF(some ? 0.25F : 0.6F);
            }
            painter.setPen(QPen(colour, marked ? 2.4 : 1,
                                tone == Tone::Unknown ? Qt::DashLine : Qt::SolidLine));
            const QPointF begin(from.right(), from.center().y());
            const QPointF end(to.left(), to.center().y());
            const double bend = std::max(20.0 * m_zoom, (end.x() - begin.x()) / 2);
            QPainterPath path(begin);
            path.cubicTo(begin + QPointF(bend, 0), end - QPointF(bend, 0), end);
            // Edges of a new vertex are new with it and need no mark of their own.
            const bool fresh =
                changeOf(edge.from) == ChangeKind::New || changeOf(edge.to) == ChangeKind::New;
            if (m_placed->change && !fresh && m_placed->change->edges[i] != ChangeKind::Same) {
                const QPen own = painter.pen(); // a broad halo, whatever the verdict's own line
                painter.setPen(QPen(changeTint(m_theme), 6));
                painter.drawPath(path);
                painter.setPen(own);
            }
            painter.drawPath(path);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void GraphView::paintVertex(QPainter& painter, std::size_t vertex) const
{
    const TrustVertex& v = m_placed->graph.vertices[vertex];
    const QRectF box = onWidget(m_placed->places.vertices[vertex]);
    if (!box.adjusted(-4, -4, 4, 4).intersects(rect())) {
        return;
    }
    const Colours& colours = m_theme.colours();
    const bool some = m_chosen >= 0 || !m_path.empty();
    const bool chosen = static_cast<int>(vertex) == m_chosen;
    const bool faint = some && !m_marked[vertex];
    const Tone tone = toneOf(v.verdict);
    painter.setOpacity(faint ? 0.45 : 1);
    if (v.count > 1 && m_zoom >= 0.3) {
        painter.setPen(colours.muted);
        painter.setBrush(colours.panel);
        painter.drawRect(box.translated(3, 3));
    }
    painter.fillRect(box, chosen ? colours.selection : colours.raised);
    const ChangeKind change = changeOf(vertex);
    if (change != ChangeKind::Same) {
        painter.fillRect(box, changeTint(m_theme));
    }
    const double band = std::max(2.0, std::min(kBand, box.width() / 4));
    paintTone(painter, QRectF(box.left(), box.top(), band, box.height()), tone, m_theme);
    const bool hovered = static_cast<int>(vertex) == m_hovered;
    const QColor edge = tone == Tone::Nominal ? colours.muted : m_theme.tone(tone).fill;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(chosen || hovered ? colours.link : edge, chosen ? 2.5 : hovered ? 2 : 1));
    painter.drawRect(box);
    if (m_zoom >= kReadable) {
        QFont face = Theme::sized(0);
        face.setPointSizeF(face.pointSizeF() * std::min(m_zoom, 1.6));
        painter.setFont(face);
        const QFontMetricsF metrics(face);
        const double glyph = metrics.height() * 0.8;
        const double left = box.left() + band + 4;
        paintToneGlyph(painter, QRectF(left, box.center().y() - glyph / 2, glyph, glyph), tone,
                       m_theme);
        QString behind =
            v.count > 1 ? QStringLiteral("×%1").arg(format::count(v.count)) : QString();
        if (v.openable) {
            behind += QStringLiteral(" +");
        }
        const double room = metrics.horizontalAdvance(behind);
        const QRectF words(left + glyph + 4, box.top(), box.right() - left - glyph - 10,
                           box.height());
        painter.setPen(colours.muted);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, behind);
        painter.setPen(colours.text);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(commonName(shortDigest(v.label).toStdString()),
                                            Qt::ElideMiddle,
                                            words.width() - room - (room > 0 ? 6 : 0)));
    }
    if (change != ChangeKind::Same) {
        paintChangedRing(painter, box.adjusted(-2, -2, 2, 2), m_theme);
    }
    if (change == ChangeKind::New) {
        const double side = std::max(6.0, box.height() / 2);
        paintChangeMark(painter, QRectF(box.right() - side / 2, box.top() - side / 2, side, side),
                        change, m_theme);
    }
    painter.setOpacity(1);
}

void GraphView::paintColumns(QPainter& painter) const
{
    const Colours& colours = m_theme.colours();
    const QRectF head(0, 0, width(), headHeight());
    painter.fillRect(head, colours.panel);
    painter.setPen(colours.grid);
    painter.drawLine(head.bottomLeft(), head.bottomRight());
    painter.setFont(Theme::sized(0, true));
    painter.setPen(colours.muted);
    const QFontMetricsF metrics(painter.font());
    const double wide =
        m_placed->places.vertices.empty() ? 0 : m_placed->places.vertices.front().width() * m_zoom;
    const double step = wide + GraphView::metrics().columnGap * m_zoom;
    for (const GraphPlaces::Column& column : m_placed->places.columns) {
        const double left = m_offset.x() + column.left * m_zoom;
        const QRectF cell(left, 0, std::max(wide, step - 6), head.height());
        painter.drawText(
            cell, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(trustLayersText(column.layer), Qt::ElideRight, cell.width()));
    }
}

} // namespace souverix
