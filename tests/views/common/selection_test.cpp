#include <QSignalSpy>
#include <QTest>

#include "views/common/selection.h"
#include "views/common/time_cursor.h"

using namespace souverix;

namespace
{

UtcTime second(std::int64_t n)
{
    return {n, 0};
}

} // namespace

class SelectionTest : public QObject
{
    Q_OBJECT

private slots:
    void goesBackAndForth()
    {
        Selection selection;
        selection.select(Ref::node(NameId{1}), "fleet");
        selection.select(Ref::node(NameId{2}), "drift");
        selection.goBack();
        QCOMPARE(selection.primary(), Ref::node(NameId{1}));
        QVERIFY(selection.canGoForward());
        selection.goForward();
        QCOMPARE(selection.primary(), Ref::node(NameId{2}));
        QCOMPARE(selection.source(), QStringLiteral("drift"));
    }

    void aNewChoiceForgetsWhatLayAhead()
    {
        Selection selection;
        selection.select(Ref::node(NameId{1}), "fleet");
        selection.select(Ref::node(NameId{2}), "fleet");
        selection.goBack();
        selection.select(Ref::region(NameId{3}), "fleet");
        QVERIFY(!selection.canGoForward());
        selection.goBack();
        QCOMPARE(selection.primary(), Ref::node(NameId{1}));
    }

    void theSameChoiceTellsNothing()
    {
        Selection selection;
        selection.select(Ref::node(NameId{1}), "fleet");
        QSignalSpy spy(&selection, &Selection::changed);
        selection.select(Ref::node(NameId{1}), "drift");
        QCOMPARE(spy.count(), 0);
    }

    void thePrimaryIsAlwaysInTheSet()
    {
        Selection selection;
        selection.select(Ref::node(NameId{1}), {Ref::node(NameId{2})}, "fleet");
        QVERIFY(selection.contains(Ref::node(NameId{1})));
        QVERIFY(selection.contains(Ref::node(NameId{2})));
    }

    void aLiveWindowFollowsTheHead()
    {
        TimeCursor time;
        time.setHistory({second(0), second(1000)});
        QCOMPARE(time.window(), (TimeWindow{second(0), second(1000)}));
        time.setWindow({second(900), second(1000)});
        time.setHistory({second(0), second(1100)});
        QCOMPARE(time.window(), (TimeWindow{second(1000), second(1100)}));
        QCOMPARE(time.at(), second(1100));
    }

    void aLongQuietPastDoesNotFillTheWindow()
    {
        TimeCursor time;
        time.setHistory({second(0), second(1000)});
        time.suggestBegin(second(900));
        QCOMPARE(time.window(), (TimeWindow{second(900), second(1000)}));
        time.setHistory({second(0), second(1100)});
        QCOMPARE(time.window(), (TimeWindow{second(900), second(1100)}));
        time.showAll();
        time.setHistory({second(0), second(1200)});
        QCOMPARE(time.window(), (TimeWindow{second(0), second(1200)}));
    }

    void aPinnedWindowStaysAndSoDoesT()
    {
        TimeCursor time;
        time.setHistory({second(0), second(1000)});
        time.pin(second(500));
        time.setWindow({second(400), second(1000)});
        time.setHistory({second(0), second(1100)});
        QCOMPARE(time.window(), (TimeWindow{second(400), second(1000)}));
        QCOMPARE(time.at(), second(500));
        QVERIFY(!time.live());
        time.goLive();
        QCOMPARE(time.at(), second(1100));
    }

    void aMovedTStaysWithinTheHistoryAndTheWindowComesAlong()
    {
        TimeCursor time;
        time.setHistory({second(0), second(1000)});
        time.setWindow({second(400), second(600)});
        time.scrub(second(500));
        QCOMPARE(time.window(), (TimeWindow{second(400), second(600)}));
        time.scrub(second(700));
        QCOMPARE(time.at(), second(700));
        QCOMPARE(time.window(), (TimeWindow{second(500), second(700)}));
        time.scrub(second(-50));
        QCOMPARE(time.at(), second(0));
        QCOMPARE(time.window(), (TimeWindow{second(0), second(200)}));
        time.scrub(second(5000));
        QCOMPARE(time.at(), second(1000));
        QVERIFY(!time.live());
    }

    void bothTimesChangeAtOnce()
    {
        TimeCursor time;
        time.setHistory({second(0), second(1000)});
        QSignalSpy changes(&time, &TimeCursor::changed);
        time.show({second(10), second(20)});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(time.context(), (TimeContext{second(10), second(20)}));
        time.show({second(10), second(20)});
        QCOMPARE(changes.count(), 1);
    }

    void knownAtAloneIsNotLive()
    {
        TimeCursor time;
        time.setHistory({second(0), second(1000)});
        time.setKnownAt(second(10));
        QVERIFY(!time.live());
    }
};

QTEST_GUILESS_MAIN(SelectionTest)
#include "selection_test.moc"
