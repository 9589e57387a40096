#include <QTest>

#include "model/crypto/certificate_path.h"
#include "tests/support/certificate_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

constexpr int kCertificateHold = 6;
constexpr int kRemoveFromList = 8;

CertificateOrder authorityOrder(const char* name)
{
    CertificateOrder order;
    order.commonName = name;
    order.authority = true;
    return order;
}

} // namespace

class RevocationTest : public QObject
{
    Q_OBJECT
private slots:
    void withoutListsNothingIsAsked();
    void unlistedCertificatesAreGood();
    void listedLeafIsRevoked();
    void listedIssuerIsRevoked();
    void everyIssuerMustHaveAList();
    void rootsOwnListCoversTheRoot();
    void anchorInTheMiddleNeedsNoListOfItsIssuer();
    void listMustBeCurrent();
    void listOfAnotherKeyDoesNotCount();
    void unknownCriticalExtensionSpoilsAList();
    void deltaRevokes_data();
    void deltaRevokes();
    void deltaTakesAHoldOff();
    void deltaAloneIsNoList();
    void olderDeltaSaysNothing();
    void indirectListRevokes();
    void indirectListOfAnUntrustedIssuerDoesNotCount();

private:
    std::string outcome(const std::vector<RevocationList>& lists)
    {
        const auto path = findCertificatePath({m_leaf,
                                               {m_root.certificate()},
                                               {m_middle.certificate()},
                                               lists,
                                               CertificatePurpose::Any,
                                               {},
                                               certificateTime(),
                                               {}});
        return path ? "verified" : path.error().reason;
    }

    Authority m_root{"root"};
    Authority m_middle{authorityOrder("middle"), m_root};
    Certificate m_leaf = m_middle.issue({});
};

void RevocationTest::withoutListsNothingIsAsked()
{
    QCOMPARE(outcome({}), std::string("verified"));
}

void RevocationTest::unlistedCertificatesAreGood()
{
    ListOrder other;
    other.entries = {{m_middle.issue({}), {}, false}};
    QCOMPARE(outcome({m_root.list(), m_middle.list(other)}), std::string("verified"));
}

void RevocationTest::listedLeafIsRevoked()
{
    ListOrder order;
    order.entries = {{m_leaf, {}, false}};
    QCOMPARE(outcome({m_root.list(), m_middle.list(order)}), std::string("revoked"));
}

void RevocationTest::listedIssuerIsRevoked()
{
    ListOrder order;
    order.entries = {{m_middle.certificate(), {}, false}};
    QCOMPARE(outcome({m_root.list(order), m_middle.list()}), std::string("revoked"));
}

void RevocationTest::everyIssuerMustHaveAList()
{
    QCOMPARE(outcome({m_middle.list()}), std::string("no-crl"));
    QCOMPARE(outcome({m_root.list()}), std::string("no-crl"));
}

void RevocationTest::rootsOwnListCoversTheRoot()
{
    ListOrder order;
    order.entries = {{m_root.certificate(), {}, false}};
    QCOMPARE(outcome({m_root.list(order), m_middle.list()}), std::string("revoked"));
}

void RevocationTest::anchorInTheMiddleNeedsNoListOfItsIssuer()
{
    const PathQuestion asked{
        m_leaf, {m_middle.certificate()}, {}, {m_middle.list()}, CertificatePurpose::Any,
        {},     certificateTime(),        {}};
    QVERIFY(findCertificatePath(asked));
}

void RevocationTest::listMustBeCurrent()
{
    ListOrder old;
    old.thisUpdateDays = -10;
    old.nextUpdateDays = -1;
    QCOMPARE(outcome({m_root.list(), m_middle.list(old)}), std::string("crl-expired"));
    ListOrder future;
    future.thisUpdateDays = 1;
    future.nextUpdateDays = 10;
    QCOMPARE(outcome({m_root.list(), m_middle.list(future)}), std::string("crl-expired"));
    QCOMPARE(outcome({m_root.list(), m_middle.list(old), m_middle.list()}),
             std::string("verified"));
}

void RevocationTest::listOfAnotherKeyDoesNotCount()
{
    const Authority impostor(authorityOrder("middle"), m_root);
    QVERIFY(outcome({m_root.list(), impostor.list()}) != "verified");
}

void RevocationTest::unknownCriticalExtensionSpoilsAList()
{
    ListOrder order;
    order.unknownCritical = true;
    QCOMPARE(outcome({m_root.list(), m_middle.list(order)}), std::string("bad-crl"));
}

