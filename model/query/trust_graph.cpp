#include <algorithm>
#include <map>
#include <set>

#include "model/crypto/sha256.h"
#include "model/query/node_claims.h"
#include "model/query/trust_rests.h"
#include "model/query/trust_view.h"

namespace souverix
{
namespace
{

/// Members of an opened group that are drawn one by one; the rest stay folded.
constexpr std::size_t kOpenedMembers = 60;

/// One thing before folding.
struct Thing {
    TrustLayer layer{};
    std::string label;
    Judgement judgement;
    std::set<std::string> parents; ///< keys
    NameId node{};
};

/// Gathers the things of a fleet, folds siblings and draws edges.
class GraphMaker
{
public:
    GraphMaker(TrustState& state, TrustAt& at, const TrustFocus& focus)
        : m_state(state), m_at(at), m_focus(focus), m_names(*state.view.reader.names())
    {
        at.judge->setWordy(false);
    }

    Result<TrustGraph> make(std::vector<const FoldedNode*> nodes, std::stop_token stop)
    {
        m_graph.at = m_at.folded->at;
        if (auto read = m_state.readProofs(nodes); !read)
            return failWith(read);
        for (const FoldedNode* node : nodes) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "drawing was stopped");
            if (auto added = addNode(*node); !added)
                return failWith(added);
        }
        std::size_t perLayer = std::max<std::size_t>(4, m_focus.maxVertices / kTrustLayers);
        for (int attempt = 0; attempt < 4; ++attempt, perLayer /= 2) {
            fold(perLayer, attempt < 2);
            if (m_graph.vertices.size() <= m_focus.maxVertices)
                break;
            m_graph.foldedMore = true;
        }
        drawEdges();
        return std::move(m_graph);
    }

private:
    [[nodiscard]] std::string text(NameId id) const { return std::string(m_names.text(id)); }

    Thing& thing(const std::string& key, TrustLayer layer, const std::string& label)
    {
        Thing& one = m_things[key];
        one.layer = layer;
        if (one.label.empty())
            one.label = label;
        return one;
    }
    static void mark(Thing& one, const Judgement& judgement)
    {
        one.judgement = worse(one.judgement, judgement);
    }

    // Roots and issuers of a chain; gives the key of the certificate that stands above its leaf.
    std::string addChain(const std::vector<Hash>& chain, std::size_t leaf)
    {
        std::string above;
        for (std::size_t i = chain.size(); i-- > leaf;) {
            const auto evidence = m_state.shelf.certificate(chain[i]);
            const std::string digest = formatDigest(chain[i]);
            const std::string key = "certificate/" + digest;
            const bool top = i + 1 == chain.size();
            const bool isNew = m_things.count(key) == 0;
            Thing& one = thing(key, top ? TrustLayer::Root : TrustLayer::Issuer,
                               evidence ? evidence->certificate->subject : digest);
            if (isNew) {
                const ChainAnswer& answer = m_state.chains.judgeLeaf(chain[i], m_at.folded->at);
                const ClaimMoments now{m_at.folded->at, m_at.folded->at};
                mark(one, m_at.judge->chain(answer, answer, now).now);
            }
            if (!above.empty())
                one.parents.insert(above);
            above = key;
        }
        return above;
    }

    void addUnit(const HeldThing& unit, Thing& node)
    {
        const std::string id = text(unit.version);
        const auto batch = m_at.facts.batches.find(id);
        const std::string key = "batch/" + id;
        const bool isNew = m_things.count(key) == 0;
        Thing& one = thing(key, TrustLayer::Batch, id);
        node.parents.insert(key);
        if (!isNew || batch == m_at.facts.batches.end())
            return;
        const ChainAnswer& answer =
            m_state.chains.judgeStated(batch->second.chain, m_at.folded->at);
        const Judgement judged =
            m_at.judge->chain(answer, answer, {m_at.folded->at, m_at.folded->at}).now;
        mark(one, judged);
        if (!batch->second.recalls.empty())
            mark(one, {TrustVerdict::Distrusted, "batch-recalled"});
        const std::string factory = "factory/" + batch->second.origin;
        one.parents.insert(factory);
        const std::string above = addChain(batch->second.chain, 1);
        Thing& made = thing(factory, TrustLayer::Factory, batch->second.origin);
        mark(made, judged);
        if (!above.empty())
            made.parents.insert(above);
    }

    // The signer that stands at the head of a chain, by its id where it is announced.
    std::string addSigner(const std::vector<Hash>& chain)
    {
        if (chain.empty())
            return {};
        const auto ids = m_at.facts.signersByCertificate.find(chain.front());
        const auto evidence = m_state.shelf.certificate(chain.front());
        const std::string label = ids != m_at.facts.signersByCertificate.end() ? ids->second.front()
                                  : evidence ? evidence->certificate->subject
                                             : formatDigest(chain.front());
        const std::string key = "signer/" + label;
        const bool isNew = m_things.count(key) == 0;
        thing(key, TrustLayer::Signer, label);
        if (isNew) {
            const ChainAnswer& answer = m_state.chains.judgeStated(chain, m_at.folded->at);
            const Judgement judged =
                m_at.judge->chain(answer, answer, {m_at.folded->at, m_at.folded->at}).now;
            const std::string above = addChain(chain, 1);
            Thing& one = m_things[key];
            mark(one, judged);
            if (!above.empty())
                one.parents.insert(above);
        }
        return key;
    }

