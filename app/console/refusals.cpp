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
            refuse(path, region);
        }
        wait(path, region, now);
    }
}

void Refusals::refuse(const QString& path, const RegionReport& region)
{
    if (m_told.emplace(region.region, region.defect->reason).second) {
        m_tell(News::Refused, QFileInfo(path).fileName(), refusalOf(path, region));
    }
}

void Refusals::wait(const QString& path, const RegionReport& region, Clock::time_point now)
{
    const auto known = m_waiting.find(region.region);
    if (known != m_waiting.end() && (region.waiting == 0 || known->second.entry != region.size)) {
        end(known->second);
        m_waiting.erase(known);
    }
    if (region.waiting > 0) {
        Waiting& waiting =
            m_waiting.try_emplace(region.region, Waiting{region.size, 0, now, {}, path})
                .first->second;
        waiting.lines = region.waiting;
    }
}

void Refusals::end(const Waiting& waiting) const
{
    if (waiting.told) {
        m_tell(News::Arrived, QFileInfo(waiting.path).fileName(), *waiting.told);
    }
}

void Refusals::look(Clock::time_point now)
{
    for (auto& [region, waiting] : m_waiting) {
        if (waiting.told || now - waiting.since < kLong) {
            continue;
        }
        waiting.told =
            Error{ErrorCode::Mismatch, "entries-awaited",
                  waiting.path.toStdString() + ": " + region + ": entry " +
                      std::to_string(waiting.entry) +
                      " has not come, later ones have: " + std::to_string(waiting.lines)};
        m_tell(News::Awaited, QFileInfo(waiting.path).fileName(), *waiting.told);
    }
}

} // namespace souverix
