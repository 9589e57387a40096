#include "model/projection/drift_track.h"

#include <algorithm>

#include "model/projection/drift_walk.h"
#include "model/projection/fold_node.h"

namespace souverix
{
namespace
{

using payload::DesiredKind;

constexpr Duration kInstant{0, 1};

/// A part and where its course stands.
struct Part {
    DriftPart id;
    Wanted* wanted = nullptr;
    const PartStep* next = nullptr; ///< the step to come
    const PartStep* end = nullptr;
    Severity severity = Severity::None;
};

/// Goes through a node's facts and the courses of its parts together, in time.
class TrackWalk
{
public:
    TrackWalk(NameId node, NodeState state, UtcTime from, DriftJudge& judge,
              std::vector<DriftStep>& track)
        : m_node(node), m_state(std::move(state)), m_from(from), m_judge(judge), m_track(track)
    {
        bool config = false;
        for (const DesiredTarget& target : judge.fleet().targets) {
            m_parts.push_back({{target.kind, target.component}});
            config = config || target.kind == DesiredKind::Config;
        }
        m_targets = m_parts.size();
        if (!config)
            m_parts.push_back({{DesiredKind::Config, NameId::None}});
    }

    void run(std::span<const Fact> facts)
    {
        std::size_t i = 0;
        for (; i < facts.size() && facts[i].time < m_from; ++i)
            take(facts[i]);
        if (m_state.exists())
            placeAll(m_from);
        while (i < facts.size()) {
            const UtcTime at = facts[i].time;
            bool moved = false;
            m_touched.clear();
            m_allTouched = false;
            goUpTo(at);
            for (; i < facts.size() && facts[i].time == at; ++i)
                moved = take(facts[i]) || moved;
            if (moved)
                judge(at);
        }
        goUpTo(UtcTime::max() + kInstant);
    }

private:
    bool take(const Fact& fact)
    {
        if (!canMoveDrift(fact.type))
            return false;
        foldNode(m_state, fact, m_judge.words(), m_judge.names());
        if (const auto part = partOf(fact))
            m_touched.push_back(*part);
        m_allTouched = m_allTouched || movesScope(fact.type);
        return true;
    }

    void judge(UtcTime at)
    {
        if (!m_state.exists())
            return;
        if (m_allTouched || !m_placed)
            placeAll(at + kInstant);
        else
            for (const DriftPart& id : m_touched)
                if (Part* part = find(id))
                    place(*part, at + kInstant);
        // What is desired may move at the same instant: between them there was no time.
        for (Part& part : m_parts)
            while (part.next != part.end && part.next->time <= at)
                part.severity = (part.next++)->severity;
        step(at);
    }

    // Policies that nothing is desired of are parts too, once there is something of them.
    Part* find(const DriftPart& id)
    {
        for (Part& part : m_parts)
            if (part.id == id)
                return &part;
        if (id.kind != DesiredKind::Policy)
            return nullptr;
        m_parts.push_back({id});
        m_parts.back().wanted = &m_judge.nothing(id.kind);
        return &m_parts.back();
    }

    void placeAll(UtcTime next)
    {
        m_placed = true;
        for (const auto& [policy, held] : m_state.policies)
            find({DesiredKind::Policy, policy});
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            m_parts[i].wanted = i < m_targets ? &m_judge.wanted(i, m_node, m_state)
                                              : &m_judge.nothing(m_parts[i].id.kind);
            place(m_parts[i], next);
        }
    }

    // Steps before `next` have been taken.
    void place(Part& part, UtcTime next)
    {
        const PartCourse& course = m_judge.course(*part.wanted, part.id, m_state);
        part.end = course.data() + course.size();
        part.next = std::lower_bound(course.data() + 1, part.end, next,
                                     [](const PartStep& s, UtcTime time) { return s.time < time; });
        part.severity = (part.next - 1)->severity;
    }

    void goUpTo(UtcTime end)
    {
        for (;;) {
            UtcTime at = end;
            for (const Part& part : m_parts)
                if (part.next != part.end)
                    at = std::min(at, part.next->time);
            if (at == end)
                return;
            for (Part& part : m_parts)
                if (part.next != part.end && part.next->time == at)
                    part.severity = (part.next++)->severity;
            step(at);
        }
    }

    void step(UtcTime at)
    {
        DriftStep step{at, Severity::None, countsInAggregates(m_state.phase, m_judge.words())};
        for (const Part& part : m_parts)
            step.severity = worst(step.severity, part.severity);
        if (m_track.empty() || m_track.back().severity != step.severity ||
            m_track.back().counted != step.counted)
            m_track.push_back(step);
    }

    NameId m_node;
    NodeState m_state;
    UtcTime m_from;
    DriftJudge& m_judge;
    std::vector<DriftStep>& m_track;
    std::vector<Part> m_parts; ///< those of FleetState::targets first, in their order
    std::size_t m_targets = 0;
    std::vector<DriftPart> m_touched; ///< by this instant's events
    bool m_allTouched = false, m_placed = false;
};

} // namespace

std::vector<DriftStep> driftTrack(NameId node, std::span<const Fact> facts, DriftJudge& judge)
{
    std::vector<DriftStep> track;
    continueTrack(node, {}, facts, UtcTime::min(), judge, track);
    return track;
}

void continueTrack(NameId node, NodeState state, std::span<const Fact> facts, UtcTime from,
                   DriftJudge& judge, std::vector<DriftStep>& track)
{
    std::erase_if(track, [&](const DriftStep& step) { return step.time >= from; });
    TrackWalk(node, std::move(state), from, judge, track).run(facts);
}

} // namespace souverix
