#include <QAction>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include "model/query/replica_view.h"
#include "model/query/shared_folds.h"
#include "tests/support/replica_builder.h"
#include "views/shell/bookmark_window.h"
#include "views/shell/main_window.h"
#include "views/shell/omnibox.h"
#include "views/shell/overview_strip.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

constexpr std::int64_t kBegin = 1'769'904'000; // 2026-02-01T00:00:00Z

UtcTime minute(std::int64_t m)
{
    return {kBegin + m * 60, 0};
}

/// A screen whose drawing takes until it is told.
class Page : public Screen
{
public:
    using Screen::Screen;
    void showFleet(std::shared_ptr<const FleetView> fleet) override
    {
        if (fleet) {
            shown.push_back(fleet->at);
        }
    }
    std::vector<UtcTime> shown;
};

std::unique_ptr<Screen> makePage(const ScreenContext& context)
{
    return std::make_unique<Page>(context, "page", "Page", "fleet");
}

ReplicaDoor door()
{
    return {[](const std::string& path,
               const std::shared_ptr<Names>& names) -> Result<std::shared_ptr<ReplicaView>> {
                auto view = ReplicaView::open(path, std::make_shared<SharedFolds>(names));
                if (!view) {
                    return failWith(view);
                }
                return std::make_shared<ReplicaView>(std::move(*view));
            },
            [](ReplicaView& view) { return view.version(); }};
}

EventText made(const char* type, std::int64_t m, std::string data)
{
    EventText text;
    text.type = type;
    text.time = minute(m).toString();
    text.data = std::move(data);
    return text;
}

} // namespace

/// The window over a real replica: what moves T, and what follows.
class TimeMachineTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Theme m_theme;
    std::unique_ptr<Queries> m_queries;
    std::unique_ptr<MainWindow> m_window;

    QAction* action(const char* id) const
    {
        return m_window->findChild<QAction*>(QString::fromLatin1(id));
    }
    Page& page() const { return static_cast<Page&>(*m_window->current()); }
    OverviewStrip& strip() const { return *m_window->findChild<OverviewStrip*>(); }
    TimeCursor& time() const { return m_window->time(); }
    bool said(const QString& text) const
    {
        const auto labels = m_window->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(text); });
    }

