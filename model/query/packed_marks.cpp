#include "model/query/packed_marks.h"

#include <algorithm>
#include <limits>
#include <optional>

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

namespace
{

constexpr std::uint64_t kMostMillis = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t kMostNanos = (std::uint64_t{1} << PackedMarks::kNanosBits) - 1;
constexpr std::uint32_t kMostNumber = std::numeric_limits<std::uint16_t>::max();

/// `count` records behind their head: `put` makes each from its index.
template <class Put>
std::string records(const PackedMarks::Head& head, std::size_t count, std::size_t width,
                    const Put& put)
{
    std::string bytes(sizeof head + count * width, '\0');
    std::memcpy(bytes.data(), &head, sizeof head);
    char* at = bytes.data() + sizeof head;
    for (std::size_t i = 0; i < count; ++i, at += width)
        put(at, i);
    return bytes;
}

/// nullopt where some do not fit.
std::optional<std::string> packMillis(std::int64_t begin, std::span<const std::uint64_t> later,
                                      std::span<const std::uint32_t> numbers)
{
    std::uint64_t most = 0, mostNumber = 0; // or more, in as many bits
    for (const std::uint64_t millis : later)
        most |= millis;
    for (const std::uint32_t number : numbers)
        mostNumber |= number;
    if (most > kMostMillis || mostNumber > kMostNumber)
        return std::nullopt;
    const PackedMarks::Head head{fromMillis(begin), PackedMarks::Layout::Millis};
    return records(head, numbers.size(), 6, [&](char* at, std::size_t i) {
        const auto millis = static_cast<std::uint32_t>(later[i]);
        const auto number = static_cast<std::uint16_t>(numbers[i]);
        std::memcpy(at, &millis, sizeof millis);
        std::memcpy(at + sizeof millis, &number, sizeof number);
    });
}

std::optional<std::string> packNanos(std::span<const UtcTime> times,
                                     std::span<const std::uint32_t> numbers)
{
    std::vector<std::uint64_t> words;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const Duration later = times[i] - times[i > 0 ? i - 1 : 0];
        const auto seconds = static_cast<std::uint64_t>(later.seconds);
        if (seconds >= kMostNanos / 1'000'000'000 || numbers[i] > kMostNumber)
            return std::nullopt;
        words.push_back((seconds * 1'000'000'000 + static_cast<std::uint32_t>(later.nanos)) |
                        std::uint64_t{numbers[i]} << PackedMarks::kNanosBits);
    }
    const PackedMarks::Head head{times.front(), PackedMarks::Layout::Nanos};
    return records(head, words.size(), sizeof words[0],
                   [&](char* at, std::size_t i) { std::memcpy(at, &words[i], sizeof words[i]); });
}

} // namespace

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
    if (std::all_of(times.begin(), times.end(),
                    [](const UtcTime& time) { return time.nanos % 1'000'000 == 0; })) {
        std::vector<std::uint64_t> later;
        for (std::size_t i = 0; i < times.size(); ++i)
            later.push_back(static_cast<std::uint64_t>(wholeMillis(times[i]) -
                                                       wholeMillis(times[i > 0 ? i - 1 : 0])));
        if (auto packed = packMillis(wholeMillis(times.front()), later, numbers))
            return std::move(*packed);
    } else if (auto packed = packNanos(times, numbers)) {
        return std::move(*packed);
    }
    const PackedMarks::Head head{{}, PackedMarks::Layout::Wide};
    return records(head, times.size(), sizeof(PackedMarks::Mark), [&](char* at, std::size_t i) {
        const PackedMarks::Mark mark{times[i], numbers[i]};
        std::memcpy(at, &mark, sizeof mark);
    });
}

std::string packMarks(std::int64_t begin, std::span<const std::uint64_t> later,
                      std::span<const std::uint32_t> numbers)
{
    if (later.empty())
        return {};
    if (auto packed = packMillis(begin, later, numbers))
        return std::move(*packed);
    std::vector<UtcTime> times;
    for (const std::uint64_t millis : later)
        times.push_back(fromMillis(begin += static_cast<std::int64_t>(millis)));
    return packMarks(times, numbers);
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
