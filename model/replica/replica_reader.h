#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/base/names.h"
#include "model/base/result.h"
#include "model/event/event.h"
#include "model/event/fact_block.h"
#include "model/event/fact_codec.h"
#include "model/replica/event_span.h"
#include "model/replica/frame_codec.h"
#include "model/replica/replica_types.h"

namespace souverix
{

namespace sqlite
{
class Connection;
}

/// Facts of a history from some chunk on that count at (T, K), and the folded state of all before.
/// To be used again, which keeps its buffers.
struct HistoryPart {
    std::size_t firstChunk = 0;
    bool hasState = false; ///< false where facts begin with the first
    std::string state;
    CountedFacts facts;
};

/// The chunks of every subject's history, without their facts.
class HistoryIndex
{
public:
    /// Empty where the subject has no events.
    [[nodiscard]] std::span<const EventSpan> of(NameId subject) const;

private:
    friend class ReplicaReader;
    std::vector<NameId> m_subjects; // ascending
    std::vector<std::size_t> m_begins;
    std::vector<EventSpan> m_spans;
};

/// Reads a replica. All that one reader says between two refreshes is of one commit, whatever other
/// threads and programs write meanwhile. A reader is used from one thread at a time; each thread
/// has its own. Errors of every function: Damaged, Busy (exit status 4).
///
/// Names: ids are the replica's. Readers and the writer of one program share one table, passed to
/// open; only the writer's transaction may intern into it, others look up (`find`) or keep a table
/// of their own.
class ReplicaReader
{
public:
    /// Opens read-only, in well under a second whatever the size. Damaged with reason `no-replica`
    /// where there is no file, `foreign-file`, `older-replica`, `newer-replica`, `replica-damaged`.
    static Result<ReplicaReader> open(const std::string& path,
                                      std::shared_ptr<Names> names = nullptr);
    ~ReplicaReader();
    ReplicaReader(ReplicaReader&&) noexcept;
    ReplicaReader& operator=(ReplicaReader&&) noexcept;

    [[nodiscard]] const std::string& path() const;
    [[nodiscard]] const std::shared_ptr<Names>& names() const { return m_names; }
    /// The commit that is being read; grows with every commit of any program.
    [[nodiscard]] std::uint64_t version() const { return m_version; }
    /// Moves to the newest commit and loads its new names. True where it moved. Cheap where not.
    [[nodiscard]] Result<bool> refresh();

    /// By region name, bytewise.
    [[nodiscard]] Result<std::vector<RegionHead>> regions() const;
    [[nodiscard]] Result<std::optional<RegionHead>> region(NameId region) const;
    /// The greatest recordedtime of all regions; none in an empty replica.
    [[nodiscard]] Result<std::optional<UtcTime>> latestRecorded() const;

    /// The exact bytes of an entry; NotFound where it is not held.
    [[nodiscard]] Result<std::string> entry(EventRef ref) const;
    /// Whether to go on.
    using EntryVisit = std::function<bool(std::uint64_t sequence, std::string_view bytes)>;
    /// Visits the entries held within [first, first + count), in order.
    [[nodiscard]] Result<void> forEachEntry(NameId region, std::uint64_t first, std::uint64_t count,
                                            const EntryVisit& visit) const;
    /// Whether to go on; the entries of one frame, in order.
    using ColumnsVisit = std::function<bool(const std::vector<ColumnEntry>& frame)>;
    /// Visits the columns of the frames that overlap [first, first + count), whole frames, in
    /// order.
    [[nodiscard]] Result<void> forEachColumns(NameId region, std::uint64_t first,
                                              std::uint64_t count, const ColumnsVisit& visit) const;

    /// The spans of a region's full frames, in order; empty where it is sparse. Valid until the
    /// next refresh.
    [[nodiscard]] Result<std::span<const EventSpan>> frameSpans(NameId region) const;

