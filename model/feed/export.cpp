#include "model/feed/export.h"

#include <algorithm>
#include <set>

#include "model/feed/bundle_manifest.h"
#include "model/feed/bundle_writer.h"
#include "model/log/tile.h"
#include "model/log/tlog_proof.h"

namespace souverix
{

namespace
{

/// One bundle on its way out.
class Export
{
public:
    Export(const ReplicaReader& replica, BundleWriter& out, const ExportOptions& options)
        : m_replica(replica), m_out(out), m_options(options)
    {
    }

    Result<ExportReport> run(std::vector<RegionHead> heads);

private:
    Result<void> manifest(const std::vector<RegionHead>& heads);
    Result<void> head(const RegionHead& head);
    Result<void> entryTiles(const RegionHead& head);
    Result<void> hashTiles(const RegionHead& head);
    Result<void> selection(const RegionHead& head);
    Result<void> selected(const RegionHead& head, std::uint64_t sequence, std::string_view bytes);
    Result<void> allBlobs();
    Result<void> namedBlobs(std::string_view bytes);
    Result<void> blob(const Hash& hash);
    Result<void> stopped() const;
    [[nodiscard]] std::string nameOf(const RegionHead& head) const
    {
        return std::string(m_replica.names()->text(head.region));
    }
    [[nodiscard]] bool selects(const RegionHead& head) const
    {
        return m_options.select || head.sparse;
    }

