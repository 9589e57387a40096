#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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
        std::uint64_t offset = 0; ///< in the file, or in the block of memory
        std::uint64_t size = 0;
        bool inFile = false;
        std::uint32_t block = 0;
    };
    /// Error: Io where the temporary file cannot be written.
    [[nodiscard]] Result<Handle> put(std::string_view bytes);
    [[nodiscard]] Result<std::string> get(Handle handle) const;

private:
    std::size_t m_limit;
    // Blocks, as one that grows would be copied again and again.
    std::vector<std::string> m_blocks;
    std::size_t m_inMemory = 0;
    int m_file = -1;
    std::uint64_t m_fileSize = 0;
};

} // namespace souverix
