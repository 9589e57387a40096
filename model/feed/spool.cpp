#include "model/feed/spool.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include <unistd.h>

namespace souverix
{

namespace
{

constexpr std::size_t kBlock = std::size_t{4} << 20;

tl::unexpected<Error> ioError(const char* what)
{
    return fail(errno == ENOSPC ? ErrorCode::Full : ErrorCode::Io,
                std::string("temporary file: ") + what + ": " + std::strerror(errno),
                errno == ENOSPC ? "disk-full" : "io");
}

int openUnnamed()
{
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
    if (error) {
        errno = error.value();
        return -1;
    }
    std::string name = folder / "souverix-XXXXXX";
    const int file = mkstemp(name.data());
    if (file >= 0)
        unlink(name.c_str());
    return file;
}

} // namespace

Spool::~Spool()
{
    if (m_file >= 0)
        close(m_file);
}

Result<Spool::Handle> Spool::put(std::string_view bytes)
{
    if (m_inMemory + bytes.size() <= m_limit) {
        if (m_blocks.empty() || m_blocks.back().capacity() - m_blocks.back().size() < bytes.size())
            m_blocks.emplace_back().reserve(std::max(kBlock, bytes.size()));
        std::string& block = m_blocks.back();
        const Handle handle{block.size(), bytes.size(), false,
                            static_cast<std::uint32_t>(m_blocks.size() - 1)};
        block += bytes;
        m_inMemory += bytes.size();
        return handle;
    }
    if (m_file < 0 && (m_file = openUnnamed()) < 0)
        return ioError("open");
    const Handle handle{m_fileSize, bytes.size(), true, 0};
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t n = pwrite(m_file, bytes.data() + done, bytes.size() - done,
                                 static_cast<off_t>(m_fileSize + done));
        if (n < 0)
            return ioError("write");
        done += static_cast<std::size_t>(n);
    }
    m_fileSize += bytes.size();
    return handle;
}

Result<std::string> Spool::get(Handle handle) const
{
    const auto size = static_cast<std::size_t>(handle.size);
    if (!handle.inFile)
        return m_blocks[handle.block].substr(static_cast<std::size_t>(handle.offset), size);
    std::string out(size, '\0');
    for (std::size_t done = 0; done < size;) {
        const ssize_t n =
            pread(m_file, out.data() + done, size - done, static_cast<off_t>(handle.offset + done));
        if (n <= 0)
            return ioError("read");
        done += static_cast<std::size_t>(n);
    }
    return out;
}

} // namespace souverix
