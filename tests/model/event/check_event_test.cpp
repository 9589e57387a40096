#include "model/event/check_event.h"

#include <QTest>

using namespace souverix;

namespace
{

std::string eventWith(const std::string& sequence = "0", const std::string& more = {})
{
    return R"({"specversion":"1.0","id":"1","source":"/s","type":"io.souverix.x.v1","subject":"n",)"
           R"("time":"2026-01-01T00:00:00Z","recordedtime":"2026-01-01T00:00:00Z",)"
           R"("region":"r","sequence":")" +
           sequence + R"(",)" + more + R"("data":{}})";
}

} // namespace

class CheckEventTest : public QObject
{
    Q_OBJECT
private slots:
    void takesOneLineEnding();
    void asksForTheContractUnlessPlain();
    void namesTheFirstBadLine();
};

void CheckEventTest::takesOneLineEnding()
{
    QCOMPARE(checkEvent(eventWith(), EventRules::Contract).verdict, Verdict::Verified);
    QCOMPARE(checkEvent(eventWith() + "\n", EventRules::Contract).verdict, Verdict::Verified);
    QCOMPARE(checkEvent(eventWith() + "\n\n", EventRules::Contract).verdict, Verdict::Malformed);
    QCOMPARE(checkEvent(eventWith("0", "\n"), EventRules::Contract).verdict, Verdict::Malformed);
    QCOMPARE(checkEvent(eventWith("0", "\n"), EventRules::CloudEvents).verdict, Verdict::Verified);
}

void CheckEventTest::asksForTheContractUnlessPlain()
{
    const std::string plain = R"({"specversion":"1.0","id":"1","source":"s","type":"t"})";
    QCOMPARE(checkEvent(plain, EventRules::CloudEvents).verdict, Verdict::Verified);
    QCOMPARE(checkEvent(plain, EventRules::Contract).verdict, Verdict::Malformed);
    QCOMPARE(checkEvent(eventWith("01"), EventRules::Contract).verdict, Verdict::Malformed);
    QCOMPARE(checkEvent(eventWith("01"), EventRules::CloudEvents).verdict, Verdict::Verified);
    QCOMPARE(checkEvent("", EventRules::CloudEvents).verdict, Verdict::Malformed);
    QCOMPARE(checkEvent(R"({"a":1,"a":1})", EventRules::CloudEvents).reason,
             std::string("duplicate-key"));
}

void CheckEventTest::namesTheFirstBadLine()
{
    const auto good = checkEventLines(eventWith() + "\n" + eventWith("1"), EventRules::Contract);
    QCOMPARE(good.verdict, Verdict::Verified);
    QVERIFY(good.detail.at("events") == 2);
    const auto bad = checkEventLines(eventWith() + "\n\n" + eventWith("1"), EventRules::Contract);
    QCOMPARE(bad.verdict, Verdict::Malformed);
    QVERIFY(bad.detail.at("line") == 2);
    QVERIFY(checkEventLines("", EventRules::Contract).detail.at("events") == 0);
}

QTEST_APPLESS_MAIN(CheckEventTest)
#include "check_event_test.moc"
