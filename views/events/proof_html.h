#pragma once

#include <QString>

#include "model/query/event_list.h"

namespace souverix
{

struct Colours;

/// What proves an event, in words and hashes, as rich text of the pane: trust, place in the tree,
/// leaf, audit path, root, checkpoint, signer. All of it can be selected and copied.
[[nodiscard]] QString proofHtml(const EventEvidence& evidence, const Names& names,
                                const Colours& colours, const QString& monoFamily);

} // namespace souverix
