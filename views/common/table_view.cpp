#include "views/common/table_view.h"

#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>

#include "views/common/change_paint.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"

namespace souverix
{

ToneDelegate::ToneDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void ToneDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const QVariant tone = index.data(TableModel::kToneRole);
    const QVariant change = index.data(TableModel::kChangeRole);
    QStyleOptionViewItem bare = option;
    initStyleOption(&bare, index);
    if (change == static_cast<int>(ChangeKind::Gone)) {
        bare.font.setStrikeOut(true);
        bare.palette.setColor(QPalette::Text, m_theme.colours().muted);
    }
    if (!tone.isValid()) {
        bare.widget->style()->drawControl(QStyle::CE_ItemViewItem, &bare, painter, bare.widget);
        paintChange(*painter, option, index);
        return;
    }
    const QString word = std::exchange(bare.text, QString());
    bare.widget->style()->drawControl(QStyle::CE_ItemViewItem, &bare, painter, bare.widget);
    painter->save();
    painter->setFont(bare.font);
    painter->setPen(bare.palette.color(QPalette::Text));
    paintToneWord(*painter, QRectF(bare.rect).adjusted(2, 0, -2, 0),
                  static_cast<Tone>(tone.toInt()), word, m_theme);
    painter->restore();
    paintChange(*painter, option, index);
}

void ToneDelegate::paintChange(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const QVariant change = index.data(TableModel::kChangeRole);
    if (!change.isValid()) {
        return;
    }
    const auto kind = static_cast<ChangeKind>(change.toInt());
    const bool cell = index.data(TableModel::kCellChangedRole).toBool();
    if (cell || kind != ChangeKind::Changed) {
        painter.fillRect(option.rect, changeTint(m_theme));
    }
    if (cell) {
        paintChangedCorner(painter, QRectF(option.rect), m_theme);
    }
    if (index.column() == index.model()->columnCount() - 1) {
        const int side = option.rect.height() / 2;
        const QRect place = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
                                                {side, side}, option.rect.adjusted(3, 0, -3, 0));
        paintChangeMark(painter, QRectF(place), kind, m_theme);
    }
}

TableView::TableView(TableModel& model, const Theme& theme, QWidget* parent)
    : QTableView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new ToneDelegate(theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setSortingEnabled(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    applyMetrics();
    horizontalHeader()->moveSection(model.changeColumnAt(), 1); // beside what the row is about
    showChanges();
    // A table that waits for its first rows behind other work is not one without rows.
    auto* waiting = new QLabel(tr("waiting for its rows"), viewport());
    waiting->setMargin(8);
    waiting->adjustSize();
    connect(&model, &TableModel::rearranged, waiting,
            [&model, waiting] { waiting->setVisible(!model.shownRows()); });
    connect(&model, &TableModel::rearranged, this, &TableView::restore);
    connect(&model, &TableModel::rearranged, this, &TableView::showChanges);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (m_model.isThere(index.row())) {
            emit rowActivated(m_model.sourceRow(index.row()));
        }
    });
}

void TableView::showChanges()
{
    const int column = m_model.changeColumnAt();
    if (isColumnHidden(column) == m_model.comparing()) {
        setColumnHidden(column, !m_model.comparing());
        viewport()->update();
    }
}

void TableView::applyMetrics()
{
    verticalHeader()->setDefaultSectionSize(Theme::rowHeight());
    const int character = QFontMetrics(font()).averageCharWidth();
    int column = 0;
    for (const Column& info : m_model.columns()) {
        setColumnWidth(column++, (info.characters + 2) * character);
    }
}

void TableView::showKey(std::optional<std::uint64_t> key)
{
    m_key = key;
    restore();
}

void TableView::restore()
{
    const QScopedValueRollback quiet(m_quiet, true);
    const int place = m_key ? m_model.placeOf(*m_key) : -1;
    if (place < 0) {
        clearSelection();
        return;
    }
    if (currentIndex().row() != place || !selectionModel()->isRowSelected(place)) {
        const int column = std::max(0, currentIndex().column());
        selectionModel()->setCurrentIndex(m_model.index(place, column),
                                          QItemSelectionModel::ClearAndSelect |
                                              QItemSelectionModel::Rows);
    }
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (m_quiet || !current.isValid() || !m_model.isThere(current.row())) {
        return;
    }
    const std::size_t row = m_model.sourceRow(current.row());
    m_key = m_model.rows()->key(row);
    emit rowSelected(row);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        event->modifiers() == Qt::NoModifier && currentIndex().isValid() &&
        m_model.isThere(currentIndex().row())) {
        emit rowActivated(m_model.sourceRow(currentIndex().row()));
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid()) {
        return;
    }
    const auto column = static_cast<std::size_t>(index.column());
    const std::size_t row = m_model.sourceRow(index.row());
    QStringList line;
    for (std::size_t i = 0; i < m_model.columns().size(); ++i) {
        line << m_model.shownRows()->text(row, i);
    }
    showFilterMenu(event->globalPos(), m_model.filterBox(),
                   {m_model.columns()[column].id, m_model.shownRows()->value(row, column),
                    m_model.shownRows()->text(row, column), line.join(u'\t')});
}

} // namespace souverix
