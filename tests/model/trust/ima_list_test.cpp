#include "model/trust/ima_list.h"

#include <QTest>

#include "model/base/bytes.h"
#include "model/crypto/digest.h"
#include "tests/support/vectors.h"

using namespace souverix;
using souverix::test::readVector;

class ImaListTest : public QObject
{
    Q_OBJECT
private slots:
    void judgesPublishedLines_data();
    void judgesPublishedLines();
    void replaysAList();
    void rejectsAnEntryThatWasChanged();
    void extendsViolationsWithOnes();
    void takesNamesWithBlanks();
    void takesListsOfSha256();
    void refusesWhatIsNoEntry();
    void survivesEveryCutAndFlip();
};

void ImaListTest::judgesPublishedLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("expect");
    for (const auto& one : test::readVectorJson("ima/cases.json"))
        QTest::newRow(one.at("id").get<std::string>().c_str())
            << QByteArray::fromStdString(one.at("line").get<std::string>())
            << QByteArray::fromStdString(one.at("expect").get<std::string>());
}

void ImaListTest::judgesPublishedLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, expect);
    const auto result = checkImaList(line.toStdString());
    if (expect == "valid-template-hash")
        QCOMPARE(result.verdict, Verdict::Verified);
    else if (expect == "parse-error")
        QCOMPARE(result.verdict, Verdict::Malformed);
    else
        QVERIFY(result.verdict != Verdict::Malformed);
}

void ImaListTest::replaysAList()
{
    const std::string list = readVector("ima/measurements.txt");
    const auto result = checkImaList(list);
    QCOMPARE(result.verdict, Verdict::Verified);
    QVERIFY(result.detail.at("entries") == 3);
    std::string value(20, '\0');
    for (std::size_t at = 0; at != std::string::npos && at + 43 < list.size();) {
        value = digestOf(HashKind::Sha1, value + *fromHex(list.substr(at + 3, 40)));
        at = list.find('\n', at);
        at = at == std::string::npos ? at : at + 1;
    }
    QVERIFY(result.detail.at("pcrs").at("sha1").at("10") == toHex(value));
}

void ImaListTest::rejectsAnEntryThatWasChanged()
{
    std::string list = readVector("ima/measurements.txt");
    list[list.find("boot_aggregate")] = 'c';
    const auto result = checkImaList(list);
    QCOMPARE(result.verdict, Verdict::Rejected);
    QCOMPARE(result.reason, std::string("template-mismatch"));
    QVERIFY(result.detail.at("entry") == 0);
}

void ImaListTest::extendsViolationsWithOnes()
{
    const std::string zeros(40, '0');
    const auto result = checkImaList("10 " + zeros + " ima-ng sha1:" + zeros + " /var/log/x\n");
    QCOMPARE(result.verdict, Verdict::Verified);
    QVERIFY(result.detail.at("violations") == 1);
    QVERIFY(result.detail.at("pcrs").at("sha1").at("10") ==
            toHex(digestOf(HashKind::Sha1, std::string(20, '\0') + std::string(20, '\xFF'))));
}

void ImaListTest::takesNamesWithBlanks()
{
    const std::string digest(20, 'd');
    const std::string data =
        std::string("\x1a\0\0\0sha1:\0", 10) + digest + std::string("\x07\0\0\0/a b c\0", 11);
    const auto line = [&](const std::string& more, const std::string& name, const char* suffix) {
        return "10 " + toHex(digestOf(HashKind::Sha1, data + more)) + " " + name +
               " sha1:" + toHex(digest) + " /a b c" + suffix;
    };
    const std::string empty(4, '\0');
    QCOMPARE(checkImaList(line("", "ima-ng", "")).verdict, Verdict::Verified);
    QCOMPARE(checkImaList(line(empty, "ima-sig", " ")).verdict, Verdict::Verified);
    QCOMPARE(checkImaList(line(empty, "ima-sig", "")).verdict, Verdict::Verified);
    QCOMPARE(checkImaList(line(std::string("\x01\0\0\0\x03", 5), "ima-sig", " 03")).verdict,
             Verdict::Verified);
}

void ImaListTest::takesListsOfSha256()
{
    const std::string digest(32, 'd');
    const std::string data =
        std::string("\x28\0\0\0sha256:\0", 12) + digest + std::string("\x03\0\0\0/a\0", 7);
    const std::string line = "10 " + toHex(digestOf(HashKind::Sha256, data)) +
                             " ima-ng sha256:" + toHex(digest) + " /a\n";
    const auto result = checkImaList(line);
    QCOMPARE(result.verdict, Verdict::Verified);
    QVERIFY(result.detail.at("pcrs").contains("sha256"));
    QCOMPARE(checkImaList(line + readVector("ima/measurements.txt")).verdict, Verdict::Malformed);
}

void ImaListTest::refusesWhatIsNoEntry()
{
    const std::string zeros(40, '0');
    for (const std::string& text :
         {std::string(), std::string("\n"), "24 " + zeros + " ima-ng sha1:" + zeros + " /a",
          "10 " + zeros + " ima-ng " + zeros + " /a", "10 " + zeros + " ima-ng sha1:00 /a",
          "10 " + zeros + " ima " + zeros + " " + std::string(256, 'a'),
          "10 " + zeros + " ima " + zeros, "10 00 ima-ng sha1:" + zeros + " /a",
          "10 " + zeros + " ima-ng sha1:" + zeros + " /a\n\n"})
        QCOMPARE(checkImaList(text).verdict, Verdict::Malformed);
}

void ImaListTest::survivesEveryCutAndFlip()
{
    const std::string list = readVector("ima/measurements.txt");
    int verified = 0;
    test::attack(list, [&](const std::string& text) {
        verified += checkImaList(text).verdict == Verdict::Verified;
    });
    QVERIFY(verified < 30); // cut behind a whole line, or a blank that says nothing
}

QTEST_APPLESS_MAIN(ImaListTest)
#include "ima_list_test.moc"
