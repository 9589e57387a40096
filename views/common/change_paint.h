#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>
#include <QString>

#include "model/query/fleet_change.h"

class QPainter;

namespace souverix
{

class Theme;

/// How what differs from a base looks, on every screen alike: one hue that no tone has, and a shape
/// of its own: a folded corner for changed, a plus for new, a minus for gone.

/// The tint under a cell or a row.
[[nodiscard]] QColor changeTint(const Theme& theme);
/// The folded corner of a cell or tile that changed, at its upper right (mirrored: left).
void paintChangedCorner(QPainter& painter, const QRectF& rect, const Theme& theme);
/// The mark of a kind in the middle of `rect`; nothing for Same.
void paintChangeMark(QPainter& painter, const QRectF& rect, ChangeKind kind, const Theme& theme);
/// A ring around a cell of a grid that can be seen down to cells of 3 pixels.
void paintChangedRing(QPainter& painter, const QRectF& cell, const Theme& theme);
[[nodiscard]] QIcon changeIcon(ChangeKind kind, const Theme& theme, int size = 14);
/// `new`, `gone`, `changed`, translated; empty for Same.
[[nodiscard]] QString changeText(ChangeKind kind);
/// The axis as a word for people: `phase`, `link`, …
[[nodiscard]] QString changeAxisText(ChangeAxis axis);
/// The axes that changed, joined; `new` or `gone` where that is what happened.
[[nodiscard]] QString changeText(const NodeChange& change);

} // namespace souverix
