#include <random>

#include <QTemporaryDir>
#include <QTest>

#include "model/projection/fold_node.h"
#include "model/query/fleet_folds.h"
#include "tests/support/replica_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

constexpr int kNodes = 4;
constexpr std::int64_t kBegin = 1'770'000'000;

/// Events of a few nodes in two regions, some of them late, in the order of recording.
class MadeEvents
{
public:
    std::vector<EventText> next(int count, std::int64_t mostLate)
    {
        std::vector<EventText> events;
        for (int i = 0; i < count; ++i) {
            m_now += static_cast<std::int64_t>(m_random() % 600);
            const auto node = static_cast<int>(m_random() % kNodes);
            EventText event = eventOf(node);
            const bool late = mostLate > 0 && m_random() % 10 == 0;
            const std::int64_t lateness =
                late ? static_cast<std::int64_t>(m_random()) % mostLate : 0;
            event.subject = "node-" + std::to_string(node);
            event.region = m_random() % 5 == 0 ? "region-b" : "region-a";
            event.time = UtcTime{m_now - std::abs(lateness), 0}.toString();
            event.recorded = UtcTime{m_now, 250'000'000}.toString();
            events.push_back(std::move(event));
        }
        return events;
    }
    [[nodiscard]] UtcTime anInstant()
    {
        const auto span = static_cast<std::uint64_t>(m_now - kBegin + 4000);
        return {kBegin - 2000 + static_cast<std::int64_t>(m_random() % span), 0};
    }

private:
    EventText eventOf(int node)
    {
        EventText event;
        const auto version = std::to_string(m_random() % 9);
        switch (m_random() % 8) {
        case 0:
            event.data = registration("S-" + std::to_string(node), "prod-" + version);
            break;
        case 1:
            event.type = "lifecycle.changed";
            event.data = R"({"from":"active","to":"maintenance","mode":"scheduled"})";
            break;
        case 2:
            event.type = "connectivity.changed";
            event.data = R"({"from":"connected","to":"disconnected","cause":"link"})";
            break;
        case 3:
            event.type = "container.deployed";
            event.data = R"({"component":"c","image":"i","version":"1.0.)" + version +
                         R"(","digest":"sha256:)" + std::string(64, 'b') + R"("})";
            break;
        default:
            event.type = "config.observed";
            event.data = R"({"config":"config-)" + version + R"(","objects":)" + version + "}";
        }
        return event;
    }

    std::mt19937_64 m_random{20261123};
    std::int64_t m_now = kBegin;
};

/// Every node's state folded from all its facts, without any kept state.
std::map<NameId, std::string> foldedFromZero(const ReplicaReader& reader, UtcTime at,
                                             const std::optional<UtcTime>& knownAt,
                                             const Words& words)
{
    std::map<NameId, std::string> states;
    for (int i = 0; i < kNodes; ++i) {
        const NameId node = reader.names()->find("node-" + std::to_string(i));
        auto facts = countedHistory(reader, node, at, knownAt);
        NodeState state;
        if (facts)
            for (const Fact& fact : *facts)
                foldNode(state, fact, words, *reader.names());
        if (state.exists() || !state.findings.empty())
            states[node] = writeState(state);
    }
    return states;
}

std::map<NameId, std::string> statesOf(const FoldedFleet& fleet)
{
    std::map<NameId, std::string> states;
    for (const FoldedNode& node : fleet.nodes)
        states[node.node] = writeState(*node.state);
    return states;
}

} // namespace

class FleetFoldsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyInstantFoldsAsFromZero_data();
    void everyInstantFoldsAsFromZero();
    void foldsThatAreHeldStayAsTheyWere();
    void restLetsGoTheStatesOfOldFolds();
    void manyLateEventsLeaveStatesToFoldFrom();
};

