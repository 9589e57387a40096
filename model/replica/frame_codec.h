#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/result.h"
#include "model/replica/replica_types.h"

namespace souverix
{

/// Entries to a frame: those of a full tlog-tiles entry bundle.
inline constexpr std::uint64_t kFrameEntries = 256;
/// The most that the bodies of a frame can be: 256 entries and their 16-bit lengths.
inline constexpr std::size_t kMaxBodiesBytes = 256 * (65535 + 2);

/// The bodies of a frame as stored, with what the log says of them.
struct EncodedBodies {
    std::string compressed; ///< zstd of a tlog-tiles entry bundle
    std::vector<Hash> leaves;
    Hash root{}; ///< of these leaves
};

/// Hashes and compresses a tlog-tiles entry bundle of `count` entries. `bundle` is sound.
[[nodiscard]] EncodedBodies encodeBodies(std::string_view bundle, std::size_t count);

/// A frame's entries, cut out of their bundle.
struct FrameBodies {
    std::string bundle;
    std::vector<std::string_view> entries; ///< views into `bundle`
};
/// Cuts a tlog-tiles entry bundle of `count` entries. Error: Damaged.
[[nodiscard]] Result<FrameBodies> cutBodies(std::string bundle, std::size_t count);
/// The same of a compressed one. Error: Damaged.
[[nodiscard]] Result<FrameBodies> decodeBodies(std::string_view compressed, std::size_t count);

/// The columns of the entries of one frame; `first` is the sequence of its first place.
[[nodiscard]] std::string encodeColumns(std::span<const ColumnEntry> columns, std::uint64_t first);
/// Error: Damaged.
[[nodiscard]] Result<std::vector<ColumnEntry>> decodeColumns(std::string_view bytes,
                                                             std::uint64_t first);

} // namespace souverix
