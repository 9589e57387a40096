#include "views/attestation/ribbon.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>

#include "model/base/archive.h"

namespace souverix
{

namespace
{

constexpr unsigned kStateBits = 3;
static_assert(kRibbonStates <= 1U << kStateBits);

/// Adds [from, to) without what was missed within it.
void addPart(Ribbon& ribbon, const AttestationLane& lane, UtcTime from, UtcTime to,
             RibbonState state)
{
    const auto missed = std::lower_bound(
        lane.missed.begin(), lane.missed.end(), from,
        [](const AttestationLane::Missed& gap, UtcTime time) { return gap.from < time; });
    const UtcTime end = missed == lane.missed.end() ? to : std::min(to, missed->from);
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

Ribbon coarse(const Ribbon& ribbon, std::size_t stretches)
{
    if (ribbon.size() <= stretches + 1 || stretches == 0) {
        return ribbon;
    }
    constexpr std::array kRank{0, 1, 3, 4, 2}; // a stretch is as bad as the worst in it
    const UtcTime begin = ribbon.front().from, end = ribbon.back().from;
    const double width = (end - begin).toSeconds() / static_cast<double>(stretches);
    Ribbon out;
    std::size_t current = stretches;
    for (std::size_t i = 0; i + 1 < ribbon.size(); ++i) {
        const RibbonPart& part = ribbon[i];
        const auto at = static_cast<std::size_t>((part.from - begin).toSeconds() / width);
        if (at != current) {
            out.push_back(part);
            current = at;
            continue;
        }
        out.back().to = part.to;
        if (kRank[static_cast<std::size_t>(part.state)] >
            kRank[static_cast<std::size_t>(out.back().state)]) {
            out.back().state = part.state;
        }
    }
    out.push_back(ribbon.back()); // what holds now stays as it is
    out.shrink_to_fit();
    return out;
}

PackedRibbon::PackedRibbon(const Ribbon& ribbon)
{
    std::string bytes;
    ArchiveWriter out(bytes);
    std::int64_t end = 0;
    for (const RibbonPart& part : ribbon) {
        const auto length = static_cast<std::uint64_t>(part.to.seconds - part.from.seconds);
        out(part.from.seconds - end, length << kStateBits | static_cast<unsigned>(part.state));
        end = part.to.seconds;
    }
    m_bytes = std::string(bytes.data(), bytes.size()); // without room for more
}

Ribbon PackedRibbon::unpacked() const
{
    Ribbon ribbon;
    ArchiveReader in(m_bytes);
    std::int64_t end = 0, gap = 0;
    while (!in.atEnd() && in.ok()) {
        in(gap);
        const std::uint64_t word = in.getVarint();
        const UtcTime from{end + gap, 0};
        end = from.seconds + static_cast<std::int64_t>(word >> kStateBits);
        ribbon.push_back(
            {from, {end, 0}, static_cast<RibbonState>(word & ((1U << kStateBits) - 1))});
    }
    return ribbon;
}

GroupTally::GroupTally(UtcTime begin, UtcTime end)
    : m_begin(begin), m_width(std::max(1.0, (end - begin).toSeconds()) / kSamples),
      m_changes(kSamples + 1)
{
}

std::size_t GroupTally::sampleFrom(UtcTime time) const
{
    const double place = std::ceil((time - m_begin).toSeconds() / m_width);
    return static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(kSamples)));
}

void GroupTally::add(const Ribbon& ribbon)
{
    const auto count = [this](std::size_t from, std::size_t to, RibbonState state) {
        ++m_changes[from][static_cast<std::size_t>(state)];
        --m_changes[to][static_cast<std::size_t>(state)];
    };
    for (std::size_t i = 0; i < ribbon.size(); ++i) {
        const std::size_t from = sampleFrom(ribbon[i].from), to = sampleFrom(ribbon[i].to);
        count(from, to, ribbon[i].state);
        const bool last = i + 1 == ribbon.size();
        count(to, last ? kSamples : sampleFrom(ribbon[i + 1].from), RibbonState::None);
    }
}

std::vector<RibbonStep> GroupTally::steps() const
{
    std::vector<RibbonStep> steps;
    std::array<std::int32_t, kRibbonStates> counts{};
    for (std::size_t i = 0; i < kSamples; ++i) {
        bool changed = false;
        for (std::size_t s = 0; s < kRibbonStates; ++s) {
            counts[s] += m_changes[i][s];
            changed = changed || m_changes[i][s] != 0;
        }
        if (!changed) {
            continue;
        }
        const double after = m_width * static_cast<double>(i);
        RibbonStep step{m_begin + Duration{static_cast<std::int64_t>(after), 0}, {}};
        std::copy(counts.begin(), counts.end(), step.counts.begin());
        steps.push_back(step);
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
