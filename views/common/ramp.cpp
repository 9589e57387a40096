#include "views/common/ramp.h"

#include <algorithm>
#include <array>
#include <span>

#include "views/common/theme.h"

namespace souverix
{

namespace
{

constexpr std::array<QRgb, 9> kDriftLight{0xFFFFFFE5, 0xFFFFF7BC, 0xFFFEE391,
                                          0xFFFEC44F, 0xFFFE9929, 0xFFEC7014,
                                          0xFFCC4C02, 0xFF993404, 0xFF662506};
constexpr std::array<QRgb, 9> kDriftDark{0xFF14181D, 0xFF2A1250, 0xFF57106E, 0xFF8A226A, 0xFFBC3754,
                                         0xFFE35933, 0xFFF98E09, 0xFFF9CB35, 0xFFFCFFA4};
constexpr std::array<QRgb, 10> kCividis{0xFF00224E, 0xFF123570, 0xFF3B496C, 0xFF575D6D, 0xFF707173,
                                        0xFF8A8678, 0xFFA59C74, 0xFFC3B369, 0xFFE1CC55, 0xFFFEE838};

int mix(int a, int b, double share)
{
    return static_cast<int>(a + (b - a) * share + 0.5);
}

QColor between(std::span<const QRgb> stops, double value)
{
    const double place = std::clamp(value, 0.0, 1.0) * static_cast<double>(stops.size() - 1);
    const auto low = std::min(static_cast<std::size_t>(place), stops.size() - 2);
    const double share = place - static_cast<double>(low);
    const QColor a(stops[low]);
    const QColor b(stops[low + 1]);
    return {mix(a.red(), b.red(), share), mix(a.green(), b.green(), share),
            mix(a.blue(), b.blue(), share)};
}

} // namespace

QColor driftRamp(double value, bool dark)
{
    return dark ? between(kDriftDark, value) : between(kDriftLight, value);
}

QColor debtRamp(double value)
{
    return between(kCividis, value);
}

QColor inkOn(const QColor& fill)
{
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    return contrastRatio(fill, black) >= contrastRatio(fill, white) ? black : white;
}

} // namespace souverix
