#include "model/feed/jsonl_import.h"

#include <set>

#include "model/feed/archive_reader.h"
#include "model/feed/bundle_import.h"
#include "model/feed/line_decoder.h"
#include "model/feed/line_reader.h"
#include "model/feed/line_sorter.h"
#include "model/log/merkle.h"
#include "model/replica/region_trust.h"

namespace souverix
{

namespace
{

/// Where lines come from: gives each to a decoder.
using Lines = std::function<Result<void>(LineDecoder&)>;

constexpr std::uint64_t kProgressLines = 4096;

Result<void> forEachLine(const std::string& path, const ImportOptions& options,
                         LineDecoder& decoder)
{
    Result<LineReader> reader = LineReader::open(path);
    if (!reader)
        return failWith(reader);
    const Result<SourceKind> kind = sourceKind(path);
    if (kind && *kind == SourceKind::JsonLinesZstd && !reader->source().compressed())
        return fail(ErrorCode::Unreadable, path + ": is not compressed by zstd", "bad-archive");
    for (;;) {
        std::string_view line;
        Result<bool> more = reader->next(line);
        if (!more) {
            if (more.error().code == ErrorCode::Malformed)
                more.error().detail = path + ": " + more.error().detail;
            return failWith(more);
        }
        if (!*more)
            return {};
        if (Result<void> taken = decoder.take(line, reader->number()); !taken)
            return taken;
        if (reader->number() % kProgressLines == 0) {
            if (options.stop.stop_requested())
                return fail(ErrorCode::Cancelled, "stopped", "cancelled");
            if (options.progress)
                options.progress(reader->source().consumed(), reader->source().total());
        }
    }
}

/// Appends to a replica within its writer's transaction.
class ReplicaSink : public LineSink
{
public:
    explicit ReplicaSink(ReplicaWriter& writer) : m_writer(writer) {}

