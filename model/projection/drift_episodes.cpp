#include "model/projection/drift_episodes.h"

#include <algorithm>

#include "model/projection/drift_rules.h"
#include "model/projection/drift_walk.h"
#include "model/projection/fold_node.h"

namespace souverix
{
namespace
{

using payload::DesiredKind;

/// What a node has of a part, as far as drift judges it.
struct Actual {
    NameId version{}, enforcement{};
    std::optional<double> measure;
    bool present = false; ///< deployed or applied

    friend bool operator==(const Actual&, const Actual&) = default;
};

/// One part as it stands at an instant.
struct Part {
    DriftPart id;
    const DesiredTarget* target = nullptr;
    const Desired* governs = nullptr; ///< the desired.set that wins, a withdrawal too
    Actual actual;
    std::optional<EventRef> actualAt;
    std::optional<EventRef> touchedBy; ///< the latest event that may have moved `actual`
    Severity severity = Severity::None;
    DriftCause cause{}; ///< of the latest move
    UtcTime moved;
    std::optional<EventRef> movedScope; ///< the node's event by which another desired state won
    std::optional<std::size_t> open;    ///< the episode that is
    std::uint32_t episodes = 0;

    [[nodiscard]] NameId wanted() const
    {
        return governs != nullptr ? governs->set.version : NameId::None;
    }
    /// The desired state, nullptr where nothing is desired.
    [[nodiscard]] const Desired* desired() const
    {
        return wanted() != NameId::None ? governs : nullptr;
    }
};

Actual actualOf(const NodeState& state, const DriftPart& part)
{
    Actual actual;
    if (part.kind == DesiredKind::Config) {
        actual.version = state.config;
        actual.present = state.configApplied.has_value();
        if (state.configApplied || state.configObserved)
            actual.measure = state.configObjects;
    } else if (part.kind == DesiredKind::Policy) {
        const PolicyState* held = heldPolicy(state, part.component);
        if (held == nullptr)
            return actual;
        actual.present = held->applied.has_value();
        if (held->applied) {
            actual.version = held->version;
            actual.enforcement = held->enforcement;
        }
        if (held->evaluated)
            actual.measure = held->score;
    } else {
        const Running now = running(state, part.kind, part.component);
        actual.version = now.version;
        actual.present = now.since.has_value();
    }
    return actual;
}

/// Folds one node's facts and judges, at each instant, the parts that something of it may have
/// moved.
class EpisodeFold
{
public:
    EpisodeFold(NameId node, const EpisodeContext& context, VersionMemo& memo)
        : m_node(node), m_context(context), m_memo(memo)
    {
        for (const DesiredTarget& target : context.fleet.targets)
            m_parts.push_back({{target.kind, target.component},
                               &target,
                               nullptr,
                               {},
                               {},
                               {},
                               {},
                               {},
                               {},
                               {},
                               {},
                               0});
        indexOf({DesiredKind::Config, NameId::None});
    }

    NodeEpisodes run(std::span<const Fact> facts)
    {
        const auto changes = desiredChanges(m_node, facts, m_context.fleet);
        auto change = changes.begin();
        for (std::size_t i = 0; i < facts.size() || change != changes.end();) {
            const bool factFirst =
                i < facts.size() && (change == changes.end() || facts[i].time <= change->time);
            const UtcTime at = factFirst ? facts[i].time : change->time;
            for (; i < facts.size() && facts[i].time == at; ++i)
                take(facts[i]);
            for (; change != changes.end() && change->time == at; ++change)
                m_touched.push_back(change->target);
            judge(at);
        }
        return finish();
    }

private:
    std::uint32_t indexOf(const DriftPart& id)
    {
        for (std::uint32_t i = 0; i < m_parts.size(); ++i)
            if (m_parts[i].id == id)
                return i;
        m_parts.push_back({id, nullptr, nullptr, {}, {}, {}, {}, {}, {}, {}, {}, 0});
        return static_cast<std::uint32_t>(m_parts.size() - 1);
    }

    void take(const Fact& fact)
    {
        foldNode(m_state, fact, m_context.words, m_context.names);
        if (const auto part = partOf(fact)) {
            const std::uint32_t index = indexOf(*part);
            m_parts[index].touchedBy = fact.ref;
            m_touched.push_back(index);
        } else if (canMoveDrift(fact.type)) {
            m_nodeAt = fact.ref;
            m_allTouched = m_allTouched || movesScope(fact.type);
        }
    }

    void judge(UtcTime at)
    {
        if (m_state.exists()) {
            const bool counted = countsInAggregates(m_state.phase, m_context.words);
            if (m_allTouched || !m_existed) {
                for (Part& part : m_parts)
                    judgePart(part, at, counted);
            } else {
                for (const std::uint32_t index : m_touched)
                    judgePart(m_parts[index], at, counted);
            }
            if (counted != m_counted)
                changeCounted(at, counted);
            m_existed = true;
        }
        m_touched.clear();
        m_allTouched = false;
        m_nodeAt.reset();
    }

    void changeCounted(UtcTime at, bool counted)
    {
        m_counted = counted;
        if (counted)
            m_found.counted.push_back({at, m_context.at});
        else
            m_found.counted.back().to = at;
        for (Part& part : m_parts)
            move(part, at, counted);
    }

