#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "model/query/evidence_age.h"

namespace souverix
{

/// One entry's part in an EvidenceSpread.
struct SpreadPart {
    static constexpr std::uint8_t kLeftOut = 255;
    static constexpr std::int64_t kUndated = std::numeric_limits<std::int64_t>::max();

    std::int64_t seconds = kUndated;
    std::int32_t nanos = 0;
    std::uint8_t freshness = kLeftOut;

    SpreadPart() = default;
    explicit SpreadPart(const AxisEvidence& evidence)
        : freshness(static_cast<std::uint8_t>(evidence.freshness))
    {
        if (evidence.at) {
            seconds = evidence.at->seconds;
            nanos = evidence.at->nanos;
        }
    }
    [[nodiscard]] bool dated() const { return seconds != kUndated; }
    [[nodiscard]] UtcTime at() const { return {seconds, nanos}; }
    friend bool operator==(const SpreadPart&, const SpreadPart&) = default;
};

/// An EvidenceSpread over entries whose parts change one by one. Times are kept near where the
/// median was last, elsewhere only counted.
class SpreadSum
{
public:
    /// Leaves out all entries, of which there are so many from now on.
    void reset(std::size_t entries);
    void replace(std::uint32_t entry, const SpreadPart& part);
    /// Memory to find a median in, for one sum after another.
    struct Room {
        std::vector<UtcTime> times;
        std::vector<std::int64_t> seconds;
    };
    /// O(what is near the median); at times O(entries).
    [[nodiscard]] EvidenceSpread spread(Room& room);

private:
    struct Near {
        UtcTime at;
        std::uint32_t entry = 0;
    };
    void add(std::uint32_t entry, const SpreadPart& part);
    void remove(std::uint32_t entry, const SpreadPart& part);
    void findOldest();
    [[nodiscard]] std::optional<UtcTime> median(Room& room);
    /// What surrounds the median is near from now on.
    void findNear(std::vector<std::int64_t>& seconds);
    void keepNear(std::int64_t from, std::int64_t until);

    std::vector<SpreadPart> m_parts;        ///< by entries
    std::vector<std::uint32_t> m_placeNear; ///< by entries: in m_near, of those that are there
    std::vector<Near> m_near;               ///< those dated in whole seconds [m_from, m_until]
    std::int64_t m_from = SpreadPart::kUndated, m_until = SpreadPart::kUndated;
    std::array<std::uint32_t, kFreshnesses> m_nodes{};
    std::size_t m_dated = 0, m_before = 0; ///< m_before: before m_from
    std::optional<UtcTime> m_oldest;
    bool m_oldestGone = false;
};

} // namespace souverix
