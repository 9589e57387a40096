#include "views/common/canvas_access.h"

#include <QAccessible>
#include <QTest>
#include <QWidget>

using namespace souverix;

class CanvasAccessTest : public QObject
{
    Q_OBJECT

private slots:
    void theFocusedCellIsAChildWithNameRoleAndValue()
    {
        QWidget canvas;
        makeCanvas(canvas);
        canvas.setAccessibleName(QStringLiteral("Grid of nodes"));
        QAccessibleInterface* table = QAccessible::queryAccessibleInterface(&canvas);
        QVERIFY(table != nullptr);
        QCOMPARE(table->role(), QAccessible::Table);
        QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Grid of nodes"));
        QCOMPARE(table->childCount(), 0);
        QVERIFY(table->child(0) == nullptr && table->focusChild() == nullptr);
        describeCell(canvas, QStringLiteral("node-15\ndrift: high\nlink: disconnected"));
        QCOMPARE(table->childCount(), 1);
        QAccessibleInterface* cell = table->child(0);
        QVERIFY(cell != nullptr);
        QCOMPARE(cell->role(), QAccessible::Cell);
        QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("node-15"));
        QCOMPARE(cell->text(QAccessible::Value), QStringLiteral("drift: high\nlink: disconnected"));
        QCOMPARE(table->indexOfChild(cell), 0);
        QVERIFY(cell->parent() == table);
        describeCell(canvas, QStringLiteral("node-16"));
        QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("node-16"));
    }

    void otherWidgetsStayWhatTheyAre()
    {
        QWidget plain;
        QVERIFY(QAccessible::queryAccessibleInterface(&plain)->role() != QAccessible::Table);
    }
};

QTEST_MAIN(CanvasAccessTest)
#include "canvas_access_test.moc"
