#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace souverix::demo
{

/// xoshiro256** 1.0 (Blackman and Vigna, public domain), seeded by splitmix64. The standard
/// library's distributions differ from one implementation to another, so none is used.
class Prng
{
public:
    explicit Prng(std::uint64_t seed)
    {
        for (std::uint64_t& word : m_state) {
            seed += 0x9E3779B97F4A7C15ULL;
            std::uint64_t z = seed;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
            word = z ^ (z >> 31);
        }
    }

    std::uint64_t next()
    {
        const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
        const std::uint64_t t = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= t;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }

    /// 0 … n−1; 0 for n = 0. n below 2^32.
    std::uint32_t below(std::size_t n)
    {
        return static_cast<std::uint32_t>(((next() >> 32) * static_cast<std::uint64_t>(n)) >> 32);
    }
    /// True `perMille` times in a thousand.
    bool chance(std::uint32_t perMille) { return below(1000) < perMille; }
    /// low … high, both included.
    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        if (high <= low)
            return low;
        const auto range = static_cast<std::uint64_t>(high - low) + 1;
        return low + static_cast<std::int64_t>(next() % range);
    }
    template <class Container>
    const auto& pick(const Container& items)
    {
        return items[below(items.size())];
    }

private:
    std::array<std::uint64_t, 4> m_state{};
};

} // namespace souverix::demo
