#include "views/sql/sql_schema_panel.h"

#include <QHeaderView>

#include "model/query/sql/sql_answer.h"
#include "views/common/format.h"
#include "views/sql/sql_examples.h"

namespace souverix
{

namespace
{

constexpr int kSqlRole = Qt::UserRole, kTableRole = Qt::UserRole + 1;

} // namespace

SqlSchemaPanel::SqlSchemaPanel(QWidget* parent) : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderHidden(true);
    setAccessibleName(tr("Tables, columns and examples"));
    setUniformRowHeights(true);
    auto* examples = new QTreeWidgetItem(this, {tr("Examples"), tr("a click runs one")});
    for (const SqlExample& example : sqlExamples()) {
        auto* item = new QTreeWidgetItem(examples, {example.name});
        item->setData(0, kSqlRole, example.sql);
        item->setToolTip(0, example.sql);
        item->setFirstColumnSpanned(true);
    }
    for (const SqlTable& table : sqlSchema()) {
        auto* item = new QTreeWidgetItem(this, {qstr(table.name), QStringLiteral("…")});
        item->setData(0, kTableRole, qstr(table.name));
        item->setToolTip(0, qstr(table.description));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        for (const SqlColumn& column : table.columns) {
            auto* child = new QTreeWidgetItem(item, {qstr(column.name), qstr(column.description)});
            const QString tip =
                tr("%1 %2: %3").arg(qstr(column.name), qstr(column.type), qstr(column.description));
            child->setToolTip(0, tip);
            child->setToolTip(1, tip);
        }
    }
    examples->setExpanded(true);
    header()->setStretchLastSection(true);
    header()->resizeSection(0, fontMetrics().averageCharWidth() * 24);
    connect(this, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem* item) { follow(item, false); });
    connect(this, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem* item) { follow(item, true); });
}

void SqlSchemaPanel::showCounts(const std::map<std::string, std::uint64_t>& counts)
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = topLevelItem(i);
        const QString table = item->data(0, kTableRole).toString();
        if (table.isEmpty()) {
            continue;
        }
        const auto found = counts.find(table.toStdString());
        item->setText(1, found == counts.end() ? QStringLiteral("…")
                                               : tr("%1 rows").arg(format::count(found->second)));
    }
}

void SqlSchemaPanel::follow(QTreeWidgetItem* item, bool twice)
{
    const QString sql = item->data(0, kSqlRole).toString();
    if (!sql.isEmpty()) {
        if (!twice) {
            emit exampleWanted(sql);
        }
    } else if (twice &&
               (item->parent() != nullptr || !item->data(0, kTableRole).toString().isEmpty())) {
        emit nameWanted(item->text(0));
    }
}

} // namespace souverix
