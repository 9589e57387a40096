#include "model/query/packed_marks.h"

#include <algorithm>

#include "model/base/archive.h"

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
    std::string bytes;
    if (times.empty())
        return bytes;
    const bool millis = std::all_of(times.begin(), times.end(), [](const UtcTime& time) {
        return time.nanos % 1'000'000 == 0;
    });
    bytes.reserve(times.size() * 6 + 10);
    ArchiveWriter out(bytes);
    out(millis);
    UtcTime before = UtcTime::min();
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (millis)
            out.putVarint(static_cast<std::uint64_t>(wholeMillis(times[i]) - wholeMillis(before)));
        else
            out(static_cast<std::uint64_t>(times[i].seconds - before.seconds),
                static_cast<std::uint32_t>(times[i].nanos));
        out.putVarint(numbers[i]);
        before = times[i];
    }
    bytes.shrink_to_fit();
    return bytes;
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
