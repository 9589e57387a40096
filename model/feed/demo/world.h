#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"
#include "model/event/event_type.h"
#include "model/feed/demo/event_log.h"
#include "model/feed/demo/event_queue.h"
#include "model/feed/demo/keyring.h"
#include "model/feed/demo/plan.h"
#include "model/feed/demo/prng.h"
#include "model/feed/demo/supply.h"

namespace souverix::demo
{

/// What a rollout can move on a node. The values index what World::versionText names.
enum class Part : std::uint8_t { Rempart, Os, Uefi, Config, Policy };
inline constexpr std::size_t kParts = 5;
using Versions = std::array<std::uint16_t, kParts>;

enum class Phase : std::uint8_t {
    Absent,
    Provisioning,
    Active,
    Maintenance,
    Decommissioning,
    Decommissioned,
    Isolated
};
enum class Link : std::uint8_t { Connected, Degraded, Intermittent, Disconnected };
enum class Role : std::uint8_t { Core, Gateway, Relay };

/// Planned peculiarities of single nodes.
enum Oddity : std::uint16_t {
    kForgedQc = 1,           ///< its QC signature is by a key that is not the factory's
    kUnsignedImage = 2,      ///< runs an image without a signature
    kOtherSbom = 4,          ///< deployed with the SBOM of another image
    kBadSbom = 8,            ///< deployed with an SBOM that is no CycloneDX
    kBadQuote = 16,          ///< affirmed, while its quote does not hold the PCRs it shows
    kOtherResult = 32,       ///< affirmed, while its attestation result says contraindicated
    kSilent = 64,            ///< linked and active, but attests no more
    kShortCertificate = 128, ///< a certificate that lapses within the history
    kHoldsFast = 256,        ///< never gets the newer image: stays at the revoked signer's
};

struct Node {
    std::string name;
    std::string agent; ///< the source of its own events
    std::string serial;
    std::uint16_t cluster = 0;
    std::uint16_t region = 0;
    std::uint16_t batch = 0;
    std::uint16_t second = 0; ///< its second container in World::images; 0 none
    Role role = Role::Core;
    Phase phase = Phase::Absent;
    Link link = Link::Connected;
    bool autonomous = false;
    bool busy = false;             ///< in a story that others must not enter
    std::uint8_t reported = 0;     ///< drift reported and not cleared: a bit a Part
    std::uint16_t oddities = 0;    ///< of Oddity
    std::uint16_t objects = 0;     ///< configuration objects that differ
    std::uint16_t score = 1000;    ///< policy compliance in thousandths
    std::uint16_t certificate = 0; ///< how many it has had
    Versions has{};
    SimTime lastAttested = 0;
    SimTime cutSince = 0;
    SimTime skewedUntil = 0;
};

struct Cluster {
    std::string name;
    std::uint32_t region = 0;
    bool edge = false;
    std::vector<std::uint32_t> nodes;
    Versions want{};
};

struct Batch {
    std::string id;
    int factory = 0;
    SimTime made = 0;
    std::vector<std::string> serials;
    std::optional<Hash> statement; ///< one for all its units, where units have none of their own
};

struct Region {
    std::string name;
    std::string control; ///< the source of its control plane's events
    SimTime cutUntil = 0;
};

/// A rollout under way.
struct Rollout {
    std::uint32_t index = 0; ///< in World::rollouts
    std::string name;
    Part part = Part::Rempart;
    std::uint16_t from = 0;
    std::uint16_t to = 0;
    std::uint32_t failures = 15; ///< in a thousand
    bool pauses = false;
    bool rollsBack = false;
    bool stopped = false;
    SimTime stride = 0;                            ///< between two clusters
    std::vector<std::vector<std::uint32_t>> waves; ///< clusters; the first wave is the canaries'
    std::vector<std::uint32_t> touched;            ///< clusters whose desired state it moved
};

/// The simulated fleet and the logs it writes. Stories are functions on it.
struct World {
    World(const FleetPlan& fleetPlan, SimTime historyStart, std::vector<std::string> regionNames)
        : plan(fleetPlan), start(historyStart), end(toSim(fleetPlan.end)), now(historyStart),
          prng(fleetPlan.seed), log(std::move(regionNames))
    {
    }

