#include <map>

#include <QTest>

#include <nlohmann/json.hpp>

#include "model/crypto/certificate_path.h"
#include "model/feed/demo/quote.h"
#include "model/feed/demo/supply.h"
#include "model/trust/attestation_result.h"
#include "model/trust/dsse.h"
#include "model/trust/image_signature.h"
#include "model/trust/quote.h"

using namespace souverix;
using namespace souverix::demo;

namespace
{

constexpr SimTime kStart = 1'770'000'000 * kSecond;

} // namespace

/// What the made-up fleet's authorities sign stands up to the program's own judges, and what they
/// forge does not.
class SupplyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto supply = Supply::make(7, kStart, kStart + kDay, m_box);
        QVERIFY(supply);
        m_supply = std::move(*supply);
        collect();
    }

    void chainsLeadToTheirRoots()
    {
        for (int f = 0; f < kFactories - 1; ++f)
            QCOMPARE(pathReasonOf(m_supply.factory(f).chain, kStart + 5 * kDay), std::string());
        for (const char* signer : {"ci-2024", "ci-2025", "fw-release", "verifier"})
            QCOMPARE(pathReasonOf(m_supply.signers().at(signer).chain, kStart), std::string());
    }

    void oneFactorysIssuerLapses()
    {
        const auto& chain = m_supply.factory(kFactories - 1).chain;
        QCOMPARE(pathReasonOf(chain, kStart), std::string());
        QCOMPARE(pathReasonOf(chain, kStart + 2 * kDay), std::string("expired"));
    }

    void qcStatementsAreOfTheSerial()
    {
        const std::vector<PublicKey> keys{keyOf(m_supply.factory(0).certificate)};
        const std::string statement =
            blob(*m_supply.qcStatement(0, "BATCH-1", {"HW-1", "HW-2"}, false, m_box));
        QVERIFY(checkDsse(statement, keys, 1, "HW-2").verdict == Verdict::Verified);
        QVERIFY(checkDsse(statement, keys, 1, "HW-3").verdict == Verdict::Rejected);
    }

    void forgedStatementsAreRejected()
    {
        const std::vector<PublicKey> keys{keyOf(m_supply.factory(0).certificate)};
        const std::string forged = blob(*m_supply.qcStatement(0, "BATCH-1", {"HW-1"}, true, m_box));
        QVERIFY(checkDsse(forged, keys, 1, "HW-1").verdict == Verdict::Rejected);
        // It claims the factory's key all the same.
        const std::string honest =
            blob(*m_supply.qcStatement(0, "BATCH-1", {"HW-1"}, false, m_box));
        QCOMPARE(parseDsse(forged)->signatures.front().keyId,
                 parseDsse(honest)->signatures.front().keyId);
    }

    void imagesAreSignedByTheirSigner()
    {
        const auto image =
            m_supply.makeImage("souverix-rempart", "1.4.7", "ci-2025", kStart, m_box);
        QVERIFY(image);
        const std::string signature = blob(image->signature);
        const std::string provenance = blob(image->provenance);
        for (const std::string& envelope : {signature, provenance}) {
            QVERIFY(dsseSigners(*parseDsse(envelope), {signerKey("ci-2025")}).size() == 1);
            QVERIFY(dsseSigners(*parseDsse(envelope), {signerKey("ci-2024")}).empty());
        }
    }

    void quotesHoldTheRegistersTheyShow()
    {
        const std::vector<Hash> pcrs(8, Hash{1});
        std::vector<Hash> others = pcrs;
        others[4] = Hash{2};
        const auto judge = [&](const std::vector<Hash>& shown) {
            const auto made =
                quoteBlob({pcrs, "nonce", 1, 1, 1, 1}, m_supply.attestationKey(), shown);
            const auto document = nlohmann::json::parse(*made);
            const auto bytes = [&](const char* member) {
                return *fromBase64(document[member].get<std::string>());
            };
            QuoteQuestion question;
            question.nonce = fromHex(document["nonce"].get<std::string>());
            question.pcrs = *parsePcrValues(document["pcrs"].dump());
            return checkQuote(bytes("attest"), bytes("signature"), *PublicKey::parse(bytes("ak")),
                              question);
        };
        QVERIFY(judge(pcrs).verdict == Verdict::Verified);
        QCOMPARE(judge(others).reason, std::string("pcr-mismatch"));
    }

private:
    void collect()
    {
        for (DemoBlob& made : m_box.take())
            m_blobs[made.digest] = std::move(made.bytes);
    }
    std::string blob(const Hash& digest)
    {
        collect();
        return m_blobs[digest];
    }
    Certificate certificate(const Hash& digest) { return *Certificate::parse(blob(digest)); }
    PublicKey keyOf(const Hash& digest) { return *certificate(digest).publicKey(); }
    PublicKey signerKey(const char* id) { return keyOf(m_supply.signers().at(id).certificate); }

    /// Empty where the chain [leaf … root] holds.
    std::string pathReasonOf(const std::vector<Hash>& chain, SimTime when)
    {
        PathQuestion question;
        question.leaf = certificate(chain.front());
        question.anchors = {certificate(chain.back())};
        question.untrusted = {certificate(chain[1])};
        question.time = toUtc(when);
        const auto path = findCertificatePath(question);
        return path ? std::string() : path.error().reason;
    }

    BlobBox m_box;
    Supply m_supply;
    std::map<Hash, std::string> m_blobs;
};

QTEST_APPLESS_MAIN(SupplyTest)
#include "supply_test.moc"
