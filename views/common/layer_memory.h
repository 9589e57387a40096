#pragma once

#include <vector>

#include <QImage>

namespace souverix
{

/// A canvas draws its layer into memory that the canvas before it left: one is in sight at a time,
/// and the first use of new memory of a screen's size takes longer than all that is drawn into it.
using LayerMemory = std::vector<uchar>;

/// Memory for a layer of so many pixels, all of it used once. Any thread.
[[nodiscard]] LayerMemory layerMemory(QSize pixels);

/// The next layers lie in `memory`, where it is larger than what they have now. UI thread.
void lendLayerMemory(LayerMemory memory);

/// An opaque image of so many pixels that holds anything; the memory is free for the next when its
/// last copy is gone. While one is held, others have memory of their own. UI thread.
[[nodiscard]] QImage layerImage(QSize pixels);

} // namespace souverix
