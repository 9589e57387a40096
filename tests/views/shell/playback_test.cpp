#include <QSignalSpy>
#include <QTest>

#include "views/common/time_cursor.h"
#include "views/shell/playback.h"

using namespace souverix;

namespace
{

constexpr UtcTime second(std::int64_t s)
{
    return {s, 0};
}

constexpr std::size_t kHourASecond = 3;

} // namespace

/// Playback by a clock that only this test moves.
class PlaybackTest : public QObject
{
    Q_OBJECT

    qint64 m_now = 0;
    std::unique_ptr<TimeCursor> m_time;
    std::unique_ptr<Playback> m_play;

    void pass(qint64 milliseconds)
    {
        m_now += milliseconds;
        m_play->tick();
    }

private slots:
    void init()
    {
        m_now = 5000;
        m_time = std::make_unique<TimeCursor>();
        m_time->setHistory({second(0), second(100'000)});
        m_time->pin(second(10'000));
        m_play = std::make_unique<Playback>(*m_time, [this] { return m_now; });
        m_play->setPace(kHourASecond);
    }
    void cleanup()
    {
        m_play.reset();
        m_time.reset();
    }

    void movesTByTheClockAndThePace()
    {
        m_play->play();
        QVERIFY(m_time->moving());
        pass(100);
        QCOMPARE(m_time->at(), second(10'360));
        pass(500);
        QCOMPARE(m_time->at(), second(12'160));
        QVERIFY(!m_play->slowed());
    }

    void aPausedTStands()
    {
        m_play->play();
        pass(100);
        m_play->pause();
        QVERIFY(!m_time->moving());
        pass(1000);
        QCOMPARE(m_time->at(), second(10'360));
        QVERIFY(!m_time->live());
    }

    void goesOnFromWhereItPausedWithoutAJump()
    {
        m_play->play();
        pass(100);
        m_play->pause();
        m_now += 60'000;
        m_play->play();
        pass(100);
        QCOMPARE(m_time->at(), second(10'720));
    }

    void endsAtTheHeadAndIsLiveThere()
    {
        m_time->pin(second(99'000));
        m_play->play();
        pass(1000);
        QVERIFY(!m_play->playing());
        QVERIFY(m_time->live());
        QVERIFY(!m_time->moving());
        QCOMPARE(m_time->at(), second(100'000));
    }

    void fromLiveItBeginsWithTheWindow()
    {
        m_time->setWindow({second(40'000), second(100'000)});
        m_time->goLive();
        m_play->play();
        QVERIFY(m_play->playing());
        QCOMPARE(m_time->at(), second(40'000));
        QVERIFY(!m_time->live());
    }

    void stepsWaitUntilTheLastIsOnScreenAndThenCatchUpByTheClock()
    {
        bool drawn = true;
        m_play->waitFor([&] { return drawn; });
        m_play->play();
        pass(100);
        drawn = false;
        QSignalSpy moved(m_time.get(), &TimeCursor::changed);
        for (int i = 0; i < 7; ++i) {
            pass(100);
        }
        QCOMPARE(moved.count(), 0); // nothing is queued
        drawn = true;
        pass(100);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(m_time->at(), second(10'360 + 8 * 360));
        QVERIFY(!m_play->slowed());
    }

    void slowAnswersSlowItDownInsteadOfSkipping()
    {
        bool drawn = false;
        m_play->waitFor([&] { return drawn; });
        m_play->play();
        pass(4000);
        drawn = true;
        pass(0);
        // A second's worth was made of four.
        QCOMPARE(m_time->at(), second(13'600));
        QVERIFY(m_play->slowed());
        QCOMPARE(m_play->reached(), 900.0);
    }

    void aHandThatMovesTStopsIt()
    {
        m_play->play();
        pass(100);
        m_time->pin(second(50'000));
        QVERIFY(!m_play->playing());
        pass(1000);
        QCOMPARE(m_time->at(), second(50'000));
    }

    void theWindowComesAlong()
    {
        m_time->setWindow({second(9000), second(10'200)});
        m_play->play();
        pass(100);
        QCOMPARE(m_time->window(), (TimeWindow{second(9160), second(10'360)}));
    }

    void anEmptyHistoryIsNotPlayed()
    {
        m_time->reset();
        m_play->play();
        QVERIFY(!m_play->playing());
    }
};

QTEST_GUILESS_MAIN(PlaybackTest)
#include "playback_test.moc"
