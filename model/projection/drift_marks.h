#pragma once

#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "model/event/event.h"
#include "model/event/words.h"
#include "model/projection/desired_history.h"
#include "model/projection/drift_rules.h"
#include "model/projection/node_state.h"

namespace souverix
{

/// Which desired state governs a node, beside what names the node itself.
struct DriftScopes {
    NameId cluster{}, role{}, region{};

    friend auto operator<=>(const DriftScopes&, const DriftScopes&) = default;
};
/// Whether a node's phase counts in aggregates.
struct DriftStanding {
    bool counted = false;

    friend auto operator<=>(const DriftStanding&, const DriftStanding&) = default;
};
/// What a node has of a part.
struct DriftHeld {
    DriftPart part;
    HeldPart held;

    friend auto operator<=>(const DriftHeld&, const DriftHeld&) = default;
};
using DriftValue = std::variant<DriftScopes, DriftStanding, DriftHeld>;

/// From `time` on, this holds of a node.
struct DriftMark {
    UtcTime time;
    DriftValue value;

    friend bool operator==(const DriftMark&, const DriftMark&) = default;
};

/// All of a node that its drift is judged by, from its facts that count in fold order: marks by
/// time, from its first registration on; of one instant scopes first. Desired state only decides
/// which parts are looked at, so they stay as they are while it moves. What is later than some T
/// does not change the marks up to it.
[[nodiscard]] std::vector<DriftMark> driftMarks(std::span<const Fact> facts,
                                                const DesiredHistory& desired, const Words& words,
                                                const Names& names);

/// Makes `marks` anew from `from` on; those before stay. `state`: folded from facts before `from`;
/// `facts`: all the others that count, in fold order.
void continueMarks(NodeState state, std::span<const Fact> facts, UtcTime from,
                   const DesiredHistory& desired, const Words& words, const Names& names,
                   std::vector<DriftMark>& marks);

/// Notes what changes of a node while it is folded, instant by instant.
class MarkNotes
{
public:
    /// Goes on behind `marks`.
    MarkNotes(const DesiredHistory& desired, const Words& words, std::vector<DriftMark>& marks);

    /// An event that canMoveDrift() was folded.
    void folded(const Fact& fact);
    /// All events of that instant were: to be called before the next instant's are folded.
    void noteInstant(const NodeState& state);
    /// The instant of what was folded and not yet noted.
    [[nodiscard]] bool isBefore(UtcTime time) const { return m_moved && m_at < time; }

private:
    struct Part {
        DriftPart id;
        bool target = false;
        std::optional<HeldPart> held; ///< as last marked
    };

    void touchAll(const NodeState& state);
    void note(const NodeState& state, const DriftPart& id);
    [[nodiscard]] Part* find(const DriftPart& id);
    void put(const DriftValue& value);
    void remember(const DriftValue& value);

    const Words& m_words;
    std::vector<DriftMark>& m_marks;
    UtcTime m_at;
    bool m_moved = false;
    std::vector<Part> m_parts;
    std::vector<DriftPart> m_touched; ///< by this instant's events
    std::optional<DriftScopes> m_scopes;
    std::optional<DriftStanding> m_standing;
};

} // namespace souverix
