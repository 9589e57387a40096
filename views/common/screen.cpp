#include "views/common/screen.h"

namespace souverix
{

Screen::Screen(const ScreenContext& context, QString id, QString title, QString icon)
    : m_context(context), m_id(std::move(id)), m_title(std::move(title)), m_icon(std::move(icon))
{
    setObjectName(m_id);
    setAccessibleName(m_title);
    // Another replica drops what was asked of the old one without an answer.
    connect(&m_context.queries, &Queries::sourceChanged, this, [this] { m_keys.clear(); });
}

void Screen::setComparison(std::shared_ptr<const FleetComparison> comparison)
{
    m_comparison = std::move(comparison);
}

bool Screen::applyFilter(const QString& /*text*/)
{
    return false;
}

int Screen::badge(const FleetView& /*fleet*/) const
{
    return 0;
}

void Screen::showNode(NameId /*node*/) {}

void Screen::showEvents(const EventFilter& /*filter*/) {}

void Screen::showEvent(const EventRef& /*ref*/) {}

void Screen::begin(const QString& key)
{
    if (!m_keys.contains(key)) {
        m_keys.append(key);
    }
}

void Screen::answered(const QString& key)
{
    m_keys.removeAll(key);
}

void Screen::tell()
{
    if (m_keys.isEmpty()) {
        emit settled();
    }
}

} // namespace souverix
