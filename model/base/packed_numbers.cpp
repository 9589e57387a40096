#include "model/base/packed_numbers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "model/base/archive.h"

namespace souverix
{

namespace
{

/// With more, a number and its place within a byte would not fit 64 bits.
constexpr unsigned kMaxWidth = 56;

/// The width that costs least, where each number beyond it costs a byte for its place and others
/// for its high bits.
unsigned bestWidth(std::span<const std::uint64_t> numbers, std::uint64_t base)
{
    std::array<std::size_t, 65> ofWidth{};
    unsigned widest = 0;
    for (const std::uint64_t number : numbers) {
        const auto bits = static_cast<unsigned>(std::bit_width(number - base));
        ++ofWidth[bits];
        widest = std::max(widest, bits);
    }
    unsigned best = 0;
    std::size_t least = ~std::size_t{0};
    for (unsigned width = 0; width <= std::min(widest, kMaxWidth); ++width) {
        std::size_t bits = numbers.size() * width;
        for (unsigned beyond = width + 1; beyond <= widest; ++beyond)
            bits += ofWidth[beyond] * (8 + 8 * ((beyond - width + 6) / 7));
        if (bits < least) {
            least = bits;
            best = width;
        }
    }
    return best;
}

std::size_t bytesOf(std::size_t count, unsigned width)
{
    return (count * width + 7) / 8;
}

void putBits(std::string& out, std::span<const std::uint64_t> numbers, std::uint64_t base,
             unsigned width)
{
    const std::uint64_t mask = (std::uint64_t{1} << width) - 1;
    std::uint64_t waiting = 0;
    unsigned bits = 0;
    for (const std::uint64_t number : numbers) {
        waiting |= ((number - base) & mask) << bits;
        bits += width;
        while (bits >= 8) {
            out += static_cast<char>(waiting);
            waiting >>= 8;
            bits -= 8;
        }
    }
    if (bits > 0)
        out += static_cast<char>(waiting);
}

void takeBits(std::string_view in, std::span<std::uint64_t> numbers, std::uint64_t base,
              unsigned width)
{
    static_assert(std::endian::native == std::endian::little);
    if (width == 0) {
        std::fill(numbers.begin(), numbers.end(), base);
        return;
    }
    const std::uint64_t mask = (std::uint64_t{1} << width) - 1;
    std::uint64_t word = 0;
    // All but the last few lie in eight bytes that are there: no need to ask for each.
    const std::size_t whole =
        in.size() < sizeof word
            ? 0
            : std::min(numbers.size(), (in.size() - sizeof word) * 8 / width + 1);
    std::size_t at = 0; // in bits
    for (std::size_t i = 0; i < whole; ++i, at += width) {
        std::memcpy(&word, in.data() + at / 8, sizeof word);
        numbers[i] = base + (word >> (at % 8) & mask);
    }
    for (std::size_t i = whole; i < numbers.size(); ++i, at += width) {
        const std::size_t byte = at / 8;
        word = 0;
        std::memcpy(&word, in.data() + byte, std::min(in.size() - byte, sizeof word));
        numbers[i] = base + (word >> (at % 8) & mask);
    }
}

} // namespace

void putPacked(std::string& out, std::span<const std::uint64_t> numbers)
{
    if (numbers.empty())
        return;
    const std::uint64_t base = *std::min_element(numbers.begin(), numbers.end());
    const unsigned width = bestWidth(numbers, base);
    const auto beyond = [&](std::uint64_t number) { return (number - base) >> width != 0; };
    ArchiveWriter archive(out);
    archive(width, base,
            static_cast<std::uint64_t>(std::count_if(numbers.begin(), numbers.end(), beyond)));
    putBits(out, numbers, base, width);
    std::size_t last = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (!beyond(numbers[i]))
            continue;
        archive(static_cast<std::uint64_t>(i - last), (numbers[i] - base) >> width);
        last = i;
    }
}

bool takePacked(std::string_view& in, std::span<std::uint64_t> numbers)
{
    if (numbers.empty())
        return true;
    ArchiveReader head(in);
    unsigned width = 0;
    std::uint64_t base = 0, beyond = 0;
    head(width, base, beyond);
    const std::size_t bytes = width <= kMaxWidth ? bytesOf(numbers.size(), width) : 0;
    if (!head.ok() || width > kMaxWidth || beyond > numbers.size() ||
        in.size() - head.position() < bytes)
        return false;
    in.remove_prefix(head.position());
    takeBits(in.substr(0, bytes), numbers, base, width);
    in.remove_prefix(bytes);
    ArchiveReader patches(in);
    std::uint64_t at = 0;
    for (std::uint64_t i = 0; i < beyond; ++i) {
        std::uint64_t step = 0, high = 0;
        patches(step, high);
        at += step;
        if (!patches.ok() || step > numbers.size() || at >= numbers.size())
            return false;
        numbers[static_cast<std::size_t>(at)] += high << width;
    }
    in.remove_prefix(patches.position());
    return true;
}

} // namespace souverix
