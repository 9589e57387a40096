#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace souverix
{

/// An icon of resources/icons in one colour, sharp at any scale; an empty one where there is none.
[[nodiscard]] QIcon tintedIcon(const QString& name, const QColor& colour);

} // namespace souverix
