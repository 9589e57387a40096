#pragma once

#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include "model/query/fleet_view.h"
#include "model/query/tracks.h"

namespace souverix
{

class Theme;

/// Nodes × components at T. Cells are read in chunks of rows as they come into sight; a chunk of an
/// older T stays in sight until the new one comes. UI thread only.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kChunk = 64;
    /// The Severity as int; absent where the component is not on the node.
    static constexpr int kSeverityRole = Qt::UserRole + 1;
    static constexpr int kNodeRole = Qt::UserRole + 2;
    /// True where the cell is not what it was in the state compared with.
    static constexpr int kCellChangedRole = Qt::UserRole + 3;

    explicit MatrixModel(QObject* parent = nullptr);

    /// New rows; the cells of nodes that were there stay until they are read anew.
    void setNodes(std::shared_ptr<const FleetView> fleet, std::vector<NameId> nodes);
    [[nodiscard]] NameId nodeAt(int row) const { return m_nodes[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(NameId node) const;

    /// The nodes of the first chunk that rows [first, end) need and that is not read; empty: none.
    [[nodiscard]] std::vector<NameId> wanted(int first, int end) const;
    /// What was read; rows that are no more are dropped. `before`: the same nodes in the state
    /// compared with, in their order; nullptr while nothing is compared.
    void take(const ComponentMatrix& matrix, std::uint64_t stamp,
              const ComponentMatrix* before = nullptr);
    /// What is held was read at another (T, K).
    void age() { ++m_stamp; }
    [[nodiscard]] std::uint64_t stamp() const { return m_stamp; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Cells {
        std::uint64_t stamp = 0;
        std::unordered_map<std::uint32_t, ComponentCell> byColumnId, before;
        bool compared = false;
    };
    [[nodiscard]] const ComponentCell* cellAt(const QModelIndex& index) const;
    /// What the cell was, where that is something else; a cell that was not there is empty.
    [[nodiscard]] std::optional<ComponentCell> changedFrom(const QModelIndex& index) const;
    [[nodiscard]] QString cellWords(const ComponentCell* cell, bool read) const;
    [[nodiscard]] QString wasText(const QModelIndex& index) const;
    void addColumns(const std::vector<std::string>& names);
    void trim();

    std::shared_ptr<const FleetView> m_fleet;
    std::vector<NameId> m_nodes;
    std::unordered_map<NameId, int> m_rows;
    std::vector<std::string> m_names; ///< by column id, as they came
    std::unordered_map<std::string, std::uint32_t> m_ids;
    std::vector<std::uint32_t> m_columns; ///< column ids in the order shown
    std::unordered_map<NameId, Cells> m_cells;
    std::uint64_t m_stamp = 1;
};

/// Draws a cell: filled by its severity, hatched where it cannot be judged, with the words
/// `actual → desired` where they differ.
class MatrixDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MatrixDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace souverix
