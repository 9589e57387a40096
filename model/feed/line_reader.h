#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "model/base/result.h"
#include "model/feed/byte_source.h"

namespace souverix
{

/// Cuts a file, decompressed where it is zstd, into lines. Used from one thread.
class LineReader
{
public:
    static Result<LineReader> open(const std::string& path);

    /// The next line without its end (LF or CRLF), valid until the next call; a last line may lack
    /// its end. False at the end of the file. Malformed for a line longer than an event can be.
    [[nodiscard]] Result<bool> next(std::string_view& line);
    /// The number of the line last given, from 1.
    [[nodiscard]] std::uint64_t number() const { return m_number; }
    [[nodiscard]] const ByteSource& source() const { return *m_source; }

private:
    explicit LineReader(std::unique_ptr<ByteSource> source) : m_source(std::move(source)) {}

    std::unique_ptr<ByteSource> m_source;
    std::string m_buffer;
    std::size_t m_begin = 0, m_end = 0; // of what is in the buffer and not given yet
    bool m_ended = false;
    std::uint64_t m_number = 0;
};

} // namespace souverix
