#include "views/common/large_image.h"

#include <cstdint>
#include <memory>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace souverix
{

#ifdef __linux__

namespace
{

constexpr std::size_t kLargePage = 2U << 20U;
constexpr std::size_t kWorthIt = kLargePage / 2; ///< the last page may stay almost empty

/// Memory of the system's, with a large page more than is used, as it begins anywhere.
struct Room {
    void* base = nullptr;
    std::size_t length = 0;
};

void giveBack(void* of)
{
    const std::unique_ptr<Room> room(static_cast<Room*>(of));
    munmap(room->base, room->length);
}

} // namespace

QImage largeImage(QSize size, QImage::Format format)
{
    const auto line = static_cast<std::size_t>(size.width()) * sizeof(QRgb);
    const std::size_t bytes = line * static_cast<std::size_t>(size.height());
    if (size.isEmpty() || bytes < kWorthIt) {
        return QImage(size, format);
    }
    const std::size_t used = (bytes + kLargePage - 1) / kLargePage * kLargePage;
    auto room = std::make_unique<Room>();
    room->length = used + kLargePage;
    room->base =
        mmap(nullptr, room->length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (room->base == MAP_FAILED) {
        return QImage(size, format);
    }
    void* first = room->base;
    std::size_t left = room->length;
    first = std::align(kLargePage, used, first, left);
    madvise(first, used, MADV_HUGEPAGE); // a wish; without it the image is as any other
    return QImage(static_cast<uchar*>(first), size.width(), size.height(),
                  static_cast<qsizetype>(line), format, giveBack, room.release());
}

#else

QImage largeImage(QSize size, QImage::Format format)
{
    return QImage(size, format);
}

#endif

} // namespace souverix
