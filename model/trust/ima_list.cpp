#include "model/trust/ima_list.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/base/bytes.h"
#include "model/crypto/digest.h"
#include "model/trust/pcr.h"

namespace souverix
{
namespace
{

/// The size of the name field in template `ima`: IMA_EVENT_NAME_LEN_MAX + 1 of the kernel.
constexpr std::size_t kPaddedName = 256;

/// One line, taken apart: what its template hash is made over may be one of several, since a name
/// with blanks and an absent last field look alike.
struct ImaEntry {
    int pcr = 0;
    std::string templateHash;
    std::vector<std::string> candidates;
};

/// A field of a template: its length in 32 bits, little-endian, and its bytes.
std::string field(std::string_view bytes)
{
    std::string out;
    for (unsigned shift = 0; shift < 32; shift += 8)
        out += static_cast<char>((bytes.size() >> shift) & 0xFFU);
    return out.append(bytes);
}

std::string nameField(std::string_view name)
{
    return field(std::string(name) + '\0');
}

std::optional<std::string_view> eatWord(std::string_view& text)
{
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos || blank == 0)
        return std::nullopt;
    const std::string_view word = text.substr(0, blank);
    text.remove_prefix(blank + 1);
    return word;
}

/// The d-ng field of `sha256:HEX`, or with `typed` the d-ngv2 field of `ima:sha256:HEX`.
std::optional<std::string> digestField(std::string_view word, bool typed)
{
    const std::size_t colon = word.rfind(':');
    if (colon == std::string_view::npos || colon == 0)
        return std::nullopt;
    const std::string_view prefix = word.substr(0, colon);
    const std::size_t inner = prefix.find(':');
    if (typed != (inner != std::string_view::npos))
        return std::nullopt;
    if (typed && prefix.substr(0, inner) != "ima" && prefix.substr(0, inner) != "verity")
        return std::nullopt;
    const std::string_view algorithm = typed ? prefix.substr(inner + 1) : prefix;
    const bool plain = std::all_of(algorithm.begin(), algorithm.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    const auto digest = fromHex(word.substr(colon + 1));
    const auto known = parseHashKind(algorithm);
    if (algorithm.empty() || !plain || !digest || digest->empty() ||
        (known && digest->size() != digestSize(*known)))
        return std::nullopt;
    return field(std::string(prefix) + ":" + '\0' + *digest);
}

/// `ima`: the file's SHA-1 and its name, padded.
std::vector<std::string> plainCandidates(std::string_view rest)
{
    const auto word = eatWord(rest);
    const auto digest = word ? fromHex(*word) : std::nullopt;
    if (!digest || digest->size() != digestSize(HashKind::Sha1) || rest.empty() ||
        rest.size() >= kPaddedName)
        return {};
    std::string data = *digest + std::string(rest);
    data.resize(digest->size() + kPaddedName, '\0');
    return {std::move(data)};
}

/// d-ng and n-ng, and with `last` one more field in hex, which may be empty.
std::vector<std::string> fieldCandidates(std::string_view rest, bool typed, bool last)
{
    const auto word = eatWord(rest);
    const auto digest = word ? digestField(*word, typed) : std::nullopt;
    if (!digest || rest.empty())
        return {};
    if (!last)
        return {*digest + nameField(rest)};
    std::vector<std::string> candidates;
    if (const std::size_t blank = rest.rfind(' '); blank != std::string_view::npos && blank > 0) {
        if (const auto more = fromHex(rest.substr(blank + 1)))
            candidates.push_back(*digest + nameField(rest.substr(0, blank)) + field(*more));
    }
    if (rest.back() != ' ')
        candidates.push_back(*digest + nameField(rest) + field({}));
    return candidates;
}

std::vector<std::string> candidatesOf(std::string_view name, std::string_view rest)
{
    if (name == "ima")
        return plainCandidates(rest);
    if (name == "ima-ng" || name == "ima-ngv2")
        return fieldCandidates(rest, name == "ima-ngv2", false);
    if (name == "ima-sig" || name == "ima-buf" || name == "ima-sigv2")
        return fieldCandidates(rest, name == "ima-sigv2", true);
    return {};
}

std::optional<ImaEntry> parseLine(std::string_view line)
{
    ImaEntry entry;
    const auto pcr = eatWord(line);
    const auto hash = pcr ? eatWord(line) : std::nullopt;
    const auto name = hash ? eatWord(line) : std::nullopt;
    if (!name)
        return std::nullopt;
    const auto [end, error] = std::from_chars(pcr->data(), pcr->data() + pcr->size(), entry.pcr);
    const auto bytes = fromHex(*hash);
    if (error != std::errc() || end != pcr->data() + pcr->size() || entry.pcr < 0 ||
        entry.pcr >= kPcrCount || !bytes)
        return std::nullopt;
    entry.templateHash = *bytes;
    entry.candidates = candidatesOf(*name, line);
    if (entry.candidates.empty())
        return std::nullopt;
    return entry;
}

/// The hash of a list's template hashes, told by their length.
std::optional<HashKind> bankOf(std::string_view templateHash)
{
    for (const HashKind kind :
         {HashKind::Sha1, HashKind::Sha256, HashKind::Sha384, HashKind::Sha512}) {
        if (templateHash.size() == digestSize(kind))
            return kind;
    }
    return std::nullopt;
}

bool isZero(std::string_view bytes)
{
    return bytes.find_first_not_of('\0') == std::string_view::npos;
}

} // namespace

CheckResult checkImaList(std::string_view text)
{
    if (text.empty())
        return malformed("empty");
    std::optional<HashKind> bank;
    PcrValues pcrs;
    std::size_t entries = 0, violations = 0;
    std::optional<std::size_t> mismatch;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const auto entry = parseLine(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (entry && !bank)
            bank = bankOf(entry->templateHash);
        if (!entry || !bank || entry->templateHash.size() != digestSize(*bank))
            return malformed("bad-entry", "line " + std::to_string(entries + 1));
        std::string extension = entry->templateHash;
        if (isZero(extension)) {
            extension.assign(extension.size(), '\xFF');
            ++violations;
        } else if (std::none_of(
                       entry->candidates.begin(), entry->candidates.end(),
                       [&](const auto& data) { return digestOf(*bank, data) == extension; })) {
            mismatch = mismatch.value_or(entries);
        }
        const auto [at, added] = pcrs[std::string(nameOf(*bank))].try_emplace(entry->pcr);
        if (added)
            at->second = startValue(*bank, entry->pcr);
        extendPcr(*bank, at->second, extension);
        ++entries;
    }
    CheckResult result =
        verified({{"entries", entries}, {"violations", violations}, {"pcrs", toJson(pcrs)}});
    if (mismatch) {
        result.verdict = Verdict::Rejected;
        result.reason = "template-mismatch";
        result.detail["entry"] = *mismatch;
    }
    return result;
}

} // namespace souverix
