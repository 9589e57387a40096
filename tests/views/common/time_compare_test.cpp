#include <QSignalSpy>
#include <QTest>

#include "views/common/time_cursor.h"

using namespace souverix;

namespace
{

UtcTime at(const char* text)
{
    return *UtcTime::parse(text);
}

const UtcTime kBegin = at("2026-02-20T00:00:00Z");
const UtcTime kHead = at("2026-02-27T03:45:00Z");
const UtcTime kThen = at("2026-02-26T03:45:00Z");

} // namespace

class TimeCompareTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsComparedAtFirst()
    {
        TimeCursor time;
        QVERIFY(!time.base());
        QCOMPARE(int(time.comparing()), int(Compare::Off));
    }

    void asWeKnewItIsKAtTBesideAllThatIsKnown()
    {
        TimeCursor time;
        time.setHistory({kBegin, kHead});
        time.pin(kThen);
        time.showKnowledge(true);
        QCOMPARE(time.context(), (TimeContext{kThen, kThen}));
        QCOMPARE(*time.base(), (TimeContext{kThen, std::nullopt}));
        time.showKnowledge(false);
        QCOMPARE(time.context(), (TimeContext{kThen, std::nullopt}));
        QCOMPARE(*time.base(), (TimeContext{kThen, kThen}));
    }

    void kFollowsTWhileItIsTheMomentsOwnKnowledge()
    {
        TimeCursor time;
        time.setHistory({kBegin, kHead});
        time.pin(kThen);
        time.showKnowledge(true);
        time.pin(kBegin);
        QCOMPARE(time.context(), (TimeContext{kBegin, kBegin}));
        time.setKnownAt(kThen); // another K is the reader's own
        time.pin(kHead);
        QCOMPARE(*time.context().knownAt, kThen);
        QVERIFY(!time.asKnownThen());
    }

    void knowledgeOfALiveFleetPinsItAtTheHead()
    {
        TimeCursor time;
        time.setHistory({kBegin, kHead});
        time.showKnowledge(true);
        QCOMPARE(time.context(), (TimeContext{kHead, kHead}));
    }

    void aMomentIsComparedByTheSameKnowledge()
    {
        TimeCursor time;
        time.setHistory({kBegin, kHead});
        time.pin(kHead);
        time.setKnownAt(kThen);
        time.compareWith(kBegin);
        QCOMPARE(*time.base(), (TimeContext{kBegin, kThen}));
        time.showKnowledge(true);
        time.compareWith(kBegin);
        QCOMPARE(*time.base(), (TimeContext{kBegin, kBegin})); // each as known then
    }

    void comparingBeginsADayBeforeAndLaterWithTheLastMoment()
    {
        TimeCursor time;
        time.setHistory({kBegin, kHead});
        time.compareAgain();
        QCOMPARE(*time.base()->at, kThen);
        time.compareWith(std::nullopt);
        time.stopComparing();
        QVERIFY(!time.base());
        time.compareAgain();
        QVERIFY(time.base()->live());
        QCOMPARE(time.baseAt(), kHead);
    }

    void goingLiveEndsTheComparisonOfKnowledgeButNotOfMoments()
    {
        TimeCursor time;
        time.setHistory({kBegin, kHead});
        time.pin(kThen);
        time.compareWith(kBegin);
        time.goLive();
        QCOMPARE(int(time.comparing()), int(Compare::Moment));
        time.showKnowledge(true);
        time.goLive();
        QCOMPARE(int(time.comparing()), int(Compare::Off));
        QVERIFY(time.live());
    }

    void tellsEachChangeOnce()
    {
        TimeCursor time;
        time.setHistory({kBegin, kHead});
        QSignalSpy told(&time, &TimeCursor::compareChanged);
        time.compareWith(kThen);
        time.compareWith(kThen);
        time.stopComparing();
        time.stopComparing();
        QCOMPARE(told.count(), 2);
    }
};

QTEST_GUILESS_MAIN(TimeCompareTest)
#include "time_compare_test.moc"
