#include "model/query/fleet_views.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "model/query/fleet_entries.h"
#include "model/query/fleet_judging.h"
#include "model/query/fleet_rows.h"

namespace souverix
{
namespace
{

constexpr std::size_t kRetiredKept = 2;

/// A view that is being made or was shown, and its number among all that were made.
struct NumberedView {
    std::unique_ptr<FleetView> view;
    std::uint64_t number = 0;
};

/// Views that nobody shows any more: their rows serve the next ones, and what they hold is let go
/// on the thread that makes views, not on the one that showed them last.
struct RetiredViews {
    std::mutex mutex;
    std::vector<NumberedView> views; // guarded by mutex
};

/// A new view with the rows of the latest of the retired ones, and the number of that; 0: none.
/// Of the others the rows stay: where memory is first written takes longer than to fill it.
NumberedView viewFrom(RetiredViews& retired)
{
    NumberedView old;
    {
        const std::lock_guard lock(retired.mutex);
        const auto latest = std::max_element(
            retired.views.begin(), retired.views.end(),
            [](const NumberedView& a, const NumberedView& b) { return a.number < b.number; });
        if (latest != retired.views.end()) {
            old = std::move(*latest);
            retired.views.erase(latest);
        }
        for (NumberedView& other : retired.views) {
            auto rows = std::move(other.view->nodes);
            *other.view = FleetView();
            other.view->nodes = std::move(rows);
        }
    }
    NumberedView made{std::make_unique<FleetView>(), old.number};
    if (old.view)
        made.view->nodes = std::move(old.view->nodes);
    return made;
}

/// Another FleetView::places than all before, of whatever replica.
std::uint64_t newPlaces()
{
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

std::shared_ptr<FleetView> share(std::unique_ptr<FleetView> view, std::uint64_t number,
                                 const std::shared_ptr<RetiredViews>& retired)
{
    return {view.release(), [number, kept = std::weak_ptr(retired)](FleetView* done) {
                NumberedView old{std::unique_ptr<FleetView>(done), number};
                const auto place = kept.lock();
                if (!place)
                    return;
                const std::lock_guard lock(place->mutex);
                if (place->views.size() < kRetiredKept)
                    place->views.push_back(std::move(old));
            }};
}

} // namespace

struct FleetViews::State {
    std::shared_ptr<RetiredViews> retired = std::make_shared<RetiredViews>();
    std::shared_ptr<const FoldedFleet> folded; ///< what the entries are of; nullptr: of none
    std::shared_ptr<const FleetView> view;     ///< made of it
    std::uint64_t version = 0;
    std::uint64_t last = 0;    ///< number of the last view
    std::uint64_t movedIn = 0; ///< the last view in which some row was in another place
    FleetEntries entries;
    FleetSums sums;
    std::uint64_t places = 0; ///< FleetView::places of the last view
    RegionTimes behind;       ///< at the last view's T
    std::vector<Finding> duplicates, inReplica;
    ReadConflicts conflicts;

