#include "model/query/fleet_folds.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <utility>

#include "model/projection/fold_node.h"
#include "model/query/log_counts.h"

namespace souverix
{
namespace
{

/// Nodes that a thread takes at once.
constexpr std::size_t kShare = 64;
/// Folds that are held at once while T moves: by the readers that show it, and the next.
constexpr std::size_t kInUse = 5;

UtcTime secondOf(std::int64_t second)
{
    return {second, 0};
}

} // namespace

/// The fold of all entries at one (T, K), on two threads.
class FleetFolds::Job
{
public:
    Job(FleetFolds& folds, UtcTime at, std::optional<UtcTime> knownAt, const Words& words,
        std::stop_token stop)
        : m_folds(folds), m_at(at), m_knownAt(knownAt), m_words(words), m_stop(std::move(stop))
    {
    }

    /// `before` is what this thread does first, while the other one folds already.
    template <class Before>
    Result<void> run(const ReplicaReader& reader, const Before& before)
    {
        Result<void> begun;
        const ReplicaReader* second =
            m_folds.m_entries.size() > kShare ? reader.companion() : nullptr;
        {
            std::jthread other;
            if (second != nullptr)
                other = std::jthread([this, second] { work(*second); });
            begun = before();
            if (begun)
                work(reader);
            else
                m_failed = true;
        }
        if (!begun)
            return begun;
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "folding was stopped");
        return {};
    }

private:
    void work(const ReplicaReader& reader)
    {
        std::vector<Entry>& entries = m_folds.m_entries;
        HistoryPart part;
        for (std::size_t begin = m_next.fetch_add(kShare);
             begin < entries.size() && !m_stop.stop_requested() && !m_failed;
             begin = m_next.fetch_add(kShare)) {
            const std::size_t end = std::min(begin + kShare, entries.size());
            for (std::size_t i = begin; i < end; ++i) {
                Entry& entry = entries[i];
                if (entry.from <= m_at && m_at < entry.until)
                    continue;
                if (auto done = isWarm(entry) ? takeKept(reader, entry) : fold(reader, entry, part);
                    !done)
                    return note(done.error());
            }
        }
    }

    // A kept state is that of (T, K) where all that it folded counts there and nothing waits.
    [[nodiscard]] bool isWarm(const Entry& entry) const
    {
        if (entry.pending)
            return false;
        const bool late = m_at >= m_folds.m_warm->at;
        return std::all_of(entry.spans.begin(), entry.spans.end(), [&](const EventSpan& span) {
            return span.allCount(late ? UtcTime::max() : m_at, m_knownAt);
        });
    }

    Result<void> takeKept(const ReplicaReader& reader, Entry& entry)
    {
        auto bytes = reader.state(entry.node);
        if (!bytes)
            return failWith(bytes);
        auto state = std::make_shared<NodeState>();
        if (*bytes) {
            if (auto read = readState(**bytes, *state); !read)
                return read;
        }
        entry.until = UtcTime{UtcTime::kMaxSeconds + 1, 0};
        keep(entry, std::move(state));
        return {};
    }

    Result<void> fold(const ReplicaReader& reader, Entry& entry, HistoryPart& part)
    {
        if (auto read = reader.historyAt(entry.node, entry.spans, m_at, m_knownAt, part); !read)
            return read;
        auto state = std::make_shared<NodeState>();
        if (part.hasState) {
            if (auto read = readState(part.state, *state); !read)
                return read;
        }
        entry.until = part.facts.next().value_or(UtcTime{UtcTime::kMaxSeconds + 1, 0});
        for (std::size_t i = part.firstChunk; i < entry.spans.size(); ++i) {
            const UtcTime first = secondOf(entry.spans[i].firstTime);
            if (!entry.spans[i].mayCount(m_at, m_knownAt) && first > m_at)
                entry.until = std::min(entry.until, first);
        }
        const Names& names = *reader.names();
        for (const Fact* fact : part.facts.inFoldOrder(names))
            foldNode(*state, *fact, m_words, names);
        keep(entry, std::move(state));
        return {};
    }

    static void keep(Entry& entry, std::shared_ptr<NodeState>&& state)
    {
        entry.from = state->last ? state->last->time : UtcTime::min();
        entry.state = state->exists() || !state->findings.empty() ? std::move(state) : nullptr;
    }

    void note(const Error& error)
    {
        const std::lock_guard lock(m_mutex);
        m_error = error;
        m_failed = true;
    }

    FleetFolds& m_folds;
    UtcTime m_at;
    std::optional<UtcTime> m_knownAt;
    const Words& m_words;
    std::stop_token m_stop;
    std::atomic<std::size_t> m_next{0};
    std::atomic<bool> m_failed{false};
    std::mutex m_mutex;
    std::optional<Error> m_error; // guarded by m_mutex while threads run
};

