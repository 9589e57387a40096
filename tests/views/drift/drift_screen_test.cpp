#include "views/drift/drift_screen.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/support/made_fleet.h"
#include "tests/support/no_replica.h"
#include "views/common/link_browser.h"
#include "views/drift/heat_view.h"

using namespace souverix;

class DriftScreenTest : public QObject
{
    Q_OBJECT

private:
    /// A window's worth of what screens need, without a replica.
    struct Desk {
        QWidget window;
        Theme theme;
        Selection selection;
        TimeCursor time;
        Queries queries{tests::noReplica()};
        ActionRegistry actions{&window};
        std::unique_ptr<Screen> screen =
            makeDriftScreen({selection, time, queries, actions, theme});
        Desk() { screen->resize(1000, 700); }
        [[nodiscard]] HeatView& heat() { return *screen->findChild<HeatView*>(); }
        /// What the panel beside the heatmap says.
        [[nodiscard]] QString panel() const
        {
            QString all;
            for (const LinkBrowser* one : screen->findChildren<LinkBrowser*>()) {
                all += one->toPlainText();
            }
            return all;
        }
    };

private slots:
    void aChosenClusterIsToldInWords()
    {
        Desk desk;
        desk.screen->showFleet(tests::madeFleet(1, 3, 200)); // so many are shown as clusters
        desk.window.show();
        QTRY_COMPARE(desk.heat().lines().size(), 3U);
        QVERIFY(desk.panel().contains(QLatin1String("Choose a cell")));
        desk.heat().setFocus();
        QTest::keyClick(&desk.heat(), Qt::Key_Down);
        QVERIFY2(desk.panel().contains(QLatin1String("region-a-c0 at ")), qPrintable(desk.panel()));
        QVERIFY(!desk.panel().contains(QLatin1String("Choose a cell")));
    }
};

QTEST_MAIN(DriftScreenTest)
#include "drift_screen_test.moc"
