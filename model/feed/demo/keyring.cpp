#include "model/feed/demo/keyring.h"

#include <cstring>

#include "model/crypto/sha256.h"

namespace souverix::demo
{
namespace
{

Hash derive(std::uint64_t seed, std::string_view purpose, std::string_view name)
{
    std::string text = "souverix demo ";
    text += purpose;
    text += '\n';
    text += std::to_string(seed);
    text += '\n';
    text += name;
    return sha256(text);
}

} // namespace

Ed25519Seed keySeed(std::uint64_t seed, std::string_view name)
{
    return derive(seed, "key", name);
}

std::string certificateSerial(std::uint64_t seed, std::string_view name)
{
    Hash hash = derive(seed, "serial", name);
    hash[0] = static_cast<std::uint8_t>((hash[0] & 0x7F) | 0x10);
    return toHex(asBytes(hash).substr(0, 10));
}

std::size_t BlobBox::First8::operator()(const Hash& hash) const
{
    std::size_t first = 0;
    std::memcpy(&first, hash.data(), sizeof first);
    return first;
}

Hash BlobBox::add(std::string bytes)
{
    const Hash digest = sha256(bytes);
    if (m_known.insert(digest).second)
        m_waiting.push_back({digest, std::move(bytes)});
    return digest;
}

} // namespace souverix::demo
