#include "model/replica/replica_check.h"

#include "model/crypto/sha256.h"
#include "model/log/merkle.h"

namespace souverix
{

namespace
{

class Walk
{
public:
    Walk(const ReplicaReader& replica, const std::stop_token& stop)
        : m_replica(replica), m_stop(stop)
    {
    }

    Result<ReplicaCheck> run()
    {
        Result<std::vector<RegionHead>> heads = m_replica.regions();
        if (!heads)
            return failWith(heads);
        for (const RegionHead& head : *heads)
            region(head);
        histories();
        blobs();
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped", "cancelled");
        return std::move(m_out);
    }

private:
    void defect(std::string what) { m_out.defects.push_back(std::move(what)); }

    void region(const RegionHead& head)
    {
        const std::string name(m_replica.names()->text(head.region));
        Frontier frontier;
        m_leaves.clear();
        std::uint64_t held = 0;
        const Result<void> read = m_replica.forEachEntry(
            head.region, 0, head.size, [&](std::uint64_t sequence, std::string_view bytes) {
                ++held;
                if (!head.sparse) {
                    compareFrame(name, head, sequence, bytes);
                    frontier.append(m_leaves.empty() ? leafHash(bytes) : m_leaves.back());
                    compareHead(name, head, frontier);
                }
                return !m_stop.stop_requested();
            });
        if (!read)
            defect(name + ": " + read.error().detail);
        m_out.entries += held;
        if (m_stop.stop_requested())
            return;
        if (held != head.held)
            defect(name + ": " + std::to_string(held) + " entries instead of " +
                   std::to_string(head.held));
        if (!head.sparse && read && frontier.root() != head.root)
            defect(name + ": the entries' root is not the one kept");
        columns(name, head);
    }

    void compareFrame(const std::string& name, const RegionHead& head, std::uint64_t sequence,
                      std::string_view bytes)
    {
        m_leaves.push_back(leafHash(bytes));
        if (sequence % kFrameEntries != kFrameEntries - 1)
            return;
        const Result<Hash> kept = m_replica.subtree(head.region, 1, sequence / kFrameEntries);
        if (!kept || *kept != rootOf(m_leaves))
            defect(name + ": the kept root of frame " + std::to_string(sequence / kFrameEntries) +
                   " is not that of its entries");
        m_leaves.clear();
    }

    void compareHead(const std::string& name, const RegionHead& head, const Frontier& frontier)
    {
        if (head.checkpoint && head.checkpoint->size == frontier.size() &&
            head.checkpoint->root != frontier.root())
            defect(name + ": the entries' root is not the head's");
    }

    void columns(const std::string& name, const RegionHead& head)
    {
        std::uint64_t count = 0;
        std::uint64_t quarantined = 0;
        const Result<void> read = m_replica.forEachColumns(
            head.region, 0, head.size, [&](const std::vector<ColumnEntry>& frame) {
                count += frame.size();
                for (const ColumnEntry& column : frame)
                    quarantined += column.quarantined ? 1U : 0U;
                return true;
            });
        if (!read)
            defect(name + ": " + read.error().detail);
        else if (count != head.held || quarantined != head.quarantined)
            defect(name + ": the columns do not count as the entries do");
        m_events += count - quarantined;
    }

    void histories()
    {
        const Result<std::vector<SubjectCount>> subjects = m_replica.subjects();
        if (!subjects)
            return defect(subjects.error().detail);
        for (const SubjectCount& subject : *subjects) {
            const Result<std::vector<Fact>> facts = m_replica.history(subject.subject);
            if (!facts || facts->size() != subject.events)
                defect("the history of " + std::string(m_replica.names()->text(subject.subject)) +
                       (facts ? " does not count as kept" : ": " + facts.error().detail));
            m_out.facts += facts ? facts->size() : 0;
        }
        if (m_out.facts != m_events)
            defect(std::to_string(m_out.facts) + " facts of " + std::to_string(m_events) +
                   " events");
    }

    void blobs()
    {
        const Result<std::vector<std::pair<Hash, std::uint64_t>>> kept = m_replica.blobs();
        if (!kept)
            return defect(kept.error().detail);
        for (const auto& [hash, size] : *kept) {
            const Result<std::optional<std::string>> bytes = m_replica.blob(hash);
            ++m_out.blobs;
            if (!bytes || !*bytes || (*bytes)->size() != size || sha256(**bytes) != hash)
                defect("blob " + toHex(hash) + " does not hash to its name");
        }
    }

    const ReplicaReader& m_replica;
    const std::stop_token& m_stop;
    ReplicaCheck m_out;
    std::uint64_t m_events = 0;
    std::vector<Hash> m_leaves; // of the frame at hand
};

} // namespace

Result<ReplicaCheck> checkReplica(const ReplicaReader& replica, const std::stop_token& stop)
{
    return Walk(replica, stop).run();
}

} // namespace souverix
