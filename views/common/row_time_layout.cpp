#include "views/common/row_time_layout.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace souverix
{

TimeAxis RowTimeLayout::axis() const
{
    return {window, gutter, std::max(1.0, size.width() - gutter)};
}

QRectF RowTimeLayout::plot() const
{
    return {gutter, axisHeight, std::max(0.0, size.width() - gutter),
            std::max(0.0, size.height() - axisHeight)};
}

double RowTimeLayout::maxScroll() const
{
    return std::max(0.0, rows * rowHeight - plot().height());
}

double RowTimeLayout::rowTop(int row) const
{
    return axisHeight + row * rowHeight - scroll;
}

QRectF RowTimeLayout::rowRect(int row) const
{
    return {gutter, rowTop(row), plot().width(), rowHeight};
}

std::optional<int> RowTimeLayout::rowAt(double y) const
{
    if (y < axisHeight || y >= size.height())
        return std::nullopt;
    const int row = static_cast<int>(std::floor((y - axisHeight + scroll) / rowHeight));
    return row >= 0 && row < rows ? std::optional(row) : std::nullopt;
}

int RowTimeLayout::firstRow() const
{
    return std::clamp(static_cast<int>(std::floor(scroll / rowHeight)), 0, rows);
}

int RowTimeLayout::endRow() const
{
    const double bottom = (scroll + plot().height()) / rowHeight;
    return std::clamp(static_cast<int>(std::ceil(bottom)), 0, rows);
}

RowTimeLayout RowTimeLayout::rowsZoomed(double factor, double y) const
{
    RowTimeLayout next = *this;
    next.rowHeight = std::clamp(std::round(rowHeight * factor), kRowMin, kRowMax);
    if (next.rowHeight == rowHeight && factor > 1)
        next.rowHeight = std::min(rowHeight + 1, kRowMax);
    if (next.rowHeight == rowHeight && factor < 1)
        next.rowHeight = std::max(rowHeight - 1, kRowMin);
    const double row = (y - axisHeight + scroll) / rowHeight;
    return next.scrolledTo(row * next.rowHeight - (y - axisHeight));
}

RowTimeLayout RowTimeLayout::scrolledTo(double to) const
{
    RowTimeLayout next = *this;
    next.scroll = std::clamp(to, 0.0, maxScroll());
    return next;
}

RowTimeLayout RowTimeLayout::showing(int row) const
{
    const double top = row * rowHeight;
    if (top < scroll)
        return scrolledTo(top);
    if (top + rowHeight > scroll + plot().height())
        return scrolledTo(top + rowHeight - plot().height());
    return *this;
}

TimeWindow keptNear(const TimeWindow& wanted, const TimeWindow& history)
{
    TimeWindow window = wanted;
    const double most = std::max(60.0, history.seconds() * 1.25);
    if (window.seconds() > most) {
        window = {shifted(history.begin, -most / 10), shifted(history.begin, most * 0.9)};
    }
    const double quarter = window.seconds() / 4;
    double by = 0;
    if (window.end < history.begin) {
        by = (history.begin - window.end).toSeconds() + quarter;
    } else if (window.begin > history.end) {
        by = -(window.begin - history.end).toSeconds() - quarter;
    }
    return {shifted(window.begin, by), shifted(window.end, by)};
}

TileSpan tileSpan(const TimeWindow& window, double width, double pixels)
{
    const auto length = static_cast<std::uint64_t>(std::max(1.0, std::ceil(window.seconds())));
    // At least 4 s, so that a quarter of it is whole seconds.
    const auto unit = static_cast<std::int64_t>(std::max<std::uint64_t>(4, std::bit_ceil(length)));
    const std::int64_t half = unit / 2;
    const std::int64_t from = window.begin.seconds - unit / 4;
    const std::int64_t rest = ((from % half) + half) % half;
    const std::int64_t begin = std::max(UtcTime::kMinSeconds, from - rest);
    const std::int64_t end = std::min(UtcTime::kMaxSeconds, from - rest + 2 * unit);
    // The closest window of this span is half a unit long: a quarter of the span.
    const double bins = std::clamp(4 * width / std::max(1.0, pixels), 16.0, 16384.0);
    const double held = static_cast<double>(end - begin) / static_cast<double>(2 * unit);
    return {
        {begin, 0}, {end, 0}, static_cast<std::uint32_t>(std::max(1.0, std::ceil(bins * held)))};
}

} // namespace souverix
