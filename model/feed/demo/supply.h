#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/crypto/rsa_sign.h"
#include "model/crypto/x509_make.h"
#include "model/feed/demo/keyring.h"
#include "model/feed/demo/sim_time.h"
#include "model/feed/demo/statements.h"

namespace souverix::demo
{

/// A container image as published.
struct Image {
    std::string component;
    std::string version;
    std::string reference; ///< `ghcr.io/dasmlab/souverix-rempart:1.4.6`
    std::string signer;    ///< its signer's id, `ci-2025`
    Hash digest{};
    Hash signature{};
    Hash sbom{};
    Hash provenance{};
};

/// A firmware version as published.
struct Firmware {
    std::string component;
    std::string version;
    Hash digest{};
    std::vector<Hash> chain; ///< [statement, leaf … root]
};

struct OsImage {
    std::string version;
    Hash digest{};
    Hash sbom{};
};

/// Whoever can sign: its key and certificate, and the chain from its certificate to the root.
struct SigningParty {
    SigningKey key;
    Hash certificate{};
    std::vector<Hash> chain;
};

/// What makes and signs things: roots, issuers, factories, signers, and what they published. All
/// from the seed.
class Supply
{
public:
    /// Makes the authorities, valid around `start`. The QC authority of Factory-C lapses at
    /// `factoryLapse`. Error: Internal where OpenSSL refuses.
    [[nodiscard]] static Result<Supply> make(std::uint64_t seed, SimTime start,
                                             SimTime factoryLapse, BlobBox& blobs);

    /// Publishes one more image, with its signature, SBOM and provenance. rempart from 1.4.7 to
    /// before 1.5.1 holds the library that the advisory is about.
    [[nodiscard]] Result<Image> makeImage(const std::string& component, const std::string& version,
                                          const std::string& signer, SimTime made, BlobBox& blobs);
    [[nodiscard]] Result<Firmware> makeFirmware(const std::string& component,
                                                const std::string& version, BlobBox& blobs);
    [[nodiscard]] OsImage makeOs(const std::string& version, SimTime made, BlobBox& blobs);

    /// The statement of a factory that these units passed; `forged` by a key that is not its own.
    [[nodiscard]] Result<Hash> qcStatement(int factory, const std::string& batch,
                                           const std::vector<std::string>& serials, bool forged,
                                           BlobBox& blobs);
    /// A certificate for a node's agent, DER in a blob.
    [[nodiscard]] Result<Hash> nodeCertificate(const std::string& node, const std::string& serial,
                                               SimTime notBefore, SimTime notAfter, BlobBox& blobs);

    [[nodiscard]] const SigningParty& factory(int index) const
    {
        return m_factories[static_cast<std::size_t>(index)];
    }
    /// Signers that are announced as trusted: `ci-2024`, `ci-2025`, `ca-firmware`, `ca-nodes`,
    /// `ca-publisher`, `verifier`.
    [[nodiscard]] const std::map<std::string, SigningParty>& signers() const { return m_signers; }
    [[nodiscard]] const RsaSigner& attestationKey() const { return m_attestationKey; }

private:
    [[nodiscard]] Result<void> makeAuthorities(SimTime start, SimTime factoryLapse, BlobBox& blobs);
    [[nodiscard]] Result<void> addParty(const std::string& id, const std::string& commonName,
                                        CertificateUse use, const std::string& issuer,
                                        SimTime start, BlobBox& blobs);
    [[nodiscard]] CertificateOrder order(const std::string& commonName, CertificateUse use,
                                         SimTime from, SimTime to) const;

    std::uint64_t m_seed = 0;
    std::map<std::string, CertificateIssuer> m_issuers;
    std::map<std::string, std::vector<Hash>> m_issuerChains; // own certificate first, root last
    std::map<std::string, SigningParty> m_signers;
    std::vector<SigningParty> m_factories;
    Hash m_softwareRoot{};
    RsaSigner m_attestationKey;
    SigningKey m_forger;
    std::vector<Ed25519PublicKey> m_nodeKeys;
};

inline constexpr int kFactories = 3;
/// `Factory-A` …
[[nodiscard]] std::string factoryName(int factory);
/// The library that the advisory is about, and the version it was found in.
inline constexpr const char* kAdvisedLibrary = "golang.org/x/net";
inline constexpr const char* kAdvisedVersion = "v0.33.0";
inline constexpr const char* kCleanVersion = "v0.38.0";

} // namespace souverix::demo
