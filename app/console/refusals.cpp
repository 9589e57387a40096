#include "app/console/refusals.h"

#include <QFileInfo>

namespace souverix
{

Error refusalOf(const QString& path, const RegionReport& region)
{
    std::string detail = path.toStdString() + ": " + region.region;
    if (region.defect->sequence) {
        detail += ": entry " + std::to_string(*region.defect->sequence);
    }
    const bool forked = region.trust == TrustWord::Forked;
    return {forked ? ErrorCode::Forked : ErrorCode::Mismatch, region.defect->reason,
            detail + ": " + region.defect->what};
}

void Refusals::take(const QString& path, const std::vector<RegionReport>& regions,
                    Clock::time_point now)
{
    for (const RegionReport& region : regions) {
        if (region.defect) {
            tell(path, region);
        }
        if (region.waiting == 0) {
            m_waiting.erase(region.region);
            continue;
        }
        const auto [at, isNew] = m_waiting.try_emplace(region.region);
        const bool isSame = !isNew && at->second.region.size == region.size;
        at->second = {path, region, isSame ? at->second.since : now};
    }
}

void Refusals::look(Clock::time_point now)
{
    for (const auto& [name, waiting] : m_waiting) {
        if (now - waiting.since < kLong) {
            continue;
        }
        RegionReport missing = waiting.region;
        missing.defect = Defect{missing.size,
                                "has not come; later ones wait for it: " +
                                    std::to_string(missing.waiting),
                                "missing-entries"};
        tell(waiting.path, missing);
    }
}

void Refusals::tell(const QString& path, const RegionReport& region)
{
    const Defect& defect = *region.defect;
    if (m_told.emplace(region.region, defect.reason, defect.sequence.value_or(0)).second) {
        m_tell(QFileInfo(path).fileName(), refusalOf(path, region));
    }
}

} // namespace souverix
