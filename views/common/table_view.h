#pragma once

#include <optional>

#include <QStyledItemDelegate>
#include <QTableView>

#include "views/common/filter_box.h"
#include "views/common/table_model.h"

namespace souverix
{

/// Draws a cell's tone as a glyph before its text, and marks what differs from the state compared
/// with.
class ToneDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ToneDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintChange(QPainter& painter, const QStyleOptionViewItem& option,
                     const QModelIndex& index) const;

    const Theme& m_theme;
};

/// A table view set up alike on all screens: uniform rows, sort by header, whole rows, no vertical
/// header. Selections follow rows by key when the model arranges anew.
class TableView : public QTableView
{
    Q_OBJECT

public:
    TableView(TableModel& model, const Theme& theme, QWidget* parent = nullptr);
    /// Selects a row by its key without telling (no rowSelected); nullopt clears.
    void showKey(std::optional<std::uint64_t> key);

signals:
    /// By hand: the current row moved to this one (index into TableModel::rows()).
    void rowSelected(std::size_t sourceRow);
    /// Enter or a double click.
    void rowActivated(std::size_t sourceRow);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void applyMetrics();
    void restore();
    void showChanges();

    TableModel& m_model;
    std::optional<std::uint64_t> m_key;
    bool m_quiet = false;
};

} // namespace souverix
