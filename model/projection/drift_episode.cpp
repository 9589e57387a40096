#include "model/projection/drift_episode.h"

#include <algorithm>
#include <array>

namespace souverix
{

using payload::DesiredKind;

EverDesired::EverDesired(const FleetState& fleet)
{
    for (const Desired& desired : fleet.desired) {
        const auto [it, isNew] = m_first.try_emplace(
            {desired.set.kind, desired.set.component, desired.set.version}, desired.at.time);
        if (!isNew)
            it->second = std::min(it->second, desired.at.time);
    }
}

bool EverDesired::by(const DriftPart& part, NameId version, UtcTime at) const
{
    const auto it = m_first.find({part.kind, part.component, version});
    return it != m_first.end() && it->second <= at;
}

double hoursWithin(std::span<const CountedSpan> spans, UtcTime begin, UtcTime end)
{
    double hours = 0;
    UtcTime until = begin;
    for (const CountedSpan& span : spans) {
        const UtcTime from = std::max(span.from, until), to = std::min(span.to, end);
        if (from < to) {
            hours += (to - from).toSeconds() / 3600;
            until = to;
        }
    }
    return hours;
}

std::string_view driftKindWord(DesiredKind kind)
{
    switch (kind) {
    case DesiredKind::Config:
        return "config";
    case DesiredKind::Policy:
        return "policy";
    default:
        return "version";
    }
}

std::string driftPartName(const DriftPart& part, const Names& names)
{
    switch (part.kind) {
    case DesiredKind::Os:
        return "os";
    case DesiredKind::Firmware:
        return "firmware/" + std::string(names.text(part.component));
    case DesiredKind::Config:
        return {};
    default:
        return std::string(names.text(part.component));
    }
}

std::string_view driftCauseWord(DriftCause cause)
{
    static constexpr std::array<std::string_view, 4> kWords{"desired-moved", "actual-moved",
                                                            "both-moved", "never-desired"};
    return kWords[static_cast<std::size_t>(cause)];
}

std::string_view episodeEndWord(EpisodeEnd end)
{
    static constexpr std::array<std::string_view, 5> kWords{
        "open", "actual-returned", "desired-moved", "both-moved", "left-service"};
    return kWords[static_cast<std::size_t>(end)];
}

} // namespace souverix
