#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "model/base/bytes.h"
#include "model/crypto/ed25519.h"
#include "model/feed/demo/event_log.h"

namespace souverix::demo
{

/// The private key called `name` in the fleet of this seed: SHA-256 of both. Made-up keys for
/// made-up fleets; anyone can derive them.
[[nodiscard]] Ed25519Seed keySeed(std::uint64_t seed, std::string_view name);
/// A serial number for a certificate: 10 bytes in hex, the first below 80, from a name.
[[nodiscard]] std::string certificateSerial(std::uint64_t seed, std::string_view name);

/// Blobs on their way out, each once in the fleet's life.
class BlobBox
{
public:
    Hash add(std::string bytes);
    std::vector<DemoBlob> take() { return std::exchange(m_waiting, {}); }

private:
    struct First8 {
        std::size_t operator()(const Hash& hash) const;
    };
    std::vector<DemoBlob> m_waiting;
    std::unordered_set<Hash, First8> m_known;
};

} // namespace souverix::demo
