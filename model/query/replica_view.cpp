#include "model/query/replica_view.h"

#include <algorithm>
#include <map>

#include "model/query/documents.h"
#include "model/query/replica_state.h"
#include "model/replica/region_trust.h"

namespace souverix
{
namespace
{

constexpr std::size_t kFoldsKept = 4;

const FoldedNode* findNode(const FoldedFleet& folded, NameId node)
{
    const auto it = std::find_if(folded.nodes.begin(), folded.nodes.end(),
                                 [&](const FoldedNode& n) { return n.node == node; });
    return it == folded.nodes.end() || !it->state->exists() ? nullptr : &*it;
}

} // namespace

std::uint32_t DriftCounts::nodes() const
{
    std::uint32_t sum = 0;
    for (const std::uint32_t count : bySeverity)
        sum += count;
    return sum;
}

std::uint32_t DriftCounts::drifted() const
{
    std::uint32_t sum = 0;
    for (auto i = static_cast<std::size_t>(Severity::Low); i < bySeverity.size(); ++i)
        sum += bySeverity[i];
    return sum;
}

DriftCounts sumOf(const std::vector<DriftCounts>& groups)
{
    DriftCounts sum;
    for (const DriftCounts& group : groups)
        for (std::size_t i = 0; i < sum.bySeverity.size(); ++i)
            sum.bySeverity[i] += group.bySeverity[i];
    return sum;
}

const NodeRow* FleetView::find(NameId node) const
{
    const auto it = std::lower_bound(
        nodes.begin(), nodes.end(), text(node),
        [&](const NodeRow& row, std::string_view name) { return text(row.node) < name; });
    return it == nodes.end() || it->node != node ? nullptr : &*it;
}

Result<void> ReplicaView::State::refresh()
{
    if (stays)
        return {};
    if (auto moved = reader.refresh(); !moved)
        return failWith(moved);
    if (!words)
        words = Words::find(*reader.names());
    return {};
}

Result<ReplicaView::State::Folded*> ReplicaView::State::folded(const TimeContext& context,
                                                               std::stop_token stop)
{
    if (auto fresh = refresh(); !fresh)
        return failWith(fresh);
    const auto known = std::find_if(folds.begin(), folds.end(), [&](const Folded& f) {
        return f.context == context && f.version == reader.version();
    });
    if (known != folds.end()) {
        folds.splice(folds.begin(), folds, known);
        return &folds.front();
    }
    std::erase_if(folds, [&](const Folded& f) { return f.version != reader.version(); });
    Folded fold{context, reader.version(), nullptr, nullptr};
    if (words) {
        auto fleet = shared->at(reader, context, *words, std::move(stop));
        if (!fleet)
            return failWith(fleet);
        fold.fleet = std::move(*fleet);
    } else {
        fold.fleet = std::make_shared<FoldedFleet>();
    }
    folds.push_front(std::move(fold));
    if (folds.size() > kFoldsKept)
        folds.pop_back();
    return &folds.front();
}

Result<std::shared_ptr<const FoldedFleet>> ReplicaView::State::fleetWide(const TimeContext& context)
{
    if (auto fresh = refresh(); !fresh)
        return failWith(fresh);
    if (wide && wide->context == context && wide->version == reader.version())
        return wide->fleet;
    auto folded = shared->fleetWide(reader, context);
    if (!folded)
        return failWith(folded);
    wide = Folded{context, reader.version(), std::move(*folded), nullptr};
    return wide->fleet;
}

SbomHolds ReplicaView::State::sbomHolds()
{
    return [this](const DigestName& sbom, const payload::Advisory& advisory) {
        return sboms.holds(reader, sbom, advisory);
    };
}

ReplicaView::ReplicaView(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ReplicaView::~ReplicaView() = default;
ReplicaView::ReplicaView(ReplicaView&&) noexcept = default;

Result<ReplicaView> ReplicaView::open(const std::string& path, std::shared_ptr<SharedFolds> shared)
{
    if (!shared)
        shared = std::make_shared<SharedFolds>();
    auto reader = ReplicaReader::open(path, shared->names());
    if (!reader)
        return failWith(reader);
    auto state = std::make_unique<State>(
        State{std::move(*reader), std::move(shared), std::nullopt, {}, {}, {}, {}, nullptr});
    if (auto fresh = state->refresh(); !fresh)
        return failWith(fresh);
    return ReplicaView(std::move(state));
}

void ReplicaView::stay(bool on)
{
    m_state->stays = on;
}

NameId ReplicaView::nameOf(std::string_view text) const
{
    return m_state->reader.names()->find(text);
}

std::shared_ptr<Names> ReplicaView::names() const
{
    return m_state->reader.names();
}

std::uint64_t ReplicaView::version()
{
    m_state->shared->rest(); // who asks only this has nothing else to do
    // A failing refresh shows itself at the next question; the counter then stays.
    [[maybe_unused]] const auto fresh = m_state->refresh();
    return m_state->reader.version();
}

Result<std::shared_ptr<const FleetView>> ReplicaView::fleet(const TimeContext& context,
                                                            std::stop_token stop)
{
    auto folded = m_state->folded(context, std::move(stop));
    if (!folded)
        return failWith(folded);
    State::Folded& fold = **folded;
    if (!fold.view)
        fold.view = m_state->shared->viewOf(fold.fleet, context);
    if (fold.view)
        return fold.view;
    // The rows of a view that nobody shows serve the next; it can be made anew from its fold.
    for (State::Folded& other : m_state->folds)
        other.view = nullptr;
    const ReplicaReader& reader = m_state->reader;
    std::shared_ptr<FleetView> view;
    if (m_state->words) {
        auto made =
            m_state->fleetViews.make(reader, fold.fleet, *m_state->words, m_state->sbomHolds());
        if (!made)
            return failWith(made);
        view = std::move(*made);
    } else {
        view = std::make_shared<FleetView>();
        view->at = fold.fleet->at;
        view->names = reader.names();
    }
    auto trust = regionsTrust(reader);
    const auto head = instantOf(reader, {});
    if (!trust)
        return failWith(trust);
    if (!head)
        return tl::unexpected<Error>(head.error());
    view->context = context;
    view->head = *head;
    view->version = fold.version;
    view->regions = std::move(*trust);
    for (const RegionTrust& region : view->regions) {
        view->eventsHeld += region.held - region.quarantined;
        view->openForks = view->openForks || region.trust == TrustWord::Forked;
    }
    fold.view = std::move(view);
    m_state->shared->keepView(fold.fleet, fold.view);
    return fold.view;
}

Result<NodePage> ReplicaView::node(const TimeContext& context, NameId node)
{
    auto folded = m_state->folded(context, {});
    if (!folded)
        return failWith(folded);
    const FoldedFleet& fleet = *(*folded)->fleet;
    const FoldedNode* found = findNode(fleet, node);
    if (found == nullptr)
        return fail(ErrorCode::NotFound, "no such node", "no-such-node");
    const ReplicaReader& reader = m_state->reader;
    const Names& names = *reader.names();
    const Words& words = *m_state->words;
    const JudgedNode judged{analyseDrift(node, *found->state, fleet.fleet, fleet.at, words, names),
                            analyseSyncDebt(node, *found->state, fleet.fleet,
                                            ReplayRates(fleet.fleet), fleet.at, words)};
    NodePage page;
    auto documents = makeDocuments(reader, fleet, *found, judged);
    if (!documents)
        return failWith(documents);
    page.documents = std::move(*documents);
    auto view = this->fleet(context);
    if (!view)
        return failWith(view);
    if (const NodeRow* row = (*view)->find(node))
        page.row = *row;
    const std::string name(names.text(node));
    for (const Finding& finding : (*view)->findings)
        if (finding.subject == name)
            page.findings.push_back(finding);
    page.row.findings = static_cast<std::uint32_t>(page.findings.size());
    auto facts = countedHistory(reader, node, fleet.at, fleet.knownAt);
    if (!facts)
        return failWith(facts);
    tellHistory(*facts, *found->state, names, page);
    return page;
}

Result<std::vector<Bookmark>> ReplicaView::bookmarks()
{
    if (auto fresh = m_state->refresh(); !fresh)
        return failWith(fresh);
    return readBookmarks(m_state->reader);
}

Result<std::vector<RegionTrust>> regionsTrust(const ReplicaReader& reader)
{
    auto heads = reader.regions();
    auto pins = reader.pins();
    auto forks = reader.forks();
    if (!heads)
        return failWith(heads);
    if (!pins)
        return failWith(pins);
    if (!forks)
        return failWith(forks);
    std::vector<RegionTrust> all;
    for (const RegionHead& head : *heads) {
        RegionTrust trust;
        trust.region = head.region;
        trust.origin = head.origin;
        trust.size = head.size;
        trust.provenSize = head.checkpoint ? head.checkpoint->size : 0;
        trust.root = head.root;
        trust.sparse = head.sparse;
        trust.held = head.held;
        trust.quarantined = head.quarantined;
        trust.firstTime = head.firstTime;
        trust.lastRecorded = head.lastRecorded;
        trust.trust = regionTrust(head, *pins, *forks);
        all.push_back(std::move(trust));
    }
    return all;
}

} // namespace souverix
