#include "model/query/trust_view.h"

#include <algorithm>

#include "model/query/node_claims.h"
#include "model/query/replica_state.h"
#include "model/query/trust_state.h"

namespace souverix
{

TrustView::TrustView(ReplicaView& view) : m_view(view) {}

TrustState& TrustView::state()
{
    auto& kept = m_view.m_state->trust;
    if (!kept)
        kept = std::make_shared<TrustState>(*m_view.m_state);
    return *kept;
}

Result<NodeTrust> TrustView::nodeTrust(const TimeContext& context, NameId node)
{
    TrustState& trust = state();
    auto at = trust.at(context, {});
    if (!at)
        return failWith(at);
    const auto& nodes = (*at)->folded->nodes;
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [&](const FoldedNode& one) { return one.node == node; });
    if (found == nodes.end() || !found->state->exists())
        return fail(ErrorCode::NotFound, "no such node", "no-such-node");
    const FoldedNode* const one = &*found;
    if (auto read = trust.readProofs({&one, 1}); !read)
        return failWith(read);
    auto claims = judgeNode(trust, **at, *found, true);
    if (!claims)
        return failWith(claims);
    NodeTrust out;
    out.node = node;
    out.claims = std::move(*claims);
    if (const TrustClaim* worst = worstOf(out.claims))
        out.verdict = worst->now.verdict;
    out.horizon = horizonOf(trust, **at, *found);
    return out;
}

Result<std::shared_ptr<const FleetTrust>> TrustView::fleetTrust(const TimeContext& context,
                                                                std::stop_token stop)
{
    TrustState& trust = state();
    auto found = trust.at(context, stop);
    if (!found)
        return failWith(found);
    TrustAt& at = **found;
    if (at.fleet)
        return at.fleet;
    std::vector<const FoldedNode*> nodes;
    for (const FoldedNode& node : at.folded->nodes)
        if (node.state->exists())
            nodes.push_back(&node);
    if (auto read = trust.readProofs(nodes); !read)
        return failWith(read);
    auto fleet = std::make_shared<FleetTrust>();
    fleet->at = at.folded->at;
    for (const FoldedNode* node : nodes) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "judging was stopped");
        auto claims = judgeNode(trust, at, *node, false);
        if (!claims)
            return failWith(claims);
        FleetTrustRow row;
        row.node = node->node;
        if (const TrustClaim* worst = worstOf(*claims)) {
            row.verdict = worst->now.verdict;
            row.claim = worst->claim;
            row.reason = worst->now.reason;
            row.subject = worst->subject;
        }
        if (const auto horizon = horizonOf(trust, at, *node))
            row.horizon = horizon->at;
        ++fleet->counts[static_cast<std::size_t>(row.verdict)];
        fleet->nodes.push_back(std::move(row));
    }
    at.fleet = fleet;
    return at.fleet;
}

Result<Sbom> TrustView::sbom(std::string_view digest)
{
    auto bytes = blob(digest);
    if (!bytes)
        return failWith(bytes);
    auto read = parseSbom(*bytes);
    if (!read)
        read.error().detail = std::string(digest) + ": " + read.error().detail;
    return read;
}

Result<SbomDiff> TrustView::sbomDiff(std::string_view before, std::string_view after)
{
    auto old = sbom(before);
    if (!old)
        return failWith(old);
    auto fresh = sbom(after);
    if (!fresh)
        return failWith(fresh);
    return diffSboms(*old, *fresh);
}

Result<std::string> TrustView::blob(std::string_view digest)
{
    const auto hash = parseDigest(digest);
    if (!hash)
        return fail(ErrorCode::Usage, "'" + std::string(digest) + "' is no digest");
    auto bytes = m_view.m_state->reader.blob(*hash);
    if (!bytes)
        return failWith(bytes);
    if (!*bytes)
        return fail(ErrorCode::NotFound, "no blob " + std::string(digest), "blob-absent");
    return std::move(**bytes);
}

} // namespace souverix
