#include "views/shell/strip_axis.h"

#include <algorithm>

namespace souverix
{

namespace
{

/// The spans within `window` in which nothing happened, longer than `least` seconds, by time.
std::vector<TimeWindow> quietSpans(const TimeWindow& window, const HistorySummary& history,
                                   double least)
{
    std::vector<TimeWindow> quiet;
    UtcTime last = window.begin;
    const auto note = [&](UtcTime until) {
        if ((until - last).toSeconds() > least) {
            quiet.push_back({last, until});
        }
    };
    for (const auto& span : history.spans()) {
        if (history.endOf(span) <= window.begin || history.beginOf(span) >= window.end) {
            continue;
        }
        note(history.beginOf(span));
        last = std::max(last, history.endOf(span));
    }
    note(window.end);
    return quiet;
}

} // namespace

StripAxis::StripAxis(const TimeWindow& window, double left, double width)
    : m_stretches{{TimeAxis(window, left, width), false}}
{
}

StripAxis::StripAxis(const TimeWindow& window, double left, double width,
                     const HistorySummary& history)
{
    auto quiet = quietSpans(window, history, window.seconds() / 20);
    const auto most = static_cast<std::size_t>(width / 2 / kQuietWidth);
    std::sort(quiet.begin(), quiet.end(),
              [](const TimeWindow& a, const TimeWindow& b) { return a.seconds() > b.seconds(); });
    quiet.resize(std::min(quiet.size(), most));
    std::sort(quiet.begin(), quiet.end(),
              [](const TimeWindow& a, const TimeWindow& b) { return a.begin < b.begin; });
    double busy = window.seconds();
    for (const TimeWindow& span : quiet) {
        busy -= span.seconds();
    }
    const double scale = (width - static_cast<double>(quiet.size()) * kQuietWidth) / busy;
    double x = left;
    UtcTime from = window.begin;
    const auto add = [&](const TimeWindow& span, double wide, bool isQuiet) {
        if (span.seconds() > 0) {
            m_stretches.push_back({TimeAxis(span, x, wide), isQuiet});
            x += wide;
            from = span.end;
        }
    };
    for (const TimeWindow& span : quiet) {
        const TimeWindow before{from, span.begin};
        add(before, before.seconds() * scale, false);
        add(span, kQuietWidth, true);
    }
    const TimeWindow rest{from, window.end};
    add(rest, rest.seconds() * scale, false);
    if (m_stretches.empty()) {
        m_stretches.push_back({TimeAxis(window, left, width), false});
    }
}

double StripAxis::toPixel(UtcTime t) const
{
    const auto after = std::find_if(m_stretches.begin(), m_stretches.end() - 1,
                                    [t](const Stretch& s) { return t < s.axis.window().end; });
    return after->axis.toPixel(t);
}

UtcTime StripAxis::toTime(double pixel) const
{
    const auto after =
        std::find_if(m_stretches.begin(), m_stretches.end() - 1,
                     [pixel](const Stretch& s) { return pixel < s.axis.left() + s.axis.width(); });
    return after->axis.toTime(pixel);
}

} // namespace souverix
