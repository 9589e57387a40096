#include "views/common/time_cursor.h"

#include <algorithm>

namespace souverix
{

void TimeCursor::pin(UtcTime at)
{
    if (m_context.at == at) {
        return;
    }
    m_context.at = at;
    if (m_knownThen) {
        m_context.knownAt = at;
    }
    emit changed();
}

void TimeCursor::scrub(UtcTime at)
{
    at = std::clamp(at, m_history.begin, std::max(m_history.begin, m_head));
    if (at < m_window.begin) {
        const double by = (at - m_window.begin).toSeconds();
        setWindow({at, shifted(m_window.end, by)});
    } else if (at > m_window.end) {
        const double by = (at - m_window.end).toSeconds();
        setWindow({shifted(m_window.begin, by), at});
    }
    pin(at);
}

void TimeCursor::show(const TimeContext& context)
{
    if (m_context == context) {
        return;
    }
    m_context = context;
    m_knownThen = context.at && context.knownAt == context.at;
    emit changed();
}

void TimeCursor::setMoving(bool moving)
{
    if (m_moving == moving) {
        return;
    }
    m_moving = moving;
    emit movingChanged();
}

void TimeCursor::setKnownAt(std::optional<UtcTime> knownAt)
{
    if (m_context.knownAt == knownAt) {
        return;
    }
    m_context.knownAt = knownAt;
    m_knownThen = knownAt && knownAt == m_context.at;
    emit changed();
}

void TimeCursor::goLive()
{
    if (m_context.live()) {
        return;
    }
    m_context = {};
    m_knownThen = false;
    if (m_comparing == Compare::Knowledge) {
        stopComparing();
    }
    emit changed();
}

void TimeCursor::setWindow(const TimeWindow& window)
{
    TimeWindow next = window;
    if (next.seconds() < 1) {
        next.end = shifted(next.begin, 1);
    }
    m_windowChosen = true;
    if (next == m_window) {
        return;
    }
    m_window = next;
    emit windowChanged();
}

void TimeCursor::suggestBegin(UtcTime begin)
{
    m_suggestedBegin = begin;
    if (!m_windowChosen && begin > m_window.begin && begin < m_window.end) {
        m_window.begin = begin;
        emit windowChanged();
    }
}

void TimeCursor::setHistory(const TimeWindow& history)
{
    if (history == m_history) {
        return;
    }
    const bool whole = m_windowChosen && m_window == m_history;
    const bool followed = m_windowChosen && live() && m_window.end == m_head;
    const double by = (history.end - m_head).toSeconds();
    m_history = history;
    m_head = history.end;
    if (!m_windowChosen) {
        m_window = {std::max(history.begin, m_suggestedBegin.value_or(history.begin)), history.end};
    } else if (whole) {
        m_window = history;
    } else if (followed) {
        m_window = {shifted(m_window.begin, by), m_head};
    }
    emit historyChanged();
    if (!m_windowChosen || followed || whole) {
        emit windowChanged();
    }
}

void TimeCursor::reset()
{
    m_context = {};
    m_knownThen = m_baseChosen = false;
    m_baseAt.reset();
    stopComparing();
    m_head = {};
    m_window = {};
    m_history = {};
    m_windowChosen = false;
    m_suggestedBegin.reset();
    setMoving(false);
    emit changed();
    emit windowChanged();
    emit historyChanged();
}

} // namespace souverix
