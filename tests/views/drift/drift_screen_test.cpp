#include "views/drift/drift_screen.h"

#include <QTest>

#include "tests/support/made_fleet.h"
#include "tests/support/screen_desk.h"
#include "views/common/link_browser.h"
#include "views/drift/heat_view.h"

using namespace souverix;

class DriftScreenTest : public QObject
{
    Q_OBJECT

private:
    struct Desk : tests::ScreenDesk {
        Desk() : ScreenDesk(makeDriftScreen) {}
        /// What the panels beside the heatmap and the episodes say.
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
        auto& heat = desk.part<HeatView>();
        desk.screen->showFleet(tests::madeFleet(1, 3, 200)); // so many are shown as clusters
        desk.window.show();
        QTRY_COMPARE(heat.lines().size(), 3U);
        QVERIFY(desk.panel().contains(QLatin1String("Choose a cell")));
        heat.setFocus();
        QTest::keyClick(&heat, Qt::Key_Down);
        QVERIFY2(desk.panel().contains(QLatin1String("region-a-c0 at ")), qPrintable(desk.panel()));
        QVERIFY(!desk.panel().contains(QLatin1String("Choose a cell")));

        // What was being read then is told when it comes.
        QVERIFY(desk.panel().contains(QLatin1String("being read")));
        const auto row = std::make_shared<HeatRow>();
        row->name = heat.lines().front().name;
        row->span = {{-3600, 0}, {3600, 0}};
        row->worst.assign(4, static_cast<std::uint8_t>(Severity::High));
        heat.store().put(heat.store().stamp(), row);
        heat.showRows();
        QVERIFY2(desk.panel().contains(QLatin1String("high")), qPrintable(desk.panel()));

        // Its nodes may be there all the while.
        const auto empty = std::make_shared<HeatRow>(*row);
        empty->worst.assign(4, DriftMap::kNoData);
        heat.store().put(heat.store().stamp(), empty);
        heat.showRows();
        QVERIFY2(desk.panel().contains(QLatin1String("no node in service")),
                 qPrintable(desk.panel()));
    }
};

QTEST_MAIN(DriftScreenTest)
#include "drift_screen_test.moc"