    FleetPlan plan;
    SimTime start;
    SimTime end;
    SimTime now;
    Prng prng;
    EventQueue queue;
    EventLog log;
    BlobBox blobs;
    Supply supply;
    std::vector<Region> regions;
    std::vector<Cluster> clusters;
    std::vector<Node> nodes;
    std::vector<Batch> batches;
    std::vector<Image> images;
    std::vector<OsImage> oses;
    std::vector<Firmware> uefis;
    std::vector<Firmware> bmcs;
    std::deque<Rollout> rollouts; ///< steps hold references into it
    std::vector<std::uint32_t> canaries;
    std::vector<std::uint32_t> cast; ///< nodes that planned stories may take, in this order
    std::size_t castTaken = 0;
    std::map<std::uint32_t, SimTime> replays; ///< under way: node, since when
    std::uint64_t pendingEvents = 0;          ///< that planned stories will still write, estimated
    std::uint64_t steadyEvents = 0; ///< that stories at a steady rate write in all, estimated
    std::uint64_t counter = 0;      ///< for tickets, clocks and other numbers that go up
    SimTime eventTime = 0;          ///< valid time of the next event of this step
    std::map<std::string, Hash> sharedCertificates; ///< by serial, where nodes share them
    std::optional<Error> failure;

    [[nodiscard]] bool live() const { return now >= end; }
    [[nodiscard]] SimTime history() const { return end - start; }
    /// The instant this many thousandths into the history.
    [[nodiscard]] SimTime at(std::int64_t perMille) const
    {
        return start + history() / 1000 * perMille;
    }
    /// The mean time between two of a story that runs all along and that `perMille` thousandths of
    /// the nodes take part in once in the history; rarer where few events are to be written.
    [[nodiscard]] SimTime every(std::int64_t perMille) const;
    /// How many in a hundred of such stories there is room for.
    [[nodiscard]] std::int64_t roomPercent() const;
    /// A span between two bounds; live ones are shorter, so that a watcher sees them end.
    [[nodiscard]] SimTime span(SimTime low, SimTime high);
    void after(SimTime delay, Step step, std::uint32_t node = 0, std::uint32_t arg = 0)
    {
        queue.add(now + delay, step, node, arg);
    }
    /// A node for a planned story; nullopt once a third of the fleet is taken.
    [[nodiscard]] std::optional<std::uint32_t> takeCast();
    /// Takes events from pendingEvents, since they are about to be written.
    void settle(std::uint64_t events) { pendingEvents -= std::min(pendingEvents, events); }
    /// Whether a node is active, linked and in no story.
    [[nodiscard]] bool free(const Node& node) const;
    [[nodiscard]] const std::string& versionText(Part part, std::uint16_t version);

    /// Events by who says them. Their valid time is just before now.
    EventText agent(const Node& node, EventType type);
    EventText control(const Node& node, EventType type);
    EventText control(std::uint32_t region, EventType type, std::string_view subject);
    EventText global(EventType type, std::string_view subject);
    EventText publisher(EventType type, std::string_view subject);
    EventText verifier(const Node& node, EventType type);
    EventText console(std::uint32_t region, std::string_view who, std::string_view subject);
    /// An event that happened at `time` and is recorded now.
    EventText late(const Node& node, EventType type, SimTime time);

    /// The value, or an empty one and `failure` set.
    template <class T>
    T orFail(Result<T> result)
    {
        if (result)
            return std::move(*result);
        if (!failure)
            failure = std::move(result.error());
        return T{};
    }

private:
    EventHead head(std::uint32_t region, EventType type, std::string_view subject,
                   std::string_view source);
    std::string m_source;
    std::vector<std::string> m_configs;
    std::vector<std::string> m_policies;
};

/// The CloudEvents type of a catalogue type.
[[nodiscard]] std::string_view typeText(EventType type);

} // namespace souverix::demo
