#include "model/feed/demo/quote.h"

#include "model/crypto/sha256.h"

namespace souverix::demo
{
namespace
{

// TPM 2.0 Library, part 2.
constexpr std::uint32_t kGeneratedValue = 0xFF544347;
constexpr std::uint16_t kAttestQuote = 0x8018;
constexpr std::uint16_t kSha256 = 0x000B;
constexpr std::uint16_t kRsassa = 0x0014;

template <class Number>
void put(std::string& out, Number value)
{
    for (int shift = static_cast<int>(sizeof value) * 8 - 8; shift >= 0; shift -= 8)
        out += static_cast<char>(static_cast<std::uint64_t>(value) >> shift & 0xFF);
}

void putSized(std::string& out, std::string_view bytes)
{
    put(out, static_cast<std::uint16_t>(bytes.size()));
    out += bytes;
}

std::string attestOf(const QuoteState& state, const std::string& spki)
{
    std::string name;
    put(name, kSha256);
    name += asBytes(sha256(spki));
    std::string out;
    put(out, kGeneratedValue);
    put(out, kAttestQuote);
    putSized(out, name);
    putSized(out, state.nonce);
    put(out, state.clockMs);
    put(out, state.resets);
    put(out, state.restarts);
    put(out, std::uint8_t{1});
    put(out, state.firmware);
    put(out, std::uint32_t{1});
    put(out, kSha256);
    put(out, std::uint8_t{3});
    std::uint32_t selected = 0;
    std::string values;
    for (std::size_t i = 0; i < state.pcrs.size(); ++i) {
        selected |= 1U << i;
        values += asBytes(state.pcrs[i]);
    }
    for (int byte = 0; byte < 3; ++byte)
        put(out, static_cast<std::uint8_t>(selected >> 8 * byte));
    putSized(out, asBytes(sha256(values)));
    return out;
}

} // namespace

Result<std::string> quoteBlob(const QuoteState& state, const RsaSigner& key,
                              const std::vector<Hash>& shown)
{
    const std::string spki = key.spki();
    const std::string attest = attestOf(state, spki);
    auto raw = key.sign(attest);
    if (!raw)
        return failWith(raw);
    std::string signature;
    put(signature, kRsassa);
    put(signature, kSha256);
    putSized(signature, *raw);
    std::string out = R"({"format":"tpm2-quote/1","attest":")" + toBase64(attest);
    out += R"(","signature":")" + toBase64(signature);
    out += R"(","ak":")" + toBase64(spki);
    out += R"(","nonce":")" + toHex(state.nonce);
    out += R"(","pcrs":{"sha256":{)";
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (i > 0)
            out += ',';
        out += '"' + std::to_string(i) + R"(":")" + toHex(shown[i]) + '"';
    }
    out += "}}}";
    return out;
}

} // namespace souverix::demo