    /// All facts of one subject that are held, in the order in which they came (not fold order).
    [[nodiscard]] Result<std::vector<Fact>> history(NameId subject) const;
    /// The facts that folds of every node need (concernsFleet), in the order in which they came.
    [[nodiscard]] Result<std::vector<Fact>> fleetWide() const;
    /// The same one by one, each valid during its visit only.
    [[nodiscard]] Result<void> forEachFleetWide(const FactVisit& visit) const;
    /// The chunks of a subject's history; none where it has no events.
    [[nodiscard]] Result<std::vector<EventSpan>> spans(NameId subject) const;
    /// What is needed of a history to fold it to (T, K); `spans` are its chunks.
    [[nodiscard]] Result<void> historyAt(NameId subject, std::span<const EventSpan> spans,
                                         UtcTime at, const std::optional<UtcTime>& knownAt,
                                         HistoryPart& part) const;
    /// Appends one chunk's facts, and gives the state kept before it where that is asked for.
    [[nodiscard]] Result<void> readChunk(NameId subject, std::size_t chunk,
                                         std::vector<Fact>& facts,
                                         std::optional<std::string>* before = nullptr) const;
    /// The same in two steps, of which the second may run on any thread.
    [[nodiscard]] Result<std::string> packedChunk(NameId subject, std::size_t chunk,
                                                  std::optional<std::string>* before) const;
    [[nodiscard]] static Result<void> unpackChunk(std::string_view packed, NameId subject,
                                                  std::vector<Fact>& facts);
    /// The chunks of all histories; read once a commit.
    [[nodiscard]] Result<std::shared_ptr<const HistoryIndex>> historyIndex() const;
    /// A second reader of the same commit, for another thread while this one's waits for it; null
    /// where the file has moved on. It stays this reader's.
    [[nodiscard]] const ReplicaReader* companion() const;
    /// Every subject of a well-formed event and how many it has, by id.
    [[nodiscard]] Result<std::vector<SubjectCount>> subjects() const;
    [[nodiscard]] Result<std::uint64_t> eventsOf(NameId subject) const;
    /// Well-formed events by exact type, most frequent first.
    [[nodiscard]] Result<std::vector<TypeCount>> typeCounts() const;
    /// The malformed entries held of a region, by sequence.
    [[nodiscard]] Result<std::vector<QuarantinedEntry>> quarantine(NameId region) const;

    /// The folded state kept of a subject; none where there is none.
    [[nodiscard]] Result<std::optional<std::string>> state(NameId subject) const;
    /// The subjects that a state is kept of, by id.
    [[nodiscard]] Result<std::vector<NameId>> keptSubjects() const;
    using StateVisit = std::function<bool(NameId subject, std::string_view state)>;
    [[nodiscard]] Result<void> forEachState(const StateVisit& visit) const;
    /// An opaque value kept under a name; none where there is none.
    [[nodiscard]] Result<std::optional<std::string>> named(const std::string& name) const;
    /// The same of what a user wrote beside the evidence (bookmarks, notes).
    [[nodiscard]] Result<std::optional<std::string>> sidecar(const std::string& key) const;
    using SidecarVisit = std::function<bool(std::string_view key, std::string_view value)>;
    [[nodiscard]] Result<void> forEachSidecar(const SidecarVisit& visit) const;

    [[nodiscard]] Result<bool> hasBlob(const Hash& hash) const;
    [[nodiscard]] Result<std::optional<std::string>> blob(const Hash& hash) const;
    /// The blobs held and their sizes in bytes.
    [[nodiscard]] Result<std::vector<std::pair<Hash, std::uint64_t>>> blobs() const;

    [[nodiscard]] Result<std::vector<Pin>> pins() const;
    /// Acknowledged ones too, oldest first.
    [[nodiscard]] Result<std::vector<Fork>> forks() const;
    /// Every checkpoint ever adopted for a region, by size.
    [[nodiscard]] Result<std::vector<HeldCheckpoint>> checkpoints(NameId region) const;
    [[nodiscard]] Result<std::vector<ImportRecord>> imports() const;

