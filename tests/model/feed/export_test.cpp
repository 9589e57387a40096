#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "model/feed/export.h"
#include "model/feed/import.h"
#include "tests/support/bundle_builder.h"

using namespace souverix;
using namespace souverix::test;

class ExportTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void exportedBundleGivesTheSameRoots_data();
    void exportedBundleGivesTheSameRoots();
    void exportsTheRegionsAskedFor();
    void sameExportGivesTheSameBytes();
    void selectionProvesEachEntryAndTakesItsBlobs();
    void existingPathIsNotTouched();
    void stoppedExportLeavesNothing();
    void unwritablePlaceIsReported();

private:
    QString fresh(const char* suffix)
    {
        return m_folder.filePath(QString("%1%2").arg(++m_number).arg(suffix));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ReplicaWriter> m_writer;
    std::string m_blob = "named";
    int m_number = 0;
};

void ExportTest::initTestCase()
{
    m_writer = std::move(*ReplicaWriter::open(fresh(".svx").toStdString()));
    BundleRegion a = BundleRegion::made("region-a", 700);
    EventText naming;
    naming.sequence = 700;
    naming.type = "os.deployed";
    naming.data =
        R"({"version":"1","provenance":"p","digest":")" + formatDigest(sha256(m_blob)) + "\"}";
    a.entries.push_back(naming.json());
    a.entries.push_back("malformed");
    const std::string path = fresh(".tar").toStdString();
    bundleOf({a, BundleRegion::made("region-b", 256)}, {m_blob, "other"}).writeTar(path, false);
    const auto report = importSource(*m_writer, path);
    QVERIFY(report && report->ok);
}

void ExportTest::exportedBundleGivesTheSameRoots_data()
{
    QTest::addColumn<QByteArray>("suffix");
    QTest::newRow("folder") << QByteArray("");
    QTest::newRow("tar") << QByteArray(".tar");
    QTest::newRow("svxbundle") << QByteArray(".svxbundle");
}

void ExportTest::exportedBundleGivesTheSameRoots()
{
    QFETCH(QByteArray, suffix);
    const std::string path = fresh(suffix.constData()).toStdString();
    const auto exported = exportBundle(m_writer->view(), path);
    QVERIFY2(exported, exported ? "" : exported.error().detail.c_str());
    QCOMPARE(exported->entries, std::uint64_t{958});
    QCOMPARE(exported->blobs, std::uint64_t{2});
    const auto other = ReplicaWriter::open(fresh(".svx").toStdString());
    const auto report = importSource(**other, path);
    QVERIFY2(report && report->ok, report ? "" : report.error().detail.c_str());
    const auto mine = *m_writer->view().regions();
    const auto theirs = *(*other)->view().regions();
    QCOMPARE(theirs.size(), mine.size());
    for (std::size_t i = 0; i < mine.size(); ++i) {
        QVERIFY(theirs[i].root == mine[i].root);
        QCOMPARE(theirs[i].checkpoint->note, mine[i].checkpoint->note);
    }
    QCOMPARE(report->regions[0].quarantined, std::uint64_t{1});
    QCOMPARE((*other)->view().blobs()->size(), std::size_t{2});
}

void ExportTest::exportsTheRegionsAskedFor()
{
    ExportOptions options;
    options.regions = {"region-b", "region-b"};
    const std::string path = fresh(".tar").toStdString();
    QVERIFY(exportBundle(m_writer->view(), path, options));
    const auto report = verifySource(path, {});
    QVERIFY(report && report->ok);
    QCOMPARE(report->regions.size(), std::size_t{1});
    options.regions = {"region-q"};
    QCOMPARE(exportBundle(m_writer->view(), fresh(".tar").toStdString(), options).error().code,
             ErrorCode::NotFound);
}

void ExportTest::sameExportGivesTheSameBytes()
{
    ExportOptions options;
    options.created = *UtcTime::parse("2026-02-21T12:00:00Z");
    QByteArray bytes[2];
    for (QByteArray& one : bytes) {
        const QString path = fresh(".svxbundle");
        QVERIFY(exportBundle(m_writer->view(), path.toStdString(), options));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        one = file.readAll();
    }
    QVERIFY(!bytes[0].isEmpty() && bytes[0] == bytes[1]);
}

void ExportTest::selectionProvesEachEntryAndTakesItsBlobs()
{
    ExportOptions options;
    options.regions = {"region-a"};
    options.select = [](const EventRef& ref) { return ref.sequence % 100 == 0; };
    const std::string path = fresh(".svxbundle").toStdString();
    const auto exported = exportBundle(m_writer->view(), path, options);
    QVERIFY(exported);
    QCOMPARE(exported->entries, std::uint64_t{8});
    QCOMPARE(exported->blobs, std::uint64_t{1});
    const auto other = ReplicaWriter::open(fresh(".svx").toStdString());
    const auto report = importSource(**other, path);
    QVERIFY(report && report->ok);
    QCOMPARE(report->regions[0].selected, std::uint64_t{8});
    QCOMPARE(report->regions[0].size, std::uint64_t{702});
    const std::string again = fresh(".tar").toStdString();
    QVERIFY(exportBundle((*other)->view(), again));
    const auto verified = verifySource(again, {});
    QVERIFY(verified && verified->ok);
    QCOMPARE(verified->regions[0].selected, std::uint64_t{8});
}

void ExportTest::existingPathIsNotTouched()
{
    const QString path = fresh(".tar");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    QCOMPARE(exportBundle(m_writer->view(), path.toStdString()).error().code, ErrorCode::Usage);
    QCOMPARE(QFileInfo(path).size(), 4);
}

void ExportTest::stoppedExportLeavesNothing()
{
    std::stop_source stop;
    ExportOptions options;
    options.stop = stop.get_token();
    options.progress = [&](std::uint64_t, std::uint64_t) { stop.request_stop(); };
    const QString folder = fresh("");
    QVERIFY(QDir().mkpath(folder));
    for (const char* name : {"/out", "/out.tar", "/out.svxbundle"}) {
        const auto report = exportBundle(m_writer->view(), (folder + name).toStdString(), options);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
    }
    QVERIFY(QDir(folder).isEmpty());
}

void ExportTest::unwritablePlaceIsReported()
{
    for (const char* path : {"/nowhere/out", "/nowhere/out.tar"})
        QCOMPARE(exportBundle(m_writer->view(), path).error().code, ErrorCode::Io);
}

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"
