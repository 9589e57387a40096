#pragma once

#include <QString>

#include "model/base/result.h"
#include "model/query/attestation_values.h"

namespace souverix
{

struct Colours;

/// One result in words, with its claims; its evidence judged again where `check` is given. Links as
/// LinkBrowser follows them.
[[nodiscard]] QString resultHtml(const AttestationEntry& entry, const Result<EvidenceCheck>* check,
                                 const Names& names, const Colours& colours);

/// The whole history in a sentence or two: nodes, rate, missed checks.
[[nodiscard]] QString historyText(const AttestationHistory& history);

} // namespace souverix
