#include "views/events/row_scroll.h"

#include <algorithm>

namespace souverix
{

RowScroll::RowScroll(std::uint64_t rows, int visible)
    : m_rows(rows), m_visible(std::max(1, visible))
{
}

std::uint64_t RowScroll::lastTop() const
{
    const auto visible = static_cast<std::uint64_t>(m_visible);
    return m_rows > visible ? m_rows - visible : 0;
}

int RowScroll::maximum() const
{
    return static_cast<int>(std::min<std::uint64_t>(lastTop(), kExact));
}

int RowScroll::valueOf(std::uint64_t top) const
{
    const std::uint64_t last = lastTop();
    top = std::min(top, last);
    if (last <= static_cast<std::uint64_t>(kExact)) {
        return static_cast<int>(top);
    }
    const long double share = static_cast<long double>(top) / static_cast<long double>(last);
    return static_cast<int>(share * kExact);
}

std::uint64_t RowScroll::topOf(int value) const
{
    const std::uint64_t last = lastTop();
    const auto clamped = static_cast<std::uint64_t>(std::clamp(value, 0, maximum()));
    if (last <= static_cast<std::uint64_t>(kExact)) {
        return clamped;
    }
    if (clamped == static_cast<std::uint64_t>(kExact)) {
        return last;
    }
    const long double share = static_cast<long double>(clamped) / kExact;
    return std::min(last, static_cast<std::uint64_t>(share * static_cast<long double>(last)));
}

std::uint64_t RowScroll::moved(std::uint64_t top, std::int64_t rows) const
{
    top = std::min(top, lastTop());
    if (rows < 0) {
        const std::uint64_t up = ~static_cast<std::uint64_t>(rows) + 1;
        return up > top ? 0 : top - up;
    }
    const std::uint64_t room = lastTop() - top;
    return top + std::min(room, static_cast<std::uint64_t>(rows));
}

std::uint64_t RowScroll::revealing(std::uint64_t top, std::uint64_t row) const
{
    if (m_rows == 0) {
        return 0;
    }
    row = std::min(row, m_rows - 1);
    if (row < top) {
        return std::min(row, lastTop());
    }
    const auto visible = static_cast<std::uint64_t>(m_visible);
    if (row - top >= visible) {
        return row - visible + 1;
    }
    return std::min(top, lastTop());
}

} // namespace souverix
