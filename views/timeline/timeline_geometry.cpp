#include "views/timeline/timeline_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/base/names.h"

namespace souverix
{

namespace
{

/// Appends a stretch, whole pixels within the axis. A stretch thinner than a pixel still gets one,
/// and where two want the same pixel the higher rank has it.
void append(std::vector<ToneSpan>& spans, const TimeAxis& axis, UtcTime from, UtcTime to, Tone tone)
{
    const double left = axis.left(), right = axis.left() + axis.width();
    double x0 = std::round(axis.toPixel(from));
    double x1 = std::max(x0 + 1, std::round(axis.toPixel(to)));
    if (x1 <= left || x0 >= right)
        return;
    x0 = std::max(x0, left);
    x1 = std::min(x1, right);
    if (!spans.empty() && x0 < spans.back().x1) {
        ToneSpan& before = spans.back();
        if (rankOf(tone) <= rankOf(before.tone))
            x0 = before.x1;
        else if (before.x1 - before.x0 <= 1)
            spans.pop_back();
        else
            before.x1 = x0;
        if (x0 >= x1)
            return;
    }
    if (!spans.empty() && spans.back().tone == tone && spans.back().x1 == x0)
        spans.back().x1 = x1;
    else
        spans.push_back({x0, x1, tone});
}

std::vector<MarkShape> marksOf(const std::vector<LaneEvents>& events, const TileSpan& span,
                               const TimeAxis& axis, double slot)
{
    std::vector<MarkShape> marks;
    const double binSeconds = (span.end - span.begin).toSeconds() / span.bins;
    const double binPixels = binSeconds / axis.secondsPerPixel();
    const auto bins = static_cast<std::uint32_t>(std::clamp(
        std::ceil(slot / std::max(binPixels, 1e-9)), 1.0, static_cast<double>(span.bins)));
    const double right = axis.left() + axis.width();
    std::uint32_t place = 0;
    for (const LaneEvents& one : events) {
        const double x = axis.toPixel(one.worst.time);
        if (x < axis.left() - slot || x > right + slot)
            continue;
        if (!marks.empty() && one.bin / bins == place) {
            MarkShape& mark = marks.back();
            if (one.worst.weight > mark.worst.weight) {
                mark.worst = one.worst;
                mark.x = x;
            }
            mark.events += one.events;
            mark.late += one.late;
            continue;
        }
        place = one.bin / bins;
        marks.push_back({x, 0, one.events, one.late, one.worst});
    }
    for (std::size_t i = 0; i < marks.size(); ++i)
        marks[i].room = (i + 1 < marks.size() ? marks[i + 1].x : right) - marks[i].x;
    return marks;
}

} // namespace

int rankOf(Tone tone)
{
    // In the order of Tone: Nominal, Low, Medium, High, Critical, Changing, Unknown, Gone.
    constexpr std::array kRanks{1, 4, 5, 6, 7, 2, 3, 0};
    return kRanks[static_cast<std::size_t>(tone)];
}

LaneGeometry laneGeometry(const LanePicture& picture, const TimeAxis& axis, const Names& names,
                          double slot)
{
    LaneGeometry lane;
    for (const Band& band : picture.phase)
        append(lane.phase, axis, band.from, band.to, toneOfPhase(names.text(band.value)));
    for (const Band& band : picture.connectivity)
        append(lane.connectivity, axis, band.from, band.to,
               toneOfConnectivity(names.text(band.value)));
    for (const Band& band : picture.autonomy)
        append(lane.autonomy, axis, band.from, band.to, Tone::Changing);
    for (const SeverityBand& band : picture.drift)
        append(lane.drift, axis, band.from, band.to, toneOf(band.value));
    lane.marks = marksOf(picture.events, picture.span, axis, slot);
    return lane;
}

GroupGeometry groupGeometry(const GroupPicture& picture, const TimeAxis& axis, double slot)
{
    GroupGeometry group;
    const double length = (picture.span.end - picture.span.begin).toSeconds();
    const double bins = static_cast<double>(picture.columns.size());
    const double right = axis.left() + axis.width();
    for (std::size_t i = 0; i < picture.columns.size(); ++i) {
        const GroupColumn& column = picture.columns[i];
        const auto at = [&](double bin) {
            return std::round(axis.toPixel(shifted(picture.span.begin, length * bin / bins)));
        };
        const double x0 = std::max(at(static_cast<double>(i)), axis.left());
        const double x1 = std::min(at(static_cast<double>(i) + 1), right);
        if (column.nodes == 0 || x1 <= axis.left() || x0 >= right)
            continue;
        const auto share = [&](std::uint32_t n) {
            return std::min(1.F, static_cast<float>(n) / static_cast<float>(column.nodes));
        };
        const GroupSpan span{x0, std::max(x1, x0 + 1), toneOf(column.worst), share(column.drifted),
                             share(column.unlinked)};
        // Two bins in one pixel: the worse has it, with the larger shares.
        if (!group.columns.empty() && group.columns.back().x1 > x0) {
            GroupSpan& before = group.columns.back();
            if (rankOf(span.tone) > rankOf(before.tone))
                before.tone = span.tone;
            before.drifted = std::max(before.drifted, span.drifted);
            before.unlinked = std::max(before.unlinked, span.unlinked);
            before.x1 = std::max(before.x1, x1);
        } else {
            group.columns.push_back(span);
        }
    }
    group.marks = marksOf(picture.events, picture.span, axis, slot);
    return group;
}

const MarkShape* markNear(const std::vector<MarkShape>& marks, double x, double reach)
{
    const MarkShape* best = nullptr;
    for (const MarkShape& mark : marks) {
        const double distance = std::abs(mark.x - x);
        if (distance > reach)
            continue;
        const double before = best ? std::abs(best->x - x) : reach + 1;
        if (distance < before - 1 ||
            (distance <= before + 1 && best && mark.worst.weight > best->worst.weight) || !best)
            best = &mark;
    }
    return best;
}

} // namespace souverix
