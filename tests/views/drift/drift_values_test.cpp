#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/made_fleet.h"
#include "views/common/episode_rows.h"
#include "views/common/filter.h"
#include "views/common/link_browser.h"
#include "views/common/theme.h"
#include "views/drift/drift_time_rows.h"
#include "views/drift/episode_gathering.h"
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

    static DriftEpisode episode(std::int64_t from, std::int64_t to, EpisodeEnd end)
    {
        DriftEpisode made;
        made.end = end;
        made.onset.time = at(from);
        made.close.time = at(to);
        return made;
    }

private slots:
    void aMomentIsHeldByWhatBeganAndHasNotEnded()
    {
        EpisodeList list;
        list.episodes = {episode(0, 10, EpisodeEnd::ActualReturned),
                         episode(5, 20, EpisodeEnd::LeftService),
                         episode(20, 30, EpisodeEnd::Open)};
        QCOMPARE(episodesAt(list, at(5)), (std::vector<std::size_t>{0, 1}));
        QCOMPARE(episodesAt(list, at(10)), std::vector<std::size_t>{1});
        QCOMPARE(episodesAt(list, at(30)), std::vector<std::size_t>{2}); // still so at T
        QVERIFY(episodesAt(list, at(-1)).empty());
    }

    void wordsEscapeWhatTheLogSays()
    {
        const Theme theme;
        const auto fleet = tests::madeFleet(1, 1, 1);
        CellEpisodes cell;
        cell.node = fleet->names->intern("<b>node</b>");
        cell.at = at(5);
        cell.components = matrixOf({cell.node}, {"<script>"});
        DriftEpisode made = episode(0, 10, EpisodeEnd::Open);
        made.part = {payload::DesiredKind::Version, fleet->names->intern("<img src=x>")};
        made.onset.actual = fleet->names->intern("<i>1</i>");
        made.onset.desiredAt = EventRef{fleet->names->intern("<u>r</u>"), 7};
        cell.all.episodes.push_back(made);
        const QString html = cellHtml(cell, *fleet, theme);
        for (const char* tag : {"<b>node", "<script>", "<img", "<i>1", "<u>"}) {
            QVERIFY2(!html.contains(QLatin1String(tag)), tag);
        }
        QVERIFY(html.contains(QStringLiteral("&lt;img")));
    }

    void anEpisodeLeadsToTheEventsThatProveIt()
    {
        const Theme theme;
        const auto fleet = tests::madeFleet(1, 1, 1);
        DriftEpisode made = episode(0, 10, EpisodeEnd::ActualReturned);
        made.cause = DriftCause::DesiredMoved;
        made.onset.desiredAt = EventRef{fleet->nodes[0].region, 11};
        made.close.actualAt = EventRef{fleet->nodes[0].region, 12};
        const QString html = episodeHtml(made, 3, *fleet, theme);
        QVERIFY(html.contains(eventLink(*made.onset.desiredAt)));
        QVERIFY(html.contains(eventLink(*made.close.actualAt)));
        QVERIFY(onsetEvent(made) == made.onset.desiredAt);
    }

    void episodesSortByTheLadderAndTellWordsToFilters()
    {
        const auto fleet = tests::madeFleet(1, 1, 2);
        auto list = std::make_shared<EpisodeList>();
        list->episodes = {episode(0, 3600, EpisodeEnd::Open),
                          episode(5, 7205, EpisodeEnd::LeftService)};
        list->episodes[0].node = fleet->nodes[0].node;
        list->episodes[0].worst = Severity::Critical;
        list->episodes[1].node = fleet->nodes[1].node;
        list->episodes[1].worst = Severity::Low;
        const EpisodeRows rows(fleet, list);
        const auto columns = episodeColumns();
        const auto column = [&](const char* id) {
            for (std::size_t i = 0; i < columns.size(); ++i) {
                if (columns[i].id == QLatin1String(id)) {
                    return i;
                }
            }
            return columns.size();
        };
        QVERIFY(rows.compare(1, 0, column("drift")) < 0);
        QCOMPARE(rows.value(1, column("ended")), QStringLiteral("left-service"));
        QCOMPARE(rows.number(1, column("hours")).value_or(0), 2.0);
        QCOMPARE(rows.text(0, column("cluster")), QStringLiteral("region-a-c0"));
        QVERIFY(rows.key(0) != rows.key(1));
        const auto filter = parseFilter(QStringLiteral("drift >= high and ended = open"), columns);
        QVERIFY(!filter.error);
        QVERIFY(passes(filter.filter, rows, 0, columns.size()));
        QVERIFY(!passes(filter.filter, rows, 1, columns.size()));
    }

    void aLongListKeepsTheWorstAndCountsAll()
    {
        const auto fleet = tests::madeFleet(1, 1, 2);
        EpisodeGathering gathering(*fleet->names, 2);
        for (int part = 0; part < 5; ++part) {
            EpisodeList list;
            for (int i = 0; i < 3; ++i) {
                list.episodes.push_back(episode(i, 100 * part + 10 * i, EpisodeEnd::LeftService));
                list.episodes.back().worst = Severity::Medium;
            }
            if (part == 1) {
                list.episodes.front().worst = Severity::Critical;
            }
            list.byRegion = {{fleet->nodes[0].region, 1, 2, 10, 3, 0, Severity::Medium}};
            gathering.add(std::move(list));
        }
        QCOMPARE(gathering.found(), 15U);
        const EpisodeList all = gathering.take();
        QCOMPARE(all.episodes.size(), 2U);
        QCOMPARE(all.episodes[0].worst, Severity::Critical);
        QVERIFY(all.episodes[1].close.time == at(420)); // the longest of the others
        QCOMPARE(all.byRegion.size(), 1U);
        QCOMPARE(all.byRegion[0].hours, 10.0);
        QCOMPARE(all.byRegion[0].nodes, 5U);
    }

    void driftHoursAreSharesOfTheHoursInService()
    {
        const auto fleet = tests::madeFleet(1, 2, 1);
        auto list = std::make_shared<EpisodeList>();
        list->byCluster = {{fleet->nodes[0].cluster, 1, 6, 24, 2, 1, Severity::High},
                           {fleet->nodes[1].cluster, 1, 0, 0, 0, 0, Severity::None}};
        const DriftTimeRows rows(fleet, list, DriftTimeBy::Cluster);
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows.most(), 6.0);
        QCOMPARE(rows.number(0, 2).value_or(0), 25.0);
        QVERIFY(!rows.number(1, 2));
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

    void cellsThatDifferFromTheBaseSayWhatWas()
    {
        const auto fleet = tests::madeFleet(1, 1, 5);
        const std::vector<NameId> nodes{fleet->nodes[0].node};
        MatrixModel model;
        model.setNodes(fleet, nodes);
        ComponentMatrix now = matrixOf(nodes, {"web", "api"});
        ComponentMatrix before = now;
        before.cells[0].actual = "1.4.5";
        model.take(now, model.stamp(), &before);
        const auto cellOf = [&](const QString& component) {
            for (int c = 0; c < model.columnCount(); ++c) {
                if (model.headerData(c, Qt::Horizontal, Qt::DisplayRole) == component) {
                    return model.index(0, c);
                }
            }
            return QModelIndex();
        };
        QVERIFY(cellOf("web").data(MatrixModel::kCellChangedRole).toBool());
        QVERIFY(cellOf("web").data(Qt::ToolTipRole).toString().contains("was: 1.4.5"));
        QVERIFY(!cellOf("api").data(MatrixModel::kCellChangedRole).toBool());
        model.take(now, model.stamp());
        QVERIFY(!cellOf("web").data(MatrixModel::kCellChangedRole).toBool());
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
