#include "model/trust/claims.h"

#include <map>

#include <QTest>

#include "model/crypto/sha256.h"
#include "model/crypto/x509_make.h"
#include "model/feed/demo/quote.h"
#include "model/feed/demo/statements.h"
#include "model/feed/demo/test_key.h"

using namespace souverix;

namespace
{

UtcTime at(const char* text)
{
    return *UtcTime::parse(text);
}

const UtcTime kThen = at("2026-02-01T00:00:00Z");
const UtcTime kBetween = at("2026-02-10T00:00:00Z");
const UtcTime kNow = at("2026-03-01T00:00:00Z");
const std::string kSerial = "HW-1";

Ed25519Seed seedOf(std::string_view name)
{
    return sha256(name);
}

BlobName named(const Hash& hash)
{
    return {true, hash};
}

/// A supply chain with real certificates: a root, an authority and whoever it certifies.
struct Bench {
    std::map<Hash, std::string> blobs;
    EvidenceShelf shelf{[this](const Hash& digest) -> std::optional<std::string> {
        const auto it = blobs.find(digest);
        return it == blobs.end() ? std::nullopt : std::optional(it->second);
    }};
    ChainJudge chains{shelf};
    SupplyFacts facts;
    CertificateIssuer root, authority;
    Hash rootDigest{}, authorityDigest{};
    const Hash image = sha256("an image"), firmware = sha256("some firmware");

    explicit Bench(UtcTime authorityEnds = at("2030-01-01T00:00:00Z"))
        : root(*CertificateIssuer::root(order("Root", CertificateUse::Authority), seedOf("root")))
    {
        CertificateOrder below = order("Authority", CertificateUse::Authority);
        below.notAfter = authorityEnds;
        authority = *root.subordinate(below, seedOf("authority"));
        rootDigest = add(root.certificate());
        authorityDigest = add(authority.certificate());
        facts.issuers = {rootDigest, authorityDigest};
        chains.setIssuers(facts.issuers);
    }

    static CertificateOrder order(const std::string& name, CertificateUse use)
    {
        CertificateOrder made;
        made.commonName = name;
        made.serialHex = toHex(sha256(name)).substr(0, 16);
        made.serialHex[0] = '1';
        made.notBefore = at("2020-01-01T00:00:00Z");
        made.notAfter = at("2030-01-01T00:00:00Z");
        made.use = use;
        return made;
    }
    Hash add(const std::string& bytes)
    {
        const Hash hash = sha256(bytes);
        blobs[hash] = bytes;
        return hash;
    }
    static demo::SigningKey key(const std::string& name)
    {
        return *demo::SigningKey::fromSeed(seedOf(name));
    }
    Hash certify(const std::string& name, CertificateUse use = CertificateUse::Signing)
    {
        CertificateOrder made = order(name, use);
        made.key = key(name).signer.publicKey();
        return add(*authority.issue(made));
    }
    void pinRoot()
    {
        chains.setPins({*Certificate::parse(root.certificate())});
        refresh();
    }
    void refresh() { chains.setIssuers(facts.issuers); }

    Hash statement(const Hash& subject, const std::string& predicate, const std::string& signer)
    {
        return add(
            *demo::envelope(demo::statement({{"it", subject}}, predicate, "{}"), key(signer)));
    }
    Hash qc(const std::string& serial, const std::string& signer)
    {
        return statement(sha256(serial), "https://souverix.example/qc/v1", signer);
    }
    void registerBatch(const std::string& signer = "factory")
    {
        BatchFacts& batch = facts.batches["B-1"];
        batch.registered = SupplyEvent{kThen, {}};
        batch.chain = {certify(signer), authorityDigest, rootDigest};
    }
    void trust(const std::string& id, const Hash& certificate, UtcTime when)
    {
        facts.signers[id].steps.push_back({{when, {}}, true, named(certificate)});
        facts.signersByCertificate[certificate] = {id};
    }
    void revoke(const std::string& id, UtcTime when)
    {
        facts.signers[id].steps.push_back({{when, {}}, false, {}});
    }

