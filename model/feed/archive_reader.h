#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "model/base/result.h"

namespace souverix
{

/// The most bytes of one member and of one blob (contract: log.md).
inline constexpr std::uint64_t kMaxMemberBytes = std::uint64_t{1} << 30;
inline constexpr std::uint64_t kMaxBlobBytes = std::uint64_t{256} << 20;

/// What a visit does with a member before its bytes are read.
struct MemberUse {
    bool read = true;                      ///< false: passed over
    std::uint64_t limit = kMaxMemberBytes; ///< larger ones refuse the bundle
};

/// How members are handed out.
struct MemberVisit {
    /// Asked first, by the member's path from the bundle's root, `/` between its parts.
    std::function<Result<MemberUse>(std::string_view path)> choose;
    /// Its bytes.
    std::function<Result<void>(std::string_view path, std::string bytes)> take;
    /// Bytes of the source read so far and in all; may be empty.
    std::function<void(std::uint64_t done, std::uint64_t total)> progress;
    std::stop_token stop;
};

/// Whether the path is a folder, or a file that begins as a tar or zstd-compressed tar does not
/// matter: this says what importing it would take it for.
enum class SourceKind { Folder, Archive, JsonLines, JsonLinesZstd };
/// By what it is and how its name ends. Unreadable where nothing is there.
[[nodiscard]] Result<SourceKind> sourceKind(const std::string& path);

/// Hands out every member of a bundle that is a folder or a tar (plain or zstd-compressed), in the
/// order in which it holds them (a folder: by name), without writing anywhere. Errors: Refused for
/// a member that is absolute, climbs, links, is no plain file, is too large or would expand beyond
/// bounds; Unreadable for an archive that is cut short, damaged or none; Cancelled; and what the
/// visit says.
[[nodiscard]] Result<void> forEachMember(const std::string& path, const MemberVisit& visit);

/// A member's path without a leading `./`; nullopt where it is absolute, climbs, is empty or is
/// spelled in a way that another could be spelled too.
[[nodiscard]] std::optional<std::string> memberPath(std::string_view name);

} // namespace souverix
