#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"
#include "model/log/vkey.h"

namespace souverix
{

/// C2SP signed-note, with the limits of the log contract.
constexpr std::size_t kMaxNoteBytes = 128 * 1024;
constexpr std::size_t kMaxNoteSignatures = 100;

/// One signature line: U+2014, space, name, space, base64(id ‖ signature).
struct NoteSignature {
    std::string name;
    std::uint32_t id = 0;
    std::string signature;
};

/// A note that was taken apart but not verified.
struct Note {
    std::string text; ///< with its last newline
    std::vector<NoteSignature> signatures;
};

/// A signature that was verified.
struct VerifiedSignature {
    VerifierKey key;
    std::optional<std::uint64_t> time; ///< a cosignature's, in seconds since 1970
};

/// A note at least one of whose signatures a known key confirms.
struct OpenedNote {
    std::string text;
    std::vector<VerifiedSignature> signers; ///< each key once, in the order of the lines
    std::size_t unknown = 0;                ///< lines of keys that were not given
};

/// Takes a note apart. Malformed (reason `bad-note`) for another form, a control character, bytes
/// that are no UTF-8, more than kMaxNoteBytes or kMaxNoteSignatures.
[[nodiscard]] Result<Note> parseNote(std::string_view bytes);
/// The exact bytes of a note.
[[nodiscard]] std::string formatNote(const Note& note);

/// Verifies a parsed note. Lines of unknown keys are skipped. Mismatch: `bad-signature` where a
/// line claims a known key and fails, `no-known-key` where no line is of a known key.
[[nodiscard]] Result<OpenedNote> openNote(const Note& note, std::span<const VerifierKey> known);
/// parseNote and openNote.
[[nodiscard]] Result<OpenedNote> openNote(std::string_view bytes,
                                          std::span<const VerifierKey> known);

/// Signs `text`, which ends in a newline, with an Ed25519 or a cosignature key (`time`: seconds
/// since 1970, for a cosignature alone).
[[nodiscard]] Result<NoteSignature> signText(std::string_view text, const SignerKey& signer,
                                             std::uint64_t time = 0);

} // namespace souverix
