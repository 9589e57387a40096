#include <fstream>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/console/session.h"
#include "model/query/replica_view.h"
#include "tests/support/bundle_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

constexpr int kSoon = 30'000; // ms; a machine may be busy

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        ++m_number;
        QVERIFY(ReplicaWriter::open(replica().toStdString()));
    }

    void aFollowedFileThatBeginsWithAGapIsHeldUpToItThenWhole()
    {
        append(0, 100);
        append(200, 300);
        Session session;
        QSignalSpy opened(&session, &Session::opened);
        QSignalSpy refused(&session, &Session::refused);
        session.open({replica(), file()}, true);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        QCOMPARE(held(), std::uint64_t{100});
        append(100, 200);
        QTRY_COMPARE_WITH_TIMEOUT(held(), std::uint64_t{300}, kSoon);
        QVERIFY(refused.isEmpty());
    }

    void aFollowedFileThatGrowsDifferentlyIsToldOnce()
    {
        append(0, 100);
        Session session;
        QSignalSpy opened(&session, &Session::opened);
        QSignalSpy refused(&session, &Session::refused);
        session.open({replica(), file()}, true);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kSoon);
        append(50, 60, m_other);
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, kSoon);
        append(60, 70, m_other);
        append(0, 10, m_beside); // once these are held, those were looked at
        QTRY_COMPARE_WITH_TIMEOUT(held(), std::uint64_t{110}, kSoon);
        QCOMPARE(refused.count(), 1);
    }

    void aFileThatIsNotFollowedIsRefusedWhereAnEntryIsMissing()
    {
        append(0, 100);
        append(200, 300);
        Session session;
        QSignalSpy done(&session, &Session::done);
        QSignalSpy refused(&session, &Session::refused);
        session.open({replica(), file()}, false);
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, kSoon);
        QCOMPARE(refused.count(), 1);
        QCOMPARE(refused.at(0).at(1).value<Error>().reason, std::string("missing-entries"));
        QCOMPARE(held(), std::uint64_t{0});
    }

private:
    QString replica() const { return m_folder.filePath(QStringLiteral("%1.svx").arg(m_number)); }
    QString file() const { return m_folder.filePath(QStringLiteral("%1.jsonl").arg(m_number)); }
    void append(std::ptrdiff_t begin, std::ptrdiff_t end) const { append(begin, end, m_log); }
    void append(std::ptrdiff_t begin, std::ptrdiff_t end, const BundleRegion& log) const
    {
        std::ofstream out(file().toStdString(), std::ios::binary | std::ios::app);
        for (std::ptrdiff_t i = begin; i < end; ++i) {
            out << log.entries[static_cast<std::size_t>(i)] << "\n";
        }
    }
    std::uint64_t held() const
    {
        auto view = ReplicaView::open(replica().toStdString());
        if (!view) {
            return 0;
        }
        const auto fleet = view->fleet({});
        return fleet ? (*fleet)->eventsHeld : 0;
    }

    QTemporaryDir m_folder;
    int m_number = 0;
    const BundleRegion m_log = BundleRegion::made("region-a", 300, "v");
    const BundleRegion m_other = BundleRegion::made("region-a", 300, "w");
    const BundleRegion m_beside = BundleRegion::made("region-b", 10, "v");
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
