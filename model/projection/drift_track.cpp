#include "model/projection/drift_track.h"

#include <algorithm>
#include <optional>

namespace souverix
{
namespace
{

constexpr Duration kInstant{0, 1};

/// A part and where its course stands.
struct Part {
    DriftPart id;
    HeldPart held;
    const Moments* moments = nullptr; ///< of what is desired of it
    const PartCourse* course = nullptr;
    std::size_t next = 0; ///< the moment to come
    Severity severity = Severity::None;

    /// When the course goes on; nullopt at its end.
    [[nodiscard]] std::optional<UtcTime> turn() const
    {
        return next < course->severities.size() ? std::optional((*moments)[next]) : std::nullopt;
    }
    void pass() { severity = course->severities[next++]; }
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
            part = m_parts.insert(part, Part{held.part, {}, nullptr, nullptr, 0, {}});
        part->held = held.held;
        place(*part, at);
    }

    void place(Part& part, UtcTime at)
    {
        Wanted& wanted = m_judge.wanted(part.id, m_node, m_scopes);
        part.moments = &wanted.moments;
        part.course = &m_judge.course(wanted, part.id, part.held);
        part.next = wanted.moments.passed(at);
        part.severity =
            part.course->constant ? part.course->first : part.course->severities[part.next - 1];
    }

    void moveParts(UtcTime at)
    {
        for (Part& part : m_parts)
            for (auto turn = part.turn(); turn && *turn <= at; turn = part.turn())
                part.pass();
    }

    void goUpTo(UtcTime end)
    {
        for (;;) {
            UtcTime at = end;
            for (const Part& part : m_parts)
                if (const auto turn = part.turn())
                    at = std::min(at, *turn);
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
