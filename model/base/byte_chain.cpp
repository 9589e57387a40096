#include "model/base/byte_chain.h"

#include <algorithm>
#include <cstring>
#include <new>

namespace souverix
{

void ByteChain::append(std::string_view bytes, std::pmr::memory_resource& memory)
{
    m_size += bytes.size();
    while (!bytes.empty()) {
        if (m_last == nullptr || m_used == sizeof m_last->bytes) {
            // Its bytes are written when they come.
            auto* const block = new (memory.allocate(sizeof(Block), alignof(Block))) Block;
            (m_last == nullptr ? m_first : m_last->next) = block;
            m_last = block;
            m_used = 0;
        }
        const std::size_t some = std::min(bytes.size(), sizeof m_last->bytes - m_used);
        std::memcpy(m_last->bytes + m_used, bytes.data(), some);
        m_used += static_cast<std::uint32_t>(some);
        bytes.remove_prefix(some);
    }
}

std::string ByteChain::text() const
{
    std::string out;
    out.reserve(m_size);
    for (const Block* block = m_first; block != nullptr; block = block->next)
        out.append(block->bytes, block == m_last ? m_used : sizeof block->bytes);
    return out;
}

} // namespace souverix
