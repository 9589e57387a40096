#include "views/common/time_axis.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "views/common/format.h"

namespace souverix
{

namespace
{

namespace chr = std::chrono;

constexpr std::int64_t kDay = 86400;
constexpr double kMonthSeconds = 30.44 * 86400;
constexpr double kYearSeconds = 365.25 * 86400;

struct Step {
    enum class Kind { Seconds, Months, Years } kind;
    std::int64_t count;

    [[nodiscard]] double length() const
    {
        const auto n = static_cast<double>(count);
        return kind == Kind::Seconds  ? n
               : kind == Kind::Months ? n * kMonthSeconds
                                      : n * kYearSeconds;
    }
};

constexpr std::array<std::int64_t, 20> kSecondSteps{
    1,   2,    5,    10,       15,       30,    60,    120,  300,      600,
    900, 1800, 3600, 2 * 3600, 3 * 3600, 21600, 43200, kDay, 2 * kDay, 7 * kDay};
constexpr std::array<std::int64_t, 4> kMonthSteps{1, 2, 3, 6};
constexpr std::array<std::int64_t, 11> kYearSteps{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000};

Step chooseStep(double atLeastSeconds)
{
    for (const auto n : kSecondSteps) {
        if (static_cast<double>(n) >= atLeastSeconds) {
            return {Step::Kind::Seconds, n};
        }
    }
    for (const auto n : kMonthSteps) {
        if (static_cast<double>(n) * kMonthSeconds >= atLeastSeconds) {
            return {Step::Kind::Months, n};
        }
    }
    for (const auto n : kYearSteps) {
        if (static_cast<double>(n) * kYearSeconds >= atLeastSeconds) {
            return {Step::Kind::Years, n};
        }
    }
    return {Step::Kind::Years, 5000};
}

std::int64_t floorTo(std::int64_t value, std::int64_t step)
{
    const std::int64_t rest = ((value % step) + step) % step;
    return value - rest;
}

struct Month {
    std::int64_t index; ///< year * 12 + month - 1

