#pragma once

#include <QString>

#include "model/query/trust_values.h"

namespace souverix
{

struct Colours;

/// One certificate in words: how it stands, its chain with the link that binds, the events that
/// prove it; links as LinkBrowser follows them.
[[nodiscard]] QString certificateHtml(const CertificateRow& row, UtcTime at, const Names& names,
                                      const Colours& colours);

} // namespace souverix
