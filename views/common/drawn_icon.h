#pragma once

#include <functional>

#include <QIcon>
#include <QRectF>

class QPainter;

namespace souverix
{

/// An icon of `size` device-independent pixels, drawn once for screens of single and of double
/// density.
[[nodiscard]] QIcon
drawnIcon(int size, const std::function<void(QPainter& painter, const QRectF& rect)>& draw);

} // namespace souverix
