#include "model/crypto/timestamp.h"

#include <array>
#include <ctime>

#include <openssl/pkcs7err.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include "model/crypto/certificate_path.h"
#include "model/crypto/openssl.h"
#include "model/crypto/x509_time.h"

namespace souverix
{
namespace
{

using ResponseOwned = ossl::Owned<TS_RESP, TS_RESP_free>;
using RequestOwned = ossl::Owned<TS_REQ, TS_REQ_free>;
using VerifyContextOwned = ossl::Owned<TS_VERIFY_CTX, TS_VERIFY_CTX_free>;

// What the path failed on; OpenSSL's TS code keeps it as text alone.
thread_local int pathError =
    X509_V_OK; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

int notePathError(int ok, X509_STORE_CTX* context)
{
    if (ok != 1)
        pathError = X509_STORE_CTX_get_error(context);
    return ok;
}

template <class Owner, class Read>
Owner readWhole(std::string_view bytes, Read read)
{
    const unsigned char* at = ossl::bytesOf(bytes);
    const unsigned char* const end = at + bytes.size();
    Owner object(read(nullptr, &at, static_cast<long>(bytes.size())));
    return at == end ? std::move(object) : nullptr;
}

tl::unexpected<Error> refused(std::string_view reason, const char* detail)
{
    return fail(ErrorCode::Mismatch, std::string("timestamp: ") + detail, std::string(reason));
}

tl::unexpected<Error> refusedByOpenSsl()
{
    const unsigned long error = ERR_peek_error();
    if (ERR_GET_LIB(error) == ERR_LIB_PKCS7 &&
        ERR_GET_REASON(error) == PKCS7_R_SIGNER_CERTIFICATE_NOT_FOUND)
        return refused("untrusted", "the authority's certificate is not at hand");
    if (ERR_GET_LIB(error) != ERR_LIB_TS)
        return refused("bad-signature", "its signature cannot be verified");
    switch (ERR_GET_REASON(error)) {
    case TS_R_CERTIFICATE_VERIFY_ERROR:
        return refused(pathReason(pathError), X509_verify_cert_error_string(pathError));
    case TS_R_MESSAGE_IMPRINT_MISMATCH:
        return refused("imprint-mismatch", "it is over other data");
    case TS_R_NONCE_MISMATCH:
    case TS_R_NONCE_NOT_RETURNED:
        return refused("other-nonce", "not the query's nonce");
    case TS_R_POLICY_MISMATCH:
        return refused("other-policy", "not the query's policy");
    case TS_R_UNSUPPORTED_VERSION:
        return refused("unsupported-version", "a version other than 1");
    case TS_R_ESS_SIGNING_CERTIFICATE_ERROR:
    case TS_R_ESS_ADD_SIGNING_CERT_ERROR:
        return refused("other-certificate", "not signed with the certificate it names");
    case TS_R_NO_TIME_STAMP_TOKEN:
        return refused("not-granted", "the authority gave none");
    default:
        return refused("bad-signature", "its signature cannot be verified");
    }
}

X509_STORE* storeOf(const std::vector<Certificate>& anchors, UtcTime time)
{
    X509_STORE* const store = X509_STORE_new();
    for (const Certificate& anchor : anchors)
        X509_STORE_add_cert(store, static_cast<X509*>(anchor.handle()));
    X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN);
    X509_STORE_set_verify_cb(store, notePathError);
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store),
                               static_cast<std::time_t>(time.seconds));
    return store;
}

STACK_OF(X509) * stackOf(const std::vector<Certificate>& certificates)
{
    STACK_OF(X509)* const stack = sk_X509_new_null();
    for (const Certificate& certificate : certificates) {
        auto* const one = static_cast<X509*>(certificate.handle());
        X509_up_ref(one);
        sk_X509_push(stack, one);
    }
    return stack;
}

bool isGranted(TS_RESP* response)
{
    const ASN1_INTEGER* const status =
        TS_STATUS_INFO_get0_status(TS_RESP_get_status_info(response));
    const long value = ASN1_INTEGER_get(status);
    return (value == TS_STATUS_GRANTED || value == TS_STATUS_GRANTED_WITH_MODS) &&
           TS_RESP_get_token(response) && TS_RESP_get_tst_info(response);
}

// RFC 3161, 2.4.2: a nonce answers a nonce. OpenSSL lets one pass that was not asked for.
bool hasUnaskedNonce(TS_RESP* response, TS_REQ* request)
{
    return TS_TST_INFO_get_nonce(TS_RESP_get_tst_info(response)) && !TS_REQ_get_nonce(request);
}

// Algorithms here have no parameters, or NULL.
bool hasPlainParameters(const X509_ALGOR* algorithm)
{
    int type = V_ASN1_UNDEF;
    X509_ALGOR_get0(nullptr, &type, nullptr, algorithm);
    return type == V_ASN1_NULL || type == V_ASN1_UNDEF;
}

