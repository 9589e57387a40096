#include "views/trust/graph_change.h"

#include <map>
#include <string_view>
#include <unordered_map>

namespace souverix
{

namespace
{

using Ends = std::pair<std::string_view, std::string_view>;

Ends endsOf(const TrustGraph& graph, const TrustEdge& edge)
{
    return {graph.vertices[edge.from].key, graph.vertices[edge.to].key};
}

void compareEdges(const TrustGraph& base, const TrustGraph& now, GraphChange& change)
{
    std::map<Ends, const TrustEdge*> before;
    for (const TrustEdge& edge : base.edges) {
        before.emplace(endsOf(base, edge), &edge);
    }
    for (const TrustEdge& edge : now.edges) {
        const auto found = before.find(endsOf(now, edge));
        change.edges.push_back(found == before.end()                    ? ChangeKind::New
                               : found->second->verdict != edge.verdict ? ChangeKind::Changed
                                                                        : ChangeKind::Same);
    }
}

} // namespace

GraphChange graphChange(const TrustGraph* base, const TrustGraph& now, UtcTime at)
{
    static const TrustGraph kNothing;
    const TrustGraph& then = base == nullptr ? kNothing : *base;
    GraphChange change;
    change.base = at;
    change.before.resize(now.vertices.size());
    std::unordered_map<std::string_view, const TrustVertex*> before;
    for (const TrustVertex& vertex : then.vertices) {
        before.emplace(vertex.key, &vertex);
    }
    for (std::size_t i = 0; i < now.vertices.size(); ++i) {
        const TrustVertex& vertex = now.vertices[i];
        const auto found = before.find(vertex.key);
        if (found == before.end()) {
            change.vertices.push_back(ChangeKind::New);
            ++change.appeared;
            continue;
        }
        const TrustVertex& old = *found->second;
        const bool same = old.verdict == vertex.verdict && old.reason == vertex.reason &&
                          old.count == vertex.count;
        change.vertices.push_back(same ? ChangeKind::Same : ChangeKind::Changed);
        change.before[i] = {old.verdict, old.count};
        change.changed += same ? 0U : 1U;
        before.erase(found);
    }
    change.gone = static_cast<std::uint32_t>(before.size());
    compareEdges(then, now, change);
    return change;
}

} // namespace souverix
