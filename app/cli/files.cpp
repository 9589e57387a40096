#include "app/cli/files.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace souverix
{
namespace
{

constexpr std::size_t kMaxFileBytes = std::size_t{1} << 30;

struct CloseFile {
    void operator()(std::FILE* file) const
    {
        if (file != stdin)
            std::fclose(file);
    }
};

tl::unexpected<Error> unreadable(const std::string& path, const char* why)
{
    return fail(ErrorCode::Unreadable, path + ": " + why, "unreadable");
}

} // namespace

Result<std::string> readFile(const std::string& path)
{
    const std::unique_ptr<std::FILE, CloseFile> file(path == "-" ? stdin
                                                                 : std::fopen(path.c_str(), "rbe"));
    if (!file)
        return unreadable(path, std::strerror(errno));
    std::string bytes;
    std::array<char, 65536> block;
    for (;;) {
        const std::size_t count = std::fread(block.data(), 1, block.size(), file.get());
        bytes.append(block.data(), count);
        if (bytes.size() > kMaxFileBytes)
            return unreadable(path, "larger than 1 GiB");
        if (count < block.size())
            break;
    }
    if (std::ferror(file.get()))
        return unreadable(path, std::strerror(errno));
    return bytes;
}

Result<std::vector<std::string>> filesBelow(const std::string& folder, const std::string& name)
{
    namespace fs = std::filesystem;
    std::vector<std::string> paths;
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return unreadable(folder, "no folder");
    const fs::path below = fs::path(folder) / name;
    if (!fs::is_directory(below, error))
        return paths;
    fs::recursive_directory_iterator at(below, error);
    for (; !error && at != fs::end(at); at.increment(error))
        if (at->is_regular_file(error))
            paths.push_back(name + '/' + at->path().lexically_relative(below).generic_string());
    if (error)
        return unreadable(below.string(), error.message().c_str());
    return paths;
}

} // namespace souverix
