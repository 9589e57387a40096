#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/base/result.h"
#include "model/crypto/ed25519.h"
#include "model/feed/demo/event_log.h"
#include "model/feed/demo/plan.h"

namespace souverix::demo
{

struct World;

/// What a fleet told since it was last asked. Blobs may come before the events that name them,
/// never after.
struct FleetBatch {
    std::vector<DemoEvent> events; ///< in the order recorded; per region by sequence
    std::vector<DemoBlob> blobs;
};

/// A made-up fleet that tells the contract's stories (README.md of this folder), event by event, in
/// bounded memory. The same plan and calls give the same bytes. Not for two threads at once.
class Fleet
{
public:
    /// Error: Usage for a plan out of its ranges.
    [[nodiscard]] static Result<Fleet> create(const FleetPlan& plan);
    ~Fleet();
    Fleet(Fleet&&) noexcept;
    Fleet& operator=(Fleet&&) noexcept;

    /// At least `atLeast` events recorded up to `until` (included) that were not given yet; fewer
    /// when there are no more until then. Beyond plan.end the fleet goes on living. Error: Internal
    /// where OpenSSL refused to sign.
    [[nodiscard]] Result<FleetBatch> advanceTo(UtcTime until, std::size_t atLeast);

    [[nodiscard]] const FleetPlan& plan() const;
    /// By DemoEvent::region.
    [[nodiscard]] const std::vector<std::string>& regionNames() const;
    /// `sx-prod`.
    [[nodiscard]] static const char* fleetName() { return "sx-prod"; }
    /// The origin of a region's log, and the seed of the key that signs its checkpoints.
    [[nodiscard]] std::string origin(std::uint32_t region) const;
    [[nodiscard]] Ed25519Seed logKey(std::uint32_t region) const;

private:
    explicit Fleet(std::unique_ptr<World> world);
    std::unique_ptr<World> m_world;
};

} // namespace souverix::demo
