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

QRgb pixelOf(const Column& column, int x, int y, int height, const HeatLook& look)
{
    if (column.value == DriftMap::kNoData) {
        return look.background;
    }
    if (column.value == kUnread) {
        return (x + y) % 6 == 0 ? look.unread : look.background;
    }
    const auto severity = static_cast<Severity>(column.value);
    if (severity == Severity::Unknown) {
        return (x + y) % 4 == 0 ? look.hatchInk : look.fill[column.value];
    }
    // At least two lines of a cluster's worst are seen, whatever its share.
    const int filled = std::max(2, height * column.drifted / 100);
    return severity != Severity::None && y < height - filled
               ? look.fill[static_cast<std::size_t>(Severity::None)]
               : look.fill[column.value];
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
        // The hatches repeat every 12 lines, so a node's row is made of 12 different ones at most.
        const bool flat = !row || row->drifted.empty();
        for (int y = 0; y < height; ++y) {
            const int line = tops[r] + y;
            if (line < 0 || line >= made.image.height()) {
                continue;
            }
            auto* to = reinterpret_cast<QRgb*>(made.image.scanLine(line));
            if (flat && y >= 12 && line - 12 >= 0) {
                std::memcpy(to, made.image.constScanLine(line - 12),
                            static_cast<std::size_t>(width) * sizeof(QRgb));
                continue;
            }
            for (int x = 0; x < width; ++x) {
                to[x] = pixelOf(columns[static_cast<std::size_t>(x)], x, y, height, look);
            }
        }
        if (runMin > 0) {
            runsOf(columns, static_cast<int>(r), runMin, made.runs);
        }
    }
    return made;
}

} // namespace souverix
