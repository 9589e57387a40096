#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <QtGlobal>

#include "model/log/check_log.h"
#include "model/log/checkpoint.h"
#include "model/log/merkle.h"
#include "model/log/merkle_proof.h"
#include "model/log/tile.h"
#include "model/log/vkey.h"

namespace souverix::test
{

/// A signer made from one byte, so that a test names its keys by number.
inline SignerKey signerOf(std::string name, std::uint8_t number,
                          NoteKeyType type = NoteKeyType::Ed25519)
{
    Ed25519Seed seed{};
    seed.fill(number);
    return *makeSignerKey(std::move(name), type, seed);
}

inline VerifierKey verifierKeyOf(const SignerKey& signer)
{
    return *verifierOf(signer);
}

/// A log of made-up entries, `entry 0`, `entry 1`, …, with its tiles and proofs.
class LogBuilder
{
public:
    static constexpr const char* kOrigin = "fleet/region-a";

    explicit LogBuilder(std::uint64_t size, std::string prefix = "entry ")
        : m_signer(signerOf(kOrigin, 1))
    {
        for (std::uint64_t i = 0; i < size; ++i) {
            m_entries.push_back(prefix + std::to_string(i));
            m_leaves.push_back(leafHash(m_entries.back()));
        }
    }

    [[nodiscard]] const std::vector<std::string>& entries() const { return m_entries; }
    [[nodiscard]] const std::vector<Hash>& leaves() const { return m_leaves; }
    [[nodiscard]] VerifierKey vkey() const { return verifierKeyOf(m_signer); }
    [[nodiscard]] const SignerKey& signer() const { return m_signer; }

    [[nodiscard]] Hash root(std::uint64_t size) const
    {
        return rootOf(std::span(m_leaves).first(size));
    }
    [[nodiscard]] std::string checkpoint(std::uint64_t size) const
    {
        return *signCheckpoint({kOrigin, size, root(size), {}}, m_signer);
    }
    [[nodiscard]] HashAt hashAt() const
    {
        return [this](unsigned level, std::uint64_t index) -> Result<Hash> {
            return rootOf(std::span(m_leaves).subspan(index << level, std::size_t{1} << level));
        };
    }

    /// Every file of the tlog-tiles folder at this size, by path, the checkpoint among them.
    [[nodiscard]] std::map<std::string, std::string> files(std::uint64_t size) const
    {
        std::map<std::string, std::string> files;
        files["checkpoint"] = checkpoint(size);
        for (std::uint64_t index = 0; tileWidthAt(size, index) > 0; ++index) {
            const TilePlace place{std::nullopt, index, tileWidthAt(size, index)};
            std::string& bundle = files[formatTilePath(place)];
            for (unsigned i = 0; i < place.width; ++i)
                if (!appendEntry(bundle, m_entries[place.first() + i]))
                    qFatal("an entry is too long");
        }
        for (unsigned level = 0; nodesAtTileLevel(size, level) > 0; ++level)
            addTiles(files, size, level);
        return files;
    }

private:
    void addTiles(std::map<std::string, std::string>& files, std::uint64_t size,
                  unsigned level) const
    {
        const std::uint64_t nodes = nodesAtTileLevel(size, level);
        for (std::uint64_t index = 0; tileWidthAt(nodes, index) > 0; ++index) {
            const TilePlace place{level, index, tileWidthAt(nodes, index)};
            std::vector<Hash> hashes;
            for (unsigned i = 0; i < place.width; ++i)
                hashes.push_back(*hashAt()(level * kTileHeight, place.first() + i));
            files[formatTilePath(place)] = encodeHashTile(hashes);
        }
    }

    SignerKey m_signer;
    std::vector<std::string> m_entries;
    std::vector<Hash> m_leaves;
};

/// A folder over files in memory, which must outlive it.
inline LogFolder folderOf(const std::map<std::string, std::string>& files)
{
    LogFolder folder;
    for (const auto& [path, bytes] : files)
        folder.paths.push_back(path);
    folder.read = [&files](const std::string& path) -> Result<std::string> {
        const auto found = files.find(path);
        if (found == files.end())
            return fail(ErrorCode::Unreadable, path, "unreadable");
        return found->second;
    };
    return folder;
}

/// A copy with one bit of one byte turned.
inline std::string flipped(std::string bytes, std::size_t at, int bit = 0)
{
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
    return bytes;
}

} // namespace souverix::test
