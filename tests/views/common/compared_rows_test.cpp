#include "views/common/compared_rows.h"

#include <QTest>

#include "tests/support/no_replica.h"
#include "views/common/plain_rows.h"
#include "views/common/queries.h"
#include "views/common/table_view.h"
#include "views/common/theme.h"

using namespace souverix;

namespace
{

std::vector<Column> columns()
{
    const auto text = [](const char* id) {
        return Column{QLatin1String(id), QLatin1String(id), false, 9, {}};
    };
    return ageing({text("name"), text("state"), text("age")}, {"age"});
}

/// Rows of (sequence, state, age), keyed by their event.
std::shared_ptr<PlainRows>
table(std::initializer_list<std::tuple<int, const char*, const char*>> rows)
{
    auto made = std::make_shared<PlainRows>();
    for (const auto& [sequence, state, age] : rows) {
        made->add({{QStringLiteral("row %1").arg(sequence), {}, {}, {}},
                   {QLatin1String(state), {}, {}, Tone::Low},
                   {QLatin1String(age), {}, {}, {}}},
                  EventRef{NameId{1}, static_cast<std::uint64_t>(sequence)});
    }
    return made;
}

const auto kNow = table({{1, "up", "2 h"}, {2, "down", "2 h"}, {4, "up", "1 h"}});
const auto kBase = table({{1, "up", "1 h"}, {2, "up", "1 h"}, {3, "up", "1 h"}});

} // namespace

class ComparedRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsNewGoneAndChanged()
    {
        const ComparedRows rows(kNow, kBase, columns(), {});
        QCOMPARE(rows.size(), std::size_t(4)); // the gone one follows
        QCOMPARE(int(rows.kind(0)), int(ChangeKind::Same));
        QCOMPARE(int(rows.kind(1)), int(ChangeKind::Changed));
        QCOMPARE(int(rows.kind(2)), int(ChangeKind::New));
        QCOMPARE(int(rows.kind(3)), int(ChangeKind::Gone));
        QCOMPARE(rows.text(3, 0), QStringLiteral("row 3"));
        QCOMPARE(rows.differing(), std::size_t(3));
    }

    void marksTheCellsThatChangedButNotThoseThatAge()
    {
        const ComparedRows rows(kNow, kBase, columns(), {});
        QVERIFY(rows.cellChanged(1, 1));
        QVERIFY(!rows.cellChanged(1, 0));
        QVERIFY(!rows.cellChanged(1, 2));
        QVERIFY(!rows.cellChanged(0, 2));
        QCOMPARE(rows.before(1, 1), QStringLiteral("up"));
    }

    void theChangeColumnCanBeFilteredBy()
    {
        const ComparedRows rows(kNow, kBase, columns(), {});
        auto all = columns();
        all.push_back(changeColumn());
        const auto shown = [&](const char* filter) {
            const ParsedFilter parsed = parseFilter(QLatin1String(filter), all);
            return parsed.error ? std::vector<std::uint32_t>{99}
                                : arrange(rows, all, parsed.filter, std::nullopt, false, {});
        };
        QCOMPARE(shown("changed"), (std::vector<std::uint32_t>{1, 2, 3}));
        QCOMPARE(shown("changed = new"), (std::vector<std::uint32_t>{2}));
        QCOMPARE(shown("changed = gone"), (std::vector<std::uint32_t>{3}));
        QCOMPARE(shown("changed contains state"), (std::vector<std::uint32_t>{1}));
    }

    void withoutABaseNothingDiffers()
    {
        const ComparedRows rows(kNow, nullptr, columns(), {});
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(int(rows.kind(2)), int(ChangeKind::Same));
        QVERIFY(rows.value(2, 3).isEmpty());
    }

    void theTableShowsItsChangeColumnOnlyWhileComparing()
    {
        Theme theme;
        Queries queries{tests::noReplica()};
        TableModel model(columns(), queries);
        TableView view(model, theme);
        model.setRows(kNow);
        QTRY_COMPARE(model.rowCount(), 3);
        QVERIFY(view.isColumnHidden(model.changeColumnAt()));
        model.setRows(kNow, kBase);
        QTRY_COMPARE(model.rowCount(), 4);
        QVERIFY(!view.isColumnHidden(model.changeColumnAt()));
        QCOMPARE(model.index(1, 1).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("down, was up"));
        QVERIFY(model.index(1, 1).data(TableModel::kCellChangedRole).toBool());
        QVERIFY(!model.isThere(3));
        model.setRows(kNow);
        QTRY_VERIFY(view.isColumnHidden(model.changeColumnAt()));
    }

    void aRowThatIsGoneIsNotHandedToTheScreen()
    {
        Theme theme;
        Queries queries{tests::noReplica()};
        TableModel model(columns(), queries);
        TableView view(model, theme);
        std::vector<std::size_t> told;
        connect(&view, &TableView::rowSelected, this,
                [&](std::size_t row) { told.push_back(row); });
        model.setRows(kNow, kBase);
        QTRY_COMPARE(model.rowCount(), 4);
        view.setCurrentIndex(model.index(2, 0));
        view.setCurrentIndex(model.index(3, 0));
        QCOMPARE(told, (std::vector<std::size_t>{2}));
    }
};

QTEST_MAIN(ComparedRowsTest)
#include "compared_rows_test.moc"
