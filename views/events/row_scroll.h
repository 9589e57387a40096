#pragma once

#include <cstdint>

namespace souverix
{

/// How a table of any number of rows stands under a scroll bar whose values are ints. Works in
/// rows, never in pixels, so nothing overflows: up to kExact rows a value is a row; beyond, values
/// are spread evenly and single steps are taken on the row itself.
class RowScroll
{
public:
    static constexpr int kExact = 1 << 30;

    RowScroll() = default;
    /// `visible`: whole rows that fit, at least 1.
    RowScroll(std::uint64_t rows, int visible);

    [[nodiscard]] std::uint64_t rows() const { return m_rows; }
    [[nodiscard]] int visible() const { return m_visible; }
    /// The top row that shows the last one at the bottom.
    [[nodiscard]] std::uint64_t lastTop() const;
    /// The scroll bar's largest value; its smallest is 0.
    [[nodiscard]] int maximum() const;
    [[nodiscard]] int valueOf(std::uint64_t top) const;
    [[nodiscard]] std::uint64_t topOf(int value) const;
    /// `top` moved by rows, kept within [0, lastTop()].
    [[nodiscard]] std::uint64_t moved(std::uint64_t top, std::int64_t rows) const;
    /// The top that shows `row` with the least movement.
    [[nodiscard]] std::uint64_t revealing(std::uint64_t top, std::uint64_t row) const;

private:
    std::uint64_t m_rows = 0;
    int m_visible = 1;
};

} // namespace souverix
