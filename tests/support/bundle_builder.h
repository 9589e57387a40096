#pragma once

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <QDir>
#include <QtGlobal>

#include <archive.h>
#include <archive_entry.h>

#include "model/crypto/sha256.h"
#include "tests/support/event_text.h"
#include "tests/support/log_builder.h"

namespace souverix::test
{

/// One member of a bundle as a test writes it, whatever a sound bundle may hold.
struct BundleMember {
    enum class Kind { File, Symlink, Hardlink, Folder, Fifo };
    std::string path, bytes; ///< bytes: a link's target
    Kind kind = Kind::File;
};

/// A bundle's members in order, each replaceable.
struct BundleMembers {
    std::vector<BundleMember> members;

    std::string& operator[](const std::string& path)
    {
        for (BundleMember& member : members) {
            if (member.path == path)
                return member.bytes;
        }
        return members.emplace_back(BundleMember{path, {}}).bytes;
    }
    void add(std::string path, std::string bytes,
             BundleMember::Kind kind = BundleMember::Kind::File)
    {
        members.push_back({std::move(path), std::move(bytes), kind});
    }
    void remove(const std::string& path)
    {
        members.erase(std::remove_if(members.begin(), members.end(),
                                     [&](const BundleMember& m) { return m.path == path; }),
                      members.end());
    }
    void rename(const std::string& from, const std::string& to)
    {
        for (BundleMember& member : members) {
            if (member.path == from)
                member.path = to;
        }
    }
    void replace(const std::string& path, const std::string& from, const std::string& to)
    {
        std::string& bytes = (*this)[path];
        const std::size_t at = bytes.find(from);
        if (at == std::string::npos)
            qFatal("%s does not hold %s", path.c_str(), from.c_str());
        bytes.replace(at, from.size(), to);
    }

    /// Plain files only.
    void writeFolder(const QString& folder) const
    {
        for (const BundleMember& member : members) {
            const QString path = folder + "/" + QString::fromStdString(member.path);
            QDir().mkpath(QFileInfo(path).path());
            std::ofstream(path.toStdString(), std::ios::binary) << member.bytes;
        }
    }
    void writeTar(const std::string& path, bool zstd) const
    {
        struct archive* a = archive_write_new();
        archive_write_set_format_pax_restricted(a);
        if (zstd)
            archive_write_add_filter_zstd(a);
        if (archive_write_open_filename(a, path.c_str()) != ARCHIVE_OK)
            qFatal("%s cannot be written", path.c_str());
        for (const BundleMember& member : members)
            writeMember(a, member);
        archive_write_close(a);
        archive_write_free(a);
    }

private:
    static void writeMember(struct archive* a, const BundleMember& member)
    {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, member.path.c_str());
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_filetype(entry, member.kind == BundleMember::Kind::Symlink  ? AE_IFLNK
                                          : member.kind == BundleMember::Kind::Folder ? AE_IFDIR
                                          : member.kind == BundleMember::Kind::Fifo   ? AE_IFIFO
                                                                                      : AE_IFREG);
        if (member.kind == BundleMember::Kind::Symlink)
            archive_entry_set_symlink(entry, member.bytes.c_str());
        if (member.kind == BundleMember::Kind::Hardlink)
            archive_entry_set_hardlink(entry, member.bytes.c_str());
        const bool file = member.kind == BundleMember::Kind::File;
        archive_entry_set_size(entry, file ? static_cast<la_int64_t>(member.bytes.size()) : 0);
        if (archive_write_header(a, entry) < ARCHIVE_WARN)
            qFatal("%s", archive_error_string(a));
        if (file)
            archive_write_data(a, member.bytes.data(), member.bytes.size());
        archive_entry_free(entry);
    }
};

/// One region's log in a bundle: its entries and who signs how many of them.
struct BundleRegion {
    std::string name = "region-a";
    std::vector<std::string> entries;
    std::uint64_t signedSize = ~std::uint64_t{0}; ///< the checkpoint's; all where beyond
    std::uint8_t key = 1;                         ///< signerOf's number
    std::string fleet = "sx";