    JudgedClaim judge(const std::function<JudgedClaim(ClaimJudge&, const ClaimMoments&)>& ask)
    {
        ClaimJudge judge(shelf, chains, facts);
        judge.setWordy(true);
        return ask(judge, {kThen, kNow});
    }
    JudgedClaim unit(const BlobName& qcSignature)
    {
        return judge([&](ClaimJudge& j, const ClaimMoments& m) {
            return j.unit({kSerial, "B-1", qcSignature}, m);
        });
    }
    JudgedClaim firmwareOf(const std::vector<Hash>& chain)
    {
        FirmwareClaim claim{named(firmware), {}};
        for (const Hash& digest : chain)
            claim.chain.push_back(named(digest));
        return judge([&](ClaimJudge& j, const ClaimMoments& m) { return j.firmware(claim, m); });
    }
    JudgedClaim imageBy(const BlobName& signature)
    {
        return judge([&](ClaimJudge& j, const ClaimMoments& m) {
            return j.image({named(image), signature}, m);
        });
    }
    JudgedClaim attest(const std::string& status, const BlobName& evidence)
    {
        return judge([&](ClaimJudge& j, const ClaimMoments& m) {
            return j.attestation({"node-1", status, evidence}, m);
        });
    }
};

QByteArray told(const Judgement& judgement)
{
    return QByteArray::fromStdString(std::string(wordOf(judgement.verdict)) + ' ' +
                                     std::string(judgement.reason));
}

#define COMPARE_CLAIM(claim, thenText, nowText)                                                    \
    do {                                                                                           \
        const JudgedClaim judgedOnce = (claim);                                                    \
        QCOMPARE(told(judgedOnce.then), QByteArray(thenText));                                     \
        QCOMPARE(told(judgedOnce.now), QByteArray(nowText));                                       \
    } while (false)

std::string quote(bool shownAsQuoted)
{
    const auto signer = RsaSigner::fromDer(*fromBase64(demo::attestationTestKey()));
    demo::QuoteState state;
    state.nonce = "01234567";
    for (int i = 0; i < 8; ++i)
        state.pcrs.push_back(sha256("pcr " + std::to_string(i)));
    std::vector<Hash> shown = state.pcrs;
    if (!shownAsQuoted)
        shown[4] = sha256("another loader");
    return *demo::quoteBlob(state, *signer, shown);
}

std::string ear(const std::string& status, const std::string& signer)
{
    return *demo::earToken({"node-1", status, "p", R"({"hardware":2})", 1769904000},
                           Bench::key(signer));
}

} // namespace

