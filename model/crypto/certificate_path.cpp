#include "model/crypto/certificate_path.h"

#include <array>
#include <ctime>

#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "model/crypto/openssl.h"
#include "model/crypto/revocation.h"

namespace souverix
{
namespace
{

using StoreOwned = ossl::Owned<X509_STORE, X509_STORE_free>;
using StoreContextOwned = ossl::Owned<X509_STORE_CTX, X509_STORE_CTX_free>;

struct StackFree {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};
using StackOwned = std::unique_ptr<STACK_OF(X509), StackFree>;

struct ListStackFree {
    void operator()(STACK_OF(X509_CRL) * stack) const { sk_X509_CRL_free(stack); }
};
using ListStackOwned = std::unique_ptr<STACK_OF(X509_CRL), ListStackFree>;

X509* raw(const Certificate& certificate)
{
    return static_cast<X509*>(certificate.handle());
}

// The caller trusts the anchor whatever is known of it: that nobody gave a list of its own issuer
// (an anchor in the middle of a hierarchy has one) is no reason to refuse.
int allowAnchorWithoutList(int ok, X509_STORE_CTX* context)
{
    if (ok == 1 || X509_STORE_CTX_get_error(context) != X509_V_ERR_UNABLE_TO_GET_CRL)
        return ok;
    const int anchorDepth = sk_X509_num(X509_STORE_CTX_get0_chain(context)) - 1;
    if (X509_STORE_CTX_get_error_depth(context) != anchorDepth || anchorDepth == 0)
        return 0;
    X509_STORE_CTX_set_error(context, X509_V_OK);
    return 1;
}

bool fillStore(X509_STORE* store, const PathQuestion& question)
{
    for (const Certificate& anchor : question.anchors)
        if (X509_STORE_add_cert(store, raw(anchor)) != 1)
            return false;
    X509_STORE_set_verify_cb(store, allowAnchorWithoutList);
    return true;
}

constexpr unsigned kNameFlags =
    X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS;

// Purpose and name are judged on the path that was found (isFitFor, hasName): OpenSSL would ask
// them of an indirect list's issuer, too.
void setParameters(X509_VERIFY_PARAM* param, const PathQuestion& question)
{
    unsigned long flags = X509_V_FLAG_PARTIAL_CHAIN;
    if (question.strict)
        flags |= X509_V_FLAG_X509_STRICT;
    if (!question.lists.empty())
        flags |= X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL |
                 X509_V_FLAG_EXTENDED_CRL_SUPPORT | X509_V_FLAG_USE_DELTAS;
    X509_VERIFY_PARAM_set_flags(param, flags);
    X509_VERIFY_PARAM_set_time(param, static_cast<std::time_t>(question.time.seconds));
    if (question.maxAuthorities)
        X509_VERIFY_PARAM_set_depth(param, *question.maxAuthorities);
    if (question.name)
        X509_VERIFY_PARAM_set_hostflags(param, kNameFlags);
}

// OpenSSL 3.0 has no purpose for code signing. As for servers there: extendedKeyUsage, where it is
// written, must name it on the whole path, and keyUsage of the leaf must allow signatures.
bool mayAllSignCode(const std::vector<Certificate>& path)
{
    for (const Certificate& certificate : path)
        if ((X509_get_extension_flags(raw(certificate)) & EXFLAG_XKUSAGE) != 0 &&
            (X509_get_extended_key_usage(raw(certificate)) & XKU_CODE_SIGN) == 0)
            return false;
    return (X509_get_key_usage(raw(path.front())) & KU_DIGITAL_SIGNATURE) != 0;
}

bool isFitFor(CertificatePurpose purpose, const std::vector<Certificate>& path)
{
    if (purpose == CertificatePurpose::Any)
        return true;
    if (purpose == CertificatePurpose::CodeSigning)
        return mayAllSignCode(path);
    const int number =
        purpose == CertificatePurpose::Server ? X509_PURPOSE_SSL_SERVER : X509_PURPOSE_SSL_CLIENT;
    for (std::size_t i = 0; i < path.size(); ++i)
        if (X509_check_purpose(raw(path[i]), number, i > 0 ? 1 : 0) != 1)
            return false;
    return true;
}

bool hasName(const Certificate& leaf, const std::string& name)
{
    if (name.empty() || name.find('\0') != std::string::npos)
        return false;
    const ossl::Owned<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> address(
        a2i_IPADDRESS(name.c_str()));
    return address ? X509_check_ip_asc(raw(leaf), name.c_str(), 0) == 1
                   : X509_check_host(raw(leaf), name.data(), name.size(), kNameFlags, nullptr) == 1;
}

// What OpenSSL does not ask of a path's last certificate, since it takes it for a self-signed root.
// RFC 5280, 4.2.1.1: all but self-signed ones name their issuer's key, and nobody names another
// issuer's key who signs himself.
bool isSoundAnchor(const Certificate& anchor)
{
    X509* const x509 = raw(anchor);
    if ((X509_get_extension_flags(x509) & EXFLAG_SS) != 0)
        return true;
    EVP_PKEY* const key = X509_get0_pubkey(x509);
    const bool signedItself =
        X509_NAME_cmp(X509_get_subject_name(x509), X509_get_issuer_name(x509)) == 0 && key &&
        X509_verify(x509, key) == 1;
    return !signedItself && X509_get0_authority_key_id(x509);
}

// RFC 5280, 4.1.2.2: serial numbers are positive. (Zero is met with in old roots.)
bool hasNegativeSerial(const Certificate& certificate)
{
    const ASN1_INTEGER* const serial = X509_get0_serialNumber(raw(certificate));
    return ASN1_STRING_type(serial) == V_ASN1_NEG_INTEGER;
}

std::string_view unsoundness(const std::vector<Certificate>& path)
{
    if (!isSoundAnchor(path.back()))
        return "the anchor does not name its issuer's key as it must";
    for (const Certificate& certificate : path)
        if (hasNegativeSerial(certificate))
            return "a negative serial number";
    return {};
}

std::vector<Certificate> chainOf(X509_STORE_CTX* context)
{
    std::vector<Certificate> path;
    const STACK_OF(X509)* const chain = X509_STORE_CTX_get0_chain(context);
    for (int i = 0; i < sk_X509_num(chain); ++i) {
        X509* const one = sk_X509_value(chain, i);
        X509_up_ref(one);
        path.push_back(Certificate::adopt(one));
    }
    return path;
}

tl::unexpected<Error> refused(std::string_view reason, std::string detail)
{
    return fail(ErrorCode::Mismatch, "certificate path: " + std::move(detail), std::string(reason));
}

tl::unexpected<Error> refusedBy(X509_STORE_CTX* context)
{
    const int error = X509_STORE_CTX_get_error(context);
    return refused(pathReason(error), std::string(X509_verify_cert_error_string(error)) +
                                          ", at depth " +
                                          std::to_string(X509_STORE_CTX_get_error_depth(context)));
}

} // namespace

std::optional<CertificatePurpose> parseCertificatePurpose(std::string_view word)
{
    if (word == "any")
        return CertificatePurpose::Any;
    if (word == "server")
        return CertificatePurpose::Server;
    if (word == "client")
        return CertificatePurpose::Client;
    if (word == "codesign")
        return CertificatePurpose::CodeSigning;
    return std::nullopt;
}

std::string_view pathReason(int x509Error)
{
    switch (x509Error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return "expired";
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return "not-yet-valid";
    case X509_V_ERR_CERT_REVOKED:
        return "revoked";
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_UNTRUSTED:
    case X509_V_ERR_CERT_REJECTED:
        return "untrusted";
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
    case X509_V_ERR_EMAIL_MISMATCH:
        return "name-mismatch";
    case X509_V_ERR_INVALID_PURPOSE:
        return "wrong-purpose";
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
    case X509_V_ERR_SIGNATURE_ALGORITHM_MISMATCH:
        return "bad-signature";
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
        return "not-an-authority";
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
    case X509_V_ERR_CERT_CHAIN_TOO_LONG:
        return "path-too-long";
    case X509_V_ERR_PERMITTED_VIOLATION:
    case X509_V_ERR_EXCLUDED_VIOLATION:
    case X509_V_ERR_SUBTREE_MINMAX:
        return "name-constraint";
    case X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION:
        return "unknown-critical-extension";
    case X509_V_ERR_UNABLE_TO_GET_CRL:
    case X509_V_ERR_DIFFERENT_CRL_SCOPE:
        return "no-crl";
    case X509_V_ERR_CRL_HAS_EXPIRED:
    case X509_V_ERR_CRL_NOT_YET_VALID:
        return "crl-expired";
    case X509_V_ERR_CRL_SIGNATURE_FAILURE:
    case X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER:
    case X509_V_ERR_KEYUSAGE_NO_CRL_SIGN:
    case X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION:
    case X509_V_ERR_CRL_PATH_VALIDATION_ERROR:
    case X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD:
    case X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD:
    case X509_V_ERR_UNABLE_TO_DECRYPT_CRL_SIGNATURE:
        return "bad-crl";
    default:
        return "bad-certificate";
    }
}

Result<std::vector<Certificate>> findCertificatePath(const PathQuestion& question)
{
    const ossl::ErrorQueueGuard guard;
    const StoreOwned store(X509_STORE_new());
    const StoreContextOwned context(X509_STORE_CTX_new());
    const StackOwned untrusted(sk_X509_new_null());
    const ListStackOwned lists(sk_X509_CRL_new_null());
    if (!store || !context || !untrusted || !lists || !fillStore(store.get(), question))
        return fail(ErrorCode::Internal, "certificate path: OpenSSL takes no anchors");
    for (const Certificate& certificate : question.untrusted)
        sk_X509_push(untrusted.get(), raw(certificate));
    // Not into the store, where a list is found by its certificates' issuer alone: an indirect one
    // has another.
    for (const RevocationList& list : question.lists)
        sk_X509_CRL_push(lists.get(), static_cast<X509_CRL*>(list.handle()));
    if (X509_STORE_CTX_init(context.get(), store.get(), raw(question.leaf), untrusted.get()) != 1)
        return fail(ErrorCode::Internal, "certificate path: OpenSSL has no context");
    X509_STORE_CTX_set0_crls(context.get(), lists.get());
    setParameters(X509_STORE_CTX_get0_param(context.get()), question);
    if (X509_verify_cert(context.get()) != 1)
        return refusedBy(context.get());
    std::vector<Certificate> path = chainOf(context.get());
    if (question.strict && !unsoundness(path).empty())
        return refused("bad-certificate", std::string(unsoundness(path)));
    if (!isFitFor(question.purpose, path))
        return refused("wrong-purpose", "a certificate is not for what is asked");
    if (question.name && !hasName(question.leaf, *question.name))
        return refused("name-mismatch", "the leaf has another name");
    if (isRevokedByDelta(path, question.lists, question.time))
        return refused("revoked", "a delta list revokes a certificate");
    return path;
}

} // namespace souverix
