#include <QTest>

#include "views/certificates/certificate_html.h"
#include "views/certificates/certificate_rows.h"
#include "views/common/theme.h"
#include "views/common/trust_words.h"

using namespace souverix;

namespace
{

constexpr UtcTime kNow{1'771'675'200, 0};
constexpr std::int64_t kDay = 86'400;

UtcTime day(std::int64_t days)
{
    return {kNow.seconds + days * kDay, 0};
}

CertificateRow row(CertificateStatus status, std::size_t binding)
{
    CertificateRow made;
    made.digest = "sha256:aa";
    made.subject = "C=XX, CN=node-00001";
    made.issuer = "CN=Issuing CA";
    made.serial = "01";
    made.notBefore = day(-30);
    made.notAfter = day(60);
    made.status = status;
    made.lifetimeLeft = 60.0 / 90;
    made.binding = binding;
    made.bindingAt = day(binding == 0 ? 60 : 10);
    made.chain = {{"sha256:aa", "CN=node-00001", "CN=Issuing CA", "01", day(-30), day(60), true,
                   false, status},
                  {"sha256:bb", "CN=Issuing CA", "CN=Root", "02", day(-300), day(10), true, false,
                   CertificateStatus::Expiring}};
    made.role = "node";
    made.holder = "node-00001";
    made.issuedAt = day(-30);
    return made;
}

std::shared_ptr<const CertificateList> list()
{
    auto made = std::make_shared<CertificateList>();
    made->at = kNow;
    made->rows = {row(CertificateStatus::Valid, 0), row(CertificateStatus::Valid, 1),
                  row(CertificateStatus::Revoked, 1)};
    return made;
}

} // namespace

class CertificatesTest : public QObject
{
    Q_OBJECT

private slots:
    void countsByStatusAndThoseWhoseIssuerEndsFirst()
    {
        const CertificateCounts counts = countCertificates(*list());
        QCOMPARE(counts.byStatus[static_cast<std::size_t>(CertificateStatus::Valid)],
                 std::uint64_t{2});
        QCOMPARE(counts.byStatus[static_cast<std::size_t>(CertificateStatus::Revoked)],
                 std::uint64_t{1});
        // A revoked one is over whatever its issuer does.
        QCOMPARE(counts.boundByIssuer, std::uint64_t{1});
    }

    void theTableNamesTheLinkThatBinds()
    {
        const CertificateRows rows(list(), std::make_shared<Names>());
        const auto columns = certificateListColumns();
        std::size_t binds = 0;
        while (columns[binds].id != QStringLiteral("binds")) {
            ++binds;
        }
        QCOMPARE(rows.text(1, binds), QStringLiteral("Issuing CA"));
        QCOMPARE(rows.value(0, binds), QStringLiteral("itself"));
        QCOMPARE(rows.value(1, binds), QStringLiteral("issuer"));
    }

    void theLifetimeIsANumberInPercentOfItsOwn()
    {
        const CertificateRows rows(list(), std::make_shared<Names>());
        QCOMPARE(qRound(rows.number(0, kLifetimeColumn).value()), 67);
    }

    void theWordsMarkExactlyOneLinkAsTheFirstToLapse()
    {
        const QString page = certificateHtml(list()->rows[1], kNow, Names(), lightColours());
        QCOMPARE(page.count(QStringLiteral("lapses first")), 1);
        QVERIFY(page.indexOf(QStringLiteral("lapses first")) > page.indexOf(QStringLiteral("<b>")));
        QVERIFY(page.contains(QStringLiteral("Issuing CA")));
    }

    void aNameWithoutCommonPartIsShownWhole()
    {
        QCOMPARE(commonName("O=Works, OU=Line 2"), QStringLiteral("O=Works, OU=Line 2"));
        QCOMPARE(commonName("O=Works, CN=Root R1, C=XX"), QStringLiteral("Root R1"));
    }
};

QTEST_MAIN(CertificatesTest)
#include "certificates_test.moc"
