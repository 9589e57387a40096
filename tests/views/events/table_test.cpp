#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/events/event_columns.h"
#include "views/events/event_pages.h"
#include "views/events/event_search.h"
#include "views/events/event_table.h"
#include "views/events/row_scroll.h"

using namespace souverix;

namespace
{

std::shared_ptr<EventList> listOf(std::size_t rows, NameId region)
{
    auto list = std::make_shared<EventList>();
    list->held = rows;
    [[maybe_unused]] const bool placeable = list->rows.addLog(region, rows);
    for (std::size_t i = 0; i < rows; ++i) {
        list->rows.push(list->rows.numberOf(0, i));
    }
    return list;
}

std::vector<EventRow> rowsOf(const EventList& list, std::size_t first, std::size_t count)
{
    std::vector<EventRow> rows;
    for (std::size_t i = first; i < first + count; ++i) {
        EventRow row;
        row.ref = {static_cast<NameId>(list.rows[i].region), list.rows[i].sequence};
        row.time = row.recorded = {static_cast<std::int64_t>(i), 0};
        row.type = EventType::ConfigApplied;
        rows.push_back(row);
    }
    return rows;
}

/// Answers every page that the table asks for.
void answerAll(EventTable& table)
{
    EventWindowModel& model = table.model();
    while (const auto request =
               model.pages().ask(model.top(), static_cast<std::size_t>(table.visibleRows()))) {
        model.pages().taken(*request, rowsOf(*model.list(), request->first, request->count));
    }
    model.refresh();
}

} // namespace

class TableTest : public QObject
{
    Q_OBJECT

private slots:
    void whatTheBaseDidNotHoldYetIsNew()
    {
        EventRow row;
        row.time = {100, 0};
        row.recorded = {500, 0}; // late
        QVERIFY(countsAt(row, {100, 0}, std::nullopt));
        QVERIFY(!countsAt(row, {99, 0}, std::nullopt));
        QVERIFY(countsAt(row, {100, 0}, UtcTime{500, 0}));
        QVERIFY(!countsAt(row, {100, 0}, UtcTime{499, 0}));
        row.malformed = true; // it has no time
        QVERIFY(countsAt(row, {0, 0}, UtcTime{0, 0}));
    }

