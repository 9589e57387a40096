#pragma once

#include <QImage>

namespace souverix
{

/// An image as large as a screen, of 32 bits a pixel, not filled. Where the system has large pages
/// it lies in them: met for the first time in small ones, it costs more than what is painted on it.
/// Any thread.
[[nodiscard]] QImage largeImage(QSize size, QImage::Format format);

} // namespace souverix
