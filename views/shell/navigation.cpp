#include "views/shell/navigation.h"

#include <QScopedValueRollback>

namespace souverix
{

void Navigation::enter(const Place& place)
{
    if (m_going || (!m_places.empty() && m_places[m_at] == place)) {
        return;
    }
    if (!m_places.empty()) {
        m_places.resize(m_at + 1);
    }
    m_places.push_back(place);
    m_at = m_places.size() - 1;
    emit changed();
}

void Navigation::goBack()
{
    if (canGoBack()) {
        go(m_at - 1);
    }
}

void Navigation::goForward()
{
    if (canGoForward()) {
        go(m_at + 1);
    }
}

void Navigation::go(std::size_t to)
{
    m_at = to;
    {
        const QScopedValueRollback going(m_going, true);
        emit wanted(Place(m_places[to]));
    }
    emit changed();
}

void Navigation::reset()
{
    m_places.clear();
    m_at = 0;
    emit changed();
}

} // namespace souverix