/// The nodes of folds that nobody holds any more, the latest last.
struct FleetFolds::Retired {
    using Nodes = std::vector<FoldedNode>;

    /// So many from the beginning: where memory is first written takes longer than to fill it.
    explicit Retired(std::size_t nodes) : all(kInUse, Nodes(nodes)) {}

    Nodes take()
    {
        const std::lock_guard lock(mutex);
        Nodes nodes;
        if (!all.empty()) {
            nodes = std::move(all.back());
            all.pop_back();
        }
        return nodes;
    }
    void put(Nodes nodes)
    {
        const std::lock_guard lock(mutex);
        if (all.size() < kInUse)
            all.push_back(std::move(nodes));
    }
    void forgetStates()
    {
        const std::lock_guard lock(mutex);
        for (Nodes& nodes : all)
            for (FoldedNode& node : nodes)
                node.state.reset();
    }

private:
    std::mutex mutex;
    std::vector<Nodes> all; // guarded by mutex
};

void FleetFolds::rest()
{
    if (m_retired)
        m_retired->forgetStates();
}

std::shared_ptr<FoldedFleet> FleetFolds::share(std::unique_ptr<FoldedFleet> folded)
{
    if (!m_retired)
        m_retired = std::make_shared<Retired>(m_entries.size());
    std::vector<FoldedNode>& nodes = folded->nodes;
    nodes = m_retired->take();
    nodes.resize(m_entries.size());
    std::size_t count = 0;
    for (const Entry& entry : m_entries) {
        if (!entry.state)
            continue;
        FoldedNode& node = nodes[count++];
        node.node = entry.node;
        if (node.state != entry.state) // counting references is what takes time here
            node.state = entry.state;
    }
    nodes.resize(count);
    return {folded.release(), [kept = std::weak_ptr(m_retired)](FoldedFleet* done) {
                const std::unique_ptr<FoldedFleet> old(done);
                if (const auto retired = kept.lock())
                    retired->put(std::move(old->nodes));
            }};
}

Result<void> FleetFolds::load(const ReplicaReader& reader)
{
    if (m_version == reader.version())
        return {};
    m_entries.clear();
    auto warm = readWarmFold(reader);
    auto histories = reader.historyIndex();
    if (!warm)
        return failWith(warm);
    if (!histories)
        return failWith(histories);
    m_warm = std::move(*warm);
    m_histories = std::move(*histories);
    if (m_warm) {
        const Names& names = *reader.names();
        auto subjects = reader.keptSubjects();
        if (!subjects)
            return failWith(subjects);
        // A subject with events after the kept fold's now may be a node only then.
        std::vector<NameId> pending = m_warm->pending;
        std::sort(pending.begin(), pending.end());
        subjects->insert(subjects->end(), pending.begin(), pending.end());
        std::sort(subjects->begin(), subjects->end());
        subjects->erase(std::unique(subjects->begin(), subjects->end()), subjects->end());
        for (const NameId node : *subjects)
            m_entries.push_back({node, std::binary_search(pending.begin(), pending.end(), node),
                                 m_histories->of(node), nullptr});
        std::sort(m_entries.begin(), m_entries.end(), [&](const Entry& a, const Entry& b) {
            return names.text(a.node) < names.text(b.node);
        });
    }
    m_version = reader.version();
    return {};
}

Result<std::shared_ptr<const FoldedFleet>> FleetFolds::at(const ReplicaReader& reader,
                                                          const TimeContext& context,
                                                          const Words& words, std::stop_token stop)
{
    const auto at = instantOf(reader, context);
    if (!at)
        return tl::unexpected<Error>(at.error());
    if (auto loaded = load(reader); !loaded)
        return failWith(loaded);
    if (m_knownAt != context.knownAt) {
        for (Entry& entry : m_entries)
            entry.until = UtcTime::min(); // its state is let go by the thread that folds it anew
        m_knownAt = context.knownAt;
    }
    auto folded = std::make_unique<FoldedFleet>();
    folded->at = *at;
    folded->knownAt = context.knownAt;
    const auto wholeFleet = [&]() -> Result<void> {
        auto facts = m_facts->of(reader);
        if (!facts)
            return failWith(facts);
        foldFleetTo(**facts, *reader.names(), *folded);
        auto logs = countLogs(reader, folded->at, folded->knownAt);
        if (!logs)
            return failWith(logs);
        folded->logs = std::move(*logs);
        return {};
    };
    Job job(*this, folded->at, folded->knownAt, words, std::move(stop));
    if (auto done = job.run(reader, wholeFleet); !done)
        return failWith(done);
    for (const CountedLogs::Log& log : folded->logs.logs)
        if (log.counted > 0)
            folded->fleet.regions[log.region].hasLog = true;
    return share(std::move(folded));
}

} // namespace souverix
