#pragma once

#include <cstdint>
#include <optional>

#include "model/base/utc_time.h"

namespace souverix
{

/// [begin, end) cut into equal bins; arithmetic in double seconds from `begin`.
class TimeBins
{
public:
    TimeBins(UtcTime begin, UtcTime end, std::uint32_t count)
        : m_begin(begin), m_end(end), m_count(count),
          m_width(count == 0 ? 0 : (end - begin).toSeconds() / static_cast<double>(count))
    {
    }

    /// The bin of an instant; nullopt outside [begin, end).
    [[nodiscard]] std::optional<std::uint32_t> indexOf(UtcTime time) const
    {
        if (time < m_begin || time >= m_end || m_width <= 0)
            return std::nullopt;
        const auto index = static_cast<std::uint32_t>((time - m_begin).toSeconds() / m_width);
        return index < m_count ? index : m_count - 1;
    }

    /// When a bin begins; `startOf(count)` is the end.
    [[nodiscard]] UtcTime startOf(std::uint32_t index) const
    {
        if (index >= m_count)
            return m_end;
        const double seconds = m_width * static_cast<double>(index);
        const auto whole = static_cast<std::int64_t>(seconds);
        return m_begin + Duration{whole, static_cast<std::int32_t>(
                                             (seconds - static_cast<double>(whole)) * 1e9)};
    }

    [[nodiscard]] std::uint32_t count() const { return m_count; }

private:
    UtcTime m_begin, m_end;
    std::uint32_t m_count;
    double m_width; ///< seconds
};

} // namespace souverix
