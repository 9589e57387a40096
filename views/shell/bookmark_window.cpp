#include "views/shell/bookmark_window.h"

#include <algorithm>

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "views/common/format.h"
#include "views/shell/bookmarks.h"

namespace souverix
{

namespace
{

enum Column { At, KnownAt, Note, Node, Made, Columns };

} // namespace

BookmarkWindow::BookmarkWindow(const Bookmarks& bookmarks, QWidget* parent)
    : QDialog(parent), m_bookmarks(bookmarks), m_list(new QTreeWidget(this)),
      m_none(
          new QLabel(tr("No bookmark yet: M keeps the moment in sight, Shift+M with a note. They "
                        "stay in the replica, beside the evidence, never in it."),
                     this)),
      m_go(new QPushButton(tr("Go to"), this)), m_note(new QPushButton(tr("Edit note"), this)),
      m_delete(new QPushButton(tr("Delete"), this))
{
    setWindowTitle(tr("Bookmarks"));
    m_none->setWordWrap(true);
    m_list->setAccessibleName(tr("Bookmarks"));
    m_list->setColumnCount(Columns);
    m_list->setHeaderLabels(
        {tr("T: as of"), tr("K: as known at"), tr("Note"), tr("Node"), tr("Made")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers); // F2 edits the note alone
    const int letter = QFontMetrics(font()).averageCharWidth();
    for (const auto& [column, letters] :
         {std::pair(At, 24), std::pair(KnownAt, 24), std::pair(Note, 48), std::pair(Node, 20)}) {
        m_list->setColumnWidth(column, letter * letters);
    }
    auto* close = new QPushButton(tr("Close"), this);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_go, m_note, m_delete}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    buttons->addWidget(close);
    for (QPushButton* button : {m_go, m_note, m_delete, close}) {
        button->setAutoDefault(false);
    }
    auto* all = new QVBoxLayout(this);
    all->addWidget(m_none);
    all->addWidget(m_list, 1);
    all->addLayout(buttons);
    const auto go = [this] {
        if (const Bookmark* bookmark = chosen()) {
            emit wanted(*bookmark);
        }
    };
    const auto drop = [this] {
        if (const Bookmark* bookmark = chosen()) {
            emit dropped(Bookmark(*bookmark));
        }
    };
    const auto onKey = [this](Qt::Key key, const auto& run) {
        auto* shortcut = new QShortcut(key, m_list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    connect(m_go, &QPushButton::clicked, this, go);
    connect(m_list, &QTreeWidget::itemActivated, this, go);
    const auto edit = [this] {
        if (m_list->currentItem() != nullptr) {
            m_list->editItem(m_list->currentItem(), Note);
        }
    };
    connect(m_note, &QPushButton::clicked, this, edit);
    onKey(Qt::Key_F2, edit);
    connect(m_delete, &QPushButton::clicked, this, drop);
    onKey(Qt::Key_Delete, drop);
    connect(close, &QPushButton::clicked, this, &QDialog::hide);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &BookmarkWindow::enable);
    connect(m_list, &QTreeWidget::itemChanged, this, &BookmarkWindow::takeNote);
    connect(&bookmarks, &Bookmarks::changed, this, &BookmarkWindow::refresh);
    resize(letter * 150, QFontMetrics(font()).height() * 24);
    refresh();
}

void BookmarkWindow::open()
{
    show();
    raise();
    activateWindow();
    m_list->setFocus();
}

void BookmarkWindow::refresh()
{
    const auto& all = m_bookmarks.all();
    const QVariant kept = m_list->currentItem() == nullptr
                              ? QVariant()
                              : m_list->currentItem()->data(At, Qt::UserRole);
    const int row = std::max(0, m_list->indexOfTopLevelItem(m_list->currentItem()));
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Bookmark& bookmark : all) {
        auto* item = new QTreeWidgetItem(
            m_list, {format::utc(bookmark.at),
                     bookmark.knownAt ? format::utc(*bookmark.knownAt) : tr("all that is held"),
                     qstr(bookmark.note), qstr(bookmark.node), format::utc(bookmark.made)});
        item->setData(At, Qt::UserRole, qstr(bookmarkKey(bookmark)));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setToolTip(At, format::utcExact(bookmark.at));
        item->setToolTip(Note, qstr(bookmark.note));
        if (item->data(At, Qt::UserRole) == kept) {
            m_list->setCurrentItem(item);
        }
    }
    if (m_list->currentItem() == nullptr && !all.empty()) {
        m_list->setCurrentItem(
            m_list->topLevelItem(std::min(row, m_list->topLevelItemCount() - 1)));
    }
    m_none->setVisible(all.empty());
    enable();
}

void BookmarkWindow::enable()
{
    const bool any = chosen() != nullptr;
    for (QPushButton* button : {m_go, m_note, m_delete}) {
        button->setEnabled(any);
    }
}

void BookmarkWindow::takeNote(QTreeWidgetItem* item, int column)
{
    const Bookmark* bookmark = bookmarkOf(item);
    if (column != Note || bookmark == nullptr) {
        return;
    }
    Bookmark changed = *bookmark;
    changed.note = item->text(Note).trimmed().toStdString();
    if (changed != *bookmark) {
        emit edited(changed);
    }
}

const Bookmark* BookmarkWindow::chosen() const
{
    return bookmarkOf(m_list->currentItem());
}

const Bookmark* BookmarkWindow::bookmarkOf(const QTreeWidgetItem* item) const
{
    if (item == nullptr) {
        return nullptr;
    }
    const std::string key = item->data(At, Qt::UserRole).toString().toStdString();
    const auto& all = m_bookmarks.all();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Bookmark& b) { return bookmarkKey(b) == key; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace souverix
