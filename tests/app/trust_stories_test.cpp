#include <algorithm>
#include <optional>
#include <set>

#include <QTest>

#include <nlohmann/json.hpp>

#include "model/query/replica_view.h"
#include "model/query/trust_view.h"
#include "tests/support/program.h"

using namespace souverix;
using namespace souverix::test;

/// The made-up fleet's trust stories, by command line and by what the screens ask.
class TrustStoriesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyStoryIsFound();
    void aNodesDocumentHasTheContractsFields();
    void affectedNodesOfTheRecalledBatch();
    void wrongUsageIsRefused();
    void graphKeepsToItsLimitAndLeadsFromTheNode();
    void openingAFoldedVertexShowsItsMembers();
    void whatIfCountsThoseThatTurn();
    void certificatesNameTheBindingLink();
    void attestationsTellMismatches();

private:
    [[nodiscard]] QStringList in(const QStringList& arguments) const
    {
        return arguments + QStringList{"--json", "--replica", m_scratch.path("fleet.db")};
    }
    [[nodiscard]] std::string nodeWhose(const std::string& reason) const;

    Scratch m_scratch;
    std::optional<ReplicaView> m_view;
};

void TrustStoriesTest::initTestCase()
{
    const QString bundle = m_scratch.path("fleet.svxbundle"), replica = m_scratch.path("fleet.db");
    QCOMPARE(runProgram({"demo", "--out", bundle, "--nodes", "300"}).status, 0);
    QCOMPARE(runProgram({"import", "--replica", replica, bundle}).status, 0);
    auto view = ReplicaView::open(replica.toStdString());
    QVERIFY(view.has_value());
    m_view.emplace(std::move(*view));
}

std::string TrustStoriesTest::nodeWhose(const std::string& reason) const
{
    auto view = ReplicaView::open(m_scratch.path("fleet.db").toStdString());
    const auto fleet = TrustView(*view).fleetTrust({});
    for (const FleetTrustRow& row : (*fleet)->nodes)
        if (row.reason == reason)
            return std::string(view->names()->text(row.node));
    return {};
}

void TrustStoriesTest::everyStoryIsFound()
{
    const ProgramRun run = runProgram(in({"trust"}));
    QCOMPARE(run.status, 0);
    std::set<std::string> reasons;
    for (const QByteArray& line : run.output.trimmed().split('\n')) {
        const auto row = nlohmann::json::parse(line.toStdString());
        if (row["worst"]["reason"].is_string())
            reasons.insert(row["worst"]["reason"].get<std::string>());
    }
    for (const char* story :
         {"batch-recalled", "signer-revoked", "bad-signature", "expired", "no-signature",
          "other-sbom", "bad-sbom", "pcr-mismatch", "status-mismatch"})
        QVERIFY2(reasons.count(story) > 0, story);
}

void TrustStoriesTest::aNodesDocumentHasTheContractsFields()
{
    const std::string node = nodeWhose("bad-signature");
    const ProgramRun run = runProgram(in({"trust", QString::fromStdString(node)}));
    QCOMPARE(run.status, 0);
    const auto document = nlohmann::json::parse(run.output.toStdString());
    QCOMPARE(document["node"].get<std::string>(), node);
    QCOMPARE(document["verdict"].get<std::string>(), std::string("invalid"));
    for (const auto& claim : document["claims"])
        for (const char* field : {"claim", "subject", "then", "now", "reason", "path", "events"})
            QVERIFY2(claim.contains(field), field);
    QCOMPARE(runProgram(in({"trust", "nobody"})).status, 1);
}

void TrustStoriesTest::affectedNodesOfTheRecalledBatch()
{
    const auto fleet = TrustView(*m_view).fleetTrust({});
    QVERIFY(fleet.has_value());
    const auto names = m_view->names();
    const auto view = m_view->fleet({});
    std::string batch;
    for (const FleetTrustRow& row : (*fleet)->nodes)
        if (row.reason == "batch-recalled")
            batch = names->text((*view)->find(row.node)->batch);
    const ProgramRun run = runProgram(in({"affected", "--batch", QString::fromStdString(batch)}));
    std::size_t expected = 0;
    for (const NodeRow& row : (*view)->nodes)
        expected += names->text(row.batch) == batch ? 1U : 0U;
    QVERIFY(expected > 0);
    QCOMPARE(static_cast<std::size_t>(run.output.count('\n')), expected);
}