class ClaimsTest : public QObject
{
    Q_OBJECT
private slots:
    void unitIsUnpinnedUntilTheUserPinsItsRoot()
    {
        Bench bench;
        bench.registerBatch();
        const BlobName qc = named(bench.qc(kSerial, "factory"));
        COMPARE_CLAIM(bench.unit(qc), "unpinned root-not-pinned", "unpinned root-not-pinned");
        bench.pinRoot();
        COMPARE_CLAIM(bench.unit(qc), "valid ", "valid ");
        QVERIFY(!bench.unit(qc).path.empty());
    }
    void unitByAnotherKeyOrOfAnotherSerialIsInvalid()
    {
        Bench bench;
        bench.registerBatch();
        COMPARE_CLAIM(bench.unit(named(bench.qc(kSerial, "forger"))), "invalid bad-signature",
                      "invalid bad-signature");
        COMPARE_CLAIM(bench.unit(named(bench.qc("HW-2", "factory"))), "invalid other-subject",
                      "invalid other-subject");
        const Hash other = bench.statement(sha256(kSerial), "https://x.example/other", "factory");
        COMPARE_CLAIM(bench.unit(named(other)), "invalid other-predicate",
                      "invalid other-predicate");
    }
    void unitWithoutMaterialIsMissing()
    {
        Bench bench;
        const BlobName qc = named(bench.qc(kSerial, "factory"));
        COMPARE_CLAIM(bench.unit(qc), "missing batch-unknown", "missing batch-unknown");
        bench.registerBatch();
        COMPARE_CLAIM(bench.unit(named(sha256("absent"))), "missing statement-absent",
                      "missing statement-absent");
        COMPARE_CLAIM(bench.unit({}), "missing no-statement", "missing no-statement");
        bench.blobs.erase(bench.authorityDigest);
        Bench other;
        other.registerBatch();
        other.facts.batches["B-1"].chain[1] = sha256("absent");
        COMPARE_CLAIM(other.unit(named(other.qc(kSerial, "factory"))), "missing certificate-absent",
                      "missing certificate-absent");
    }
    void unitOfUnknownFormSaysSo()
    {
        Bench bench;
        bench.registerBatch();
        COMPARE_CLAIM(bench.unit(named(bench.add("plain text"))), "unknown-form not-a-statement",
                      "unknown-form not-a-statement");
        COMPARE_CLAIM(bench.unit({true, std::nullopt}), "unknown-form other-digest",
                      "unknown-form other-digest");
    }
    void laterRecallTurnsNowAlone()
    {
        Bench bench;
        bench.registerBatch();
        const BlobName qc = named(bench.qc(kSerial, "factory"));
        bench.facts.batches["B-1"].recalls = {{kBetween, {}}};
        COMPARE_CLAIM(bench.unit(qc), "unpinned root-not-pinned", "distrusted batch-recalled");
        bench.facts.batches["B-1"].recalls = {{at("2026-01-01T00:00:00Z"), {}}};
        COMPARE_CLAIM(bench.unit(qc), "distrusted batch-recalled", "distrusted batch-recalled");
    }
    void issuerExpiredLaterTurnsNowAlone()
    {
        Bench bench(kBetween);
        bench.registerBatch();
        bench.pinRoot();
        COMPARE_CLAIM(bench.unit(named(bench.qc(kSerial, "factory"))), "valid ", "expired expired");
    }

    void firmwareNeedsAStatementInFront()
    {
        Bench bench;
        const Hash leaf = bench.certify("release");
        const std::vector<Hash> bare{leaf, bench.authorityDigest, bench.rootDigest};
        COMPARE_CLAIM(bench.firmwareOf(bare), "missing no-statement", "missing no-statement");
        COMPARE_CLAIM(bench.firmwareOf({}), "missing no-chain", "missing no-chain");
        std::vector<Hash> chain = bare;
        chain.insert(chain.begin(), bench.statement(bench.firmware, "https://f/v1", "release"));
        COMPARE_CLAIM(bench.firmwareOf(chain), "unpinned root-not-pinned",
                      "unpinned root-not-pinned");
        chain[0] = bench.statement(bench.firmware, "https://f/v1", "forger");
        COMPARE_CLAIM(bench.firmwareOf(chain), "invalid bad-signature", "invalid bad-signature");
        chain[0] = bench.statement(sha256("other"), "https://f/v1", "release");
        COMPARE_CLAIM(bench.firmwareOf(chain), "invalid other-subject", "invalid other-subject");
    }
    void chainWhoseLinksDoNotSignEachOtherIsInvalid()
    {
        Bench bench;
        const auto stranger = *CertificateIssuer::root(
            Bench::order("Stranger", CertificateUse::Authority), seedOf("stranger"));
        const Hash statement = bench.statement(bench.firmware, "https://f/v1", "release");
        const JudgedClaim judged = bench.firmwareOf(
            {statement, bench.certify("release"), bench.add(stranger.certificate())});
        QCOMPARE(judged.now.verdict, TrustVerdict::Invalid);
    }