    void addHeld(const HeldThing& held, Thing& node, const std::map<std::string, Judgement>& claims)
    {
        const auto judged = [&](const std::string& claim) {
            const auto it = claims.find(claim);
            return it == claims.end() ? Judgement{} : it->second;
        };
        const std::string slot = text(held.slot);
        if (held.kind == HeldThing::Kind::Unit) {
            addUnit(held, node);
        } else if (held.kind == HeldThing::Kind::Firmware) {
            const std::string name = slot + '@' + text(held.version), key = "firmware/" + name;
            const std::string signer = addSigner(certificatesOf(m_state, m_at, held));
            Thing& one = thing(key, TrustLayer::Firmware, name);
            mark(one, judged("firmware " + slot));
            if (!signer.empty())
                one.parents.insert(signer);
            node.parents.insert(key);
        } else if (held.kind == HeldThing::Kind::Certificate) {
            const std::vector<Hash> chain = certificatesOf(m_state, m_at, held);
            if (const std::string above = chain.size() > 1 ? addChain(chain, 1) : "";
                !above.empty())
                node.parents.insert(above);
        } else {
            addSoftware(held, node, judged("image " + slot), judged("sbom " + slot));
        }
    }

    void addSoftware(const HeldThing& held, Thing& node, const Judgement& image, Judgement sbom)
    {
        std::string above;
        if (held.kind == HeldThing::Kind::Container && held.digest.hash) {
            above = "image/" + formatDigest(*held.digest.hash);
            const std::string signer = addSigner(certificatesOf(m_state, m_at, held));
            Thing& one =
                thing(above, TrustLayer::Image, text(held.slot) + ' ' + text(held.version));
            mark(one, image);
            if (!signer.empty())
                one.parents.insert(signer);
            node.parents.insert(above);
        }
        const auto digest = sbomOf(m_at, held);
        if (!digest)
            return;
        const std::string key = "sbom/" + formatDigest(*digest);
        Thing& one = thing(key, TrustLayer::Sbom,
                           (held.kind == HeldThing::Kind::Os ? "os" : text(held.slot)) + ' ' +
                               text(held.version));
        mark(one, sbom);
        if (!above.empty())
            one.parents.insert(above);
        node.parents.insert(key);
    }

    Result<void> addNode(const FoldedNode& node)
    {
        const bool focused = m_focus.node == node.node;
        auto claims = judgeNode(m_state, m_at, node, focused);
        if (!claims)
            return failWith(claims);
        Thing made;
        made.layer = TrustLayer::Node;
        made.label = text(node.node);
        made.node = node.node;
        if (const TrustClaim* worst = worstOf(*claims))
            made.judgement = worst->now;
        std::map<std::string, Judgement> judged;
        for (const TrustClaim& claim : *claims)
            judged[std::string(wordOf(claim.claim)) + ' ' + claim.subject] = claim.now;
        if (const auto os = judged.find("sbom os"); os != judged.end())
            judged["sbom "] = os->second;
        for (const HeldThing& held : heldThings(*node.state))
            addHeld(held, made, judged);
        const std::string key = "node/" + made.label;
        if (focused)
            addPaths(*claims, key, made);
        m_things[key] = std::move(made);
        return {};
    }

    void addPaths(std::vector<TrustClaim>& claims, const std::string& node, const Thing& made)
    {
        for (TrustClaim& claim : claims) {
            if (claim.now.verdict <= TrustVerdict::Unpinned)
                continue;
            TrustPath path{claim.claim, claim.subject,          claim.now, std::move(claim.path),
                           {},          std::move(claim.events)};
            const std::string_view layer = claim.claim == ClaimKind::Unit       ? "batch/"
                                           : claim.claim == ClaimKind::Firmware ? "firmware/"
                                           : claim.claim == ClaimKind::Sbom     ? "sbom/"
                                                                                : "image/";
            for (const std::string& parent : made.parents)
                if (parent.rfind(layer, 0) == 0 &&
                    m_things[parent].judgement.verdict >= claim.now.verdict)
                    path.vertices.push_back(parent);
            path.vertices.push_back(node);
            m_graph.paths.push_back(std::move(path));
        }
        std::stable_sort(
            m_graph.paths.begin(), m_graph.paths.end(),
            [](const TrustPath& a, const TrustPath& b) { return a.steps.size() < b.steps.size(); });
    }

