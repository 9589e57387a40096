#include "model/feed/demo/statements.h"

#include "model/crypto/sha256.h"
#include "model/crypto/x509_make.h"

namespace souverix::demo
{
namespace
{

constexpr std::string_view kPayloadType = "application/vnd.in-toto+json";

/// DSSE v1.0, pre-authentication encoding.
std::string preAuthentication(std::string_view payload)
{
    std::string out = "DSSEv1 ";
    out += std::to_string(kPayloadType.size());
    out += ' ';
    out += kPayloadType;
    out += ' ';
    out += std::to_string(payload.size());
    out += ' ';
    out += payload;
    return out;
}

std::string base64Url(std::string_view bytes)
{
    std::string out = toBase64(bytes);
    while (!out.empty() && out.back() == '=')
        out.pop_back();
    for (char& c : out)
        c = c == '+' ? '-' : c == '/' ? '_' : c;
    return out;
}

} // namespace

Result<SigningKey> SigningKey::fromSeed(const Ed25519Seed& seed)
{
    auto signer = Ed25519Signer::fromSeed(seed);
    if (!signer)
        return failWith(signer);
    return SigningKey{*signer, toHex(sha256(ed25519Spki(signer->publicKey())))};
}

std::string statement(const std::vector<StatementSubject>& subjects, std::string_view predicateType,
                      std::string_view predicate)
{
    std::string out = R"({"_type":"https://in-toto.io/Statement/v1","subject":[)";
    for (const StatementSubject& subject : subjects) {
        if (out.back() != '[')
            out += ',';
        out += R"({"name":")" + subject.name + R"(","digest":{"sha256":")" + toHex(subject.sha256) +
               R"("}})";
    }
    out += R"(],"predicateType":")";
    out += predicateType;
    out += R"(","predicate":)";
    out += predicate;
    out += '}';
    return out;
}

Result<std::string> forgedEnvelope(std::string_view statement, const SigningKey& signer,
                                   const SigningKey& claimed)
{
    auto signature = signer.signer.sign(preAuthentication(statement));
    if (!signature)
        return failWith(signature);
    std::string out = R"({"payloadType":")";
    out += kPayloadType;
    out += R"(","payload":")" + toBase64(statement) + R"(","signatures":[{"keyid":")" + claimed.id +
           R"(","sig":")" + toBase64(*signature) + R"("}]})";
    return out;
}

Result<std::string> envelope(std::string_view statement, const SigningKey& signer)
{
    return forgedEnvelope(statement, signer, signer);
}

Result<std::string> cosignPair(std::string_view image, const Hash& digest, const SigningKey& signer)
{
    std::string payload = R"({"critical":{"identity":{"docker-reference":")";
    payload += image;
    payload += R"("},"image":{"docker-manifest-digest":")" + formatDigest(digest) +
               R"("},"type":"cosign container image signature"},"optional":null})";
    auto signature = signer.signer.sign(payload);
    if (!signature)
        return failWith(signature);
    return R"({"payload":")" + toBase64(payload) + R"(","signature":")" + toBase64(*signature) +
           R"("})";
}

Result<std::string> earToken(const EarClaims& claims, const SigningKey& verifier)
{
    const std::string header = R"({"alg":"EdDSA","kid":")" + verifier.id + R"(","typ":"JWT"})";
    std::string body = R"({"eat_profile":"tag:github.com,2023:veraison/ear","iat":)" +
                       std::to_string(claims.issuedAt);
    body += R"(,"ear.verifier-id":{"build":"veraison-2.1","developer":"https://veraison.example"})";
    body += R"(,"submods":{")" + claims.submodule + R"(":{"ear.status":")" + claims.status;
    body += R"(","ear.appraisal-policy-id":"policy://)" + claims.policy;
    body += R"(","ear.trustworthiness-vector":)" + claims.trustworthiness + "}}}";
    std::string token = base64Url(header) + '.' + base64Url(body);
    auto signature = verifier.signer.sign(token);
    if (!signature)
        return failWith(signature);
    token += '.';
    token += base64Url(*signature);
    return token;
}

} // namespace souverix::demo
