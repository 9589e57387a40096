#include "model/base/names.h"

#include <cstring>

namespace souverix
{

namespace
{

constexpr std::size_t kFirstPlaces = 1 << 15; // enough for most replicas

std::uint64_t hashOf(std::string_view text)
{
    constexpr std::uint64_t kFactor = 0x9E37'79B9'7F4A'7C15;
    std::uint64_t hash = text.size() * kFactor;
    const auto mix = [&](std::uint64_t word) {
        hash = (hash ^ word) * kFactor;
        hash ^= hash >> 32;
    };
    std::uint64_t word = 0;
    for (; text.size() >= sizeof word; text.remove_prefix(sizeof word)) {
        std::memcpy(&word, text.data(), sizeof word);
        mix(word);
    }
    word = 0;
    std::memcpy(&word, text.data(), text.size());
    mix(word);
    return hash;
}

constexpr std::uint64_t kUpper = 0xFFFF'FFFF'0000'0000;

} // namespace

Names::Index::Index(std::size_t count)
    : mask(count - 1), places(std::make_unique<std::atomic<std::uint64_t>[]>(count))
{
}

Names::Names() : m_blocks(std::make_unique<std::atomic<Block*>[]>(kBlocks))
{
    m_indexes.push_back(std::make_unique<Index>(kFirstPlaces));
    m_current = m_indexes.back().get();
}

Names::~Names()
{
    for (std::size_t i = 0; i < kBlocks; ++i)
        delete m_blocks[i].load();
}

NameId Names::find(std::string_view text) const
{
    return find(text, hashOf(text));
}

NameId Names::find(std::string_view text, std::uint64_t hash) const
{
    const Index& ids = *m_current.load(std::memory_order_acquire);
    for (std::size_t at = hash & ids.mask;; at = (at + 1) & ids.mask) {
        const std::uint64_t place = ids.places[at].load(std::memory_order_acquire);
        if (place == 0)
            return NameId::None;
        const auto id = static_cast<NameId>(place & ~kUpper);
        if (((place ^ hash) & kUpper) == 0 && this->text(id) == text)
            return id;
    }
}

NameId Names::intern(std::string_view text)
{
    const std::uint64_t hash = hashOf(text);
    const NameId known = find(text, hash);
    return known != NameId::None ? known : add(text, hash);
}

NameId Names::add(std::string_view text, std::uint64_t hash)
{
    const std::lock_guard lock(m_mutex);
    // Another thread may have added it since.
    if (const NameId known = find(text, hash); known != NameId::None)
        return known;
    const std::uint32_t index = m_size.load(std::memory_order_relaxed);
    std::atomic<Block*>& block = m_blocks[index / kBlock];
    if (block.load(std::memory_order_relaxed) == nullptr)
        block.store(new Block, std::memory_order_release);
    (*block.load(std::memory_order_relaxed))[index % kBlock] = keep(text);
    m_size.store(index + 1, std::memory_order_release);
    if (std::size_t{index} + 1 > m_indexes.back()->mask / 2)
        grow();
    else
        put(*m_indexes.back(), hash, NameId{index + 1});
    return NameId{index + 1};
}

void Names::put(Index& index, std::uint64_t hash, NameId id)
{
    std::size_t at = hash & index.mask;
    while (index.places[at].load(std::memory_order_relaxed) != 0)
        at = (at + 1) & index.mask;
    index.places[at].store((hash & kUpper) | static_cast<std::uint32_t>(id),
                           std::memory_order_release);
}

void Names::grow()
{
    m_indexes.push_back(std::make_unique<Index>((m_indexes.back()->mask + 1) * 2));
    for (std::uint32_t id = 1; id <= size(); ++id)
        put(*m_indexes.back(), hashOf(text(NameId{id})), NameId{id});
    m_current.store(m_indexes.back().get(), std::memory_order_release);
}

std::string_view Names::text(NameId id) const
{
    if (id == NameId::None)
        return {};
    const std::uint32_t index = static_cast<std::uint32_t>(id) - 1;
    return (*m_blocks[index / kBlock].load(std::memory_order_acquire))[index % kBlock];
}

std::string_view Names::keep(std::string_view text)
{
    constexpr std::size_t kArena = 1 << 16;
    if (text.empty())
        return std::string_view("", 0);
    if (text.size() > m_left) {
        const std::size_t size = text.size() > kArena / 4 ? text.size() : kArena;
        m_arenas.push_back(std::make_unique<char[]>(size));
        if (size != kArena) {
            std::memcpy(m_arenas.back().get(), text.data(), text.size());
            return {m_arenas.back().get(), text.size()};
        }
        m_next = m_arenas.back().get();
        m_left = size;
    }
    std::memcpy(m_next, text.data(), text.size());
    const std::string_view kept(m_next, text.size());
    m_next += text.size();
    m_left -= text.size();
    return kept;
}

} // namespace souverix
