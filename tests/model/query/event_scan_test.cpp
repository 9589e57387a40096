#include <algorithm>
#include <tuple>

#include <QTemporaryDir>
#include <QTest>

#include "model/query/filter/event_matcher.h"
#include "model/query/filter/filter_sql.h"
#include "model/query/filter/node_matcher.h"
#include "model/query/replica_view.h"
#include "model/query/sql/sql_answer.h"
#include "tests/support/replica_builder.h"

using namespace souverix;
using test::EventText;

namespace
{

constexpr int kEvents = 20'000; ///< enough for a second thread to search bytes

/// Forty nodes in two regions, half a second apart, some late, some of an unknown type.
std::vector<EventText> story()
{
    std::vector<EventText> events;
    for (int i = 0; i < kEvents; ++i) {
        const int node = i % 40;
        const UtcTime at = *UtcTime::parse("2026-02-01T00:00:00Z") + Duration{i * 30, 0};
        EventText event;
        event.subject = "node-" + std::to_string(node);
        event.region = node % 2 == 0 ? "region-a" : "region-b";
        event.time = at.toString();
        event.recorded = i % 97 == 0 ? (at + Duration{86'400, 0}).toString() : event.time;
        if (i < 40) {
            event.type = "node.registered";
            event.data = test::registration("S-" + std::to_string(node), "edge zone");
        } else if (i % 11 == 0) {
            event.type = "made.up";
            event.data = R"({"n":)" + std::to_string(i) + "}";
        } else if (i % 3 == 0) {
            event.type = "connectivity.changed";
            event.data = R"({"from":"connected","to":"disconnected"})";
        } else {
            event.type = "config.observed";
            event.data = R"({"config":"config-v2.1","objects":)" + std::to_string(i % 7) + "}";
        }
        events.push_back(std::move(event));
    }
    return events;
}

std::shared_ptr<const Filter> filterOf(const QString& text, UtcTime now)
{
    auto filter = Filter::parse(text.toStdString(), FilterKind::Events, now);
    return filter ? std::make_shared<const Filter>(std::move(*filter)) : nullptr;
}

} // namespace

class EventScanTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_path = m_folder.filePath("fleet.svx").toStdString();
        const auto made = test::addToReplica(m_path, story());
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
        auto view = ReplicaView::open(m_path);
        QVERIFY(view);
        m_view.emplace(std::move(*view));
    }

