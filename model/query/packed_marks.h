#pragma once

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

/// Marks of one width each, so that they are read without a branch; in memory only.
[[nodiscard]] std::string packMarks(std::span<const DriftMark> marks, MarkValues& values);
/// The same of times that rise and their values' numbers, as many of each.
[[nodiscard]] std::string packMarks(std::span<const UtcTime> times,
                                    std::span<const std::uint32_t> numbers);
/// The same of whole milliseconds since 1970: how much later each time is than the one before, the
/// first one than `begin`.
[[nodiscard]] std::string packMarks(std::int64_t begin, std::span<const std::uint64_t> later,
                                    std::span<const std::uint32_t> numbers);
[[nodiscard]] std::vector<DriftMark> unpackMarks(std::string_view bytes, const MarkValues& values);

/// Goes through packed marks, one by one.
class PackedMarks
{
public:
    struct Mark {
        UtcTime time;
        std::uint32_t value = 0; ///< number in MarkValues
    };
    /// What all marks of a string are packed as.
    enum class Layout : std::uint8_t {
        Millis, ///< 4 bytes: milliseconds since the mark before; 2 bytes: the number
        Nanos,  ///< 8 bytes: nanoseconds since the mark before, kNanosBits of them; the number
        Wide,   ///< a Mark
    };
    static constexpr unsigned kNanosBits = 48;
    /// Stands before the first mark.
    struct Head {
        UtcTime before; ///< what the first mark's time is counted from
        Layout layout{};
    };

    explicit PackedMarks(std::string_view bytes)
        : m_at(bytes.data()), m_end(bytes.data() + bytes.size())
    {
        if (bytes.empty())
            return;
        const auto head = take<Head>();
        m_layout = head.layout;
        m_time = head.before;
        m_millis = wholeMillis(head.before);
    }

    /// False at the end.
    [[nodiscard]] bool next(Mark& mark)
    {
        if (m_at == m_end)
            return false;
        if (m_layout == Layout::Millis) {
            m_millis += take<std::uint32_t>();
            mark.time = fromMillis(m_millis);
            mark.value = take<std::uint16_t>();
        } else if (m_layout == Layout::Nanos) {
            constexpr std::uint64_t kSecond = 1'000'000'000;
            const auto word = take<std::uint64_t>();
            const std::uint64_t later = word & ((std::uint64_t{1} << kNanosBits) - 1);
            m_time = m_time + Duration{static_cast<std::int64_t>(later / kSecond),
                                       static_cast<std::int32_t>(later % kSecond)};
            mark = {m_time, static_cast<std::uint32_t>(word >> kNanosBits)};
        } else {
            mark = take<Mark>();
        }
        return true;
    }

private:
    template <class T>
    [[nodiscard]] T take()
    {
        T value;
        std::memcpy(&value, m_at, sizeof value);
        m_at += sizeof value;
        return value;
    }

    const char* m_at;
    const char* m_end;
    Layout m_layout{};
    UtcTime m_time;
    std::int64_t m_millis = 0;
};

} // namespace souverix
