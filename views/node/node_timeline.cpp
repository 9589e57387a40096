#include "views/node/node_timeline.h"

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
#include "views/common/words.h"

namespace souverix
{

namespace
{

/// Calls `draw(rect, band)` for each band's stretch of a row.
template <class Bands, class Draw>
void eachBand(const Bands& bands, const QRectF& row, const TimeAxis& axis, Draw draw)
{
    for (const auto& band : bands) {
        const double from = std::max(axis.left(), axis.toPixel(band.from));
        const double to = std::min(axis.left() + axis.width(), axis.toPixel(band.to));
        draw(QRectF(from, row.top() + 2, std::max(1.0, to - from), row.height() - 4), band);
    }
}

template <class Bands>
const typename Bands::value_type* bandAt(const Bands& bands, UtcTime at)
{
    const auto found = std::find_if(bands.begin(), bands.end(), [&](const auto& band) {
        return band.from <= at && at < band.to;
    });
    return found == bands.end() ? nullptr : &*found;
}

} // namespace

NodeTimeline::NodeTimeline(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The node's own timeline"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NodeTimeline::show(std::shared_ptr<const NodeContent> content)
{
    m_content = std::move(content);
    m_bin = -1;
    setAccessibleDescription(tr("%1 events from %2 to %3; see the list of events")
                                 .arg(format::count(m_content->page.marks.size()),
                                      format::utc(m_content->window.begin),
                                      format::utc(m_content->window.end)));
    update();
}

QSize NodeTimeline::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, Rows * Theme::rowHeight() + timeAxisHeight()};
}

TimeAxis NodeTimeline::axis() const
{
    const double label = fontMetrics().averageCharWidth() * 9.0;
    return {m_content->window, label, std::max(10.0, width() - label - 6)};
}

QRectF NodeTimeline::rowRect(int row) const
{
    return {0, static_cast<double>(row * Theme::rowHeight()), static_cast<double>(width()),
            static_cast<double>(Theme::rowHeight())};
}

