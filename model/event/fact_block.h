#pragma once

#include <optional>
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

/// The facts that count at one (T, K), gathered from blocks into buffers that are used again and
/// again: folding a fleet gathers thousands of times.
class CountedFacts
{
public:
    /// Forgets what was gathered.
    void begin(UtcTime at, const std::optional<UtcTime>& knownAt);
    /// Gathers of a block. Error as of decodeFactBlock.
    [[nodiscard]] Result<void> add(std::string_view block, NameId subject);
    /// Valid until the next call.
    [[nodiscard]] std::span<const Fact* const> inFoldOrder(const Names& names);
    /// The earliest time after T in those blocks of a fact that is known at K.
    [[nodiscard]] const std::optional<UtcTime>& next() const { return m_next; }

private:
    UtcTime m_at;
    std::optional<UtcTime> m_knownAt, m_next;
    std::vector<Fact> m_facts; // the first m_used are of now
    std::size_t m_used = 0;
    std::vector<const Fact*> m_order;
    std::vector<Payload> m_unwanted; // one a kind: what is read past facts that do not count
};

} // namespace souverix