    const ReplicaReader& m_replica;
    BundleWriter& m_out;
    const ExportOptions& m_options;
    ExportReport m_report;
    std::set<Hash> m_written;
    std::uint64_t m_total = 0;
};

std::string fleetOf(const RegionHead& head, const std::string& name)
{
    // An origin is fleet/region; a log that was never proven has none yet.
    if (head.origin.size() > name.size() + 1)
        return head.origin.substr(0, head.origin.size() - name.size() - 1);
    return "unknown";
}

Result<void> Export::stopped() const
{
    if (m_options.stop.stop_requested())
        return fail(ErrorCode::Cancelled, "stopped", "cancelled");
    return {};
}

Result<void> Export::manifest(const std::vector<RegionHead>& heads)
{
    BundleManifest manifest;
    manifest.created = m_options.created.toSecondString();
    manifest.exporter = m_options.exporter;
    manifest.fleet = "unknown";
    for (const RegionHead& head : heads) {
        if (!head.origin.empty()) {
            manifest.fleet = fleetOf(head, nameOf(head));
            break;
        }
    }
    for (const RegionHead& head : heads) {
        const std::string name = nameOf(head);
        if (!head.origin.empty() && fleetOf(head, name) != manifest.fleet)
            return fail(ErrorCode::Unsupported, "regions of two fleets do not go into one bundle",
                        "two-fleets");
        if (selects(head))
            manifest.format = BundleManifest::Format::Evidence;
        manifest.regions.push_back(
            {name, manifest.fleet + "/" + name, selects(head) ? head.checkpoint->size : head.size});
    }
    return m_out.add("bundle.json", formatManifest(manifest));
}

Result<void> Export::head(const RegionHead& head)
{
    if (!head.checkpoint)
        return {};
    const std::string name = nameOf(head);
    if (Result<void> added = m_out.add(name + "/checkpoint", head.checkpoint->note); !added)
        return added;
    if (head.checkpoint->vkey.empty())
        return {};
    return m_out.add(name + "/vkey", head.checkpoint->vkey + "\n");
}

Result<void> Export::entryTiles(const RegionHead& head)
{
    const std::string name = nameOf(head);
    std::string bundle;
    Result<void> written;
    const auto write = [&](std::uint64_t sequence, std::string_view bytes) {
        if (!appendEntry(bundle, bytes))
            return false;
        ++m_report.entries;
        if (sequence % kTileWidth != kTileWidth - 1 && sequence + 1 != head.size)
            return true;
        const TilePlace place{std::nullopt, sequence / kTileWidth,
                              static_cast<unsigned>(sequence % kTileWidth + 1)};
        written = m_out.add(name + "/" + formatTilePath(place), bundle);
        bundle.clear();
        if (written)
            written = stopped();
        if (m_options.progress)
            m_options.progress(m_report.entries, m_total);
        return written.has_value();
    };
    if (Result<void> read = m_replica.forEachEntry(head.region, 0, head.size, write); !read)
        return read;
    return written;
}

Result<void> Export::hashTiles(const RegionHead& head)
{
    for (unsigned level = 0; nodesAtTileLevel(head.size, level) > 0; ++level) {
        const std::uint64_t nodes = nodesAtTileLevel(head.size, level);
        for (std::uint64_t index = 0; tileWidthAt(nodes, index) > 0; ++index) {
            const TilePlace place{level, index, tileWidthAt(nodes, index)};
            std::vector<Hash> hashes;
            for (unsigned i = 0; i < place.width; ++i) {
                Result<Hash> hash = m_replica.subtree(head.region, level, place.first() + i);
                if (!hash)
                    return failWith(hash);
                hashes.push_back(*hash);
            }
            if (Result<void> added =
                    m_out.add(nameOf(head) + "/" + formatTilePath(place), encodeHashTile(hashes));
                !added)
                return added;
        }
        if (Result<void> go = stopped(); !go)
            return go;
    }
    return {};
}

Result<void> Export::selected(const RegionHead& head, std::uint64_t sequence,
                              std::string_view bytes)
{
    const std::string path = nameOf(head) + "/selected/" + std::to_string(sequence);
    std::string proof;
    if (head.sparse) {
        Result<std::optional<std::string>> stored = m_replica.storedProof({head.region, sequence});
        if (!stored)
            return failWith(stored);
        // Proven against an older head of the selection: another bundle's to say.
        const Result<TlogProof> parsed = parseTlogProof(stored->value_or(""));
        if (!parsed || parsed->checkpoint != head.checkpoint->note) {
            ++m_report.unprovable;
            return {};
        }
        proof = std::move(**stored);
    } else {
        Result<std::vector<Hash>> audit =
            m_replica.inclusion({head.region, sequence}, head.checkpoint->size);
        if (!audit)
            return failWith(audit);
        proof = formatTlogProof({{}, sequence, std::move(*audit), head.checkpoint->note});
    }
    ++m_report.entries;
    if (Result<void> added = m_out.add(path, bytes); !added)
        return added;
    if (Result<void> added = m_out.add(path + ".tlog-proof", proof); !added)
        return added;
    return namedBlobs(bytes);
}

Result<void> Export::selection(const RegionHead& head)
{
    Result<void> written;
    const auto visit = [&](std::uint64_t sequence, std::string_view bytes) {
        if (m_options.select && !m_options.select({head.region, sequence}))
            return true;
        if (sequence >= head.checkpoint->size) {
            ++m_report.unprovable;
            return true;
        }
        written = selected(head, sequence, bytes);
        if (written)
            written = stopped();
        return written.has_value();
    };
    if (Result<void> read = m_replica.forEachEntry(head.region, 0, head.size, visit); !read)
        return read;
    return written;
}

Result<void> Export::blob(const Hash& hash)
{
    if (m_written.count(hash) != 0)
        return {};
    Result<std::optional<std::string>> bytes = m_replica.blob(hash);
    if (!bytes)
        return failWith(bytes);
    if (!*bytes)
        return {};
    m_written.insert(hash);
    ++m_report.blobs;
    return m_out.add("blobs/sha256/" + toHex(hash), **bytes);
}

Result<void> Export::namedBlobs(std::string_view bytes)
{
    constexpr std::string_view kPrefix = "sha256:";
    constexpr std::size_t kDigest = 7 + 64;
    for (std::size_t at = bytes.find(kPrefix); at != std::string_view::npos;
         at = bytes.find(kPrefix, at + 1)) {
        const std::optional<Hash> hash = parseDigest(bytes.substr(at, kDigest));
        if (!hash)
            continue;
        if (Result<void> added = blob(*hash); !added)
            return added;
    }
    return {};
}

Result<void> Export::allBlobs()
{
    Result<std::vector<std::pair<Hash, std::uint64_t>>> held = m_replica.blobs();
    if (!held)
        return failWith(held);
    for (const auto& [hash, size] : *held) {
        if (Result<void> added = blob(hash); !added)
            return added;
    }
    return {};
}

Result<ExportReport> Export::run(std::vector<RegionHead> heads)
{
    const bool selecting =
        std::any_of(heads.begin(), heads.end(), [&](const RegionHead& h) { return selects(h); });
    if (selecting) {
        if (!std::all_of(heads.begin(), heads.end(),
                         [&](const RegionHead& h) { return selects(h); }))
            return fail(ErrorCode::Unsupported,
                        "selections and whole logs do not go into one bundle", "selection");
        // What no head covers cannot be proven to anyone.
        std::erase_if(heads, [](const RegionHead& h) { return !h.checkpoint; });
    }
    for (const RegionHead& head : heads)
        m_total += head.held;
    if (Result<void> done = manifest(heads); !done)
        return failWith(done);
    for (const RegionHead& region : heads) {
        Result<void> done = head(region);
        if (done && selecting)
            done = selection(region);
        if (done && !selecting)
            done = entryTiles(region);
        if (done && !selecting)
            done = hashTiles(region);
        if (!done)
            return failWith(done);
        ++m_report.regions;
    }
    if (!selecting) {
        if (Result<void> done = allBlobs(); !done)
            return failWith(done);
    }
    return m_report;
}

} // namespace

Result<ExportReport> exportBundle(const ReplicaReader& replica, const std::string& path,
                                  const ExportOptions& options)
{
    Result<std::vector<RegionHead>> heads = replica.regions();
    if (!heads)
        return failWith(heads);
    std::vector<RegionHead> chosen;
    for (const std::string& name : options.regions) {
        const NameId id = replica.names()->find(name);
        const auto found = std::find_if(heads->begin(), heads->end(), [&](const RegionHead& h) {
            return id != NameId::None && h.region == id;
        });
        if (found == heads->end())
            return fail(ErrorCode::NotFound, name + ": no such region is held", "no-region");
        if (std::none_of(chosen.begin(), chosen.end(),
                         [&](const RegionHead& h) { return h.region == id; }))
            chosen.push_back(*found);
    }
    Result<std::unique_ptr<BundleWriter>> out = BundleWriter::create(path);
    if (!out)
        return failWith(out);
    Result<ExportReport> report =
        Export(replica, **out, options).run(options.regions.empty() ? *heads : chosen);
    if (!report)
        return report;
    if (Result<void> finished = (*out)->finish(); !finished)
        return failWith(finished);
    return report;
}

} // namespace souverix
