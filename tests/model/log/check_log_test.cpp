#include <QTest>

#include "tests/support/log_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

using Files = std::map<std::string, std::string>;

CheckResult check(const Files& files, const VerifierKey& key)
{
    const std::vector keys{key};
    return checkLog(folderOf(files), files.at("checkpoint"), LogBuilder::kOrigin, keys);
}

} // namespace

class CheckLogTest : public QObject
{
    Q_OBJECT
private slots:
    void wholeLogsVerify_data();
    void wholeLogsVerify();
    void anyChangedFileIsRefused();
    void anyMissingFileIsRefused();
    void anyCutFileIsRefused();
    void fullerTileServesForAPartialOne();
    void tilesOfEarlierSizesAreComparedToo();
    void tilesPastTheTreeAreNotJudged();
    void entriesThatContradictTheCheckpointAreARootMismatch();
    void sizeThatNobodyHasIsAnsweredAtOnce();
};

void CheckLogTest::wholeLogsVerify_data()
{
    QTest::addColumn<quint64>("size");
    for (const quint64 size : {0U, 1U, 2U, 255U, 256U, 257U, 511U, 512U, 1000U, 65'536U, 65'800U})
        QTest::newRow(std::to_string(size).c_str()) << size;
}

void CheckLogTest::wholeLogsVerify()
{
    QFETCH(quint64, size);
    const LogBuilder log(size);
    const CheckResult result = check(log.files(size), log.vkey());
    QVERIFY2(result.verdict == Verdict::Verified, result.detail.dump().c_str());
    QCOMPARE(result.detail["size"].get<std::uint64_t>(), size);
    QCOMPARE(result.detail["root"].get<std::string>(), toBase64(log.root(size)));
    QCOMPARE(result.detail["origin"].get<std::string>(), std::string(LogBuilder::kOrigin));
}

void CheckLogTest::anyChangedFileIsRefused()
{
    const LogBuilder log(600);
    const Files files = log.files(600);
    QCOMPARE(files.size(), std::size_t{8}); // checkpoint, 3 bundles, 3 tiles, 1 above
    for (const auto& [path, bytes] : files)
        for (std::size_t at = 0; at < bytes.size(); at += 97) {
            Files changed = files;
            changed[path] = flipped(bytes, at, 6);
            QVERIFY2(check(changed, log.vkey()).verdict != Verdict::Verified, path.c_str());
        }
}

void CheckLogTest::anyMissingFileIsRefused()
{
    const LogBuilder log(600);
    const Files files = log.files(600);
    for (const auto& [path, bytes] : files) {
        if (path == "checkpoint")
            continue;
        Files fewer = files;
        fewer.erase(path);
        const CheckResult result = check(fewer, log.vkey());
        QVERIFY(result.verdict == Verdict::Rejected);
        QCOMPARE(result.reason, std::string("missing-tile"));
        QCOMPARE(result.detail["path"].get<std::string>(), path);
    }
}

void CheckLogTest::anyCutFileIsRefused()
{
    const LogBuilder log(300);
    const Files files = log.files(300);
    for (const auto& [path, bytes] : files)
        for (const std::string& other :
             {std::string(), bytes.substr(0, bytes.size() - 1), bytes + '\0', bytes.substr(1)}) {
            Files changed = files;
            changed[path] = other;
            QVERIFY2(check(changed, log.vkey()).verdict == Verdict::Malformed ||
                         path == "checkpoint",
                     path.c_str());
            QVERIFY(check(changed, log.vkey()).verdict != Verdict::Verified);
        }
}

void CheckLogTest::fullerTileServesForAPartialOne()
{
    const LogBuilder log(600);
    Files files = log.files(600);
    files["checkpoint"] = log.checkpoint(520);
    QVERIFY(check(files, log.vkey()).verdict == Verdict::Verified);
    files["checkpoint"] = log.checkpoint(300);
    QVERIFY(check(files, log.vkey()).verdict == Verdict::Verified);
}

void CheckLogTest::tilesOfEarlierSizesAreComparedToo()
{
    const LogBuilder log(600);
    Files files = log.files(600);
    for (const std::uint64_t size : {std::uint64_t{3}, std::uint64_t{260}, std::uint64_t{520}})
        files.merge(log.files(size));
    QVERIFY(check(files, log.vkey()).verdict == Verdict::Verified);
    for (const char* path : {"tile/0/000.p/3", "tile/entries/001.p/4", "tile/1/000.p/1"}) {
        QVERIFY2(files.count(path), path);
        Files changed = files;
        changed[path] = flipped(files[path], files[path].size() - 1);
        const CheckResult result = check(changed, log.vkey());
        QCOMPARE(result.reason, std::string("tile-mismatch"));
        QCOMPARE(result.detail["path"].get<std::string>(), std::string(path));
    }
}

void CheckLogTest::tilesPastTheTreeAreNotJudged()
{
    const LogBuilder log(600);
    Files files = log.files(600);
    files["checkpoint"] = log.checkpoint(256);
    files["tile/0/001"] = "what is not covered proves nothing";
    files["tile/README"] = "no tile at all";
    QVERIFY(check(files, log.vkey()).verdict == Verdict::Verified);
}

void CheckLogTest::entriesThatContradictTheCheckpointAreARootMismatch()
{
    const LogBuilder log(300), other(300, "another ");
    Files files = other.files(300);
    files["checkpoint"] = log.checkpoint(300);
    const CheckResult result = check(files, log.vkey());
    QVERIFY(result.verdict == Verdict::Rejected);
    QCOMPARE(result.reason, std::string("root-mismatch"));
}

void CheckLogTest::sizeThatNobodyHasIsAnsweredAtOnce()
{
    const LogBuilder log(300);
    Files files = log.files(300);
    files["checkpoint"] =
        *signCheckpoint({LogBuilder::kOrigin, UINT64_MAX, log.root(300), {}}, log.signer());
    QCOMPARE(check(files, log.vkey()).reason, std::string("missing-tile"));
}

QTEST_APPLESS_MAIN(CheckLogTest)
#include "check_log_test.moc"
