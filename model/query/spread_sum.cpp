#include "model/query/spread_sum.h"

#include <algorithm>
#include <numeric>

namespace souverix
{
namespace
{

constexpr std::size_t kNearShare = 40; ///< near is so far to either side: 1 / this of all times
constexpr std::size_t kTooWide = 4;    ///< more than 1 / this of all times is not near

} // namespace

void SpreadSum::reset(std::size_t entries)
{
    m_parts.assign(entries, {});
    m_placeNear.assign(entries, 0);
    m_near.clear();
    m_nodes = {};
    m_dated = m_before = 0;
    m_oldest.reset();
    m_oldestGone = false;
}

void SpreadSum::replace(std::uint32_t entry, const SpreadPart& part)
{
    SpreadPart& mine = m_parts[entry];
    if (mine == part)
        return;
    remove(entry, mine);
    mine = part;
    add(entry, mine);
}

void SpreadSum::add(std::uint32_t entry, const SpreadPart& part)
{
    if (part.freshness == SpreadPart::kLeftOut)
        return;
    ++m_nodes[part.freshness];
    if (!part.dated())
        return;
    ++m_dated;
    if (!m_oldest || part.at() < *m_oldest)
        m_oldest = part.at();
    if (part.seconds < m_from) {
        ++m_before;
    } else if (part.seconds <= m_until) {
        m_placeNear[entry] = static_cast<std::uint32_t>(m_near.size());
        m_near.push_back({part.at(), entry});
    }
}

void SpreadSum::remove(std::uint32_t entry, const SpreadPart& part)
{
    if (part.freshness == SpreadPart::kLeftOut)
        return;
    --m_nodes[part.freshness];
    if (!part.dated())
        return;
    --m_dated;
    m_oldestGone = m_oldestGone || part.at() == *m_oldest;
    if (part.seconds < m_from) {
        --m_before;
    } else if (part.seconds <= m_until) {
        m_near[m_placeNear[entry]] = m_near.back();
        m_placeNear[m_near.back().entry] = m_placeNear[entry];
        m_near.pop_back();
    }
}

void SpreadSum::findOldest()
{
    m_oldestGone = false;
    m_oldest.reset();
    for (const SpreadPart& part : m_parts)
        if (part.dated() && (!m_oldest || part.at() < *m_oldest))
            m_oldest = part.at();
}

void SpreadSum::keepNear(std::int64_t from, std::int64_t until)
{
    m_from = from;
    m_until = until;
    m_before = 0;
    m_near.clear();
    for (std::uint32_t entry = 0; entry < m_parts.size(); ++entry) {
        const SpreadPart& part = m_parts[entry];
        if (!part.dated())
            continue;
        if (part.seconds < from) {
            ++m_before;
        } else if (part.seconds <= until) {
            m_placeNear[entry] = static_cast<std::uint32_t>(m_near.size());
            m_near.push_back({part.at(), entry});
        }
    }
}

std::optional<UtcTime> SpreadSum::median(Room& room)
{
    if (m_dated == 0)
        return std::nullopt;
    const std::size_t middle = m_dated / 2;
    const bool wasNear = middle >= m_before && middle - m_before < m_near.size();
    if (!wasNear)
        findNear(room.seconds);
    std::vector<UtcTime>& times = room.times;
    times.clear();
    for (const Near& near : m_near)
        times.push_back(near.at);
    const auto place = times.begin() + static_cast<std::ptrdiff_t>(middle - m_before);
    std::nth_element(times.begin(), place, times.end());
    const UtcTime median = *place;
    if (wasNear && m_near.size() > m_dated / kTooWide && m_until - m_from > 1)
        keepNear(std::midpoint(m_from, median.seconds), std::midpoint(m_until, median.seconds));
    return median;
}

void SpreadSum::findNear(std::vector<std::int64_t>& seconds)
{
    seconds.clear();
    for (const SpreadPart& part : m_parts)
        if (part.dated())
            seconds.push_back(part.seconds);
    const auto place = [&](std::size_t rank) {
        return seconds.begin() + static_cast<std::ptrdiff_t>(rank);
    };
    const std::size_t middle = seconds.size() / 2;
    const std::size_t around = std::max<std::size_t>(seconds.size() / kNearShare, 1);
    std::nth_element(seconds.begin(), place(middle), seconds.end());
    const auto low = place(middle - std::min(middle, around));
    const auto high = place(std::min(middle + around, seconds.size() - 1));
    std::nth_element(seconds.begin(), low, place(middle));
    std::nth_element(place(middle), high, seconds.end());
    keepNear(*low, *high);
}

EvidenceSpread SpreadSum::spread(Room& room)
{
    if (m_oldestGone)
        findOldest();
    EvidenceSpread spread;
    spread.nodes = m_nodes;
    spread.oldest = m_oldest;
    spread.median = median(room);
    return spread;
}

} // namespace souverix
