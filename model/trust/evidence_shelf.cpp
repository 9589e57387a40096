#include "model/trust/evidence_shelf.h"

#include <algorithm>

#include "model/crypto/sha256.h"
#include "model/crypto/signature_scheme.h"
#include "model/event/json.h"
#include "model/trust/image_signature.h"
#include "model/trust/json_fields.h"
#include "model/trust/sbom.h"
#include "model/trust/statement.h"

namespace souverix
{
namespace
{

/// Beyond this many the shelf is cleared: what is needed again is read again.
constexpr std::size_t kShelved = 8192;

CertificateFacts factsOf(const Certificate& certificate)
{
    CertificateFacts facts{certificate,
                           std::nullopt,
                           certificate.subject(),
                           certificate.issuer(),
                           certificate.serial(),
                           {},
                           certificate.notBefore(),
                           certificate.notAfter(),
                           false};
    facts.selfIssued = facts.subject == facts.issuer;
    if (auto key = certificate.publicKey()) {
        facts.keyId = toHex(sha256(key->spki()));
        facts.key = std::move(*key);
    }
    return facts;
}

bool isJwt(std::string_view bytes)
{
    if (!bytes.empty() && bytes.back() == '\n')
        bytes.remove_suffix(1);
    const auto isOther = [](char c) {
        return !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
               c != '-' && c != '_' && c != '.';
    };
    return std::count(bytes.begin(), bytes.end(), '.') == 2 &&
           std::none_of(bytes.begin(), bytes.end(), isOther) && bytes.rfind("ey", 0) == 0;
}

// The subjects of an in-toto statement within an envelope; false where there is none.
bool readStatement(const DsseEnvelope& envelope, Evidence& out)
{
    if (envelope.payloadType != kStatementPayloadType)
        return false;
    const auto statement = parseStatement(envelope.payload);
    if (!statement)
        return false;
    out.predicateType = statement->predicateType;
    for (const Statement::Subject& subject : statement->subjects) {
        const auto digest = subject.digests.find("sha256");
        if (digest == subject.digests.end())
            continue;
        std::string hex = digest->second;
        std::transform(hex.begin(), hex.end(), hex.begin(),
                       [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c; });
        out.sha256.insert(std::move(hex));
    }
    return true;
}

void readJson(const nlohmann::json& document, std::string_view bytes, Evidence& out)
{
    const std::string* const format = textAt(document, {"format"});
    if (format && *format == "tpm2-quote/1") {
        out.form = Evidence::Form::TpmQuote;
        out.bytes = bytes;
    } else if (textAt(document, {"mediaType"})) {
        auto bundle = parseSigstoreBundle(bytes);
        if (!bundle)
            return;
        out.form = Evidence::Form::Bundle;
        out.envelope = bundle->envelope;
        if (out.envelope)
            readStatement(*out.envelope, out);
        out.bundle = std::move(*bundle);
    } else if (textAt(document, {"payloadType"})) {
        auto envelope = readDsse(document);
        if (envelope && readStatement(*envelope, out)) {
            out.form = Evidence::Form::Statement;
            out.envelope = std::move(*envelope);
        }
    } else if (const auto payload = bytesAt(document, {"payload"})) {
        const auto signing = parseSimpleSigning(*payload);
        const std::string* const signature = textAt(document, {"signature"});
        if (!signing || !signature)
            return;
        out.form = Evidence::Form::CosignPair;
        out.sha256.insert(toHex(signing->image));
        out.payload = *payload;
        out.signature = *signature;
    }
}

Judgement judgeSbom(const std::optional<std::string>& bytes)
{
    if (!bytes)
        return {TrustVerdict::Missing, "blob-absent"};
    const auto sbom = parseSbom(*bytes);
    if (sbom)
        return {};
    if (sbom.error().code == ErrorCode::Unsupported)
        return {TrustVerdict::UnknownForm, "unsupported-version"};
    // What never said that it is CycloneDX is of another form; what said so and breaks its rules is
    // wrong.
    const auto document = parseStrictJson(*bytes, 200);
    const std::string* const format = document ? textAt(*document, {"bomFormat"}) : nullptr;
    const bool claims = format && *format == "CycloneDX";
    return claims ? Judgement{TrustVerdict::Invalid, "bad-sbom"}
                  : Judgement{TrustVerdict::UnknownForm, "not-an-sbom"};
}

} // namespace

Evidence readEvidence(std::string_view bytes)
{
    Evidence out;
    out.form = Evidence::Form::Unknown;
    const bool der = !bytes.empty() && bytes.front() == '\x30';
    if (der || bytes.find("-----BEGIN CERTIFICATE-----") != std::string_view::npos) {
        if (auto certificate = Certificate::parse(bytes)) {
            out.form = Evidence::Form::Certificate;
            out.certificate = factsOf(*certificate);
        }
    } else if (isJwt(bytes)) {
        out.form = Evidence::Form::Ear;
        out.bytes = bytes;
    } else if (const auto document = parseStrictJson(bytes); document && document->is_object()) {
        readJson(*document, bytes, out);
    }
    return out;
}

bool isSignedBy(const Evidence& evidence, const PublicKey& key)
{
    if (evidence.envelope)
        return !dsseSigners(*evidence.envelope, {key}).empty();
    if (evidence.form != Evidence::Form::CosignPair)
        return false;
    const auto signature = fromBase64(evidence.signature);
    return signature && verifyByConvention(key, evidence.payload, *signature, false);
}

std::shared_ptr<const Evidence> EvidenceShelf::read(const Hash& digest) const
{
    const auto bytes = m_lookup(digest);
    // The replica checks names when blobs come in; what is wrong by now proves nothing.
    if (!bytes || sha256(*bytes) != digest)
        return std::make_shared<Evidence>();
    return std::make_shared<Evidence>(readEvidence(*bytes));
}

std::shared_ptr<const Evidence> EvidenceShelf::at(const Hash& digest)
{
    const auto known = m_read.find(digest);
    if (known != m_read.end())
        return known->second;
    if (m_read.size() >= kShelved)
        m_read.clear();
    return m_read.emplace(digest, read(digest)).first->second;
}

std::shared_ptr<const Evidence> EvidenceShelf::certificate(const Hash& digest)
{
    const auto added = m_added.find(digest);
    if (added != m_added.end())
        return added->second;
    auto found = at(digest);
    return found->certificate ? found : nullptr;
}

Judgement EvidenceShelf::sbom(const Hash& digest)
{
    const auto known = m_sboms.find(digest);
    if (known != m_sboms.end())
        return known->second;
    auto bytes = m_lookup(digest);
    if (bytes && sha256(*bytes) != digest)
        bytes.reset();
    return m_sboms.emplace(digest, judgeSbom(bytes)).first->second;
}

bool EvidenceShelf::isSigned(const Hash& evidence, const Hash& certificate)
{
    std::string key(asBytes(evidence));
    key += asBytes(certificate);
    const auto known = m_signed.find(key);
    if (known != m_signed.end())
        return known->second;
    const auto signedOne = at(evidence);
    const auto leaf = this->certificate(certificate);
    // Either may yet arrive: absence is not remembered.
    if (signedOne->form == Evidence::Form::Absent || !leaf)
        return false;
    const bool holds = leaf->certificate->key && isSignedBy(*signedOne, *leaf->certificate->key);
    return m_signed.emplace(std::move(key), holds).first->second;
}

void EvidenceShelf::add(const Certificate& certificate)
{
    Evidence evidence;
    evidence.form = Evidence::Form::Certificate;
    evidence.certificate = factsOf(certificate);
    m_added.insert_or_assign(certificate.digest(),
                             std::make_shared<const Evidence>(std::move(evidence)));
}

void EvidenceShelf::forgetAbsent()
{
    std::erase_if(m_read,
                  [](const auto& item) { return item.second->form == Evidence::Form::Absent; });
    std::erase_if(m_sboms,
                  [](const auto& item) { return item.second.verdict == TrustVerdict::Missing; });
}

} // namespace souverix
