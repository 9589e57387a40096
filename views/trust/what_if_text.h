#pragma once

#include <string>

#include <QString>

#include "model/query/trust_values.h"

namespace souverix
{

struct Colours;

/// What would turn, against today, by region, phase and connectivity, in words.
[[nodiscard]] QString whatIfHtml(const WhatIf& answer, const Names& names, const Colours& colours);

/// The list for others: CSV as RFC 4180 with a heading line, or a JSON document. Every node that
/// turns, in order; texts are the contract's words. UTF-8.
[[nodiscard]] std::string whatIfCsv(const WhatIf& answer, const Names& names);
[[nodiscard]] std::string whatIfJson(const WhatIf& answer, const Names& names);

} // namespace souverix
