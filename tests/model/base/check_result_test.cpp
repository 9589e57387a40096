#include <QTest>

#include "model/base/check_result.h"

using namespace souverix;

class CheckResultTest : public QObject
{
    Q_OBJECT
private slots:
    void verdictDecidesTheExitStatus();
    void reasonIsNullWhenVerified();
    void errorsBecomeAnswers();
};

void CheckResultTest::verdictDecidesTheExitStatus()
{
    QCOMPARE(exitStatusOf(Verdict::Verified), 0);
    QCOMPARE(exitStatusOf(Verdict::Rejected), 1);
    QCOMPARE(exitStatusOf(Verdict::Forked), 1);
    QCOMPARE(exitStatusOf(Verdict::Stale), 1);
    QCOMPARE(exitStatusOf(Verdict::Malformed), 3);
}

void CheckResultTest::reasonIsNullWhenVerified()
{
    QCOMPARE(toJson(verified()).dump(),
             std::string(R"({"detail":{},"reason":null,"verdict":"verified"})"));
    QCOMPARE(toJson(rejected("bad-signature", "the second")).dump(),
             std::string(R"({"detail":{"what":"the second"},"reason":"bad-signature",)"
                         R"("verdict":"rejected"})"));
}

void CheckResultTest::errorsBecomeAnswers()
{
    QVERIFY(answerOf(Error{ErrorCode::Mismatch, "x", ""}).verdict == Verdict::Rejected);
    QVERIFY(answerOf(Error{ErrorCode::Refused, "x", ""}).verdict == Verdict::Rejected);
    QVERIFY(answerOf(Error{ErrorCode::Forked, "x", ""}).verdict == Verdict::Forked);
    QVERIFY(answerOf(Error{ErrorCode::Malformed, "x", ""}).verdict == Verdict::Malformed);
    QVERIFY(answerOf(Error{ErrorCode::Unreadable, "x", ""}).verdict == Verdict::Malformed);
    QCOMPARE(answerOf(Error{ErrorCode::Unsupported, "", ""}).reason,
             std::string("unsupported-version"));
    QCOMPARE(answerOf(Error{ErrorCode::Mismatch, "x", ""}).reason, std::string("x"));
}

QTEST_APPLESS_MAIN(CheckResultTest)
#include "check_result_test.moc"
