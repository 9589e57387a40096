#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace souverix
{

/// Bytes of a file around those that were read lately. A large row lies on small pages near each
/// other, and a scan goes through all of them: a call for each costs more than reading on. A page
/// far from the one before may be all that is wanted, and is not given. One thread.
class PagesAhead
{
public:
    static constexpr std::size_t kBlock = 4096;
    static constexpr std::size_t kBlocks = 8;

    PagesAhead() { forget(); }

    /// Reads all bytes from a place on; false where it cannot, or the file ends before.
    using ReadFile = std::function<bool(std::span<char>, std::uint64_t)>;

    /// Gives the bytes from a place on; false where `file` could not, they are not within one
    /// block, or far from those asked for before: they are to be read without what is around them
    /// then.
    [[nodiscard]] bool read(std::span<char> bytes, std::uint64_t offset, const ReadFile& file);
    /// To be called when the file may have changed.
    void forget() { m_held.fill(kNone); }

private:
    static constexpr std::uint64_t kNone = ~std::uint64_t{0};

    [[nodiscard]] std::size_t slotOf(std::uint64_t block) const;
    [[nodiscard]] std::size_t fetch(std::uint64_t block, const ReadFile& file);

    std::array<std::uint64_t, kBlocks> m_held; ///< which block each slot has
    std::vector<char> m_bytes;                 ///< of the slots
    std::uint64_t m_asked = kNone;             ///< the block asked for last
    std::size_t m_next = 0;                    ///< the slot that is used again next
};

} // namespace souverix
