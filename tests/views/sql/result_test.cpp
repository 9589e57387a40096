#include <QTest>

#include "views/sql/sql_chart.h"
#include "views/sql/sql_examples.h"
#include "views/sql/sql_result.h"

using namespace souverix;

class SqlResultTest : public QObject
{
    Q_OBJECT

private slots:
    void csvQuotesWhatMustBeQuoted()
    {
        SqlAnswer answer;
        answer.columns = {"a", "b,c"};
        answer.rows = {{std::string("x \"y\""), std::int64_t{7}}, {std::monostate{}, 0.5}};
        QCOMPARE(sqlCsv(answer), QByteArray("a,\"b,c\"\r\n\"x \"\"y\"\"\",7\r\n,0.5\r\n"));
    }

    void choosesBarsForNamesAndLinesForTimes()
    {
        SqlAnswer answer;
        answer.columns = {"n", "region"};
        answer.rows = {{std::int64_t{7}, std::string("a")}, {std::int64_t{9}, std::string("b")}};
        const SqlChartChoice bars = chartChoice(answer);
        QVERIFY(bars.kind == SqlChartChoice::Kind::Bars);
        QCOMPARE(bars.x, 1U);
        QCOMPARE(bars.y, 0U);
        answer.rows = {{std::int64_t{7}, std::string("2026-02-01")},
                       {std::int64_t{9}, std::string("2026-02-02T03:00:00Z")}};
        const SqlChartChoice lines = chartChoice(answer);
        QVERIFY(lines.kind == SqlChartChoice::Kind::Lines);
        QVERIFY(lines.times);
        answer.rows = {{std::string("x"), std::string("y")}};
        QVERIFY(chartChoice(answer).kind == SqlChartChoice::Kind::None);
    }

    void aModelShowsNullAsWordAndNumbersAtTheRight()
    {
        auto answer = std::make_shared<SqlAnswer>();
        answer->columns = {"a"};
        answer->rows = {{std::monostate{}}, {std::int64_t{3}}};
        SqlResultModel model;
        model.show(answer);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("null"));
        QVERIFY(model.index(1, 0).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    }

    void everyExampleIsOfOneStatement()
    {
        for (const SqlExample& example : sqlExamples()) {
            QVERIFY(!example.name.isEmpty());
            QVERIFY(!example.sql.contains(u';'));
        }
    }
};

QTEST_MAIN(SqlResultTest)
#include "result_test.moc"
