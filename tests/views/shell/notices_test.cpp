#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/views/shell/sample_fleet.h"
#include "views/common/theme.h"
#include "views/shell/breadcrumb.h"
#include "views/shell/inspector_lines.h"
#include "views/shell/notices.h"
#include "views/shell/omnibox.h"
#include "views/shell/trust_bar.h"

using namespace souverix;

namespace
{

/// What a reader sees of a widget: the texts of its labels in sight.
QString seen(const QWidget& widget)
{
    QStringList texts;
    for (const QLabel* label : widget.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&widget)) {
            texts << label->text();
        }
    }
    return texts.join(u'\n');
}

} // namespace

class NoticesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotProvenCannotBeOverlooked_data()
    {
        QTest::addColumn<int>("word");
        QTest::addColumn<QString>("text");
        QTest::newRow("unpinned") << int(TrustWord::Unpinned) << "UNPINNED";
        QTest::newRow("unproven") << int(TrustWord::Unproven) << "UNPROVEN";
        QTest::newRow("broken") << int(TrustWord::Broken) << "BROKEN";
        QTest::newRow("forked") << int(TrustWord::Forked) << "FORKED";
    }
    void whatIsNotProvenCannotBeOverlooked()
    {
        QFETCH(int, word);
        QFETCH(QString, text);
        Theme theme;
        theme.choose(ThemeChoice::Light);
        Notices notices(theme);
        const auto fleet = sample::fleet(TrustWord::Pinned, static_cast<TrustWord>(word));
        notices.showTrust(fleet.get());
        QVERIFY(seen(notices).contains(text));
        QVERIFY(seen(notices).contains(QStringLiteral("region-b")));
        QVERIFY(!seen(notices).contains(QStringLiteral("region-a")));
    }

    void whatIsPinnedNeedsNoWord()
    {
        Theme theme;
        Notices notices(theme);
        notices.showTrust(sample::fleet(TrustWord::Pinned, TrustWord::Pinned).get());
        QCOMPARE(seen(notices), QString());
    }

    void anErrorStaysUntilItIsClosed()
    {
        Theme theme;
        Notices notices(theme);
        notices.showError("sx.svxbundle", {ErrorCode::Mismatch, "root", "region-a: entry 12"});
        notices.showTrust(nullptr);
        QVERIFY(seen(notices).contains(QStringLiteral("region-a: entry 12")));
        notices.hideError();
        QCOMPARE(seen(notices), QString());
    }

    void whatWasRefusedLeavesAMarkWhenItsErrorIsClosed()
    {
        Theme theme;
        Notices notices(theme);
        notices.showTrust(sample::fleet(TrustWord::Pinned, TrustWord::Pinned).get());
        notices.showRefusal("sx.svxbundle", {ErrorCode::Mismatch, "root", "region-a: entry 12"});
        notices.showRefusal("sx.svxbundle", {ErrorCode::Mismatch, "root", "region-b: entry 3"});
        QVERIFY(seen(notices).contains(QStringLiteral("region-a: entry 12")));
        notices.hideError();
        QVERIFY(!seen(notices).contains(QStringLiteral("region-a")));
        const auto buttons = notices.findChildren<QPushButton*>();
        const auto mark = std::find_if(buttons.begin(), buttons.end(), [](QPushButton* button) {
            return button->text().contains(QStringLiteral("Refused, not held here: 2"));
        });
        QVERIFY(mark != buttons.end() && (*mark)->isVisibleTo(&notices));
        (*mark)->click();
        QVERIFY(seen(notices).contains(QStringLiteral("region-b: entry 3")));
        notices.hideError();
        notices.forgetMissing();
        QVERIFY(!(*mark)->isVisibleTo(&notices));
    }

    void whatIsAwaitedIsNoRefusalAndIsTakenBackWhenItComes()
    {
        Theme theme;
        Notices notices(theme);
        const Error gap{ErrorCode::Mismatch, "entries-awaited", "region-b: entry 3 has not come"};
        notices.showRefusal("a.jsonl", {ErrorCode::Mismatch, "root", "region-a: entry 12"});
        notices.showAwaited("a.jsonl", gap);
        const auto buttons = notices.findChildren<QPushButton*>();
        const auto mark = std::find_if(buttons.begin(), buttons.end(), [](QPushButton* button) {
            return button->text().contains(QStringLiteral("Waiting for earlier entries: 1"));
        });
        QVERIFY(mark != buttons.end() && (*mark)->isVisibleTo(&notices));
        QVERIFY((*mark)->text().contains(QStringLiteral("Refused, not held here: 1")));
        QVERIFY(seen(notices).contains(QStringLiteral("region-b: entry 3")));
        notices.withdrawAwaited("a.jsonl", gap);
        QVERIFY(!seen(notices).contains(QStringLiteral("region-b: entry 3")));
        QVERIFY(seen(notices).contains(QStringLiteral("region-a: entry 12")));
        QVERIFY(!(*mark)->text().contains(QStringLiteral("Waiting")));
        QVERIFY((*mark)->text().contains(QStringLiteral("Refused, not held here: 1")));
    }

    void theWorstTrustComesFirst()
    {
        const auto fleet = sample::fleet(TrustWord::Pinned, TrustWord::Forked);
        QCOMPARE(byTrust(*fleet).front()->trust, TrustWord::Forked);
    }

    void thePathLeadsFromRegionToNode()
    {
        const auto fleet = sample::fleet(TrustWord::Pinned, TrustWord::Pinned);
        const auto path = pathTo(*fleet, Ref::node(fleet->names->find("node-15")));
        QCOMPARE(path.size(), 3U);
        QCOMPARE(refText(*fleet, path[0]), QStringLiteral("region-a"));
        QCOMPARE(refText(*fleet, path[1]), QStringLiteral("edge-zone-c"));
        QCOMPARE(refText(*fleet, path[2]), QStringLiteral("node-15"));
    }

    void theInspectorSaysSixThingsOfANodeEachALink()
    {
        const auto fleet = sample::fleet(TrustWord::Unpinned, TrustWord::Pinned);
        const auto lines = nodeLines(*fleet, fleet->nodes.front());
        QCOMPARE(lines.size(), 6);
        for (const QString& line : lines) {
            QVERIFY2(line.contains(QStringLiteral("<a href=")), line.toUtf8());
        }
        QVERIFY(lines.join(u' ').contains(QStringLiteral("unpinned")));
    }

    void theInspectorSaysOfAnEventWhatHappenedToWhomAndWhen()
    {
        const auto fleet = sample::fleet(TrustWord::Unpinned, TrustWord::Pinned);
        EventEvidence evidence;
        evidence.row.type = EventType::NodeRegistered;
        evidence.row.subject = fleet->names->find("node-15");
        evidence.row.time = UtcTime{1'772'164'800, 0};
        evidence.row.recorded = UtcTime{1'772'164'860, 0};
        evidence.proofHolds = true;
        const auto lines = eventLines(*fleet, evidence);
        QCOMPARE(lines.size(), 6);
        QVERIFY2(lines[0].contains(QStringLiteral("node.registered")), lines[0].toUtf8());
        QVERIFY2(lines[0].contains(QStringLiteral("<a href=\"subject\">node-15</a>")),
                 lines[0].toUtf8());
        QVERIFY2(lines[1].contains(QStringLiteral("1 m later")), lines[1].toUtf8());

        evidence.row.recorded = UtcTime{1'772'164'800, 900'000'000}; // "0 s later" tells nothing
        QVERIFY(!eventLines(*fleet, evidence)[1].contains(QStringLiteral("later")));

        evidence.row.subject = fleet->names->find("region-a"); // no node: nothing to go to
        QVERIFY(!eventLines(*fleet, evidence)[0].contains(QStringLiteral("subject")));

        evidence.malformed = "not JSON";
        const auto broken = eventLines(*fleet, evidence);
        QVERIFY2(broken[0].contains(QStringLiteral("malformed: not JSON")), broken[0].toUtf8());
        QVERIFY(!broken.join(u' ').contains(QStringLiteral("happened")));
    }

    void namesAreFoundByLettersInOrder()
    {
        const auto fleet = sample::fleet(TrustWord::Pinned, TrustWord::Pinned);
        const auto hits = matchNames(*fleet, "n15", {});
        QCOMPARE(hits.size(), 1U);
        QCOMPARE(hits.front().text, QStringLiteral("node-15"));
    }
};

QTEST_MAIN(NoticesTest)
#include "notices_test.moc"
