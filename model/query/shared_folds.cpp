#include "model/query/shared_folds.h"

#include <algorithm>

namespace souverix
{
namespace
{

constexpr std::size_t kCoursesKept = 2; // of K

/// Between two instants, whichever is earlier.
Duration distance(UtcTime a, UtcTime b)
{
    return a < b ? b - a : a - b;
}

} // namespace

SharedFolds::SharedFolds(std::shared_ptr<Names> names)
    : m_names(std::move(names)),
      m_facts(std::make_shared<FleetFacts>()), m_lanes{Lane{{}, FleetFolds(m_facts), {}, {}},
                                                       Lane{{}, FleetFolds(m_facts), {}, {}}}
{
}

std::shared_ptr<const FoldedFleet> SharedFolds::find(std::vector<Made>& made, const Moment& moment)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(made, [](const Made& one) { return one.fold.expired(); });
    const auto found = std::find_if(made.begin(), made.end(),
                                    [&](const Made& one) { return one.moment == moment; });
    return found == made.end() ? nullptr : found->fold.lock();
}

// One that never folded comes before one that would lose its place.
SharedFolds::Lane& SharedFolds::laneFor(const Moment& moment)
{
    const std::lock_guard lock(m_mutex);
    const auto cost = [&](const Lane& lane) {
        if (!lane.last)
            return std::pair(1, Duration{});
        const bool near = lane.last->knownAt == moment.knownAt;
        const bool same = lane.last->at == moment.at;
        return std::pair(near && same ? 0 : near ? 2 : 3, distance(lane.last->at, moment.at));
    };
    Lane& lane = cost(m_lanes[1]) < cost(m_lanes[0]) ? m_lanes[1] : m_lanes[0];
    lane.last = moment;
    lane.asked = std::chrono::steady_clock::now();
    return lane;
}

void SharedFolds::rest()
{
    m_facts->rest(kUnused);
    for (Lane& lane : m_lanes) {
        {
            const std::lock_guard lock(m_mutex);
            if (std::chrono::steady_clock::now() - lane.asked < kUnused)
                continue;
        }
        if (const std::unique_lock free(lane.mutex, std::try_to_lock); free)
            lane.folds.rest();
    }
}

Result<std::shared_ptr<const FoldedFleet>> SharedFolds::at(const ReplicaReader& reader,
                                                           const TimeContext& context,
                                                           const Words& words, std::stop_token stop)
{
    const auto at = instantOf(reader, context);
    if (!at)
        return tl::unexpected<Error>(at.error());
    const Moment moment{reader.version(), *at, context.knownAt};
    if (auto known = find(m_folds, moment))
        return known;
    Lane& lane = laneFor(moment);
    const std::lock_guard guard(lane.mutex);
    if (auto known = find(m_folds, moment)) // made while this one waited
        return known;
    auto fold = lane.folds.at(reader, context, words, std::move(stop));
    if (fold) {
        const std::lock_guard lock(m_mutex);
        m_folds.push_back({moment, *fold});
    }
    return fold;
}

std::shared_ptr<const FleetView> SharedFolds::viewOf(const std::shared_ptr<const FoldedFleet>& fold,
                                                     const TimeContext& context)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_views, [](const MadeView& made) { return made.view.expired(); });
    for (const MadeView& made : m_views)
        if (made.fold.lock() == fold)
            if (auto view = made.view.lock(); view && view->context == context)
                return view;
    return nullptr;
}

void SharedFolds::keepView(const std::shared_ptr<const FoldedFleet>& fold,
                           const std::shared_ptr<const FleetView>& view)
{
    const std::lock_guard lock(m_mutex);
    m_views.push_back({fold, view});
}

SharedFolds::HeldCourses SharedFolds::courses(const std::optional<UtcTime>& knownAt)
{
    std::shared_ptr<HeldCourses::Kept> kept;
    {
        const std::lock_guard lock(m_mutex);
        const auto known = std::find_if(m_courses.begin(), m_courses.end(),
                                        [&](const auto& one) { return one.first == knownAt; });
        if (known != m_courses.end())
            m_courses.splice(m_courses.begin(), m_courses, known);
        else
            m_courses.emplace_front(knownAt, std::make_shared<HeldCourses::Kept>(knownAt));
        if (m_courses.size() > kCoursesKept)
            m_courses.pop_back();
        kept = m_courses.front().second;
    }
    return HeldCourses(std::move(kept));
}

Result<std::shared_ptr<const FoldedFleet>> SharedFolds::fleetWide(const ReplicaReader& reader,
                                                                  const TimeContext& context)
{
    const auto at = instantOf(reader, context);
    if (!at)
        return tl::unexpected<Error>(at.error());
    const Moment moment{reader.version(), *at, context.knownAt};
    for (auto* made : {&m_folds, &m_fleetWide})
        if (auto known = find(*made, moment))
            return known;
    auto facts = m_facts->of(reader);
    if (!facts)
        return failWith(facts);
    auto folded = std::make_shared<FoldedFleet>();
    folded->at = *at;
    folded->knownAt = context.knownAt;
    foldFleetTo(**facts, *reader.names(), *folded);
    const std::lock_guard lock(m_mutex);
    m_fleetWide.push_back({moment, folded});
    return std::shared_ptr<const FoldedFleet>(std::move(folded));
}

} // namespace souverix
