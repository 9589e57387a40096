#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/projection/drift_marks.h"

namespace souverix
{

/// The different values of many marks, by number: there are few.
class MarkValues
{
public:
    struct Value {
        DriftValue value;
        std::uint32_t part = 0; ///< of what a node holds: the number of its part
    };

    [[nodiscard]] std::uint32_t numberOf(const DriftValue& value);
    [[nodiscard]] const Value& operator[](std::uint32_t number) const { return m_values[number]; }
    /// How many parts there are.
    [[nodiscard]] std::size_t parts() const { return m_parts.size(); }

private:
    std::map<DriftValue, std::uint32_t> m_numbers;
    std::map<DriftPart, std::uint32_t> m_parts;
    std::vector<Value> m_values;
};

/// Marks in some six bytes each: whether times are whole milliseconds, then the time since the mark
/// before and the value's number, LEB128.
[[nodiscard]] std::string packMarks(std::span<const DriftMark> marks, MarkValues& values);
/// The same of times and their values' numbers, as many of each.
[[nodiscard]] std::string packMarks(std::span<const UtcTime> times,
                                    std::span<const std::uint32_t> numbers);
[[nodiscard]] std::vector<DriftMark> unpackMarks(std::string_view bytes, const MarkValues& values);

/// Goes through packed marks, one by one.
class PackedMarks
{
public:
    explicit PackedMarks(std::string_view bytes)
        : m_at(bytes.data()), m_end(bytes.data() + bytes.size()), m_millis(number() != 0)
    {
    }

    struct Mark {
        UtcTime time;
        std::uint32_t value = 0; ///< number in MarkValues
    };
    /// False at the end.
    [[nodiscard]] bool next(Mark& mark)
    {
        if (m_at == m_end)
            return false;
        const std::uint64_t passed = number();
        if (m_millis) {
            const std::uint64_t seconds = passed / 1000;
            m_time =
                m_time + Duration{static_cast<std::int64_t>(seconds),
                                  static_cast<std::int32_t>(passed - seconds * 1000) * 1'000'000};
        } else {
            m_time = {m_time.seconds + static_cast<std::int64_t>(passed),
                      static_cast<std::int32_t>(number())};
        }
        mark = {m_time, static_cast<std::uint32_t>(number())};
        return true;
    }

private:
    [[nodiscard]] std::uint64_t number()
    {
        if (m_end - m_at >= 8) {
            // The bytes up to the first without its high bit, put together without a loop.
            constexpr std::uint64_t kHigh = 0x8080'8080'8080'8080;
            std::uint64_t word = 0;
            std::memcpy(&word, m_at, sizeof word);
            if constexpr (std::endian::native == std::endian::little) {
                if (const std::uint64_t last = ~word & kHigh; last != 0) {
                    word &= last ^ (last - 1);
                    word &= ~kHigh;
                    word = (word & 0x007F'007F'007F'007F) | (word & 0x7F00'7F00'7F00'7F00) >> 1;
                    word = (word & 0x0000'3FFF'0000'3FFF) | (word & 0x3FFF'0000'3FFF'0000) >> 2;
                    word = (word & 0x0000'0000'0FFF'FFFF) | (word & 0x0FFF'FFFF'0000'0000) >> 4;
                    m_at += std::countr_zero(last) / 8 + 1;
                    return word;
                }
            }
        }
        std::uint64_t value = 0;
        for (unsigned shift = 0; m_at != m_end && shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_at++);
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80)
                break;
        }
        return value;
    }

    const char* m_at;
    const char* m_end;
    bool m_millis;
    UtcTime m_time = UtcTime::min();
};

} // namespace souverix