    void imageBySignersStatementOrCosignPair()
    {
        Bench bench;
        bench.trust("ci", bench.certify("ci"), at("2026-01-01T00:00:00Z"));
        bench.pinRoot();
        COMPARE_CLAIM(bench.imageBy(named(bench.statement(bench.image, "https://i/v1", "ci"))),
                      "valid ", "valid ");
        const Hash pair = bench.add(*demo::cosignPair("r", bench.image, Bench::key("ci")));
        COMPARE_CLAIM(bench.imageBy(named(pair)), "valid ", "valid ");
        const Hash other = bench.add(*demo::cosignPair("r", sha256("other"), Bench::key("ci")));
        COMPARE_CLAIM(bench.imageBy(named(other)), "invalid other-subject",
                      "invalid other-subject");
    }
    void imageUnsignedOrByAStranger()
    {
        Bench bench;
        bench.trust("ci", bench.certify("ci"), at("2026-01-01T00:00:00Z"));
        COMPARE_CLAIM(bench.imageBy({}), "missing no-signature", "missing no-signature");
        COMPARE_CLAIM(bench.imageBy(named(sha256("absent"))), "missing signature-absent",
                      "missing signature-absent");
        COMPARE_CLAIM(bench.imageBy(named(bench.add("{}"))), "unknown-form not-a-signature",
                      "unknown-form not-a-signature");
        COMPARE_CLAIM(bench.imageBy(named(bench.statement(bench.image, "https://i/v1", "x"))),
                      "invalid unknown-signer", "invalid unknown-signer");
        const std::string text = demo::statement({{"it", bench.image}}, "https://i/v1", "{}");
        const Hash forged =
            bench.add(*demo::forgedEnvelope(text, Bench::key("x"), Bench::key("ci")));
        COMPARE_CLAIM(bench.imageBy(named(forged)), "invalid bad-signature",
                      "invalid bad-signature");
    }
    void signerRevokedLaterTurnsNowAlone()
    {
        Bench bench;
        bench.trust("ci", bench.certify("ci"), at("2026-01-01T00:00:00Z"));
        bench.pinRoot();
        const BlobName signature = named(bench.statement(bench.image, "https://i/v1", "ci"));
        bench.revoke("ci", kBetween);
        COMPARE_CLAIM(bench.imageBy(signature), "valid ", "distrusted signer-revoked");
        bench.trust("ci", bench.certify("ci"), at("2026-02-20T00:00:00Z"));
        COMPARE_CLAIM(bench.imageBy(signature), "valid ", "valid ");
    }
    void signerTrustedLaterWasNotThen()
    {
        Bench bench;
        bench.trust("ci", bench.certify("ci"), kBetween);
        bench.pinRoot();
        COMPARE_CLAIM(bench.imageBy(named(bench.statement(bench.image, "https://i/v1", "ci"))),
                      "distrusted signer-not-yet-trusted", "valid ");
    }

    void provenanceNeedsItsPredicateAndSubject()
    {
        Bench bench;
        bench.trust("ci", bench.certify("ci"), at("2026-01-01T00:00:00Z"));
        bench.pinRoot();
        const auto ask = [&](const BlobName& provenance) {
            return bench.judge([&](ClaimJudge& j, const ClaimMoments& m) {
                return j.provenance(named(bench.image), provenance, m);
            });
        };
        const std::string slsa = "https://slsa.dev/provenance/v1";
        COMPARE_CLAIM(ask(named(bench.statement(bench.image, slsa, "ci"))), "valid ", "valid ");
        COMPARE_CLAIM(ask(named(bench.statement(bench.image, slsa, "x"))),
                      "unpinned unknown-signer", "unpinned unknown-signer");
        COMPARE_CLAIM(ask(named(bench.statement(bench.image, "https://other", "ci"))),
                      "invalid other-predicate", "invalid other-predicate");
        COMPARE_CLAIM(ask(named(bench.statement(sha256("other"), slsa, "ci"))),
                      "invalid other-subject", "invalid other-subject");
        COMPARE_CLAIM(ask({}), "missing no-provenance", "missing no-provenance");
    }
    void sbomIsJudgedByItsForm()
    {
        Bench bench;
        const auto ask = [&](const BlobName& sbom, const BlobName& published) {
            return bench.judge(
                [&](ClaimJudge& j, const ClaimMoments&) { return j.sbom(sbom, published); });
        };
        const Hash good = bench.add(R"({"bomFormat":"CycloneDX","specVersion":"1.5"})");
        const Hash bad =
            bench.add(R"({"bomFormat":"CycloneDX","specVersion":"1.5","components":{}})");
        COMPARE_CLAIM(ask(named(good), {}), "valid ", "valid ");
        COMPARE_CLAIM(ask(named(good), named(bad)), "invalid other-sbom", "invalid other-sbom");
        COMPARE_CLAIM(ask(named(bad), {}), "invalid bad-sbom", "invalid bad-sbom");
        COMPARE_CLAIM(ask(named(bench.add("text")), {}), "unknown-form not-an-sbom",
                      "unknown-form not-an-sbom");
        COMPARE_CLAIM(ask(named(sha256("absent")), {}), "missing blob-absent",
                      "missing blob-absent");
    }

