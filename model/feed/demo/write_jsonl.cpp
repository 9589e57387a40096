#include "model/feed/demo/write_jsonl.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include <zstd.h>

#include "model/feed/demo/fleet.h"

namespace souverix::demo
{
namespace
{

constexpr std::size_t kEventsAtOnce = 16'384;
constexpr int kLevel = 6;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

/// A file that is compressed on its way out, or not.
class LineFile
{
public:
    LineFile(std::string path, bool compressed) : m_path(std::move(path))
    {
        m_file.reset(std::fopen(m_path.c_str(), "wbe"));
        if (compressed) {
            m_context.reset(ZSTD_createCCtx());
            ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, kLevel);
            ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_checksumFlag, 1);
            m_out.resize(ZSTD_CStreamOutSize());
        }
    }

    [[nodiscard]] Result<void> write(const std::string& bytes, bool last)
    {
        if (!m_file)
            return cannot();
        if (!m_context)
            return put(bytes.data(), bytes.size());
        ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
        for (std::size_t left = 1; in.pos < in.size || (last && left > 0);) {
            ZSTD_outBuffer out{m_out.data(), m_out.size(), 0};
            left = ZSTD_compressStream2(m_context.get(), &out, &in,
                                        last ? ZSTD_e_end : ZSTD_e_continue);
            if (ZSTD_isError(left))
                return fail(ErrorCode::Io, m_path + ": " + ZSTD_getErrorName(left), "cannot-write");
            if (auto done = put(m_out.data(), out.pos); !done)
                return done;
        }
        return {};
    }

    [[nodiscard]] Result<void> close()
    {
        if (std::fclose(m_file.release()) != 0)
            return cannot();
        return {};
    }

private:
    [[nodiscard]] Result<void> put(const char* bytes, std::size_t size)
    {
        if (std::fwrite(bytes, 1, size, m_file.get()) != size)
            return cannot();
        return {};
    }
    [[nodiscard]] tl::unexpected<Error> cannot() const
    {
        return fail(errno == ENOSPC ? ErrorCode::Full : ErrorCode::Io,
                    m_path + ": " + std::strerror(errno), "cannot-write");
    }

    std::string m_path;
    std::unique_ptr<std::FILE, CloseFile> m_file;
    std::unique_ptr<ZSTD_CCtx, FreeContext> m_context;
    std::vector<char> m_out;
};

Result<void> writeLines(Fleet& fleet, LineFile& file, const WriteProgress& progress)
{
    std::uint64_t written = 0;
    for (bool more = true; more;) {
        auto batch = fleet.advanceTo(fleet.plan().end, kEventsAtOnce);
        if (!batch)
            return failWith(batch);
        more = !batch->events.empty();
        std::string lines;
        for (const DemoEvent& event : batch->events) {
            lines += event.bytes;
            lines += '\n';
        }
        if (auto done = file.write(lines, !more); !done)
            return done;
        written += batch->events.size();
        if (progress)
            progress(written, fleet.plan().events);
    }
    return file.close();
}

} // namespace

Result<void> writeJsonl(const FleetPlan& plan, const std::string& path,
                        const WriteProgress& progress)
{
    auto fleet = Fleet::create(plan);
    if (!fleet)
        return failWith(fleet);
    const std::string part = path + ".part";
    LineFile file(part, path.ends_with(".zst"));
    if (auto done = writeLines(*fleet, file, progress); !done) {
        std::remove(part.c_str());
        return done;
    }
    if (std::rename(part.c_str(), path.c_str()) != 0)
        return fail(ErrorCode::Io, path + ": " + std::strerror(errno), "cannot-write");
    return {};
}

} // namespace souverix::demo