void RevocationTest::deltaRevokes_data()
{
    QTest::addColumn<bool>("pointed");
    QTest::newRow("where the full list points to deltas") << true;
    QTest::newRow("where nothing points to it") << false;
}

void RevocationTest::deltaRevokes()
{
    QFETCH(bool, pointed);
    ListOrder full;
    full.pointsToDeltas = pointed;
    ListOrder delta;
    delta.number = 2;
    delta.deltaOf = 1;
    const std::vector lists{m_root.list(), m_middle.list(full)};
    auto withDelta = lists;
    withDelta.push_back(m_middle.list(delta));
    QCOMPARE(outcome(withDelta), std::string("verified"));
    delta.entries = {{m_leaf, {}, false}};
    withDelta.back() = m_middle.list(delta);
    QCOMPARE(outcome(withDelta), std::string("revoked"));
    withDelta.back() = Authority(authorityOrder("middle"), m_root).list(delta);
    QCOMPARE(outcome(withDelta) == "revoked", false);
}

void RevocationTest::deltaTakesAHoldOff()
{
    ListOrder full;
    full.pointsToDeltas = true;
    full.entries = {{m_leaf, kCertificateHold, false}};
    ListOrder delta;
    delta.number = 2;
    delta.deltaOf = 1;
    QCOMPARE(outcome({m_root.list(), m_middle.list(full)}), std::string("revoked"));
    QCOMPARE(outcome({m_root.list(), m_middle.list(full), m_middle.list(delta)}),
             std::string("revoked"));
    delta.entries = {{m_leaf, kRemoveFromList, false}};
    QCOMPARE(outcome({m_root.list(), m_middle.list(full), m_middle.list(delta)}),
             std::string("verified"));
}

void RevocationTest::deltaAloneIsNoList()
{
    ListOrder delta;
    delta.number = 2;
    delta.deltaOf = 1;
    QCOMPARE(outcome({m_root.list(), m_middle.list(delta)}), std::string("no-crl"));
}

void RevocationTest::olderDeltaSaysNothing()
{
    ListOrder full;
    full.number = 5;
    ListOrder delta;
    delta.number = 4;
    delta.deltaOf = 3;
    delta.entries = {{m_leaf, kCertificateHold, false}};
    QCOMPARE(outcome({m_root.list(), m_middle.list(full), m_middle.list(delta)}),
             std::string("verified"));
}

void RevocationTest::indirectListRevokes()
{
    CertificateOrder writerOrder;
    writerOrder.commonName = "list writer";
    writerOrder.alternativeNames.clear();
    writerOrder.keyUsage = "critical,cRLSign";
    const Authority writer(writerOrder, m_root);
    CertificateOrder order;
    order.crlIssuer = "list writer";
    const Certificate leaf = m_middle.issue(order);
    ListOrder indirect;
    indirect.indirect = true;
    const auto outcomeOf = [&](const ListOrder& list) {
        const auto path = findCertificatePath({leaf,
                                               {m_root.certificate()},
                                               {m_middle.certificate(), writer.certificate()},
                                               {m_root.list(), writer.list(list)},
                                               CertificatePurpose::Any,
                                               {},
                                               certificateTime(),
                                               {}});
        return path ? "verified" : path.error().reason;
    };
    QCOMPARE(outcomeOf(indirect), std::string("verified"));
    indirect.entries = {{leaf, {}, true}};
    QCOMPARE(outcomeOf(indirect), std::string("revoked"));
    // The same serial number of another issuer is another certificate.
    indirect.entries = {{leaf, {}, false}};
    QCOMPARE(outcomeOf(indirect), std::string("verified"));
}

void RevocationTest::indirectListOfAnUntrustedIssuerDoesNotCount()
{
    const Authority stranger("stranger");
    const Authority writer(authorityOrder("list writer"), stranger);
    CertificateOrder order;
    order.crlIssuer = "list writer";
    const Certificate leaf = m_middle.issue(order);
    ListOrder indirect;
    indirect.indirect = true;
    const auto path =
        findCertificatePath({leaf,
                             {m_root.certificate()},
                             {m_middle.certificate(), writer.certificate(), stranger.certificate()},
                             {m_root.list(), writer.list(indirect)},
                             CertificatePurpose::Any,
                             {},
                             certificateTime(),
                             {}});
    QVERIFY(!path);
}

QTEST_APPLESS_MAIN(RevocationTest)
#include "revocation_test.moc"
