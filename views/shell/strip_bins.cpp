#include "views/shell/strip_bins.h"

#include <algorithm>
#include <cmath>

namespace souverix
{

namespace
{

using Counts = HistoryOverview::Bin;

void addTo(Counts& counts, const Counts& more)
{
    counts.events += more.events;
    counts.warnings += more.warnings;
    counts.criticals += more.criticals;
}

void addStretch(const HistorySummary& history, const TimeAxis& axis, UtcTime end,
                std::vector<StripBin>& bins)
{
    const auto asked = static_cast<std::uint32_t>(std::max(1.0, std::floor(axis.width())));
    const HistoryOverview counted = history.overview(axis.window().begin, end, asked);
    const double wide = axis.width() / static_cast<double>(counted.bins.size());
    for (std::size_t i = 0; i < counted.bins.size(); ++i) {
        if (counted.bins[i].events == 0) {
            continue;
        }
        const double left = std::floor(axis.left() + wide * static_cast<double>(i));
        const double right =
            std::max(left + 1, std::floor(axis.left() + wide * static_cast<double>(i + 1)));
        if (!bins.empty() && bins.back().left == left) { // two bins of one pixel
            bins.back().right = std::max(bins.back().right, right);
            addTo(bins.back().counts, counted.bins[i]);
        } else {
            bins.push_back({left, right, counted.bins[i]});
        }
    }
}

/// What a clock that runs ahead dated after the end stands at the end.
void addLater(const HistorySummary& history, UtcTime end, double right, std::vector<StripBin>& bins)
{
    const auto& spans = history.spans();
    const auto later = std::partition_point(
        spans.begin(), spans.end(), [&](const auto& span) { return history.beginOf(span) < end; });
    for (auto span = later; span != spans.end(); ++span) {
        if (bins.empty() || bins.back().left < right - 1) {
            bins.push_back({right - 1, right, {}});
        }
        addTo(bins.back().counts, {span->events, span->warnings, span->criticals});
    }
}

} // namespace

std::vector<StripBin> stripBins(const HistorySummary& history, const StripAxis& axis)
{
    std::vector<StripBin> bins;
    for (const auto& stretch : axis.stretches()) {
        UtcTime end = stretch.axis.window().end;
        if (end == axis.end()) { // the last instant belongs to the history
            end = end + Duration{1, 0};
        }
        addStretch(history, stretch.axis, end, bins);
    }
    const TimeAxis& last = axis.stretches().back().axis;
    addLater(history, axis.end() + Duration{1, 0}, std::floor(last.left() + last.width()), bins);
    return bins;
}

std::vector<StripMark> stripMarks(const std::vector<StripBin>& bins, double apart)
{
    std::vector<StripMark> marks;
    double first = 0;
    std::uint64_t most = 0;
    for (const StripBin& bin : bins) {
        if (bin.counts.criticals == 0) {
            continue;
        }
        const double x = (bin.left + bin.right) / 2;
        if (marks.empty() || x - first >= apart) {
            marks.push_back({x, 0});
            first = x;
            most = 0;
        }
        marks.back().criticals += bin.counts.criticals;
        if (bin.counts.criticals > most) {
            most = bin.counts.criticals;
            marks.back().x = x;
        }
    }
    return marks;
}

UtcTime busyBegin(const HistorySummary& history)
{
    const auto& spans = history.spans();
    if (spans.empty()) {
        return {};
    }
    std::uint64_t before = 0;
    std::size_t first = 0;
    while (first + 1 < spans.size() && (before + spans[first].events) * 50 <= history.counted()) {
        before += spans[first++].events;
    }
    const UtcTime begin = history.beginOf(spans.front());
    const double length = (history.endOf(spans.back()) - begin).toSeconds();
    const UtcTime busy = history.beginOf(spans[first]);
    return (busy - begin).toSeconds() * 5 < length ? begin : busy;
}

} // namespace souverix
