#include "model/query/sql/events_scan.h"

#include <algorithm>

namespace souverix
{
namespace
{

constexpr std::uint64_t kBatch = 64 * kFrameEntries;

} // namespace

Result<bool> EventsScan::next()
{
    if (!m_begun) {
        m_begun = true;
        if (auto ready = begin(); !ready)
            return failWith(ready);
    } else if (m_at < m_batch.size()) {
        ++m_at;
    }
    while (m_at == m_batch.size()) {
        if (m_source.stop().stop_requested())
            return fail(ErrorCode::Cancelled, "stopped", "cancelled");
        auto more = readBatch();
        if (!more || !*more)
            return more;
    }
    return true;
}

Result<void> EventsScan::begin()
{
    if (m_bounds.nothing)
        return {};
    if (m_bounds.subject)
        return readHistory();
    auto heads = m_source.reader().regions();
    if (!heads)
        return failWith(heads);
    for (RegionHead& head : *heads)
        if (!m_bounds.region || head.region == *m_bounds.region)
            m_heads.push_back(std::move(head));
    m_next = m_bounds.first - m_bounds.first % kFrameEntries;
    return {};
}

bool EventsScan::wanted(const EventColumns& e) const
{
    const EventBounds& b = m_bounds;
    return m_source.counts(e.time, e.recorded) && e.ref.sequence >= b.first &&
           e.ref.sequence <= b.last && (!b.type || e.type == *b.type) && !(e.time < b.from) &&
           !(b.to < e.time) && !(e.recorded < b.recordedFrom) && !(b.recordedTo < e.recorded);
}

Result<bool> EventsScan::readBatch()
{
    m_batch.clear();
    m_at = 0;
    while (m_head < m_heads.size() && (m_next >= m_heads[m_head].size || m_next > m_bounds.last)) {
        ++m_head;
        m_next = m_bounds.first - m_bounds.first % kFrameEntries;
    }
    if (m_head == m_heads.size())
        return false;
    const NameId region = m_heads[m_head].region;
    auto read = m_source.reader().forEachColumns(
        region, m_next, kBatch, [&](const std::vector<ColumnEntry>& frame) {
            for (const ColumnEntry& c : frame) {
                const EventColumns event{
                    {region, c.sequence}, c.time, c.recorded, c.subject, c.type, c.quarantined};
                if (!c.quarantined && wanted(event))
                    m_batch.push_back(event);
            }
            return true;
        });
    if (!read)
        return failWith(read);
    m_next += kBatch;
    return true;
}

Result<void> EventsScan::readHistory()
{
    auto facts = m_source.reader().history(*m_bounds.subject);
    if (!facts)
        return failWith(facts);
    for (const Fact& fact : *facts) {
        const EventColumns event{fact.ref,     fact.time, fact.recorded,
                                 fact.subject, fact.type, false};
        if ((!m_bounds.region || fact.ref.region == *m_bounds.region) && wanted(event))
            m_batch.push_back(event);
    }
    const Names& names = m_source.names();
    std::sort(m_batch.begin(), m_batch.end(), [&](const EventColumns& a, const EventColumns& b) {
        if (a.ref.region != b.ref.region)
            return names.text(a.ref.region) < names.text(b.ref.region);
        return a.ref.sequence < b.ref.sequence;
    });
    return {};
}

} // namespace souverix
