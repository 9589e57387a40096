#include <fstream>

#include <QTemporaryDir>
#include <QTest>

#include "model/feed/import.h"
#include "model/replica/compression.h"
#include "tests/support/bundle_builder.h"

using namespace souverix;
using namespace souverix::test;

class JsonlTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void anyOrderGivesTheSameLog_data();
    void anyOrderGivesTheSameLog();
    void lineEndsAreNotOfTheEntry();
    void zstdIsReadAsWell();
    void cutZstdIsUnreadable();
    void repeatsAreFine();
    void malformedLineRefusesTheFileByItsNumber_data();
    void malformedLineRefusesTheFileByItsNumber();
    void gapIsBrokenAndOthersAreTaken();
    void contradictionIsBroken_data();
    void contradictionIsBroken();
    void emptyFileIsFine();

private:
    std::string write(const std::string& bytes, const char* suffix = ".jsonl")
    {
        const std::string path =
            m_folder.filePath(QString::number(++m_number) + suffix).toStdString();
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }
    Result<ImportReport> import(const std::string& path) { return importSource(*m_writer, path); }

    QTemporaryDir m_folder;
    std::unique_ptr<ReplicaWriter> m_writer;
    int m_number = 0;
};

namespace
{

std::string lines(const std::vector<std::string>& entries, const std::string& end = "\n")
{
    std::string out;
    for (const std::string& entry : entries)
        out += entry + end;
    return out;
}

std::vector<std::string> events(std::uint64_t count, const std::string& region = "region-a")
{
    return BundleRegion::made(region, count).entries;
}

} // namespace

void JsonlTest::init()
{
    const QString path = m_folder.filePath(QString("r%1.svx").arg(++m_number));
    m_writer = std::move(*ReplicaWriter::open(path.toStdString()));
}

void JsonlTest::anyOrderGivesTheSameLog_data()
{
    QTest::addColumn<int>("order");
    QTest::newRow("in order") << 0;
    QTest::newRow("reversed") << 1;
    QTest::newRow("regions mixed") << 2;
    QTest::newRow("shuffled") << 3;
}

void JsonlTest::anyOrderGivesTheSameLog()
{
    QFETCH(int, order);
    std::vector<std::string> all = events(700);
    const std::vector<std::string> b = events(300, "region-b");
    all.insert(all.end(), b.begin(), b.end());
    if (order == 1)
        std::reverse(all.begin(), all.end());
    for (std::size_t i = 0; order >= 2 && i < all.size(); ++i)
        std::swap(all[i], all[order == 2 ? (i * 7) % (i + 1) : (i * i * 31 + 17) % all.size()]);
    const std::string path = write(lines(all));
    const auto verified = verifySource(path, {});
    const auto report = import(path);
    QVERIFY(verified && verified->ok && report && report->ok);
    for (const ImportReport& one : {*verified, *report}) {
        for (const RegionReport& region : one.regions) {
            const std::uint64_t size = region.region == "region-a" ? 700 : 300;
            QCOMPARE(region.size, size);
            QVERIFY(region.trust == TrustWord::Unproven);
            QVERIFY(region.root == BundleRegion::made(region.region, size).root(size));
        }
    }
}

void JsonlTest::lineEndsAreNotOfTheEntry()
{
    std::string bytes = lines(events(10), "\r\n");
    bytes.resize(bytes.size() - 2);
    QVERIFY(import(write(bytes))->regions[0].root == BundleRegion::made("region-a", 10).root(10));
}

void JsonlTest::zstdIsReadAsWell()
{
    const auto report = import(write(compress(lines(events(300))), ".jsonl.zst"));
    QVERIFY(report);
    QCOMPARE(report->regions[0].added, std::uint64_t{300});
}

void JsonlTest::cutZstdIsUnreadable()
{
    const std::string packed = compress(lines(events(300)));
    const auto report = import(write(packed.substr(0, packed.size() / 2), ".jsonl.zst"));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Unreadable);
    QVERIFY(m_writer->view().regions()->empty());
}

void JsonlTest::repeatsAreFine()
{
    const std::string once = lines(events(400));
    const auto report = import(write(once + once));
    QVERIFY(report && report->ok);
    QCOMPARE(report->regions[0].added, std::uint64_t{400});
    const auto again = import(write(once));
    QVERIFY(again && again->ok);
    QCOMPARE(again->regions[0].added, std::uint64_t{0});
}

void JsonlTest::malformedLineRefusesTheFileByItsNumber_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no event") << QByteArray("{}");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("too long") << QByteArray(70000, ' ');
    QTest::newRow("far too long") << QByteArray(3000000, ' ');
    QTest::newRow("NUL") << QByteArray("\0", 1);
}

void JsonlTest::malformedLineRefusesTheFileByItsNumber()
{
    QFETCH(QByteArray, line);
    std::vector<std::string> all = events(300);
    all[41] = line.toStdString();
    const std::string path = write(lines(all));
    for (const auto& report : {verifySource(path, {}), import(path)}) {
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Malformed);
        QVERIFY2(report.error().detail.find("line 42") != std::string::npos,
                 report.error().detail.c_str());
    }
    QVERIFY(m_writer->view().regions()->empty());
}

void JsonlTest::gapIsBrokenAndOthersAreTaken()
{
    std::vector<std::string> all = events(300);
    all.erase(all.begin() + 100);
    const std::vector<std::string> b = events(20, "region-b");
    all.insert(all.begin() + 50, b.begin(), b.end());
    const std::string path = write(lines(all));
    for (const auto& report : {verifySource(path, {}), import(path)}) {
        QVERIFY(report && !report->ok);
        QVERIFY(report->regions[0].trust == TrustWord::Broken);
        QCOMPARE(*report->regions[0].defect->sequence, std::uint64_t{100});
        QVERIFY(report->regions[1].trust == TrustWord::Unproven);
    }
    QCOMPARE(m_writer->view().regions()->size(), std::size_t{1});
    QCOMPARE(m_writer->view().regions()->front().size, std::uint64_t{20});
}

void JsonlTest::contradictionIsBroken_data()
{
    QTest::addColumn<bool>("heldBefore");
    QTest::newRow("within the file") << false;
    QTest::newRow("with what is held") << true;
}

void JsonlTest::contradictionIsBroken()
{
    QFETCH(bool, heldBefore);
    std::vector<std::string> all = events(300);
    if (heldBefore)
        QVERIFY(import(write(lines(all))));
    else
        all.push_back(BundleRegion::event("region-a", 17, "w"));
    all[17] = heldBefore ? BundleRegion::event("region-a", 17, "w") : all[17];
    const auto report = import(write(lines(all)));
    QVERIFY(report && !report->ok);
    QVERIFY(report->regions[0].trust == TrustWord::Broken);
    QCOMPARE(*report->regions[0].defect->sequence, std::uint64_t{17});
    QCOMPARE(report->regions[0].added, std::uint64_t{0});
    if (!heldBefore)
        QVERIFY(!verifySource(write(lines(all)), {})->ok);
}

void JsonlTest::emptyFileIsFine()
{
    const auto report = import(write(""));
    QVERIFY(report && report->ok && report->regions.empty());
}

QTEST_GUILESS_MAIN(JsonlTest)
#include "jsonl_test.moc"
