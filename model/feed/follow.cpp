#include "model/feed/follow.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/base/limits.h"

namespace souverix
{

namespace
{

namespace fs = std::filesystem;

constexpr std::size_t kPieceBytes = std::size_t{1} << 20;

class OpenFile
{
public:
    explicit OpenFile(const std::string& path)
        : m_file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
    }
    ~OpenFile()
    {
        if (m_file >= 0)
            close(m_file);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    [[nodiscard]] int number() const { return m_file; }

private:
    int m_file;
};

tl::unexpected<Error> unreadable(const std::string& path)
{
    return fail(ErrorCode::Unreadable, path + ": " + std::strerror(errno), "io");
}

} // namespace

Result<std::vector<std::string>> Follower::files() const
{
    std::error_code error;
    const fs::file_status status = fs::status(m_path, error);
    if (!fs::exists(status))
        return std::vector<std::string>();
    if (!fs::is_directory(status))
        return std::vector<std::string>{m_path};
    std::vector<std::string> out;
    fs::directory_iterator it(m_path, error);
    for (; !error && it != fs::directory_iterator(); it.increment(error)) {
        if (it->path().extension() == ".jsonl" && it->is_regular_file(error))
            out.push_back(it->path().string());
    }
    if (error)
        return fail(ErrorCode::Unreadable, m_path + ": " + error.message(), "io");
    std::sort(out.begin(), out.end());
    return out;
}

Result<void> Follower::passOver()
{
    Result<std::vector<std::string>> paths = files();
    if (!paths)
        return failWith(paths);
    for (const std::string& path : *paths) {
        if (Result<void> passed = passOver(path); !passed)
            return passed;
    }
    return {};
}

Result<void> Follower::passOver(const std::string& path)
{
    const OpenFile file(path);
    struct stat status {
    };
    if (file.number() < 0 || fstat(file.number(), &status) != 0)
        return unreadable(path);
    File& known = m_files[path] = {status.st_dev, status.st_ino, 0, 0};
    std::string piece(kPieceBytes, '\0');
    for (std::uint64_t at = 0;;) {
        const ssize_t n = pread(file.number(), piece.data(), piece.size(), static_cast<off_t>(at));
        if (n < 0)
            return unreadable(path);
        if (n == 0)
            return {};
        const std::string_view read(piece.data(), static_cast<std::size_t>(n));
        known.lines += static_cast<std::uint64_t>(std::count(read.begin(), read.end(), '\n'));
        if (const std::size_t last = read.rfind('\n'); last != std::string_view::npos)
            known.offset = at + last + 1;
        at += read.size();
    }
}

Result<FollowedLines> Follower::readNew(const std::string& path, std::size_t maxBytes)
{
    FollowedLines out;
    out.path = path;
    const OpenFile file(path);
    struct stat status {
    };
    if (file.number() < 0 && errno == ENOENT)
        return out;
    if (file.number() < 0 || fstat(file.number(), &status) != 0)
        return unreadable(path);
    File& known = m_files[path];
    const bool other = known.inode != status.st_ino || known.device != status.st_dev;
    if (other || static_cast<std::uint64_t>(status.st_size) < known.offset) {
        out.restarted = known.lines > 0;
        known = {status.st_dev, status.st_ino, 0, 0};
    }
    out.firstLine = known.lines + 1;
    const std::uint64_t left = static_cast<std::uint64_t>(status.st_size) - known.offset;
    std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(left, maxBytes)), '\0');
    std::size_t size = 0;
    while (size < bytes.size()) {
        const ssize_t n = pread(file.number(), bytes.data() + size, bytes.size() - size,
                                static_cast<off_t>(known.offset + size));
        if (n < 0)
            return unreadable(path);
        if (n == 0)
            break;
        size += static_cast<std::size_t>(n);
    }
    std::string_view rest(bytes.data(), size);
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
        std::string_view line = rest.substr(0, end);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        out.lines.emplace_back(line);
        rest.remove_prefix(end + 1);
        known.offset += end + 1;
        ++known.lines;
    }
    if (rest.size() > kMaxEntryBytes + 2)
        return fail(ErrorCode::Malformed,
                    path + ": line " + std::to_string(known.lines + 1) + ": longer than " +
                        std::to_string(kMaxEntryBytes) + " bytes",
                    "too-long");
    return out;
}

Result<std::vector<FollowedLines>> Follower::poll(std::size_t maxBytes)
{
    Result<std::vector<std::string>> paths = files();
    if (!paths)
        return failWith(paths);
    std::vector<FollowedLines> out;
    for (const std::string& path : *paths) {
        Result<FollowedLines> read = readNew(path, std::max(maxBytes, kMaxEntryBytes + 2));
        if (!read)
            return failWith(read);
        if (!read->lines.empty() || read->restarted)
            out.push_back(std::move(*read));
    }
    return out;
}

} // namespace souverix
