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
    std::string bytes;
    if (marks.empty())
        return bytes;
    const bool millis = std::all_of(marks.begin(), marks.end(), [](const DriftMark& mark) {
        return mark.time.nanos % 1'000'000 == 0;
    });
    ArchiveWriter out(bytes);
    out(millis);
    UtcTime before = UtcTime::min();
    for (const DriftMark& mark : marks) {
        const Duration passed = mark.time - before;
        if (millis)
            out.putVarint(static_cast<std::uint64_t>(wholeMillis(passed)));
        else
            out(static_cast<std::uint64_t>(mark.time.seconds - before.seconds),
                static_cast<std::uint32_t>(mark.time.nanos));
        out(values.numberOf(mark.value));
        before = mark.time;
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
