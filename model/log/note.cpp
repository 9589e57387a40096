#include "model/log/note.h"

#include <algorithm>

#include "model/base/bytes.h"
#include "model/base/utf8.h"
#include "model/crypto/public_key.h"
#include "model/log/lines.h"

namespace souverix
{
namespace
{

constexpr std::string_view kLinePrefix = "\xE2\x80\x94 "; // U+2014 and a space
constexpr std::size_t kIdBytes = 4;
constexpr std::size_t kTimeBytes = 8;
constexpr std::size_t kEd25519SignatureBytes = 64;

tl::unexpected<Error> badNote(const char* what)
{
    return fail(ErrorCode::Malformed, std::string("note: ") + what, "bad-note");
}

std::uint64_t bigEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char c : bytes)
        value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

std::string bigEndian(std::uint64_t value, std::size_t count)
{
    std::string out(count, '\0');
    for (std::size_t i = count; i-- > 0; value >>= 8)
        out[i] = static_cast<char>(value & 0xFF);
    return out;
}

// C2SP tlog-cosignature: what a witness signs.
std::string cosignedText(std::uint64_t time, std::string_view text)
{
    return "cosignature/v1\ntime " + std::to_string(time) + '\n' + std::string(text);
}

Result<NoteSignature> parseLine(std::string_view line)
{
    if (line.substr(0, kLinePrefix.size()) != kLinePrefix)
        return badNote("a line among the signatures is none");
    line.remove_prefix(kLinePrefix.size());
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos || !isKeyName(line.substr(0, space)))
        return badNote("a signature line has no key's name");
    const auto bytes = fromBase64(line.substr(space + 1));
    if (!bytes || bytes->size() <= kIdBytes)
        return badNote("a signature line has no base64 of a key's id and a signature");
    return NoteSignature{std::string(line.substr(0, space)),
                         static_cast<std::uint32_t>(bigEndian(bytes->substr(0, kIdBytes))),
                         bytes->substr(kIdBytes)};
}

bool verifies(const VerifierKey& key, std::string_view text, std::string_view signature)
{
    switch (key.type) {
    case NoteKeyType::Ed25519:
        return ed25519Verify(key.key, text, signature);
    case NoteKeyType::Ecdsa: {
        const auto parsed = PublicKey::parse(key.key);
        return parsed && parsed->verifyEcdsaSha256(text, signature);
    }
    case NoteKeyType::CosignatureV1: {
        if (signature.size() != kTimeBytes + kEd25519SignatureBytes)
            return false;
        const std::uint64_t time = bigEndian(signature.substr(0, kTimeBytes));
        return time <= INT64_MAX &&
               ed25519Verify(key.key, cosignedText(time, text), signature.substr(kTimeBytes));
    }
    }
    return false;
}

// Whether the text has only what a note may have; the newline is its only control character.
bool hasOnlyText(std::string_view bytes)
{
    return isUtf8(bytes) && std::all_of(bytes.begin(), bytes.end(), [](char c) {
               return static_cast<unsigned char>(c) >= 0x20 || c == '\n';
           });
}

void addSigner(OpenedNote& opened, const VerifierKey& key, std::string_view signature)
{
    for (const VerifiedSignature& signer : opened.signers)
        if (signer.key == key)
            return;
    std::optional<std::uint64_t> time;
    if (key.type == NoteKeyType::CosignatureV1)
        time = bigEndian(signature.substr(0, kTimeBytes));
    opened.signers.push_back({key, time});
}

} // namespace

Result<Note> parseNote(std::string_view bytes)
{
    if (bytes.size() > kMaxNoteBytes)
        return badNote("longer than 128 KiB");
    if (!hasOnlyText(bytes))
        return badNote("not UTF-8 text without control characters");
    const std::size_t blank = bytes.rfind("\n\n");
    if (blank == std::string_view::npos)
        return badNote("no empty line before the signatures");
    Note note;
    note.text = bytes.substr(0, blank + 1);
    std::string_view rest = bytes.substr(blank + 2);
    if (rest.empty() || rest.back() != '\n')
        return badNote("no signatures, or no newline at the end");
    while (const auto line = takeLine(rest)) {
        auto signature = parseLine(*line);
        if (!signature)
            return failWith(signature);
        if (note.signatures.size() == kMaxNoteSignatures)
            return badNote("more than 100 signatures");
        note.signatures.push_back(std::move(*signature));
    }
    return note;
}

std::string formatNote(const Note& note)
{
    std::string out = note.text + '\n';
    for (const NoteSignature& line : note.signatures) {
        out += kLinePrefix;
        out += line.name + ' ' + toBase64(bigEndian(line.id, kIdBytes) + line.signature) + '\n';
    }
    return out;
}

Result<OpenedNote> openNote(const Note& note, std::span<const VerifierKey> known)
{
    OpenedNote opened;
    opened.text = note.text;
    for (const NoteSignature& line : note.signatures) {
        bool claimed = false, confirmed = false;
        for (const VerifierKey& key : known) {
            if (key.name != line.name || key.id != line.id)
                continue;
            claimed = true;
            if (verifies(key, note.text, line.signature)) {
                confirmed = true;
                addSigner(opened, key, line.signature);
            }
        }
        if (claimed && !confirmed)
            return fail(ErrorCode::Mismatch, "note: the signature of " + line.name + " fails",
                        "bad-signature");
        opened.unknown += claimed ? 0 : 1;
    }
    if (opened.signers.empty())
        return fail(ErrorCode::Mismatch, "note: no signature is of a known key", "no-known-key");
    return opened;
}

Result<OpenedNote> openNote(std::string_view bytes, std::span<const VerifierKey> known)
{
    auto note = parseNote(bytes);
    if (!note)
        return failWith(note);
    return openNote(*note, known);
}

Result<NoteSignature> signText(std::string_view text, const SignerKey& signer, std::uint64_t time)
{
    if (text.empty() || text.back() != '\n' || !hasOnlyText(text))
        return fail(ErrorCode::Usage, "note: its text is to be UTF-8 lines");
    const bool cosigns = signer.type == NoteKeyType::CosignatureV1;
    auto signature =
        ed25519Sign(signer.seed, cosigns ? cosignedText(time, text) : std::string(text));
    if (!signature)
        return failWith(signature);
    return NoteSignature{signer.name, signer.id,
                         (cosigns ? bigEndian(time, kTimeBytes) : std::string()) + *signature};
}

} // namespace souverix