    void filters()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 "node = node-7",
                                 "node in {node-7, node-8} and type != config.observed",
                                 "node = node-7 or node = node-9",
                                 "node = nobody",
                                 "node = node-1* and late",
                                 "region = region-b and type = connectivity.changed",
                                 "time < 2026-02-01T02:00:00Z",
                                 "not time >= 2026-02-01T02:00:00Z",
                                 "time between 2026-02-03 and 2026-02-03",
                                 "recorded > 2026-02-07T20:00:00Z",
                                 "sequence < 300",
                                 "late > 1h",
                                 "type = made.up",
                                 "type = made.up and data.n > 19000",
                                 "not type = made.up",
                                 "type contains CONN",
                                 "data.objects = 3",
                                 "data.objects >= 6",
                                 "disconnected",
                                 "\"node-3\" and disconnected",
                                 "not disconnected",
                                 "source = /test and id contains 0001",
                                 "malformed",
                                 "type = connectivity.changed or data.objects = 2",
                                 "node = node-7 and data.objects = 2",
                                 "type in {node.registered, made.up}"})
            QTest::newRow(text) << text;
    }

    void findsWhatEveryEventJudgedAloneWould_data() { filters(); }
    void findsWhatEveryEventJudgedAloneWould()
    {
        QFETCH(QString, text);
        for (const char* at : {"", "2026-02-05T00:00:00Z"}) {
            TimeContext context;
            if (*at != '\0')
                context = {UtcTime::parse(at).value(), UtcTime::parse(at).value()};
            EventFilter filter;
            filter.where = filterOf(text, *UtcTime::parse("2026-02-05T00:00:00Z"));
            QVERIFY(filter.where);
            const auto first = m_view->events(context, filter);
            const auto again = m_view->events(context, filter); // knows the frames
            QVERIFY(first && again);
            QCOMPARE(rowsOf(**first), rowsOf(**again));
            QCOMPARE(rowsOf(**first), judgedAlone(context, *filter.where));
            QCOMPARE((*first)->held, (*again)->held);
        }
    }

    void sqlOfAFilterFindsTheSame_data() { filters(); }
    void sqlOfAFilterFindsTheSame()
    {
        QFETCH(QString, text);
        const UtcTime now = *UtcTime::parse("2026-02-05T00:00:00Z");
        EventFilter filter;
        filter.where = filterOf(text, now);
        const auto sql = filterSql(*filter.where, now);
        QCOMPARE(sql.has_value(), text != u"malformed");
        if (!sql)
            return;
        const auto list = m_view->events({}, filter);
        const auto answer = answerSql({m_path, {}, "SELECT count(*) FROM (" + *sql + ")", 1});
        QVERIFY2(answer, answer ? "" : answer.error().error.detail.c_str());
        QCOMPARE(std::get<std::int64_t>(answer->rows[0][0]),
                 static_cast<std::int64_t>((*list)->rows.size()));
    }

    void sqlOfANodeFilterFindsTheSame_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 "region = region-a",
                                 "node = node-1*",
                                 "not node = node-1*",
                                 "node ~ DE-3",
                                 "zone",
                                 "not zone",
                                 "zone = null",
                                 "drift >= low",
                                 "drift != none",
                                 "linked",
                                 "converging = yes",
                                 "debt.hours > 0",
                                 "events > 400 and cluster = \"edge zone\"",
                                 "conn.state in {disconnected, autonomous}",
                                 "phase.age > 5d",
                                 "attest.age > 1h",
                                 "last_event > now-1d",
                                 "compliance_score",
                                 "node between node-1 and node-2",
                                 "core",
                                 "node startswith node-2"})
            QTest::newRow(text) << text;
    }
    void sqlOfANodeFilterFindsTheSame()
    {
        QFETCH(QString, text);
        const auto fleet = m_view->fleet({});
        QVERIFY(fleet);
        const auto filter = Filter::parse(text.toStdString(), FilterKind::Nodes, (*fleet)->at);
        QVERIFY(filter);
        const auto sql = filterSql(*filter, (*fleet)->at);
        QVERIFY(sql);
        NodeMatcher matcher(*filter, **fleet);
        const auto passing =
            std::count_if((*fleet)->nodes.begin(), (*fleet)->nodes.end(),
                          [&](const NodeRow& row) { return matcher.matches(row); });
        const auto answer = answerSql({m_path, {}, "SELECT count(*) FROM (" + *sql + ")", 1});
        QVERIFY2(answer, answer ? "" : answer.error().error.detail.c_str());
        QCOMPARE(std::get<std::int64_t>(answer->rows[0][0]), static_cast<std::int64_t>(passing));
    }

    void readsOnlyWhatMayHoldSomething()
    {
        const auto planOf = [&](const char* text) {
            EventFilter filter;
            filter.where = filterOf(QString::fromLatin1(text), {});
            return (*m_view->events({}, filter))->plan;
        };
        QVERIFY(planOf("node = node-7").access == EventPlan::Access::Histories);
        QCOMPARE(planOf("node = node-7 or node = node-9").histories, std::uint64_t{2});
        QVERIFY(planOf("type = config.observed").framesSkipped < 10);
        QVERIFY(planOf("time < 2026-02-01T02:00:00Z").framesSkipped > 70);
        QVERIFY(planOf("sequence < 300").framesSkipped > 70);
        QCOMPARE(planOf("type = config.observed").candidates, std::uint64_t{0});
        const EventPlan words = planOf("disconnected and late > 1h");
        QVERIFY(words.candidates > 0 && words.candidates < 250);
        QCOMPARE(planOf("no such text").threads, 2U);
    }

    void aSearchCanBeStoppedAndTellsHowFarItIs()
    {
        EventFilter filter;
        filter.text = "DISCONNECTED";
        const auto found = m_view->events({}, filter);
        QVERIFY(found);
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = m_view->events({}, filter, stop.get_token());
        QVERIFY(!stopped);
        QVERIFY(stopped.error().code == ErrorCode::Cancelled);
        QVERIFY((*found)->rows.size() > 1000);
    }

    void listsManyLogsInFoldOrder()
    {
        // More logs than are read before the first events are listed, each of whole frames, and
        // times that go back and forth over all of them.
        constexpr int kLogs = 40, kOfEach = 512;
        std::vector<EventText> events;
        for (int i = 0; i < kLogs * kOfEach; ++i) {
            EventText event;
            event.region = "region-" + std::to_string(i % kLogs);
            event.subject = "node-" + std::to_string(i % 700);
            event.type = "config.observed";
            event.data = R"({"config":"c","objects":0})";
            const std::int64_t late = i % 50 == 0 ? i * 31 % 40'000 : i * 7919 % 3;
            event.time =
                (*UtcTime::parse("2026-02-01T00:00:00Z") + Duration{i * 2 - late, 0}).toString();
            event.recorded = "2026-02-03T00:00:00Z";
            events.push_back(std::move(event));
        }
        const std::string path = m_folder.filePath("many.svx").toStdString();
        QVERIFY(test::addToReplica(path, events));
        auto view = ReplicaView::open(path);
        QVERIFY(view);
        const auto list = view->events({}, {});
        QVERIFY(list);
        QCOMPARE((*list)->rows.size(), events.size());
        const auto rows = view->eventRows(**list, 0, events.size());
        QVERIFY(rows);
        const Names& names = *view->names();
        const auto key = [&](const EventRow& row) {
            return std::tuple(row.time, names.text(row.ref.region), row.ref.sequence);
        };
        const auto wrong =
            std::adjacent_find(rows->begin(), rows->end(),
                               [&](const auto& a, const auto& b) { return !(key(a) < key(b)); });
        QVERIFY(wrong == rows->end());
    }

private:
    using Rows = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
    static Rows rowsOf(const EventList& list)
    {
        Rows rows;
        for (const EventList::Packed& row : list.rows)
            rows.emplace_back(row.region, row.sequence);
        return rows;
    }

    Rows judgedAlone(const TimeContext& context, const Filter& filter)
    {
        auto& rows = context.at ? m_early : m_all;
        if (rows.empty()) {
            const auto all = m_view->events(context, {});
            rows = *m_view->eventRows(**all, 0, (*all)->rows.size());
        }
        EventMatcher matcher(filter, *m_view->names(),
                             [&](const EventRef& ref) { return m_view->entryBytes(ref); });
        Rows passing;
        for (const EventRow& row : rows)
            if (matcher.matches({row.ref, row.time, row.recorded, row.subject, row.type, false}))
                passing.emplace_back(static_cast<std::uint32_t>(row.ref.region),
                                     static_cast<std::uint32_t>(row.ref.sequence));
        return passing;
    }

    QTemporaryDir m_folder;
    std::string m_path;
    std::optional<ReplicaView> m_view;
    std::vector<EventRow> m_all, m_early;
};

QTEST_GUILESS_MAIN(EventScanTest)
#include "event_scan_test.moc"
