#include "views/events/choice_button.h"

#include <algorithm>

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <QWidgetAction>

#include "views/common/format.h"

namespace souverix
{

ChoiceButton::ChoiceButton(const QString& name, QWidget* parent)
    : QToolButton(parent), m_name(name), m_items(new QStandardItemModel(this)),
      m_narrowed(new QSortFilterProxyModel(this)), m_field(new QLineEdit)
{
    m_narrowed->setSourceModel(m_items);
    m_narrowed->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_field->setPlaceholderText(tr("Narrow"));
    m_field->setAccessibleName(tr("Narrow the list of %1").arg(name));
    m_field->setClearButtonEnabled(true);
    auto* list = new QListView;
    list->setModel(m_narrowed);
    list->setAccessibleName(name);
    list->setUniformItemSizes(true);
    list->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    list->setMinimumHeight(fontMetrics().height() * 14);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->addWidget(m_field);
    layout->addWidget(list);
    auto* action = new QWidgetAction(this);
    action->setDefaultWidget(box);
    auto* menu = new QMenu(this);
    menu->addAction(action);
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(menu, &QMenu::aboutToShow, m_field, [this] { m_field->setFocus(); });
    connect(m_field, &QLineEdit::textChanged, m_narrowed,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_items, &QStandardItemModel::itemChanged, this, [this] {
        if (!m_filling) {
            showCount();
            emit chosenChanged();
        }
    });
    showCount();
}

void ChoiceButton::setChoices(const std::vector<Choice>& choices)
{
    if (choices == m_choices) {
        return;
    }
    const std::vector<quint32> ticked = chosen();
    m_choices = choices;
    m_filling = true;
    m_items->clear();
    for (const Choice& choice : choices) {
        auto* item = new QStandardItem(choice.text);
        item->setCheckable(true);
        item->setEditable(false);
        item->setData(choice.value, Qt::UserRole);
        m_items->appendRow(item);
    }
    m_filling = false;
    setChosen(ticked);
}

std::vector<quint32> ChoiceButton::chosen() const
{
    std::vector<quint32> values;
    for (int row = 0; row < m_items->rowCount(); ++row) {
        if (m_items->item(row)->checkState() == Qt::Checked) {
            values.push_back(m_items->item(row)->data(Qt::UserRole).toUInt());
        }
    }
    return values;
}

void ChoiceButton::setChosen(const std::vector<quint32>& values)
{
    m_filling = true;
    for (int row = 0; row < m_items->rowCount(); ++row) {
        const quint32 value = m_items->item(row)->data(Qt::UserRole).toUInt();
        const bool on = std::find(values.begin(), values.end(), value) != values.end();
        m_items->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
    showCount();
}

void ChoiceButton::showCount()
{
    QString first;
    int count = 0;
    for (int row = 0; row < m_items->rowCount(); ++row) {
        if (m_items->item(row)->checkState() == Qt::Checked) {
            first = count++ == 0 ? m_items->item(row)->text() : first;
        }
    }
    setText(count == 0   ? tr("%1: all").arg(m_name)
            : count == 1 ? tr("%1: %2").arg(m_name, first)
                         : tr("%1: %2 of %3").arg(m_name).arg(count).arg(m_items->rowCount()));
    setAccessibleName(text());
}

} // namespace souverix
