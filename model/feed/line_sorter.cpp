#include "model/feed/line_sorter.h"

namespace souverix
{

namespace
{

constexpr std::size_t kRecentLines = 64;

} // namespace

Result<void> LineSorter::take(std::string_view line, const Fact& fact)
{
    const NameId id = fact.ref.region;
    auto found = m_regions.find(id);
    if (found == m_regions.end()) {
        found = m_regions.try_emplace(id).first;
        m_order.push_back(id);
        Result<std::uint64_t> held = m_sink.held(id);
        if (!held)
            return failWith(held);
        found->second.heldBefore = found->second.next = *held;
    }
    Region& region = found->second;
    if (region.defect || m_excluded.count(id) != 0)
        return {};
    if (fact.ref.sequence < region.next)
        return repeated(region, fact, line);
    if (fact.ref.sequence > region.next) {
        const auto [waiting, fresh] = region.waiting.try_emplace(fact.ref.sequence, line);
        if (!fresh && waiting->second != line)
            region.defect = Defect{fact.ref.sequence,
                                   "entry " + std::to_string(fact.ref.sequence) +
                                       " stands in the file twice, differently",
                                   "other-entries"};
        return {};
    }
    return handOn(region, fact, line);
}

Result<void> LineSorter::handOn(Region& region, const Fact& fact, std::string_view line)
{
    const auto give = [&](std::string_view bytes, const Fact& what) -> Result<void> {
        if (Result<void> added = m_sink.append(what.ref.region, bytes, what); !added)
            return added;
        if (region.recent.size() < kRecentLines)
            region.recent.resize(kRecentLines);
        region.recent[static_cast<std::size_t>(region.next % kRecentLines)].assign(bytes);
        ++region.next;
        return {};
    };
    if (Result<void> given = give(line, fact); !given)
        return given;
    while (!region.waiting.empty() && region.waiting.begin()->first == region.next) {
        const std::string bytes = std::move(region.waiting.begin()->second);
        region.waiting.erase(region.waiting.begin());
        Result<Fact> next = decodeEvent(bytes, m_names);
        if (!next)
            return failWith(next);
        if (Result<void> given = give(bytes, *next); !given)
            return given;
    }
    return {};
}

Result<void> LineSorter::repeated(Region& region, const Fact& fact, std::string_view line)
{
    std::optional<std::string> before;
    if (fact.ref.sequence >= region.heldBefore &&
        region.next - fact.ref.sequence <= region.recent.size()) {
        before = region.recent[static_cast<std::size_t>(fact.ref.sequence % kRecentLines)];
    } else {
        Result<std::optional<std::string>> kept =
            m_sink.earlier(fact.ref.region, fact.ref.sequence);
        if (!kept)
            return failWith(kept);
        before = std::move(*kept);
    }
    if (before && *before != line)
        region.defect =
            Defect{fact.ref.sequence,
                   "entry " + std::to_string(fact.ref.sequence) + " differs from the one held",
                   "other-entries"};
    return {};
}

void LineSorter::finish()
{
    for (auto& [id, region] : m_regions) {
        if (region.defect || region.waiting.empty())
            continue;
        region.defect =
            Defect{region.next,
                   "entry " + std::to_string(region.next) + " is missing before entry " +
                       std::to_string(region.waiting.begin()->first),
                   "missing-entries"};
    }
}

std::size_t LineSorter::waitingBytes() const
{
    std::size_t bytes = 0;
    for (const auto& [id, region] : m_regions)
        for (const auto& [sequence, line] : region.waiting)
            bytes += line.size();
    return bytes;
}

} // namespace souverix
