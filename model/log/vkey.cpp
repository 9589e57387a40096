#include "model/log/vkey.h"

#include <array>
#include <charconv>

#include "model/base/bytes.h"
#include "model/base/utf8.h"
#include "model/crypto/public_key.h"
#include "model/crypto/sha256.h"

namespace souverix
{
namespace
{

constexpr std::size_t kIdDigits = 8;
constexpr std::size_t kEd25519Size = 32;

// The Unicode spaces past ASCII, in UTF-8.
constexpr std::array<std::string_view, 19> kSpaces{
    "\xC2\x85",     "\xC2\xA0",     "\xE1\x9A\x80", "\xE2\x80\x80", "\xE2\x80\x81",
    "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x84", "\xE2\x80\x85", "\xE2\x80\x86",
    "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89", "\xE2\x80\x8A", "\xE2\x80\xA8",
    "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80"};

std::uint32_t firstFour(const Hash& hash)
{
    return std::uint32_t{hash[0]} << 24 | std::uint32_t{hash[1]} << 16 |
           std::uint32_t{hash[2]} << 8 | std::uint32_t{hash[3]};
}

// C2SP signed-note, 'Signatures': ECDSA keys alone have an id that says nothing of the name.
std::uint32_t keyId(std::string_view name, NoteKeyType type, std::string_view key)
{
    if (type == NoteKeyType::Ecdsa)
        return firstFour(sha256(key));
    std::string bytes(name);
    bytes += '\n';
    bytes += static_cast<char>(type);
    bytes += key;
    return firstFour(sha256(bytes));
}

bool isEcdsaKey(std::string_view spki)
{
    const auto key = PublicKey::parse(spki);
    return key &&
           (key->fits(SignatureAlgorithm::EcdsaP256) || key->fits(SignatureAlgorithm::EcdsaP384) ||
            key->fits(SignatureAlgorithm::EcdsaP521));
}

tl::unexpected<Error> badKey(const char* what)
{
    return fail(ErrorCode::Malformed, std::string("vkey: ") + what, "bad-vkey");
}

Result<NoteKeyType> typeOf(std::string_view material)
{
    const auto type = static_cast<NoteKeyType>(material[0]);
    switch (type) {
    case NoteKeyType::Ed25519:
    case NoteKeyType::CosignatureV1:
        if (material.size() != 1 + kEd25519Size)
            return badKey("an Ed25519 key is 32 bytes");
        return type;
    case NoteKeyType::Ecdsa:
        if (!isEcdsaKey(material.substr(1)))
            return badKey("no SPKI of an ECDSA key on P-256, P-384 or P-521");
        return type;
    }
    return fail(ErrorCode::Unsupported, "vkey: unknown signature type", "unsupported-key-type");
}

} // namespace

bool isKeyName(std::string_view name)
{
    if (name.empty() || !isUtf8(name))
        return false;
    for (const char c : name)
        if (c == '+' || (static_cast<unsigned char>(c) <= ' '))
            return false;
    for (const std::string_view space : kSpaces)
        if (name.find(space) != std::string_view::npos)
            return false;
    return true;
}

Result<VerifierKey> parseVkey(std::string_view text)
{
    const std::size_t plus = text.find('+');
    if (plus == std::string_view::npos || text.size() < plus + kIdDigits + 2 ||
        text[plus + kIdDigits + 1] != '+')
        return badKey("not name+8 hex digits+base64");
    VerifierKey key;
    key.name = text.substr(0, plus);
    if (!isKeyName(key.name))
        return badKey("its name may not be a key's");
    const std::string_view digits = text.substr(plus + 1, kIdDigits);
    const char* const end = digits.data() + digits.size();
    if (std::from_chars(digits.data(), end, key.id, 16).ptr != end)
        return badKey("its id is not 8 hex digits");
    const auto material = fromBase64(text.substr(plus + kIdDigits + 2));
    if (!material || material->empty())
        return badKey("its key is not base64");
    auto type = typeOf(*material);
    if (!type)
        return failWith(type);
    key.type = *type;
    key.key = material->substr(1);
    if (key.id != keyId(key.name, key.type, key.key))
        return badKey("its id does not follow from its name and key");
    return key;
}

std::string formatVkey(const VerifierKey& key)
{
    std::string id;
    for (unsigned shift = 32; shift > 0; shift -= 8)
        id += static_cast<char>(key.id >> (shift - 8) & 0xFF);
    return key.name + '+' + toHex(id) + '+' + toBase64(static_cast<char>(key.type) + key.key);
}

Result<VerifierKey> makeVerifierKey(std::string name, NoteKeyType type,
                                    const Ed25519PublicKey& publicKey)
{
    if (!isKeyName(name) || type == NoteKeyType::Ecdsa)
        return fail(ErrorCode::Usage, "vkey: not a key's name, or not a type of Ed25519 keys");
    VerifierKey key;
    key.name = std::move(name);
    key.type = type;
    key.key.assign(publicKey.begin(), publicKey.end());
    key.id = keyId(key.name, key.type, key.key);
    return key;
}

Result<SignerKey> makeSignerKey(std::string name, NoteKeyType type, const Ed25519Seed& seed)
{
    auto verifier = ed25519PublicKey(seed).and_then(
        [&](const Ed25519PublicKey& key) { return makeVerifierKey(std::move(name), type, key); });
    if (!verifier)
        return failWith(verifier);
    return SignerKey{verifier->name, verifier->id, type, seed};
}

Result<VerifierKey> verifierOf(const SignerKey& signer)
{
    return ed25519PublicKey(signer.seed).and_then([&](const Ed25519PublicKey& key) {
        return makeVerifierKey(signer.name, signer.type, key);
    });
}

} // namespace souverix
