#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "tests/support/made_fleet.h"
#include "tests/support/no_replica.h"
#include "views/shell/compare_bar.h"
#include "views/shell/compare_words.h"
#include "views/shell/main_window.h"

using namespace souverix;

namespace
{

UtcTime at(const char* text)
{
    return *UtcTime::parse(text);
}

const UtcTime kHead = at("2026-02-27T03:45:00Z");
const UtcTime kDayBefore = at("2026-02-26T03:45:00Z");

/// A made fleet at T, its first node changed, beside itself at T2.
FleetComparison comparisonOf(TimeContext now, TimeContext base)
{
    auto before = tests::madeFleet(1, 1, 9);
    auto after = std::make_shared<FleetView>(*before);
    before->context = base;
    before->at = base.at.value_or(kHead);
    before->knownAt = base.knownAt;
    after->context = now;
    after->at = now.at.value_or(kHead);
    after->knownAt = now.knownAt;
    after->nodes[0].drift = Severity::Critical;
    return {before, after, changeOf(*before, *after)};
}

class Page : public Screen
{
public:
    using Screen::Screen;
    void showFleet(std::shared_ptr<const FleetView>) override {}
};

std::unique_ptr<Screen> makePage(const ScreenContext& context)
{
    return std::make_unique<Page>(context, "page", "Page", "fleet");
}

} // namespace

class CompareTest : public QObject
{
    Q_OBJECT

    Theme m_theme;

private slots:
    void bothMomentsAreSaidInWords()
    {
        const auto words = comparedWords(comparisonOf({kHead, {}}, {kDayBefore, {}}), false);
        QCOMPARE(words, QStringLiteral("2026-02-27 03:45:00Z compared with 2026-02-26 03:45:00Z: "
                                       "1 node changed"));
        const auto live = comparedWords(comparisonOf({}, {kDayBefore, {}}), false);
        QVERIFY2(live.startsWith(QStringLiteral("now (2026-02-27 03:45:00Z) compared with")),
                 qPrintable(live));
    }

    void whatWasKnownIsSaidAgainstWhatIsKnown()
    {
        const auto then = comparedWords(comparisonOf({kHead, kHead}, {kHead, {}}), false);
        QCOMPARE(then, QStringLiteral("2026-02-27 03:45:00Z as it was known then: 1 node differs "
                                      "from what is known now"));
        const auto was = comparedWords(comparisonOf({kHead, {}}, {kHead, kHead}), false);
        QVERIFY2(was.endsWith(QStringLiteral("1 node differs from what was known then")),
                 qPrintable(was));
    }

    void theBarTogglesKnowledgeAndTakesATypedMoment()
    {
        TimeCursor time;
        time.setHistory({at("2026-02-20T00:00:00Z"), kHead});
        CompareBar bar(time, m_theme);
        auto* edit = bar.findChild<QLineEdit*>();
        QVERIFY(edit->isHidden());
        const auto buttons = bar.findChildren<QToolButton*>();
        QCOMPARE(buttons.size(), 3);
        buttons[1]->click();
        QVERIFY(time.asKnownThen());
        QVERIFY(buttons[1]->isChecked() && !buttons[0]->isChecked());
        buttons[0]->click();
        QVERIFY(!time.context().knownAt);
        QCOMPARE(int(time.comparing()), int(Compare::Knowledge));
        buttons[2]->click();
        QVERIFY(!edit->isHidden());
        edit->setText(QStringLiteral("2026-02-25 12:00"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(*time.base()->at, at("2026-02-25T12:00:00Z"));
        edit->setText(QStringLiteral("no time"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(*time.base()->at, at("2026-02-25T12:00:00Z"));
        edit->setText(QStringLiteral("now"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(time.base()->live());
    }

    void keysBeginAndEndComparing()
    {
        Queries queries{tests::noReplica()};
        MainWindow window(m_theme, queries, {{&makePage}});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.time().setHistory({at("2026-02-20T00:00:00Z"), kHead});
        const auto trigger = [&](const char* id) {
            window.findChild<QAction*>(QString::fromLatin1(id))->trigger();
        };
        trigger("time.compare");
        QCOMPARE(*window.time().base()->at, kDayBefore);
        trigger("time.compare");
        QVERIFY(!window.time().base());
        trigger("time.compare");
        QTest::keyClick(&window, Qt::Key_Escape);
        QVERIFY(!window.time().base());
        trigger("time.knowledge");
        QVERIFY(window.time().asKnownThen());
        trigger("time.knowledge");
        QVERIFY(!window.time().asKnownThen());
    }

    void theCountLeadsToTheNodes()
    {
        TimeCursor time;
        time.setHistory({at("2026-02-20T00:00:00Z"), kHead});
        CompareBar bar(time, m_theme);
        time.compareWith(kDayBefore);
        const FleetComparison comparison = comparisonOf({}, {kDayBefore, {}});
        bar.showComparison(&comparison);
        QSignalSpy asked(&bar, &CompareBar::changesAsked);
        for (QLabel* label : bar.findChildren<QLabel*>()) {
            if (label->text().contains(QStringLiteral("href"))) {
                emit label->linkActivated(QStringLiteral("changes"));
            }
        }
        QCOMPARE(asked.count(), 1);
    }
};

QTEST_MAIN(CompareTest)
#include "compare_test.moc"
