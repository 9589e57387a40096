#include <algorithm>
#include <map>

#include "model/query/replica_state.h"
#include "model/query/trust_rests.h"
#include "model/query/trust_view.h"

namespace souverix
{
namespace
{

bool needsProofs(TrustThing thing)
{
    return thing == TrustThing::Signer || thing == TrustThing::Certificate;
}

// What each node holds at T, or ever held.
Result<std::vector<std::pair<NameId, std::vector<HeldThing>>>>
holdings(TrustState& state, const TrustAt& at, bool ever, std::stop_token stop)
{
    std::vector<std::pair<NameId, std::vector<HeldThing>>> all;
    for (const FoldedNode& node : at.folded->nodes) {
        if (!node.state->exists())
            continue;
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "the search was stopped");
        if (!ever) {
            all.emplace_back(node.node, heldThings(*node.state));
            continue;
        }
        auto facts =
            countedHistory(state.view.reader, node.node, at.folded->at, at.folded->knownAt);
        if (!facts)
            return failWith(facts);
        all.emplace_back(node.node, heldThings(*facts));
    }
    return all;
}

void count(std::vector<std::pair<NameId, std::uint32_t>>& counts, NameId name)
{
    for (auto& [held, number] : counts)
        if (held == name) {
            ++number;
            return;
        }
    counts.emplace_back(name, 1);
}

} // namespace

Result<std::vector<AffectedRow>> TrustView::affected(const TimeContext& context,
                                                     const TrustTarget& target, bool ever,
                                                     std::stop_token stop)
{
    TrustState& trust = state();
    auto at = trust.at(context, stop);
    if (!at)
        return failWith(at);
    auto rests = RestsOn::make(trust, **at, target);
    if (!rests)
        return failWith(rests);
    auto nodes = holdings(trust, **at, ever, stop);
    if (!nodes)
        return failWith(nodes);
    if (needsProofs(target.thing)) {
        std::vector<EventRef> refs;
        for (const auto& [node, things] : *nodes)
            addProofs(things, refs);
        if (auto read = trust.proving.read(trust.view.reader, std::move(refs)); !read)
            return failWith(read);
    }
    std::vector<AffectedRow> rows;
    for (const auto& [node, things] : *nodes) {
        std::vector<AffectedRow> own;
        for (const HeldThing& thing : things)
            if (auto via = rests->via(thing); !via.empty())
                own.push_back(
                    {node, thing.since.time, thing.to, std::move(via), {thing.since.ref}});
        if (own.empty())
            continue;
        if (ever) {
            rows.insert(rows.end(), own.begin(), own.end());
            continue;
        }
        // At T a node is one row: since its first thing that rests on it, by the shortest way.
        const auto first = std::min_element(
            own.begin(), own.end(),
            [](const AffectedRow& a, const AffectedRow& b) { return a.from < b.from; });
        AffectedRow row = *first;
        for (const AffectedRow& one : own)
            if (&one != &*first)
                row.events.push_back(one.events.front());
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<WhatIf> TrustView::whatIf(const TimeContext& context, const TrustTarget& target,
                                 std::stop_token stop)
{
    auto fleet = fleetTrust(context, stop);
    if (!fleet)
        return failWith(fleet);
    auto rows = affected(context, target, false, stop);
    if (!rows)
        return failWith(rows);
    TrustState& trust = state();
    auto at = trust.at(context, stop);
    if (!at)
        return failWith(at);
    WhatIf out;
    out.target = target;
    out.at = (*fleet)->at;
    out.nodes = static_cast<std::uint32_t>((*fleet)->nodes.size());
    out.before = out.after = (*fleet)->counts;
    std::unordered_map<NameId, TrustVerdict> verdicts;
    for (const FleetTrustRow& row : (*fleet)->nodes)
        verdicts.emplace(row.node, row.verdict);
    const Names& names = *trust.view.reader.names();
    for (AffectedRow& row : *rows) {
        const NodeState* const state = (*at)->folded->find(row.node, names);
        const TrustVerdict before = verdicts[row.node];
        const TrustVerdict after = std::max(before, TrustVerdict::Distrusted);
        const NameId link =
            state->connectivity == NameId::None ? trust.view.words->unknown : state->connectivity;
        WhatIfRow one{row.node,
                      state->region,
                      state->hardware.cluster,
                      state->phase,
                      link,
                      state->autonomous,
                      before,
                      after,
                      row.from,
                      std::move(row.via)};
        if (after == before) {
            out.resting.push_back(std::move(one));
            continue;
        }
        --out.after[static_cast<std::size_t>(before)];
        ++out.after[static_cast<std::size_t>(after)];
        count(out.byRegion, one.region);
        count(out.byPhase, one.phase);
        count(out.byConnectivity, one.connectivity);
        out.turned.push_back(std::move(one));
    }
    const auto earlier = [](const WhatIfRow& a, const WhatIfRow& b) { return a.since < b.since; };
    std::stable_sort(out.turned.begin(), out.turned.end(), earlier);
    std::stable_sort(out.resting.begin(), out.resting.end(), earlier);
    return out;
}

} // namespace souverix
