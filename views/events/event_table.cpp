#include "views/events/event_table.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QWheelEvent>

#include "views/common/format.h"
#include "views/common/theme.h"

namespace souverix
{

namespace
{

void setUpView(QTableView& view, EventWindowModel& model)
{
    view.setModel(&model);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setTextElideMode(Qt::ElideMiddle); // names differ at their ends
    view.setTabKeyNavigation(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setMinimumSectionSize(1);
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(Theme::rowHeight());
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view.horizontalHeader()->setStretchLastSection(true);
}

void setUpWidths(QTableView& view)
{
    const QFontMetrics metrics(view.font());
    const auto width = [&metrics](const char* sample) {
        return metrics.horizontalAdvance(QLatin1String(sample)) + 24;
    };
    QHeaderView& header = *view.horizontalHeader();
    header.resizeSection(0, width("2026-02-27 03:45:00.606627123Z") - 12);
    header.resizeSection(1, width("02-22 04:02Z  late 16 h 58 m") + 8);
    header.resizeSection(2, width("region-a"));
    header.resizeSection(3, width("Sequence"));
    header.resizeSection(4, width("connectivity.changed") - 12);
    header.resizeSection(5, width("sx-rempart-edge-zone"));
}

bool isWalkingKey(int key)
{
    constexpr int kKeys[] = {Qt::Key_Up,   Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown,
                             Qt::Key_Home, Qt::Key_End,  Qt::Key_Return, Qt::Key_Enter};
    return std::find(std::begin(kKeys), std::end(kKeys), key) != std::end(kKeys);
}

} // namespace

EventTable::EventTable(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_model(theme), m_view(new QTableView), m_bar(new QScrollBar(Qt::Vertical))
{
    setUpView(*m_view, m_model);
    setUpWidths(*m_view);
    m_view->setAccessibleName(tr("Events, the rows on screen"));
    m_bar->setAccessibleName(tr("Place in the list of events"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_bar);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    setFocusProxy(m_view);
    connect(m_bar, &QScrollBar::valueChanged, this,
            [this](int value) { scrollTo(m_scroll.topOf(value)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (!m_syncing && index.isValid()) {
                    choose(m_model.top() + static_cast<std::uint64_t>(index.row()));
                }
            });
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const EventRow* row = m_model.eventAt(index.row())) {
            emit eventActivated(row->ref);
        }
    });
}

void EventTable::setList(std::shared_ptr<const EventList> list, std::shared_ptr<Names> names,
                         std::optional<std::uint64_t> current, Pages pages)
{
    const bool follow = isAtEnd() && !m_current;
    // A current row that was scrolled out of sight stays out of sight.
    const bool reveal = current && current != m_current;
    m_current = current;
    m_model.setList(std::move(list), std::move(names));
    for (auto& [page, rows] : pages) {
        m_model.pages().put(page, std::move(rows));
    }
    fitRows();
    if (follow) {
        goToEnd();
    } else if (reveal) {
        scrollTo(m_scroll.revealing(m_model.top(), *current));
    } else {
        syncView();
        emit windowMoved();
    }
}

bool EventTable::isAtEnd() const
{
    return m_model.top() >= m_scroll.lastTop();
}

void EventTable::fitRows()
{
    const int height = m_view->viewport()->height();
    const int visible = std::max(1, height / std::max(1, Theme::rowHeight()));
    m_scroll = RowScroll(m_model.total(), visible);
    m_model.setWindow(m_model.top(), visible);
    const QSignalBlocker blocker(m_bar);
    m_bar->setRange(0, m_scroll.maximum());
    m_bar->setPageStep(std::max(1, visible - 1));
    m_bar->setValue(m_scroll.valueOf(m_model.top()));
}

void EventTable::scrollTo(std::uint64_t top)
{
    m_model.setWindow(top, m_scroll.visible());
    const QSignalBlocker blocker(m_bar);
    m_bar->setValue(m_scroll.valueOf(m_model.top()));
    syncView();
    emit windowMoved();
}

void EventTable::syncView()
{
    m_syncing = true;
    const std::uint64_t top = m_model.top();
    const bool seen = m_current && *m_current >= top &&
                      *m_current - top < static_cast<std::uint64_t>(m_model.rowCount());
    if (seen) {
        const int row = static_cast<int>(*m_current - top);
        const int column = std::max(0, m_view->currentIndex().column());
        m_view->selectionModel()->setCurrentIndex(m_model.index(row, column),
                                                  QItemSelectionModel::ClearAndSelect |
                                                      QItemSelectionModel::Rows);
    } else {
        m_view->selectionModel()->clear();
    }
    m_syncing = false;
}

void EventTable::setCurrent(std::uint64_t row)
{
    if (m_model.total() == 0) {
        return;
    }
    m_current = std::min(row, m_model.total() - 1);
    scrollTo(m_scroll.revealing(m_model.top(), *m_current));
}

void EventTable::choose(std::uint64_t row)
{
    setCurrent(row);
    if (m_current && *m_current < m_model.total()) {
        const EventList::Packed packed = m_model.list()->rows[*m_current];
        emit currentEventChanged({static_cast<NameId>(packed.region), packed.sequence});
    }
}

bool EventTable::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (m_model.total() == 0 || (modifiers & (Qt::AltModifier | Qt::MetaModifier)) != 0) {
        return false;
    }
    const std::uint64_t from = m_current.value_or(m_model.top());
    const std::uint64_t page = static_cast<std::uint64_t>(std::max(1, m_scroll.visible() - 1));
    const std::uint64_t last = m_model.total() - 1;
    switch (key) {
    case Qt::Key_Up:
        choose(from == 0 ? 0 : from - 1);
        return true;
    case Qt::Key_Down:
        choose(m_current ? std::min(last, from + 1) : from);
        return true;
    case Qt::Key_PageUp:
        choose(from < page ? 0 : from - page);
        return true;
    case Qt::Key_PageDown:
        choose(std::min(last, from + page));
        return true;
    case Qt::Key_Home:
        choose(0);
        return true;
    case Qt::Key_End:
        choose(last);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current) {
            const EventList::Packed packed = m_model.list()->rows[*m_current];
            emit eventActivated({static_cast<NameId>(packed.region), packed.sequence});
        }
        return true;
    default:
        return false;
    }
}

