#include "model/replica/compression.h"

#include <memory>

#include <zstd.h>

namespace souverix
{

namespace
{

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

} // namespace

std::string compress(std::string_view bytes, int level)
{
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size =
        ZSTD_compress2(context.get(), out.data(), out.size(), bytes.data(), bytes.size());
    out.resize(ZSTD_isError(size) != 0 ? 0 : size);
    out.shrink_to_fit();
    return out;
}

Result<std::string> decompress(std::string_view frame, std::size_t limit)
{
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    const unsigned long long stated = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (stated == ZSTD_CONTENTSIZE_UNKNOWN || stated == ZSTD_CONTENTSIZE_ERROR || stated > limit)
        return fail(ErrorCode::Damaged, "a compressed part has no sound header", "replica-damaged");
    std::string out(static_cast<std::size_t>(stated), '\0');
    const std::size_t size =
        ZSTD_decompressDCtx(context.get(), out.data(), out.size(), frame.data(), frame.size());
    if (ZSTD_isError(size) != 0 || size != out.size())
        return fail(ErrorCode::Damaged, "a compressed part does not match its checksum",
                    "replica-damaged");
    return out;
}

} // namespace souverix
