#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/base/result.h"

namespace souverix
{

/// Lines that were appended to one followed file.
struct FollowedLines {
    std::string path;
    std::uint64_t firstLine = 1;    ///< the number of lines[0] in the file, from 1
    std::vector<std::string> lines; ///< without their ends
    bool restarted = false; ///< the file was replaced or cut: it is read from its beginning again
};

/// Reads a JSONL file that keeps growing, or every `.jsonl` file of a folder, files that appear
/// later included. What it gives goes to importLines. Used from one thread; polls, never waits.
class Follower
{
public:
    /// Nothing needs to be there yet.
    explicit Follower(std::string path) : m_path(std::move(path)) {}

    /// Passes over the whole lines that are there now. Call it before they are imported otherwise:
    /// lines that come in between are then given once more rather than never. Error: Unreadable.
    [[nodiscard]] Result<void> passOver();

    /// The whole lines that were appended since the last call, by file name; a last line without
    /// its end waits. At most about `maxBytes` at once: call again while something comes. Errors:
    /// Unreadable; Malformed for a line longer than an event can be.
    [[nodiscard]] Result<std::vector<FollowedLines>> poll(std::size_t maxBytes = 8U << 20);

private:
    struct File {
        std::uint64_t device = 0, inode = 0;
        std::uint64_t offset = 0; // of the first byte not given yet
        std::uint64_t lines = 0;  // given
    };

    [[nodiscard]] Result<std::vector<std::string>> files() const;
    [[nodiscard]] Result<void> passOver(const std::string& path);
    [[nodiscard]] Result<FollowedLines> readNew(const std::string& path, std::size_t maxBytes);

    std::string m_path;
    std::map<std::string, File> m_files;
};

} // namespace souverix
