#include "model/feed/demo/supply.h"

#include "model/crypto/sha256.h"
#include "model/feed/demo/sbom.h"
#include "model/feed/demo/test_key.h"

namespace souverix::demo
{
namespace
{

constexpr const char* kSoftwareRoot = "Souverix Software Root";
constexpr const char* kFactoryRoot = "Souverix Manufacturing Root";
constexpr const char* kNodeCa = "Souverix Node CA";
constexpr const char* kFirmwareCa = "Souverix Firmware CA";
constexpr const char* kPublisherCa = "Souverix Publisher CA";

UtcTime wholeSecond(SimTime t)
{
    return {t / kSecond, 0};
}

std::string qcIssuer(int factory)
{
    return factoryName(factory) + " QC CA";
}

} // namespace

std::string factoryName(int factory)
{
    return std::string("Factory-") + static_cast<char>('A' + factory);
}

CertificateOrder Supply::order(const std::string& commonName, CertificateUse use, SimTime from,
                               SimTime to) const
{
    CertificateOrder made;
    made.commonName = commonName;
    made.serialHex = certificateSerial(m_seed, commonName);
    made.notBefore = wholeSecond(from);
    made.notAfter = wholeSecond(to);
    made.use = use;
    return made;
}

Result<Supply> Supply::make(std::uint64_t seed, SimTime start, SimTime factoryLapse, BlobBox& blobs)
{
    Supply supply;
    supply.m_seed = seed;
    const auto der = fromBase64(attestationTestKey());
    auto key = RsaSigner::fromDer(der ? *der : std::string());
    if (!key)
        return failWith(key);
    supply.m_attestationKey = *key;
    auto forger = SigningKey::fromSeed(keySeed(seed, "forger"));
    if (!forger)
        return failWith(forger);
    supply.m_forger = *forger;
    // Nothing is ever signed with a node's key here, so a few serve for all.
    for (const char* name : {"agent 0", "agent 1", "agent 2", "agent 3", "agent 4"}) {
        auto agent = ed25519PublicKey(keySeed(seed, name));
        if (!agent)
            return failWith(agent);
        supply.m_nodeKeys.push_back(*agent);
    }
    if (auto made = supply.makeAuthorities(start, factoryLapse, blobs); !made)
        return failWith(made);
    return supply;
}

Result<void> Supply::makeAuthorities(SimTime start, SimTime factoryLapse, BlobBox& blobs)
{
    const SimTime from = start - 900 * kDay;
    for (const char* name : {kSoftwareRoot, kFactoryRoot}) {
        auto root = CertificateIssuer::root(
            order(name, CertificateUse::Authority, from, from + 7300 * kDay),
            keySeed(m_seed, name));
        if (!root)
            return failWith(root);
        m_issuerChains[name] = {blobs.add(root->certificate())};
        m_issuers.emplace(name, *root);
    }
    m_softwareRoot = m_issuerChains[kSoftwareRoot][0];
    std::vector<std::pair<std::string, const char*>> issuers{
        {kNodeCa, kSoftwareRoot}, {kFirmwareCa, kSoftwareRoot}, {kPublisherCa, kSoftwareRoot}};
    for (int f = 0; f < kFactories; ++f)
        issuers.emplace_back(qcIssuer(f), kFactoryRoot);
    for (const auto& [name, above] : issuers) {
        const bool lapses = name == qcIssuer(kFactories - 1);
        auto issuer =
            m_issuers.at(above).subordinate(order(name, CertificateUse::Authority, from,
                                                  lapses ? factoryLapse : from + 3650 * kDay),
                                            keySeed(m_seed, name));
        if (!issuer)
            return failWith(issuer);
        m_issuerChains[name] = {blobs.add(issuer->certificate()), m_issuerChains[above][0]};
        m_issuers.emplace(name, *issuer);
    }
    for (const auto& [id, name] :
         {std::pair{"ca-firmware", kFirmwareCa}, std::pair{"ca-nodes", kNodeCa},
          std::pair{"ca-publisher", kPublisherCa}})
        m_signers[id] = {{}, m_issuerChains[name][0], m_issuerChains[name]};
    struct Leaf {
        const char* id;
        const char* name;
        CertificateUse use;
        const char* issuer;
    };
    for (const Leaf& leaf :
         {Leaf{"ci-2024", "Souverix CI 2024", CertificateUse::CodeSigning, kPublisherCa},
          Leaf{"ci-2025", "Souverix CI 2025", CertificateUse::CodeSigning, kPublisherCa},
          Leaf{"fw-release", "Souverix Firmware Release", CertificateUse::CodeSigning, kFirmwareCa},
          Leaf{"verifier", "Souverix Attestation Verifier", CertificateUse::Signing, kNodeCa}})
        if (auto added = addParty(leaf.id, leaf.name, leaf.use, leaf.issuer, start, blobs); !added)
            return added;
    for (int f = 0; f < kFactories; ++f) {
        const std::string name = factoryName(f) + " QC-1";
        if (auto added = addParty(name, name, CertificateUse::Signing, qcIssuer(f), start, blobs);
            !added)
            return added;
        m_factories.push_back(m_signers.extract(name).mapped());
    }
    return {};
}

Result<void> Supply::addParty(const std::string& id, const std::string& commonName,
                              CertificateUse use, const std::string& issuer, SimTime start,
                              BlobBox& blobs)
{
    SigningParty party;
    auto key = SigningKey::fromSeed(keySeed(m_seed, commonName));
    if (!key)
        return failWith(key);
    party.key = *key;
    CertificateOrder made = order(commonName, use, start - 800 * kDay, start + 1000 * kDay);
    made.key = key->signer.publicKey();
    auto der = m_issuers.at(issuer).issue(made);
    if (!der)
        return failWith(der);
    party.certificate = blobs.add(*der);
    party.chain = m_issuerChains.at(issuer);
    party.chain.insert(party.chain.begin(), party.certificate);
    m_signers[id] = std::move(party);
    return {};
}

Result<Hash> Supply::qcStatement(int factory, const std::string& batch,
                                 const std::vector<std::string>& serials, bool forged,
                                 BlobBox& blobs)
{
    std::vector<StatementSubject> subjects;
    subjects.reserve(serials.size());
    for (const std::string& serial : serials)
        subjects.push_back({serial, sha256(serial)});
    const std::string text =
        statement(subjects, "https://souverix.example/qc/v1",
                  R"({"batch":")" + batch + R"(","station":"QC-1","result":"passed"})");
    const SigningKey& own = m_factories[static_cast<std::size_t>(factory)].key;
    auto signedText = forgedEnvelope(text, forged ? m_forger : own, own);
    if (!signedText)
        return failWith(signedText);
    return blobs.add(std::move(*signedText));
}

Result<Hash> Supply::nodeCertificate(const std::string& node, const std::string& serial,
                                     SimTime notBefore, SimTime notAfter, BlobBox& blobs)
{
    CertificateOrder made = order(node, CertificateUse::Node, notBefore, notAfter);
    made.serialHex = serial;
    made.key =
        m_nodeKeys[serial.empty() ? 0
                                  : static_cast<unsigned char>(serial.back()) % m_nodeKeys.size()];
    auto der = m_issuers.at(kNodeCa).issue(made);
    if (!der)
        return failWith(der);
    return blobs.add(std::move(*der));
}

} // namespace souverix::demo
