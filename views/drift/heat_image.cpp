#include "views/drift/heat_image.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "views/common/row_time_view.h"
#include "views/common/theme.h"

namespace souverix
{

namespace
{

constexpr std::uint8_t kUnread = 254; ///< beside Severity and DriftMap::kNoData

/// The bins under each pixel of a span: [first, second), empty outside of it.
using PixelBins = std::vector<std::pair<std::int32_t, std::int32_t>>;

PixelBins pixelBins(const TileSpan& span, std::size_t bins, const TimeAxis& axis, int width)
{
    PixelBins pixels(static_cast<std::size_t>(width));
    const double perSecond = static_cast<double>(bins) / (span.end - span.begin).toSeconds();
    const double first = (axis.toTime(0) - span.begin).toSeconds() * perSecond;
    const double step = axis.secondsPerPixel() * perSecond;
    const auto last = static_cast<double>(bins);
    for (int x = 0; x < width; ++x) {
        const double b0 = std::floor(first + x * step);
        const double b1 = std::max(b0 + 1, std::floor(first + (x + 1) * step));
        pixels[static_cast<std::size_t>(x)] = {
            static_cast<std::int32_t>(std::clamp(b0, 0.0, last)),
            static_cast<std::int32_t>(std::clamp(b1, 0.0, last))};
    }
    return pixels;
}

struct Column {
    std::uint8_t value = kUnread;
    std::uint8_t drifted = 100;
};

void columnsOf(const HeatRow& row, const PixelBins& pixels, std::vector<Column>& columns)
{
    for (std::size_t x = 0; x < pixels.size(); ++x) {
        Column& column = columns[x];
        column = {};
        const auto [first, end] = pixels[x];
        if (first >= end) {
            continue;
        }
        column.value = DriftMap::kNoData;
        column.drifted = row.drifted.empty() ? 100 : 0;
        for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(end); ++i) {
            const std::uint8_t value = row.worst[i];
            if (value != DriftMap::kNoData &&
                (column.value == DriftMap::kNoData || value > column.value)) {
                column.value = value;
            }
            if (!row.drifted.empty()) {
                column.drifted = std::max(column.drifted, row.drifted[i]);
            }
        }
    }
}

/// How a pixel column of a row is filled, from above to below.
struct Fill {
    QRgb upper = 0, lower = 0;
    std::int32_t from = 0;  ///< the line at which `lower` begins
    std::int32_t hatch = 0; ///< every how many pixels `ink` is drawn over it; 0: not
    QRgb ink = 0;
};

Fill fillOf(const Column& column, int height, const HeatLook& look)
{
    if (column.value == DriftMap::kNoData) {
        return {look.background, look.background, 0, 0, 0};
    }
    if (column.value == kUnread) {
        return {look.background, look.background, 0, 6, look.unread};
    }
    const QRgb fill = look.fill[column.value];
    const auto severity = static_cast<Severity>(column.value);
    if (severity == Severity::Unknown) {
        return {fill, fill, 0, 4, look.hatchInk};
    }
    // At least two lines of a cluster's worst are seen, whatever its share.
    const int filled = std::max(2, height * column.drifted / 100);
    return severity == Severity::None ? Fill{fill, fill, 0, 0, 0}
                                      : Fill{look.fill[static_cast<std::size_t>(Severity::None)],
                                             fill, height - filled, 0, 0};
}

/// Draws a row's lines. Lines that equal an earlier one are copied: without shares they repeat, at
/// the latest after 12, the common period of the hatches.
void drawRow(QImage& image, int top, int height, const std::vector<Fill>& fills, bool shares)
{
    const auto width = fills.size();
    const bool hatched =
        std::any_of(fills.begin(), fills.end(), [](const Fill& fill) { return fill.hatch != 0; });
    const int period = shares ? height : hatched ? 12 : 1;
    for (int y = 0; y < height; ++y) {
        const int line = top + y;
        if (line < 0 || line >= image.height()) {
            continue;
        }
        auto* to = reinterpret_cast<QRgb*>(image.scanLine(line));
        if (y >= period && line >= period) {
            std::memcpy(to, image.constScanLine(line - period), width * sizeof(QRgb));
            continue;
        }
        for (std::size_t x = 0; x < width; ++x) {
            to[x] = y < fills[x].from ? fills[x].upper : fills[x].lower;
        }
        for (std::size_t x = 0; hatched && x < width; ++x) {
            const Fill& fill = fills[x];
            if (fill.hatch != 0 && (static_cast<int>(x) + y) % fill.hatch == 0) {
                to[x] = fill.ink;
            }
        }
    }
}

void runsOf(const std::vector<Column>& columns, int row, int runMin, std::vector<HeatRun>& runs)
{
    const auto width = static_cast<int>(columns.size());
    for (int x = 0; x < width;) {
        const std::uint8_t value = columns[static_cast<std::size_t>(x)].value;
        int end = x + 1;
        while (end < width && columns[static_cast<std::size_t>(end)].value == value) {
            ++end;
        }
        if (value != 0 && value < kSeverities && end - x >= runMin) {
            runs.push_back({row, x, end, value});
        }
        x = end;
    }
}

} // namespace

HeatLook heatLook(const Theme& theme)
{
    HeatLook look;
    for (std::size_t s = 0; s < kSeverities; ++s) {
        look.fill[s] = theme.tone(toneOf(static_cast<Severity>(s))).fill.rgb();
    }
    look.fill[static_cast<std::size_t>(Severity::None)] = quietFill(theme).rgb();
    look.fill[static_cast<std::size_t>(Severity::Unknown)] = theme.colours().raised.rgb();
    look.hatchInk = theme.tone(Tone::Unknown).fill.rgb();
    look.background = theme.colours().background.rgb();
    look.unread = theme.colours().muted.rgb();
    return look;
}

HeatImage heatImage(const std::vector<const HeatRow*>& rows, const std::vector<int>& tops,
                    int rowHeight, QSize size, const TimeAxis& axis, const HeatLook& look,
                    int runMin)
{
    HeatImage made;
    made.image = QImage(size.expandedTo({1, 1}), QImage::Format_RGB32);
    made.image.fill(look.background);
    const int width = made.image.width();
    const int height = rowHeight >= 5 ? rowHeight - 1 : rowHeight; // a line between rows
    std::vector<Column> columns(static_cast<std::size_t>(width));
    std::vector<Fill> fills(columns.size());
    TileSpan span;
    PixelBins pixels;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const HeatRow* row = rows[r];
        if (row && (!(row->span == span) || pixels.empty())) {
            span = row->span;
            pixels = pixelBins(span, row->worst.size(), axis, width);
        }
        if (row) {
            columnsOf(*row, pixels, columns);
        } else {
            std::fill(columns.begin(), columns.end(), Column{});
        }
        std::transform(columns.begin(), columns.end(), fills.begin(),
                       [&](const Column& column) { return fillOf(column, height, look); });
        drawRow(made.image, tops[r], height, fills, row && !row->drifted.empty());
        if (runMin > 0) {
            runsOf(columns, static_cast<int>(r), runMin, made.runs);
        }
    }
    return made;
}

} // namespace souverix
