#include "tests/support/certificate_builder.h"

#include <atomic>
#include <ctime>

#include <QtGlobal>

#include <openssl/conf.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "model/crypto/openssl.h"

namespace souverix::test
{
namespace
{

using X509Owned = ossl::Owned<X509, X509_free>;
using CrlOwned = ossl::Owned<X509_CRL, X509_CRL_free>;
using IntegerOwned = ossl::Owned<ASN1_INTEGER, ASN1_INTEGER_free>;
using TimeOwned = ossl::Owned<ASN1_TIME, ASN1_TIME_free>;
using NameOwned = ossl::Owned<X509_NAME, X509_NAME_free>;
using ConfOwned = ossl::Owned<CONF, NCONF_free>;

void require(bool done)
{
    if (!done)
        qFatal("OpenSSL refused to build a test's certificate");
}

std::shared_ptr<void> newKey()
{
    return {EVP_EC_gen("P-256"), [](void* key) { EVP_PKEY_free(static_cast<EVP_PKEY*>(key)); }};
}

EVP_PKEY* raw(const std::shared_ptr<void>& key)
{
    return static_cast<EVP_PKEY*>(key.get());
}

X509* raw(const Certificate& certificate)
{
    return static_cast<X509*>(certificate.handle());
}

NameOwned nameOf(const std::string& commonName)
{
    NameOwned name(X509_NAME_new());
    require(X509_NAME_add_entry_by_txt(name.get(), "CN", MBSTRING_UTF8, ossl::bytesOf(commonName),
                                       -1, -1, 0) == 1);
    return name;
}

TimeOwned timeIn(std::int64_t days)
{
    return TimeOwned(ASN1_TIME_set(
        nullptr, static_cast<std::time_t>(certificateTime().seconds + days * 86'400)));
}

void addExtension(X509* certificate, X509* issuer, int nid, const std::string& value,
                  CONF* sections = nullptr)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    if (sections)
        X509V3_set_nconf(&context, sections);
    const ossl::Owned<X509_EXTENSION, X509_EXTENSION_free> extension(
        X509V3_EXT_nconf_nid(sections, &context, nid, value.c_str()));
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

ConfOwned sectionsFor(const std::string& crlIssuer)
{
    const std::string text =
        "[point]\nfullname=URI:http://lists.example/one\nCRLissuer=dirName:who\n"
        "[who]\nCN=" +
        crlIssuer + '\n';
    ConfOwned sections(NCONF_new(nullptr));
    require(NCONF_load_bio(sections.get(), ossl::readingBio(text).get(), nullptr) == 1);
    return sections;
}

std::string keyUsageOf(const CertificateOrder& order)
{
    if (!order.keyUsage.empty())
        return order.keyUsage;
    return order.authority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature";
}

// Self-signed where `issuer` is null.
Certificate make(const CertificateOrder& order, EVP_PKEY* key, X509* issuer, EVP_PKEY* issuerKey)
{
    static std::atomic<long> serial{1000};
    X509Owned certificate(X509_new());
    X509* const x509 = certificate.get();
    const NameOwned name = nameOf(order.commonName);
    X509* const signer = issuer ? issuer : x509;
    require(X509_set_version(x509, X509_VERSION_3) == 1 &&
            ASN1_INTEGER_set(X509_get_serialNumber(x509), ++serial) == 1 &&
            X509_set_subject_name(x509, name.get()) == 1 &&
            X509_set_issuer_name(x509, X509_get_subject_name(signer)) == 1 &&
            X509_set1_notBefore(x509, timeIn(order.validFromDays).get()) == 1 &&
            X509_set1_notAfter(x509, timeIn(order.validToDays).get()) == 1 &&
            X509_set_pubkey(x509, key) == 1);
    addExtension(x509, signer, NID_subject_key_identifier, "hash");
    addExtension(x509, signer, NID_authority_key_identifier, "keyid:always");
    if (order.authority)
        addExtension(x509, signer, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(x509, signer, NID_key_usage, keyUsageOf(order));
    if (!order.authority && !order.alternativeNames.empty())
        addExtension(x509, signer, NID_subject_alt_name, order.alternativeNames);
    if (!order.extendedKeyUsage.empty())
        addExtension(x509, signer, NID_ext_key_usage, order.extendedKeyUsage);
    if (!order.crlIssuer.empty())
        addExtension(x509, signer, NID_crl_distribution_points, "point",
                     sectionsFor(order.crlIssuer).get());
    require(X509_sign(x509, issuer ? issuerKey : key, EVP_sha256()) > 0);
    return Certificate::adopt(certificate.release());
}

void addNumber(X509_CRL* list, int nid, long number, int critical)
{
    const IntegerOwned integer(ASN1_INTEGER_new());
    require(ASN1_INTEGER_set(integer.get(), number) == 1 &&
            X509_CRL_add1_ext_i2d(list, nid, integer.get(), critical, 0) == 1);
}

void addFromText(X509_CRL* list, X509* issuer, int nid, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, nullptr, nullptr, list, 0);
    const ossl::Owned<X509_EXTENSION, X509_EXTENSION_free> extension(
        X509V3_EXT_nconf_nid(nullptr, &context, nid, value.c_str()));
    require(extension && X509_CRL_add_ext(list, extension.get(), -1) == 1);
}

void addEntry(X509_CRL* list, const RevokedEntry& entry)
{
    X509_REVOKED* const revoked = X509_REVOKED_new();
    require(X509_REVOKED_set_serialNumber(revoked, X509_get_serialNumber(raw(entry.certificate))) ==
                1 &&
            X509_REVOKED_set_revocationDate(revoked, timeIn(-2).get()) == 1);
    if (entry.reason) {
        const ossl::Owned<ASN1_ENUMERATED, ASN1_ENUMERATED_free> reason(ASN1_ENUMERATED_new());
        require(ASN1_ENUMERATED_set(reason.get(), *entry.reason) == 1 &&
                X509_REVOKED_add1_ext_i2d(revoked, NID_crl_reason, reason.get(), 0, 0) == 1);
    }
    if (entry.otherIssuer) {
        const ossl::Owned<GENERAL_NAMES, GENERAL_NAMES_free> names(GENERAL_NAMES_new());
        GENERAL_NAME* const name = GENERAL_NAME_new();
        GENERAL_NAME_set0_value(name, GEN_DIRNAME,
                                X509_NAME_dup(X509_get_issuer_name(raw(entry.certificate))));
        sk_GENERAL_NAME_push(names.get(), name);
        require(X509_REVOKED_add1_ext_i2d(revoked, NID_certificate_issuer, names.get(), 1, 0) == 1);
    }
    require(X509_CRL_add0_revoked(list, revoked) == 1);
}

std::string derOf(X509_CRL* list)
{
    unsigned char* bytes = nullptr;
    const int size = i2d_X509_CRL(list, &bytes);
    require(size > 0);
    std::string der(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return der;
}

} // namespace

Authority::Authority(const std::string& commonName) : m_key(newKey())
{
    CertificateOrder order;
    order.commonName = commonName;
    order.authority = true;
    m_certificate = make(order, raw(m_key), nullptr, nullptr);
}

Authority::Authority(const CertificateOrder& order, const Authority& issuer)
    : m_key(newKey()),
      m_certificate(make(order, raw(m_key), raw(issuer.m_certificate), raw(issuer.m_key)))
{
}

Certificate Authority::issue(const CertificateOrder& order) const
{
    return make(order, raw(newKey()), raw(m_certificate), raw(m_key));
}

RevocationList Authority::list(const ListOrder& order) const
{
    return RevocationList::parseAll(listDer(order))->front();
}

std::string Authority::listDer(const ListOrder& order) const
{
    const CrlOwned crl(X509_CRL_new());
    X509* const issuer = raw(m_certificate);
    require(X509_CRL_set_version(crl.get(), X509_CRL_VERSION_2) == 1 &&
            X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(issuer)) == 1 &&
            X509_CRL_set1_lastUpdate(crl.get(), timeIn(order.thisUpdateDays).get()) == 1 &&
            X509_CRL_set1_nextUpdate(crl.get(), timeIn(order.nextUpdateDays).get()) == 1);
    addFromText(crl.get(), issuer, NID_authority_key_identifier, "keyid:always");
    addNumber(crl.get(), NID_crl_number, order.number, 0);
    if (order.deltaOf)
        addNumber(crl.get(), NID_delta_crl, *order.deltaOf, 1);
    if (order.pointsToDeltas)
        addFromText(crl.get(), issuer, NID_freshest_crl, "URI:http://lists.example/delta");
    if (order.indirect) // SEQUENCE { [4] indirectCRL TRUE }
        addFromText(crl.get(), issuer, NID_issuing_distribution_point,
                    "critical,DER:30:03:84:01:FF");
    if (order.unknownCritical)
        addFromText(crl.get(), issuer, NID_netscape_comment, "critical,unheard of");
    for (const RevokedEntry& entry : order.entries)
        addEntry(crl.get(), entry);
    require(X509_CRL_sort(crl.get()) == 1 &&
            X509_CRL_sign(crl.get(), raw(m_key), EVP_sha256()) > 0);
    return derOf(crl.get());
}

} // namespace souverix::test
