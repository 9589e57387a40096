#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/base/names.h"
#include "model/base/utc_time.h"
#include "model/event/event.h"

namespace souverix
{

/// An event of weight Critical.
struct CriticalEvent {
    UtcTime time, recorded;
    EventRef ref;
    NameId subject{};

    friend bool operator==(const CriticalEvent&, const CriticalEvent&) = default;
};

/// Critical events by time in some seven bytes each: a large fleet has half a million. Immutable;
/// any thread reads it.
class CriticalList
{
public:
    /// `events` by time.
    explicit CriticalList(std::span<const CriticalEvent> events);

    [[nodiscard]] std::size_t size() const { return m_size; }
    /// That it takes of memory.
    [[nodiscard]] std::size_t bytes() const
    {
        return m_bytes.capacity() + m_blocks.capacity() * sizeof(Block);
    }
    /// All of them, by time; those of one time as they were given.
    [[nodiscard]] std::vector<CriticalEvent> events() const;
    /// The first after `t` and before `before`, or the last before `t` and after `after`, that was
    /// recorded by `knownAt` where one is given.
    [[nodiscard]] std::optional<CriticalEvent> next(UtcTime t, UtcTime before,
                                                    const std::optional<UtcTime>& knownAt) const;
    [[nodiscard]] std::optional<CriticalEvent>
    previous(UtcTime t, UtcTime after, const std::optional<UtcTime>& knownAt) const;

private:
    struct Block {
        UtcTime first;         ///< the time of its first event
        std::size_t begin = 0; ///< in m_bytes
    };

    void read(std::size_t block, std::vector<CriticalEvent>& events) const;
    /// The last block that begins at or before `t`; 0 where none does.
    [[nodiscard]] std::size_t blockOf(UtcTime t) const;

    std::size_t m_size = 0;
    std::vector<Block> m_blocks;
    std::string m_bytes;
};

} // namespace souverix
