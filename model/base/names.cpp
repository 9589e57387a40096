#include "model/base/names.h"

#include <cstring>
#include <mutex>

namespace souverix
{

namespace
{

/// What a thread looked up lately: the same few texts come again and again, and a look here takes
/// neither lock nor walk.
struct Recent {
    std::uint64_t table = 0;
    std::string_view text;
    NameId id{};
};
constexpr std::size_t kRecent = 8192;

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

Recent& recentOf(std::string_view text)
{
    thread_local std::unique_ptr<std::array<Recent, kRecent>> recent =
        std::make_unique<std::array<Recent, kRecent>>();
    return (*recent)[hashOf(text) % kRecent];
}

std::uint64_t nextSerial()
{
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

} // namespace

std::size_t Names::TextHash::operator()(std::string_view text) const
{
    return hashOf(text);
}

Names::Names() : m_serial(nextSerial()), m_blocks(std::make_unique<std::atomic<Block*>[]>(kBlocks))
{
    constexpr std::size_t kUsual = 1 << 14; // of a replica: its ids are not moved while it opens
    m_ids.reserve(kUsual);
}

Names::~Names()
{
    for (std::size_t i = 0; i < kBlocks; ++i)
        delete m_blocks[i].load();
}

NameId Names::find(std::string_view text) const
{
    Recent& recent = recentOf(text);
    if (recent.table == m_serial && recent.text == text)
        return recent.id;
    const NameId known = findShared(text);
    if (known != NameId::None)
        recent = {m_serial, this->text(known), known};
    return known;
}

NameId Names::findShared(std::string_view text) const
{
    const std::shared_lock lock(m_mutex);
    const auto it = m_ids.find(text);
    return it == m_ids.end() ? NameId::None : it->second;
}

NameId Names::intern(std::string_view text)
{
    const NameId known = find(text);
    return known != NameId::None ? known : add(text);
}

NameId Names::add(std::string_view text)
{
    const std::unique_lock lock(m_mutex);
    if (const auto it = m_ids.find(text); it != m_ids.end())
        return it->second;
    const std::uint32_t index = m_size.load(std::memory_order_relaxed);
    std::atomic<Block*>& block = m_blocks[index / kBlock];
    if (block.load(std::memory_order_relaxed) == nullptr)
        block.store(new Block, std::memory_order_release);
    const std::string_view kept = keep(text);
    (*block.load(std::memory_order_relaxed))[index % kBlock] = kept;
    const NameId id{index + 1};
    m_ids.emplace(kept, id);
    m_size.store(index + 1, std::memory_order_release);
    return id;
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
