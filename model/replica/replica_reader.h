#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/base/names.h"
#include "model/base/result.h"
#include "model/event/event.h"
#include "model/replica/frame_codec.h"
#include "model/replica/replica_types.h"

namespace souverix
{

namespace sqlite
{
class Connection;
}

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
    /// where there is no file or it is empty, `foreign-file`, `newer-replica`, `replica-damaged`.
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

    /// All facts of one subject that are held, in the order in which they came (not fold order).
    [[nodiscard]] Result<std::vector<Fact>> history(NameId subject) const;
    /// The facts that folds of every node need (concernsFleet), in the order in which they came.
    [[nodiscard]] Result<std::vector<Fact>> fleetWide() const;
    /// Every subject of a well-formed event and how many it has, by id.
    [[nodiscard]] Result<std::vector<SubjectCount>> subjects() const;
    [[nodiscard]] Result<std::uint64_t> eventsOf(NameId subject) const;
    /// Well-formed events by exact type, most frequent first.
    [[nodiscard]] Result<std::vector<TypeCount>> typeCounts() const;
    /// The malformed entries held of a region, by sequence.
    [[nodiscard]] Result<std::vector<QuarantinedEntry>> quarantine(NameId region) const;

    /// The folded state kept of a subject; none where there is none.
    [[nodiscard]] Result<std::optional<std::string>> state(NameId subject) const;
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

    [[nodiscard]] Result<void> loadNames();
    [[nodiscard]] Result<std::shared_ptr<Frame>> frame(const RegionHead& head,
                                                       std::uint64_t index) const;
    [[nodiscard]] Result<void> loadHeads() const;
    [[nodiscard]] Result<const RegionHead*> headOf(NameId region) const;
    [[nodiscard]] Result<std::vector<Fact>> facts(NameId key, NameId subject) const;
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
};

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
