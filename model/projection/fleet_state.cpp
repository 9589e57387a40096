#include "model/projection/fleet_state.h"

#include <algorithm>

#include "model/projection/desired_scopes.h"

namespace souverix
{
namespace
{

constexpr std::size_t kReplaysKept = 20;

void keepReplay(std::vector<ReplayRate>& replays, const ReplayRate& rate)
{
    if (replays.size() == kReplaysKept)
        replays.erase(replays.begin());
    replays.push_back(rate);
}

void foldDesired(FleetState& state, const payload::DesiredSet& set, const Since& here)
{
    const auto index = static_cast<std::uint32_t>(state.desired.size());
    state.desired.push_back({set, here});
    const std::pair key(set.kind, set.component);
    const auto [it, isNew] = state.targetIndex.emplace(key, state.targets.size());
    if (isNew)
        state.targets.push_back({set.kind, set.component, {}, {}, {}, {}, {}});
    addInScope(set, index, state.targets[it->second]);
}

/// Folds one fact.
struct FleetFolding {
    FleetState& s;
    const Fact& fact;
    const Names& names;

    [[nodiscard]] Since here() const { return {fact.time, fact.ref}; }
    // decodeEvent interned it.
    [[nodiscard]] NameId id() const
    {
        return names.find(subjectId(fact.type, names.text(fact.subject)));
    }

    void operator()(const payload::DesiredSet& p) const { foldDesired(s, p, here()); }

    void operator()(const payload::ReplayCompleted& p) const
    {
        if (p.messages <= 0 || p.durationSeconds <= 0)
            return;
        keepReplay(s.regions[fact.ref.region].replays, {p.messages, p.durationSeconds});
        keepReplay(s.replays, {p.messages, p.durationSeconds});
    }

    void operator()(const payload::RegionAnnounced& p) const
    {
        RegionState& region = s.regions[id()];
        region.announced = p;
        region.announcedAt = here();
    }

    void operator()(const payload::ImagePublished& p) const
    {
        if (p.digest.present())
            s.images[p.digest] = {p, here()};
    }

    void operator()(const payload::Advisory& p) const
    {
        const auto it =
            std::find_if(s.advisories.begin(), s.advisories.end(),
                         [&](const AdvisoryState& a) { return a.subject == fact.subject; });
        if (it == s.advisories.end())
            s.advisories.push_back({fact.subject, p, here()});
        else
            *it = {fact.subject, p, here()};
    }

    void operator()(const std::monostate&) const
    {
        switch (fact.type) {
        case EventType::BatchRegistered:
            s.registeredBatches[id()] = here();
            break;
        case EventType::BatchRecalled:
            s.recalledBatches[id()] = here();
            break;
        case EventType::SignerTrusted:
        case EventType::SignerRevoked:
            foldSigner(s.signers[id()]);
            break;
        case EventType::FederationSynced:
            s.regions[id()].synced = here();
            break;
        case EventType::ConflictDetected:
            s.openConflicts[id()] = here();
            break;
        case EventType::ConflictResolved:
            s.openConflicts.erase(id());
            break;
        default:
            foldRollout();
        }
    }

    void foldSigner(SignerState& signer) const
    {
        const bool revoked = fact.type == EventType::SignerRevoked;
        (revoked ? signer.revoked : signer.trusted) = here();
        signer.distrusted = revoked;
    }

    void foldRollout() const
    {
        if (shortName(fact.type).substr(0, 8) != "rollout.")
            return;
        RolloutState& rollout = s.rollouts[id()];
        if (fact.type == EventType::RolloutCreated)
            rollout.created = here();
        rollout.last = here();
        rollout.lastType = fact.type;
    }

    template <class NodeFact>
    void operator()(const NodeFact&) const
    {
    }
};

} // namespace

void foldFleet(FleetState& state, const Fact& fact, const Names& names)
{
    if (isSkewed(fact)) {
        Fact& skewed = state.skewed.emplace_back(fact);
        skewed.payload = {};
    }
    if (fact.payloadValid && isFleetWide(fact.type))
        std::visit(FleetFolding{state, fact, names}, fact.payload);
}

} // namespace souverix
