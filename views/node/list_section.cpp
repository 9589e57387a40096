#include "views/node/list_section.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include "views/common/format.h"
#include "views/common/table_view.h"
#include "views/common/theme.h"

namespace souverix
{

Section::Section(const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent), m_title(title), m_heading(new QLabel(title)), m_bar(new QWidget)
{
    m_heading->setFont(Theme::sized(1, true));
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->addWidget(m_heading);
    bar->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(3);
    layout->addWidget(m_bar);
    layout->addWidget(content, 1);
    setAccessibleName(title);
}

void Section::setCount(std::optional<std::size_t> count)
{
    m_heading->setText(count ? QStringLiteral("%1 (%2)").arg(m_title, format::count(*count))
                             : m_title);
}

void Section::setTitle(const QString& title)
{
    m_title = title;
    m_heading->setText(title);
}

void Section::addTool(QWidget* tool)
{
    m_bar->layout()->addWidget(tool);
}

ListSection::ListSection(const QString& title, const std::vector<Column>& columns,
                         const QString& empty, const Theme& theme, Queries& queries,
                         QWidget* parent)
    : ListSection(title, new TableModel(columns, queries), empty, theme, new QWidget, parent)
{
}

ListSection::ListSection(const QString& title, TableModel* model, const QString& empty,
                         const Theme& theme, QWidget* box, QWidget* parent)
    : Section(title, box, parent), m_model(model), m_view(new TableView(*model, theme)),
      m_empty(new QLabel(empty))
{
    m_model->setParent(this);
    m_view->setAccessibleName(title);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    layout->addWidget(m_empty);
    layout->addStretch(1);
    connect(m_model, &TableModel::rearranged, this, &ListSection::fit);
    connect(m_view, &TableView::rowSelected, this, [this](std::size_t row) {
        if (m_rows->row(row).ref) {
            emit eventSelected(*m_rows->row(row).ref);
        }
    });
    connect(m_view, &TableView::rowActivated, this, [this](std::size_t row) {
        if (m_rows->row(row).ref) {
            emit eventActivated(*m_rows->row(row).ref);
        }
    });
    fit();
}

void ListSection::show(std::shared_ptr<const PlainRows> rows, std::shared_ptr<const PlainRows> base)
{
    m_rows = std::move(rows);
    setCount(m_rows->size());
    m_model->setRows(m_rows, std::move(base));
}

void ListSection::fit()
{
    const int rows = std::min(static_cast<int>(m_model->shown()), kMostRows);
    m_view->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    const int bar = m_view->horizontalScrollBar()->sizeHint().height();
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() +
                           rows * Theme::rowHeight() + 2 * m_view->frameWidth() + bar);
}

} // namespace souverix
