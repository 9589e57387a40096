#include <QSignalSpy>
#include <QTest>

#include "views/shell/navigation.h"

using namespace souverix;

class NavigationTest : public QObject
{
    Q_OBJECT

private slots:
    void goesBackAndForth()
    {
        Navigation navigation;
        QStringList shown;
        connect(&navigation, &Navigation::wanted, this, [&](const Navigation::Place& place) {
            shown << place.screen;
            navigation.enter(place); // what showing a place does
        });
        navigation.enter({"fleet", {}});
        navigation.enter({"drift", {}});
        navigation.enter({"node", Ref::node(NameId{7})});
        QVERIFY(!navigation.canGoForward());
        navigation.goBack();
        navigation.goBack();
        QVERIFY(!navigation.canGoBack());
        navigation.goForward();
        QCOMPARE(shown, (QStringList{"drift", "fleet", "drift"}));
        QVERIFY(navigation.canGoForward());
    }

    void aNewPlaceForgetsWhatLayAhead()
    {
        Navigation navigation;
        navigation.enter({"fleet", {}});
        navigation.enter({"drift", {}});
        navigation.goBack();
        navigation.enter({"events", {}});
        QVERIFY(!navigation.canGoForward());
        QVERIFY(navigation.canGoBack());
    }

    void theSamePlaceIsKeptOnce()
    {
        Navigation navigation;
        navigation.enter({"fleet", {}});
        navigation.enter({"fleet", {}});
        QVERIFY(!navigation.canGoBack());
    }
};

QTEST_GUILESS_MAIN(NavigationTest)
#include "navigation_test.moc"
