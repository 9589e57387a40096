#include "model/projection/drift_track.h"

#include <algorithm>

namespace souverix
{
namespace
{

constexpr Duration kInstant{0, 1};

/// A part and where its course stands.
struct Part {
    DriftPart id;
    HeldPart held;
    std::span<const PartStep> next; ///< the steps to come
    Severity severity = Severity::None;
};

/// Goes through a node's marks and the courses of its parts together, in time.
class TrackWalk
{
public:
    TrackWalk(NameId node, DriftJudge& judge) : m_node(node), m_judge(judge) {}

    std::vector<DriftStep> run(std::span<const DriftMark> marks)
    {
        for (std::size_t i = 0; i < marks.size();) {
            const UtcTime at = marks[i].time;
            goUpTo(at);
            for (; i < marks.size() && marks[i].time == at; ++i)
                std::visit([&](const auto& value) { take(value, at); }, marks[i].value);
            // What is desired may move at the same instant: between them there was no time.
            moveParts(at);
            step(at);
        }
        goUpTo(UtcTime::max() + kInstant);
        return std::move(m_track);
    }

private:
    void take(const DriftScopes& scopes, UtcTime at)
    {
        m_scopes = scopes;
        for (Part& part : m_parts)
            place(part, at);
    }
    void take(const DriftStanding& standing, UtcTime) { m_counted = standing.counted; }
    void take(const DriftHeld& held, UtcTime at)
    {
        auto part = std::find_if(m_parts.begin(), m_parts.end(),
                                 [&](const Part& p) { return p.id == held.part; });
        if (part == m_parts.end())
            part = m_parts.insert(part, Part{held.part, {}, {}, {}});
        part->held = held.held;
        place(*part, at);
    }

    void place(Part& part, UtcTime at)
    {
        Wanted& wanted = m_judge.wanted(part.id, m_node, m_scopes);
        const std::span<const PartStep> steps = m_judge.course(wanted, part.id, part.held).steps;
        const auto next =
            std::upper_bound(steps.begin() + 1, steps.end(), at,
                             [](UtcTime time, const PartStep& s) { return time < s.time; });
        part.severity = (next - 1)->severity;
        part.next = {next, steps.end()};
    }

    void moveParts(UtcTime at)
    {
        for (Part& part : m_parts)
            while (!part.next.empty() && part.next.front().time <= at) {
                part.severity = part.next.front().severity;
                part.next = part.next.subspan(1);
            }
    }

    void goUpTo(UtcTime end)
    {
        for (;;) {
            UtcTime at = end;
            for (const Part& part : m_parts)
                if (!part.next.empty())
                    at = std::min(at, part.next.front().time);
            if (at == end)
                return;
            moveParts(at);
            step(at);
        }
    }

    void step(UtcTime at)
    {
        DriftStep step{at, Severity::None, m_counted};
        for (const Part& part : m_parts)
            step.severity = worst(step.severity, part.severity);
        if (m_track.empty() || m_track.back().severity != step.severity ||
            m_track.back().counted != step.counted)
            m_track.push_back(step);
    }

    NameId m_node;
    DriftJudge& m_judge;
    DriftScopes m_scopes;
    bool m_counted = false;
    std::vector<Part> m_parts;
    std::vector<DriftStep> m_track;
};

} // namespace

std::vector<DriftStep> driftTrack(NameId node, std::span<const DriftMark> marks, DriftJudge& judge)
{
    return TrackWalk(node, judge).run(marks);
}

} // namespace souverix
