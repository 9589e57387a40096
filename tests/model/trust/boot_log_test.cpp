#include "model/trust/boot_log.h"

#include <QTest>

#include "model/base/bytes.h"
#include "tests/support/vectors.h"

using namespace souverix;
using souverix::test::readVector;

namespace
{

std::string little(std::uint64_t value, int bytes)
{
    std::string out;
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>((value >> (8 * i)) & 0xFFU);
    return out;
}

/// A TCG_PCR_EVENT with a digest of one repeated byte.
std::string sha1Event(std::uint32_t pcr, std::uint32_t type, char digest, const std::string& data)
{
    return little(pcr, 4) + little(type, 4) + std::string(20, digest) + little(data.size(), 4) +
           data;
}

std::string locality(char value)
{
    return std::string("StartupLocality\0", 16) + value;
}

/// The header of a log with these algorithm ids and digest sizes.
std::string header(const std::vector<std::pair<unsigned, unsigned>>& algorithms)
{
    std::string data = std::string("Spec ID Event03\0", 16) + little(0, 4) + little(0, 4);
    data += little(algorithms.size(), 4);
    for (const auto& [id, size] : algorithms)
        data += little(id, 2) + little(size, 2);
    return sha1Event(0, 3, '\0', data + '\0');
}

} // namespace

class BootLogTest : public QObject
{
    Q_OBJECT
private slots:
    void replaysPublishedLogs_data();
    void replaysPublishedLogs();
    void rejectsARegisterThatDiffers();
    void startsFromTheLocality();
    void takesRegistersNeverExtendedAsTheirStart();
    void keepsBanksItCannotHashOut();
    void refusesDigestsThatWereNotAnnounced();
    void refusesHugeCounts();
    void survivesEveryCutAndFlip();
};

void BootLogTest::replaysPublishedLogs_data()
{
    QTest::addColumn<QByteArray>("expected");
    const auto cases = test::readVectorJson("eventlog/expected.json");
    for (const auto& [name, expected] : cases.items())
        QTest::newRow(name.c_str()) << QByteArray::fromStdString(expected.dump());
}

void BootLogTest::replaysPublishedLogs()
{
    QFETCH(QByteArray, expected);
    const auto wanted = nlohmann::json::parse(expected.toStdString());
    const std::string log = readVector(std::string("eventlog/") + QTest::currentDataTag());
    const auto values = parsePcrValues(wanted.at("replayed").dump());
    const auto result = checkBootLog(log, *values);
    QCOMPARE(result.verdict, Verdict::Verified);
    QVERIFY(result.detail.at("pcrs") == wanted.at("replayed"));
    QVERIFY(result.detail.at("events") == wanted.at("events"));
    QVERIFY(result.detail.at("format") == wanted.at("format"));
}

void BootLogTest::rejectsARegisterThatDiffers()
{
    const auto wrong = parsePcrValues(R"({"sha1":{"4":"00"}})");
    const auto result = checkBootLog(readVector("eventlog/debian-10.bin"), *wrong);
    QCOMPARE(result.verdict, Verdict::Rejected);
    QCOMPARE(result.reason, std::string("pcr-mismatch"));
    const auto other = parsePcrValues(R"({"sha256":{"4":"00"}})");
    QCOMPARE(checkBootLog(readVector("eventlog/debian-10.bin"), *other).reason,
             std::string("pcr-mismatch"));
}

void BootLogTest::startsFromTheLocality()
{
    const std::string extend = sha1Event(0, 8, 'd', "x");
    const auto plain = replayBootLog(extend);
    const auto third = replayBootLog(sha1Event(0, 3, '\0', locality(3)) + extend);
    std::string wanted(20, '\0');
    wanted.back() = 3;
    extendPcr(HashKind::Sha1, wanted, std::string(20, 'd'));
    QCOMPARE(third->pcrs.at("sha1").at(0), wanted);
    QVERIFY(plain->pcrs.at("sha1").at(0) != wanted);
    QVERIFY(!replayBootLog(extend + sha1Event(0, 3, '\0', locality(3))));
    QVERIFY(!replayBootLog(sha1Event(0, 3, '\0', locality(3) + "x") + extend));
}

void BootLogTest::takesRegistersNeverExtendedAsTheirStart()
{
    const std::string log = sha1Event(0, 8, 'd', "x");
    const std::string zeros(40, '0'), ones(40, 'f');
    const auto started =
        parsePcrValues(R"({"sha1":{"16":")" + zeros + R"(","17":")" + ones + R"("}})");
    QCOMPARE(checkBootLog(log, *started).verdict, Verdict::Verified);
    const auto other = parsePcrValues(R"({"sha1":{"16":")" + ones + R"("}})");
    QCOMPARE(checkBootLog(log, *other).verdict, Verdict::Rejected);
}

void BootLogTest::keepsBanksItCannotHashOut()
{
    const std::string event = little(1, 4) + little(8, 4) + little(2, 4) + little(0x0B, 2) +
                              std::string(32, 'a') + little(0x27, 2) + std::string(32, 'b') +
                              little(0, 4);
    const auto log = replayBootLog(header({{0x0B, 32}, {0x27, 32}}) + event);
    QVERIFY(log);
    QCOMPARE(log->pcrs.size(), std::size_t(1));
    QCOMPARE(log->pcrs.at("sha256").size(), std::size_t(1));
}

void BootLogTest::refusesDigestsThatWereNotAnnounced()
{
    const auto event = [](std::uint64_t count, const std::string& digests) {
        return little(1, 4) + little(8, 4) + little(count, 4) + digests + little(0, 4);
    };
    const std::string sha1 = little(4, 2) + std::string(20, 'a');
    const std::string sha256 = little(0x0B, 2) + std::string(32, 'a');
    const std::string both = header({{4, 20}, {0x0B, 32}});
    QVERIFY(replayBootLog(both + event(2, sha256 + sha1)));
    QVERIFY(!replayBootLog(both + event(3, sha1 + sha256 + sha1)));
    const auto half = replayBootLog(both + event(2, sha256 + sha1) + event(1, sha1));
    QVERIFY(half && half->pcrs.count("sha1") == 1 && half->pcrs.count("sha256") == 0);
    QVERIFY(!replayBootLog(both + event(2, sha1 + sha1)));
    QVERIFY(!replayBootLog(header({{4, 20}}) + event(1, sha256)));
    QVERIFY(!replayBootLog(header({{4, 32}})));
    QVERIFY(!replayBootLog(header({{4, 20}, {4, 20}})));
    QVERIFY(!replayBootLog(header({})));
}

void BootLogTest::refusesHugeCounts()
{
    QVERIFY(!replayBootLog(sha1Event(0, 8, 'd', "").substr(0, 28) + little(0xFFFFFFFF, 4)));
    QVERIFY(!replayBootLog(header({{4, 20}}) + little(0, 8) + little(0xFFFFFFFF, 4)));
    QVERIFY(!replayBootLog(sha1Event(24, 8, 'd', "")));
    QVERIFY(!replayBootLog(""));
}

void BootLogTest::survivesEveryCutAndFlip()
{
    const std::string log = readVector("eventlog/arch-linux-workstation.bin").substr(0, 900);
    int whole = 0;
    test::attack(log, [&](const std::string& bytes) { whole += replayBootLog(bytes).has_value(); });
    QVERIFY(whole < static_cast<int>(log.size()) * 4);
}

QTEST_APPLESS_MAIN(BootLogTest)
#include "boot_log_test.moc"
