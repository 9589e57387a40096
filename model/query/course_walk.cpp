#include "model/query/course_walk.h"

#include "model/projection/drift_walk.h"
#include "model/projection/fold_node.h"

namespace souverix
{

void CourseWalk::fold(const Fact& fact)
{
    if (!m_notes) {
        std::erase_if(m_marks, [&](const DriftMark& mark) { return mark.time >= fact.time; });
        m_notes.emplace(*m_targets, m_words, m_marks);
    } else if (m_notes->isBefore(fact.time)) {
        m_notes->noteInstant(m_state);
    }
    foldNode(m_state, fact, m_words, m_names);
    if (canMoveDrift(fact.type))
        m_notes->folded(fact);
}

void CourseWalk::finish()
{
    if (m_notes)
        m_notes->noteInstant(m_state);
}

} // namespace souverix
