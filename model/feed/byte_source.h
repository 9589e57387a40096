#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

#include "model/base/result.h"

struct ZSTD_DCtx_s;

namespace souverix
{

/// A file's bytes in order, decompressed where it begins as a zstd frame does. What comes out is
/// bounded: 1 GiB, or 400 bytes for each byte of the file where that is more. Used from one thread.
class ByteSource
{
public:
    /// Error: Unreadable.
    static Result<std::unique_ptr<ByteSource>> open(const std::string& path);
    ~ByteSource();
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    /// Fills up to `size` bytes; 0 at the end. Errors: Unreadable for a stream that is cut short or
    /// damaged, Refused beyond the bound.
    [[nodiscard]] Result<std::size_t> read(char* out, std::size_t size);
    /// Bytes of the file used so far, and its size.
    [[nodiscard]] std::uint64_t consumed() const { return m_consumed; }
    [[nodiscard]] std::uint64_t total() const { return m_total; }
    /// Whether the file is zstd.
    [[nodiscard]] bool compressed() const { return m_zstd != nullptr; }
    /// How many of the last bytes that came out were zero, up to 1024.
    [[nodiscard]] std::size_t trailingZeros() const { return m_zeros; }

private:
    ByteSource(std::string path, std::FILE* file) : m_path(std::move(path)), m_file(file) {}
    [[nodiscard]] Result<std::size_t> readPlain(char* out, std::size_t size);
    [[nodiscard]] Result<std::size_t> readZstd(char* out, std::size_t size);
    void noteZeros(const char* bytes, std::size_t size);

    std::string m_path;
    std::FILE* m_file;
    ZSTD_DCtx_s* m_zstd = nullptr;
    std::string m_in;
    std::size_t m_inAt = 0;
    bool m_frameOpen = false;
    std::uint64_t m_consumed = 0, m_total = 0, m_produced = 0;
    std::size_t m_zeros = 0;
};

} // namespace souverix
