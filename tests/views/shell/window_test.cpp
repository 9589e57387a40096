#include <QAccessible>
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "views/shell/help_window.h"
#include "views/shell/main_window.h"

using namespace souverix;

namespace
{

class Page : public Screen
{
public:
    using Screen::Screen;
    void showFleet(std::shared_ptr<const FleetView> fleet) override
    {
        ++shown;
        last = std::move(fleet);
    }
    int shown = 0;
    std::shared_ptr<const FleetView> last;
};

std::unique_ptr<Screen> makeFirst(const ScreenContext& context)
{
    return std::make_unique<Page>(context, "first", "First", "fleet");
}

std::unique_ptr<Screen> makeSecond(const ScreenContext& context)
{
    return std::make_unique<Page>(context, "second", "Second", "drift");
}

std::unique_ptr<Screen> makeNode(const ScreenContext& context)
{
    return std::make_unique<Page>(context, "node", "Node", "node");
}

ReplicaDoor nothing()
{
    return {[](const std::string&,
               const std::shared_ptr<Names>&) -> Result<std::shared_ptr<ReplicaView>> {
                return fail(ErrorCode::Damaged, "here.svx: page 3");
            },
            [](ReplicaView&) { return std::uint64_t{0}; }};
}

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Queries m_queries{nothing()};
    std::unique_ptr<MainWindow> m_window;

    QAction* action(const char* id) const
    {
        return m_window->findChild<QAction*>(QString::fromLatin1(id));
    }

private slots:
    void init()
    {
        m_theme.choose(ThemeChoice::Light);
        m_window = std::make_unique<MainWindow>(
            m_theme, m_queries,
            std::vector<ScreenEntry>{{&makeFirst}, {&makeSecond}, {&makeNode, false}});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void beginsWithTheFirstScreenAndNoSource()
    {
        QCOMPARE(m_window->current()->id(), QStringLiteral("first"));
        QVERIFY(!m_window->isSettled());
    }

    void theWallShowsOnlyTheScreenUntilEscape()
    {
        const auto* inspector = m_window->findChild<QDockWidget*>("inspector");
        QVERIFY(inspector != nullptr && inspector->isVisible());
        m_window->setWall(true);
        QVERIFY(m_window->isFullScreen());
        QVERIFY(!inspector->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(!m_window->isFullScreen() && inspector->isVisible());
    }

    void everyScreenHasACommandAndThoseOfTheRailAKey()
    {
        QCOMPARE(action("screen.first")->shortcut(), QKeySequence("Ctrl+1"));
        QCOMPARE(action("screen.second")->shortcut(), QKeySequence("Ctrl+2"));
        QVERIFY(action("screen.node")->shortcut().isEmpty());
        action("screen.second")->trigger();
        QCOMPARE(m_window->current()->id(), QStringLiteral("second"));
    }

    void goesBackToWhereTheReaderWas()
    {
        m_window->showScreen("second");
        m_window->showNode(NameId{3});
        QCOMPARE(m_window->current()->id(), QStringLiteral("node"));
        action("go.back")->trigger();
        action("go.back")->trigger();
        QCOMPARE(m_window->current()->id(), QStringLiteral("second"));
        QVERIFY(m_window->selection().primary().empty());
        action("go.forward")->trigger();
        action("go.forward")->trigger();
        QCOMPARE(m_window->selection().primary(), Ref::node(NameId{3}));
    }

    void theHelpNamesEveryActionThatHasAKey()
    {
        ActionRegistry registry(m_window.get());
        registry.add({"x", "Do the thing", "thing", "Things", {QKeySequence("Ctrl+Y")}}, [] {});
        registry.describe({"y", "Step", "step", "Canvas", {QKeySequence("Left")}});
        const QString html = keysAsHtml(registry);
        QVERIFY(html.contains(QStringLiteral("Do the thing")));
        QVERIFY(html.contains(QKeySequence("Ctrl+Y").toString(QKeySequence::NativeText)));
        QVERIFY(html.contains(QStringLiteral("Canvas")));
    }

    void aReplicaThatCannotBeOpenedIsSaidOnScreen()
    {
        QSignalSpy failed(&m_queries, &Queries::openFailed);
        m_queries.open("here.svx");
        QTRY_COMPARE(failed.count(), 1);
        bool said = false;
        for (const QLabel* label : m_window->findChildren<QLabel*>()) {
            said = said || (label->isVisible() && label->text().contains("here.svx: page 3"));
        }
        QVERIFY(said);
        m_queries.close();
    }

    void everyFocusableWidgetHasAName()
    {
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible()) {
                continue;
            }
            QAccessibleInterface* face =
                QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY(face != nullptr);
            QVERIFY2(!face->text(QAccessible::Name).isEmpty() || widget->focusProxy() != nullptr,
                     widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
