#pragma once

#include "model/query/trust_values.h"

namespace souverix
{

/// The columns of the trust graph, left to right.
enum class TrustLayer : std::uint8_t {
    Root,
    Issuer,
    Signer,
    Factory,
    Batch,
    Firmware,
    Image,
    Sbom,
    Node
};
inline constexpr int kTrustLayers = 9;
inline constexpr std::array<std::string_view, kTrustLayers> kTrustLayerWords{
    "root", "issuer", "signer", "factory", "batch", "firmware", "image", "sbom", "node"};

/// A vertex: one thing, or identical siblings folded into one.
struct TrustVertex {
    std::string key; ///< stable, also over folding: `batch/B-17`, `nodes/…` for folded ones
    TrustLayer layer{};
    std::string label;       ///< a name, or the group's common name
    std::uint32_t count = 1; ///< things in it; above 1 it is folded
    TrustVerdict verdict{};
    std::string_view reason; ///< of the verdict; empty where valid
    bool openable = false;   ///< adding `key` to TrustFocus::opened unfolds it (or its next part)
    NameId node{};           ///< of a single node
};

struct TrustEdge {
    std::uint32_t from = 0, to = 0; ///< indexes of vertices; from is the more rooted
    TrustVerdict verdict{};         ///< of what the edge says
    std::uint32_t count = 1;        ///< of single edges in it
};

/// Why a node's claim fails, for the list beside the picture.
struct TrustPath {
    ClaimKind claim{};
    std::string subject;
    Judgement judgement;
    std::vector<std::string> steps;    ///< in words, root first, the deciding one last
    std::vector<std::string> vertices; ///< keys of vertices along it that are drawn
    std::vector<EventRef> events;
};

/// What of the graph is asked for.
struct TrustFocus {
    NameId node{};                     ///< that node and all it rests on; None: the fleet
    std::optional<TrustTarget> target; ///< or that thing and all that rests on it
    std::optional<std::vector<NameId>> among; ///< only these nodes, and what they rest on
    std::vector<std::string> opened;   ///< keys of folded vertices to be drawn unfolded
    std::size_t maxVertices = 500;
};

struct TrustGraph {
    UtcTime at;
    std::vector<TrustVertex> vertices;
    std::vector<TrustEdge> edges;
    std::vector<TrustPath> paths; ///< of the focused node: failing ones, shortest first
    bool foldedMore = false;      ///< opened ones were folded again to keep to maxVertices
};

} // namespace souverix
