#include "model/projection/drift_marks.h"

#include <algorithm>

#include "model/projection/drift.h"
#include "model/projection/drift_walk.h"
#include "model/projection/fold_node.h"

namespace souverix
{
using payload::DesiredKind;

MarkNotes::MarkNotes(const DesiredHistory& desired, const Words& words,
                     std::vector<DriftMark>& marks)
    : m_words(words), m_marks(marks)
{
    for (const DesiredHistory::Target& target : desired.targets)
        m_parts.push_back({target.part, true, {}});
    if (desired.find({DesiredKind::Config, NameId::None}) == nullptr)
        m_parts.push_back({{DesiredKind::Config, NameId::None}, false, {}});
    for (const DriftMark& mark : marks)
        remember(mark.value);
}

void MarkNotes::folded(const Fact& fact)
{
    m_at = fact.time;
    m_moved = true;
    if (const auto part = partOf(fact))
        m_touched.push_back(*part);
}

void MarkNotes::noteInstant(const NodeState& state)
{
    if (m_moved && state.exists()) {
        const bool first = !m_scopes;
        const DriftScopes scopes{state.hardware.cluster, state.hardware.role, state.region};
        if (m_scopes != scopes)
            put(scopes);
        const DriftStanding standing{countsInAggregates(state.phase, m_words)};
        if (m_standing != standing)
            put(standing);
        if (first)
            touchAll(state);
        for (const DriftPart& part : m_touched)
            note(state, part);
    }
    m_moved = false;
    m_touched.clear();
}

void MarkNotes::touchAll(const NodeState& state)
{
    for (const auto& [policy, held] : state.policies)
        m_touched.push_back({DesiredKind::Policy, policy});
    for (const Part& part : m_parts)
        m_touched.push_back(part.id);
}

void MarkNotes::note(const NodeState& state, const DriftPart& id)
{
    const Part* part = find(id);
    if (part == nullptr)
        return;
    HeldPart held = heldPart(state, id, m_words);
    // What no desired.set ever named drifts by its measure alone.
    if (!part->target)
        held.version = NameId::None;
    if (!part->target && !held.present)
        held.measured = Severity::None;
    if (part->held != held)
        put(DriftHeld{id, held});
}

MarkNotes::Part* MarkNotes::find(const DriftPart& id)
{
    for (Part& part : m_parts)
        if (part.id == id)
            return &part;
    if (id.kind != DesiredKind::Policy)
        return nullptr;
    // A policy of which nothing is desired drifts once it is applied.
    return &m_parts.emplace_back(Part{id, false, HeldPart{}});
}

void MarkNotes::put(const DriftValue& value)
{
    m_marks.push_back({m_at, value});
    remember(value);
}

void MarkNotes::remember(const DriftValue& value)
{
    if (const auto* scopes = std::get_if<DriftScopes>(&value))
        m_scopes = *scopes;
    else if (const auto* standing = std::get_if<DriftStanding>(&value))
        m_standing = *standing;
    else if (const auto* held = std::get_if<DriftHeld>(&value))
        if (Part* part = find(held->part))
            part->held = held->held;
}

namespace
{

void noteAll(NodeState state, std::span<const Fact> facts, UtcTime from, const Words& words,
             const Names& names, MarkNotes& notes)
{
    std::size_t i = 0;
    const auto fold = [&](const Fact& fact) {
        const bool may = canMoveDrift(fact.type);
        if (may)
            foldNode(state, fact, words, names);
        return may;
    };
    for (; i < facts.size() && facts[i].time < from; ++i)
        fold(facts[i]);
    while (i < facts.size()) {
        const UtcTime at = facts[i].time;
        // Events of one instant are judged together: between them there was no time.
        for (; i < facts.size() && facts[i].time == at; ++i)
            if (fold(facts[i]))
                notes.folded(facts[i]);
        notes.noteInstant(state);
    }
}

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
    MarkNotes notes(desired, words, marks);
    noteAll(std::move(state), facts, from, words, names, notes);
}

} // namespace souverix
