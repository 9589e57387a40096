#pragma once

#include <QColor>

namespace souverix
{

/// Colour ramps for magnitudes; strictly monotone in lightness. Zero is the background and no data
/// is hatched: neither is a ramp's first colour.

/// Drift magnitude; `value` in [0, 1], clamped.
[[nodiscard]] QColor driftRamp(double value, bool dark);
/// Debt and compliance (cividis); `value` in [0, 1], clamped; the same on light and dark.
[[nodiscard]] QColor debtRamp(double value);
/// Black or white, whichever reads better on `fill`.
[[nodiscard]] QColor inkOn(const QColor& fill);

} // namespace souverix