private slots:
    void initTestCase()
    {
        std::vector<EventText> events{made("node.registered", 0, registration())};
        for (std::int64_t m = 1; m < 1000; ++m) {
            events.push_back(m == 300 || m == 700
                                 ? made("node.isolated", m, "{}")
                                 : made("config.observed", m, R"({"config":"c"})"));
        }
        QVERIFY(addToReplica(m_folder.filePath("r.svx").toStdString(), events).has_value());
        m_theme.choose(ThemeChoice::Light);
    }

    void init()
    {
        m_queries = std::make_unique<Queries>(door());
        m_window = std::make_unique<MainWindow>(m_theme, *m_queries,
                                                std::vector<ScreenEntry>{{&makePage}});
        m_window->resize(1280, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_queries->open(m_folder.filePath("r.svx").toStdString());
        QTRY_VERIFY(m_window->isSettled() && m_window->fleetSource().history() &&
                    m_window->fleetSource().history()->complete());
    }
    void cleanup()
    {
        m_window.reset();
        m_queries.reset();
    }

    void stepsToCriticalEventsAndSelectsThem()
    {
        action("time.previousCritical")->trigger();
        QCOMPARE(time().at(), minute(700));
        QCOMPARE(m_window->selection().primary().kind, Ref::Kind::Event);
        action("time.previousCritical")->trigger();
        QCOMPARE(time().at(), minute(300));
        action("time.previousCritical")->trigger();
        QCOMPARE(time().at(), minute(300));
        QVERIFY(said(QStringLiteral("None before this")));
        action("time.nextCritical")->trigger();
        QCOMPARE(time().at(), minute(700));
    }

    void aDraggedTEndsWithTheNewestAndAsksFewTimes()
    {
        page().shown.clear();
        time().setMoving(true);
        for (std::int64_t m = 100; m < 900; ++m) {
            time().scrub(minute(m));
        }
        // Without looking at the event loop no answer came: what was asked for is not thrown away.
        QVERIFY(page().shown.empty());
        QTRY_VERIFY(!page().shown.empty() && page().shown.back() == minute(899));
        QCOMPARE(page().shown.size(), 2U);
        QCOMPARE(page().shown.front(), minute(100));
        time().setMoving(false);
        QTRY_VERIFY(m_window->isSettled());
        QCOMPARE(m_window->fleetSource().fleet()->at, minute(899));
    }

    void theStripIsDraggedToMoveT()
    {
        OverviewStrip& s = strip();
        const int y = s.height() / 2;
        QTest::mousePress(&s, Qt::LeftButton, {}, {s.width() / 2, y});
        QTest::mouseMove(&s, {s.width() / 4, y});
        QVERIFY(time().moving());
        const UtcTime first = time().at();
        QVERIFY(first > minute(200) && first < minute(300));
        QTest::mouseMove(&s, {s.width() * 3 / 4, y});
        QVERIFY(time().at() > minute(700));
        QTest::mouseRelease(&s, Qt::LeftButton, {}, {s.width() * 3 / 4, y});
        QVERIFY(!time().moving());
        QVERIFY(!time().live());
        QTest::mousePress(&s, Qt::LeftButton, {}, {s.width() / 2, y});
        QTest::mouseMove(&s, {s.width() * 3 / 4, y});
        QTest::mouseMove(&s, {s.width() - 1, y});
        QTest::mouseRelease(&s, Qt::LeftButton, {}, {s.width() - 1, y});
        QVERIFY(time().live()); // to the very end
    }

    void keysOnTheStripStepAndLeapAndEnd()
    {
        OverviewStrip& s = strip();
        time().pin(minute(500));
        QTest::keyClick(&s, Qt::Key_Left);
        const double one = (minute(500) - time().at()).toSeconds();
        QVERIFY(one > 0);
        time().pin(minute(500));
        QTest::keyClick(&s, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(std::abs((minute(500) - time().at()).toSeconds() - 10 * one) < 1);
        QTest::keyClick(&s, Qt::Key_Home);
        QCOMPARE(time().at(), time().history().begin);
        QTest::keyClick(&s, Qt::Key_End);
        QVERIFY(time().live());
    }

    void playingIsSaidAndSpacePausesIt()
    {
        time().pin(minute(10));
        action("time.play")->trigger();
        QVERIFY(m_window->playback().playing());
        QVERIFY(said(QStringLiteral("PLAYING")));
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QVERIFY(!m_window->playback().playing());
        QVERIFY(!time().live());
        QVERIFY(!said(QStringLiteral("PLAYING")));
        const std::size_t pace = m_window->playback().paceIndex();
        action("time.faster")->trigger();
        QCOMPARE(m_window->playback().paceIndex(), pace + 1);
        action("time.slower")->trigger();
        QCOMPARE(m_window->playback().paceIndex(), pace);
    }

    void aBookmarkHoldsTAndKAndTheNode()
    {
        QSignalSpy asked(m_window.get(), &MainWindow::bookmarkRequested);
        const NameId node = m_window->fleetSource().fleet()->names->find("node-1");
        m_window->selection().select(Ref::node(node), "test");
        time().show({minute(200), minute(400)});
        action("bookmark.add")->trigger();
        QCOMPARE(asked.count(), 1);
        const auto made = asked.front().front().value<Bookmark>();
        QCOMPARE(made.at, minute(200));
        QCOMPARE(made.knownAt, std::optional(minute(400)));
        QCOMPARE(made.node, std::string("node-1"));
        QVERIFY(made.note.empty());
    }

    void aNoteBelongsToTheMomentAtWhichItWasBegun()
    {
        QSignalSpy asked(m_window.get(), &MainWindow::bookmarkRequested);
        time().pin(minute(200));
        action("bookmark.note")->trigger();
        auto* dialog = m_window->findChild<QInputDialog*>();
        QVERIFY(dialog != nullptr);
        time().pin(minute(600));
        dialog->setTextValue("link flaps");
        dialog->accept();
        QCOMPARE(asked.count(), 1);
        const auto made = asked.front().front().value<Bookmark>();
        QCOMPARE(made.at, minute(200));
        QCOMPARE(made.note, std::string("link flaps"));
    }

    void keptBookmarksAreGoneToInTheOrderOfT()
    {
        const Bookmark one{minute(100), {}, "one", "", {1, 0}};
        const Bookmark two{minute(500), minute(600), "two", "node-1", {2, 0}};
        m_window->bookmarks().set({one, two});
        time().pin(minute(300));
        action("bookmark.next")->trigger();
        QCOMPARE(time().context(), (TimeContext{minute(500), minute(600)}));
        QCOMPARE(m_window->selection().primary().kind, Ref::Kind::Node);
        action("bookmark.previous")->trigger();
        QCOMPARE(time().context(), (TimeContext{minute(100), std::nullopt}));
        action("bookmark.previous")->trigger();
        QCOMPARE(time().at(), minute(100));
        QVERIFY(said(QStringLiteral("No bookmark there")));
    }

    void theListEditsAndDeletes()
    {
        m_window->bookmarks().set({{minute(100), {}, "one", "", {1, 0}}});
        auto* list = m_window->findChild<BookmarkWindow*>();
        auto* tree = list->findChild<QTreeWidget*>();
        QCOMPARE(tree->topLevelItemCount(), 1);
        QSignalSpy kept(m_window.get(), &MainWindow::bookmarkRequested);
        QSignalSpy dropped(m_window.get(), &MainWindow::dropBookmarkRequested);
        tree->topLevelItem(0)->setText(2, "another");
        QCOMPARE(kept.count(), 1);
        QCOMPARE(kept.front().front().value<Bookmark>().note, std::string("another"));
        QCOMPARE(kept.front().front().value<Bookmark>().made, (UtcTime{1, 0}));
        for (QPushButton* button : list->findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Delete")) {
                button->click();
            }
        }
        QCOMPARE(dropped.count(), 1);
    }

    void theOmniboxFindsABookmarkByItsNote()
    {
        m_window->bookmarks().set({{minute(100), {}, "flapping uplink", "", {1, 0}}});
        auto* box = m_window->findChild<Omnibox*>();
        QSignalSpy chosen(box, &Omnibox::bookmarkChosen);
        box->open();
        QTest::keyClicks(box, "~flapping");
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(time().at(), minute(100));
    }
};

QTEST_MAIN(TimeMachineTest)
#include "time_machine_test.moc"
