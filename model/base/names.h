#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace souverix
{

/// A text interned in a Names table. None (0) is 'absent', which is not the empty text.
enum class NameId : std::uint32_t { None = 0 };

/// An append-only table of texts and their dense ids, 1, 2, 3, … One table a replica; ids are
/// stable for the replica's life and are what is stored in it. Safe from any thread: only adding a
/// text takes a lock. Texts never move.
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
    using Block = std::array<std::string_view, kBlock>;
    /// Ids by their text's hash, open addressing. A place holds the hash's upper half above the id,
    /// or 0. At least half of them are free.
    struct Index {
        explicit Index(std::size_t count);
        std::size_t mask;
        std::unique_ptr<std::atomic<std::uint64_t>[]> places;
    };

    [[nodiscard]] NameId find(std::string_view text, std::uint64_t hash) const;
    [[nodiscard]] NameId add(std::string_view text, std::uint64_t hash);
    static void put(Index& index, std::uint64_t hash, NameId id);
    void grow();
    std::string_view keep(std::string_view text);

    std::mutex m_mutex; // of whoever adds; add() and what it calls are guarded by it
    std::vector<std::unique_ptr<Index>> m_indexes; // the last is in use, others may still be read
    std::vector<std::unique_ptr<char[]>> m_arenas;
    std::size_t m_left = 0;
    char* m_next = nullptr;
    std::atomic<const Index*> m_current;             // read freely
    std::unique_ptr<std::atomic<Block*>[]> m_blocks; // read freely
    std::atomic<std::uint32_t> m_size{0};
};

} // namespace souverix
