#include "views/common/filter_box.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "tests/support/made_fleet.h"
#include "tests/support/no_replica.h"
#include "views/common/filter_popup.h"
#include "views/common/fleet_order.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/time_cursor.h"
#include "views/common/view_history.h"

using namespace souverix;

class FilterBoxTest : public QObject
{
    Q_OBJECT

private:
    struct Desk {
        QWidget window;
        Theme theme;
        Queries queries{tests::noReplica()};
        FilterBox box{queries, theme, &window};
        std::shared_ptr<const FleetView> fleet = tests::madeFleet(2, 3, 20);
        Desk()
        {
            window.resize(900, 400);
            box.resize(900, 80);
            box.setDomain(nodeDomain(fleet));
        }
        QLineEdit& line() { return *box.findChild<QLineEdit*>(); }
        QStringList words()
        {
            QStringList all;
            for (const QLabel* label : box.findChildren<QLabel*>()) {
                all << label->text();
            }
            return all;
        }
        QStringList chips()
        {
            QStringList all;
            for (const QToolButton* chip : box.findChildren<QToolButton*>()) {
                if (chip->accessibleName().startsWith(u"Condition")) {
                    all << chip->text();
                }
            }
            return all;
        }
    };

private slots:
    void typedTextIsCountedFirstAndAppliedByEnter()
    {
        Desk desk;
        QSignalSpy applied(&desk.box, &FilterBox::applied);
        QTest::keyClicks(&desk.line(), QStringLiteral("region = nowhere or counted"));
        QTRY_VERIFY(desk.words().join(u'|').contains(QStringLiteral("Enter: 120 of 120")));
        QCOMPARE(applied.size(), 0);
        QTest::keyClick(&desk.line(), Qt::Key_Return);
        QCOMPARE(applied.size(), 1);
        QCOMPARE(desk.box.text(), QStringLiteral("region = nowhere or counted"));
    }

    void saysWhatIsWrongAndWhereAndDoesNotApplyIt()
    {
        Desk desk;
        QSignalSpy applied(&desk.box, &FilterBox::applied);
        QTest::keyClicks(&desk.line(), QStringLiteral("counted and colour = red"));
        QVERIFY(desk.words().join(u'|').contains(QStringLiteral("character 13")));
        QTest::keyClick(&desk.line(), Qt::Key_Return);
        QCOMPARE(applied.size(), 0);
        QCOMPARE(desk.line().cursorPosition(), 12);
    }

    void chipsMirrorTheTextBothWays()
    {
        Desk desk;
        desk.box.setText(QStringLiteral("counted and drift >= low"));
        QCOMPARE(desk.chips(), (QStringList{"counted", "drift >= low"}));
        const auto press = [&](const QString& name) {
            for (QToolButton* button : desk.box.findChildren<QToolButton*>()) {
                if (button->accessibleName() == name) {
                    button->click();
                    return;
                }
            }
            QFAIL("no such button");
        };
        press(QStringLiteral("Condition counted"));
        QTRY_COMPARE(desk.box.text(), QStringLiteral("not counted and drift >= low"));
        press(QStringLiteral("Remove not counted"));
        QTRY_COMPARE(desk.box.text(), QStringLiteral("drift >= low"));
        QCOMPARE(desk.line().text(), desk.box.text());
    }

    void eachAppliedFilterCanBeUndone()
    {
        Desk desk;
        desk.window.show();
        TimeCursor time;
        ViewHistory history(time);
        history.watch(desk.box);
        desk.box.setText(QStringLiteral("counted"));
        desk.box.addCondition(QStringLiteral("linked"));
        QCOMPARE(desk.box.text(), QStringLiteral("counted and linked"));
        history.undo();
        QCOMPARE(desk.box.text(), QStringLiteral("counted"));
        history.undo();
        QCOMPARE(desk.box.text(), QString());
        QVERIFY(!history.canUndo());
        history.redo();
        QCOMPARE(desk.line().text(), QStringLiteral("counted"));
    }

    void filtersAndZoomsAreUndoneInOneOrder()
    {
        Desk desk;
        desk.window.show();
        TimeCursor time;
        const auto at = [](std::int64_t hour) { return UtcTime{1'770'000'000 + hour * 3600, 0}; };
        time.setHistory({at(0), at(100)});
        ViewHistory history(time);
        history.clear();
        history.watch(desk.box);
        time.setHistory({at(0), at(101)}); // the head moves: no step of the reader
        QVERIFY(!history.canUndo());
        time.setWindow({at(10), at(60)});
        time.setWindow({at(10), at(50)}); // the same movement
        desk.box.setText(QStringLiteral("counted"));
        time.setWindow({at(20), at(30)});
        history.undo();
        QVERIFY(time.window() == (TimeWindow{at(10), at(50)}));
        QCOMPARE(desk.box.text(), QStringLiteral("counted"));
        history.undo();
        QCOMPARE(desk.box.text(), QString());
        history.undo();
        QVERIFY(time.window() == (TimeWindow{at(0), at(101)}));
        QVERIFY(!history.canUndo());
        history.redo();
        history.redo();
        QCOMPARE(desk.box.text(), QStringLiteral("counted"));
        history.redo();
        QVERIFY(time.window() == (TimeWindow{at(20), at(30)}));
        QVERIFY(!history.canRedo());
    }

    void valuesAreListedWithHowOftenTheyOccur()
    {
        Desk desk;
        const auto domain = nodeDomain(desk.fleet);
        const auto region = domain->schema().find("region");
        const auto values = domain->values(*region, {});
        QCOMPARE(values.size(), 2U);
        QCOMPARE(values[0].count, 60U);
    }

    void anOrderHoldsThePassingNodesAlone()
    {
        const auto fleet = tests::madeFleet(2, 3, 20);
        const std::string name(fleet->text(fleet->nodes[5].node));
        const auto passing = passingNodes(*fleet, QStringLiteral("node = %1").arg(qstr(name)));
        const FleetOrder order = orderFleet(*fleet, passing);
        QCOMPARE(order.nodes.size(), 1U);
        QCOMPARE(order.nodes[0], 5U);
        QCOMPARE(order.clusters.size(), 1U);
        QVERIFY(passingNodes(*fleet, QString()).empty());
        QCOMPARE(orderFleet(*fleet, {}).nodes.size(), 120U);
    }
};

QTEST_MAIN(FilterBoxTest)
#include "filter_box_test.moc"
