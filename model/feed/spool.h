#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/base/result.h"

namespace souverix
{

/// Keeps byte strings until they are asked for again: in memory up to a limit, beyond it in a
/// temporary file that has no name any more. Used from one thread.
class Spool
{
public:
    explicit Spool(std::size_t inMemory = std::size_t{256} << 20) : m_limit(inMemory) {}
    ~Spool();
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;

    struct Handle {
        std::uint64_t offset = 0;
        std::uint64_t size = 0;
        bool inFile = false;
    };
    /// Error: Io where the temporary file cannot be written.
    [[nodiscard]] Result<Handle> put(std::string_view bytes);
    [[nodiscard]] Result<std::string> get(Handle handle) const;

private:
    std::size_t m_limit;
    std::string m_memory;
    int m_file = -1;
    std::uint64_t m_fileSize = 0;
};

} // namespace souverix
