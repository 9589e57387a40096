#include <QSignalSpy>
#include <QTest>

#include <nlohmann/json.hpp>

#include "views/common/theme.h"
#include "views/trust/graph_layout.h"
#include "views/trust/graph_view.h"
#include "views/trust/trust_layer_words.h"
#include "views/trust/what_if_text.h"

using namespace souverix;

namespace
{

constexpr GraphMetrics kMetrics{180, 26, 70, 8};

TrustVertex vertex(TrustLayer layer, const std::string& name)
{
    TrustVertex made;
    made.layer = layer;
    made.label = name;
    made.key = std::string(kTrustLayerWords[static_cast<std::size_t>(layer)]) + '/' + name;
    return made;
}

/// Two batches with three nodes each.
TrustGraph twoBatches()
{
    TrustGraph graph;
    graph.vertices = {vertex(TrustLayer::Batch, "B-1"), vertex(TrustLayer::Batch, "B-2")};
    for (std::uint32_t i = 0; i < 6; ++i) {
        graph.vertices.push_back(vertex(TrustLayer::Node, "n" + std::to_string(i)));
        graph.edges.push_back({i / 3, i + 2, TrustVerdict::Valid, 1});
    }
    return graph;
}

bool overlap(const GraphPlaces& places)
{
    for (std::size_t i = 0; i < places.vertices.size(); ++i) {
        for (std::size_t j = i + 1; j < places.vertices.size(); ++j) {
            if (places.vertices[i].intersects(places.vertices[j])) {
                return true;
            }
        }
    }
    return false;
}

WhatIf answer(Names& names)
{
    WhatIf made;
    made.target = {TrustThing::Batch, "B-17"};
    made.at = {1'771'675'200, 0};
    made.nodes = 10;
    WhatIfRow row;
    row.node = names.intern("node, \"one\"");
    row.region = names.intern("region-a");
    row.before = TrustVerdict::Valid;
    row.after = TrustVerdict::Distrusted;
    row.since = {1'771'000'000, 0};
    row.via = {"unit S-1", "batch B-17"};
    made.turned = {row};
    return made;
}

} // namespace

class TrustTest : public QObject
{
    Q_OBJECT

private slots:
    void whatDiffersFromAnotherMomentIsMarked()
    {
        const TrustGraph base = twoBatches();
        TrustGraph now = base;
        now.vertices[0].verdict = TrustVerdict::Invalid;
        now.vertices[7] = vertex(TrustLayer::Node, "late");
        now.edges[1].verdict = TrustVerdict::Expired;
        const GraphChange change = graphChange(&base, now, {1'771'675'200, 0});
        QCOMPARE(int(change.vertices[0]), int(ChangeKind::Changed));
        QCOMPARE(int(change.vertices[1]), int(ChangeKind::Same));
        QCOMPARE(int(change.vertices[7]), int(ChangeKind::New));
        QCOMPARE(int(change.before[0].verdict), int(TrustVerdict::Valid));
        QCOMPARE(change.changed + change.appeared + change.gone, 3U);
        QCOMPARE(int(change.edges[1]), int(ChangeKind::Changed));
        QCOMPARE(int(change.edges[5]), int(ChangeKind::New)); // to the vertex that came
        QCOMPARE(int(change.edges[0]), int(ChangeKind::Same));

        Theme theme;
        GraphView view(theme);
        view.resize(600, 400);
        auto placed = std::make_shared<PlacedGraph>();
        placed->graph = now;
        placed->places = layoutGraph(now, kMetrics);
        view.show(placed, false);
        const QImage plain = view.grab().toImage();
        auto marked = std::make_shared<PlacedGraph>(*placed);
        marked->change = change;
        view.show(marked, true);
        QVERIFY(view.grab().toImage() != plain);
        QVERIFY(view.wordsOf(0).contains(QStringLiteral("was valid")));
    }

    void layersStandLeftToRightAndNothingOverlaps()
    {
        const TrustGraph graph = twoBatches();
        const GraphPlaces places = layoutGraph(graph, kMetrics);
        QCOMPARE(places.columns.size(), std::size_t{2});
        for (const TrustEdge& edge : graph.edges) {
            QVERIFY(places.vertices[edge.from].right() < places.vertices[edge.to].left());
        }
        QVERIFY(!overlap(places));
    }

    void edgesOfTwoBatchesDoNotCross()
    {
        const GraphPlaces places = layoutGraph(twoBatches(), kMetrics);
        const bool first = places.vertices[0].top() < places.vertices[1].top();
        for (std::size_t a = 2; a < 5; ++a) {
            for (std::size_t b = 5; b < 8; ++b) {
                QCOMPARE(places.vertices[a].top() < places.vertices[b].top(), first);
            }
        }
    }

    void openingOneKeepsTheOthersInOrderAndWhatIsAboveInPlace()
    {
        TrustGraph folded = twoBatches();
        folded.vertices[7].key = "nodes/rest";
        folded.vertices[7].count = 4;
        const GraphPlaces before = layoutGraph(folded, kMetrics);
        TrustGraph opened = twoBatches();
        opened.vertices[7].key = "node/x0";
        for (int i = 1; i < 4; ++i) {
            opened.vertices.push_back(vertex(TrustLayer::Node, "x" + std::to_string(i)));
            opened.edges.push_back(
                {1, static_cast<std::uint32_t>(opened.vertices.size() - 1), {}, 1});
        }
        const auto after = keepPlaces(opened, placesByKey(folded, before), "nodes/rest", kMetrics);
        QVERIFY(after.has_value());
        QVERIFY(!overlap(*after));
        const double at = before.vertices[7].top();
        for (std::size_t i = 0; i < 7; ++i) {
            if (before.vertices[i].top() < at) {
                QCOMPARE(after->vertices[i], before.vertices[i]);
            }
            QCOMPARE(after->vertices[i].left(), before.vertices[i].left());
        }
    }

    void aGraphThatSharesLittleIsLaidOutAnew()
    {
        const KnownPlaces other{{"node/somewhere-else", 3}};
        QVERIFY(!keepPlaces(twoBatches(), other, "", kMetrics).has_value());
    }

    void anEmptyGraphHasNoPlaces() { QVERIFY(layoutGraph({}, kMetrics).vertices.empty()); }

    void arrowKeysWalkAlongEdges()
    {
        const Theme theme;
        GraphView view(theme);
        view.resize(800, 500);
        auto placed = std::make_shared<PlacedGraph>();
        placed->graph = twoBatches();
        placed->places = layoutGraph(placed->graph, GraphView::metrics());
        view.show(placed, false);
        QSignalSpy chosen(&view, &GraphView::vertexChosen);
        QVERIFY(view.chooseKey("batch/B-2"));
        QCOMPARE(chosen.count(), 0);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.chosen()->layer, TrustLayer::Node);
        QCOMPARE(chosen.count(), 1);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.chosen()->key, std::string("batch/B-2"));
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.chosen()->key, std::string("batch/B-2"));
    }

    void onlySingleThingsThatCanBeDistrustedAreTargets()
    {
        QCOMPARE(targetOf(vertex(TrustLayer::Batch, "B-17")),
                 std::optional(TrustTarget{TrustThing::Batch, "B-17"}));
        TrustVertex folded = vertex(TrustLayer::Batch, "B-17");
        folded.count = 3;
        QVERIFY(!targetOf(folded));
        QVERIFY(!targetOf(vertex(TrustLayer::Node, "node-1")));
    }

    void theListIsExportedWithQuotesWhereFieldsNeedThem()
    {
        Names names;
        const std::string csv = whatIfCsv(answer(names), names);
        QVERIFY(csv.find("\"node, \"\"one\"\"\",region-a,") != std::string::npos);
        QVERIFY(csv.find("valid,distrusted,2026-02-13T16:26:40Z,unit S-1 > batch B-17\r\n") !=
                std::string::npos);
    }

    void theListAsJsonNamesWhatWasAsked()
    {
        Names names;
        const auto document = nlohmann::json::parse(whatIfJson(answer(names), names));
        QCOMPARE(document["distrusted"]["thing"].get<std::string>(), std::string("batch"));
        QCOMPARE(document["turned"].size(), std::size_t{1});
        QCOMPARE(document["turned"][0]["after"].get<std::string>(), std::string("distrusted"));
    }
};

QTEST_MAIN(TrustTest)
#include "trust_test.moc"