// Whether the signature's algorithm is the key's own, or one with the digest that was signed.
bool namesItsAlgorithm(PKCS7_SIGNER_INFO* signer, const X509* certificate)
{
    X509_ALGOR* digest = nullptr;
    X509_ALGOR* signature = nullptr;
    PKCS7_SIGNER_INFO_get0_algs(signer, nullptr, &digest, &signature);
    const int named = OBJ_obj2nid(signature->algorithm);
    const int key = EVP_PKEY_get_base_id(X509_get0_pubkey(certificate));
    int namedDigest = NID_undef, namedKey = NID_undef;
    const bool matches =
        named == key ||
        (OBJ_find_sigid_algs(named, &namedDigest, &namedKey) == 1 && namedKey == key &&
         (namedDigest == OBJ_obj2nid(digest->algorithm) || namedDigest == NID_undef));
    return matches && hasPlainParameters(digest) &&
           (hasPlainParameters(signature) || named == NID_rsassaPss);
}

// OpenSSL's PKCS #7 does not look at what it does not need: versions, and the name of the
// signature's algorithm (RFC 5652, 5.1 and 5.3).
bool isWellFormedToken(PKCS7* token, const TimestampQuestion& question)
{
    const PKCS7_SIGNED* const data = token->d.sign;
    const long version = ASN1_INTEGER_get(data->version);
    PKCS7_SIGNER_INFO* const signer = sk_PKCS7_SIGNER_INFO_value(data->signer_info, 0);
    STACK_OF(X509)* const others = stackOf(question.untrusted);
    STACK_OF(X509)* const signers = PKCS7_get0_signers(token, others, 0);
    const bool formed = (version == 1 || (version >= 3 && version <= 5)) &&
                        ASN1_INTEGER_get(signer->version) == 1 && signers &&
                        namesItsAlgorithm(signer, sk_X509_value(signers, 0));
    sk_X509_free(signers);
    sk_X509_pop_free(others, X509_free);
    return formed;
}

Timestamp contentsOf(TS_TST_INFO* info, UtcTime time)
{
    Timestamp stamp;
    stamp.time = time;
    std::array<char, 128> text{};
    OBJ_obj2txt(text.data(), static_cast<int>(text.size()), TS_TST_INFO_get_policy_id(info), 1);
    stamp.policy = text.data();
    const X509_ALGOR* const algorithm = TS_MSG_IMPRINT_get_algo(TS_TST_INFO_get_msg_imprint(info));
    OBJ_obj2txt(text.data(), static_cast<int>(text.size()), algorithm->algorithm, 0);
    stamp.algorithm = text.data();
    const ossl::Owned<BIGNUM, BN_free> number(
        ASN1_INTEGER_to_BN(TS_TST_INFO_get_serial(info), nullptr));
    char* const digits = number ? BN_bn2hex(number.get()) : nullptr;
    stamp.serial = digits ? digits : "";
    OPENSSL_free(digits);
    return stamp;
}

// The context that OpenSSL judges by; it owns what it is given.
VerifyContextOwned contextFor(const TimestampQuestion& question, TS_REQ* request, UtcTime time)
{
    VerifyContextOwned context(request ? TS_REQ_to_TS_VERIFY_CTX(request, nullptr)
                                       : TS_VERIFY_CTX_new());
    if (!context)
        return nullptr;
    if (request) {
        TS_VERIFY_CTX_add_flags(context.get(), TS_VFY_SIGNATURE);
    } else {
        TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_SIGNATURE | TS_VFY_VERSION | TS_VFY_DATA);
        TS_VERIFY_CTX_set_data(context.get(), ossl::readingBio(*question.data).release());
    }
    TS_VERIFY_CTX_set_store(context.get(), storeOf(question.anchors, time));
    TS_VERIFY_CTX_set_certs(context.get(), stackOf(question.untrusted));
    return context;
}

} // namespace

Result<Timestamp> verifyTimestamp(std::string_view response, const TimestampQuestion& question)
{
    const ossl::ErrorQueueGuard guard;
    ERR_clear_error();
    if (question.data.has_value() == question.query.has_value())
        return fail(ErrorCode::Usage, "timestamp: either the data or the query is needed");
    const auto answer = readWhole<ResponseOwned>(response, d2i_TS_RESP);
    if (!answer)
        return fail(ErrorCode::Malformed, "timestamp: no TimeStampResp in DER", "bad-timestamp");
    RequestOwned request;
    if (question.query) {
        request = readWhole<RequestOwned>(*question.query, d2i_TS_REQ);
        if (!request)
            return fail(ErrorCode::Malformed, "timestamp: no TimeStampReq in DER", "bad-query");
    }
    if (!isGranted(answer.get()))
        return refused("not-granted", "the authority gave none");
    TS_TST_INFO* const info = TS_RESP_get_tst_info(answer.get());
    const auto time = timeOf(TS_TST_INFO_get_time(info));
    if (!time)
        return fail(ErrorCode::Malformed, "timestamp: its genTime is no time", "bad-timestamp");
    const VerifyContextOwned context = contextFor(question, request.get(), *time);
    if (!context)
        return fail(ErrorCode::Malformed, "timestamp: its query lacks an imprint", "bad-query");
    pathError = X509_V_OK;
    if (TS_RESP_verify_response(context.get(), answer.get()) != 1)
        return refusedByOpenSsl();
    if (!isWellFormedToken(TS_RESP_get_token(answer.get()), question))
        return refused("bad-signature", "its signature is of another algorithm than it says");
    if (request && hasUnaskedNonce(answer.get(), request.get()))
        return refused("other-nonce", "it answers a nonce that the query has not");
    return contentsOf(info, *time);
}

} // namespace souverix
