#include "views/shell/overview_strip.h"

#include <algorithm>
#include <cmath>

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/time_axis_paint.h"
#include "views/common/time_cursor.h"
#include "views/shell/fleet_source.h"

namespace souverix
{

namespace
{

constexpr double kGrip = 5;       // pixels around an edge that take hold of it
constexpr double kDragStarts = 4; // pixels before a press is a drag

} // namespace

OverviewStrip::OverviewStrip(TimeCursor& time, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_time(time), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Overview of the whole history"));
    for (const auto signal :
         {&TimeCursor::changed, &TimeCursor::windowChanged, &TimeCursor::historyChanged}) {
        connect(&time, signal, this, [this] {
            describe();
            update();
        });
    }
}

void OverviewStrip::show(const HistoryOverview& overview)
{
    // Only for another history: the strip does not creep while a live one grows.
    if (m_overview.bins.empty() || overview.begin != m_overview.begin) {
        m_busyBegin = busyBegin(overview);
    }
    m_overview = overview;
    describe();
    update();
}

void OverviewStrip::describe()
{
    setAccessibleDescription(tr("From %1 to %2; T is %3. Left and Right move T, End goes live.")
                                 .arg(format::utc(m_time.history().begin),
                                      format::utc(m_time.history().end), format::utc(m_time.at())) +
                             u' ' + leftOut());
}

QSize OverviewStrip::sizeHint() const
{
    return {400, timeAxisHeight() + fontMetrics().height() * 2};
}

QSize OverviewStrip::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

TimeAxis OverviewStrip::axis() const
{
    return {{shownFrom(), m_time.history().end}, 6, width() - 12.0};
}

UtcTime OverviewStrip::shownFrom() const
{
    if (m_drag != Drag::None) {
        return m_dragFrom;
    }
    const UtcTime wanted = std::min({m_busyBegin, m_time.window().begin, m_time.at()});
    // The busy part of another replica's history means nothing here.
    const bool known = m_overview.begin == m_time.history().begin;
    return known && wanted < m_time.history().end ? std::max(wanted, m_time.history().begin)
                                                  : m_time.history().begin;
}

QString OverviewStrip::leftOut() const
{
    const UtcTime from = shownFrom();
    if (from <= m_time.history().begin || m_overview.bins.empty()) {
        return {};
    }
    const double share = (from - m_overview.begin).toSeconds() /
                         std::max(1.0, (m_overview.end - m_overview.begin).toSeconds());
    const auto until =
        static_cast<std::size_t>(std::lround(share * static_cast<double>(m_overview.bins.size())));
    std::uint64_t events = 0;
    for (std::size_t i = 0; i < std::min(until, m_overview.bins.size()); ++i) {
        events += m_overview.bins[i].events;
    }
    return tr("◂ %1 before this, with %2 events: double click shows all")
        .arg(format::span(from - m_time.history().begin), format::count(events));
}

void OverviewStrip::paintLeftOut(QPainter& painter) const
{
    const QString text = leftOut();
    if (text.isEmpty()) {
        return;
    }
    const QRect place = painter.fontMetrics().boundingRect(text).translated(
        QPoint(8, 2 + painter.fontMetrics().ascent()));
    painter.fillRect(place.adjusted(-3, 0, 3, 0), m_theme.colours().background);
    painter.setPen(m_theme.colours().muted);
    painter.drawText(place.left(), 2 + painter.fontMetrics().ascent(), text);
}

int OverviewStrip::axisTop() const
{
    return height() - timeAxisHeight();
}

void OverviewStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Colours& colours = m_theme.colours();
    painter.fillRect(rect(), colours.background);
    if (m_time.history().end == UtcTime{}) {
        painter.setPen(colours.muted);
        painter.drawText(rect(), Qt::AlignCenter, tr("No history yet"));
        return;
    }
    const TimeAxis time = axis();
    painter.setFont(Theme::sized(-1));
    paintBins(painter, time);
    paintWindow(painter, time);
    paintTimeAxis(painter, QRectF(0, axisTop(), width(), timeAxisHeight()), time, m_theme);
    paintLeftOut(painter);
    paintCursor(painter, time);
    if (hasFocus()) {
        painter.setPen(QPen(colours.link, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void OverviewStrip::paintBins(QPainter& painter, const TimeAxis& time) const
{
    if (m_overview.bins.empty()) {
        return;
    }
    std::uint64_t most = 1;
    for (const auto& bin : m_overview.bins) {
        most = std::max(most, bin.events);
    }
    const double tall = axisTop() - 4.0;
    const double length = (m_overview.end - m_overview.begin).toSeconds();
    const auto count = static_cast<double>(m_overview.bins.size());
    std::vector<std::pair<QRectF, Tone>> notable;
    for (std::size_t i = 0; i < m_overview.bins.size(); ++i) {
        const auto& bin = m_overview.bins[i];
        if (bin.events == 0) {
            continue;
        }
        const auto at = [&](double place) {
            return time.toPixel(shifted(m_overview.begin, length * place / count));
        };
        const double left = std::floor(at(static_cast<double>(i)));
        const double right = std::max(left + 1, std::floor(at(static_cast<double>(i + 1))));
        if (right < 0) {
            continue;
        }
        // Logarithmic, so that quiet hours stay visible beside an import's burst.
        const double share =
            std::log1p(static_cast<double>(bin.events)) / std::log1p(static_cast<double>(most));
        const double bar = std::max(2.0, tall * share);
        painter.fillRect(QRectF(left, axisTop() - bar, right - left, bar),
                         m_theme.tone(Tone::Nominal).fill);
        if (bin.notable > 0) {
            const double part = std::max(3.0, bar * static_cast<double>(bin.notable) /
                                                  static_cast<double>(bin.events));
            const Tone tone = bin.worst == Weight::Critical ? Tone::Critical : Tone::High;
            notable.emplace_back(QRectF(left, axisTop() - part, right - left, part), tone);
        }
    }
    // After all bars: several bins may share a pixel.
    for (const auto& [rect, tone] : notable) {
        painter.fillRect(rect, m_theme.tone(tone).fill);
    }
}

void OverviewStrip::paintWindow(QPainter& painter, const TimeAxis& time) const
{
    const double left = std::clamp(time.toPixel(m_time.window().begin), 0.0, width() * 1.0);
    const double right = std::clamp(time.toPixel(m_time.window().end), 0.0, width() * 1.0);
    QColor shade = m_theme.colours().panel;
    shade.setAlpha(130);
    painter.fillRect(QRectF(0, 0, left, height()), shade);
    painter.fillRect(QRectF(right, 0, width() - right, height()), shade);
    painter.setPen(m_theme.colours().link);
    painter.drawRect(QRectF(left, 0.5, std::max(1.0, right - left), height() - 1.5));
    for (const double edge : {left, right}) {
        painter.fillRect(QRectF(edge - 2, axisTop() / 3.0, 4, axisTop() / 3.0),
                         m_theme.colours().link);
    }
}

void OverviewStrip::paintCursor(QPainter& painter, const TimeAxis& time) const
{
    const double x = time.toPixel(m_time.at());
    const QColor ink = m_time.live() ? m_theme.colours().text : m_theme.colours().pinned;
    painter.setPen(QPen(ink, m_time.live() ? 1 : 2));
    painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    painter.setBrush(ink);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF() << QPointF(x - 5, 0) << QPointF(x + 5, 0) << QPointF(x, 7));
    painter.setBrush(Qt::NoBrush);
}

OverviewStrip::Drag OverviewStrip::gripAt(double x) const
{
    const TimeAxis time = axis();
    if (!m_time.live() && std::abs(time.toPixel(m_time.at()) - x) <= kGrip) {
        return Drag::Cursor;
    }
    if (std::abs(time.toPixel(m_time.window().begin) - x) <= kGrip) {
        return Drag::Left;
    }
    return std::abs(time.toPixel(m_time.window().end) - x) <= kGrip ? Drag::Right : Drag::None;
}

void OverviewStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_pressX = event->position().x();
    m_doubled = false;
    const Drag grip = gripAt(m_pressX);
    m_dragFrom = shownFrom();
    m_drag = grip == Drag::None ? Drag::Press : grip;
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event)
{
    const double x = std::clamp(event->position().x(), 0.0, width() - 1.0);
    if (m_drag == Drag::Press && std::abs(x - m_pressX) >= kDragStarts) {
        m_drag = Drag::Window;
    }
    const UtcTime t = axis().toTime(x);
    switch (m_drag) {
    case Drag::None: {
        const Drag grip = gripAt(x);
        setCursor(grip == Drag::None ? Qt::ArrowCursor : Qt::SizeHorCursor);
        break;
    }
    case Drag::Window: {
        const UtcTime from = axis().toTime(m_pressX);
        m_time.setWindow({std::min(from, t), std::max(from, t)});
        break;
    }
    case Drag::Left:
        m_time.setWindow({std::min(t, shifted(m_time.window().end, -1)), m_time.window().end});
        break;
    case Drag::Right:
        m_time.setWindow({m_time.window().begin, std::max(t, shifted(m_time.window().begin, 1))});
        break;
    case Drag::Cursor:
        m_time.pin(t);
        break;
    case Drag::Press:
        break;
    }
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag == Drag::Press && !m_doubled) {
        m_time.pin(UtcTime{axis().toTime(event->position().x()).seconds, 0});
    }
    m_drag = Drag::None;
    update();
}

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent* /*event*/)
{
    m_doubled = true;
    m_time.showAll();
}

void OverviewStrip::keyPressEvent(QKeyEvent* event)
{
    const double step =
        m_time.window().seconds() * (event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1 : 0.01);
    switch (event->key()) {
    case Qt::Key_Left:
        m_time.pin(std::max(shifted(m_time.at(), -step), m_time.history().begin));
        break;
    case Qt::Key_Right:
        m_time.pin(std::min(shifted(m_time.at(), step), m_time.head()));
        break;
    case Qt::Key_Home:
        m_time.pin(m_time.history().begin);
        break;
    case Qt::Key_End:
        m_time.goLive();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool OverviewStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(),
                           tr("%1\nClick: as of then. Drag: the window. Double click: all.")
                               .arg(format::utc(axis().toTime(help->pos().x()))),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace souverix
