#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/base/result.h"

namespace souverix
{

/// A JSONL file that is appended to: gives the complete lines that came since it was last asked.
/// For one worker thread.
class GrowingFile
{
public:
    /// Begins at `offset`, which must be the start of a line.
    explicit GrowingFile(std::string path, std::uint64_t offset = 0)
        : m_path(std::move(path)), m_offset(offset)
    {
    }
    /// Whole lines without their ends, at most about 16 MiB of them; empty where none is new. A
    /// file that became shorter is read from its start. Error: Unreadable.
    [[nodiscard]] Result<std::vector<std::string>> newLines();
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
    std::uint64_t m_offset;
};

/// The offset behind the last line end of a file; 0 where it has none. Error: Unreadable.
[[nodiscard]] Result<std::uint64_t> endOfLines(const std::string& path);

} // namespace souverix