    void judgePart(Part& part, UtcTime at, bool counted)
    {
        const NameId wanted = part.wanted();
        if (part.target != nullptr)
            part.governs = desiredFor(m_context.fleet, *part.target, m_node, m_state, at);
        const Actual actual = actualOf(m_state, part.id);
        const bool desiredMoved = part.wanted() != wanted;
        const bool actualMoved = !(actual == part.actual);
        const bool versionMoved = actual.version != part.actual.version;
        if (actualMoved) {
            part.actual = actual;
            part.actualAt = part.touchedBy;
        }
        if (!desiredMoved && !actualMoved && m_existed)
            return;
        part.severity = severityOf(part);
        part.moved = at;
        const bool setNow = part.governs != nullptr && part.governs->at.time == at;
        part.movedScope = desiredMoved && !setNow ? m_nodeAt : std::nullopt;
        part.cause = causeOf(part, at, desiredMoved, actualMoved, versionMoved);
        // Where the phase changes with it, changeCounted looks at every part.
        if (counted == m_counted)
            move(part, at, counted);
    }

    [[nodiscard]] DriftCause causeOf(const Part& part, UtcTime at, bool desiredMoved,
                                     bool actualMoved, bool versionMoved) const
    {
        if (versionMoved && part.actual.present && part.desired() != nullptr &&
            part.wanted() != part.actual.version &&
            !m_context.everDesired.by(part.id, part.actual.version, at))
            return DriftCause::NeverDesired;
        if (desiredMoved && actualMoved)
            return DriftCause::BothMoved;
        return desiredMoved ? DriftCause::DesiredMoved : DriftCause::ActualMoved;
    }

    Severity severityOf(const Part& part)
    {
        if (part.id.kind == DesiredKind::Config)
            return configSeverity(part.wanted(), m_state);
        if (part.id.kind == DesiredKind::Policy)
            return part.desired() != nullptr || part.actual.present
                       ? policySeverity(part.wanted(), heldPolicy(m_state, part.id.component),
                                        m_context.words)
                       : Severity::None;
        if (part.desired() == nullptr)
            return Severity::None;
        return part.actual.present
                   ? m_memo.drift(part.wanted(), part.actual.version, m_context.names)
                   : Severity::High;
    }

    // Opens, worsens or closes the part's episode, as its severity and the phase say.
    void move(Part& part, UtcTime at, bool counted)
    {
        const bool drifts = counted && part.severity >= Severity::Low;
        if (part.open) {
            DriftEpisode& episode = m_found.episodes[*part.open];
            if (drifts) {
                if (part.severity > episode.worst) {
                    episode.worst = part.severity;
                    episode.worstSince = at;
                }
                return;
            }
            episode.end = endOf(part);
            episode.close = edgeOf(part, at);
            part.open.reset();
        } else if (drifts) {
            part.open = m_found.episodes.size();
            DriftEpisode& episode = m_found.episodes.emplace_back();
            episode.node = m_node;
            episode.part = part.id;
            episode.cause = part.cause;
            episode.cameWithService = part.moved != at;
            episode.recurrence = ++part.episodes;
            episode.worst = part.severity;
            episode.worstSince = at;
            episode.onset = edgeOf(part, at);
        }
    }

    [[nodiscard]] static EpisodeEnd endOf(const Part& part)
    {
        if (part.severity >= Severity::Low)
            return EpisodeEnd::LeftService;
        if (part.cause == DriftCause::BothMoved)
            return EpisodeEnd::BothMoved;
        return part.cause == DriftCause::DesiredMoved ? EpisodeEnd::DesiredMoved
                                                      : EpisodeEnd::ActualReturned;
    }

    [[nodiscard]] EpisodeEdge edgeOf(const Part& part, UtcTime at) const
    {
        EpisodeEdge edge;
        edge.time = at;
        edge.desired = part.wanted();
        edge.actual = part.actual.version;
        edge.measure = part.actual.measure;
        edge.severity = part.severity;
        if (part.governs != nullptr)
            edge.desiredAt = part.governs->at.ref;
        edge.actualAt = part.actualAt;
        edge.nodeAt = part.moved == at ? part.movedScope : m_nodeAt;
        return edge;
    }

    NodeEpisodes finish()
    {
        for (const Part& part : m_parts)
            if (part.open)
                m_found.episodes[*part.open].close = edgeOf(part, m_context.at);
        std::stable_sort(m_found.episodes.begin(), m_found.episodes.end(),
                         [](const DriftEpisode& a, const DriftEpisode& b) {
                             return std::tie(a.onset.time, a.part) < std::tie(b.onset.time, b.part);
                         });
        return std::move(m_found);
    }

    NameId m_node;
    const EpisodeContext& m_context;
    VersionMemo& m_memo;
    NodeState m_state;
    std::vector<Part> m_parts; ///< those of FleetState::targets first, in their order
    std::vector<std::uint32_t> m_touched;
    bool m_allTouched = false, m_existed = false, m_counted = false;
    std::optional<EventRef> m_nodeAt; ///< of this instant: what changed its phase or scopes
    NodeEpisodes m_found;
};

} // namespace

NodeEpisodes driftEpisodes(NameId node, std::span<const Fact> facts, const EpisodeContext& context,
                           VersionMemo& memo)
{
    return EpisodeFold(node, context, memo).run(facts);
}

} // namespace souverix
