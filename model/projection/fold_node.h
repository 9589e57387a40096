#pragma once

#include "model/event/event.h"
#include "model/event/words.h"
#include "model/projection/node_state.h"

namespace souverix
{

/// Folds the next event, in fold order, into its subject's state (projections.md). Pure; any
/// thread.
void foldNode(NodeState& state, const Fact& fact, const Words& words, const Names& names);

/// Whether a phase may follow another (projections.md, Lifecycle); `from` None is 'no phase yet'.
/// Registration, which alone enters provisioning, is judged by foldNode.
[[nodiscard]] bool isAllowedTransition(NameId from, NameId to, const Words& words);

/// Whether a connectivity state, None before any, keeps the link.
[[nodiscard]] bool keepsLink(NameId connectivity, const Words& words);

} // namespace souverix
