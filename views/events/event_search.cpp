#include "views/events/event_search.h"

#include <algorithm>

namespace souverix
{

std::optional<std::uint64_t> placeOf(const EventList& list, const EventRef& ref,
                                     const std::stop_token& stop)
{
    constexpr std::size_t kStride = 1 << 18;
    for (std::size_t begin = 0; begin < list.rows.size(); begin += kStride) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        const std::size_t end = std::min(list.rows.size(), begin + kStride);
        const std::size_t found = list.rows.find(ref, begin, end);
        if (found != end) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace souverix
