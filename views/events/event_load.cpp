#include "views/events/event_load.h"

#include <algorithm>

#include "model/query/replica_view.h"
#include "views/events/event_pages.h"
#include "views/events/event_search.h"

namespace souverix
{

Result<LoadedEvents> loadEvents(ReplicaView& view, const EventWish& wish,
                                const std::shared_ptr<SearchWatch>& watch,
                                const std::stop_token& stop)
{
    const std::stop_callback replaced(stop, [&] { watch->byHand.request_stop(); });
    auto list = view.events(wish.context, wish.filter, watch->byHand.get_token(),
                            [&](const EventProgress& progress) { watch->tell(progress); });
    if (!list) {
        return failWith(list);
    }
    LoadedEvents loaded;
    loaded.list = std::move(*list);
    const std::uint64_t rows = loaded.list->rows.size();
    if (wish.current) {
        loaded.current = placeOf(*loaded.list, *wish.current, stop);
    }
    if (rows == 0) {
        return loaded;
    }
    const std::uint64_t last = rows > wish.visible ? rows - wish.visible : 0;
    const std::uint64_t top = wish.toEnd ? last : std::min(wish.top, last);
    const std::uint64_t end =
        std::min<std::uint64_t>(rows, top + std::max<std::size_t>(1, wish.visible));
    for (std::uint64_t page = top / EventPages::kPageRows;
         page <= (end - 1) / EventPages::kPageRows && !stop.stop_requested(); ++page) {
        const std::uint64_t first = page * EventPages::kPageRows;
        const auto count =
            static_cast<std::size_t>(std::min<std::uint64_t>(EventPages::kPageRows, rows - first));
        auto read = view.eventRows(*loaded.list, static_cast<std::size_t>(first), count);
        if (read) {
            loaded.pages.emplace_back(page, std::move(*read));
        }
    }
    return loaded;
}

} // namespace souverix
