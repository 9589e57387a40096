#include "model/trust/quote.h"

#include "model/base/bytes.h"
#include "model/crypto/digest.h"
#include "model/crypto/signature_scheme.h"
#include "model/trust/byte_reader.h"

namespace souverix
{
namespace
{

// Values of the TPM 2.0 Library, Part 2.
constexpr std::uint32_t kGenerated = 0xFF544347;
constexpr std::uint16_t kAttestQuote = 0x8018;
constexpr std::uint16_t kRsaSsa = 0x0014;
constexpr std::uint16_t kRsaPss = 0x0016;
constexpr std::uint16_t kEcdsa = 0x0018;
constexpr std::uint32_t kMaxSelections = 16;
constexpr std::size_t kMaxSelectBytes = 4;

/// A TPM2B: a size of 16 bits and that many bytes.
std::string_view sized(ByteReader& reader)
{
    const std::size_t size = reader.u16();
    return reader.take(size);
}

std::string bankName(unsigned algorithm)
{
    if (const auto hash = hashKindOfTpm(algorithm))
        return std::string(nameOf(*hash));
    const char bytes[] = {static_cast<char>(algorithm >> 8U), static_cast<char>(algorithm)};
    return "0x" + toHex(std::string_view(bytes, 2));
}

bool readSelections(ByteReader& reader, std::vector<PcrSelection>& selections)
{
    const std::uint32_t count = reader.u32();
    if (count > kMaxSelections)
        return false;
    for (std::uint32_t i = 0; i < count; ++i) {
        PcrSelection selection{bankName(reader.u16()), {}};
        const std::size_t size = reader.u8();
        const std::string_view bits = reader.take(size);
        if (reader.failed() || size > kMaxSelectBytes)
            return false;
        for (int pcr = 0; pcr < static_cast<int>(size) * 8; ++pcr) {
            const auto byte = static_cast<unsigned char>(bits[static_cast<std::size_t>(pcr / 8)]);
            if (((byte >> (pcr % 8)) & 1U) != 0)
                selection.pcrs.push_back(pcr);
        }
        selections.push_back(std::move(selection));
    }
    return true;
}

struct Signature {
    SignatureForm form = SignatureForm::RsaPkcs1;
    HashKind hash = HashKind::Sha256;
    std::string bytes;
};

/// Reads a TPMT_SIGNATURE to its last byte; an algorithm that is none of ours is Unsupported.
Result<Signature> parseSignature(std::string_view bytes)
{
    ByteReader reader(bytes, ByteOrder::Big);
    const std::uint16_t algorithm = reader.u16();
    const auto hash = hashKindOfTpm(reader.u16());
    const std::string_view first = sized(reader);
    const std::string_view second = algorithm == kEcdsa ? sized(reader) : std::string_view();
    if (algorithm != kRsaSsa && algorithm != kRsaPss && algorithm != kEcdsa)
        return fail(ErrorCode::Unsupported, "a signature algorithm not for quotes",
                    "bad-signature");
    if (!reader.finished() || !hash)
        return fail(ErrorCode::Malformed, "no whole TPMT_SIGNATURE", "bad-signature");
    if (algorithm != kEcdsa)
        return Signature{algorithm == kRsaSsa ? SignatureForm::RsaPkcs1 : SignatureForm::RsaPss,
                         *hash, std::string(first)};
    auto der = ecdsaDer(first, second);
    if (!der)
        return fail(ErrorCode::Malformed, "no ECDSA numbers", "bad-signature");
    return Signature{SignatureForm::EcdsaDer, *hash, std::move(*der)};
}

nlohmann::json describe(const Quote& quote)
{
    nlohmann::json detail{{"nonce", toHex(quote.nonce)},
                          {"clock", quote.clock},
                          {"reset_count", quote.resetCount},
                          {"restart_count", quote.restartCount},
                          {"safe", quote.safe},
                          {"firmware_version", quote.firmwareVersion},
                          {"qualified_signer", toHex(quote.qualifiedSigner)},
                          {"pcr_digest", toHex(quote.pcrDigest)},
                          {"pcr_select", nlohmann::json::array()}};
    for (const PcrSelection& selection : quote.selection)
        detail["pcr_select"].push_back({{"bank", selection.bank}, {"pcrs", selection.pcrs}});
    return detail;
}

/// Whether the values, in the order of the selection, hash to what was quoted. The hash is that of
/// the signing scheme, whatever the banks (Part 3, TPM2_Quote).
bool pcrsMatch(const Quote& quote, const PcrValues& values, HashKind hash)
{
    std::string all;
    for (const PcrSelection& selection : quote.selection) {
        const auto bank = values.find(selection.bank);
        const auto kind = parseHashKind(selection.bank);
        for (const int pcr : selection.pcrs) {
            if (bank == values.end() || bank->second.count(pcr) == 0)
                return false;
            // Values of other lengths could be cut differently and still hash to the same.
            if (kind && bank->second.at(pcr).size() != digestSize(*kind))
                return false;
            all += bank->second.at(pcr);
        }
    }
    return digestOf(hash, all) == quote.pcrDigest;
}

} // namespace

Result<Quote> parseQuote(std::string_view attest)
{
    ByteReader reader(attest, ByteOrder::Big);
    if (reader.u32() != kGenerated)
        return fail(ErrorCode::Malformed, "not generated by a TPM", "not-a-quote");
    if (reader.u16() != kAttestQuote)
        return fail(ErrorCode::Malformed, "an attestation of another kind", "not-a-quote");
    Quote quote;
    quote.qualifiedSigner = sized(reader);
    quote.nonce = sized(reader);
    quote.clock = reader.u64();
    quote.resetCount = reader.u32();
    quote.restartCount = reader.u32();
    const std::uint8_t safe = reader.u8();
    quote.safe = safe != 0;
    quote.firmwareVersion = reader.u64();
    const bool selected = readSelections(reader, quote.selection);
    quote.pcrDigest = sized(reader);
    if (!selected || safe > 1 || !reader.finished())
        return fail(ErrorCode::Malformed, "no whole TPMS_ATTEST", "not-a-quote");
    return quote;
}

CheckResult checkQuote(std::string_view attest, std::string_view signature,
                       const PublicKey& attestationKey, const QuoteQuestion& question)
{
    const auto quote = parseQuote(attest);
    if (!quote)
        return malformed(quote.error().reason, quote.error().detail);
    const auto signedBy = parseSignature(signature);
    if (!signedBy)
        return signedBy.error().code == ErrorCode::Unsupported
                   ? rejected(signedBy.error().reason, signedBy.error().detail)
                   : malformed(signedBy.error().reason, signedBy.error().detail);
    CheckResult result = verified(describe(*quote));
    const auto reject = [&](const char* reason) {
        result.verdict = Verdict::Rejected;
        result.reason = reason;
        return result;
    };
    if (!verifySignature(attestationKey, signedBy->form, signedBy->hash, attest, signedBy->bytes))
        return reject("bad-signature");
    if (question.nonce && *question.nonce != quote->nonce)
        return reject("other-nonce");
    if (question.pcrs && !pcrsMatch(*quote, *question.pcrs, signedBy->hash))
        return reject("pcr-mismatch");
    return result;
}

} // namespace souverix
