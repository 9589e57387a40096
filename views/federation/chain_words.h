#pragma once

#include <QString>
#include <QStringList>

#include "model/query/fleet_view.h"
#include "views/common/tone.h"
#include "views/federation/chain_layout.h"

namespace souverix
{

/// What a box or link of the chain says: a title, lines below it, and how it looks.
struct ChainText {
    QString title;
    QStringList lines;
    Tone tone = Tone::Nominal;
};

[[nodiscard]] ChainText textOf(const ChainBox& box, const FleetView& fleet);
[[nodiscard]] ChainText textOf(const ChainLink& link, const FleetView& fleet);
/// The whole chain in sentences.
[[nodiscard]] QString chainAsText(const ChainGeometry& chain, const FleetView& fleet);

} // namespace souverix