    Result<void> prepare(const ReplicaReader& reader, const FoldedFleet& now);
    /// Makes the rows, sums and findings of a view of `next`, whose states stay alive with it.
    /// `rowsOf`: the number of the view whose rows are in `made` already.
    void judge(std::shared_ptr<const FoldedFleet> next, const Words& words, const SbomHolds& holds,
               FleetView& made, std::uint64_t rowsOf);
    [[nodiscard]] FleetTurn turn(const FoldedFleet& now, const RegionTimes& behindNow) const;
    [[nodiscard]] std::vector<Finding> otherFindings(const Names& names);
    void forget();
};

void FleetViews::State::forget()
{
    folded = nullptr;
    view = nullptr;
    entries.forget();
    behind.clear();
}

/// What is known of another commit or K is of no use.
Result<void> FleetViews::State::prepare(const ReplicaReader& reader, const FoldedFleet& now)
{
    if (folded && version == reader.version() && folded->knownAt == now.knownAt)
        return {};
    forget();
    version = reader.version();
    auto found = findInReplica(reader);
    if (!found)
        return failWith(found);
    inReplica = std::move(*found);
    return {};
}

FleetTurn FleetViews::State::turn(const FoldedFleet& now, const RegionTimes& behindNow) const
{
    if (!folded) {
        FleetTurn all;
        all.all = true;
        return all;
    }
    FleetTurn turned = turnOf(folded->fleet, now.fleet, entries.numbers());
    for (const auto& [name, number] : entries.numbers().all()) {
        const auto a = behind.find(name), b = behindNow.find(name);
        const bool was = a != behind.end(), is = b != behindNow.end();
        if (was != is || (was && a->second != b->second))
            turned.scopes[number] |= FleetTurn::kBehind;
    }
    return turned;
}

void FleetViews::State::judge(std::shared_ptr<const FoldedFleet> next, const Words& words,
                              const SbomHolds& holds, FleetView& made, std::uint64_t rowsOf)
{
    const FoldedFleet& now = *next;
    entries.align(now);
    ++last;
    if (entries.rowsMoved())
        movedIn = last;
    if (entries.rowsMoved() || entries.scopesMoved())
        places = newPlaces();
    made.places = places;
    if (entries.othersThanBefore())
        sums.reset(entries.all().size());
    sums.begin(*made.names);
    made.nodes.resize(entries.rows());
    const bool owing = std::any_of(made.federation.begin(), made.federation.end(), owes);
    RegionTimes behindNow =
        owing ? regionsBehind(made.federation, entries.latestByRegion()) : RegionTimes();
    const FleetTurn turned = turn(now, behindNow);
    std::mutex mutex; // two threads ask one index
    const SbomHolds oneAtATime = [&](const DigestName& sbom, const payload::Advisory& advisory) {
        const std::lock_guard lock(mutex);
        return holds(sbom, advisory);
    };
    const ReplayRates rates(now.fleet);
    const FindingContext finding{now.fleet, words, *made.names, now.at, oneAtATime};
    const JudgingContext context{
        finding, rates, turned, behindNow, view.get(), last, rowsOf < movedIn ? 0 : rowsOf};
    FleetJudging(entries, context, made, sums).run();
    const std::jthread summing([&] {
        sums.tell(
            entries.numbers(), [&](std::size_t entry) { return entries.all()[entry].row; }, made);
    });
    behind = std::move(behindNow);
    folded = std::move(next);
    made.findings = listFindings(entries.findings(), otherFindings(*made.names));
}

std::vector<Finding> FleetViews::State::otherFindings(const Names& names)
{
    if (entries.takeRegistrationsMoved()) {
        duplicates.clear();
        findDuplicateSerials(entries.serials(), names, duplicates);
    }
    std::vector<Finding> others = duplicates;
    others.insert(others.end(), inReplica.begin(), inReplica.end());
    findSkew(
        folded->fleet, names,
        [&](NameId node) {
            const NodeState* state = folded->find(node, names);
            return state != nullptr && state->exists();
        },
        others);
    const auto decreases = findDecreases(folded->logs, names);
    others.insert(others.end(), decreases.begin(), decreases.end());
    return others;
}

FleetViews::FleetViews() : m_state(std::make_unique<State>()) {}
FleetViews::~FleetViews() = default;
FleetViews::FleetViews(FleetViews&&) noexcept = default;

Result<std::shared_ptr<FleetView>> FleetViews::make(const ReplicaReader& reader,
                                                    std::shared_ptr<const FoldedFleet> folded,
                                                    const Words& words, const SbomHolds& sbomHolds)
{
    State& s = *m_state;
    if (auto prepared = s.prepare(reader, *folded); !prepared)
        return failWith(prepared);
    const Names& names = *reader.names();
    auto [made, rowsOf] = viewFrom(*s.retired);
    made->at = folded->at;
    made->knownAt = folded->knownAt;
    made->names = reader.names();
    made->federation = makeFederation(*folded, names);
    for (const CountedLogs::Log& log : folded->logs.logs)
        made->eventsCounted += log.counted;
    s.judge(std::move(folded), words, sbomHolds, *made, rowsOf);
    auto conflicts =
        makeConflicts(reader, s.folded->fleet, s.entries.splitNodes(*s.folded), s.conflicts);
    if (!conflicts) {
        s.forget();
        return failWith(conflicts);
    }
    made->conflicts = std::move(*conflicts);
    auto shared = share(std::move(made), s.last, s.retired);
    s.view = shared;
    return shared;
}

} // namespace souverix
