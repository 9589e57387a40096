#include "model/replica/pages_ahead.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace souverix
{

std::size_t PagesAhead::slotOf(std::uint64_t block) const
{
    return static_cast<std::size_t>(std::find(m_held.begin(), m_held.end(), block) -
                                    m_held.begin());
}

std::size_t PagesAhead::fetch(std::uint64_t block, const ReadFile& file)
{
    m_bytes.resize(kBlock * kBlocks);
    const bool scans = block >= 2 && slotOf(block - 1) < kBlocks && slotOf(block - 2) < kBlocks;
    if (scans) {
        forget();
        if (file(m_bytes, block * kBlock)) {
            for (std::size_t i = 0; i < kBlocks; ++i)
                m_held[i] = block + i;
            m_next = 0;
            return 0;
        }
    }
    const std::size_t slot = m_next;
    m_held[slot] = kNone;
    if (!file(std::span(m_bytes).subspan(slot * kBlock, kBlock), block * kBlock))
        return kBlocks;
    m_held[slot] = block;
    m_next = (slot + 1) % kBlocks;
    return slot;
}

bool PagesAhead::read(std::span<char> bytes, std::uint64_t offset, const ReadFile& file)
{
    const std::uint64_t block = offset / kBlock;
    const auto within = static_cast<std::size_t>(offset % kBlock);
    if (bytes.empty() || within + bytes.size() > kBlock)
        return false;
    const std::uint64_t before = std::exchange(m_asked, block);
    const bool near = block + 1 >= before && block <= before + 1;
    std::size_t slot = slotOf(block);
    if (slot == kBlocks && near)
        slot = fetch(block, file);
    if (slot == kBlocks)
        return false;
    std::memcpy(bytes.data(), m_bytes.data() + slot * kBlock + within, bytes.size());
    return true;
}

} // namespace souverix
