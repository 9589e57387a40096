#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace souverix
{

/// A text interned in a Names table. None (0) is 'absent', which is not the empty text.
enum class NameId : std::uint32_t { None = 0 };

/// An append-only table of texts and their dense ids, 1, 2, 3, … One table a replica; ids are
/// stable for the replica's life and are what is stored in it. Safe from any thread: looking up an
/// id takes no lock, interning does. Texts never move.
class Names
{
public:
    Names();
    ~Names();
    Names(const Names&) = delete;
    Names& operator=(const Names&) = delete;

    /// The id of `text`, added where it is new.
    NameId intern(std::string_view text);
    /// The id of `text`, or NameId::None where it was never interned.
    [[nodiscard]] NameId find(std::string_view text) const;
    /// The text of an id that this table gave; empty for NameId::None.
    [[nodiscard]] std::string_view text(NameId id) const;
    /// How many ids exist; the last is this number.
    [[nodiscard]] std::uint32_t size() const { return m_size.load(std::memory_order_acquire); }

private:
    static constexpr std::size_t kBlock = 4096;
    static constexpr std::size_t kBlocks = 65536;
    /// Faster than std::hash by reading eight bytes at a time.
    struct TextHash {
        std::size_t operator()(std::string_view text) const;
    };
    using Block = std::array<std::string_view, kBlock>;

    [[nodiscard]] NameId findShared(std::string_view text) const;
    [[nodiscard]] NameId add(std::string_view text);
    std::string_view keep(std::string_view text); // requires m_mutex held alone

    const std::uint64_t m_serial; ///< of this table among all there ever were

    mutable std::shared_mutex m_mutex;
    std::unordered_map<std::string_view, NameId, TextHash> m_ids; // guarded by m_mutex
    std::vector<std::unique_ptr<char[]>> m_arenas;                // guarded by m_mutex
    std::size_t m_left = 0;                                       // guarded by m_mutex
    char* m_next = nullptr;                                       // guarded by m_mutex
    std::unique_ptr<std::atomic<Block*>[]> m_blocks; // written under m_mutex, read freely
    std::atomic<std::uint32_t> m_size{0};
};

} // namespace souverix
