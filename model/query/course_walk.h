#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "model/event/event.h"
#include "model/event/words.h"
#include "model/projection/drift_marks.h"
#include "model/projection/node_state.h"

namespace souverix
{

/// Calls `fold` with facts in fold order.
template <class Fold>
void inFoldOrder(std::span<const Fact> facts, const Names& names, const Fold& fold)
{
    const auto before = [&](const Fact& a, const Fact& b) { return foldsBefore(a, b, names); };
    if (std::is_sorted(facts.begin(), facts.end(), before)) {
        for (const Fact& fact : facts)
            fold(fact);
        return;
    }
    std::vector<const Fact*> order;
    order.reserve(facts.size());
    for (const Fact& fact : facts)
        order.push_back(&fact);
    std::sort(order.begin(), order.end(),
              [&](const Fact* a, const Fact* b) { return before(*a, *b); });
    for (const Fact* fact : order)
        fold(*fact);
}

/// Folds a subject, and notes its marks of drift on the way. Stays where it is once it folds.
class CourseWalk
{
public:
    CourseWalk(const Words& words, const Names& names) : m_words(words), m_names(names) {}

    /// Goes on from the state before the first fact, and with all marks from before that; later
    /// ones are dropped. Of the targets only the parts count.
    void begin(NodeState state, std::vector<DriftMark> marks, const DesiredHistory& targets)
    {
        m_state = std::move(state);
        m_marks = std::move(marks);
        m_targets = &targets;
    }
    /// The next fact in fold order.
    void fold(const Fact& fact);
    /// To be called after the last.
    void finish();

    [[nodiscard]] const NodeState& state() const { return m_state; }
    [[nodiscard]] std::vector<DriftMark>& marks() { return m_marks; }

private:
    const Words& m_words;
    const Names& m_names;
    const DesiredHistory* m_targets = nullptr;
    NodeState m_state;
    std::vector<DriftMark> m_marks;
    std::optional<MarkNotes> m_notes;
};

} // namespace souverix
