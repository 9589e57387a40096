#pragma once

#include <QRectF>

#include "model/query/evidence_age.h"

class QPainter;

namespace souverix
{

class Theme;

/// Lays the pattern of a freshness over a cell that was filled already: nothing for Fresh, dots for
/// Stale, lines for Assumed, the hatch of what is unknown for Unknown. `ink` is the colour that is
/// read on the fill. Told apart without colour from about 6 pixels on.
void paintFreshness(QPainter& painter, const QRectF& rect, Freshness freshness, const QColor& ink);

/// A key's box for a freshness: the fill of what is nominal under its pattern.
void paintFreshnessBox(QPainter& painter, const QRectF& rect, Freshness freshness,
                       const Theme& theme);

} // namespace souverix
