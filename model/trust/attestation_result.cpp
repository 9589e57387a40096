#include "model/trust/attestation_result.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "model/crypto/signature_scheme.h"
#include "model/event/json.h"
#include "model/trust/base64_forms.h"

namespace souverix
{
namespace
{

constexpr std::string_view kProfile = "tag:github.com,2023:veraison/ear";
constexpr std::string_view kIetfProfile = "tag:ietf.org,";
constexpr std::string_view kClaims[] = {"instance-identity", "configuration", "executables",
                                        "file-system",       "hardware",      "runtime-opaque",
                                        "storage-opaque",    "sourced-data"};
constexpr double kMaxDate = 253'402'300'799.0; // the year 9999

tl::unexpected<Error> wrong(const std::string& what)
{
    return fail(ErrorCode::Malformed, what, "bad-claims");
}

/// A NumericDate of RFC 7519.
Result<std::optional<double>> dateAt(const nlohmann::json& claims, const char* name)
{
    const auto at = claims.find(name);
    if (at == claims.end())
        return std::optional<double>();
    if (!at->is_number() || std::fabs(at->get<double>()) > kMaxDate)
        return wrong(std::string(name) + " is no date");
    return std::optional<double>(at->get<double>());
}

/// An integer, also where it is written with an exponent or an empty fraction.
std::optional<std::int64_t> integerOf(const nlohmann::json& value)
{
    if (!value.is_number() || std::fabs(value.get<double>()) > kMaxDate)
        return std::nullopt;
    const double number = value.get<double>();
    return std::trunc(number) == number ? std::optional(static_cast<std::int64_t>(number))
                                        : std::nullopt;
}

std::optional<std::string> statusOf(const nlohmann::json& value)
{
    if (value.is_string()) {
        const auto word = value.get<std::string>();
        for (const auto* known : {"none", "affirming", "warning", "contraindicated"}) {
            if (word == known)
                return word;
        }
        return std::nullopt;
    }
    const auto number = integerOf(value);
    if (!number || (*number != 0 && *number != 2 && *number != 32 && *number != 96))
        return std::nullopt;
    return std::string(*tierOf(*number));
}

Result<AttestationResult::Submodule> readSubmodule(const nlohmann::json& document)
{
    if (!document.is_object() || !document.contains("ear.status"))
        return wrong("an appraisal without ear.status");
    AttestationResult::Submodule submodule;
    const auto status = statusOf(document.at("ear.status"));
    if (!status)
        return wrong("ear.status is no tier");
    submodule.status = *status;
    const auto policy = document.find("ear.appraisal-policy-id");
    if (policy != document.end() && !policy->is_string())
        return wrong("ear.appraisal-policy-id is no string");
    const auto vector = document.find("ear.trustworthiness-vector");
    if (vector == document.end())
        return submodule;
    if (!vector->is_object())
        return wrong("ear.trustworthiness-vector is no object");
    for (const auto& [name, value] : vector->items()) {
        const auto number = integerOf(value);
        const auto tier = number ? tierOf(*number) : std::nullopt;
        if (!tier || std::find(std::begin(kClaims), std::end(kClaims), name) == std::end(kClaims))
            return wrong("the trustworthiness claim '" + name + "'");
        submodule.tiers[name] = std::string(*tier);
    }
    return submodule;
}

bool isVerifierId(const nlohmann::json& claims)
{
    const auto at = claims.find("ear.verifier-id");
    return at != claims.end() && at->is_object() && at->contains("build") &&
           at->at("build").is_string() && at->contains("developer") &&
           at->at("developer").is_string();
}

/// How a JWS algorithm signs; the curve is empty where there is none.
struct JwsAlgorithm {
    std::string_view name;
    SignatureForm form;
    HashKind hash;
    std::string_view curve;
};
constexpr JwsAlgorithm kAlgorithms[] = {
    {"ES256", SignatureForm::EcdsaHalves, HashKind::Sha256, "P-256"},
    {"ES384", SignatureForm::EcdsaHalves, HashKind::Sha384, "P-384"},
    {"ES512", SignatureForm::EcdsaHalves, HashKind::Sha512, "P-521"},
    {"RS256", SignatureForm::RsaPkcs1, HashKind::Sha256, ""},
    {"RS384", SignatureForm::RsaPkcs1, HashKind::Sha384, ""},
    {"RS512", SignatureForm::RsaPkcs1, HashKind::Sha512, ""},
    {"PS256", SignatureForm::RsaPssAsHash, HashKind::Sha256, ""},
    {"PS384", SignatureForm::RsaPssAsHash, HashKind::Sha384, ""},
    {"PS512", SignatureForm::RsaPssAsHash, HashKind::Sha512, ""},
};

bool verifyJws(const JsonWebKey& key, std::string_view algorithm, std::string_view message,
               std::string_view signature)
{
    if (!key.algorithm.empty() && key.algorithm != algorithm)
        return false;
    if (algorithm == "EdDSA")
        return key.key.verify(SignatureAlgorithm::Ed25519, message, signature);
    const auto* known = std::find_if(std::begin(kAlgorithms), std::end(kAlgorithms),
                                     [&](const auto& one) { return one.name == algorithm; });
    return known != std::end(kAlgorithms) && known->curve == key.curve &&
           verifySignature(key.key, known->form, known->hash, message, signature);
}

/// The protected header's algorithm; Unsupported where the header asks for an extension.
Result<std::string> readHeader(std::string_view header)
{
    const auto document = parseStrictJson(header);
    if (!document || !document->is_object() || !document->contains("alg") ||
        !document->at("alg").is_string())
        return fail(ErrorCode::Malformed, "no JWS header with 'alg'", "bad-header");
    // RFC 7515 4.1.11: what is critical and not understood makes the JWS invalid.
    if (document->contains("crit") || document->contains("b64"))
        return fail(ErrorCode::Unsupported, "a critical header", "unsupported-header");
    return document->at("alg").get<std::string>();
}

nlohmann::json describe(const AttestationResult& result)
{
    nlohmann::json detail{{"iat", result.issuedAt}, {"submods", nlohmann::json::object()}};
    for (const auto& [name, submodule] : result.submodules)
        detail["submods"][name] = {{"status", submodule.status}, {"tiers", submodule.tiers}};
    return detail;
}

CheckResult asRefusal(const Error& error)
{
    return error.code == ErrorCode::Unsupported ? rejected(error.reason, error.detail)
                                                : malformed(error.reason, error.detail);
}

} // namespace

std::optional<std::string_view> tierOf(std::int64_t value)
{
    if (value < -128 || value > 127)
        return std::nullopt;
    if (value >= -1 && value <= 1)
        return "none";
    if (value >= -32 && value <= 31)
        return "affirming";
    return value >= -96 && value <= 95 ? "warning" : "contraindicated";
}

Result<AttestationResult> parseAttestationResult(std::string_view claims)
{
    const auto document = parseStrictJson(claims);
    if (!document || !document->is_object())
        return wrong("the claims are no JSON object");
    const auto profile = document->find("eat_profile");
    if (profile == document->end() || !profile->is_string())
        return wrong("eat_profile is required");
    const auto name = profile->get<std::string>();
    if (name != kProfile &&
        (name.rfind(kIetfProfile, 0) != 0 || name.find("ear") == std::string::npos))
        return fail(ErrorCode::Unsupported, "the profile " + name, "unsupported-profile");
    const auto issued = document->contains("iat") ? integerOf(document->at("iat")) : std::nullopt;
    if (!issued)
        return wrong("iat is required, in whole seconds");
    if (!isVerifierId(*document))
        return wrong("ear.verifier-id with build and developer is required");
    AttestationResult result;
    result.issuedAt = *issued;
    auto expires = dateAt(*document, "exp");
    auto notBefore = dateAt(*document, "nbf");
    if (!expires || !notBefore)
        return failWith(!expires ? expires : notBefore);
    result.expires = *expires;
    result.notBefore = *notBefore;
    const auto submodules = document->find("submods");
    if (submodules == document->end() || !submodules->is_object() || submodules->empty())
        return wrong("submods is an object that is not empty");
    for (const auto& [key, value] : submodules->items()) {
        auto submodule = readSubmodule(value);
        if (!submodule)
            return failWith(submodule);
        result.submodules[key] = std::move(*submodule);
    }
    return result;
}

CheckResult checkAttestationResult(std::string_view token, const JsonWebKey& key, UtcTime time)
{
    if (!token.empty() && token.back() == '\n')
        token.remove_suffix(1);
    const std::size_t first = token.find('.');
    const std::size_t second = token.find('.', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos)
        return malformed("bad-token", "a token has three parts");
    const auto header = fromBase64Url(token.substr(0, first));
    const auto claims = fromBase64Url(token.substr(first + 1, second - first - 1));
    const auto signature = fromBase64Url(token.substr(second + 1));
    if (!header || !claims || !signature)
        return malformed("bad-base64", "a part of the token is no base64url");
    const auto algorithm = readHeader(*header);
    if (!algorithm)
        return asRefusal(algorithm.error());
    if (!verifyJws(key, *algorithm, token.substr(0, second), *signature))
        return rejected("bad-signature");
    const auto result = parseAttestationResult(*claims);
    if (!result)
        return asRefusal(result.error());
    CheckResult answer = verified(describe(*result));
    const double now = static_cast<double>(time.seconds) + time.nanos / 1e9;
    if (result->expires && now >= *result->expires) {
        answer.verdict = Verdict::Rejected;
        answer.reason = "expired";
    } else if (result->notBefore && now < *result->notBefore) {
        answer.verdict = Verdict::Rejected;
        answer.reason = "not-yet-valid";
    }
    return answer;
}

} // namespace souverix
