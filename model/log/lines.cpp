#include "model/log/lines.h"

#include <charconv>
#include <string>

namespace souverix
{

std::optional<std::string_view> takeLine(std::string_view& rest)
{
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

std::optional<std::uint64_t> parseDecimal(std::string_view text)
{
    std::uint64_t value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (text.empty() || error != std::errc() || stop != end || (text[0] == '0' && text.size() > 1))
        return std::nullopt;
    return value;
}

std::optional<Hash> parseHash(std::string_view base64)
{
    const auto bytes = fromBase64(base64);
    return bytes ? asHash(*bytes) : std::nullopt;
}

Result<std::vector<Hash>> takeHashLines(std::string_view& rest, std::size_t most,
                                        std::string_view what)
{
    std::vector<Hash> hashes;
    for (;;) {
        const auto line = takeLine(rest);
        if (!line)
            return fail(ErrorCode::Malformed,
                        std::string(what) + ": no empty line ends the hashes");
        if (line->empty())
            return hashes;
        const auto hash = parseHash(*line);
        if (!hash)
            return fail(ErrorCode::Malformed, std::string(what) + ": a line is no base64 hash");
        if (hashes.size() == most)
            return fail(ErrorCode::Malformed, std::string(what) + ": too many hashes");
        hashes.push_back(*hash);
    }
}

Result<std::vector<Hash>> parseProofLines(std::string_view text)
{
    std::vector<Hash> hashes;
    while (!text.empty()) {
        auto line = takeLine(text);
        if (!line) {
            line = text;
            text = {};
        }
        const auto hash = parseHash(*line);
        if (!hash)
            return fail(ErrorCode::Malformed, "proof: a line is no base64 hash");
        hashes.push_back(*hash);
    }
    return hashes;
}

} // namespace souverix
