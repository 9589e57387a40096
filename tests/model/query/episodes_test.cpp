#include <QTemporaryDir>
#include <QTest>

#include "model/query/documents.h"
#include "model/query/replica_view.h"
#include "tests/support/replica_builder.h"

using namespace souverix;
using test::EventText;

namespace
{

EventText made(const char* type, const char* subject, const std::string& day, std::string data,
               const char* region = "region-a", const char* recorded = "")
{
    return {type, subject, "2026-02-" + day + "T00:00:00Z", recorded, region, 0, std::move(data)};
}

UtcTime day(const std::string& number)
{
    return UtcTime::parse("2026-02-" + number + "T00:00:00Z").value();
}

const char* const kActive = R"({"from":"provisioning","to":"active","mode":"m"})";

/// Two nodes in service from the 1st. node-1 drifts from the 3rd to the 5th and from the 7th on,
/// in two parts at once from the 8th; node-2 from the 4th to the 6th. That the first ended was
/// recorded only on the 9th.
std::vector<EventText> story()
{
    const auto observed = [](int objects) {
        return R"({"config":"c","objects":)" + std::to_string(objects) + "}";
    };
    return {
        made("node.registered", "node-1", "01", test::registration("S-1", "prod-1")),
        made("lifecycle.changed", "node-1", "01", kActive),
        made("config.observed", "node-1", "01", observed(0)),
        made("node.registered", "node-2", "01", test::registration("S-2", "prod-2"), "region-b"),
        made("lifecycle.changed", "node-2", "01", kActive, "region-b"),
        made("config.observed", "node-2", "01", observed(0), "region-b"),
        made("config.observed", "node-1", "03", observed(2)),
        made("config.observed", "node-2", "04", observed(30), "region-b"),
        made("config.observed", "node-2", "06", observed(0), "region-b"),
        made("config.observed", "node-1", "07", observed(6)),
        made("desired.set", "desired", "08",
             R"({"kind":"os","version":"4.15.0","scope":{"node":"node-1"}})"),
        made("config.observed", "node-1", "05", observed(0), "region-a", "2026-02-09T00:00:00Z"),
        made("policy.evaluated", "node-2", "10",
             R"({"policy":"p","version":"1","compliance_score":1,"failed":[]})", "region-b"),
    };
}

} // namespace

class EpisodesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_path = m_folder.filePath("fleet.svx").toStdString();
        const auto added = test::addToReplica(m_path, story());
        QVERIFY2(added, added ? "" : added.error().detail.c_str());
    }

    void answersForTheWholeFleetByNodeClusterAndRegion()
    {
        auto view = ReplicaView::open(m_path);
        const auto list = view->driftEpisodes({}, {}, UtcTime::min(), UtcTime::max());
        QVERIFY(list);
        QCOMPARE(list->episodes.size(), 4U);
        QCOMPARE(list->byNode.size(), 2U);
        // Two days, then three to the 10th, however many parts drift.
        QCOMPARE(list->byNode[0].hours, 24.0 * 5);
        QCOMPARE(list->byNode[0].open, 2U);
        QCOMPARE(list->byNode[0].countedHours, 24.0 * 9);
        QCOMPARE(list->byCluster.size(), 2U);
        QCOMPARE(list->byRegion[1].hours, 48.0);
        QCOMPARE(list->byRegion[1].worst, Severity::Critical);
    }

    void aWindowCutsHoursAndKeepsWhatTouchesIt()
    {
        auto view = ReplicaView::open(m_path);
        const auto list = view->driftEpisodes({}, {}, day("04"), day("05"));
        QVERIFY(list);
        QCOMPARE(list->episodes.size(), 2U);
        QCOMPARE(list->byNode[0].hours, 24.0);
        const NameId node = view->nameOf("node-1");
        const auto late = view->driftEpisodes({}, std::span(&node, 1), day("07"), UtcTime::max());
        QCOMPARE(late->episodes.size(), 2U);
        QCOMPARE(late->episodes[0].recurrence, 2U); // the first was before the window
    }

    void hoursAreThoseOfTheHeatmap()
    {
        auto view = ReplicaView::open(m_path);
        const std::vector<NameId> nodes{view->nameOf("node-1"), view->nameOf("node-2")};
        const auto list = view->driftEpisodes({}, nodes, day("02"), day("08"));
        const auto map = view->driftHours({}, nodes, false, day("02"), day("08"));
        QVERIFY(list && map);
        QCOMPARE(list->byNode[0].hours, map->hours[0]);
        QCOMPARE(list->byNode[1].hours, map->hours[1]);
    }

    void holdsAtAnyTAndK()
    {
        auto view = ReplicaView::open(m_path);
        const NameId node = view->nameOf("node-1");
        const TimeContext early{day("04"), std::nullopt};
        const auto then =
            view->driftEpisodes(early, std::span(&node, 1), UtcTime::min(), UtcTime::max());
        QCOMPARE(then->episodes.size(), 1U);
        QVERIFY(then->episodes[0].open());
        // On the 8th nobody knew yet that it had ended on the 5th.
        const TimeContext known{std::nullopt, day("08")};
        const auto asKnown =
            view->driftEpisodes(known, std::span(&node, 1), UtcTime::min(), UtcTime::max());
        QCOMPARE(asKnown->episodes.size(), 2U);
        QVERIFY(asKnown->episodes[0].open());
        QCOMPARE(asKnown->episodes[0].worst, Severity::High);
    }

    void aLineNamesWhatProvesIt()
    {
        auto view = ReplicaView::open(m_path);
        const NameId node = view->nameOf("node-2");
        const auto list =
            view->driftEpisodes({}, std::span(&node, 1), UtcTime::min(), UtcTime::max());
        const auto line = episodeLine(list->episodes.at(0), *view->names());
        QVERIFY(line["kind"] == "config" && line["component"].is_null());
        QVERIFY(line["cause"] == "actual-moved" && line["ended"] == "actual-returned");
        QVERIFY(line["onset"]["events"][0]["region"] == "region-b");
        QVERIFY(line["onset"]["events"][0]["sequence"] == "3");
        QVERIFY(line["close"]["time"] == "2026-02-06T00:00:00Z");
    }

    void aStoppedPassEndsWithCancelled()
    {
        auto view = ReplicaView::open(m_path);
        std::stop_source source;
        source.request_stop();
        const auto list =
            view->driftEpisodes({}, {}, UtcTime::min(), UtcTime::max(), source.get_token());
        QVERIFY(!list);
        QCOMPARE(list.error().code, ErrorCode::Cancelled);
    }

private:
    QTemporaryDir m_folder;
    std::string m_path;
};

QTEST_APPLESS_MAIN(EpisodesTest)
#include "episodes_test.moc"
