#include "views/drift/episode.h"

#include <algorithm>
#include <array>

#include "model/query/replica_view.h"

namespace souverix
{

namespace
{

constexpr std::size_t kMostEvents = 200; ///< read of one moment
constexpr std::size_t kMostCauses = 12;  ///< shown of them

/// The events of one instant that are the node's own or speak to the fleet.
Result<std::vector<EventRow>> eventsAt(ReplicaView& view, const TimeContext& whole, NameId node,
                                       UtcTime at, const std::stop_token& stop)
{
    EventFilter filter;
    filter.from = at;
    filter.to = at + Duration{0, 1};
    const auto list = view.events(whole, filter, stop);
    if (!list) {
        return tl::unexpected(list.error());
    }
    auto rows = view.eventRows(**list, 0, std::min<std::size_t>(kMostEvents, (*list)->rows.size()));
    if (!rows) {
        return rows;
    }
    std::erase_if(*rows, [node](const EventRow& row) {
        return row.subject != node && !isFleetWide(row.type);
    });
    rows->resize(std::min(rows->size(), kMostCauses));
    return rows;
}

bool drifted(const SeverityBand& band)
{
    return band.value >= Severity::Low;
}

} // namespace

DriftEpisode episodeAt(const std::vector<SeverityBand>& bands, UtcTime at)
{
    DriftEpisode episode;
    episode.at = at;
    auto here = std::find_if(bands.begin(), bands.end(), [&](const SeverityBand& band) {
        return band.from <= at && at < band.to;
    });
    if (here == bands.end() && !bands.empty() && bands.back().to <= at) {
        --here; // the head itself is where the last band ends
    }
    if (here == bands.end()) {
        return episode;
    }
    auto first = here, last = here;
    while (drifted(*here) && first != bands.begin() && drifted(*(first - 1)) &&
           (first - 1)->to == first->from) {
        --first;
    }
    while (drifted(*here) && last + 1 != bands.end() && drifted(*(last + 1)) &&
           (last + 1)->from == last->to) {
        ++last;
    }
    episode.then = here->value;
    episode.onset = first->from;
    for (auto band = first; band <= last; ++band) {
        episode.worst = worst(episode.worst, band->value);
    }
    if (last + 1 != bands.end()) {
        episode.end = last->to;
    }
    return episode;
}

Result<DriftEpisode> readEpisode(ReplicaView& view, const TimeContext& whole, NameId node,
                                 UtcTime at, UtcTime begin, UtcTime head,
                                 const std::stop_token& stop)
{
    const auto tile = view.timeline(whole, std::span(&node, 1), begin, head, 1, stop);
    if (!tile) {
        return tl::unexpected(tile.error());
    }
    if (tile->lanes.empty()) {
        return fail(ErrorCode::NotFound, "no such node at this time", "no-node");
    }
    DriftEpisode episode = episodeAt(tile->lanes.front().drift, at);
    episode.node = node;
    const auto matrix = view.componentMatrix({at, whole.knownAt}, std::span(&node, 1), stop);
    if (!matrix) {
        return tl::unexpected(matrix.error());
    }
    episode.components = *matrix;
    if (!episode.then) {
        return episode;
    }
    const auto causes = eventsAt(view, whole, node, episode.onset, stop);
    if (!causes) {
        return tl::unexpected(causes.error());
    }
    episode.causes = *causes;
    if (episode.end) {
        const auto closers = eventsAt(view, whole, node, *episode.end, stop);
        if (!closers) {
            return tl::unexpected(closers.error());
        }
        episode.closers = *closers;
    }
    return episode;
}

} // namespace souverix
