#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"
#include "model/base/utc_time.h"

namespace souverix
{

/// Facts to a chunk of a history, unless it is the last.
inline constexpr std::size_t kChunkFacts = 128;

/// What is known of a run of events without reading it: a chunk of a subject's history, or a frame
/// of a log. Times are whole seconds since 1970, rounded outward: they bound the events' own.
struct EventSpan {
    std::uint32_t events = 0; ///< well-formed ones
    std::int64_t firstTime = std::numeric_limits<std::int64_t>::max();
    std::int64_t lastTime = std::numeric_limits<std::int64_t>::min();
    std::int64_t firstRecorded = std::numeric_limits<std::int64_t>::max();
    std::int64_t lastRecorded = std::numeric_limits<std::int64_t>::min();
    bool hasState = false; ///< of histories: the folded state of all chunks before is kept

    void add(UtcTime time, UtcTime recorded);
    /// Whether some event of it may count at (T, K).
    [[nodiscard]] bool mayCount(UtcTime at, const std::optional<UtcTime>& knownAt) const;
    /// Whether all events of it count at (T, K).
    [[nodiscard]] bool allCount(UtcTime at, const std::optional<UtcTime>& knownAt) const;
};

/// Runs in a row as they are kept, and back. Error: Damaged.
[[nodiscard]] std::string encodeSpans(std::span<const EventSpan> spans);
[[nodiscard]] Result<std::vector<EventSpan>> decodeSpans(std::string_view bytes);

/// For each chunk, whether every fact of the chunks before it folds before every fact from it on,
/// so that a state folded to there can be folded on. Chunks that cannot count at (T, K) are left
/// out of account.
[[nodiscard]] std::vector<bool> cleanStarts(std::span<const EventSpan> spans, UtcTime at,
                                            const std::optional<UtcTime>& knownAt);

/// The chunk from which on facts must be read to know the state at (T, K): the last one whose kept
/// state holds only facts that count there and can be folded on; 0 without a kept state.
[[nodiscard]] std::size_t foldStart(std::span<const EventSpan> spans, UtcTime at,
                                    const std::optional<UtcTime>& knownAt);

} // namespace souverix
