#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>

namespace souverix
{

/// A text that grows by a little at a time, as one of thousands: in small blocks of a memory that
/// they share, so that none is moved to grow. Goes with that memory. One thread.
class ByteChain
{
public:
    void append(std::string_view bytes, std::pmr::memory_resource& memory);
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::string text() const;
    /// Has the processor bring what append() will write to.
    void prefetch() const
    {
        if (m_last == nullptr)
            return;
        const char* const end = m_last->bytes + m_used;
        __builtin_prefetch(end, 1);
        // A little is about as much as comes at once, and rarely begins where that does.
        __builtin_prefetch(end + 63, 1);
    }

private:
    struct Block {
        Block* next = nullptr;
        char bytes[256 - sizeof(Block*)];
    };

    Block* m_first = nullptr;
    Block* m_last = nullptr;
    std::size_t m_size = 0;
    std::uint32_t m_used = 0; ///< of m_last
};

} // namespace souverix
