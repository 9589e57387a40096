#include "model/query/packed_marks.h"

#include <algorithm>

namespace souverix
{

std::uint32_t MarkValues::numberOf(const DriftValue& value)
{
    const auto [it, isNew] =
        m_numbers.try_emplace(value, static_cast<std::uint32_t>(m_values.size()));
    if (isNew) {
        Value& added = m_values.emplace_back(Value{value, 0});
        if (const auto* held = std::get_if<DriftHeld>(&value))
            added.part = m_parts.try_emplace(held->part, static_cast<std::uint32_t>(m_parts.size()))
                             .first->second;
    }
    return it->second;
}

std::string packMarks(std::span<const DriftMark> marks, MarkValues& values)
{
    std::vector<UtcTime> times;
    std::vector<std::uint32_t> numbers;
    for (const DriftMark& mark : marks) {
        times.push_back(mark.time);
        numbers.push_back(values.numberOf(mark.value));
    }
    return packMarks(times, numbers);
}

std::string packMarks(std::span<const UtcTime> times, std::span<const std::uint32_t> numbers)
{
    if (times.empty())
        return {};
    const bool millis = std::all_of(times.begin(), times.end(), [](const UtcTime& time) {
        return time.nanos % 1'000'000 == 0;
    });
    constexpr std::size_t kLongest = 25; // of a mark: a number takes at most ten and twice five
    thread_local std::vector<char> room;
    room.resize(std::max(room.size(), times.size() * kLongest + 1));
    char* at = room.data();
    const auto put = [&](std::uint64_t number) {
        for (; number >= 0x80; number >>= 7)
            *at++ = static_cast<char>(number | 0x80);
        *at++ = static_cast<char>(number);
    };
    put(millis ? 1 : 0);
    UtcTime before = UtcTime::min();
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (millis) {
            put(static_cast<std::uint64_t>(wholeMillis(times[i]) - wholeMillis(before)));
        } else {
            put(static_cast<std::uint64_t>(times[i].seconds - before.seconds));
            put(static_cast<std::uint32_t>(times[i].nanos));
        }
        put(numbers[i]);
        before = times[i];
    }
    return {room.data(), at};
}

std::vector<DriftMark> unpackMarks(std::string_view bytes, const MarkValues& values)
{
    std::vector<DriftMark> marks;
    PackedMarks packed(bytes);
    for (PackedMarks::Mark mark; packed.next(mark);)
        marks.push_back({mark.time, values[mark.value].value});
    return marks;
}

} // namespace souverix
