#include "app/console/refusals.h"

#include <QTest>

using namespace souverix;

class RefusalsTest : public QObject
{
    Q_OBJECT

private slots:
    void aRegionsRefusalIsToldOnceAReason()
    {
        RegionReport region = regionOf(10, 0);
        region.defect = Defect{7, "entry 7 differs from the one held", "other-entries"};
        m_refusals.take(m_path, {region}, m_now);
        region.defect->sequence = 8; // the next lines of the same log
        m_refusals.take(m_path, {region}, m_now);
        QCOMPARE(m_told.size(), std::size_t{1});
        QCOMPARE(m_told[0].reason, std::string("other-entries"));
        QVERIFY(m_told[0].detail.find("region-a: entry 7") != std::string::npos);
        region.defect->reason = "missing-entries";
        m_refusals.take(m_path, {region}, m_now);
        QCOMPARE(m_told.size(), std::size_t{2});
        region.region = "region-b";
        m_refusals.take(m_path, {region}, m_now);
        QCOMPARE(m_told.size(), std::size_t{3});
    }

    void linesThatWaitForLongAreToldWithWhatIsMissing()
    {
        m_refusals.take(m_path, {regionOf(10, 3)}, m_now);
        m_refusals.look(m_now + std::chrono::seconds(1));
        QVERIFY(m_told.empty());
        m_refusals.take(m_path, {regionOf(10, 5)}, m_now + std::chrono::seconds(4));
        m_refusals.look(m_now + Refusals::kLong); // since the first of them
        QCOMPARE(m_told.size(), std::size_t{1});
        QCOMPARE(m_told[0].reason, std::string("entries-awaited"));
        QVERIFY(m_told[0].detail.find("entry 10 ") != std::string::npos);
        m_refusals.look(m_now + Refusals::kLong * 2);
        QCOMPARE(m_told.size(), std::size_t{1});
    }

    void whatWasToldToWaitIsTakenBackOnceTheMissingCame()
    {
        m_refusals.take(m_path, {regionOf(10, 3)}, m_now);
        m_refusals.look(m_now + Refusals::kLong);
        m_refusals.take(m_path, {regionOf(14, 0)}, m_now + Refusals::kLong);
        QCOMPARE(m_takenBack.size(), std::size_t{1});
        QCOMPARE(m_takenBack[0].detail, m_told[0].detail);
    }

    void linesThatWaitAWhileAreNotTold()
    {
        m_refusals.take(m_path, {regionOf(10, 3)}, m_now);
        m_refusals.take(m_path, {regionOf(20, 3)}, m_now + std::chrono::seconds(4)); // others
        m_refusals.look(m_now + std::chrono::seconds(8));
        m_refusals.take(m_path, {regionOf(30, 0)}, m_now + std::chrono::seconds(8));
        m_refusals.look(m_now + std::chrono::seconds(20));
        QVERIFY(m_told.empty() && m_takenBack.empty());
    }

    void init()
    {
        m_told.clear();
        m_takenBack.clear();
        m_refusals = Refusals(m_tell);
    }

private:
    static RegionReport regionOf(std::uint64_t size, std::uint64_t waiting)
    {
        RegionReport region;
        region.region = "region-a";
        region.size = size;
        region.waiting = waiting;
        return region;
    }

    std::vector<Error> m_told, m_takenBack;
    Refusals::Tell m_tell = [this](Refusals::News news, const QString&, const Error& error) {
        (news == Refusals::News::Arrived ? m_takenBack : m_told).push_back(error);
    };
    Refusals m_refusals{m_tell};
    QString m_path = QStringLiteral("log.jsonl");
    Refusals::Clock::time_point m_now = Refusals::Clock::now();
};

QTEST_APPLESS_MAIN(RefusalsTest)
#include "refusals_test.moc"
