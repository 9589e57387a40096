#include "model/replica/compression.h"

#include <algorithm>
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

constexpr int kLevel = 3;
constexpr int kFastLevel = 1; // also of little input, where higher levels find no more
// Measured over five fleets' bundles: 0 to 3 % smaller than the level's own (14, 6), a tenth
// faster. Long matches, and of those the latest, which a small table keeps.
constexpr int kEntriesHashLog = 12, kEntriesMatch = 7;

ZSTD_CCtx* contextOfThread(int level)
{
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    ZSTD_CCtx_reset(context.get(), ZSTD_reset_session_and_parameters);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    return context.get();
}

// Makes `out` as large as needed, no smaller; gives the size.
Result<std::size_t> decompressInto(std::string& out, std::string_view frame, std::size_t limit)
{
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    const unsigned long long stated = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (stated == ZSTD_CONTENTSIZE_UNKNOWN || stated == ZSTD_CONTENTSIZE_ERROR || stated > limit)
        return fail(ErrorCode::Damaged, "a compressed part has no sound header", "replica-damaged");
    const auto wanted = static_cast<std::size_t>(stated);
    if (out.size() < wanted)
        out.resize(wanted);
    const std::size_t size =
        ZSTD_decompressDCtx(context.get(), out.data(), wanted, frame.data(), frame.size());
    if (ZSTD_isError(size) != 0 || size != wanted)
        return fail(ErrorCode::Damaged, "a compressed part does not match its checksum",
                    "replica-damaged");
    return size;
}

std::string compressWith(ZSTD_CCtx* context, std::string_view bytes)
{
    // Kept at its largest, so that no call clears what it then overwrites.
    thread_local std::string out;
    out.resize(std::max(out.size(), ZSTD_compressBound(bytes.size())));
    const std::size_t size =
        ZSTD_compress2(context, out.data(), out.size(), bytes.data(), bytes.size());
    return ZSTD_isError(size) != 0 ? std::string() : out.substr(0, size);
}

} // namespace

std::string compress(std::string_view bytes)
{
    return compressWith(contextOfThread(kLevel), bytes);
}

std::string compressEntries(std::string_view bundle)
{
    ZSTD_CCtx* const context = contextOfThread(kFastLevel);
    ZSTD_CCtx_setParameter(context, ZSTD_c_hashLog, kEntriesHashLog);
    ZSTD_CCtx_setParameter(context, ZSTD_c_minMatch, kEntriesMatch);
    return compressWith(context, bundle);
}

std::string compress(std::string_view first, std::string_view second)
{
    ZSTD_CCtx* const context = contextOfThread(kFastLevel);
    ZSTD_CCtx_setPledgedSrcSize(context, first.size() + second.size());
    thread_local std::string out;
    constexpr std::size_t kHeaders = 64;
    out.resize(std::max(out.size(), ZSTD_compressBound(first.size() + second.size()) + kHeaders));
    ZSTD_outBuffer to{out.data(), out.size(), 0};
    ZSTD_inBuffer one{first.data(), first.size(), 0}, two{second.data(), second.size(), 0};
    const bool done = ZSTD_compressStream2(context, &to, &one, ZSTD_e_flush) == 0 &&
                      ZSTD_compressStream2(context, &to, &two, ZSTD_e_end) == 0;
    return done ? out.substr(0, to.pos) : std::string();
}

Result<std::string> decompress(std::string_view frame, std::size_t limit)
{
    std::string out;
    if (auto done = decompressInto(out, frame, limit); !done)
        return failWith(done);
    return out;
}

Result<std::string_view> decompressHere(std::string_view frame, std::size_t limit)
{
    constexpr std::size_t kMostKept = 1 << 20;
    thread_local std::string out;
    if (out.size() > kMostKept)
        out = {};
    auto size = decompressInto(out, frame, limit);
    if (!size)
        return failWith(size);
    return std::string_view(out).substr(0, *size);
}

} // namespace souverix
