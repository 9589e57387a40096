#include "views/trust/graph_layout.h"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include <graphviz/gvc.h>

namespace souverix
{

namespace
{

constexpr double kPointsPerInch = 72;

struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
struct FreeContext {
    void operator()(GVC_t* context) const { gvFreeContext(context); }
};

// cgraph takes texts as char* and does not write to them.
char* text(const char* constant)
{
    return const_cast<char*>(constant);
}

using VertexList = std::vector<std::size_t>;
using Layers = std::array<VertexList, kTrustLayers>;

Layers byLayer(const TrustGraph& graph)
{
    Layers layers;
    for (std::size_t i = 0; i < graph.vertices.size(); ++i) {
        layers[static_cast<std::size_t>(graph.vertices[i].layer)].push_back(i);
    }
    return layers;
}

void setSize(Agnode_t* node, const GraphMetrics& metrics)
{
    const std::string width = std::to_string(metrics.width / kPointsPerInch);
    const std::string height = std::to_string(metrics.height / kPointsPerInch);
    agsafeset(node, text("width"), text(width.c_str()), text(""));
    agsafeset(node, text("height"), text(height.c_str()), text(""));
    agsafeset(node, text("fixedsize"), text("true"), text(""));
    agsafeset(node, text("shape"), text("box"), text(""));
    agsafeset(node, text("label"), text(""), text(""));
}

/// One subgraph a layer, held left of the next by an unseen edge.
void addRanks(Agraph_t* made, const Layers& layers, const std::vector<Agnode_t*>& nodes)
{
    Agnode_t* before = nullptr;
    int number = 0;
    for (const VertexList& layer : layers) {
        if (layer.empty()) {
            continue;
        }
        const std::string name = "layer" + std::to_string(number++);
        Agraph_t* rank = agsubg(made, text(name.c_str()), 1);
        agsafeset(rank, text("rank"), text("same"), text(""));
        for (const std::size_t vertex : layer) {
            agsubnode(rank, nodes[vertex], 1);
        }
        Agnode_t* head = nodes[layer.front()];
        if (before != nullptr) {
            Agedge_t* edge = agedge(made, before, head, text("order"), 1);
            agsafeset(edge, text("style"), text("invis"), text(""));
            agsafeset(edge, text("weight"), text("0"), text(""));
        }
        before = head;
    }
}

/// Heights that dot gives the vertices, growing downwards; all zero where it fails.
std::vector<double> dotHeights(const TrustGraph& graph, const Layers& layers,
                               const GraphMetrics& metrics)
{
    // Graphviz keeps state outside its contexts.
    static std::mutex one;
    const std::lock_guard guard(one);
    std::vector<double> heights(graph.vertices.size(), 0);
    const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
    const std::unique_ptr<Agraph_t, CloseGraph> made(agopen(text("trust"), Agdirected, nullptr));
    agsafeset(made.get(), text("rankdir"), text("LR"), text(""));
    agsafeset(made.get(), text("splines"), text("false"), text(""));
    agsafeset(made.get(), text("nslimit"), text("2"), text(""));
    const std::string gap = std::to_string(metrics.rowGap / kPointsPerInch);
    agsafeset(made.get(), text("nodesep"), text(gap.c_str()), text(""));
    std::vector<Agnode_t*> nodes;
    for (std::size_t i = 0; i < graph.vertices.size(); ++i) {
        const std::string name = std::to_string(i);
        nodes.push_back(agnode(made.get(), text(name.c_str()), 1));
        setSize(nodes.back(), metrics);
    }
    addRanks(made.get(), layers, nodes);
    for (const TrustEdge& edge : graph.edges) {
        if (graph.vertices[edge.from].layer < graph.vertices[edge.to].layer) {
            agedge(made.get(), nodes[edge.from], nodes[edge.to], nullptr, 1);
        }
    }
    if (gvLayout(context.get(), made.get(), "dot") != 0) {
        return heights;
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        heights[i] = -ND_coord(nodes[i]).y;
    }
    gvFreeLayout(context.get(), made.get());
    return heights;
}

/// Columns with vertices at least a gap apart, as near to `tops` as that allows.
GraphPlaces place(const Layers& layers, std::vector<double> tops, const GraphMetrics& metrics)
{
    GraphPlaces places;
    places.vertices.resize(tops.size());
    double left = 0;
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        if (layers[layer].empty()) {
            continue;
        }
        VertexList order = layers[layer];
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return tops[a] < tops[b]; });
        places.columns.push_back({static_cast<TrustLayer>(layer), left});
        double free = tops[order.front()];
        for (const std::size_t vertex : order) {
            const double top = std::max(tops[vertex], free);
            places.vertices[vertex] = QRectF(left, top, metrics.width, metrics.height);
            places.bounds |= places.vertices[vertex];
            free = top + metrics.height + metrics.rowGap;
        }
        left += metrics.width + metrics.columnGap;
    }
    return places;
}

} // namespace

GraphPlaces layoutGraph(const TrustGraph& graph, const GraphMetrics& metrics)
{
    const Layers layers = byLayer(graph);
    std::vector<double> tops = dotHeights(graph, layers, metrics);
    const double least = tops.empty() ? 0 : *std::min_element(tops.begin(), tops.end());
    for (double& top : tops) {
        top -= least;
    }
    return place(layers, std::move(tops), metrics);
}

KnownPlaces placesByKey(const TrustGraph& graph, const GraphPlaces& places)
{
    KnownPlaces known;
    for (std::size_t i = 0; i < graph.vertices.size(); ++i) {
        known.emplace(graph.vertices[i].key, places.vertices[i].top());
    }
    return known;
}

std::optional<GraphPlaces> keepPlaces(const TrustGraph& graph, const KnownPlaces& known,
                                      const std::string& opened, const GraphMetrics& metrics)
{
    std::vector<std::optional<double>> held(graph.vertices.size());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < held.size(); ++i) {
        if (const auto found = known.find(graph.vertices[i].key); found != known.end()) {
            held[i] = found->second;
            ++kept;
        }
    }
    if (kept == 0 || (kept * 2 < held.size() && known.find(opened) == known.end())) {
        return std::nullopt;
    }
    std::vector<std::pair<double, int>> sums(held.size(), {0, 0});
    for (const TrustEdge& edge : graph.edges) {
        if (held[edge.from]) {
            sums[edge.to].first += *held[edge.from];
            ++sums[edge.to].second;
        }
        if (held[edge.to]) {
            sums[edge.from].first += *held[edge.to];
            ++sums[edge.from].second;
        }
    }
    const auto anchor = known.find(opened);
    std::vector<double> tops;
    for (std::size_t i = 0; i < held.size(); ++i) {
        const double beside = anchor != known.end() ? anchor->second : 0;
        const double near = sums[i].second > 0 ? sums[i].first / sums[i].second : beside;
        const bool unfolded =
            anchor != known.end() &&
            opened.rfind(kTrustLayerWords[static_cast<std::size_t>(graph.vertices[i].layer)], 0) ==
                0;
        tops.push_back(held[i] ? *held[i] : unfolded ? beside : near);
    }
    return place(byLayer(graph), std::move(tops), metrics);
}

} // namespace souverix
