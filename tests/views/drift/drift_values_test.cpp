#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/made_fleet.h"
#include "views/common/theme.h"
#include "views/drift/episode_words.h"
#include "views/drift/heat_order.h"
#include "views/drift/matrix_model.h"

using namespace souverix;

class DriftValuesTest : public QObject
{
    Q_OBJECT

private:
    static UtcTime at(std::int64_t seconds) { return {1000 + seconds, 0}; }

    static ComponentMatrix matrixOf(const std::vector<NameId>& nodes,
                                    const std::vector<std::string>& components)
    {
        ComponentMatrix matrix{nodes, components, {}};
        for (std::size_t n = 0; n < nodes.size(); ++n) {
            for (std::size_t c = 0; c < components.size(); ++c) {
                matrix.cells.push_back({"1.4.7", "1.4.6", Severity::Medium, true});
            }
        }
        return matrix;
    }

private slots:
    void anEpisodeReachesFromOnsetToEnd()
    {
        const std::vector<SeverityBand> bands{{at(0), at(10), Severity::None},
                                              {at(10), at(20), Severity::Low},
                                              {at(20), at(30), Severity::Critical},
                                              {at(30), at(40), Severity::Medium},
                                              {at(40), at(50), Severity::None}};
        const DriftEpisode episode = episodeAt(bands, at(35));
        QVERIFY(episode.then == Severity::Medium);
        QVERIFY(episode.onset == at(10));
        QVERIFY(episode.end == at(40));
        QCOMPARE(episode.worst, Severity::Critical);
    }

    void anOpenEpisodeHasNoEnd()
    {
        const std::vector<SeverityBand> bands{{at(0), at(10), Severity::None},
                                              {at(10), at(51), Severity::High}};
        QVERIFY(!episodeAt(bands, at(50)).end);
    }

    void unknownIsNoPartOfAnEpisode()
    {
        const std::vector<SeverityBand> bands{{at(0), at(10), Severity::Unknown},
                                              {at(10), at(20), Severity::Low},
                                              {at(20), at(30), Severity::Unknown}};
        const DriftEpisode episode = episodeAt(bands, at(15));
        QVERIFY(episode.onset == at(10));
        QVERIFY(episode.end == at(20));
        QCOMPARE(episodeAt(bands, at(5)).worst, Severity::Unknown);
    }

    void beforeRegistrationThereIsNoEpisode()
    {
        QVERIFY(!episodeAt({{at(10), at(20), Severity::Low}}, at(5)).then);
    }

    void wordsEscapeWhatTheLogSays()
    {
        const Theme theme;
        const auto fleet = tests::madeFleet(1, 1, 1);
        DriftEpisode episode;
        episode.node = fleet->names->intern("<b>node</b>");
        episode.then = Severity::High;
        EventRow row;
        row.typeText = "<script>";
        row.summary = "{\"a\":\"<img src=x>\"}";
        episode.causes.push_back(row);
        const QString html = episodeHtml(episode, *fleet, theme);
        QVERIFY(!html.contains(QStringLiteral("<b>node")));
        QVERIFY(!html.contains(QStringLiteral("<script>")));
        QVERIFY(!html.contains(QStringLiteral("<img")));
        QVERIFY(html.contains(QStringLiteral("&lt;img")));
    }

    void rowsByNameAreTheFleetOrItsClusters()
    {
        const auto fleet = tests::madeFleet(2, 3, 4);
        const FleetOrder order = orderFleet(*fleet);
        QCOMPARE(linesByName(*fleet, order, {}).size(), 24U);
        const auto clusters = linesByName(*fleet, order, {true, NameId::None, false});
        QCOMPARE(clusters.size(), 6U);
        QCOMPARE(clusters[0].nodes, 4U);
        const auto one = linesByName(*fleet, order, {false, clusters[2].name, false});
        QCOMPARE(one.size(), 4U);
        QCOMPARE(nodesBehind({clusters[2].name}, true, *fleet, order),
                 (std::vector<NameId>{one[0].name, one[1].name, one[2].name, one[3].name}));
    }

    void matrixOrderPutsTheWorstFirst()
    {
        const auto fleet = tests::madeFleet(2, 2, 30);
        const FleetOrder order = orderFleet(*fleet);
        const auto nodes = matrixNodes(*fleet, order, true, false);
        QCOMPARE(nodes.size(), 120U);
        Severity last = Severity::Critical;
        for (const NameId node : nodes) {
            QVERIFY(fleet->find(node)->drift <= last);
            last = fleet->find(node)->drift;
        }
        for (const NameId node : matrixNodes(*fleet, order, false, true)) {
            QVERIFY(fleet->find(node)->drift != Severity::None);
        }
    }

    void matrixModelKeepsTheRulesAndItsColumnsInOrder()
    {
        const auto fleet = tests::madeFleet(1, 2, 100);
        MatrixModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        std::vector<NameId> nodes;
        for (const NodeRow& row : fleet->nodes) {
            nodes.push_back(row.node);
        }
        model.setNodes(fleet, nodes);
        auto wanted = model.wanted(0, 200);
        QCOMPARE(wanted.size(), std::size_t{MatrixModel::kChunk});
        model.take(matrixOf(wanted, {"policy/p", "web", "config"}), model.stamp());
        wanted = model.wanted(0, 200);
        QVERIFY(wanted.front() == nodes[MatrixModel::kChunk]);
        model.take(matrixOf(wanted, {"os", "api", "firmware/bmc"}), model.stamp());
        QStringList columns;
        for (int c = 0; c < model.columnCount(); ++c) {
            columns << model.headerData(c, Qt::Horizontal, Qt::DisplayRole).toString();
        }
        QCOMPARE(columns.join(u' '), QStringLiteral("os firmware/bmc api web config policy/p"));
        QCOMPARE(model.index(0, 3).data().toString(), QStringLiteral("1.4.6 → 1.4.7"));
        QVERIFY(!model.index(0, 0).data(MatrixModel::kSeverityRole).isValid());
        QCOMPARE(model.index(199, 0).data().toString(), QStringLiteral("…"));
    }

    void cellsOfAnOlderTimeStayUntilTheNewOnesCome()
    {
        const auto fleet = tests::madeFleet(1, 1, 5);
        MatrixModel model;
        model.setNodes(fleet, {fleet->nodes[0].node});
        model.take(matrixOf({fleet->nodes[0].node}, {"web"}), model.stamp());
        model.age();
        QCOMPARE(model.wanted(0, 1).size(), 1U);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("1.4.6 → 1.4.7"));
    }
};

QTEST_MAIN(DriftValuesTest)
#include "drift_values_test.moc"