    Result<std::uint64_t> held(NameId region) override
    {
        Result<std::optional<RegionHead>> head = m_writer.view().region(region);
        if (!head)
            return failWith(head);
        if (*head && (*head)->sparse)
            m_selections.insert(region);
        return *head ? (*head)->size : 0;
    }
    Result<void> append(NameId region, std::string_view bytes, const Fact& fact) override
    {
        if (m_selections.count(region) != 0)
            return {};
        m_unflushed = true;
        return m_writer.append(region, {bytes, &fact, {}});
    }
    Result<std::optional<std::string>> earlier(NameId region, std::uint64_t sequence) override
    {
        Result<std::optional<RegionHead>> head = m_writer.view().region(region);
        if (!head)
            return failWith(head);
        if (m_unflushed && (!*head || sequence >= (*head)->size)) {
            if (Result<void> flushed = m_writer.flush(); !flushed)
                return failWith(flushed);
            m_unflushed = false;
        }
        Result<std::string> bytes = m_writer.view().entry({region, sequence});
        if (!bytes && bytes.error().code == ErrorCode::NotFound)
            return std::optional<std::string>();
        if (!bytes)
            return failWith(bytes);
        return std::optional(std::move(*bytes));
    }
    /// Regions that are held as selections, which lines cannot extend.
    [[nodiscard]] bool isSelection(NameId region) const { return m_selections.count(region) != 0; }

private:
    ReplicaWriter& m_writer;
    std::set<NameId> m_selections;
    bool m_unflushed = false;
};

/// Hashes only.
class TreeSink : public LineSink
{
public:
    Result<std::uint64_t> held(NameId) override { return 0; }
    Result<void> append(NameId region, std::string_view bytes, const Fact&) override
    {
        std::vector<Hash>& leaves = m_leaves[region];
        leaves.push_back(leafHash(bytes));
        m_frontiers[region].append(leaves.back());
        return {};
    }
    Result<std::optional<std::string>> earlier(NameId region, std::uint64_t sequence) override
    {
        m_asked = m_leaves[region][static_cast<std::size_t>(sequence)];
        return std::optional<std::string>();
    }
    [[nodiscard]] Hash root(NameId region) { return m_frontiers[region].root(); }
    /// The leaf that earlier() was last asked for.
    [[nodiscard]] std::optional<Hash> takeAsked() { return std::exchange(m_asked, std::nullopt); }

private:
    std::map<NameId, std::vector<Hash>> m_leaves;
    std::map<NameId, Frontier> m_frontiers;
    std::optional<Hash> m_asked;
};

struct Attempt {
    ImportReport report;
    std::set<NameId> broken;
    std::vector<std::string> early;
};

Defect selectionDefect()
{
    return {{}, "the region is held as a selection, which lines cannot extend", "other-selection"};
}

/// Brings all lines in, without the excluded regions; nothing is committed yet. Up to
/// `mostEarlyBytes` may wait for earlier entries.
Result<Attempt> attempt(ReplicaWriter& writer, const std::string& source, const Lines& lines,
                        const std::map<NameId, Defect>& excluded, std::size_t mostEarlyBytes)
{
    std::set<NameId> without;
    for (const auto& [id, defect] : excluded)
        without.insert(id);
    ReplicaSink sink(writer);
    LineSorter sorter(writer.names(), sink, std::move(without));
    LineDecoder decoder(
        source, writer.names(),
        [&](std::string_view line, const Fact& fact) { return sorter.take(line, fact); },
        [&](NameId late, NameId soon) { writer.expect(late, soon); });
    if (Result<void> read = lines(decoder); !read)
        return failWith(read);
    if (sorter.waitingBytes() > mostEarlyBytes)
        sorter.finish();
    Attempt out;
    for (const NameId id : sorter.order()) {
        const LineSorter::Region& region = sorter.region(id);
        RegionReport& report = out.report.regions.emplace_back();
        report.region = writer.names().text(id);
        report.heldBefore = region.heldBefore;
        report.added = region.next - region.heldBefore;
        report.defect = region.defect;
        if (sink.isSelection(id))
            report.defect = selectionDefect();
        if (const auto known = excluded.find(id); known != excluded.end())
            report.defect = known->second;
        if (!report.defect) {
            report.waiting = region.waiting.size();
            for (const auto& [sequence, line] : region.waiting)
                out.early.push_back(line);
            continue;
        }
        report.trust = TrustWord::Broken;
        report.added = 0;
        out.report.ok = false;
        if (excluded.count(id) == 0)
            out.broken.insert(id);
    }
    return out;
}

Result<void> describe(const ReplicaReader& view, ImportReport& report)
{
    Result<std::vector<Pin>> pins = view.pins();
    Result<std::vector<Fork>> forks = view.forks();
    if (!pins)
        return failWith(pins);
    if (!forks)
        return failWith(forks);
    for (RegionReport& one : report.regions) {
        Result<std::optional<RegionHead>> head = view.region(view.names()->find(one.region));
        if (!head)
            return failWith(head);
        if (!*head)
            continue;
        one.origin = (*head)->origin;
        one.size = (*head)->size;
        one.root = (*head)->root;
        one.selection = (*head)->sparse;
        if (!one.defect)
            one.trust = regionTrust(**head, *pins, *forks);
    }
    return {};
}

Result<ImportReport> importAll(ReplicaWriter& writer, const std::string& source, const Lines& fresh,
                               const ImportOptions& options, EarlyLines* early)
{
    const std::size_t mostEarlyBytes = early != nullptr ? early->mostBytes : 0;
    const Lines lines = [&](LineDecoder& decoder) -> Result<void> {
        if (Result<void> read = fresh(decoder); !read)
            return read;
        if (early != nullptr) {
            for (const std::string& line : early->lines) {
                // It was decoded before: no number is told of it.
                if (Result<void> taken = decoder.take(line, 0); !taken)
                    return taken;
            }
        }
        return decoder.finish();
    };
    // A region found broken after its lines were appended is left out of a second attempt: that
    // keeps the file one pass and one transaction where nothing is wrong.
    std::map<NameId, Defect> excluded;
    for (;;) {
        Result<ReplicaWriter::Transaction> transaction = writer.begin();
        if (!transaction)
            return failWith(transaction);
        Result<Attempt> done = attempt(writer, source, lines, excluded, mostEarlyBytes);
        if (!done)
            return failWith(done);
        if (!done->broken.empty()) {
            for (const RegionReport& report : done->report.regions) {
                if (report.defect)
                    excluded.emplace(writer.names().find(report.region), *report.defect);
            }
            continue;
        }
        std::uint64_t added = 0;
        for (const RegionReport& report : done->report.regions)
            added += report.added;
        if (added > 0) {
            const std::string what[] = {std::to_string(added) + " entries added"};
            Result<void> committed =
                commitImport(writer, std::move(*transaction), options, source, what);
            if (!committed)
                return failWith(committed);
        }
        if (early != nullptr)
            early->lines = std::move(done->early);
        if (Result<void> described = describe(writer.view(), done->report); !described)
            return failWith(described);
        return std::move(done->report);
    }
}

} // namespace

Result<ImportReport> importJsonLines(ReplicaWriter& writer, const std::string& path,
                                     const ImportOptions& options, EarlyLines* early)
{
    return importAll(
        writer, path, [&](LineDecoder& decoder) { return forEachLine(path, options, decoder); },
        options, early);
}

Result<ImportReport> importLines(ReplicaWriter& writer, const std::string& source,
                                 std::span<const std::string> lines, const ImportOptions& options,
                                 std::uint64_t firstLine, EarlyLines* early)
{
    const auto all = [&](LineDecoder& decoder) -> Result<void> {
        std::uint64_t number = firstLine;
        for (const std::string& line : lines) {
            if (Result<void> taken = decoder.take(line, number++); !taken)
                return taken;
        }
        return {};
    };
    return importAll(writer, source, all, options, early);
}

Result<ImportReport> verifyJsonLines(const std::string& path, const ImportOptions& options)
{
    Names names;
    TreeSink sink;
    LineSorter sorter(names, sink);
    std::map<std::string, Defect> differs;
    const auto visit = [&](std::string_view line, const Fact& fact) -> Result<void> {
        if (Result<void> taken = sorter.take(line, fact); !taken)
            return taken;
        const std::optional<Hash> asked = sink.takeAsked();
        if (asked && *asked != leafHash(line)) {
            const ClaimedPlace place = claimedPlace(line);
            differs.try_emplace(place.region.value_or(""),
                                Defect{place.sequence,
                                       "an entry stands in the file twice, differently",
                                       "other-entries"});
        }
        return {};
    };
    LineDecoder decoder(path, names, visit);
    if (Result<void> read = forEachLine(path, options, decoder); !read)
        return failWith(read);
    if (Result<void> decoded = decoder.finish(); !decoded)
        return failWith(decoded);
    sorter.finish();
    ImportReport report;
    for (const NameId id : sorter.order()) {
        const LineSorter::Region& region = sorter.region(id);
        RegionReport& one = report.regions.emplace_back();
        one.region = names.text(id);
        one.size = region.next;
        one.root = sink.root(id);
        one.defect = region.defect;
        if (const auto known = differs.find(one.region); known != differs.end() && !one.defect)
            one.defect = known->second;
        if (one.defect)
            one.trust = TrustWord::Broken;
        report.ok = report.ok && !one.defect;
    }
    return report;
}

} // namespace souverix