void TrustStoriesTest::wrongUsageIsRefused()
{
    QCOMPARE(runProgram(in({"affected"})).status, 2);
    QCOMPARE(runProgram(in({"affected", "--batch", "a", "--signer", "b"})).status, 2);
    QCOMPARE(runProgram(in({"affected", "--image", "no digest"})).status, 2);
    QCOMPARE(runProgram(in({"affected", "--firmware", "noversion"})).status, 2);
    const QString absent = "sha256:" + QString(64, '0');
    QCOMPARE(runProgram(in({"sbom-diff", absent, absent})).status, 1);
}

void TrustStoriesTest::graphKeepsToItsLimitAndLeadsFromTheNode()
{
    TrustView trust(*m_view);
    const auto whole = trust.graph({}, {});
    QVERIFY(whole.has_value());
    QVERIFY(whole->vertices.size() <= 500 && whole->vertices.size() > 20);
    std::uint32_t nodes = 0;
    for (const TrustVertex& vertex : whole->vertices)
        nodes += vertex.layer == TrustLayer::Node ? vertex.count : 0U;
    const auto fleet = trust.fleetTrust({});
    QCOMPARE(std::size_t(nodes), (*fleet)->nodes.size());
    for (const TrustEdge& edge : whole->edges)
        QVERIFY(whole->vertices[edge.from].layer <= whole->vertices[edge.to].layer);
    TrustFocus focus;
    focus.node = m_view->nameOf(nodeWhose("bad-signature"));
    const auto one = trust.graph({}, focus);
    QVERIFY(one.has_value());
    QVERIFY(!one->paths.empty());
    QVERIFY(!one->paths.front().steps.empty());
}

void TrustStoriesTest::openingAFoldedVertexShowsItsMembers()
{
    TrustView trust(*m_view);
    TrustFocus focus;
    const auto closed = trust.graph({}, focus);
    const auto folded = std::find_if(closed->vertices.begin(), closed->vertices.end(),
                                     [](const TrustVertex& vertex) { return vertex.openable; });
    QVERIFY(folded != closed->vertices.end());
    focus.opened = {folded->key};
    const auto opened = trust.graph({}, focus);
    QVERIFY(opened->vertices.size() > closed->vertices.size());
}

void TrustStoriesTest::whatIfCountsThoseThatTurn()
{
    TrustView trust(*m_view);
    const auto whatIf = trust.whatIf({}, {TrustThing::Signer, "ci-2025"});
    QVERIFY(whatIf.has_value());
    QVERIFY(!whatIf->turned.empty());
    std::uint32_t byRegion = 0, after = 0;
    for (const auto& [region, count] : whatIf->byRegion)
        byRegion += count;
    for (const std::uint32_t count : whatIf->after)
        after += count;
    QCOMPARE(std::size_t(byRegion), whatIf->turned.size());
    QCOMPARE(after, whatIf->nodes);
}

void TrustStoriesTest::certificatesNameTheBindingLink()
{
    const auto list = TrustView(*m_view).certificates({});
    QVERIFY(list.has_value());
    std::set<std::string> roles;
    bool binds = false;
    for (const CertificateRow& row : list->rows) {
        roles.insert(row.role);
        for (const CertificateLink& link : row.chain)
            QVERIFY(!link.held || row.bindingAt <= link.notAfter);
        binds = binds || row.binding > 0;
    }
    QVERIFY(binds); // the factory's authority that lapsed before those it certified
    for (const char* role : {"node", "signer", "issuer", "root", "batch"})
        QVERIFY2(roles.count(role) > 0, role);
}

void TrustStoriesTest::attestationsTellMismatches()
{
    TrustView trust(*m_view);
    const NameId node = m_view->nameOf(nodeWhose("status-mismatch"));
    const auto history = trust.attestations({}, std::span(&node, 1));
    QVERIFY(history.has_value());
    QCOMPARE(history->lanes.size(), std::size_t(1));
    QVERIFY(history->fleetNodes > 0 && !history->cohorts.empty());
    const auto check = trust.checkEvidence(history->lanes.front().entries.back().ref);
    QVERIFY(check.has_value());
    QCOMPARE(check->mismatches.front().claimed, std::string("affirming"));
    QCOMPARE(check->mismatches.front().found, std::string("contraindicated"));
}

QTEST_GUILESS_MAIN(TrustStoriesTest)
#include "trust_stories_test.moc"
