#pragma once

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "model/base/result.h"
#include "model/query/bookmarks.h"
#include "model/query/episode_list.h"
#include "model/query/event_plan.h"
#include "model/query/fleet_view.h"
#include "model/query/history_summary.h"
#include "model/query/time_context.h"
#include "model/query/tracks.h"

namespace souverix
{

class SharedFolds;

/// Everything of one node at (T, K) on one page.
struct NodePage {
    NodeRow row;
    nlohmann::ordered_json documents; ///< as `souverix show --json` prints it
    std::vector<Mark> marks;          ///< all its events that count, in fold order
    std::vector<Finding> findings;
    struct AttestationEntry {
        UtcTime time;
        EventRef ref;
        NameId kind{}, status{}, verifier{}, policy{};
        bool hasEvidence = false;
    };
    std::vector<AttestationEntry> attestations;
    struct CertificateEntry {
        NameId serial{};
        UtcTime notBefore, notAfter;
        EventRef ref;
        bool held = false; ///< not yet replaced or revoked
        bool revoked = false;
    };
    std::vector<CertificateEntry> certificates;
    struct DeploymentEntry {
        UtcTime time;
        EventRef ref;
        std::string what, from, to; ///< component or `os` or `firmware/NAME`, versions
    };
    std::vector<DeploymentEntry> deployments; ///< software and firmware history
};

/// What a replica holds, whatever the (T, K).
struct ReplicaStatus {
    std::optional<UtcTime> now; ///< the largest recordedtime; absent in an empty replica
    std::uint64_t events = 0;   ///< well-formed ones
    std::uint64_t nodes = 0;    ///< existing now
    std::uint64_t blobs = 0;
    std::uint64_t openForks = 0;
    std::vector<RegionTrust> regions;
    std::vector<std::pair<std::string, std::uint64_t>> types; ///< by count, the most frequent first
};

/// The digests of the kept fold and of one from zero; equal unless something is wrong.
struct FoldProof {
    Hash kept{}, fromZero{};
};

/// A reader of one replica at any (T, K): the only thing that screens and commands ask. Belongs to
/// one thread (a worker, never the UI's); make one a thread. Results are immutable values. Long
/// calls watch the stop token given at construction time of the call and end with Cancelled.
class ReplicaView
{
public:
    ~ReplicaView();
    ReplicaView(ReplicaView&&) noexcept;

    /// Opens a replica for reading. Errors: NotFound, Damaged, Busy. Views of one replica may share
    /// names and folds; null: this one has its own.
    [[nodiscard]] static Result<ReplicaView> open(const std::string& path,
                                                  std::shared_ptr<SharedFolds> shared = nullptr);

    /// The id of a text that some event used; None where none did.
    [[nodiscard]] NameId nameOf(std::string_view text) const;
    [[nodiscard]] std::shared_ptr<Names> names() const;
    /// The replica's commit counter now; cheap, to see whether something new was imported.
    [[nodiscard]] std::uint64_t version();
    /// While it stays, answers are of the commit at hand; else each is of the newest.
    void stay(bool on);

    [[nodiscard]] Result<std::shared_ptr<const FleetView>> fleet(const TimeContext& context,
                                                                 std::stop_token stop = {});
    [[nodiscard]] Result<NodePage> node(const TimeContext& context, NameId node);
    [[nodiscard]] Result<TimelineTile> timeline(const TimeContext& context,
                                                std::span<const NameId> nodes, UtcTime begin,
                                                UtcTime end, std::uint32_t bins,
                                                std::stop_token stop = {});
    /// `byCluster` false: rows are `nodes`, in their order; true: rows are the clusters of `nodes`.
    [[nodiscard]] Result<DriftMap> driftMap(const TimeContext& context,
                                            std::span<const NameId> nodes, bool byCluster,
                                            UtcTime begin, UtcTime end, std::uint32_t bins,
                                            std::stop_token stop = {});
    /// Of the same rows, in [begin, end) up to T.
    [[nodiscard]] Result<DriftHours> driftHours(const TimeContext& context,
                                                std::span<const NameId> nodes, bool byCluster,
                                                UtcTime begin, UtcTime end,
                                                std::stop_token stop = {});
    /// The drift episodes that touch [begin, end), and drift-hours in it up to T, of `nodes`, in
    /// their order; empty: of all nodes, by name's bytes. Cost: the nodes' whole histories.
    [[nodiscard]] Result<EpisodeList> driftEpisodes(const TimeContext& context,
                                                    std::span<const NameId> nodes, UtcTime begin,
                                                    UtcTime end, std::stop_token stop = {});
    [[nodiscard]] Result<ComponentMatrix> componentMatrix(const TimeContext& context,
                                                          std::span<const NameId> nodes,
                                                          std::stop_token stop = {});
    /// The fleet's distributions at `points` equal steps in [begin, end].
    [[nodiscard]] Result<std::vector<TrendPoint>> trend(const TimeContext& context, UtcTime begin,
                                                        UtcTime end, std::uint32_t points,
                                                        std::stop_token stop = {});
    /// See extendHistory(): the newest commit's history counted on from `before`.
    [[nodiscard]] Result<std::shared_ptr<const HistorySummary>>
    history(const std::shared_ptr<const HistorySummary>& before = nullptr,
            std::uint64_t events = UINT64_MAX, const std::stop_token& stop = {});
    [[nodiscard]] Result<std::vector<Bookmark>> bookmarks();
    /// Columns first, on two threads where the log is long; `progressed` while bytes are searched.
    [[nodiscard]] Result<std::shared_ptr<const FoundEvents>>
    events(const TimeContext& context, const EventFilter& filter, std::stop_token stop = {},
           const EventProgressed& progressed = {});
    [[nodiscard]] Result<std::vector<EventRow>> eventRows(const EventList& list, std::size_t first,
                                                          std::size_t count);
    [[nodiscard]] Result<EventEvidence> evidence(const EventRef& ref);
    /// The exact bytes of one entry.
    [[nodiscard]] Result<std::string> entryBytes(const EventRef& ref);
    [[nodiscard]] Result<ReplicaStatus> status();
    /// Folds everything again from the entries' bytes, in memory.
    [[nodiscard]] Result<FoldProof> proveFold();

private:
    friend class TrustView;
    friend struct TrustState;
    struct State;
    explicit ReplicaView(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace souverix