    [[nodiscard]] std::int64_t seconds() const
    {
        const auto year = static_cast<int>(floorTo(index, 12) / 12);
        const auto month = static_cast<unsigned>(index - floorTo(index, 12) + 1);
        const chr::sys_days day = chr::year{year} / chr::month{month} / 1;
        return static_cast<std::int64_t>(day.time_since_epoch().count()) * kDay;
    }
    [[nodiscard]] static Month of(std::int64_t seconds)
    {
        const chr::sys_days day{chr::days{floorTo(seconds, kDay) / kDay}};
        const chr::year_month_day date{day};
        return {static_cast<int>(date.year()) * 12LL + static_cast<unsigned>(date.month()) - 1};
    }
};

// Weeks start on Monday; 1970-01-01 was a Thursday.
std::int64_t originOf(const Step& step)
{
    return step.count == 7 * kDay ? 4 * kDay : 0;
}

std::vector<std::int64_t> moments(const Step& step, std::int64_t from, std::int64_t to)
{
    constexpr std::size_t kMost = 2000; // a bound for windows that no screen is wide enough for
    std::vector<std::int64_t> result;
    if (step.kind == Step::Kind::Seconds) {
        const std::int64_t origin = originOf(step);
        for (auto t = floorTo(from - origin, step.count) + origin; t <= to && result.size() < kMost;
             t += step.count) {
            result.push_back(t);
        }
        return result;
    }
    const std::int64_t months = step.kind == Step::Kind::Months ? step.count : step.count * 12;
    for (Month m{floorTo(Month::of(from).index, months)};
         m.seconds() <= to && result.size() < kMost; m.index += months) {
        result.push_back(m.seconds());
    }
    return result;
}

bool isMajor(const Step& step, std::int64_t t)
{
    if (step.kind == Step::Kind::Months) {
        return Month::of(t).index % 12 == 0;
    }
    if (step.kind == Step::Kind::Years) {
        return (Month::of(t).index / 12) % (step.count * 10) == 0;
    }
    if (step.count >= kDay) {
        return Month::of(t).seconds() == t;
    }
    return floorTo(t, step.count < 60 ? 60 : kDay) == t;
}

QString labelOf(const Step& step, std::int64_t t)
{
    const QString full = qstr(UtcTime{t, 0}.toSecondString()); // 2026-02-27T03:45:00Z
    switch (step.kind) {
    case Step::Kind::Years:
        return full.left(4);
    case Step::Kind::Months:
        return full.left(7);
    case Step::Kind::Seconds:
        break;
    }
    if (step.count >= kDay || floorTo(t, kDay) == t) {
        return full.mid(5, 5);
    }
    return step.count < 60 ? full.mid(11, 8) : full.mid(11, 5);
}

double orderly(double seconds)
{
    return std::isfinite(seconds) ? seconds : 0;
}

} // namespace

UtcTime shifted(UtcTime t, double seconds)
{
    constexpr double kLimit = 4e11; // more than all years from 0 to 9999
    const double by = std::clamp(orderly(seconds), -kLimit, kLimit);
    const double whole = std::floor(by);
    UtcTime moved = t + Duration{static_cast<std::int64_t>(whole),
                                 static_cast<std::int32_t>((by - whole) * 1e9)};
    return std::clamp(moved, UtcTime::min(), UtcTime::max());
}

TimeAxis::TimeAxis(TimeWindow window, double left, double width)
    : m_window(window), m_left(left), m_width(std::max(1.0, width))
{
    if (m_window.seconds() < 1) {
        m_window.end = shifted(m_window.begin, 1);
        if (m_window.seconds() < 1) {
            m_window.begin = shifted(m_window.end, -1);
        }
    }
}

double TimeAxis::toPixel(UtcTime t) const
{
    return m_left + (t - m_window.begin).toSeconds() / m_window.seconds() * m_width;
}

UtcTime TimeAxis::toTime(double pixel) const
{
    return shifted(m_window.begin, (pixel - m_left) / m_width * m_window.seconds());
}

TimeWindow TimeAxis::zoomed(double factor, double pixel) const
{
    const double length = std::max(1.0, m_window.seconds() * factor);
    const double share = (pixel - m_left) / m_width;
    const UtcTime begin = shifted(toTime(pixel), -share * length);
    return {begin, shifted(begin, length)};
}

TimeWindow TimeAxis::panned(double pixels) const
{
    const double by = pixels * secondsPerPixel();
    const UtcTime begin = shifted(m_window.begin, by);
    const UtcTime end = shifted(m_window.end, by);
    // At the ends of time the window keeps its length.
    if (begin == UtcTime::min()) {
        return {begin, shifted(begin, m_window.seconds())};
    }
    return end == UtcTime::max() ? TimeWindow{shifted(end, -m_window.seconds()), end}
                                 : TimeWindow{begin, end};
}

std::vector<Tick> TimeAxis::ticks(double spacing) const
{
    const Step step = chooseStep(secondsPerPixel() * std::max(1.0, spacing));
    std::vector<Tick> result;
    for (const auto t : moments(step, m_window.begin.seconds, m_window.end.seconds)) {
        const UtcTime at{t, 0};
        if (at < m_window.begin || at > m_window.end) {
            continue;
        }
        result.push_back({at, toPixel(at), isMajor(step, t), labelOf(step, t)});
    }
    return result;
}

QString TimeAxis::context(double spacing) const
{
    const Step step = chooseStep(secondsPerPixel() * std::max(1.0, spacing));
    const QString full = qstr(m_window.begin.toSecondString());
    if (step.kind != Step::Kind::Seconds) {
        return {};
    }
    return step.count >= kDay ? full.left(4) : full.left(10);
}

} // namespace souverix
