#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace souverix
{

/// Cells of a heatmap as they are filled: severity + 1, 0 before there is anything.
inline void raise(std::uint8_t& cell, std::uint8_t to)
{
    cell = std::max(cell, to);
}

/// Some that follow each other.
using SomeCells = std::uint8_t __attribute__((vector_size(16))); // one instruction for all of them
inline constexpr std::size_t kCells = sizeof(SomeCells);

/// Of the first `count` of them.
inline SomeCells maskOf(std::size_t count)
{
    static constexpr auto kMasks = [] {
        std::array<std::uint8_t, 2 * kCells> masks{};
        std::fill_n(masks.begin(), kCells, std::uint8_t{0xFF});
        return masks;
    }();
    SomeCells mask;
    std::memcpy(&mask, kMasks.data() + kCells - std::min(count, kCells), sizeof mask);
    return mask;
}

/// Those that begin there.
inline SomeCells cellsAt(const std::uint8_t* from)
{
    SomeCells some;
    std::memcpy(&some, from, sizeof some);
    return some;
}

/// Raises `count` cells to what `to` gives from each kCells-th on. Where they are no whole
/// SomeCells, some beyond the last are written as they were.
template <class To>
void raiseAll(std::uint8_t* cells, std::size_t count, const To& to)
{
    for (std::size_t at = 0; at < count; at += kCells) {
        SomeCells now = cellsAt(cells + at);
        const SomeCells wanted = to(at) & maskOf(count - at);
        now = now > wanted ? now : wanted;
        std::memcpy(cells + at, &now, sizeof now);
    }
}

/// The same without touching what lies behind the last: another row's, which another thread may be
/// at.
inline void raiseTo(std::span<std::uint8_t> cells, const std::uint8_t* wanted)
{
    const std::size_t whole = cells.size() / kCells * kCells;
    raiseAll(cells.data(), whole, [wanted](std::size_t at) { return cellsAt(wanted + at); });
    for (std::size_t at = whole; at < cells.size(); ++at)
        raise(cells[at], wanted[at]);
}

/// Filled cells as DriftMap has them: the severity.
inline void fromOne(std::span<std::uint8_t> cells)
{
    std::size_t at = 0;
    for (; at + kCells <= cells.size(); at += kCells) {
        const SomeCells some = cellsAt(cells.data() + at) - 1;
        std::memcpy(cells.data() + at, &some, sizeof some);
    }
    for (; at < cells.size(); ++at)
        --cells[at];
}

} // namespace souverix
