#include <array>
#include <chrono>
#include <thread>
#include <utility>
#include <vector>

#include <QTemporaryDir>
#include <QTest>

#include "model/query/replica_view.h"
#include "model/query/shared_folds.h"
#include "tests/support/replica_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

EventText desired(const char* version, const char* time)
{
    EventText event;
    event.type = "desired.set";
    event.subject = "desired";
    event.region = "region-a";
    event.time = time;
    event.data = R"({"kind":"version","component":"c","version":")" + std::string(version) +
                 R"(","scope":{"fleet":true}})";
    return event;
}

EventText registered(const char* node, const char* time)
{
    EventText event;
    event.type = "node.registered";
    event.subject = node;
    event.region = "region-a";
    event.time = time;
    event.data = registration(std::string("S-") + node, "prod-1");
    return event;
}

EventText deployed(const char* node, const char* version, const char* time)
{
    EventText event;
    event.type = "container.deployed";
    event.subject = node;
    event.region = "region-a";
    event.time = time;
    event.data = R"({"component":"c","image":"i:)" + std::string(version) + R"(","version":")" +
                 version + R"(","digest":"sha256:00"})";
    return event;
}

} // namespace

/// Two readers of one replica that share.
class SharedFoldsTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath("fleet.svxreplica").toStdString();
        QVERIFY(addToReplica(m_path, {registered("n-1", "2026-02-01T00:00:00Z"),
                                      desired("1.0", "2026-02-01T01:00:00Z"),
                                      registered("n-2", "2026-02-01T02:00:00Z"),
                                      desired("2.0", "2026-02-01T03:00:00Z")}));
        m_shared = std::make_unique<SharedFolds>();
        m_first.emplace(ReplicaReader::open(m_path, m_shared->names()).value());
        m_second.emplace(ReplicaReader::open(m_path, m_shared->names()).value());
    }

    void aFoldThatIsHeldIsMadeOnce()
    {
        const auto one = at(*m_first, "2026-02-01T02:30:00Z");
        QVERIFY(one);
        QCOMPARE(at(*m_second, "2026-02-01T02:30:00Z"), one);
        QCOMPARE(one->nodes.size(), std::size_t{2});
    }

    void nowIsTheMomentThatItNames()
    {
        const auto now = m_shared->at(*m_first, {}, words(), {}).value();
        QCOMPARE(at(*m_second, "2026-02-01T03:00:00Z"), now);
    }

    void anotherMomentIsAnotherFold()
    {
        const auto one = at(*m_first, "2026-02-01T02:30:00Z"),
                   earlier = at(*m_first, "2026-02-01T01:30:00Z"),
                   later = at(*m_second, "2026-02-01T02:31:00Z");
        QCOMPARE(earlier->nodes.size(), std::size_t{1});
        QVERIFY(later != one);
        QCOMPARE(one->nodes.size(), std::size_t{2}); // as it was when handed out
    }

    void anotherKnowledgeIsAnotherFold()
    {
        const auto all = at(*m_first, "2026-02-01T02:30:00Z");
        TimeContext unaware{UtcTime::parse("2026-02-01T02:30:00Z"),
                            UtcTime::parse("2026-02-01T00:30:00Z")};
        const auto known = m_shared->at(*m_second, unaware, words(), {}).value();
        QCOMPARE(known->nodes.size(), std::size_t{1});
        QCOMPARE(all->nodes.size(), std::size_t{2});
    }

    void aNewCommitIsSeenByWhoMovedToIt()
    {
        const auto before = at(*m_first, "2026-02-01T02:30:00Z");
        QVERIFY(addToReplica(m_path, {registered("n-0", "2026-02-01T00:00:01Z"),
                                      desired("0.9", "2026-02-01T00:30:00Z")}));
        QVERIFY(m_second->refresh().value());
        const auto after = at(*m_second, "2026-02-01T02:30:00Z");
        QCOMPARE(after->nodes.size(), std::size_t{3});
        QCOMPARE(after->fleet.desired.size(), std::size_t{2});
        QCOMPARE(at(*m_first, "2026-02-01T02:30:00Z"), before);
        QCOMPARE(at(*m_first, "2026-02-01T02:29:00Z")->nodes.size(), std::size_t{2});
    }

    void theFleetWideStateIsThatOfAFoldAtHand()
    {
        const TimeContext context{UtcTime::parse("2026-02-01T02:30:00Z"), std::nullopt};
        const auto alone = m_shared->fleetWide(*m_first, context).value();
        QVERIFY(alone->nodes.empty());
        QCOMPARE(alone->fleet.desired.size(), std::size_t{1});
        const auto whole = at(*m_first, "2026-02-01T02:30:00Z");
        QCOMPARE(whole->nodes.size(), std::size_t{2}); // never the one without nodes
        QCOMPARE(m_shared->fleetWide(*m_second, context).value(), whole);
    }

    void aViewThatIsHeldIsMadeOnce()
    {
        auto shared = std::make_shared<SharedFolds>();
        auto one = ReplicaView::open(m_path, shared), other = ReplicaView::open(m_path, shared);
        const TimeContext live, pinned{UtcTime::parse("2026-02-01T03:00:00Z"), std::nullopt};
        auto view = one->fleet(live).value();
        QCOMPARE(other->fleet(live).value(), view);
        // The same moment, but pinned: its context says so.
        QVERIFY(other->fleet(pinned).value()->context == pinned);
        QCOMPARE(view->nodes.size(), std::size_t{2});
    }

    void aViewThatNobodyHoldsMakesRoomForTheNext()
    {
        auto reader = ReplicaView::open(m_path, std::make_shared<SharedFolds>());
        const TimeContext early{UtcTime::parse("2026-02-01T01:30:00Z"), std::nullopt};
        const TimeContext late{UtcTime::parse("2026-02-01T02:30:00Z"), std::nullopt};
        std::weak_ptr<const FleetView> dropped = reader->fleet(early).value();
        QVERIFY(!dropped.expired()); // the last one stays for who asks again
        const auto held = reader->fleet(late).value();
        QVERIFY(dropped.expired());
        QCOMPARE(reader->fleet(early).value()->nodes.size(), std::size_t{1});
        QCOMPARE(held->nodes.size(), std::size_t{2});
        QCOMPARE(reader->fleet(late).value(), held); // in sight elsewhere: not made twice
    }

    void readersOfTwoCommitsShareCoursesOfDrift()
    {
        auto shared = std::make_shared<SharedFolds>();
        auto old = ReplicaView::open(m_path, shared), fresh = ReplicaView::open(m_path, shared);
        auto oldAlone = ReplicaView::open(m_path);
        for (ReplicaView* view : {&*old, &*oldAlone}) {
            QCOMPARE(view->fleet({}).value()->nodes.size(), std::size_t{2});
            view->stay(true);
        }
        QVERIFY(mapOf(*fresh) == mapOf(*oldAlone));
        QVERIFY(addToReplica(m_path, {deployed("n-1", "1.0", "2026-02-01T04:00:00Z"),
                                      deployed("n-2", "2.0", "2026-02-01T05:00:00Z"),
                                      desired("3.0", "2026-02-01T06:00:00Z")}));
        auto freshAlone = ReplicaView::open(m_path);
        QVERIFY(mapOf(*freshAlone) != mapOf(*oldAlone));
        for (int turn = 0; turn < 3; ++turn) {
            QVERIFY(mapOf(*fresh) == mapOf(*freshAlone));
            QVERIFY(mapOf(*old) == mapOf(*oldAlone));
        }
    }

    void factsThatNobodyAsksForAreLetGoAndReadAgain()
    {
        FleetFacts facts;
        const auto count = facts.of(*m_first).value()->size();
        const std::weak_ptr kept = facts.of(*m_first).value();
        facts.rest(std::chrono::hours(1));
        QVERIFY(!kept.expired());
        facts.rest({});
        QVERIFY(kept.expired());
        QCOMPARE(facts.of(*m_first).value()->size(), count);
        QCOMPARE(count, std::size_t{2});
    }

    void twoThreadsGetWhatOneGets()
    {
        std::array<std::vector<std::size_t>, 2> nodes;
        const auto drag = [&](const ReplicaReader& reader, std::vector<std::size_t>& seen) {
            for (int minute = 0; minute < 200; ++minute) {
                const TimeContext context{
                    *UtcTime::parse("2026-02-01T00:00:00Z") + Duration{minute * 60, 0}, {}};
                seen.push_back(m_shared->at(reader, context, words(), {}).value()->nodes.size());
            }
        };
        std::thread other([&] { drag(*m_second, nodes[1]); });
        drag(*m_first, nodes[0]);
        other.join();
        QCOMPARE(nodes[0], nodes[1]);
        QCOMPARE(nodes[0][119], std::size_t{1});
        QCOMPARE(nodes[0][120], std::size_t{2});
    }

