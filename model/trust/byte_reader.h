#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace souverix
{

enum class ByteOrder { Big, Little };

/// Takes numbers and runs off the front of bytes. A read past the end gives 0 or nothing and marks
/// the reader as failed for good, so that a parser may check once.
class ByteReader
{
public:
    ByteReader(std::string_view bytes, ByteOrder order) : m_bytes(bytes), m_order(order) {}

    [[nodiscard]] std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    [[nodiscard]] std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
    [[nodiscard]] std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    [[nodiscard]] std::uint64_t u64() { return number(8); }

    [[nodiscard]] std::string_view take(std::size_t size)
    {
        if (m_failed || size > m_bytes.size()) {
            m_failed = true;
            return {};
        }
        const std::string_view taken = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return taken;
    }

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] std::size_t left() const { return m_bytes.size(); }
    /// All was read, and no read went past the end.
    [[nodiscard]] bool finished() const { return !m_failed && m_bytes.empty(); }

private:
    std::uint64_t number(std::size_t width)
    {
        std::uint64_t value = 0;
        const std::string_view taken = take(width);
        for (std::size_t i = 0; i < taken.size(); ++i) {
            const std::size_t at = m_order == ByteOrder::Big ? i : taken.size() - 1 - i;
            value = (value << 8U) | static_cast<std::uint8_t>(taken[at]);
        }
        return value;
    }

    std::string_view m_bytes;
    ByteOrder m_order;
    bool m_failed = false;
};

} // namespace souverix
