#include "model/crypto/x509_make.h"

#include <openssl/asn1.h>
#include <openssl/bn.h>
#include <openssl/sha.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "model/base/bytes.h"
#include "model/crypto/openssl.h"

namespace souverix
{
namespace
{

using Certificate = ossl::Owned<X509, X509_free>;
using Name = ossl::Owned<X509_NAME, X509_NAME_free>;
using OctetString = ossl::Owned<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;
using BitString = ossl::Owned<ASN1_BIT_STRING, ASN1_BIT_STRING_free>;
using BigNumber = ossl::Owned<BIGNUM, BN_free>;
using Constraints = ossl::Owned<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free>;
using KeyIdentifier = ossl::Owned<AUTHORITY_KEYID, AUTHORITY_KEYID_free>;
using ExtendedUsage = ossl::Owned<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>;
using AlternativeNames = ossl::Owned<GENERAL_NAMES, GENERAL_NAMES_free>;

// RFC 5280, 4.2.1.3: bits of KeyUsage.
constexpr int kDigitalSignature = 0;
constexpr int kKeyCertSign = 5;
constexpr int kCrlSign = 6;

tl::unexpected<Error> refused(const CertificateOrder& order)
{
    ERR_clear_error();
    return fail(ErrorCode::Internal, "cannot make the certificate of " + order.commonName);
}

bool addText(X509_NAME* name, const char* field, const std::string& value)
{
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, ossl::bytesOf(value),
                                      static_cast<int>(value.size()), -1, 0) == 1;
}

Name nameOf(const std::string& commonName)
{
    Name name(X509_NAME_new());
    if (!name || !addText(name.get(), "O", "Souverix") || !addText(name.get(), "CN", commonName))
        return nullptr;
    return name;
}

std::string keyIdOf(const Ed25519PublicKey& key)
{
    std::string id(SHA_DIGEST_LENGTH, '\0');
    SHA1(key.data(), key.size(), reinterpret_cast<unsigned char*>(id.data()));
    return id;
}

OctetString octets(std::string_view bytes)
{
    OctetString out(ASN1_OCTET_STRING_new());
    ASN1_OCTET_STRING_set(out.get(), ossl::bytesOf(bytes), static_cast<int>(bytes.size()));
    return out;
}

bool addKeyUsage(X509* certificate, bool authority)
{
    BitString bits(ASN1_BIT_STRING_new());
    if (authority) {
        ASN1_BIT_STRING_set_bit(bits.get(), kKeyCertSign, 1);
        ASN1_BIT_STRING_set_bit(bits.get(), kCrlSign, 1);
    } else {
        ASN1_BIT_STRING_set_bit(bits.get(), kDigitalSignature, 1);
    }
    return X509_add1_ext_i2d(certificate, NID_key_usage, bits.get(), 1, 0) == 1;
}

bool addConstraints(X509* certificate, bool authority)
{
    Constraints constraints(BASIC_CONSTRAINTS_new());
    constraints->ca = authority ? 0xFF : 0;
    return X509_add1_ext_i2d(certificate, NID_basic_constraints, constraints.get(), 1, 0) == 1;
}

bool addKeyIds(X509* certificate, const std::string& own, const std::string& issuer)
{
    const OctetString subject = octets(own);
    if (X509_add1_ext_i2d(certificate, NID_subject_key_identifier, subject.get(), 0, 0) != 1)
        return false;
    KeyIdentifier authority(AUTHORITY_KEYID_new());
    authority->keyid = octets(issuer).release();
    return X509_add1_ext_i2d(certificate, NID_authority_key_identifier, authority.get(), 0, 0) == 1;
}

bool addExtendedUsage(X509* certificate, CertificateUse use)
{
    if (use == CertificateUse::Authority || use == CertificateUse::Signing)
        return true;
    ExtendedUsage usage(sk_ASN1_OBJECT_new_null());
    if (use == CertificateUse::CodeSigning) {
        sk_ASN1_OBJECT_push(usage.get(), OBJ_nid2obj(NID_code_sign));
    } else {
        sk_ASN1_OBJECT_push(usage.get(), OBJ_nid2obj(NID_client_auth));
        sk_ASN1_OBJECT_push(usage.get(), OBJ_nid2obj(NID_server_auth));
    }
    return X509_add1_ext_i2d(certificate, NID_ext_key_usage, usage.get(), 0, 0) == 1;
}

bool addDnsName(X509* certificate, const CertificateOrder& order)
{
    if (order.use != CertificateUse::Node)
        return true;
    AlternativeNames names(sk_GENERAL_NAME_new_null());
    GENERAL_NAME* name = GENERAL_NAME_new();
    ASN1_IA5STRING* text = ASN1_IA5STRING_new();
    ASN1_STRING_set(text, order.commonName.data(), static_cast<int>(order.commonName.size()));
    GENERAL_NAME_set0_value(name, GEN_DNS, text);
    sk_GENERAL_NAME_push(names.get(), name);
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, 0) == 1;
}

