#include "views/shell/overview_strip.h"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/time_axis_paint.h"
#include "views/common/time_cursor.h"

namespace souverix
{

namespace
{

constexpr double kGrip = 5;       // pixels around an edge that take hold of it
constexpr double kDragStarts = 4; // pixels before a press is a drag
constexpr double kMargin = 6;
constexpr double kMarksApart = 14;

} // namespace

OverviewStrip::OverviewStrip(TimeCursor& time, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_time(time), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Overview of the whole history"));
    for (const auto signal :
         {&TimeCursor::changed, &TimeCursor::compareChanged, &TimeCursor::windowChanged,
          &TimeCursor::historyChanged, &TimeCursor::movingChanged}) {
        connect(&time, signal, this, &OverviewStrip::follow);
    }
    connect(&theme, &Theme::changed, this, [this] {
        m_bars = {};
        update();
    });
}

void OverviewStrip::show(std::shared_ptr<const HistorySummary> history)
{
    m_history = std::move(history);
    // Until all is counted, and again for another history: the strip does not creep while a live
    // one grows.
    if (m_history && (m_busyBegin == UtcTime{} || !m_history->complete())) {
        m_busyBegin = busyBegin(*m_history);
    } else if (!m_history) {
        m_busyBegin = {};
    }
    layOut();
    describe();
    update();
}

void OverviewStrip::setFlags(std::vector<StripFlag> flags)
{
    m_flags = std::move(flags);
    update();
}

void OverviewStrip::setCompressed(bool compressed)
{
    m_compressed = compressed;
    layOut();
    update();
}

void OverviewStrip::follow()
{
    if (shownFrom() != m_axis.begin() || m_time.history().end != m_axis.end()) {
        layOut();
    }
    describe();
    update();
}

void OverviewStrip::layOut()
{
    m_bars = {};
    const TimeWindow shown{shownFrom(), m_time.history().end};
    const double wide = std::max(1.0, width() - 2 * kMargin);
    m_axis = m_compressed && m_history ? StripAxis(shown, kMargin, wide, *m_history)
                                       : StripAxis(shown, kMargin, wide);
    m_bins = m_history ? stripBins(*m_history, m_axis) : std::vector<StripBin>();
    m_marks = stripMarks(m_bins, kMarksApart);
    if (static_cast<double>(m_marks.size()) * kMarksApart * 3 > width()) {
        // So many that a sign each says nothing: fewer, with room for how many each stands for.
        m_marks = stripMarks(
            m_bins, kMarksApart + fontMetrics().horizontalAdvance(QStringLiteral("000,000")));
    }
    m_leftOut = leftOut();
    m_most = m_mostNotable = 1;
    for (const StripBin& bin : m_bins) {
        m_most = std::max(m_most, bin.counts.events);
        m_mostNotable = std::max<std::uint64_t>(m_mostNotable, bin.counts.notable());
    }
}

QString OverviewStrip::leftOut() const
{
    const UtcTime from = m_axis.begin();
    if (!m_history || from <= m_time.history().begin) {
        return {};
    }
    std::uint64_t events = 0;
    std::uint64_t criticals = 0;
    for (const auto& span : m_history->spans()) {
        if (m_history->endOf(span) > from) {
            break;
        }
        events += span.events;
        criticals += span.criticals;
    }
    return tr("◂ %1 before this, with %2 events, %3 critical: double click shows all")
        .arg(format::span(from - m_time.history().begin), format::count(events),
             format::count(criticals));
}

void OverviewStrip::describe()
{
    QString counts;
    if (m_history) {
        counts =
            tr("%1 events, %2 of them critical.")
                .arg(format::count(m_history->counted()), format::count(m_history->criticals()));
    }
    setAccessibleDescription(
        tr("From %1 to %2; T is %3. Left and Right move T, Home is the beginning, End goes live.")
            .arg(format::utc(m_time.history().begin), format::utc(m_time.history().end),
                 format::utc(m_time.at())) +
        u' ' + counts + u' ' + m_leftOut);
}

QSize OverviewStrip::sizeHint() const
{
    return {400, timeAxisHeight() + fontMetrics().height() * 3};
}

QSize OverviewStrip::minimumSizeHint() const
{
    return {200, timeAxisHeight() + fontMetrics().height() * 2};
}

UtcTime OverviewStrip::shownFrom() const
{
    if (m_drag != Drag::None) {
        return m_dragFrom;
    }
    if (!m_history || m_compressed) {
        return m_time.history().begin;
    }
    UtcTime wanted = std::min({m_busyBegin, m_time.window().begin, m_time.at()});
    if (m_time.comparing() == Compare::Moment) {
        wanted = std::min(wanted, m_time.baseAt());
    }
    return wanted < m_time.history().end ? std::max(wanted, m_time.history().begin)
                                         : m_time.history().begin;
}

OverviewStrip::Drag OverviewStrip::gripAt(double x) const
{
    if (std::abs(m_axis.toPixel(m_time.at()) - x) <= kGrip) {
        return Drag::Cursor;
    }
    if (m_time.comparing() == Compare::Moment &&
        std::abs(m_axis.toPixel(m_time.baseAt()) - x) <= kGrip) {
        return Drag::Base;
    }
    if (std::abs(m_axis.toPixel(m_time.window().begin) - x) <= kGrip) {
        return Drag::Left;
    }
    return std::abs(m_axis.toPixel(m_time.window().end) - x) <= kGrip ? Drag::Right : Drag::None;
}

const StripFlag* OverviewStrip::flagAt(double x) const
{
    const StripFlag* nearest = nullptr;
    double least = kGrip;
    for (const StripFlag& flag : m_flags) {
        const double away = std::abs(m_axis.toPixel(flag.at) - x);
        if (away <= least) {
            least = away;
            nearest = &flag;
        }
    }
    return nearest;
}

void OverviewStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void OverviewStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_pressX = event->position().x();
    m_doubled = false;
    m_dragFrom = shownFrom();
    const Drag grip = gripAt(m_pressX);
    m_drag = grip == Drag::None ? Drag::Press : grip;
    if (m_drag == Drag::Press && event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_drag = Drag::Window;
    }
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event)
{
    const double x = std::clamp(event->position().x(), 0.0, width() - 1.0);
    if (m_drag == Drag::Press && std::abs(x - m_pressX) >= kDragStarts) {
        m_drag = Drag::Cursor;
    }
    const UtcTime t = m_axis.toTime(x);
    switch (m_drag) {
    case Drag::None: {
        const Drag grip = gripAt(x);
        setCursor(grip == Drag::None ? Qt::ArrowCursor : Qt::SizeHorCursor);
        break;
    }
    case Drag::Window: {
        const UtcTime from = m_axis.toTime(m_pressX);
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
        m_time.setMoving(true);
        m_time.scrub({t.seconds, 0});
        break;
    case Drag::Base:
        m_time.setMoving(true);
        m_time.compareWith(UtcTime{t.seconds, 0});
        break;
    case Drag::Press:
        break;
    }
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent* event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Press && !m_doubled) {
        const StripFlag* flag = flagAt(event->position().x());
        m_time.scrub(flag != nullptr ? flag->at
                                     : UtcTime{m_axis.toTime(event->position().x()).seconds, 0});
    } else if (drag == Drag::Cursor && m_time.moving()) {
        m_time.setMoving(false);
        if (event->position().x() >= width() - kMargin) {
            m_time.goLive(); // dragged to the end
        }
    }
    if (drag == Drag::Base) {
        m_time.setMoving(false);
    }
    follow();
}

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent* /*event*/)
{
    m_doubled = true;
    m_time.showAll();
}

