#include <QFile>
#include <QTest>

#include "model/crypto/timestamp.h"

using namespace souverix;

namespace
{

std::string read(const char* name)
{
    QFile file(QStringLiteral(SOUVERIX_TEST_DATA "/vectors/tsr/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test data");
    return file.readAll().toStdString();
}

TimestampQuestion overData(const std::string& data)
{
    return {{*Certificate::parse(read("anchor.pem"))}, {}, data, {}};
}

TimestampQuestion overQuery(const std::string& query)
{
    return {{*Certificate::parse(read("anchor.pem"))}, {}, {}, query};
}

std::string outcome(const std::string& response, const TimestampQuestion& question)
{
    const auto stamp = verifyTimestamp(response, question);
    return stamp ? stamp->time.toString() : stamp.error().reason;
}

} // namespace

class TimestampTest : public QObject
{
    Q_OBJECT
private slots:
    void publishedAnswersHoldAtTheirOwnTime();
    void otherDataIsRefused();
    void otherQueryIsRefused();
    void refusalOfTheAuthorityIsNoTimestamp();
    void otherAnchorIsUntrusted();
    void changedBytesNeverTellAnotherTime();
    void signatureOfAnotherAlgorithmThanNamedIsRefused();
    void cutAnswersAreMalformed();
    void cutQueriesAreMalformed();
    void dataAndQueryAreOneQuestion();
};

void TimestampTest::publishedAnswersHoldAtTheirOwnTime()
{
    const std::string data = read("message.txt");
    QCOMPARE(outcome(read("nonce.tsr"), overData(data)), std::string("2017-04-19T06:29:53Z"));
    QCOMPARE(outcome(read("nononce.tsr"), overData(data)), std::string("2017-04-19T06:28:13Z"));
    QCOMPARE(outcome(read("nonce.tsr"), overQuery(read("nonce.tsq"))),
             std::string("2017-04-19T06:29:53Z"));
    QCOMPARE(outcome(read("nononce.tsr"), overQuery(read("nononce.tsq"))),
             std::string("2017-04-19T06:28:13Z"));
}

void TimestampTest::otherDataIsRefused()
{
    QCOMPARE(outcome(read("nonce.tsr"), overData("other data")), std::string("imprint-mismatch"));
}

void TimestampTest::otherQueryIsRefused()
{
    QCOMPARE(outcome(read("nonce.tsr"), overQuery(read("nononce.tsq"))),
             std::string("other-nonce"));
    QCOMPARE(outcome(read("nononce.tsr"), overQuery(read("nonce.tsq"))),
             std::string("other-nonce"));
}

void TimestampTest::refusalOfTheAuthorityIsNoTimestamp()
{
    QCOMPARE(outcome(read("rejection.tsr"), overQuery(read("nonce.tsq"))),
             std::string("not-granted"));
}

void TimestampTest::otherAnchorIsUntrusted()
{
    TimestampQuestion question = overData(read("message.txt"));
    question.anchors.clear();
    QCOMPARE(outcome(read("nonce.tsr"), question), std::string("untrusted"));
    // The authority's own certificate may be what is trusted.
    question.anchors = {*Certificate::parse(read("tsa.pem"))};
    QCOMPARE(outcome(read("nonce.tsr"), question), std::string("2017-04-19T06:29:53Z"));
}

void TimestampTest::changedBytesNeverTellAnotherTime()
{
    const std::string response = read("nonce.tsr");
    const TimestampQuestion question = overData(read("message.txt"));
    int refused = 0;
    for (std::size_t at = 0; at < response.size(); at += 5) {
        std::string changed = response;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const auto stamp = verifyTimestamp(changed, question);
        refused += stamp ? 0 : 1;
        // Some bytes are nobody's word: the status text, or a certificate that is not needed.
        QVERIFY(!stamp || stamp->time.toString() == "2017-04-19T06:29:53Z");
        QVERIFY(!stamp || stamp->serial == "05EEB0C578435BA71790394FEBB82167B3644CCC");
    }
    QVERIFY(refused > 400);
}

void TimestampTest::signatureOfAnotherAlgorithmThanNamedIsRefused()
{
    // The last rsaEncryption is the signer's signature algorithm; 05 makes it
    // sha1WithRSAEncryption.
    std::string response = read("nonce.tsr");
    const std::size_t at = response.rfind("\x2A\x86\x48\x86\xF7\x0D\x01\x01\x01");
    QVERIFY(at != std::string::npos);
    response[at + 8] = 5;
    QCOMPARE(outcome(response, overData(read("message.txt"))), std::string("bad-signature"));
}

void TimestampTest::cutAnswersAreMalformed()
{
    const std::string response = read("nonce.tsr");
    const TimestampQuestion question = overData(read("message.txt"));
    for (std::size_t length = 0; length < response.size(); length += 7)
        QCOMPARE(outcome(response.substr(0, length), question), std::string("bad-timestamp"));
    QCOMPARE(outcome(response + '\0', question), std::string("bad-timestamp"));
}

void TimestampTest::cutQueriesAreMalformed()
{
    const std::string query = read("nonce.tsq");
    for (std::size_t length = 0; length < query.size(); ++length)
        QCOMPARE(outcome(read("nonce.tsr"), overQuery(query.substr(0, length))),
                 std::string("bad-query"));
}

void TimestampTest::dataAndQueryAreOneQuestion()
{
    TimestampQuestion question = overData("data");
    question.query = read("nonce.tsq");
    QVERIFY(verifyTimestamp(read("nonce.tsr"), question).error().code == ErrorCode::Usage);
    question.data.reset();
    question.query.reset();
    QVERIFY(verifyTimestamp(read("nonce.tsr"), question).error().code == ErrorCode::Usage);
}

QTEST_APPLESS_MAIN(TimestampTest)
#include "timestamp_test.moc"
