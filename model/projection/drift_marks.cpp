#include "model/projection/drift_marks.h"

#include <algorithm>
#include <optional>

#include "model/projection/drift.h"
#include "model/projection/drift_walk.h"
#include "model/projection/fold_node.h"

namespace souverix
{
namespace
{

using payload::DesiredKind;

/// Folds a node's facts and notes what changes of it, instant by instant.
class MarkWalk
{
public:
    MarkWalk(NodeState state, const DesiredHistory& desired, const Words& words, const Names& names,
             std::vector<DriftMark>& marks)
        : m_state(std::move(state)), m_words(words), m_names(names), m_marks(marks)
    {
        for (const DesiredHistory::Target& target : desired.targets)
            m_parts.push_back({target.part, true, {}});
        if (desired.find({DesiredKind::Config, NameId::None}) == nullptr)
            m_parts.push_back({{DesiredKind::Config, NameId::None}, false, {}});
        for (const DriftMark& mark : marks)
            remember(mark.value);
    }

    void run(std::span<const Fact> facts, UtcTime from)
    {
        std::size_t i = 0;
        for (; i < facts.size() && facts[i].time < from; ++i)
            take(facts[i]);
        while (i < facts.size()) {
            const UtcTime at = facts[i].time;
            bool moved = false;
            m_touched.clear();
            // Events of one instant are judged together: between them there was no time.
            for (; i < facts.size() && facts[i].time == at; ++i)
                moved = take(facts[i]) || moved;
            if (moved && m_state.exists())
                noteAll(at);
        }
    }

private:
    struct Part {
        DriftPart id;
        bool target = false;
        std::optional<HeldPart> held; ///< as last marked
    };

    bool take(const Fact& fact)
    {
        if (!canMoveDrift(fact.type))
            return false;
        foldNode(m_state, fact, m_words, m_names);
        if (const auto part = partOf(fact))
            m_touched.push_back(*part);
        return true;
    }

    void noteAll(UtcTime at)
    {
        const bool first = !m_scopes;
        const DriftScopes scopes{m_state.hardware.cluster, m_state.hardware.role, m_state.region};
        if (m_scopes != scopes)
            put(at, scopes);
        const DriftStanding standing{countsInAggregates(m_state.phase, m_words)};
        if (m_standing != standing)
            put(at, standing);
        if (first) {
            for (const auto& [policy, held] : m_state.policies)
                m_touched.push_back({DesiredKind::Policy, policy});
            for (const Part& part : m_parts)
                m_touched.push_back(part.id);
        }
        for (const DriftPart& part : m_touched)
            note(at, part);
    }

    void note(UtcTime at, const DriftPart& id)
    {
        const Part* part = find(id);
        if (part == nullptr)
            return;
        HeldPart held = heldPart(m_state, id, m_words);
        // What no desired.set ever named drifts by its measure alone.
        if (!part->target)
            held.version = NameId::None;
        if (!part->target && !held.present)
            held.measured = Severity::None;
        if (part->held != held)
            put(at, DriftHeld{id, held});
    }

    Part* find(const DriftPart& id)
    {
        for (Part& part : m_parts)
            if (part.id == id)
                return &part;
        if (id.kind != DesiredKind::Policy)
            return nullptr;
        // A policy of which nothing is desired drifts once it is applied.
        return &m_parts.emplace_back(Part{id, false, HeldPart{}});
    }

    void put(UtcTime at, const DriftValue& value)
    {
        m_marks.push_back({at, value});
        remember(value);
    }

    void remember(const DriftValue& value)
    {
        if (const auto* scopes = std::get_if<DriftScopes>(&value))
            m_scopes = *scopes;
        else if (const auto* standing = std::get_if<DriftStanding>(&value))
            m_standing = *standing;
        else if (const auto* held = std::get_if<DriftHeld>(&value))
            if (Part* part = find(held->part))
                part->held = held->held;
    }

    NodeState m_state;
    const Words& m_words;
    const Names& m_names;
    std::vector<DriftMark>& m_marks;
    std::vector<Part> m_parts;
    std::vector<DriftPart> m_touched; ///< by this instant's events
    std::optional<DriftScopes> m_scopes;
    std::optional<DriftStanding> m_standing;
};

} // namespace

std::vector<DriftMark> driftMarks(std::span<const Fact> facts, const DesiredHistory& desired,
                                  const Words& words, const Names& names)
{
    std::vector<DriftMark> marks;
    continueMarks({}, facts, UtcTime::min(), desired, words, names, marks);
    return marks;
}

void continueMarks(NodeState state, std::span<const Fact> facts, UtcTime from,
                   const DesiredHistory& desired, const Words& words, const Names& names,
                   std::vector<DriftMark>& marks)
{
    std::erase_if(marks, [&](const DriftMark& mark) { return mark.time >= from; });
    MarkWalk(std::move(state), desired, words, names, marks).run(facts, from);
}

} // namespace souverix
