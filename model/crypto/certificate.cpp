#include "model/crypto/certificate.h"

#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "model/crypto/openssl.h"
#include "model/crypto/sha256.h"
#include "model/crypto/x509_time.h"

namespace souverix
{
namespace
{

constexpr std::string_view kPemMark = "-----BEGIN ";

using X509Owned = ossl::Owned<X509, X509_free>;
using CrlOwned = ossl::Owned<X509_CRL, X509_CRL_free>;

X509* raw(const Certificate& certificate)
{
    return static_cast<X509*>(certificate.handle());
}

// Whether reading stopped because no further PEM block was left.
bool endedAtLastBlock()
{
    const unsigned long error = ERR_peek_last_error();
    return ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE;
}

// Everything of one kind in a PEM text, or the one of DER bytes; empty where anything is wrong.
template <class Owner, class ReadPem, class ReadDer>
std::vector<Owner> readAll(std::string_view bytes, ReadPem readPem, ReadDer readDer)
{
    const ossl::ErrorQueueGuard guard;
    ERR_clear_error();
    std::vector<Owner> all;
    if (bytes.find(kPemMark) != std::string_view::npos) {
        const ossl::Bio bio = ossl::readingBio(bytes);
        while (Owner one{readPem(bio.get(), nullptr, nullptr, nullptr)})
            all.push_back(std::move(one));
        if (!endedAtLastBlock())
            all.clear();
        return all;
    }
    const unsigned char* at = ossl::bytesOf(bytes);
    const unsigned char* const end = at + bytes.size();
    Owner one{readDer(nullptr, &at, static_cast<long>(bytes.size()))};
    if (one && at == end)
        all.push_back(std::move(one));
    return all;
}

std::string nameText(X509_NAME* name)
{
    const ossl::Bio bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return size > 0 ? std::string(text, static_cast<std::size_t>(size)) : std::string();
}

} // namespace

Result<std::vector<Certificate>> Certificate::parseAll(std::string_view pemOrDer)
{
    auto all = readAll<X509Owned>(pemOrDer, PEM_read_bio_X509, d2i_X509);
    if (all.empty())
        return fail(ErrorCode::Malformed, "no X.509 certificate in PEM or DER", "bad-certificate");
    std::vector<Certificate> certificates;
    for (X509Owned& one : all)
        certificates.push_back(adopt(one.release()));
    return certificates;
}

Result<Certificate> Certificate::parse(std::string_view pemOrDer)
{
    return parseAll(pemOrDer).map([](const std::vector<Certificate>& all) { return all.front(); });
}

Certificate Certificate::adopt(void* x509)
{
    Certificate certificate;
    certificate.m_certificate =
        std::shared_ptr<void>(x509, [](void* object) { X509_free(static_cast<X509*>(object)); });
    return certificate;
}

std::string Certificate::der() const
{
    unsigned char* bytes = nullptr;
    const int size = i2d_X509(raw(*this), &bytes);
    if (size <= 0)
        return {};
    std::string out(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return out;
}

Hash Certificate::digest() const
{
    return sha256(der());
}

Result<PublicKey> Certificate::publicKey() const
{
    const ossl::ErrorQueueGuard guard;
    unsigned char* bytes = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(raw(*this)), &bytes);
    if (size <= 0)
        return fail(ErrorCode::Malformed, "a certificate without a key", "bad-key");
    const std::string spki(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return PublicKey::parse(spki);
}

std::string Certificate::subject() const
{
    return nameText(X509_get_subject_name(raw(*this)));
}

std::string Certificate::issuer() const
{
    return nameText(X509_get_issuer_name(raw(*this)));
}

std::string Certificate::serial() const
{
    const ossl::Owned<BIGNUM, BN_free> number(
        ASN1_INTEGER_to_BN(X509_get0_serialNumber(raw(*this)), nullptr));
    char* const digits = number ? BN_bn2hex(number.get()) : nullptr;
    std::string out = digits ? digits : "";
    OPENSSL_free(digits);
    return out;
}

UtcTime Certificate::notBefore() const
{
    return timeOf(X509_get0_notBefore(raw(*this))).value_or(UtcTime::max());
}

UtcTime Certificate::notAfter() const
{
    return timeOf(X509_get0_notAfter(raw(*this))).value_or(UtcTime::min());
}

bool Certificate::isSelfSigned() const
{
    const ossl::ErrorQueueGuard guard;
    return X509_self_signed(raw(*this), 1) == 1;
}

std::vector<std::string> Certificate::alternativeNames() const
{
    const ossl::ErrorQueueGuard guard;
    const ossl::Owned<GENERAL_NAMES, GENERAL_NAMES_free> names(static_cast<GENERAL_NAMES*>(
        X509_get_ext_d2i(raw(*this), NID_subject_alt_name, nullptr, nullptr)));
    std::vector<std::string> out;
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        int type = 0;
        const void* const value =
            GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(names.get(), i), &type);
        if (type != GEN_DNS && type != GEN_EMAIL && type != GEN_URI)
            continue;
        const auto* const text = static_cast<const ASN1_STRING*>(value);
        out.emplace_back(reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
                         static_cast<std::size_t>(ASN1_STRING_length(text)));
    }
    return out;
}

std::string Certificate::extension(const std::string& oid) const
{
    const ossl::ErrorQueueGuard guard;
    const ossl::Owned<ASN1_OBJECT, ASN1_OBJECT_free> object(OBJ_txt2obj(oid.c_str(), 1));
    const int at = object ? X509_get_ext_by_OBJ(raw(*this), object.get(), -1) : -1;
    if (at < 0)
        return {};
    const ASN1_OCTET_STRING* const value = X509_EXTENSION_get_data(X509_get_ext(raw(*this), at));
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)),
            static_cast<std::size_t>(ASN1_STRING_length(value))};
}

Result<std::vector<RevocationList>> RevocationList::parseAll(std::string_view pemOrDer)
{
    auto all = readAll<CrlOwned>(pemOrDer, PEM_read_bio_X509_CRL, d2i_X509_CRL);
    if (all.empty())
        return fail(ErrorCode::Malformed, "no X.509 revocation list in PEM or DER", "bad-crl");
    std::vector<RevocationList> lists;
    for (CrlOwned& one : all) {
        RevocationList list;
        list.m_list = std::shared_ptr<void>(
            one.release(), [](void* object) { X509_CRL_free(static_cast<X509_CRL*>(object)); });
        lists.push_back(std::move(list));
    }
    return lists;
}

} // namespace souverix
