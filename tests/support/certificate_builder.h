#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/base/utc_time.h"
#include "model/crypto/certificate.h"

namespace souverix::test
{

/// The instant around which made-up certificates are valid: a year before to a year after.
inline UtcTime certificateTime()
{
    return *UtcTime::parse("2026-11-23T12:00:00Z");
}

/// A certificate to be issued. Extension texts are in OpenSSL's configuration syntax; empty: none.
struct CertificateOrder {
    std::string commonName = "leaf";
    bool authority = false;
    std::string alternativeNames = "DNS:leaf.example";
    std::string extendedKeyUsage;
    std::string keyUsage;  ///< default: what fits an authority, or digitalSignature
    std::string crlIssuer; ///< the common name of an indirect list's issuer
    std::int64_t validFromDays = -365;
    std::int64_t validToDays = 365;
};

/// One line of a revocation list.
struct RevokedEntry {
    Certificate certificate;
    std::optional<int> reason; ///< CRL_REASON_…; 8 takes the certificate off again
    bool otherIssuer = false;  ///< name the certificate's issuer, as indirect lists do
};

/// A revocation list to be signed.
struct ListOrder {
    std::vector<RevokedEntry> entries;
    long number = 1;
    std::optional<long> deltaOf; ///< the number of the full list that it adds to
    bool pointsToDeltas = false; ///< has freshestCRL
    bool indirect = false;
    bool unknownCritical = false;
    std::int64_t thisUpdateDays = -1;
    std::int64_t nextUpdateDays = 1;
};

/// A key with its certificate that issues others (P-256).
class Authority
{
public:
    /// A self-signed root.
    explicit Authority(const std::string& commonName);
    /// One that `issuer` certifies; `order.authority` decides what it may do.
    Authority(const CertificateOrder& order, const Authority& issuer);

    [[nodiscard]] const Certificate& certificate() const { return m_certificate; }
    [[nodiscard]] Certificate issue(const CertificateOrder& order) const;
    [[nodiscard]] RevocationList list(const ListOrder& order = {}) const;
    /// The same in DER.
    [[nodiscard]] std::string listDer(const ListOrder& order = {}) const;

private:
    std::shared_ptr<void> m_key; // an EVP_PKEY
    Certificate m_certificate;
};

} // namespace souverix::test
