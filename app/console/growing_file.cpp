#include "app/console/growing_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace souverix
{

namespace
{

constexpr std::uint64_t kAtOnce = std::uint64_t{16} << 20;

Result<std::string> readPart(const std::string& path, std::uint64_t from, std::uint64_t count)
{
    std::ifstream file(path, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(count), '\0');
    file.seekg(static_cast<std::streamoff>(from));
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    if (!file && !file.eof()) {
        return fail(ErrorCode::Unreadable, path + ": cannot be read");
    }
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return bytes;
}

Result<std::uint64_t> sizeOf(const std::string& path)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error) {
        return fail(ErrorCode::Unreadable, path + ": " + error.message());
    }
    return size;
}

} // namespace

Result<std::vector<std::string>> GrowingFile::newLines()
{
    const auto size = sizeOf(m_path);
    if (!size) {
        return tl::unexpected(size.error());
    }
    if (*size < m_offset) {
        m_offset = 0;
    }
    std::vector<std::string> lines;
    if (*size == m_offset) {
        return lines;
    }
    const auto bytes = readPart(m_path, m_offset, std::min(*size - m_offset, kAtOnce));
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    std::size_t begin = 0;
    for (std::size_t end = bytes->find('\n'); end != std::string::npos;
         end = bytes->find('\n', begin)) {
        const bool carriage = end > begin && (*bytes)[end - 1] == '\r';
        if (end - begin > (carriage ? 1U : 0U)) {
            lines.push_back(bytes->substr(begin, end - begin - (carriage ? 1 : 0)));
        }
        begin = end + 1;
    }
    m_offset += begin;
    return lines;
}

Result<std::uint64_t> endOfLines(const std::string& path)
{
    const auto size = sizeOf(path);
    if (!size) {
        return size;
    }
    const std::uint64_t from = *size - std::min(*size, kAtOnce);
    const auto tail = readPart(path, from, *size - from);
    if (!tail) {
        return tl::unexpected(tail.error());
    }
    const auto last = tail->rfind('\n');
    return last == std::string::npos ? from : from + last + 1;
}

} // namespace souverix
