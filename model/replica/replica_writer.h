#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"
#include "model/event/event.h"
#include "model/event/json.h"
#include "model/log/merkle.h"
#include "model/replica/frame_encoder.h"
#include "model/replica/history_buffer.h"
#include "model/replica/replica_reader.h"
#include "model/replica/schema.h"

namespace souverix
{

/// An entry to append: its exact bytes, and what they decode to.
struct NewEntry {
    std::string_view bytes;
    const Fact* fact = nullptr; ///< null: malformed, kept in quarantine
    std::string_view reason;    ///< why it is malformed
};

/// Writes a replica. One thread uses it; other threads and programs read meanwhile. A second
/// writer waits some seconds, then gets Busy. Everything is written within a transaction, which is
/// whole or not at all. Errors of every function: Busy, Full, Damaged (exit status 4).
class ReplicaWriter
{
public:
    /// Opens, or makes where there is no file. `maxBytes` bounds the file's size (Full beyond); 0:
    /// the disk does. A file that is made with Sharing::AloneWhileNew is this writer's until it
    /// goes.
    static Result<std::unique_ptr<ReplicaWriter>> open(const std::string& path,
                                                       std::shared_ptr<Names> names = nullptr,
                                                       std::uint64_t maxBytes = 0,
                                                       Sharing sharing = Sharing::Shared);
    ~ReplicaWriter();
    /// Lets others read from now on what was made with Sharing::AloneWhileNew.
    [[nodiscard]] Result<void> share();
    ReplicaWriter(const ReplicaWriter&) = delete;
    ReplicaWriter& operator=(const ReplicaWriter&) = delete;

    /// Rolls back when it goes without commit.
    class Transaction
    {
    public:
        explicit Transaction(ReplicaWriter& writer) : m_writer(&writer) {}
        Transaction(Transaction&& other) noexcept : m_writer(std::exchange(other.m_writer, nullptr))
        {
        }
        Transaction(const Transaction&) = delete;
        Transaction& operator=(const Transaction&) = delete;
        Transaction& operator=(Transaction&&) = delete;
        ~Transaction()
        {
            if (m_writer != nullptr)
                m_writer->rollback();
        }
        [[nodiscard]] Result<void> commit() { return std::exchange(m_writer, nullptr)->commit(); }

    private:
        ReplicaWriter* m_writer;
    };
    /// Has the chunks of histories folded as they are written, so that the states between them are
    /// written with them.
    void foldChunksWith(FoldChunks fold) { m_fold = std::move(fold); }
    /// What that gave of a whole history, all that this transaction flushed included; once, and
    /// null where it gave nothing.
    [[nodiscard]] std::unique_ptr<HistoryFold> takeFold(NameId subject)
    {
        return m_histories.takeFold(subject);
    }
    /// Begins a transaction: alone among writers, and seeing what others have committed.
    [[nodiscard]] Result<Transaction> begin();

    /// What is held, this transaction's own flushed writes included. Asking it for what append and
    /// the rest wrote needs flush() first.
    [[nodiscard]] const ReplicaReader& view() const { return *m_view; }
    [[nodiscard]] Names& names() { return *m_view->m_names; }
    [[nodiscard]] const std::shared_ptr<Names>& sharedNames() const { return m_view->m_names; }

    // Within a transaction:

    /// The sequence that the region's next entry has.
    [[nodiscard]] Result<std::uint64_t> nextSequence(NameId region);
    /// Says that entries about these subjects will soon be appended, the second one sooner: what is
    /// gathered of thousands of subjects is rarely in the processor's cache.
    void expect(NameId late, NameId soon) const { m_histories.expect(late, soon); }
    /// Appends the region's next entry. Usage above kMaxEntryBytes.
    [[nodiscard]] Result<void> append(NameId region, const NewEntry& entry);
    /// Appends 256 entries whose bodies are encoded already; the next sequence is a multiple of
    /// 256.
    [[nodiscard]] Result<void> appendFrame(NameId region, EncodedBodies bodies,
                                           std::span<const NewEntry> entries);
    /// Keeps one entry of a selection, with its proof, in a region that holds no dense entries.
    /// `head` is the checkpoint that the proof is against. An entry held already is left as it is.
    /// True where it was added.
    [[nodiscard]] Result<bool> putSelected(NameId region, const HeldCheckpoint& head,
                                           std::uint64_t sequence, const NewEntry& entry,
                                           std::string_view proof);
    /// Drops a selection's entries, so that the whole log can take its place; their facts stay and
    /// are not added again.
    [[nodiscard]] Result<void> dropSelection(NameId region);
    /// Makes all that was appended visible to view().
    [[nodiscard]] Result<void> flush();
    /// The subjects whose events were appended in this transaction.
    [[nodiscard]] std::vector<NameId> touchedSubjects() const;