    [[nodiscard]] std::string origin() const { return fleet + "/" + name; }
    [[nodiscard]] SignerKey signer() const { return signerOf(origin(), key); }
    [[nodiscard]] std::string vkey() const { return formatVkey(verifierKeyOf(signer())); }
    [[nodiscard]] std::vector<Hash> leaves() const
    {
        std::vector<Hash> out;
        for (const std::string& entry : entries)
            out.push_back(leafHash(entry));
        return out;
    }
    [[nodiscard]] Hash root(std::uint64_t size) const
    {
        const std::vector<Hash> all = leaves();
        return rootOf(std::span(all).first(size));
    }
    [[nodiscard]] std::string checkpoint() const
    {
        const std::uint64_t size = std::min<std::uint64_t>(signedSize, entries.size());
        return *signCheckpoint({origin(), size, root(size), {}}, signer());
    }

    /// `count` events of nodes node-0 … node-6, the first of them registrations.
    static BundleRegion made(const std::string& name, std::uint64_t count,
                             const std::string& mark = "v")
    {
        BundleRegion region;
        region.name = name;
        for (std::uint64_t i = 0; i < count; ++i)
            region.entries.push_back(event(name, i, mark));
        return region;
    }
    static std::string event(const std::string& name, std::uint64_t i,
                             const std::string& mark = "v")
    {
        EventText text;
        text.region = name;
        text.sequence = i;
        text.subject = "node-" + std::to_string(i % 7);
        const std::uint64_t second = i % 86400;
        char time[32];
        std::snprintf(time, sizeof time, "2026-02-01T%02u:%02u:%02uZ", unsigned(second / 3600),
                      unsigned(second / 60 % 60), unsigned(second % 60));
        text.time = time;
        text.type = i < 7 ? "node.registered" : "config.observed";
        text.data = i < 7 ? registration("S-" + std::to_string(i))
                          : R"({"config":"config-)" + mark + R"(","objects":)" +
                                std::to_string(i % 9) + "}";
        return text.json();
    }
};

/// bundle.json of these regions.
inline std::string manifestOf(const std::vector<BundleRegion>& regions,
                              const std::string& fleet = "sx")
{
    std::string out = R"({"format":"souverix-bundle/1","fleet":")" + fleet +
                      R"(","created":"2026-02-21T12:00:00Z","exporter":"test","regions":[)";
    for (const BundleRegion& region : regions)
        out += (out.back() == '[' ? "" : ",") + std::string(R"({"region":")") + region.name +
               R"(","origin":")" + region.origin() + R"(","size":)" +
               std::to_string(region.entries.size()) + "}";
    return out + "]}";
}

inline std::string blobPath(const std::string& bytes)
{
    return "blobs/sha256/" + toHex(sha256(bytes));
}

/// A sound bundle of these regions and blobs.
inline BundleMembers bundleOf(const std::vector<BundleRegion>& regions,
                              const std::vector<std::string>& blobs = {"a blob"},
                              bool hashTiles = true)
{
    BundleMembers out;
    out.add("bundle.json", manifestOf(regions));
    for (const BundleRegion& region : regions) {
        out.add(region.name + "/checkpoint", region.checkpoint());
        out.add(region.name + "/vkey", region.vkey() + "\n");
        const std::uint64_t size = region.entries.size();
        const std::vector<Hash> leaves = region.leaves();
        for (std::uint64_t index = 0; tileWidthAt(size, index) > 0; ++index) {
            const TilePlace place{std::nullopt, index, tileWidthAt(size, index)};
            std::string bundle;
            for (unsigned i = 0; i < place.width; ++i)
                if (!appendEntry(bundle, region.entries[place.first() + i]))
                    qFatal("an entry is too long");
            out.add(region.name + "/" + formatTilePath(place), bundle);
        }
        for (unsigned level = 0; hashTiles && nodesAtTileLevel(size, level) > 0; ++level) {
            const std::uint64_t nodes = nodesAtTileLevel(size, level);
            const std::uint64_t span = std::uint64_t{1} << (level * kTileHeight);
            for (std::uint64_t index = 0; tileWidthAt(nodes, index) > 0; ++index) {
                const TilePlace place{level, index, tileWidthAt(nodes, index)};
                std::vector<Hash> hashes;
                for (unsigned i = 0; i < place.width; ++i)
                    hashes.push_back(
                        rootOf(std::span(leaves).subspan((place.first() + i) * span, span)));
                out.add(region.name + "/" + formatTilePath(place), encodeHashTile(hashes));
            }
        }
    }
    for (const std::string& blob : blobs)
        out.add(blobPath(blob), blob);
    return out;
}

} // namespace souverix::test
