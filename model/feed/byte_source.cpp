#include "model/feed/byte_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <sys/stat.h>
#include <zstd.h>

namespace souverix
{

namespace
{

constexpr std::uint64_t kFreeExpansion = std::uint64_t{1} << 30;
constexpr std::uint64_t kMostExpansion = 400;
constexpr std::size_t kZerosCounted = 1024;

} // namespace

Result<std::unique_ptr<ByteSource>> ByteSource::open(const std::string& path)
{
    std::FILE* file = std::fopen(path.c_str(), "rbe");
    struct stat status {
    };
    if (file == nullptr || fstat(fileno(file), &status) != 0 || !S_ISREG(status.st_mode)) {
        const std::string why = file == nullptr ? std::strerror(errno) : "is no plain file";
        if (file != nullptr)
            std::fclose(file);
        return fail(ErrorCode::Unreadable, path + ": " + why, "no-file");
    }
    std::unique_ptr<ByteSource> source(new ByteSource(path, file));
    source->m_total = static_cast<std::uint64_t>(status.st_size);
    unsigned char magic[4] = {};
    const bool zstd = std::fread(magic, 1, 4, file) == 4 && magic[0] == 0x28 && magic[1] == 0xB5 &&
                      magic[2] == 0x2F && magic[3] == 0xFD;
    std::rewind(file);
    if (zstd)
        source->m_zstd = ZSTD_createDCtx();
    return source;
}

ByteSource::~ByteSource()
{
    ZSTD_freeDCtx(m_zstd);
    std::fclose(m_file);
}

Result<std::size_t> ByteSource::read(char* out, std::size_t size)
{
    Result<std::size_t> n = m_zstd != nullptr ? readZstd(out, size) : readPlain(out, size);
    if (!n)
        return n;
    m_produced += *n;
    if (m_zstd != nullptr && m_produced > kFreeExpansion && m_produced / kMostExpansion > m_total)
        return fail(ErrorCode::Refused, m_path + ": expands beyond bounds", "expands");
    noteZeros(out, *n);
    return n;
}

void ByteSource::noteZeros(const char* bytes, std::size_t size)
{
    std::size_t zeros = 0;
    while (zeros < size && zeros < kZerosCounted && bytes[size - 1 - zeros] == 0)
        ++zeros;
    m_zeros = zeros == size ? std::min(kZerosCounted, m_zeros + zeros) : zeros;
}

Result<std::size_t> ByteSource::readPlain(char* out, std::size_t size)
{
    const std::size_t n = std::fread(out, 1, size, m_file);
    if (n == 0 && std::ferror(m_file) != 0)
        return fail(ErrorCode::Unreadable, m_path + ": " + std::strerror(errno), "io");
    m_consumed += n;
    return n;
}

Result<std::size_t> ByteSource::readZstd(char* out, std::size_t size)
{
    ZSTD_outBuffer to{out, size, 0};
    while (to.pos == 0) {
        if (m_inAt == m_in.size()) {
            m_in.resize(std::size_t{1} << 17);
            Result<std::size_t> n = readPlain(m_in.data(), m_in.size());
            if (!n)
                return n;
            m_in.resize(*n);
            m_inAt = 0;
            if (*n == 0) {
                if (m_frameOpen)
                    return fail(ErrorCode::Unreadable,
                                m_path + ": the compressed stream is cut short", "bad-archive");
                return std::size_t{0};
            }
        }
        ZSTD_inBuffer from{m_in.data(), m_in.size(), m_inAt};
        const std::size_t left = ZSTD_decompressStream(m_zstd, &to, &from);
        m_inAt = from.pos;
        if (ZSTD_isError(left) != 0)
            return fail(ErrorCode::Unreadable,
                        m_path + ": the compressed stream is damaged: " + ZSTD_getErrorName(left),
                        "bad-archive");
        m_frameOpen = left != 0;
    }
    return to.pos;
}

} // namespace souverix
