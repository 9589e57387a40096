#include "model/crypto/revocation.h"

#include <ctime>

#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "model/crypto/openssl.h"

namespace souverix
{
namespace
{

X509* raw(const Certificate& certificate)
{
    return static_cast<X509*>(certificate.handle());
}

bool isDelta(X509_CRL* list)
{
    return X509_CRL_get_ext_by_NID(list, NID_delta_crl, -1) >= 0;
}

bool isCurrent(X509_CRL* list, UtcTime time)
{
    auto at = static_cast<std::time_t>(time.seconds);
    const ASN1_TIME* const next = X509_CRL_get0_nextUpdate(list);
    return X509_cmp_time(X509_CRL_get0_lastUpdate(list), &at) < 0 &&
           (!next || X509_cmp_time(next, &at) > 0);
}

// crlNumber; below zero where there is none.
std::int64_t numberOf(X509_CRL* list)
{
    const ossl::Owned<ASN1_INTEGER, ASN1_INTEGER_free> number(
        static_cast<ASN1_INTEGER*>(X509_CRL_get_ext_d2i(list, NID_crl_number, nullptr, nullptr)));
    std::int64_t value = -1;
    return number && ASN1_INTEGER_get_int64(&value, number.get()) == 1 ? value : -1;
}

// Whether a full list of the same issuer already says what the delta said.
bool isOvertaken(X509_CRL* delta, const std::vector<RevocationList>& lists, UtcTime time)
{
    for (const RevocationList& one : lists) {
        auto* const list = static_cast<X509_CRL*>(one.handle());
        if (!isDelta(list) && isCurrent(list, time) && numberOf(list) >= 0 &&
            numberOf(list) >= numberOf(delta) &&
            X509_NAME_cmp(X509_CRL_get_issuer(list), X509_CRL_get_issuer(delta)) == 0)
            return true;
    }
    return false;
}

bool revokes(X509_CRL* list, const Certificate& certificate, const Certificate& issuer)
{
    X509_REVOKED* entry = nullptr;
    if (X509_NAME_cmp(X509_CRL_get_issuer(list), X509_get_issuer_name(raw(certificate))) != 0 ||
        X509_CRL_get0_by_cert(list, &entry, raw(certificate)) != 1)
        return false; // not there, or there to be taken off (2)
    const ossl::Key key(X509_get_pubkey(raw(issuer)));
    return key && X509_CRL_verify(list, key.get()) == 1;
}

} // namespace

bool isRevokedByDelta(const std::vector<Certificate>& path,
                      const std::vector<RevocationList>& lists, UtcTime time)
{
    const ossl::ErrorQueueGuard guard;
    for (const RevocationList& one : lists) {
        auto* const list = static_cast<X509_CRL*>(one.handle());
        if (!isDelta(list) || !isCurrent(list, time) || isOvertaken(list, lists, time))
            continue;
        for (std::size_t i = 0; i + 1 < path.size(); ++i)
            if (revokes(list, path[i], path[i + 1]))
                return true;
    }
    return false;
}

} // namespace souverix
