#include <QTest>

#include "app/console/options.h"

using namespace souverix;

class OptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutArgumentsTheMadeUpFleetIsLive()
    {
        const auto options = readOptions({"souverix-console"});
        QVERIFY(options.has_value());
        QVERIFY(options->sources.isEmpty());
        QVERIFY(options->pictures.isEmpty());
        QCOMPARE(options->nodes, 2000U);
    }

    void takesSourcesTimesAndPictures()
    {
        const auto options = readOptions({"x", "a.svxbundle", "b.jsonl", "--as-of", "2026-02-27",
                                          "--pictures", "out", "--size", "1280x800", "--size",
                                          "2560x1440", "--screen", "fleet,drift", "--theme",
                                          "dark"});
        QVERIFY(options.has_value());
        QCOMPARE(options->sources, (QStringList{"a.svxbundle", "b.jsonl"}));
        QCOMPARE(options->asOf, QStringLiteral("2026-02-27"));
        QCOMPARE(options->sizes, (QList<QSize>{{1280, 800}, {2560, 1440}}));
        QCOMPARE(options->screens, (QStringList{"fleet", "drift"}));
        QCOMPARE(options->theme, std::optional(ThemeChoice::Dark));
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("option") << QStringList{"x", "--colour"};
        QTest::newRow("theme") << QStringList{"x", "--theme", "pink"};
        QTest::newRow("size") << QStringList{"x", "--size", "12"};
        QTest::newRow("tiny size") << QStringList{"x", "--size", "1x1"};
        QTest::newRow("nodes") << QStringList{"x", "--nodes", "many"};
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QStringList, arguments);
        const auto options = readOptions(arguments);
        QVERIFY(!options.has_value());
        QCOMPARE(options.error().code, ErrorCode::Usage);
        QVERIFY(!options.error().detail.empty());
    }
};

QTEST_GUILESS_MAIN(OptionsTest)
#include "options_test.moc"
