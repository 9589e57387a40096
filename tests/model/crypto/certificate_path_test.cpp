#include <QTest>

#include "model/crypto/certificate_path.h"
#include "tests/support/certificate_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

std::string outcome(const PathQuestion& question)
{
    const auto path = findCertificatePath(question);
    return path ? "verified" : path.error().reason;
}

CertificateOrder authorityOrder(const char* name)
{
    CertificateOrder order;
    order.commonName = name;
    order.authority = true;
    return order;
}

} // namespace

class CertificatePathTest : public QObject
{
    Q_OBJECT
private slots:
    void pathLeadsOverTheIssuerToTheRoot();
    void anchorNeedNotBeSelfSigned();
    void missingIssuerIsUntrusted();
    void otherRootOfTheSameNameIsUntrusted();
    void validityIsJudgedAtTheMomentAsked();
    void expiredIssuerExpiresItsLeaves();
    void nameIsLookedForInAlternativeNamesAlone();
    void addressIsANameToo();
    void purposesAreKeptApart_data();
    void purposesAreKeptApart();
    void leafIsNoAuthority();
    void anyChangedByteOfALeafIsRefused();
    void lengthOfThePathCanBeLimited();
    void filesOfManyCertificatesAreReadWhole();

private:
    PathQuestion question(const Certificate& leaf) const
    {
        return {leaf,
                {m_root.certificate()},
                {m_middle.certificate()},
                {},
                CertificatePurpose::Any,
                {},
                certificateTime(),
                {}};
    }

    Authority m_root{"root"};
    Authority m_middle{authorityOrder("middle"), m_root};
    Certificate m_leaf = m_middle.issue({});
};

void CertificatePathTest::pathLeadsOverTheIssuerToTheRoot()
{
    const auto path = findCertificatePath(question(m_leaf));
    QVERIFY(path);
    QCOMPARE(path->size(), std::size_t{3});
    QCOMPARE((*path)[0].subject(), std::string("CN=leaf"));
    QCOMPARE((*path)[1].subject(), std::string("CN=middle"));
    QVERIFY((*path)[2] == m_root.certificate());
    QVERIFY(m_root.certificate().isSelfSigned());
    QVERIFY(!m_leaf.isSelfSigned());
}

void CertificatePathTest::anchorNeedNotBeSelfSigned()
{
    PathQuestion asked = question(m_leaf);
    asked.anchors = {m_middle.certificate()};
    asked.untrusted.clear();
    QCOMPARE(outcome(asked), std::string("verified"));
}

void CertificatePathTest::missingIssuerIsUntrusted()
{
    PathQuestion asked = question(m_leaf);
    asked.untrusted.clear();
    QCOMPARE(outcome(asked), std::string("untrusted"));
}

void CertificatePathTest::otherRootOfTheSameNameIsUntrusted()
{
    PathQuestion asked = question(m_leaf);
    asked.anchors = {Authority("root").certificate()};
    QVERIFY(outcome(asked) != "verified");
    asked.anchors.push_back(m_root.certificate());
    QCOMPARE(outcome(asked), std::string("verified"));
}

void CertificatePathTest::validityIsJudgedAtTheMomentAsked()
{
    PathQuestion asked = question(m_leaf);
    asked.time = *UtcTime::parse("2028-01-01T00:00:00Z");
    QCOMPARE(outcome(asked), std::string("expired"));
    asked.time = *UtcTime::parse("2020-01-01T00:00:00Z");
    QCOMPARE(outcome(asked), std::string("not-yet-valid"));
}