void OverviewStrip::step(double seconds, bool repeated)
{
    if (repeated) {
        m_time.setMoving(true); // until the key is let go
    }
    m_time.scrub(shifted(m_time.at(), seconds));
}

void OverviewStrip::keyPressEvent(QKeyEvent* event)
{
    const double by =
        m_time.window().seconds() * (event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1 : 0.01);
    switch (event->key()) {
    case Qt::Key_Left:
        step(-by, event->isAutoRepeat());
        break;
    case Qt::Key_Right:
        step(by, event->isAutoRepeat());
        break;
    case Qt::Key_Home:
        m_time.scrub(m_time.history().begin);
        break;
    case Qt::Key_End:
        m_time.goLive();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void OverviewStrip::keyReleaseEvent(QKeyEvent* event)
{
    const bool steps = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (steps && !event->isAutoRepeat()) {
        m_time.setMoving(false);
    }
    QWidget::keyReleaseEvent(event);
}

void OverviewStrip::focusOutEvent(QFocusEvent* event)
{
    if (m_drag == Drag::None) {
        m_time.setMoving(false);
    }
    QWidget::focusOutEvent(event);
}

QString OverviewStrip::words(double x) const
{
    QString text = format::utc(m_axis.toTime(x));
    const auto bin = std::find_if(m_bins.begin(), m_bins.end(),
                                  [x](const StripBin& b) { return b.left <= x && x < b.right; });
    if (bin == m_bins.end()) {
        text += QLatin1Char('\n') + tr("no event");
    } else {
        text += QLatin1Char('\n') + tr("%1 events here, %2 warnings, %3 critical")
                                        .arg(format::count(bin->counts.events),
                                             format::count(bin->counts.warnings),
                                             format::count(bin->counts.criticals));
    }
    const auto mark = std::find_if(m_marks.begin(), m_marks.end(), [x](const StripMark& m) {
        return std::abs(m.x - x) < kMarksApart / 2;
    });
    if (mark != m_marks.end()) {
        text += QLatin1Char('\n') +
                tr("The sign stands for %1 critical events").arg(format::count(mark->criticals));
    }
    if (const StripFlag* flag = flagAt(x)) {
        text = flag->words + QLatin1Char('\n') + text;
    }
    return text;
}

bool OverviewStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString how = tr("Click or drag: as of then. Shift and drag: the window. Double "
                               "click: all.");
        QToolTip::showText(help->globalPos(), words(help->pos().x()) + QLatin1Char('\n') + how,
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace souverix
