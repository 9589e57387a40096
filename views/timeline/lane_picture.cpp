#include "views/timeline/lane_picture.h"

#include <algorithm>
#include <cmath>

namespace souverix
{

LanePicture lanePicture(Lane lane, const TileSpan& span)
{
    LanePicture picture;
    picture.node = lane.node;
    picture.span = span;
    picture.phase = std::move(lane.phase);
    picture.connectivity = std::move(lane.connectivity);
    picture.autonomy = std::move(lane.autonomy);
    picture.drift = std::move(lane.drift);
    for (std::uint32_t i = 0; i < lane.bins.size(); ++i)
        if (lane.bins[i].events > 0)
            picture.events.push_back(
                {i, lane.bins[i].events, lane.bins[i].late, lane.bins[i].worst});
    return picture;
}

GroupFold::GroupFold(const TileSpan& span, NameId connected, NameId degraded, NameId active)
    : m_span(span), m_connected(connected), m_degraded(degraded), m_active(active),
      m_columns(span.bins), m_events(span.bins), m_seen(span.bins, 0)
{
    for (std::uint32_t i = 0; i < span.bins; ++i)
        m_events[i].bin = i;
}

std::pair<std::size_t, std::size_t> GroupFold::binsOf(UtcTime from, UtcTime to) const
{
    const double length = (m_span.end - m_span.begin).toSeconds() / m_span.bins;
    const auto bin = [&](UtcTime t) { return (t - m_span.begin).toSeconds() / length; };
    const double last = static_cast<double>(m_span.bins);
    const double first = std::clamp(std::floor(bin(from)), 0.0, last);
    const double end = std::clamp(std::ceil(bin(to)), 0.0, last);
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(end)};
}

void GroupFold::add(const Lane& lane)
{
    // A bin in which a node was in two states counts it once for each kind of figure.
    const auto once = [&](const auto& bands, auto&& counts, auto&& count) {
        ++m_lane;
        for (const auto& band : bands) {
            if (!counts(band))
                continue;
            const auto [first, end] = binsOf(band.from, band.to);
            for (std::size_t i = first; i < end; ++i) {
                if (m_seen[i] == m_lane)
                    continue;
                m_seen[i] = m_lane;
                ++count(m_columns[i]);
            }
        }
    };
    const auto any = [](const auto&) { return true; };
    once(
        lane.phase, any, [](GroupColumn & c) -> auto& { return c.nodes; });
    once(
        lane.phase, [&](const Band& b) { return b.value != m_active; },
        [](GroupColumn & c) -> auto& { return c.away; });
    once(
        lane.drift, [](const SeverityBand& b) { return b.value >= Severity::Low; },
        [](GroupColumn & c) -> auto& { return c.drifted; });
    once(
        lane.connectivity,
        [&](const Band& b) { return b.value != m_connected && b.value != m_degraded; },
        [](GroupColumn & c) -> auto& { return c.unlinked; });
    for (const SeverityBand& band : lane.drift) {
        const auto [first, end] = binsOf(band.from, band.to);
        for (std::size_t i = first; i < end; ++i)
            m_columns[i].worst = worst(m_columns[i].worst, band.value);
    }
    const std::size_t bins = std::min<std::size_t>(lane.bins.size(), m_events.size());
    for (std::size_t i = 0; i < bins; ++i) {
        const LaneBin& bin = lane.bins[i];
        if (bin.events == 0)
            continue;
        if (m_events[i].events == 0 || bin.worst.weight > m_events[i].worst.weight)
            m_events[i].worst = bin.worst;
        m_events[i].events += bin.events;
        m_events[i].late += bin.late;
    }
}

GroupPicture GroupFold::finish()
{
    std::erase_if(m_events, [](const LaneEvents& e) { return e.events == 0; });
    return {m_span, std::move(m_columns), std::move(m_events)};
}

} // namespace souverix