private:
    [[nodiscard]] const Words& words()
    {
        if (!m_words)
            m_words = Words::find(*m_shared->names());
        return *m_words;
    }
    /// Severities and hours of both nodes over twelve hours.
    [[nodiscard]] static std::pair<std::vector<std::uint8_t>, std::vector<double>>
    mapOf(ReplicaView& view)
    {
        const std::array nodes{view.nameOf("n-1"), view.nameOf("n-2")};
        const UtcTime begin = *UtcTime::parse("2026-02-01T00:00:00Z");
        const UtcTime end = *UtcTime::parse("2026-02-01T12:00:00Z");
        const auto map = view.driftMap({}, nodes, false, begin, end, 24);
        const auto hours = view.driftHours({}, nodes, false, begin, end);
        return map && hours ? std::pair(map->worst, hours->hours)
                            : std::pair<std::vector<std::uint8_t>, std::vector<double>>();
    }
    [[nodiscard]] std::shared_ptr<const FoldedFleet> at(const ReplicaReader& reader,
                                                        const char* time)
    {
        return m_shared->at(reader, {UtcTime::parse(time), std::nullopt}, words(), {}).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
    std::unique_ptr<SharedFolds> m_shared;
    std::optional<ReplicaReader> m_first, m_second;
    std::optional<Words> m_words;
};

QTEST_GUILESS_MAIN(SharedFoldsTest)
#include "shared_folds_test.moc"