    // Siblings are alike when they have the same layer, verdict, reason and (folded) parents.
    void fold(std::size_t perLayer, bool keepOpened)
    {
        m_graph.vertices.clear();
        m_vertexOf.clear();
        std::vector<std::vector<const std::string*>> layers(kTrustLayers);
        for (const auto& [key, one] : m_things)
            layers[static_cast<std::size_t>(one.layer)].push_back(&key);
        for (const auto& keys : layers) {
            if (keys.size() <= perLayer) {
                for (const std::string* key : keys)
                    addVertex(*key);
                continue;
            }
            std::map<std::string, std::vector<const std::string*>> groups;
            for (const std::string* key : keys)
                groups[groupOf(m_things[*key])].push_back(key);
            for (const auto& [group, members] : groups)
                addGroup(group, members, keepOpened);
        }
    }

    [[nodiscard]] std::string groupOf(const Thing& one) const
    {
        std::set<std::uint32_t> parents;
        for (const std::string& parent : one.parents)
            if (const auto it = m_vertexOf.find(parent); it != m_vertexOf.end())
                parents.insert(it->second);
        std::string words(kTrustLayerWords[static_cast<std::size_t>(one.layer)]);
        words += 's';
        words += '/' + std::string(wordOf(one.judgement.verdict)) + '/' +
                 std::string(one.judgement.reason) + '/';
        std::string above;
        for (const std::uint32_t parent : parents)
            above += m_graph.vertices[parent].key + '\n';
        return words + toHex(sha256(above)).substr(0, 16);
    }

    void addVertex(const std::string& key)
    {
        const Thing& one = m_things[key];
        m_vertexOf[key] = static_cast<std::uint32_t>(m_graph.vertices.size());
        m_graph.vertices.push_back({key, one.layer, one.label, 1, one.judgement.verdict,
                                    one.judgement.reason, false, one.node});
    }

    void addGroup(const std::string& group, const std::vector<const std::string*>& members,
                  bool keepOpened)
    {
        std::size_t single = members.size() == 1 ? 1 : 0;
        const auto isOpened = [&](const std::string& key) {
            return keepOpened && std::find(m_focus.opened.begin(), m_focus.opened.end(), key) !=
                                     m_focus.opened.end();
        };
        // Opened once shows the first members, `KEY/1` the next ones, and so on.
        std::string rest = group;
        while (single < members.size() && isOpened(rest)) {
            single = std::min(members.size(), single + kOpenedMembers);
            rest = group + '/' + std::to_string(single / kOpenedMembers);
        }
        for (std::size_t i = 0; i < single; ++i)
            addVertex(*members[i]);
        if (single == members.size())
            return;
        const Thing& first = m_things[*members[single]];
        const auto index = static_cast<std::uint32_t>(m_graph.vertices.size());
        for (std::size_t i = single; i < members.size(); ++i)
            m_vertexOf[*members[i]] = index;
        m_graph.vertices.push_back(
            {rest, first.layer, first.label, static_cast<std::uint32_t>(members.size() - single),
             first.judgement.verdict, first.judgement.reason, true, NameId::None});
    }

    void drawEdges()
    {
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> edges;
        for (const auto& [key, one] : m_things)
            for (const std::string& parent : one.parents)
                if (const auto above = m_vertexOf.find(parent); above != m_vertexOf.end())
                    ++edges[{above->second, m_vertexOf[key]}];
        for (const auto& [ends, count] : edges)
            if (ends.first != ends.second)
                m_graph.edges.push_back(
                    {ends.first, ends.second, m_graph.vertices[ends.first].verdict, count});
    }

    TrustState& m_state;
    TrustAt& m_at;
    const TrustFocus& m_focus;
    const Names& m_names;
    std::map<std::string, Thing> m_things;
    std::map<std::string, std::uint32_t> m_vertexOf; ///< by a thing's key
    TrustGraph m_graph;
};

} // namespace

Result<TrustGraph> TrustView::graph(const TimeContext& context, const TrustFocus& focus,
                                    std::stop_token stop)
{
    TrustState& trust = state();
    std::set<NameId> wanted;
    if (focus.target) {
        auto rows = affected(context, *focus.target, false, stop);
        if (!rows)
            return failWith(rows);
        for (const AffectedRow& row : *rows)
            wanted.insert(row.node);
    }
    auto at = trust.at(context, stop);
    if (!at)
        return failWith(at);
    std::set<NameId> among;
    if (focus.among)
        among.insert(focus.among->begin(), focus.among->end());
    std::vector<const FoldedNode*> nodes;
    for (const FoldedNode& node : (*at)->folded->nodes)
        if (node.state->exists() && (focus.node == NameId::None || node.node == focus.node) &&
            (!focus.target || wanted.count(node.node) > 0) &&
            (!focus.among || among.count(node.node) > 0))
            nodes.push_back(&node);
    if (focus.node != NameId::None && nodes.empty() && !focus.among)
        return fail(ErrorCode::NotFound, "no such node", "no-such-node");
    return GraphMaker(trust, **at, focus).make(std::move(nodes), stop);
}

} // namespace souverix
