#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"
#include "model/log/merkle.h"

namespace souverix::demo
{

/// Takes one member of a bundle: its path inside the bundle, and its bytes.
using MemberSink = std::function<Result<void>(const std::string& path, std::string_view bytes)>;

/// Cuts a region's log into tlog-tiles as it grows: entry bundles and hash tiles go out as soon as
/// they are full, so that memory does not depend on the log's length.
class RegionTiles
{
public:
    explicit RegionTiles(std::string region) : m_region(std::move(region)) {}

    [[nodiscard]] Result<void> append(std::string_view entry, const MemberSink& sink);
    /// Writes the partial tiles at the right edge. Nothing may be appended afterwards.
    [[nodiscard]] Result<void> finish(const MemberSink& sink);
    [[nodiscard]] const Frontier& tree() const { return m_tree; }

private:
    [[nodiscard]] Result<void> writeTile(unsigned level, const MemberSink& sink);
    [[nodiscard]] Result<void> push(unsigned level, const Hash& hash, const MemberSink& sink);

    struct Level {
        std::uint64_t written = 0; // whole tiles that went out
        std::vector<Hash> hashes;
    };
    std::string m_region;
    std::string m_entries; // the bundle that is being filled
    std::vector<Level> m_levels;
    Frontier m_tree; // whole tiles until finish()
};

} // namespace souverix::demo
