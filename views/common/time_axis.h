#pragma once

#include <vector>

#include <QString>

#include "model/base/utc_time.h"

namespace souverix
{

/// A stretch of time, [begin, end).
struct TimeWindow {
    UtcTime begin, end;

    friend bool operator==(const TimeWindow&, const TimeWindow&) = default;
    [[nodiscard]] double seconds() const { return (end - begin).toSeconds(); }
    [[nodiscard]] bool contains(UtcTime t) const { return begin <= t && t < end; }
};

/// `t` moved by seconds (fractions kept to the nanosecond), clamped to years 0 to 9999.
[[nodiscard]] UtcTime shifted(UtcTime t, double seconds);

struct Tick {
    UtcTime at;
    double pixel = 0;
    bool major = false; ///< a border of the next larger unit: a day, a month, a year
    QString label;      ///< UTC
};

/// Time to pixel and back: pure arithmetic, never mirrored. Windows are at least one second.
class TimeAxis
{
public:
    TimeAxis() = default;
    /// Maps `window` to [left, left + width] pixels; width at least 1.
    TimeAxis(TimeWindow window, double left, double width);

    [[nodiscard]] const TimeWindow& window() const { return m_window; }
    [[nodiscard]] double left() const { return m_left; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double secondsPerPixel() const { return m_window.seconds() / m_width; }

    [[nodiscard]] double toPixel(UtcTime t) const;
    [[nodiscard]] UtcTime toTime(double pixel) const;
    /// The window scaled by `factor` (below 1 zooms in) with the time under `pixel` held still.
    [[nodiscard]] TimeWindow zoomed(double factor, double pixel) const;
    /// The window moved by pixels; positive shows later times.
    [[nodiscard]] TimeWindow panned(double pixels) const;
    /// Ticks at round UTC moments, from seconds to centuries, at least `spacing` pixels apart.
    [[nodiscard]] std::vector<Tick> ticks(double spacing) const;
    /// What the tick labels leave out: `2026-02-27`, `2026-02`, `2026`, or nothing.
    [[nodiscard]] QString context(double spacing) const;

private:
    TimeWindow m_window{{0, 0}, {1, 0}};
    double m_left = 0, m_width = 1;
};

} // namespace souverix
