#include <QtTest>

#include "model/query/filter/filter.h"

using namespace souverix;

namespace
{

const FilterSchema& nodes()
{
    return filterSchema(FilterKind::Nodes);
}

FilterTree read(const char* text)
{
    return *parseFilterTree(text, nodes(), UtcTime{});
}

} // namespace

class FilterEditTest : public QObject
{
    Q_OBJECT

private slots:
    void chipsJoinToTheSameFilter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("chips");
        QTest::addColumn<QStringList>("opposites");
        QTest::newRow("nothing") << "" << QStringList{} << QStringList{};
        QTest::newRow("one") << "phase=active" << QStringList{"phase = active"}
                             << QStringList{"phase != active"};
        QTest::newRow("two") << "phase=active drift >= high"
                             << QStringList{"phase = active", "drift >= high"}
                             << QStringList{"phase != active", "not drift >= high"};
        QTest::newRow("either within")
            << "(phase=active or linked) and node-1"
            << QStringList{"(phase = active or linked)", "node-1"}
            << QStringList{"not (phase = active or linked)", "not node-1"};
        QTest::newRow("either alone")
            << "phase=active or linked" << QStringList{"phase = active or linked"}
            << QStringList{"not (phase = active or linked)"};
        QTest::newRow("not") << "not linked" << QStringList{"not linked"} << QStringList{"linked"};
    }
    void chipsJoinToTheSameFilter()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, chips);
        QFETCH(QStringList, opposites);
        const FilterTree tree = read(text.toUtf8().constData());
        const auto made = filterChips(tree, nodes());
        QCOMPARE(made.size(), static_cast<std::size_t>(chips.size()));
        for (std::size_t i = 0; i < made.size(); ++i) {
            QCOMPARE(QString::fromStdString(made[i].text), chips[static_cast<int>(i)]);
            QCOMPARE(QString::fromStdString(made[i].opposite), opposites[static_cast<int>(i)]);
        }
        const FilterTree again = read(joinChips(made).c_str());
        QCOMPARE(filterText(again, nodes()), filterText(tree, nodes()));
    }

    void aConditionIsAskedForBesideTheOthers()
    {
        const auto with = [](const char* text) {
            return QString::fromStdString(withCondition(text, "region = a", nodes()));
        };
        QCOMPARE(with(""), QStringLiteral("region = a"));
        QCOMPARE(with("linked"), QStringLiteral("linked and region = a"));
        QCOMPARE(with("linked or counted"), QStringLiteral("(linked or counted) and region = a"));
        QCOMPARE(with("linked and region=a"), QStringLiteral("linked and region=a"));
    }

    void tellsWhatCanBeWrittenAtTheCursor_data()
    {
        using Kind = FilterCompletion::Kind;
        QTest::addColumn<QString>("text"); // | is the cursor
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* text, Kind kind, const char* prefix, const char* field) {
            QTest::newRow(text) << text << static_cast<int>(kind) << prefix << field;
        };
        row("|", Kind::Field, "", "");
        row("ph|", Kind::Field, "ph", "");
        row("phase |", Kind::Operator, "", "phase");
        row("phase con|", Kind::Operator, "con", "phase");
        row("phase =|", Kind::Value, "", "phase");
        row("phase = |", Kind::Value, "", "phase");
        row("phase = act|", Kind::Value, "act", "phase");
        row("phase = act|ive", Kind::Value, "act", "phase");
        row("phase = \"in ser|", Kind::Value, "in ser", "phase");
        row("phase = active |", Kind::Joint, "", "");
        row("phase = active a|", Kind::Field, "a", "");
        row("phase = active and |", Kind::Field, "", "");
        row("phase in {active, m|", Kind::Value, "m", "phase");
        row("phase in {active, maintenance} |", Kind::Joint, "", "");
        row("debt.hours between 1 and |", Kind::Value, "", "debt_hours");
        row("debt.hours between 1h and 2h |", Kind::Joint, "", "");
        row("(linked or dr|", Kind::Field, "dr", "");
        row("not re|", Kind::Field, "re", "");
        row("linked and region = a and dr|", Kind::Field, "dr", "");
    }
    void tellsWhatCanBeWrittenAtTheCursor()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, prefix);
        QFETCH(QString, field);
        const auto cursor = static_cast<std::size_t>(text.indexOf(u'|'));
        const std::string bytes = text.remove(u'|').toStdString();
        const FilterCompletion at = completionAt(bytes, cursor, nodes());
        QCOMPARE(static_cast<int>(at.kind), kind);
        QCOMPARE(QString::fromStdString(at.prefix), prefix);
        QVERIFY(at.begin <= at.end && at.end <= bytes.size());
        if (!field.isEmpty())
            QCOMPARE(nodes().fields.at(at.field).name, field.toStdString());
    }
};

QTEST_APPLESS_MAIN(FilterEditTest)
#include "filter_edit_test.moc"
