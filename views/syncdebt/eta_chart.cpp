#include "views/syncdebt/eta_chart.h"

#include <algorithm>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/time_axis_paint.h"
#include "views/common/tone_paint.h"
#include "views/syncdebt/debt_rows.h"

namespace souverix
{

std::vector<EtaRow> etaRowsOf(const FleetView& fleet)
{
    std::vector<EtaRow> rows;
    for (const NodeRow& node : fleet.nodes) {
        if (node.linked || !(fleet.at < node.replayEta)) {
            continue;
        }
        const ReplayState state = replayStateOf(node);
        rows.push_back({node.node, qstr(fleet.text(node.node)), node.replayEta, node.replayInterval,
                        toneOfReplay(state), replayStateText(state)});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const EtaRow& a, const EtaRow& b) { return b.eta < a.eta; });
    return rows;
}

TimeWindow etaWindow(UtcTime at, const std::vector<EtaRow>& rows)
{
    UtcTime last = shifted(at, 60);
    for (const EtaRow& row : rows) {
        last = std::max(last, row.interval ? std::max(row.eta, row.interval->second) : row.eta);
    }
    const double room = (last - at).toSeconds() * 0.06;
    return {at, shifted(last, room)};
}

EtaChart::EtaChart(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("When nodes are expected back in step"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void EtaChart::show(UtcTime at, std::vector<EtaRow> rows)
{
    m_at = at;
    m_rows = std::move(rows);
    setAccessibleDescription(asText());
    update();
}

void EtaChart::setSelected(NameId node)
{
    m_selected = node;
    update();
}

QString EtaChart::asText() const
{
    QStringList lines;
    for (const EtaRow& row : m_rows) {
        const QString interval = row.interval ? tr("80 % between %1 and %2")
                                                    .arg(format::utc(row.interval->first),
                                                         format::utc(row.interval->second))
                                              : tr("no interval learned yet");
        lines << tr("%1: %2, %3, %4").arg(row.label, row.words, format::utc(row.eta), interval);
    }
    return lines.join(u'\n');
}

QSize EtaChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30,
            titleHeight() + 3 * Theme::rowHeight() + timeAxisHeight()};
}

int EtaChart::titleHeight() const
{
    return QFontMetrics(Theme::sized(0, true)).height() + 4;
}

int EtaChart::rowsThatFit() const
{
    const int room = height() - titleHeight() - timeAxisHeight();
    return std::clamp(room / Theme::rowHeight(), 0, static_cast<int>(m_rows.size()));
}

int EtaChart::rowAt(int y) const
{
    const int row = (y - titleHeight()) / Theme::rowHeight();
    return y >= titleHeight() && row < rowsThatFit() ? row : -1;
}

double EtaChart::labelWidth() const
{
    return std::min(width() * 0.5, fontMetrics().averageCharWidth() * 32.0);
}

void EtaChart::paintRow(QPainter& painter, int row, const TimeAxis& axis) const
{
    const EtaRow& eta = m_rows[static_cast<std::size_t>(row)];
    const Colours& colours = m_theme.colours();
    const int top = titleHeight() + row * Theme::rowHeight();
    const QRectF line(0, top, width(), Theme::rowHeight());
    if (eta.node == m_selected) {
        painter.fillRect(line, colours.selection);
    }
    const double glyph = Theme::rowHeight() * 0.6;
    paintToneGlyph(painter, QRectF(2, line.center().y() - glyph / 2, glyph, glyph), eta.tone,
                   m_theme);
    painter.setPen(colours.text);
    const QRectF label(glyph + 6, top, labelWidth() - glyph - 12, line.height());
    painter.drawText(
        label, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(eta.label, Qt::ElideMiddle, static_cast<int>(label.width())));
    const double dot = axis.toPixel(eta.eta);
    const double thickness = line.height() * 0.45;
    if (eta.interval) {
        const double from = axis.toPixel(eta.interval->first);
        const double to = std::max(from + 2, axis.toPixel(eta.interval->second));
        const QRectF bar(from, line.center().y() - thickness / 2, to - from, thickness);
        paintTone(painter, bar, eta.tone, m_theme);
    } else {
        const QRectF bar(axis.left(), line.center().y() - thickness / 2, dot - axis.left(),
                         thickness);
        paintTone(painter, bar, Tone::Unknown, m_theme);
    }
    painter.setPen(QPen(colours.text, 2));
    painter.drawLine(QPointF(dot, top + 3), QPointF(dot, top + line.height() - 3));
}

void EtaChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Colours& colours = m_theme.colours();
    painter.fillRect(rect(), colours.background);
    const int fit = rowsThatFit();
    const QString more = fit < static_cast<int>(m_rows.size())
                             ? tr("the latest %1 of %2").arg(fit).arg(m_rows.size())
                             : QString();
    painter.setFont(Theme::sized(0, true));
    painter.setPen(colours.text);
    const QRectF title(2, 0, width() - 4, titleHeight());
    const double room = title.width() - fontMetrics().horizontalAdvance(more) - 12;
    const QString whole = tr("Back in step, with 80 % interval");
    const bool fits = painter.fontMetrics().horizontalAdvance(whole) <= room;
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(fits ? whole : tr("Back in step"),
                                                      Qt::ElideRight, static_cast<int>(room)));
    painter.setFont(font());
    painter.setPen(colours.muted);
    painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter, more);
    if (m_rows.empty()) {
        painter.drawText(rect(), Qt::AlignCenter, tr("Nothing is to be replayed"));
        return;
    }
    const double left = labelWidth();
    const TimeAxis axis(etaWindow(m_at, m_rows), left, std::max(10.0, width() - left - 12));
    const double bottom = titleHeight() + fit * Theme::rowHeight();
    paintTimeGrid(painter, QRectF(left, titleHeight(), axis.width(), bottom - titleHeight()), axis,
                  m_theme);
    for (int row = 0; row < fit; ++row) {
        paintRow(painter, row, axis);
    }
    paintTimeAxis(painter, QRectF(left, bottom, axis.width(), timeAxisHeight()), axis, m_theme);
    painter.setPen(colours.muted);
    painter.drawText(QRectF(2, bottom, left - 8, timeAxisHeight()),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("from T, UTC"));
    if (hasFocus()) {
        painter.setPen(QPen(colours.link, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void EtaChart::select(int row)
{
    if (row >= 0) {
        setSelected(m_rows[static_cast<std::size_t>(row)].node);
        emit nodeSelected(m_selected);
    }
}

void EtaChart::mousePressEvent(QMouseEvent* event)
{
    select(rowAt(static_cast<int>(event->position().y())));
}

void EtaChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int row = rowAt(static_cast<int>(event->position().y()));
    if (row >= 0) {
        emit nodeActivated(m_rows[static_cast<std::size_t>(row)].node);
    }
}

void EtaChart::keyPressEvent(QKeyEvent* event)
{
    const int fit = rowsThatFit();
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [this](const EtaRow& row) { return row.node == m_selected; });
    const int at = found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    if (event->key() == Qt::Key_Down && at + 1 < fit) {
        select(at + 1);
    } else if (event->key() == Qt::Key_Up && at > 0) {
        select(at - 1);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && at >= 0) {
        emit nodeActivated(m_selected);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool EtaChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos().y());
        if (row >= 0) {
            QToolTip::showText(help->globalPos(), asText().split(u'\n').value(row), this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace souverix