    /// The root of the first `size` entries of a region that is not sparse; Usage beyond those
    /// held.
    [[nodiscard]] Result<Hash> rootAt(NameId region, std::uint64_t size) const;
    /// The audit path of an entry in the tree of the first `size` entries.
    [[nodiscard]] Result<std::vector<Hash>> inclusion(EventRef ref, std::uint64_t size) const;
    [[nodiscard]] Result<std::vector<Hash>> consistency(NameId region, std::uint64_t oldSize,
                                                        std::uint64_t newSize) const;
    /// The subtree hash of 256^level leaves, for hash tiles.
    [[nodiscard]] Result<Hash> subtree(NameId region, unsigned level, std::uint64_t index) const;
    /// The stored proof of an entry of a sparse region (C2SP tlog-proof); none where there is none.
    [[nodiscard]] Result<std::optional<std::string>> storedProof(EventRef ref) const;

private:
    friend class ReplicaWriter;
    ReplicaReader(std::shared_ptr<sqlite::Connection> db, std::shared_ptr<Names> names);
    struct Frame {
        std::uint64_t key = 0;
        FrameBodies bodies;
        std::vector<std::uint64_t> sequences; // of the entries held
        std::vector<Hash> leaves;             // filled when asked for
    };

    static Result<ReplicaReader> openKnowing(const std::string& path, std::shared_ptr<Names> names,
                                             std::uint32_t namesLoaded);
    [[nodiscard]] Result<void> loadNames();
    /// read(bytes, subject) of each piece of the fleet-wide facts, until one fails.
    template <class Read>
    [[nodiscard]] Result<void> eachFleetWidePiece(const Read& read) const;
    [[nodiscard]] Result<std::shared_ptr<Frame>> frame(const RegionHead& head,
                                                       std::uint64_t index) const;
    [[nodiscard]] Result<void> loadHeads() const;
    [[nodiscard]] Result<const RegionHead*> headOf(NameId region) const;
    [[nodiscard]] Result<Hash> hashAt(const RegionHead& head, unsigned level,
                                      std::uint64_t index) const;
    [[nodiscard]] Result<Hash> frameRoot(const RegionHead& head, std::uint64_t index) const;
    void forgetCaches() const;

    std::shared_ptr<sqlite::Connection> m_db;
    std::shared_ptr<Names> m_names;
    std::uint64_t m_version = 0;
    std::uint32_t m_namesLoaded = 0; // ids of the table that are known to be as in the file
    bool m_ownTransaction = true;    // false: lives within a writer's
    mutable std::vector<RegionHead> m_heads;
    mutable bool m_headsLoaded = false;
    mutable std::list<std::shared_ptr<Frame>> m_frames; // most recently used first
    mutable std::pair<std::uint64_t, std::vector<Hash>> m_roots{~std::uint64_t{0}, {}};
    mutable std::map<NameId, std::vector<EventSpan>> m_frameSpans;
    mutable std::shared_ptr<const HistoryIndex> m_histories;
    mutable std::unique_ptr<ReplicaReader> m_companion;
};

/// The chunks of one history, straight from the file.
[[nodiscard]] Result<std::vector<EventSpan>> readSpans(sqlite::Connection& db, NameId subject);

/// Keys of rows: the region's number, and the frame's index or the sequence in 40 bits.
[[nodiscard]] constexpr std::uint64_t placeKey(std::uint32_t number, std::uint64_t index)
{
    return std::uint64_t{number} << 40 | index;
}
/// Keys of histories: the subject and a chunk's index in 20 bits.
[[nodiscard]] constexpr std::uint64_t historyKey(NameId subject, std::uint32_t chunk)
{
    return std::uint64_t{static_cast<std::uint32_t>(subject)} << 20 | chunk;
}

} // namespace souverix
