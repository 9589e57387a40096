#pragma once

#include <optional>

#include <QString>

#include "model/query/trust_graph_values.h"

namespace souverix
{

/// A layer's one thing, `signer`, and its column's heading, `Signers`.
[[nodiscard]] QString trustLayerText(TrustLayer layer);
[[nodiscard]] QString trustLayersText(TrustLayer layer);
/// What to distrust so that what rests on a vertex turns; nullopt for folded vertices, SBOMs,
/// factories and nodes, which nothing in trust.md distrusts.
[[nodiscard]] std::optional<TrustTarget> targetOf(const TrustVertex& vertex);

} // namespace souverix