    void scrollValuesReachBothEnds_data()
    {
        QTest::addColumn<quint64>("rows");
        QTest::newRow("none") << quint64{0};
        QTest::newRow("fewer than fit") << quint64{5};
        QTest::newRow("a million") << quint64{1'000'000};
        QTest::newRow("2^31 pixels at 22 px") << quint64{97'612'894};
        QTest::newRow("2^31 rows") << quint64{1} + 0x80000000ULL;
        QTest::newRow("10^15 rows") << quint64{1'000'000'000'000'000};
    }
    void scrollValuesReachBothEnds()
    {
        QFETCH(quint64, rows);
        const RowScroll scroll(rows, 20);
        QCOMPARE(scroll.topOf(0), std::uint64_t{0});
        QCOMPARE(scroll.topOf(scroll.maximum()), scroll.lastTop());
        QCOMPARE(scroll.valueOf(scroll.lastTop()), scroll.maximum());
        QCOMPARE(scroll.lastTop(), rows > 20 ? rows - 20 : 0);
        std::uint64_t before = 0;
        for (int i = 0; i <= 100; ++i) {
            const int value =
                static_cast<int>(static_cast<std::int64_t>(scroll.maximum()) * i / 100);
            QVERIFY(scroll.topOf(value) >= before);
            before = scroll.topOf(value);
        }
    }
    void singleStepsAreExactHoweverManyRows()
    {
        const RowScroll scroll(1'000'000'000'000'000ULL, 20);
        QCOMPARE(scroll.moved(5'000'000'000'123ULL, 1), 5'000'000'000'124ULL);
        QCOMPARE(scroll.moved(5'000'000'000'123ULL, -3), 5'000'000'000'120ULL);
        QCOMPARE(scroll.moved(0, -1), 0ULL);
        QCOMPARE(scroll.moved(scroll.lastTop(), 1), scroll.lastTop());
        QCOMPARE(scroll.moved(0, INT64_MAX), scroll.lastTop());
        QCOMPARE(scroll.moved(scroll.lastTop(), INT64_MIN), 0ULL);
    }
    void revealingMovesAsLittleAsItCan()
    {
        const RowScroll scroll(1000, 20);
        QCOMPARE(scroll.revealing(100, 110), 100ULL);
        QCOMPARE(scroll.revealing(100, 99), 99ULL);
        QCOMPARE(scroll.revealing(100, 120), 101ULL);
    }
    void pagesAreAskedForOnceVisibleFirst()
    {
        EventPages pages;
        pages.reset(10'000);
        const auto first = pages.ask(300, 40);
        QVERIFY(first);
        QCOMPARE(first->page, 1ULL);
        const auto second = pages.ask(300, 40);
        QCOMPARE(second->page, 2ULL);
        QVERIFY(!pages.ask(300, 40));
    }
    void answersToAnOlderListAreDropped()
    {
        EventPages pages;
        const auto list = listOf(1000, NameId{1});
        pages.reset(1000);
        const auto request = pages.ask(0, 10);
        pages.reset(1000);
        QVERIFY(!pages.taken(*request, rowsOf(*list, 0, request->count)));
        QVERIFY(pages.row(0) == nullptr);
    }
    void aFailedPageIsKnownAndNotAskedForAgainUntilRetry()
    {
        EventPages pages;
        pages.reset(100);
        const auto request = pages.ask(0, 10);
        QVERIFY(pages.failed(*request));
        QVERIFY(pages.isFailed(5));
        QVERIFY(!pages.ask(0, 10));
        pages.retry();
        QVERIFY(pages.ask(0, 10));
    }
    void theCacheForgetsWhatIsFarAwayFirst()
    {
        EventPages pages;
        const std::uint64_t rows = 200 * EventPages::kPageRows;
        const auto list = listOf(rows, NameId{1});
        pages.reset(rows);
        for (std::uint64_t top = 0; top < rows; top += EventPages::kPageRows) {
            while (const auto request = pages.ask(top, 10)) {
                pages.taken(*request, rowsOf(*list, request->first, request->count));
            }
        }
        QVERIFY(pages.row(rows - 1) != nullptr);
        QVERIFY(pages.row(0) == nullptr);
    }
    void theModelHoldsToItsContract()
    {
        Theme theme;
        auto names = std::make_shared<Names>();
        EventWindowModel model(theme);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setList(listOf(5000, names->intern("region-a")), names);
        model.setWindow(0, 30);
        QCOMPARE(model.rowCount(), 30);
        model.setWindow(4990, 30);
        QCOMPARE(model.top(), 4970ULL);
        model.setWindow(0, 10);
        QCOMPARE(model.rowCount(), 10);
        model.setList(listOf(3, names->intern("region-a")), names);
        QCOMPARE(model.rowCount(), 3);
        model.setList(nullptr, nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
    void aNewListFollowsTheEndAndAChosenRowStays()
    {
        Theme theme;
        auto names = std::make_shared<Names>();
        const NameId region = names->intern("region-a");
        EventTable table(theme);
        table.resize(900, 400);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        table.setList(listOf(100'000, region), names, std::nullopt);
        QVERIFY(table.isAtEnd());
        table.setList(listOf(100'500, region), names, std::nullopt);
        QVERIFY(table.isAtEnd());
        table.setCurrent(50'000);
        const std::uint64_t top = table.model().top();
        table.setList(listOf(101'000, region), names, 50'000);
        QCOMPARE(table.model().top(), top);
        QCOMPARE(table.current(), std::optional<std::uint64_t>(50'000));
    }
    void keysWalkTheWholeListAndTell()
    {
        Theme theme;
        auto names = std::make_shared<Names>();
        EventTable table(theme);
        table.resize(900, 400);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        table.setList(listOf(1'000'000, names->intern("region-a")), names, std::nullopt);
        answerAll(table);
        EventRef chosen;
        connect(&table, &EventTable::currentEventChanged, this,
                [&](const EventRef& ref) { chosen = ref; });
        QTest::keyClick(&table.view(), Qt::Key_Home);
        QCOMPARE(chosen.sequence, 0ULL);
        QTest::keyClick(&table.view(), Qt::Key_Down);
        QCOMPARE(chosen.sequence, 1ULL);
        QTest::keyClick(&table.view(), Qt::Key_End);
        QCOMPARE(chosen.sequence, 999'999ULL);
        QVERIFY(table.isAtEnd());
        QVERIFY(table.view().currentIndex().isValid());
    }
    void rowsThatAreNotAtHandSaySo()
    {
        Theme theme;
        auto names = std::make_shared<Names>();
        EventTable table(theme);
        table.resize(900, 400);
        table.setList(listOf(1000, names->intern("region-a")), names, std::nullopt);
        const auto& model = table.model();
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("reading …"));
        answerAll(table);
        QVERIFY(model.index(0, 0).data().toString().startsWith(QStringLiteral("1970-01-01")));
    }
    void lateAndAheadAreSaidInWords()
    {
        EventRow row;
        row.time = {1000, 0};
        row.recorded = {1000 + 301, 0};
        QCOMPARE(latenessOf(row), Lateness::Late);
        Names names;
        QVERIFY(eventCell(row, EventColumn::Recorded, names).contains(QStringLiteral("late 5 m")));
        row.recorded = {1000 + 300, 0};
        QCOMPARE(latenessOf(row), Lateness::Normal);
        row.recorded = {1000 - 301, 0};
        QCOMPARE(latenessOf(row), Lateness::Ahead);
    }
    void searchFindsAnEventsPlace()
    {
        const auto list = listOf(600'000, NameId{3});
        QCOMPARE(placeOf(*list, {NameId{3}, 599'999}, {}), std::optional<std::uint64_t>(599'999));
        QVERIFY(!placeOf(*list, {NameId{4}, 5}, {}));
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(!placeOf(*list, {NameId{3}, 5}, stopped.get_token()));
    }
};

QTEST_MAIN(TableTest)
#include "table_test.moc"
