#include "views/drift/heat_row.h"

#include <algorithm>
#include <cmath>

namespace souverix
{

std::vector<std::shared_ptr<const HeatRow>> heatRows(const DriftMap& map, const TileSpan& span)
{
    std::vector<std::shared_ptr<const HeatRow>> rows;
    for (std::size_t r = 0; r < map.rows.size(); ++r) {
        auto row = std::make_shared<HeatRow>();
        row->name = map.rows[r];
        row->span = span;
        const auto part = [&](const std::vector<std::uint8_t>& all) {
            const auto first = static_cast<std::ptrdiff_t>(r * map.bins);
            return all.size() < (r + 1) * map.bins
                       ? std::vector<std::uint8_t>{}
                       : std::vector<std::uint8_t>(all.begin() + first,
                                                   all.begin() + first + map.bins);
        };
        row->worst = part(map.worst);
        row->drifted = part(map.drifted);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::uint8_t worstIn(const HeatRow& row, UtcTime from, UtcTime to)
{
    const auto bins = static_cast<double>(row.worst.size());
    const double perSecond = bins / (row.span.end - row.span.begin).toSeconds();
    const double first = std::floor((from - row.span.begin).toSeconds() * perSecond);
    const double end = std::ceil((to - row.span.begin).toSeconds() * perSecond);
    std::uint8_t worst = DriftMap::kNoData;
    const auto i0 = static_cast<std::size_t>(std::clamp(first, 0.0, bins));
    const auto i1 = static_cast<std::size_t>(std::clamp(std::max(end, first + 1), 0.0, bins));
    for (std::size_t i = i0; i < i1; ++i) {
        if (row.worst[i] != DriftMap::kNoData) {
            worst = worst == DriftMap::kNoData ? row.worst[i] : std::max(worst, row.worst[i]);
        }
    }
    return worst;
}

void HeatStore::clear()
{
    m_rows.clear();
    age();
}

void HeatStore::put(std::uint64_t stamp, std::shared_ptr<const HeatRow> row)
{
    const NameId name = row->name;
    m_rows[name] = {stamp, std::move(row)};
}

const HeatRow* HeatStore::find(NameId name) const
{
    const auto found = m_rows.find(name);
    return found == m_rows.end() ? nullptr : found->second.row.get();
}

bool HeatStore::fresh(NameId name, const TileSpan& span) const
{
    const auto found = m_rows.find(name);
    return found != m_rows.end() && found->second.stamp == m_stamp &&
           found->second.row->span == span;
}

void HeatStore::trim(const std::unordered_set<NameId>& keep, std::size_t most)
{
    if (m_rows.size() > most) {
        std::erase_if(m_rows, [&](const auto& held) { return !keep.contains(held.first); });
    }
}

} // namespace souverix
