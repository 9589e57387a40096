#pragma once

#include <QString>

#include "views/node/node_content.h"

namespace souverix
{

struct Colours;

/// What the node owes, what waits for it and when it would be back, as rich text.
[[nodiscard]] QString debtHtml(const NodeContent& content, const Colours& colours);

} // namespace souverix
