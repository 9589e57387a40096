#include <QTemporaryDir>
#include <QTest>

#include "model/query/replica_view.h"
#include "tests/support/replica_builder.h"

using namespace souverix;
using souverix::test::addToReplica;
using souverix::test::EventText;

class EvidenceTest : public QObject
{
    Q_OBJECT

private slots:
    void evidenceSaysWhatTheBytesSayAndProvesThem();
    void whatIsNoEventIsProvenAndSaidToBeMalformed();
    void whatIsNotHeldHasNoEvidence();
};

namespace
{

/// Seven events of region-a; the last is none.
class Replica
{
public:
    Replica()
    {
        std::vector<EventText> events(7);
        for (std::size_t i = 0; i < events.size(); ++i) {
            events[i].region = "region-a";
            events[i].subject = "node-" + std::to_string(i);
            events[i].type = "audit.completed";
            events[i].time = "2026-02-27T00:00:0" + std::to_string(i) + "Z";
            events[i].recorded = "2026-02-27T00:01:00Z";
        }
        events.back().time = "yesterday";
        m_made = addToReplica(path(), events).has_value();
    }
    [[nodiscard]] Result<ReplicaView> open() const
    {
        return m_made ? ReplicaView::open(path()) : fail(ErrorCode::Internal, "not made");
    }

private:
    [[nodiscard]] std::string path() const { return m_folder.filePath("r.db").toStdString(); }

    QTemporaryDir m_folder;
    bool m_made = false;
};

} // namespace

void EvidenceTest::evidenceSaysWhatTheBytesSayAndProvesThem()
{
    const Replica replica;
    auto view = replica.open();
    QVERIFY(view);
    for (std::uint64_t i = 0; i < 6; ++i) {
        const EventRef ref{view->nameOf("region-a"), i};
        const auto evidence = view->evidence(ref);
        QVERIFY(evidence);
        QVERIFY(evidence->proofHolds && !evidence->malformed);
        QCOMPARE(evidence->treeSize, std::uint64_t{7});
        QVERIFY(evidence->bytes == *view->entryBytes(ref));
        QVERIFY(evidence->row.ref == ref && !evidence->row.malformed);
        QCOMPARE(evidence->row.typeText, std::string("io.souverix.audit.completed.v1"));
        QVERIFY(evidence->row.subject == view->nameOf("node-" + std::to_string(i)));
        QVERIFY(evidence->row.recorded - evidence->row.time ==
                (Duration{60 - static_cast<std::int64_t>(i), 0}));
    }
}

void EvidenceTest::whatIsNoEventIsProvenAndSaidToBeMalformed()
{
    const Replica replica;
    auto view = replica.open();
    QVERIFY(view);
    const auto evidence = view->evidence({view->nameOf("region-a"), 6});
    QVERIFY(evidence);
    QVERIFY(evidence->proofHolds);
    QVERIFY(evidence->malformed && evidence->row.malformed);
}

void EvidenceTest::whatIsNotHeldHasNoEvidence()
{
    const Replica replica;
    auto view = replica.open();
    QVERIFY(view);
    QVERIFY(!view->evidence({view->nameOf("region-a"), 7}));
}

QTEST_GUILESS_MAIN(EvidenceTest)
#include "evidence_test.moc"
