#include "app/cli/files.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
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

} // namespace souverix
