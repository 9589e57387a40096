#include "model/feed/head_judge.h"

#include <algorithm>

namespace souverix
{

namespace
{

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' '))
        text.remove_suffix(1);
    return text;
}

/// The bundle's own key, where it is one that could sign this log's heads.
Result<std::optional<VerifierKey>> suggestedKey(const std::string& origin,
                                                const std::optional<std::string>& vkey)
{
    if (!vkey)
        return std::optional<VerifierKey>();
    Result<VerifierKey> key = parseVkey(trimmed(*vkey));
    if (!key && key.error().code == ErrorCode::Unsupported)
        return std::optional<VerifierKey>();
    if (!key)
        return fail(ErrorCode::Mismatch, "vkey: " + key.error().detail, "bad-vkey");
    // A key of another name cannot be this log's; what it signs is signed by an unknown key.
    if (key->name != origin || key->type != NoteKeyType::Ed25519)
        return std::optional<VerifierKey>();
    return std::optional(std::move(*key));
}

/// Verifies with `keys` and the pinned witnesses. False: no line is of one of `keys`.
Result<bool> verifies(const Note& note, const std::vector<VerifierKey>& keys,
                      const PinnedKeys& pins, JudgedHead& head)
{
    std::vector<VerifierKey> known = keys;
    known.insert(known.end(), pins.witnesses.begin(), pins.witnesses.end());
    Result<OpenedNote> opened = openNote(note, known);
    if (!opened && opened.error().reason == "no-known-key")
        return false;
    if (!opened)
        return fail(ErrorCode::Mismatch, "checkpoint: " + opened.error().detail, "bad-signature");
    for (const VerifiedSignature& signer : opened->signers) {
        if (std::find(keys.begin(), keys.end(), signer.key) != keys.end())
            head.verifiedBy = signer.key;
        else
            head.witnesses.push_back(signer.key.name);
    }
    return head.verifiedBy.has_value();
}

} // namespace

Result<JudgedHead> judgeHead(const std::string& origin,
                             const std::optional<std::string>& checkpoint,
                             const std::optional<std::string>& vkey, const PinnedKeys& pins)
{
    JudgedHead head;
    Result<std::optional<VerifierKey>> suggested = suggestedKey(origin, vkey);
    if (!suggested)
        return failWith(suggested);
    if (!checkpoint)
        return head;
    Result<Note> note = parseNote(*checkpoint);
    if (!note)
        return fail(ErrorCode::Mismatch, "checkpoint: " + note.error().detail, "bad-note");
    Result<Checkpoint> read = parseCheckpoint(note->text);
    if (!read)
        return fail(ErrorCode::Mismatch, "checkpoint: " + read.error().detail, "bad-checkpoint");
    if (read->origin != origin)
        return fail(ErrorCode::Mismatch,
                    "checkpoint: its origin is '" + read->origin + "', not '" + origin + "'",
                    "other-origin");
    head.checkpoint = std::move(*read);
    head.note = *checkpoint;
    std::vector<VerifierKey> pinned;
    std::copy_if(pins.logs.begin(), pins.logs.end(), std::back_inserter(pinned),
                 [&](const VerifierKey& key) { return key.name == origin; });
    if (!pinned.empty()) {
        Result<bool> known = verifies(*note, pinned, pins, head);
        if (!known)
            return failWith(known);
        head.pinned = *known;
        if (*known)
            return head;
        // A line in the origin's name is the log's, by another key than the one that was pinned.
        if (std::any_of(note->signatures.begin(), note->signatures.end(),
                        [&](const NoteSignature& s) { return s.name == origin; }))
            return fail(ErrorCode::Mismatch,
                        "checkpoint: signed by another key than the one pinned for " + origin,
                        "other-key");
        return head;
    }
    if (*suggested) {
        head.witnesses.clear();
        if (Result<bool> known = verifies(*note, {**suggested}, pins, head); !known)
            return failWith(known);
    }
    return head;
}

} // namespace souverix
