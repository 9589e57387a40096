#pragma once

#include <functional>
#include <optional>

#include <QAbstractItemModel>

#include "model/event/event.h"
#include "views/common/json_tree.h"

namespace souverix
{

/// A JSON document as a two-column tree: key and value. Qt::UserRole gives the exact text of a
/// value; kRefRole the event it leads to, where one is known.
class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    static constexpr int kRefRole = Qt::UserRole + 1;
    /// The event that a value rests on; asked once for each leaf when the tree is set.
    using FindRef = std::function<std::optional<EventRef>(const JsonTree&, std::uint32_t)>;

    explicit JsonTreeModel(QObject* parent = nullptr) : QAbstractItemModel(parent) {}

    void setTree(JsonTree tree, const FindRef& findRef = {});
    [[nodiscard]] const JsonTree& tree() const { return m_tree; }
    /// The event behind a row; nullopt where none is known.
    [[nodiscard]] std::optional<EventRef> refAt(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString keyText(const JsonItem& item) const;
    [[nodiscard]] QString valueText(const JsonItem& item) const;

    JsonTree m_tree;
    std::vector<std::optional<EventRef>> m_refs; ///< parallel to the items; empty without any
};

} // namespace souverix
