#include <QTest>

#include "model/crypto/certificate_path.h"
#include "model/crypto/ed25519_signer.h"
#include "model/crypto/x509_make.h"

using namespace souverix;

namespace
{

constexpr UtcTime kYear2025{1'735'689'600, 0};
constexpr UtcTime kYear2026{1'767'225'600, 0};
constexpr UtcTime kYear2027{1'798'761'600, 0};

Ed25519Seed seedOf(std::uint8_t fill)
{
    Ed25519Seed seed{};
    seed.fill(fill);
    return seed;
}

CertificateOrder order(const std::string& name, CertificateUse use)
{
    CertificateOrder made;
    made.commonName = name;
    made.serialHex = "1234567890";
    made.notBefore = kYear2025;
    made.notAfter = kYear2027;
    made.use = use;
    made.key = *ed25519PublicKey(seedOf(9));
    return made;
}

struct Chain {
    CertificateIssuer root, middle;
    std::string leaf;
};

Chain chain(CertificateUse use, const std::string& name = "node-1")
{
    auto root = CertificateIssuer::root(order("Test Root", CertificateUse::Authority), seedOf(1));
    auto middle = root->subordinate(order("Test Issuer", CertificateUse::Authority), seedOf(2));
    return {*root, *middle, *middle->issue(order(name, use))};
}

PathQuestion question(const Chain& chain, CertificatePurpose purpose)
{
    PathQuestion asked;
    asked.leaf = *Certificate::parse(chain.leaf);
    asked.anchors = {*Certificate::parse(chain.root.certificate())};
    asked.untrusted = {*Certificate::parse(chain.middle.certificate())};
    asked.purpose = purpose;
    asked.time = kYear2026;
    return asked;
}

} // namespace

class X509MakeTest : public QObject
{
    Q_OBJECT

private slots:
    void makesPathsThatHold_data()
    {
        QTest::addColumn<int>("use");
        QTest::addColumn<int>("purpose");
        const auto row = [](const char* name, CertificateUse use, CertificatePurpose purpose) {
            QTest::newRow(name) << static_cast<int>(use) << static_cast<int>(purpose);
        };
        row("code signing", CertificateUse::CodeSigning, CertificatePurpose::CodeSigning);
        row("node as client", CertificateUse::Node, CertificatePurpose::Client);
        row("node as server", CertificateUse::Node, CertificatePurpose::Server);
        row("signing", CertificateUse::Signing, CertificatePurpose::Any);
    }
    void makesPathsThatHold()
    {
        QFETCH(const int, use);
        QFETCH(const int, purpose);
        const auto path = findCertificatePath(question(chain(static_cast<CertificateUse>(use)),
                                                       static_cast<CertificatePurpose>(purpose)));
        QVERIFY2(path, path ? "" : path.error().detail.c_str());
        QCOMPARE(path->size(), std::size_t{3});
    }

    void putsTheNodesNameWhereItCounts()
    {
        PathQuestion asked = question(chain(CertificateUse::Node), CertificatePurpose::Client);
        asked.name = "node-1";
        QVERIFY(findCertificatePath(asked));
        asked.name = "node-2";
        QVERIFY(!findCertificatePath(asked));
    }

    void leavesOtherPurposesOut()
    {
        QVERIFY(!findCertificatePath(
            question(chain(CertificateUse::Node), CertificatePurpose::CodeSigning)));
    }

    void makesNoAuthorityOfALeaf()
    {
        const Chain made = chain(CertificateUse::Signing);
        const Certificate leaf = *Certificate::parse(made.leaf);
        PathQuestion asked = question(made, CertificatePurpose::Any);
        asked.anchors = {leaf};
        asked.leaf = *Certificate::parse(made.middle.certificate());
        QVERIFY(!findCertificatePath(asked));
    }

    void endsWhenItShould()
    {
        PathQuestion asked = question(chain(CertificateUse::Signing), CertificatePurpose::Any);
        asked.time = {kYear2027.seconds + 1, 0};
        QCOMPARE(findCertificatePath(asked).error().reason, std::string("expired"));
    }

    void makesTheSameBytesAgain()
    {
        QVERIFY(chain(CertificateUse::Node).leaf == chain(CertificateUse::Node).leaf);
        QVERIFY(chain(CertificateUse::Node, "a").leaf != chain(CertificateUse::Node, "b").leaf);
    }

    void signsAsTheSeedDoes()
    {
        const auto signer = Ed25519Signer::fromSeed(seedOf(3));
        QVERIFY(signer);
        QVERIFY(signer->publicKey() == *ed25519PublicKey(seedOf(3)));
        QCOMPARE(*signer->sign("text"), *ed25519Sign(seedOf(3), "text"));
    }

    void writesASpkiThatParses()
    {
        const Ed25519PublicKey key = *ed25519PublicKey(seedOf(4));
        const auto parsed = PublicKey::parse(ed25519Spki(key));
        QVERIFY(parsed);
        QVERIFY(parsed->fits(SignatureAlgorithm::Ed25519));
        QVERIFY(
            parsed->verify(SignatureAlgorithm::Ed25519, "text", *ed25519Sign(seedOf(4), "text")));
    }
};

QTEST_APPLESS_MAIN(X509MakeTest)
#include "x509_make_test.moc"