    void nodeCertificateByItsIssuers()
    {
        Bench bench(kBetween);
        const Hash leaf = bench.certify("node-1", CertificateUse::Node);
        const std::string serial = Bench::order("node-1", CertificateUse::Node).serialHex;
        const auto ask = [&](const std::string& stated) {
            return bench.judge([&](ClaimJudge& j, const ClaimMoments& m) {
                return j.certificate(named(leaf), stated, m);
            });
        };
        COMPARE_CLAIM(ask(serial), "unpinned root-not-pinned", "expired expired");
        bench.pinRoot();
        COMPARE_CLAIM(ask(serial), "valid ", "expired expired");
        COMPARE_CLAIM(ask("ff"), "invalid other-serial", "invalid other-serial");
        bench.trust("ca", bench.authorityDigest, at("2026-01-01T00:00:00Z"));
        bench.revoke("ca", at("2026-01-02T00:00:00Z"));
        COMPARE_CLAIM(ask(serial), "distrusted signer-revoked", "distrusted signer-revoked");
    }
    void nodeCertificateWithoutItsIssuerIsMissing()
    {
        Bench bench;
        const Hash leaf = bench.certify("node-1", CertificateUse::Node);
        bench.chains.setIssuers({});
        const JudgedClaim judged = bench.judge([&](ClaimJudge& j, const ClaimMoments& m) {
            return j.certificate(named(leaf), "x", m);
        });
        QCOMPARE(told(bench
                          .judge([&](ClaimJudge& j, const ClaimMoments& m) {
                              return j.certificate(named(sha256("absent")), "x", m);
                          })
                          .now),
                 QByteArray("missing certificate-absent"));
        QCOMPARE(judged.now.verdict,
                 TrustVerdict::Invalid); // the serial is another, which is worse
        QCOMPARE(told(judged.then), QByteArray("invalid other-serial"));
    }

    void quoteIsVerifiedAgain()
    {
        Bench bench;
        COMPARE_CLAIM(bench.attest("affirming", {}), "valid ", "valid ");
        COMPARE_CLAIM(bench.attest("affirming", named(bench.add(quote(true)))), "valid ", "valid ");
        COMPARE_CLAIM(bench.attest("affirming", named(bench.add(quote(false)))),
                      "invalid pcr-mismatch", "invalid pcr-mismatch");
        COMPARE_CLAIM(bench.attest("affirming", named(sha256("absent"))), "missing evidence-absent",
                      "missing evidence-absent");
        COMPARE_CLAIM(bench.attest("affirming", named(bench.add("bytes"))),
                      "unknown-form unknown-evidence", "unknown-form unknown-evidence");
        COMPARE_CLAIM(bench.attest("contraindicated", {}), "distrusted contraindicated",
                      "distrusted contraindicated");
    }
    void resultAgreesWithTheReport()
    {
        Bench bench;
        const BlobName good = named(bench.add(ear("affirming", "verifier")));
        COMPARE_CLAIM(bench.attest("affirming", good), "unpinned unknown-verifier",
                      "unpinned unknown-verifier");
        bench.trust("verifier", bench.certify("verifier"), at("2026-01-01T00:00:00Z"));
        bench.pinRoot();
        COMPARE_CLAIM(bench.attest("affirming", good), "valid ", "valid ");
        COMPARE_CLAIM(
            bench.attest("affirming", named(bench.add(ear("contraindicated", "verifier")))),
            "invalid status-mismatch", "invalid status-mismatch");
    }
};

QTEST_GUILESS_MAIN(ClaimsTest)
#include "claims_test.moc"
