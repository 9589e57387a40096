#include "views/common/json_tree_model.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include "views/common/format.h"

namespace souverix
{

void JsonTreeModel::setTree(JsonTree tree, const FindRef& findRef)
{
    beginResetModel();
    m_tree = std::move(tree);
    m_refs.clear();
    if (findRef) {
        m_refs.resize(m_tree.items.size());
        for (std::uint32_t i = 0; i < m_refs.size(); ++i) {
            if (m_tree.items[i].children.empty()) {
                m_refs[i] = findRef(m_tree, i);
            }
        }
    }
    endResetModel();
}

std::optional<EventRef> JsonTreeModel::refAt(const QModelIndex& index) const
{
    const auto item = static_cast<std::size_t>(index.internalId());
    return index.isValid() && item < m_refs.size() ? m_refs[item] : std::nullopt;
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (m_tree.empty() || !hasIndex(row, column, parent)) {
        return {};
    }
    const std::size_t of = parent.isValid() ? static_cast<std::size_t>(parent.internalId()) : 0;
    const auto& children = m_tree.items[of].children;
    return createIndex(row, column, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex JsonTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid()) {
        return {};
    }
    const std::uint32_t above = m_tree.items[static_cast<std::size_t>(child.internalId())].parent;
    if (above == 0) {
        return {};
    }
    return createIndex(static_cast<int>(m_tree.items[above].row), 0, static_cast<quintptr>(above));
}

int JsonTreeModel::rowCount(const QModelIndex& parent) const
{
    if (m_tree.empty() || parent.column() > 0) {
        return 0;
    }
    const std::size_t of = parent.isValid() ? static_cast<std::size_t>(parent.internalId()) : 0;
    return static_cast<int>(m_tree.items[of].children.size());
}

int JsonTreeModel::columnCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : 2;
}

QString JsonTreeModel::keyText(const JsonItem& item) const
{
    const bool inArray = m_tree.items[item.parent].kind == JsonKind::Array;
    return inArray ? QString::number(item.row + 1) : qstr(item.key);
}

QString JsonTreeModel::valueText(const JsonItem& item) const
{
    switch (item.kind) {
    case JsonKind::Object:
        return item.children.empty() ? QStringLiteral("{}") : QString();
    case JsonKind::Array:
        return item.children.empty() ? QStringLiteral("[]")
                                     : tr("%n item(s)", "", static_cast<int>(item.children.size()));
    case JsonKind::True:
        return QStringLiteral("true");
    case JsonKind::False:
        return QStringLiteral("false");
    case JsonKind::Null:
        return QStringLiteral("null");
    case JsonKind::String:
    case JsonKind::Number:
        break;
    }
    return qstr(item.text);
}

QVariant JsonTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const JsonItem& item = m_tree.items[static_cast<std::size_t>(index.internalId())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == 0 ? keyText(item) : valueText(item);
    case Qt::ToolTipRole:
        return refAt(index) ? tr("%1\nDouble-click for the event that says so").arg(valueText(item))
                            : valueText(item);
    case Qt::UserRole:
        return valueText(item);
    case Qt::ForegroundRole:
        if (index.column() == 1 && refAt(index)) {
            return QBrush(QGuiApplication::palette().color(QPalette::Link));
        }
        if (item.kind == JsonKind::Null || (item.kind == JsonKind::Array && index.column() == 1)) {
            return QBrush(QGuiApplication::palette().color(QPalette::PlaceholderText));
        }
        return {};
    case Qt::FontRole:
        if (index.column() == 0 && !item.children.empty()) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case kRefRole:
        if (const auto ref = refAt(index)) {
            return QVariant::fromValue(*ref);
        }
        return {};
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == 0 ? tr("Key") : tr("Value");
}

} // namespace souverix
