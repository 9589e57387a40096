#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/result.h"
#include "model/base/utc_time.h"
#include "model/crypto/public_key.h"

namespace souverix
{

/// An X.509 certificate. A cheap value; any thread may read it.
class Certificate
{
public:
    /// All certificates of a PEM text, or the one of DER bytes. Malformed (`bad-certificate`) where
    /// there is none, one cannot be parsed, or DER has trailing bytes.
    [[nodiscard]] static Result<std::vector<Certificate>> parseAll(std::string_view pemOrDer);
    /// The first certificate of a PEM text, or the one of DER bytes.
    [[nodiscard]] static Result<Certificate> parse(std::string_view pemOrDer);

    [[nodiscard]] std::string der() const;
    /// SHA-256 of the DER, which is the name that events and blobs know it by.
    [[nodiscard]] Hash digest() const;
    /// Malformed where OpenSSL knows no such key.
    [[nodiscard]] Result<PublicKey> publicKey() const;
    /// Names in RFC 2253 form.
    [[nodiscard]] std::string subject() const;
    [[nodiscard]] std::string issuer() const;
    /// The serial number in upper-case hex, `-` before a negative one.
    [[nodiscard]] std::string serial() const;
    [[nodiscard]] UtcTime notBefore() const;
    [[nodiscard]] UtcTime notAfter() const;
    /// Whether subject and issuer are one and its own key signed it.
    [[nodiscard]] bool isSelfSigned() const;
    /// The DNS names, mail addresses and URIs of subjectAltName, in its order.
    [[nodiscard]] std::vector<std::string> alternativeNames() const;
    /// The contents (DER) of the first extension with this dotted OID; empty where there is none.
    [[nodiscard]] std::string extension(const std::string& oid) const;

    /// The OpenSSL object (an X509), for other sources of model/crypto.
    [[nodiscard]] void* handle() const { return m_certificate.get(); }
    /// Takes an X509 over, for other sources of model/crypto.
    [[nodiscard]] static Certificate adopt(void* x509);

    friend bool operator==(const Certificate& a, const Certificate& b)
    {
        return a.der() == b.der();
    }

private:
    std::shared_ptr<void> m_certificate;
};

/// An X.509 revocation list, full or delta, direct or indirect.
class RevocationList
{
public:
    /// All lists of a PEM text, or the one of DER bytes. Malformed (`bad-crl`) as for certificates.
    [[nodiscard]] static Result<std::vector<RevocationList>> parseAll(std::string_view pemOrDer);
    /// The OpenSSL object (an X509_CRL), for other sources of model/crypto.
    [[nodiscard]] void* handle() const { return m_list.get(); }

private:
    std::shared_ptr<void> m_list;
};

} // namespace souverix