bool setSerial(X509* certificate, const std::string& hex)
{
    BIGNUM* parsed = nullptr;
    if (BN_hex2bn(&parsed, hex.c_str()) == 0)
        return false;
    const BigNumber number(parsed);
    return BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

// X509_set_pubkey asks the provider's encoders, which takes ten times as long as the signature.
bool setPublicKey(X509* certificate, const Ed25519PublicKey& key)
{
    auto* bits = static_cast<unsigned char*>(OPENSSL_memdup(key.data(), key.size()));
    if (bits != nullptr &&
        X509_PUBKEY_set0_param(X509_get_X509_PUBKEY(certificate), OBJ_nid2obj(NID_ED25519),
                               V_ASN1_UNDEF, nullptr, bits, static_cast<int>(key.size())) == 1)
        return true;
    OPENSSL_free(bits);
    return false;
}

struct Signer {
    EVP_PKEY* key;
    X509_NAME* name;
    const std::string& keyId;
};

Result<std::string> make(const CertificateOrder& order, const Signer& signer)
{
    const ossl::ErrorQueueGuard guard;
    const bool authority = order.use == CertificateUse::Authority;
    const Certificate certificate(X509_new());
    const Name subject = nameOf(order.commonName);
    X509* x = certificate.get();
    if (!x || !subject || X509_set_version(x, X509_VERSION_3) != 1 ||
        !setSerial(x, order.serialHex) || X509_set_issuer_name(x, signer.name) != 1 ||
        X509_set_subject_name(x, subject.get()) != 1 || !setPublicKey(x, order.key) ||
        !ASN1_TIME_set(X509_getm_notBefore(x), order.notBefore.seconds) ||
        !ASN1_TIME_set(X509_getm_notAfter(x), order.notAfter.seconds))
        return refused(order);
    if (!addConstraints(x, authority) || !addKeyUsage(x, authority) ||
        !addKeyIds(x, keyIdOf(order.key), signer.keyId) || !addExtendedUsage(x, order.use) ||
        !addDnsName(x, order) || X509_sign(x, signer.key, nullptr) == 0)
        return refused(order);
    unsigned char* der = nullptr;
    const int size = i2d_X509(x, &der);
    if (size <= 0)
        return refused(order);
    std::string out(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return out;
}

} // namespace

Result<CertificateIssuer> CertificateIssuer::root(CertificateOrder order, const Ed25519Seed& seed)
{
    auto publicKey = ed25519PublicKey(seed);
    if (!publicKey)
        return failWith(publicKey);
    order.key = *publicKey;
    CertificateIssuer issuer;
    issuer.m_key = std::shared_ptr<void>(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size()),
        [](void* key) { EVP_PKEY_free(static_cast<EVP_PKEY*>(key)); });
    issuer.m_name = std::shared_ptr<void>(nameOf(order.commonName).release(), [](void* name) {
        X509_NAME_free(static_cast<X509_NAME*>(name));
    });
    issuer.m_keyId = keyIdOf(order.key);
    if (!issuer.m_key || !issuer.m_name)
        return refused(order);
    auto der = issuer.issue(order);
    if (!der)
        return failWith(der);
    issuer.m_der = std::move(*der);
    return issuer;
}

Result<std::string> CertificateIssuer::issue(const CertificateOrder& order) const
{
    return make(order, {static_cast<EVP_PKEY*>(m_key.get()), static_cast<X509_NAME*>(m_name.get()),
                        m_keyId});
}

Result<CertificateIssuer> CertificateIssuer::subordinate(CertificateOrder order,
                                                         const Ed25519Seed& seed) const
{
    auto publicKey = ed25519PublicKey(seed);
    if (!publicKey)
        return failWith(publicKey);
    order.key = *publicKey;
    auto der = issue(order);
    if (!der)
        return failWith(der);
    auto issuer = root(std::move(order), seed);
    if (issuer)
        issuer->m_der = std::move(*der);
    return issuer;
}

std::string ed25519Spki(const Ed25519PublicKey& key)
{
    std::string out("\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00", 12);
    out.append(reinterpret_cast<const char*>(key.data()), key.size());
    return out;
}

} // namespace souverix
