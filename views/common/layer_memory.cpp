#include "views/common/layer_memory.h"

#include <utility>

namespace souverix
{

namespace
{

constexpr qsizetype kPixelBytes = 4;

struct Lent {
    LayerMemory memory;
    bool held = false;
};

Lent& lent()
{
    static Lent one;
    return one;
}

std::size_t bytesOf(QSize pixels)
{
    return static_cast<std::size_t>(pixels.width()) * static_cast<std::size_t>(pixels.height()) *
           kPixelBytes;
}

} // namespace

LayerMemory layerMemory(QSize pixels)
{
    return LayerMemory(bytesOf(pixels)); // which writes to every byte
}

void lendLayerMemory(LayerMemory memory)
{
    if (!lent().held && lent().memory.size() < memory.size()) {
        lent().memory = std::move(memory);
    }
}

QImage layerImage(QSize pixels)
{
    if (lent().held) {
        return {pixels, QImage::Format_RGB32};
    }
    if (lent().memory.size() < bytesOf(pixels)) {
        lent().memory = {}; // not both at once
        lent().memory = layerMemory(pixels);
    }
    lent().held = true;
    return {lent().memory.data(),         pixels.width(),       pixels.height(),
            pixels.width() * kPixelBytes, QImage::Format_RGB32, [](void*) { lent().held = false; }};
}

} // namespace souverix
