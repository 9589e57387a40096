#include <QTest>

#include "views/common/action_registry.h"
#include "views/common/charts.h"
#include "views/common/filter.h"

using namespace souverix;

namespace
{

const std::vector<Column> kColumns{{"node", "Node", false, 10, {}},
                                   {"drift", "Drift", false, 10, {}},
                                   {"debt.hours", "Debt", true, 10, {}}};

class Sample : public TableRows
{
public:
    std::size_t size() const override { return 3; }
    QString text(std::size_t row, std::size_t column) const override
    {
        static const char* const kText[3][3] = {
            {"node-2", "high", "3.75"}, {"node-10", "unknown", "0"}, {"edge 7", "none", "12"}};
        return QString::fromLatin1(kText[row][column]);
    }
    std::optional<double> number(std::size_t row, std::size_t column) const override
    {
        return column == 2 ? std::optional(text(row, 2).toDouble()) : std::nullopt;
    }
    std::uint64_t key(std::size_t row) const override { return row; }
};

} // namespace

class FilterTest : public QObject
{
    Q_OBJECT

private slots:
    void letsThrough_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("rows");
        QTest::newRow("nothing") << "" << QList{0, 1, 2};
        QTest::newRow("a word in any column") << "ODE-" << QList{0, 1};
        QTest::newRow("a quoted text") << "\"edge 7\"" << QList{2};
        QTest::newRow("equal") << "drift = high" << QList{0};
        QTest::newRow("without spaces") << "drift=high" << QList{0};
        QTest::newRow("the ladder") << "drift >= unknown" << QList{0, 1};
        QTest::newRow("numbers") << "debt.hours > 3.5" << QList{0, 2};
        QTest::newRow("both") << "debt.hours > 3.5 and drift != none" << QList{0};
        QTest::newRow("contains") << "node ~ 10" << QList{1};
        QTest::newRow("either") << "node = node-2 or debt.hours = 12" << QList{0, 2};
        QTest::newRow("not") << "not drift = none" << QList{0, 1};
        QTest::newRow("a bare field") << "debt.hours" << QList{0, 2};
        QTest::newRow("a span") << "debt.hours > 3h30m" << QList{0, 2};
        QTest::newRow("another name") << "severity = high or debt_hours = 12" << QList{0, 2};
        QTest::newRow("globs") << "node in {node-*, x}" << QList{0, 1};
        QTest::newRow("two words") << "ode- and 2" << QList{0};
    }
    void letsThrough()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, rows);
        const auto parsed = parseFilter(text, kColumns);
        QVERIFY(!parsed.error);
        QList<int> passed;
        for (const auto row :
             arrange(Sample(), kColumns, parsed.filter, std::nullopt, false, std::stop_token())) {
            passed << static_cast<int>(row);
        }
        QCOMPARE(passed, rows);
    }

    void namesWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        QTest::newRow("no such field") << "colour = red" << 0;
        QTest::newRow("no value") << "drift =" << 7;
        QTest::newRow("no field") << "= high" << 0;
        QTest::newRow("no end") << "drift = \"hi" << 8;
        QTest::newRow("nothing after and") << "high and" << 8;
    }
    void namesWhatIsWrongAndWhere()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        const auto parsed = parseFilter(text, kColumns);
        QVERIFY(parsed.error);
        QCOMPARE(parsed.error->position, position);
        QVERIFY(!parsed.error->message.isEmpty());
    }

    void fuzzyMatchesPreferStartsOfWords()
    {
        QVERIFY(fuzzyScore("gl", "Go live") > fuzzyScore("gl", "signal"));
        QCOMPARE(fuzzyScore("xyz", "Go live"), -1);
        QVERIFY(fuzzyScore("node-1", "node-1") > fuzzyScore("node-1", "node-15"));
    }

    void thinningKeepsTheExtremes()
    {
        std::vector<std::pair<UtcTime, double>> points;
        for (int i = 0; i < 100000; ++i) {
            points.push_back({UtcTime{i, 0}, i == 54321 ? 99.0 : 1.0});
        }
        const auto few = thinned(points, 2000);
        QVERIFY(few.size() <= 2000);
        QVERIFY(std::any_of(few.begin(), few.end(), [](const auto& p) { return p.second == 99; }));
    }
};

QTEST_GUILESS_MAIN(FilterTest)
#include "filter_test.moc"
