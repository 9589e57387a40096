#include "views/common/selection.h"

#include <algorithm>

namespace souverix
{

namespace
{

constexpr std::size_t kMostHistory = 200;

}

bool Selection::contains(const Ref& ref) const
{
    return std::find(m_now.all.begin(), m_now.all.end(), ref) != m_now.all.end();
}

void Selection::select(const Ref& ref, const QString& source)
{
    if (ref.empty()) {
        clear();
        return;
    }
    enter({ref, {ref}, source});
}

void Selection::select(const Ref& primary, std::vector<Ref> all, const QString& source)
{
    if (!primary.empty() && std::find(all.begin(), all.end(), primary) == all.end()) {
        all.push_back(primary);
    }
    enter({primary, std::move(all), source});
}

void Selection::clear()
{
    enter({});
}

void Selection::reset()
{
    m_history.assign(1, State{});
    m_place = 0;
    m_now = {};
    m_hover = {};
    emit changed();
    emit hoverChanged();
}

void Selection::enter(State state)
{
    if (state.primary == m_now.primary && state.all == m_now.all) {
        return;
    }
    m_now = std::move(state);
    m_history.resize(m_place + 1);
    m_history.push_back(m_now);
    if (m_history.size() > kMostHistory) {
        m_history.erase(m_history.begin());
    }
    m_place = m_history.size() - 1;
    emit changed();
}

void Selection::goBack()
{
    if (canGoBack()) {
        m_now = m_history[--m_place];
        emit changed();
    }
}

void Selection::goForward()
{
    if (canGoForward()) {
        m_now = m_history[++m_place];
        emit changed();
    }
}

void Selection::setHover(const Ref& ref)
{
    if (ref == m_hover) {
        return;
    }
    m_hover = ref;
    emit hoverChanged();
}

} // namespace souverix
