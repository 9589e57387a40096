#include "views/common/table_view.h"

#include <QAction>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>

#include "views/common/format.h"
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
    if (!tone.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem bare = option;
    initStyleOption(&bare, index);
    const QString word = std::exchange(bare.text, QString());
    bare.widget->style()->drawControl(QStyle::CE_ItemViewItem, &bare, painter, bare.widget);
    painter->save();
    painter->setFont(bare.font);
    painter->setPen(bare.palette.color(QPalette::Text));
    paintToneWord(*painter, QRectF(bare.rect).adjusted(2, 0, -2, 0),
                  static_cast<Tone>(tone.toInt()), word, m_theme);
    painter->restore();
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
    connect(&model, &TableModel::rearranged, this, &TableView::restore);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        emit rowActivated(m_model.sourceRow(index.row()));
    });
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
    if (m_quiet || !current.isValid()) {
        return;
    }
    const std::size_t row = m_model.sourceRow(current.row());
    m_key = m_model.rows()->key(row);
    emit rowSelected(row);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit rowActivated(m_model.sourceRow(currentIndex().row()));
        return;
    }
    QTableView::keyPressEvent(event);
}

FilterBox::FilterBox(TableModel& model, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_model(model), m_theme(theme), m_edit(new QLineEdit(this)),
      m_mark(m_edit->addAction(QIcon(), QLineEdit::TrailingPosition)), m_message(new QLabel(this)),
      m_count(new QLabel(this))
{
    QStringList fields;
    for (const Column& column : model.columns()) {
        fields << column.id;
    }
    m_edit->setPlaceholderText(tr("Filter: a word, or field = value and …"));
    m_edit->setToolTip(
        tr("Fields: %1\nOperators: = != < <= > >= contains startswith in {a, b} between a and b\n"
           "Joined by and, or, not and parentheses; * stands for anything; a word alone is sought "
           "in every column")
            .arg(fields.join(u", ")));
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setClearButtonEnabled(true);
    m_mark->setVisible(false);
    m_message->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit, 1);
    row->addWidget(m_message);
    row->addWidget(m_count);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterBox::check);
    connect(&model, &TableModel::rearranged, this, &FilterBox::count);
    setFocusProxy(m_edit);
    count();
}

void FilterBox::setText(const QString& text)
{
    m_edit->setText(text);
}

void FilterBox::check()
{
    const ParsedFilter parsed = parseFilter(m_edit->text(), m_model.columns());
    m_mark->setVisible(parsed.error.has_value());
    m_message->setVisible(parsed.error.has_value());
    if (parsed.error) {
        m_mark->setIcon(toneIcon(Tone::High, m_theme));
        m_message->setText(
            tr("%1 (character %2)").arg(parsed.error->message).arg(parsed.error->position + 1));
        m_edit->setAccessibleDescription(m_message->text());
        return;
    }
    m_edit->setAccessibleDescription({});
    m_model.setFilter(parsed.filter);
    emit applied(m_edit->text());
}

void FilterBox::count()
{
    m_count->setText(
        tr("%1 of %2").arg(format::count(m_model.shown()), format::count(m_model.total())));
}

} // namespace souverix
