#pragma once

#include <QDialog>

#include "model/query/bookmarks.h"

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace souverix
{

class Bookmarks;

/// Beside the main window: the list of bookmarks, to go to, to note something on, to delete. UI
/// thread only.
class BookmarkWindow : public QDialog
{
    Q_OBJECT

public:
    BookmarkWindow(const Bookmarks& bookmarks, QWidget* parent);
    /// Shows the list with the keyboard in it.
    void open() override;

signals:
    void wanted(const souverix::Bookmark& bookmark); ///< to go to
    void edited(const souverix::Bookmark& bookmark); ///< with its new note
    void dropped(const souverix::Bookmark& bookmark);

private:
    void refresh();
    void enable();
    void takeNote(QTreeWidgetItem* item, int column);
    [[nodiscard]] const Bookmark* chosen() const;
    [[nodiscard]] const Bookmark* bookmarkOf(const QTreeWidgetItem* item) const;

    const Bookmarks& m_bookmarks;
    QTreeWidget* m_list;
    QLabel* m_none;
    QPushButton* m_go;
    QPushButton* m_note;
    QPushButton* m_delete;
};

} // namespace souverix
