#include "model/feed/folder_reader.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace souverix
{

namespace
{

namespace fs = std::filesystem;
constexpr int kMaxDepth = 64;

struct Found {
    std::string path; // from the root
    std::uint64_t size = 0;
};

Result<void> collect(const std::string& root, const std::string& below, int depth,
                     std::vector<Found>& out)
{
    std::error_code error;
    fs::directory_iterator it(below.empty() ? root : root + "/" + below, error);
    for (; !error && it != fs::directory_iterator(); it.increment(error)) {
        const std::string name = it->path().filename().string();
        const std::string path = below.empty() ? name : below + "/" + name;
        const auto refuse = [&](const char* why) {
            return fail(ErrorCode::Refused, root + "/" + path + ": " + why, "bad-member");
        };
        const fs::file_status status = it->symlink_status(error);
        if (error)
            break;
        if (fs::is_symlink(status))
            return refuse("is a link");
        if (fs::is_directory(status)) {
            if (depth >= kMaxDepth)
                return refuse("is too deep");
            if (Result<void> more = collect(root, path, depth + 1, out); !more)
                return more;
        } else if (fs::is_regular_file(status)) {
            if (!memberPath(path))
                return refuse("is oddly spelled");
            out.push_back({path, fs::file_size(it->path(), error)});
        } else {
            return refuse("is no plain file");
        }
    }
    if (error)
        return fail(ErrorCode::Unreadable, root + "/" + below + ": " + error.message(), "io");
    return {};
}

Result<std::string> readWhole(const std::string& path, std::uint64_t limit)
{
    const int file = open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    struct stat status {
    };
    if (file < 0 || fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        const std::string why = file < 0 ? std::strerror(errno) : "is no plain file";
        if (file >= 0)
            close(file);
        return fail(ErrorCode::Unreadable, path + ": " + why, "io");
    }
    std::string bytes;
    std::string block(std::size_t{1} << 18, '\0');
    for (;;) {
        const ssize_t n = ::read(file, block.data(), block.size());
        if (n < 0 || bytes.size() + static_cast<std::size_t>(n) > limit) {
            const std::string why = n < 0 ? std::strerror(errno) : "too large";
            close(file);
            return fail(n < 0 ? ErrorCode::Unreadable : ErrorCode::Refused, path + ": " + why,
                        n < 0 ? "io" : "too-large");
        }
        if (n == 0)
            break;
        bytes.append(block.data(), static_cast<std::size_t>(n));
    }
    close(file);
    return bytes;
}

} // namespace

Result<void> forEachFolderMember(const std::string& path, const MemberVisit& visit)
{
    std::vector<Found> members;
    if (Result<void> found = collect(path, {}, 0, members); !found)
        return found;
    std::sort(members.begin(), members.end(),
              [](const Found& a, const Found& b) { return a.path < b.path; });
    std::uint64_t total = 0;
    for (const Found& member : members)
        total += member.size;
    std::uint64_t done = 0;
    for (const Found& member : members) {
        if (visit.stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped", "cancelled");
        Result<MemberUse> use = visit.choose(member.path);
        if (!use)
            return failWith(use);
        if (member.size > std::min(use->limit, kMaxMemberBytes))
            return fail(ErrorCode::Refused, path + "/" + member.path + ": too large", "too-large");
        if (use->read) {
            Result<std::string> bytes =
                readWhole(path + "/" + member.path, std::min(use->limit, kMaxMemberBytes));
            if (!bytes)
                return failWith(bytes);
            if (Result<void> taken = visit.take(member.path, std::move(*bytes)); !taken)
                return taken;
        }
        done += member.size;
        if (visit.progress)
            visit.progress(done, total);
    }
    return {};
}

} // namespace souverix