void NodeTimeline::paintBands(QPainter& painter) const
{
    const Lane& lane = *m_content->lane;
    const TimeAxis time = axis();
    const auto word = [&](const QRectF& rect, const QString& text, Tone tone) {
        paintTone(painter, rect, tone, m_theme);
        const int needed = fontMetrics().horizontalAdvance(text) + 6;
        if (rect.width() > needed) {
            const bool hatched = m_theme.tone(tone).hatched;
            if (hatched) {
                painter.fillRect(QRectF(rect.left(), rect.top(), needed, rect.height()),
                                 m_theme.colours().background);
            }
            painter.setPen(hatched ? m_theme.colours().text : m_theme.tone(tone).text);
            painter.drawText(rect.adjusted(3, 0, -3, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
        }
    };
    const FleetView& fleet = *m_content->fleet;
    eachBand(lane.phase, rowRect(Phase), time, [&](const QRectF& rect, const Band& band) {
        word(rect, phaseText(fleet.text(band.value)), toneOfPhase(fleet.text(band.value)));
    });
    // Before the first report a link is unknown, which is not the same as nothing to show.
    const UtcTime reported =
        lane.connectivity.empty() ? m_content->window.end : lane.connectivity.front().from;
    if (m_content->window.begin < reported) {
        const std::vector<Band> before{{m_content->window.begin, reported, NameId::None}};
        eachBand(before, rowRect(Link), time, [&](const QRectF& rect, const Band&) {
            word(rect, tr("? no report"), Tone::Unknown);
        });
    }
    eachBand(lane.connectivity, rowRect(Link), time, [&](const QRectF& rect, const Band& band) {
        word(rect, connectivityText(fleet.text(band.value)),
             toneOfConnectivity(fleet.text(band.value)));
    });
    eachBand(lane.autonomy, rowRect(Link), time, [&](const QRectF& rect, const Band&) {
        paintTone(painter, QRectF(rect.left(), rect.bottom() - 3, rect.width(), 3),
                  toneOfConnectivity("autonomous"), m_theme);
    });
    eachBand(lane.drift, rowRect(Drift), time, [&](const QRectF& rect, const SeverityBand& band) {
        word(rect, severityText(band.value), toneOf(band.value));
    });
}

void NodeTimeline::paintEvents(QPainter& painter) const
{
    const Lane& lane = *m_content->lane;
    const TimeAxis time = axis();
    const QRectF row = rowRect(Events);
    const double step =
        time.width() / static_cast<double>(std::max<std::size_t>(1, lane.bins.size()));
    // The worst last, so that it stands on top where columns are narrower than a pixel.
    for (int weight = 0; weight <= static_cast<int>(Weight::Critical); ++weight) {
        for (std::size_t i = 0; i < lane.bins.size(); ++i) {
            const LaneBin& bin = lane.bins[i];
            if (bin.events == 0 || static_cast<int>(bin.worst.weight) != weight) {
                continue;
            }
            const double height = row.height() * (0.4 + 0.15 * weight) - 2;
            const double left = time.left() + static_cast<double>(i) * step;
            paintTone(painter, QRectF(left, row.bottom() - height, std::max(2.0, step), height),
                      toneOf(bin.worst.weight), m_theme);
        }
    }
    if (m_bin >= 0) {
        painter.setPen(QPen(m_theme.colours().link, 2));
        const double x = time.left() + (m_bin + 0.5) * step;
        painter.drawLine(QPointF(x, 0), QPointF(x, row.bottom()));
    }
}

void NodeTimeline::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours().background);
    if (!m_content) {
        return;
    }
    painter.setPen(m_theme.colours().muted);
    if (!m_content->lane) {
        painter.drawText(rect(), Qt::AlignCenter, format::error(m_content->lane.error()));
        return;
    }
    const TimeAxis time = axis();
    const QString names[Rows] = {tr("Phase"), tr("Link"), tr("Drift"), tr("Events")};
    for (int row = 0; row < Rows; ++row) {
        painter.drawText(rowRect(row).adjusted(2, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         names[row]);
    }
    const double bottom = rowRect(Rows).top();
    paintTimeGrid(painter, QRectF(time.left(), 0, time.width(), bottom), time, m_theme);
    paintBands(painter);
    paintEvents(painter);
    if (m_content->base && m_content->base->at != m_content->at()) {
        const double x = time.toPixel(m_content->base->at);
        painter.setPen(QPen(m_theme.colours().compared, 2, Qt::DashLine));
        painter.drawLine(QPointF(x, 0), QPointF(x, bottom));
    }
    paintTimeAxis(painter, QRectF(time.left(), bottom, time.width(), timeAxisHeight()), time,
                  m_theme);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.colours().link, 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

int NodeTimeline::binAt(double x) const
{
    if (!m_content || !m_content->lane || m_content->lane->bins.empty()) {
        return -1;
    }
    const auto& bins = m_content->lane->bins;
    const TimeAxis time = axis();
    const double share = (x - time.left()) / time.width();
    const int at = static_cast<int>(share * static_cast<double>(bins.size()));
    // The nearest column with an event, within a few pixels of the pointer.
    const int reach = 1 + static_cast<int>(4.0 * static_cast<double>(bins.size()) / time.width());
    for (int distance = 0; distance <= reach; ++distance) {
        for (const int bin : {at - distance, at + distance}) {
            if (bin >= 0 && bin < static_cast<int>(bins.size()) &&
                bins[static_cast<std::size_t>(bin)].events > 0) {
                return bin;
            }
        }
    }
    return -1;
}

void NodeTimeline::choose(int bin)
{
    if (bin >= 0) {
        m_bin = bin;
        update();
        emit eventSelected(m_content->lane->bins[static_cast<std::size_t>(bin)].worst.ref);
    }
}

void NodeTimeline::mousePressEvent(QMouseEvent* event)
{
    choose(binAt(event->position().x()));
}

void NodeTimeline::keyPressEvent(QKeyEvent* event)
{
    const bool right = event->key() == Qt::Key_Right;
    if ((!right && event->key() != Qt::Key_Left) || !m_content || !m_content->lane) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto& bins = m_content->lane->bins;
    const int count = static_cast<int>(bins.size());
    for (int bin = m_bin < 0 && !right ? count - 1 : m_bin + (right ? 1 : -1);
         bin >= 0 && bin < count; bin += right ? 1 : -1) {
        if (bins[static_cast<std::size_t>(bin)].events > 0) {
            choose(bin);
            return;
        }
    }
}

QString NodeTimeline::textAt(const QPointF& point) const
{
    const Lane& lane = *m_content->lane;
    const FleetView& fleet = *m_content->fleet;
    const UtcTime at = axis().toTime(point.x());
    QStringList lines{format::utc(at)};
    if (const Band* band = bandAt(lane.phase, at)) {
        lines << tr("Phase: %1").arg(phaseText(fleet.text(band->value)));
    }
    if (const Band* band = bandAt(lane.connectivity, at)) {
        lines << tr("Link: %1").arg(connectivityText(fleet.text(band->value)));
    }
    if (bandAt(lane.autonomy, at) != nullptr) {
        lines << tr("Autonomous");
    }
    if (const SeverityBand* band = bandAt(lane.drift, at)) {
        lines << tr("Drift: %1").arg(severityText(band->value));
    }
    const int bin = binAt(point.x());
    if (bin >= 0) {
        const LaneBin& column = lane.bins[static_cast<std::size_t>(bin)];
        lines << tr("%n event(s), worst: %1", "", static_cast<int>(column.events))
                     .arg(qstr(shortName(column.worst.type)));
    }
    return lines.join(u'\n');
}

bool NodeTimeline::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_content && m_content->lane) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), textAt(QPointF(help->pos())), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace souverix