    [[nodiscard]] Result<void> setOrigin(NameId region, std::string_view origin);
    /// Moves the region's head, checked against what is held within this transaction: Refused
    /// (`stale`) for a head smaller than the one held, Usage for one beyond the entries.
    [[nodiscard]] Result<void> adoptCheckpoint(NameId region, const HeldCheckpoint& head);
    /// Keeps the evidence; a pair of notes that is kept already is not kept twice.
    [[nodiscard]] Result<void> recordFork(Fork fork);
    /// NotFound where there is no such fork.
    [[nodiscard]] Result<void> acknowledgeFork(std::int64_t id);
    /// Keeps a blob under the hash that the caller has checked.
    [[nodiscard]] Result<void> putBlob(const Hash& hash, std::string_view bytes);
    [[nodiscard]] Result<void> pin(const Pin& pin);
    /// NotFound where it was not pinned.
    [[nodiscard]] Result<void> unpin(std::string_view text);
    [[nodiscard]] Result<void> putState(NameId subject, std::string_view state);
    [[nodiscard]] Result<void> eraseState(NameId subject);
    [[nodiscard]] Result<void> eraseStates();
    /// Keeps the folded states of all of a history before some of its chunks (by index): `spans`
    /// are its chunks as kept.
    [[nodiscard]] Result<void> putHistoryStates(NameId subject, std::vector<EventSpan> spans,
                                                std::span<const StateBefore> states);
    /// Puts `facts` in place of a history's chunks from `first` on, in another order.
    [[nodiscard]] Result<void> reorderHistory(NameId subject, std::size_t first,
                                              std::vector<EventSpan> spans,
                                              std::span<const Fact> facts);
    [[nodiscard]] Result<void> putNamed(const std::string& name, std::string_view value);
    [[nodiscard]] Result<void> eraseNamed(const std::string& name);
    [[nodiscard]] Result<void> putSidecar(const std::string& key, std::string_view value);
    [[nodiscard]] Result<void> eraseSidecar(const std::string& key);
    [[nodiscard]] Result<void> journal(const ImportRecord& record);

private:
    /// What is known of a region while entries are appended.
    struct Log {
        RegionHead head;
        Frontier frontier;            // of the full frames
        std::vector<Hash> roots;      // of the last, not yet full row of frame roots
        std::vector<EventSpan> spans; // of the same frames
        std::string openBundle;       // the frame that is not full
        std::vector<ColumnEntry> openColumns;
        std::uint64_t queuedFrames = 0;       // full frames, those on their way included
        std::vector<std::uint64_t> factsKept; // sequences whose facts a dropped selection left
        bool dirty = false;
    };

    explicit ReplicaWriter(std::unique_ptr<ReplicaReader> view) : m_view(std::move(view)) {}
    [[nodiscard]] Result<void> commit();
    void rollback();
    void forget();
    [[nodiscard]] Result<Log*> logOf(NameId region);
    [[nodiscard]] Result<void> loadLog(Log& log);
    [[nodiscard]] ColumnEntry note(Log& log, std::uint64_t sequence, const NewEntry& entry);
    [[nodiscard]] Result<void> queueFrame(Log& log, EncodedBodies bodies);
    [[nodiscard]] Result<void> keepFrame(std::unique_ptr<FrameJob> job);
    [[nodiscard]] Result<void> putFrame(std::uint64_t key, std::uint64_t count,
                                        std::string_view columns, std::string_view bodies);
    [[nodiscard]] Result<void> writeOpenFrame(Log& log);
    [[nodiscard]] Result<void> writeHead(const Log& log);
    [[nodiscard]] Result<void> writeRoots(const Log& log);
    [[nodiscard]] Result<void> writeCounts();
    void countType(const NewEntry& entry);
    [[nodiscard]] sqlite::Connection& db() const;

    std::unique_ptr<ReplicaReader> m_view;
    std::map<NameId, std::unique_ptr<Log>> m_logs;
    FrameEncoder m_encoder;
    HistoryBuffer m_histories;
    FoldChunks m_fold;
    std::array<std::uint64_t, 256> m_typeCounts{};
    std::map<std::string, std::uint64_t, std::less<>> m_otherTypes;
    StrictJson m_json;
    std::vector<std::pair<std::uint64_t, std::string>> m_quarantine;
    bool m_active = false;
    bool m_alone = false; ///< nobody else may read yet
};

} // namespace souverix
