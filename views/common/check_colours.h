#pragma once

#include "views/common/theme.h"

namespace souverix
{

/// The border of a text that is checked as it is typed; an icon and words always say the same.
struct CheckColours {
    QColor accepted, unfinished, refused;
};

[[nodiscard]] CheckColours checkColours(const Colours& colours);

} // namespace souverix
