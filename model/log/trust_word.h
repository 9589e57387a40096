#pragma once

#include <cstdint>
#include <string_view>

namespace souverix
{

/// What is said of the trust in a log's entries (contract: log.md), from best to worst.
enum class TrustWord : std::uint8_t { Pinned, Unpinned, Unproven, Broken, Forked };

/// `pinned`, `unpinned`, `unproven`, `broken`, `forked`.
[[nodiscard]] constexpr std::string_view trustWordText(TrustWord word)
{
    constexpr std::string_view kWords[] = {"pinned", "unpinned", "unproven", "broken", "forked"};
    return kWords[static_cast<std::size_t>(word)];
}

} // namespace souverix