void EventTable::handleWheel(int angle, Qt::KeyboardModifiers modifiers)
{
    constexpr int kAngleOfARow = 40; // three rows a notch of 120
    m_wheelRest += angle;
    const int rows = m_wheelRest / kAngleOfARow;
    m_wheelRest -= rows * kAngleOfARow;
    const int factor = (modifiers & Qt::ShiftModifier) != 0 ? m_scroll.visible() : 1;
    scrollTo(m_scroll.moved(m_model.top(), -static_cast<std::int64_t>(rows) * factor));
}

void EventTable::copyCurrent()
{
    const std::uint64_t row = m_current.value_or(0);
    const EventRow* event = m_current ? m_model.pages().row(row) : nullptr;
    if (event != nullptr) {
        QGuiApplication::clipboard()->setText(eventLine(*event, *m_model.names()));
    }
}

bool EventTable::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && watched == m_view) {
        // Home, End and their like are the table's while it has the focus.
        if (isWalkingKey(static_cast<QKeyEvent*>(event)->key())) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && watched == m_view) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            copyCurrent();
            return true;
        }
        return handleKey(key->key(), key->modifiers());
    }
    if (event->type() == QEvent::Wheel && watched == m_view->viewport()) {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        if (wheel->angleDelta().y() != 0) {
            handleWheel(wheel->angleDelta().y(), wheel->modifiers());
            return true;
        }
    }
    if (event->type() == QEvent::Resize && watched == m_view->viewport()) {
        const bool atEnd = isAtEnd();
        fitRows();
        if (atEnd) {
            goToEnd();
        } else {
            syncView();
            emit windowMoved();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EventTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitRows();
}

} // namespace souverix
