#pragma once

#include <array>
#include <chrono>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

#include "model/base/result.h"
#include "model/event/words.h"
#include "model/query/drift_courses.h"
#include "model/query/fleet_folds.h"
#include "model/query/fleet_view.h"
#include "model/query/folded_fleet.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

/// What several readers of one replica share: the table of names, so that an id means the same to
/// all, folds, so that one is made once, and courses of drift, so that they are kept once. Any
/// thread.
class SharedFolds
{
public:
    explicit SharedFolds(std::shared_ptr<Names> names = std::make_shared<Names>());

    [[nodiscard]] const std::shared_ptr<Names>& names() const { return m_names; }

    /// The fold at (T, K) of the reader's commit: one that somebody still holds, else made from the
    /// nearest that was made before. `words` are those of names(). Errors: those of FleetFolds.
    [[nodiscard]] Result<std::shared_ptr<const FoldedFleet>> at(const ReplicaReader& reader,
                                                                const TimeContext& context,
                                                                const Words& words,
                                                                std::stop_token stop);
    /// The fleet-wide state alone, without nodes and counts of logs: of such a fold where somebody
    /// holds it, else folded by itself.
    [[nodiscard]] Result<std::shared_ptr<const FoldedFleet>> fleetWide(const ReplicaReader& reader,
                                                                       const TimeContext& context);

    /// The view that was made of a fold, where somebody still holds it; else null.
    [[nodiscard]] std::shared_ptr<const FleetView>
    viewOf(const std::shared_ptr<const FoldedFleet>& fold, const TimeContext& context);
    void keepView(const std::shared_ptr<const FoldedFleet>& fold,
                  const std::shared_ptr<const FleetView>& view);

    /// Lets go what nobody asked for lately and is soon read again. For a reader at rest.
    void rest();

    /// Courses of drift while one reader uses them; others wait.
    class HeldCourses
    {
    public:
        DriftCourses* operator->() const { return &m_kept->courses; }
        DriftCourses& operator*() const { return m_kept->courses; }

    private:
        friend class SharedFolds;
        struct Kept {
            explicit Kept(const std::optional<UtcTime>& knownAt) : courses(knownAt) {}
            std::mutex mutex;
            DriftCourses courses; // guarded by mutex
        };
        explicit HeldCourses(std::shared_ptr<Kept> kept)
            : m_kept(std::move(kept)), m_lock(m_kept->mutex)
        {
        }
        std::shared_ptr<Kept> m_kept;
        std::unique_lock<std::mutex> m_lock;
    };
    /// Those as known at K; of some K they are kept.
    [[nodiscard]] HeldCourses courses(const std::optional<UtcTime>& knownAt);

private:
    /// Of some commit, at an instant that a context came to.
    struct Moment {
        std::uint64_t version = 0;
        UtcTime at;
        std::optional<UtcTime> knownAt;

        friend bool operator==(const Moment&, const Moment&) = default;
    };
    struct Made {
        Moment moment;
        std::weak_ptr<const FoldedFleet> fold;
    };
    struct MadeView {
        std::weak_ptr<const FoldedFleet> fold;
        std::weak_ptr<const FleetView> view;
    };
    /// Folds one after another; which was the last, and when, is guarded by m_mutex, the rest by
    /// its own.
    struct Lane {
        std::mutex mutex;
        FleetFolds folds;
        std::optional<Moment> last;
        std::chrono::steady_clock::time_point asked;
    };

    [[nodiscard]] std::shared_ptr<const FoldedFleet> find(std::vector<Made>& made,
                                                          const Moment& moment);
    [[nodiscard]] Lane& laneFor(const Moment& moment);

    static constexpr std::chrono::seconds kUnused{5};

    std::shared_ptr<Names> m_names;
    std::shared_ptr<FleetFacts> m_facts;
    std::mutex m_mutex;
    std::vector<Made> m_folds, m_fleetWide; // guarded by m_mutex
    std::vector<MadeView> m_views;          // guarded by m_mutex
    /// Most recently used first; guarded by m_mutex.
    std::list<std::pair<std::optional<UtcTime>, std::shared_ptr<HeldCourses::Kept>>> m_courses;
    /// Two: one T moves under the hand while another, or the newest, is asked for beside it.
    std::array<Lane, 2> m_lanes;
};

} // namespace souverix
