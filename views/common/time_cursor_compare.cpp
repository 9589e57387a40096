#include <algorithm>

#include "views/common/time_cursor.h"

namespace souverix
{

namespace
{

constexpr double kDay = 86400;

}

void TimeCursor::showKnowledge(bool asKnownThen)
{
    m_context.at = at();
    m_context.knownAt = asKnownThen ? m_context.at : std::nullopt;
    m_knownThen = asKnownThen;
    m_comparing = Compare::Knowledge;
    emit changed();
    emit compareChanged();
}

void TimeCursor::compareWith(std::optional<UtcTime> at)
{
    if (m_comparing == Compare::Moment && m_baseChosen && m_baseAt == at) {
        return;
    }
    m_comparing = Compare::Moment;
    m_baseAt = at;
    m_baseChosen = true;
    emit compareChanged();
}

void TimeCursor::compareAgain()
{
    compareWith(m_baseChosen ? m_baseAt
                             : std::optional(std::max(shifted(at(), -kDay), m_history.begin)));
}

void TimeCursor::stopComparing()
{
    if (m_comparing != Compare::Off) {
        m_comparing = Compare::Off;
        emit compareChanged();
    }
}

std::optional<TimeContext> TimeCursor::base() const
{
    switch (m_comparing) {
    case Compare::Off:
        break;
    case Compare::Knowledge:
        return TimeContext{m_context.at, m_context.knownAt ? std::nullopt : m_context.at};
    case Compare::Moment:
        return TimeContext{m_baseAt, m_knownThen ? m_baseAt : m_context.knownAt};
    }
    return std::nullopt;
}

UtcTime TimeCursor::baseAt() const
{
    return m_comparing == Compare::Knowledge ? at() : m_baseAt.value_or(m_head);
}

} // namespace souverix
