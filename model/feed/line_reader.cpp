#include "model/feed/line_reader.h"

#include <cstring>

#include "model/base/limits.h"

namespace souverix
{

namespace
{

constexpr std::size_t kBufferBytes = std::size_t{1} << 20;

} // namespace

Result<LineReader> LineReader::open(const std::string& path)
{
    Result<std::unique_ptr<ByteSource>> source = ByteSource::open(path);
    if (!source)
        return failWith(source);
    LineReader reader(std::move(*source));
    reader.m_buffer.resize(kBufferBytes);
    return reader;
}

Result<bool> LineReader::next(std::string_view& line)
{
    for (std::size_t searched = 0;;) {
        const char* begin = m_buffer.data() + m_begin;
        const std::size_t size = m_end - m_begin;
        const void* found =
            size > searched ? std::memchr(begin + searched, '\n', size - searched) : nullptr;
        if (found == nullptr && !m_ended) {
            if (size > kMaxEntryBytes + 2)
                return fail(ErrorCode::Malformed,
                            "line " + std::to_string(m_number + 1) + ": longer than " +
                                std::to_string(kMaxEntryBytes) + " bytes",
                            "too-long");
            searched = size;
            std::memmove(m_buffer.data(), begin, size);
            m_begin = 0;
            m_end = size;
            Result<std::size_t> n =
                m_source->read(m_buffer.data() + m_end, m_buffer.size() - m_end);
            if (!n)
                return failWith(n);
            m_end += *n;
            m_ended = *n == 0;
            continue;
        }
        if (found == nullptr && size == 0)
            return false;
        const std::size_t length =
            found != nullptr ? static_cast<std::size_t>(static_cast<const char*>(found) - begin)
                             : size;
        line = {begin, length};
        if (found != nullptr && !line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        m_begin += length + (found != nullptr ? 1 : 0);
        ++m_number;
        return true;
    }
}

} // namespace souverix