void CertificatePathTest::expiredIssuerExpiresItsLeaves()
{
    CertificateOrder order = authorityOrder("old");
    order.validToDays = -1;
    const Authority old(order, m_root);
    PathQuestion asked = question(old.issue({}));
    asked.untrusted = {old.certificate()};
    QCOMPARE(outcome(asked), std::string("expired"));
    asked.time = asked.time - Duration{30 * 86'400, 0};
    QCOMPARE(outcome(asked), std::string("verified"));
}

void CertificatePathTest::nameIsLookedForInAlternativeNamesAlone()
{
    CertificateOrder order;
    order.commonName = "common.example";
    PathQuestion asked = question(m_middle.issue(order));
    asked.name = "leaf.example";
    QCOMPARE(outcome(asked), std::string("verified"));
    for (const char* name : {"common.example", "other.example", "a.leaf.example", "example", ""}) {
        asked.name = name;
        QCOMPARE(outcome(asked), std::string("name-mismatch"));
    }
    order.alternativeNames.clear();
    asked.leaf = m_middle.issue(order);
    asked.name = "common.example";
    QCOMPARE(outcome(asked), std::string("name-mismatch"));
}

void CertificatePathTest::addressIsANameToo()
{
    CertificateOrder order;
    order.alternativeNames = "IP:192.0.2.1";
    PathQuestion asked = question(m_middle.issue(order));
    asked.name = "192.0.2.1";
    QCOMPARE(outcome(asked), std::string("verified"));
    asked.name = "192.0.2.2";
    QCOMPARE(outcome(asked), std::string("name-mismatch"));
}

void CertificatePathTest::purposesAreKeptApart_data()
{
    QTest::addColumn<QString>("usage");
    QTest::addColumn<QString>("good"); // the purposes it is good for
    QTest::newRow("none written") << ""
                                  << "any server client codesign";
    QTest::newRow("server") << "serverAuth"
                            << "any server";
    QTest::newRow("client") << "clientAuth"
                            << "any client";
    QTest::newRow("code") << "codeSigning"
                          << "any codesign";
    QTest::newRow("server and client") << "serverAuth,clientAuth"
                                       << "any server client";
    QTest::newRow("another") << "timeStamping"
                             << "any";
}

void CertificatePathTest::purposesAreKeptApart()
{
    QFETCH(QString, usage);
    QFETCH(QString, good);
    CertificateOrder order;
    order.extendedKeyUsage = usage.toStdString();
    PathQuestion asked = question(m_middle.issue(order));
    for (const char* word : {"any", "server", "client", "codesign"}) {
        asked.purpose = *parseCertificatePurpose(word);
        const bool fits = good.split(' ').contains(word);
        QCOMPARE(outcome(asked), std::string(fits ? "verified" : "wrong-purpose"));
    }
    QVERIFY(!parseCertificatePurpose("email"));
}

void CertificatePathTest::leafIsNoAuthority()
{
    CertificateOrder order;
    order.commonName = "no authority";
    const Authority leaf(order, m_root);
    PathQuestion asked = question(leaf.issue({}));
    asked.untrusted = {leaf.certificate()};
    QVERIFY(outcome(asked) != "verified");
}

void CertificatePathTest::anyChangedByteOfALeafIsRefused()
{
    const std::string der = m_leaf.der();
    QVERIFY(Certificate::parse(der));
    for (std::size_t at = 0; at < der.size(); ++at) {
        std::string changed = der;
        changed[at] = static_cast<char>(changed[at] ^ 0x04);
        const auto leaf = Certificate::parse(changed);
        QVERIFY2(!leaf || outcome(question(*leaf)) != "verified", std::to_string(at).c_str());
        QVERIFY(!Certificate::parse(der.substr(0, at)));
    }
    QVERIFY(!Certificate::parse(der + '\0'));
}

void CertificatePathTest::lengthOfThePathCanBeLimited()
{
    PathQuestion asked = question(m_leaf);
    asked.maxAuthorities = 1;
    QCOMPARE(outcome(asked), std::string("verified"));
    asked.maxAuthorities = 0;
    QCOMPARE(outcome(asked), std::string("path-too-long"));
}

void CertificatePathTest::filesOfManyCertificatesAreReadWhole()
{
    const auto pem = [](const Certificate& certificate) {
        std::string body = toBase64(certificate.der()), lines;
        for (std::size_t at = 0; at < body.size(); at += 64)
            lines += body.substr(at, 64) + '\n';
        return "-----BEGIN CERTIFICATE-----\n" + lines + "-----END CERTIFICATE-----\n";
    };
    const std::string two = pem(m_leaf) + "a word between\n" + pem(m_root.certificate());
    const auto all = Certificate::parseAll(two);
    QVERIFY(all);
    QVERIFY((*all == std::vector{m_leaf, m_root.certificate()}));
    QVERIFY(!Certificate::parseAll(
        two + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
    QVERIFY(!Certificate::parseAll(two.substr(0, two.size() - 40)));
    QVERIFY(!Certificate::parseAll(""));
}

QTEST_APPLESS_MAIN(CertificatePathTest)
#include "certificate_path_test.moc"
