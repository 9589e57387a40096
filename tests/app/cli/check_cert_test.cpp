#include <QJsonArray>
#include <QTest>

#include "tests/support/certificate_builder.h"
#include "tests/support/program.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

CertificateOrder authorityOrder(const char* name)
{
    CertificateOrder order;
    order.commonName = name;
    order.authority = true;
    return order;
}

QByteArray pem(const char* label, const std::string& der)
{
    return QByteArray("-----BEGIN ") + label + "-----\n" +
           QByteArray::fromStdString(der).toBase64() + "\n-----END " + label + "-----\n";
}

} // namespace

class CheckCertTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void pathIsTold();
    void pemAndDerAreOne();
    void revokedLeafIsRefused();
    void everyListMustBeThere();
    void momentDecides();
    void brokenFilesAreMalformed();

private:
    ProgramRun run(const QStringList& more = {}, const QString& leaf = "leaf") const
    {
        return runCheck(QStringList{"cert", m_scratch.path(leaf), "--anchor",
                                    m_scratch.path("root"), "--untrusted", m_scratch.path("middle"),
                                    "--time",
                                    QString::fromStdString(certificateTime().toString())} +
                        more);
    }
    QStringList lists(const QString& middle) const
    {
        return {"--crls", m_scratch.path("root.crl"), "--crls", m_scratch.path(middle)};
    }

    Scratch m_scratch;
    Authority m_root{"root"};
    Authority m_middle{authorityOrder("middle"), m_root};
    Certificate m_leaf = m_middle.issue({});
};

void CheckCertTest::initTestCase()
{
    m_scratch.write("root", m_root.certificate().der());
    m_scratch.write("middle", m_middle.certificate().der());
    m_scratch.write("leaf", m_leaf.der());
    m_scratch.write("leaf.pem", pem("CERTIFICATE", m_leaf.der()));
    m_scratch.write("root.crl", m_root.listDer());
    m_scratch.write("middle.crl", m_middle.listDer());
    ListOrder order;
    order.entries = {{m_leaf, {}, false}};
    m_scratch.write("revoked.crl", pem("X509 CRL", m_middle.listDer(order)));
}

void CheckCertTest::pathIsTold()
{
    const ProgramRun answer = run({"--purpose", "server", "--name", "leaf.example"});
    QVERIFY(answer.isVerified());
    QCOMPARE(answer.detail()["path"].toArray().size(), 3);
    QCOMPARE(run({"--name", "other.example"}).reason(), QString("name-mismatch"));
}

void CheckCertTest::pemAndDerAreOne()
{
    QVERIFY(run({}, "leaf.pem").isVerified());
}

void CheckCertTest::revokedLeafIsRefused()
{
    QVERIFY(run(lists("middle.crl")).isVerified());
    const ProgramRun answer = run(lists("revoked.crl"));
    QCOMPARE(answer.status, 1);
    QCOMPARE(answer.reason(), QString("revoked"));
}

void CheckCertTest::everyListMustBeThere()
{
    QCOMPARE(run({"--crls", m_scratch.path("middle.crl")}).reason(), QString("no-crl"));
}

void CheckCertTest::momentDecides()
{
    QStringList arguments{"cert",   m_scratch.path("leaf"), "--anchor", m_scratch.path("middle"),
                          "--time", "2020-01-01T00:00:00Z"};
    QCOMPARE(runCheck(arguments).reason(), QString("not-yet-valid"));
    arguments.last() = "2030-01-01T00:00:00+02:00";
    QCOMPARE(runCheck(arguments).reason(), QString("expired"));
    arguments.last() = QString::fromStdString(certificateTime().toString());
    QVERIFY(runCheck(arguments).isVerified());
}

void CheckCertTest::brokenFilesAreMalformed()
{
    m_scratch.write("broken", QByteArray("no certificate"));
    for (const QStringList& more : {QStringList{"--untrusted", m_scratch.path("broken")},
                                    QStringList{"--anchor", m_scratch.path("broken")},
                                    QStringList{"--crls", m_scratch.path("broken")}}) {
        const ProgramRun answer = run(more);
        QCOMPARE(answer.status, 3);
        QCOMPARE(answer.verdict(), QString("malformed"));
    }
    QCOMPARE(run({}, "broken").reason(), QString("bad-certificate"));
}

QTEST_GUILESS_MAIN(CheckCertTest)
#include "check_cert_test.moc"
