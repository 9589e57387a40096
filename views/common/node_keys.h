#pragma once

namespace souverix
{

class Screen;
struct ScreenContext;

/// Keys that lead from the selected node to where else it is seen, while `screen` has the focus: E
/// its events, T the timeline, H the heatmap of drift. Nothing happens without a selected node.
void addNodeKeys(Screen& screen, const ScreenContext& context);

} // namespace souverix
