#include "model/log/checkpoint.h"

#include <algorithm>

#include "model/log/lines.h"

namespace souverix
{
namespace
{

tl::unexpected<Error> badCheckpoint(const char* what)
{
    return fail(ErrorCode::Malformed, std::string("checkpoint: ") + what, "bad-checkpoint");
}

bool isLine(std::string_view text)
{
    return !text.empty() && text.find('\n') == std::string_view::npos;
}

} // namespace

Result<Checkpoint> parseCheckpoint(std::string_view text)
{
    const auto origin = takeLine(text);
    const auto size = takeLine(text);
    const auto root = takeLine(text);
    if (!origin || !size || !root || origin->empty())
        return badCheckpoint("not three lines of origin, size and root");
    const auto number = parseDecimal(*size);
    if (!number)
        return badCheckpoint("its size is no decimal number below 2^64");
    const auto hash = parseHash(*root);
    if (!hash)
        return badCheckpoint("its root is not base64 of 32 bytes");
    Checkpoint checkpoint{std::string(*origin), *number, *hash, {}};
    while (const auto line = takeLine(text)) {
        if (line->empty())
            return badCheckpoint("an extension line is empty");
        checkpoint.extensions.emplace_back(*line);
    }
    if (!text.empty())
        return badCheckpoint("its last line does not end");
    return checkpoint;
}

std::string formatCheckpoint(const Checkpoint& checkpoint)
{
    std::string out = checkpoint.origin + '\n' + std::to_string(checkpoint.size) + '\n' +
                      toBase64(checkpoint.root) + '\n';
    for (const std::string& line : checkpoint.extensions)
        out += line + '\n';
    return out;
}

Result<OpenedCheckpoint> openCheckpoint(std::string_view note, std::string_view origin,
                                        std::span<const VerifierKey> known)
{
    auto parsed = parseNote(note);
    if (!parsed)
        return failWith(parsed);
    auto checkpoint = parseCheckpoint(parsed->text);
    if (!checkpoint)
        return failWith(checkpoint);
    auto opened = openNote(*parsed, known);
    if (!opened)
        return failWith(opened);
    if (checkpoint->origin != origin)
        return fail(ErrorCode::Mismatch,
                    "checkpoint: its origin is " + checkpoint->origin + ", not " +
                        std::string(origin),
                    "other-origin");
    return OpenedCheckpoint{std::move(*checkpoint), std::move(opened->signers), opened->unknown};
}

Result<std::string> signCheckpoint(const Checkpoint& checkpoint, const SignerKey& signer)
{
    if (!isLine(checkpoint.origin) ||
        !std::all_of(checkpoint.extensions.begin(), checkpoint.extensions.end(), isLine))
        return fail(ErrorCode::Usage, "checkpoint: its origin or an extension is no line");
    Note note{formatCheckpoint(checkpoint), {}};
    auto signature = signText(note.text, signer);
    if (!signature)
        return failWith(signature);
    note.signatures.push_back(std::move(*signature));
    return formatNote(note);
}

} // namespace souverix
