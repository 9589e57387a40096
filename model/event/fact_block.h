#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"
#include "model/event/event.h"

namespace souverix
{

/// Facts of one subject as a block that stands by itself (model/replica/FORMAT.md describes it).
struct FactBlock {
    std::string packed; ///< numbers in bits, which no compressor makes smaller
    std::string loose;  ///< types and payloads, like by like, to be compressed
};

/// The facts may come in any order, which is kept.
[[nodiscard]] FactBlock encodeFactBlock(std::span<const Fact> facts);

/// Appends the facts of a block, its two parts one behind the other, to `facts`; `subject` is set
/// on each. Error: Damaged where the bytes are not encodeFactBlock's.
[[nodiscard]] Result<void> decodeFactBlock(std::string_view block, NameId subject,
                                           std::vector<Fact>& facts);

} // namespace souverix
