#include "views/attestation/ribbon.h"

#include <algorithm>
#include <set>

namespace souverix
{

namespace
{

/// Adds [from, to) without what was missed within it.
void addPart(Ribbon& ribbon, const AttestationLane& lane, UtcTime from, UtcTime to,
             RibbonState state)
{
    UtcTime end = to;
    for (const AttestationLane::Missed& missed : lane.missed) {
        if (from <= missed.from && missed.from < end) {
            end = missed.from;
        }
    }
    if (state == RibbonState::None || !(from < end)) {
        return;
    }
    if (!ribbon.empty() && ribbon.back().to == from && ribbon.back().state == state) {
        ribbon.back().to = end;
    } else {
        ribbon.push_back({from, end, state});
    }
}

template <class StateOf>
Ribbon course(const AttestationLane& lane, UtcTime at, StateOf&& stateOf)
{
    Ribbon ribbon;
    for (std::size_t i = 0; i < lane.entries.size(); ++i) {
        const AttestationEntry& entry = lane.entries[i];
        const UtcTime next = i + 1 < lane.entries.size() ? lane.entries[i + 1].time : at;
        addPart(ribbon, lane, entry.time, std::min(next, at), stateOf(entry));
    }
    return ribbon;
}

RibbonState tierState(std::string_view tier)
{
    return tier == "none" ? RibbonState::Other : ribbonState(tier);
}

} // namespace

RibbonState ribbonState(std::string_view status)
{
    if (status == "affirming") {
        return RibbonState::Affirming;
    }
    if (status == "warning") {
        return RibbonState::Warning;
    }
    return status == "contraindicated" ? RibbonState::Contraindicated : RibbonState::Other;
}

Tone toneOf(RibbonState state)
{
    constexpr std::array kTable{Tone::Gone, Tone::Nominal, Tone::Medium, Tone::Critical,
                                Tone::Unknown};
    return kTable[static_cast<std::size_t>(state)];
}

Ribbon ribbonOf(const AttestationLane& lane, const Names& names, UtcTime at)
{
    return course(lane, at, [&](const AttestationEntry& entry) {
        return ribbonState(names.text(entry.status));
    });
}

Ribbon claimRibbon(const AttestationLane& lane, std::string_view claim, UtcTime at)
{
    return course(lane, at, [&](const AttestationEntry& entry) {
        const auto found = std::find_if(entry.claims.begin(), entry.claims.end(),
                                        [&](const auto& each) { return each.name == claim; });
        return found == entry.claims.end() ? RibbonState::None : tierState(found->tier);
    });
}

std::vector<std::string> claimsOf(const AttestationLane& lane)
{
    std::set<std::string> names;
    for (const AttestationEntry& entry : lane.entries) {
        for (const AttestationEntry::Claim& claim : entry.claims) {
            names.insert(claim.name);
        }
    }
    return {names.begin(), names.end()};
}

std::vector<RibbonStep> groupSteps(const std::vector<const Ribbon*>& ribbons)
{
    struct Change {
        UtcTime at;
        RibbonState state;
        int by;
    };
    std::vector<Change> changes;
    for (const Ribbon* ribbon : ribbons) {
        for (std::size_t i = 0; i < ribbon->size(); ++i) {
            const RibbonPart& part = (*ribbon)[i];
            if (i > 0) {
                changes.push_back({part.from, RibbonState::None, -1});
            }
            changes.push_back({part.from, part.state, 1});
            changes.push_back({part.to, part.state, -1});
            changes.push_back({part.to, RibbonState::None, 1});
        }
    }
    std::sort(changes.begin(), changes.end(),
              [](const Change& a, const Change& b) { return a.at < b.at; });
    std::vector<RibbonStep> steps;
    std::array<std::int64_t, kRibbonStates> counts{};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        counts[static_cast<std::size_t>(changes[i].state)] += changes[i].by;
        if (i + 1 == changes.size() || changes[i].at < changes[i + 1].at) {
            RibbonStep step{changes[i].at, {}};
            for (std::size_t s = 0; s < kRibbonStates; ++s) {
                step.counts[s] = static_cast<std::uint32_t>(counts[s]);
            }
            steps.push_back(step);
        }
    }
    return steps;
}

RibbonState stateAt(const Ribbon& ribbon, UtcTime time)
{
    const auto after =
        std::upper_bound(ribbon.begin(), ribbon.end(), time,
                         [](UtcTime t, const RibbonPart& part) { return t < part.from; });
    if (after == ribbon.begin()) {
        return RibbonState::None;
    }
    const RibbonPart& part = *(after - 1);
    return time < part.to ? part.state : RibbonState::None;
}

const RibbonStep* stepAt(const std::vector<RibbonStep>& steps, UtcTime time)
{
    const auto after =
        std::upper_bound(steps.begin(), steps.end(), time,
                         [](UtcTime t, const RibbonStep& step) { return t < step.at; });
    return after == steps.begin() ? nullptr : &*(after - 1);
}

} // namespace souverix
