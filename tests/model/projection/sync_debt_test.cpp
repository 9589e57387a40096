#include <QTest>

#include <random>

#include "model/projection/drift.h"
#include "model/projection/sync_debt.h"

using namespace souverix;

namespace
{

constexpr int kSets = 400;

NameId nameOf(std::uint_fast32_t number)
{
    return NameId{static_cast<std::uint32_t>(1000 + number)};
}

payload::DesiredSet anySet(std::mt19937& random)
{
    using payload::ScopeKind;
    payload::DesiredSet set;
    set.kind = static_cast<payload::DesiredKind>(random() % 5);
    set.component = nameOf(random() % 3);
    set.scope = static_cast<ScopeKind>(random() % 6);
    const auto names = set.scope == ScopeKind::Nodes ? 1 + random() % 4 : 1;
    for (std::uint_fast32_t i = 0; i < names; ++i)
        set.names.push_back(nameOf(random() % 4)); // some twice
    return set;
}

FleetState anyFleet(std::mt19937& random, const Names& names)
{
    FleetState fleet;
    for (std::uint64_t i = 0; i < kSets; ++i) {
        Fact fact;
        fact.type = EventType::DesiredSet;
        fact.time = fact.recorded = {static_cast<std::int64_t>(i / 3), 0};
        fact.ref = {nameOf(0), i};
        fact.payload = anySet(random);
        foldFleet(fleet, fact, names);
    }
    return fleet;
}

} // namespace

class SyncDebtTest : public QObject
{
    Q_OBJECT
private slots:
    void countsEverySetSinceTheLastSyncThatCoversTheNode();
};

void SyncDebtTest::countsEverySetSinceTheLastSyncThatCoversTheNode()
{
    Names names;
    const Words words(names);
    std::mt19937 random(7);
    const FleetState fleet = anyFleet(random, names);
    const ReplayRates rates(fleet);
    NodeState state;
    state.autonomous = true;
    state.region = nameOf(1);
    state.hardware.role = nameOf(2);
    state.hardware.cluster = nameOf(3);
    for (std::int64_t second = -1; second < kSets / 3 + 2; ++second) {
        state.autonomyLastSync = {second, 500'000'000};
        std::uint64_t config = 0, policy = 0, version = 0;
        for (const Desired& desired : fleet.desired) {
            if (desired.at.time <= state.autonomyLastSync || !covers(desired.set, nameOf(0), state))
                continue;
            ++(desired.set.kind == payload::DesiredKind::Config   ? config
               : desired.set.kind == payload::DesiredKind::Policy ? policy
                                                                  : version);
        }
        const SyncDebt debt = analyseSyncDebt(nameOf(0), state, fleet, rates, {kSets, 0}, words);
        QCOMPARE(debt.configUpdates, config);
        QCOMPARE(debt.policyUpdates, policy);
        QCOMPARE(debt.versionUpdates, version);
    }
}

QTEST_GUILESS_MAIN(SyncDebtTest)
#include "sync_debt_test.moc"