void FleetFoldsTest::everyInstantFoldsAsFromZero_data()
{
    QTest::addColumn<int>("imports");
    QTest::addColumn<int>("events");
    QTest::addColumn<qint64>("mostLate");
    QTest::newRow("in order") << 1 << 4000 << qint64{0};
    QTest::newRow("some late") << 3 << 1500 << qint64{50'000};
    QTest::newRow("as late as can be") << 4 << 1200 << qint64{2'000'000};
    QTest::newRow("small imports") << 25 << 60 << qint64{100'000};
}

void FleetFoldsTest::everyInstantFoldsAsFromZero()
{
    QFETCH(int, imports);
    QFETCH(int, events);
    QFETCH(qint64, mostLate);
    const QTemporaryDir folder;
    const std::string path = folder.filePath("fleet.svxreplica").toStdString();
    MadeEvents made;
    for (int i = 0; i < imports; ++i)
        QVERIFY(addToReplica(path, made.next(events, mostLate)));
    auto reader = ReplicaReader::open(path);
    QVERIFY(reader);
    const auto words = Words::find(*reader->names());
    QVERIFY(words);
    FleetFolds folds;
    for (int i = 0; i < 300; ++i) {
        TimeContext context{made.anInstant(), std::nullopt};
        // Small steps in T and jumps in K take turns, as under a hand that drags.
        if (i % 3 == 1)
            context.knownAt = *context.at + Duration{i * 100, 0};
        if (i % 3 == 2)
            context.knownAt = made.anInstant();
        const auto folded = folds.at(*reader, context, *words, {});
        QVERIFY(folded);
        QVERIFY(statesOf(**folded) ==
                foldedFromZero(*reader, *context.at, context.knownAt, *words));
        const auto alone = FleetFolds().at(*reader, context, *words, {});
        QVERIFY(alone);
        QVERIFY(statesOf(**alone) == statesOf(**folded));
    }
}

namespace
{

/// A replica of events in order.
struct InOrder {
    QTemporaryDir folder;
    MadeEvents made;
    std::optional<ReplicaReader> reader;
    std::optional<Words> words;

    InOrder()
    {
        const std::string path = folder.filePath("fleet.svxreplica").toStdString();
        if (!addToReplica(path, made.next(3000, 0)))
            qFatal("cannot write %s", path.c_str());
        reader.emplace(ReplicaReader::open(path).value());
        words.emplace(Words::find(*reader->names()).value());
    }
    std::shared_ptr<const FoldedFleet> at(FleetFolds& folds, UtcTime t)
    {
        return folds.at(*reader, {t, std::nullopt}, *words, {}).value();
    }
};

} // namespace

void FleetFoldsTest::foldsThatAreHeldStayAsTheyWere()
{
    InOrder replica;
    FleetFolds folds;
    struct Held {
        std::shared_ptr<const FoldedFleet> fold;
        std::map<NameId, std::string> states;
    };
    std::vector<Held> held;
    std::mt19937 random(11);
    for (int i = 0; i < 200; ++i) {
        // Let go in any order: what they are made of serves the next ones.
        while (held.size() > random() % 8)
            held.erase(held.begin() + static_cast<std::ptrdiff_t>(random() % held.size()));
        if (i % 50 == 49)
            folds.rest();
        const auto fold = replica.at(folds, replica.made.anInstant());
        held.push_back({fold, statesOf(*fold)});
        for (const Held& one : held)
            QVERIFY(statesOf(*one.fold) == one.states);
    }
}

void FleetFoldsTest::restLetsGoTheStatesOfOldFolds()
{
    InOrder replica;
    FleetFolds folds;
    auto early = replica.at(folds, {kBegin + 200'000, 0});
    QVERIFY(!early->nodes.empty());
    const std::weak_ptr<const NodeState> state = early->nodes.front().state;
    const auto late = replica.at(folds, {kBegin + 700'000, 0});
    early.reset();
    QVERIFY(!state.expired()); // kept for the next fold
    folds.rest();
    QVERIFY(state.expired());
    QVERIFY(late->nodes.front().state != nullptr);
}

void FleetFoldsTest::manyLateEventsLeaveStatesToFoldFrom()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("fleet.svxreplica").toStdString();
    MadeEvents made;
    for (int i = 0; i < 3; ++i)
        QVERIFY(addToReplica(path, made.next(5000, 3'000'000)));
    auto reader = ReplicaReader::open(path);
    QVERIFY(reader);
    for (int i = 0; i < kNodes; ++i) {
        const auto spans = reader->spans(reader->names()->find("node-" + std::to_string(i)));
        QVERIFY(spans);
        QVERIFY(spans->size() > 20);
        QVERIFY(spans->size() - foldStart(*spans, UtcTime::max(), std::nullopt) < 10);
    }
}

QTEST_GUILESS_MAIN(FleetFoldsTest)
#include "fleet_folds_test.moc"
