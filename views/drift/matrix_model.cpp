#include "views/drift/matrix_model.h"

#include <algorithm>
#include <tuple>

#include <QPainter>

#include "views/common/change_paint.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

constexpr std::size_t kMostHeld = 6000; ///< nodes whose cells are kept

/// os, firmware, containers, config, policies: the order in which a node is built up.
std::tuple<int, const std::string&> columnOrder(const std::string& name)
{
    const auto starts = [&](std::string_view with) { return name.starts_with(with); };
    const int kind = name == "os"          ? 0
                     : starts("firmware/") ? 1
                     : name == "config"    ? 3
                     : starts("policy/")   ? 4
                                           : 2;
    return {kind, name};
}

QString cellText(const ComponentCell& cell)
{
    if (cell.desired.empty() || cell.desired == cell.actual) {
        return cell.actual.empty() ? QStringLiteral("–") : qstr(cell.actual);
    }
    return (cell.actual.empty() ? QStringLiteral("–") : qstr(cell.actual)) + QStringLiteral(" → ") +
           qstr(cell.desired);
}

} // namespace

MatrixModel::MatrixModel(QObject* parent) : QAbstractTableModel(parent) {}

void MatrixModel::setNodes(std::shared_ptr<const FleetView> fleet, std::vector<NameId> nodes)
{
    if (m_fleet && fleet && m_fleet->names != fleet->names) {
        m_cells.clear();
    }
    m_fleet = std::move(fleet);
    if (nodes == m_nodes) {
        return;
    }
    beginResetModel();
    m_nodes = std::move(nodes);
    m_rows.clear();
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        m_rows[m_nodes[i]] = static_cast<int>(i);
    }
    endResetModel();
}

int MatrixModel::rowOf(NameId node) const
{
    const auto found = m_rows.find(node);
    return found == m_rows.end() ? -1 : found->second;
}

std::vector<NameId> MatrixModel::wanted(int first, int end) const
{
    std::vector<NameId> nodes;
    const int last = std::min(end, rowCount());
    for (int row = std::max(0, first); row < last && nodes.size() < kChunk; ++row) {
        const auto found = m_cells.find(nodeAt(row));
        if (found == m_cells.end() || found->second.stamp != m_stamp) {
            nodes.push_back(nodeAt(row));
        }
    }
    return nodes;
}

void MatrixModel::addColumns(const std::vector<std::string>& names)
{
    for (const std::string& name : names) {
        const auto [place, isNew] =
            m_ids.try_emplace(name, static_cast<std::uint32_t>(m_names.size()));
        if (!isNew) {
            continue;
        }
        m_names.push_back(name);
        const auto at =
            std::upper_bound(m_columns.begin(), m_columns.end(), place->second,
                             [this](std::uint32_t a, std::uint32_t b) {
                                 return columnOrder(m_names[a]) < columnOrder(m_names[b]);
                             });
        const auto column = static_cast<int>(at - m_columns.begin());
        beginInsertColumns({}, column, column);
        m_columns.insert(at, place->second);
        endInsertColumns();
    }
}

void MatrixModel::take(const ComponentMatrix& matrix, std::uint64_t stamp,
                       const ComponentMatrix* before)
{
    addColumns(matrix.components);
    if (before != nullptr) {
        addColumns(before->components);
    }
    int first = rowCount(), last = -1;
    for (std::size_t n = 0; n < matrix.nodes.size(); ++n) {
        Cells cells;
        cells.stamp = stamp;
        for (std::size_t c = 0; c < matrix.components.size(); ++c) {
            if (matrix.at(n, c).present) {
                cells.byColumnId[m_ids[matrix.components[c]]] = matrix.at(n, c);
            }
        }
        if (before != nullptr && n < before->nodes.size()) {
            cells.compared = true;
            for (std::size_t c = 0; c < before->components.size(); ++c) {
                if (before->at(n, c).present) {
                    cells.before[m_ids[before->components[c]]] = before->at(n, c);
                }
            }
        }
        m_cells[matrix.nodes[n]] = std::move(cells);
        if (const int row = rowOf(matrix.nodes[n]); row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last >= first && columnCount() > 0) {
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
    trim();
}

void MatrixModel::trim()
{
    if (m_cells.size() > kMostHeld) {
        std::erase_if(m_cells, [this](const auto& held) {
            return held.second.stamp != m_stamp || !m_rows.contains(held.first);
        });
    }
    if (m_cells.size() > kMostHeld) {
        m_cells.clear(); // what is in sight is asked for again
    }
}

int MatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_nodes.size());
}

int MatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

const ComponentCell* MatrixModel::cellAt(const QModelIndex& index) const
{
    const auto node = m_cells.find(nodeAt(index.row()));
    if (node == m_cells.end()) {
        return nullptr;
    }
    const auto cell =
        node->second.byColumnId.find(m_columns[static_cast<std::size_t>(index.column())]);
    return cell == node->second.byColumnId.end() ? nullptr : &cell->second;
}

std::optional<ComponentCell> MatrixModel::changedFrom(const QModelIndex& index) const
{
    const auto node = m_cells.find(nodeAt(index.row()));
    if (node == m_cells.end() || !node->second.compared) {
        return std::nullopt;
    }
    const auto& then = node->second.before;
    const auto found = then.find(m_columns[static_cast<std::size_t>(index.column())]);
    const ComponentCell before = found == then.end() ? ComponentCell{} : found->second;
    const ComponentCell* cell = cellAt(index);
    const ComponentCell now = cell == nullptr ? ComponentCell{} : *cell;
    const bool same = now.present == before.present && now.desired == before.desired &&
                      now.actual == before.actual && now.severity == before.severity;
    return same ? std::nullopt : std::optional(before);
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) {
        return {};
    }
    if (role == kNodeRole) {
        return static_cast<quint32>(nodeAt(index.row()));
    }
    const ComponentCell* cell = cellAt(index);
    const bool read = m_cells.contains(nodeAt(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return cell ? cellText(*cell) : read ? QString() : QStringLiteral("…");
    case kSeverityRole:
        return cell ? QVariant(static_cast<int>(cell->severity)) : QVariant();
    case kCellChangedRole:
        return changedFrom(index).has_value();
    case Qt::ToolTipRole:
        return cellWords(cell, read) + wasText(index);
    case Qt::AccessibleTextRole:
        return (cell ? tr("%1, drift %2").arg(cellText(*cell), severityText(cell->severity))
                     : QString()) +
               wasText(index);
    default:
        return {};
    }
}

QString MatrixModel::cellWords(const ComponentCell* cell, bool read) const
{
    if (cell == nullptr) {
        return read ? tr("not on this node, and not desired there") : tr("being read");
    }
    return tr("desired: %1\nactual: %2\ndrift: %3")
        .arg(cell->desired.empty() ? tr("nothing") : qstr(cell->desired),
             cell->actual.empty() ? tr("nothing") : qstr(cell->actual),
             severityText(cell->severity));
}

QString MatrixModel::wasText(const QModelIndex& index) const
{
    const auto before = changedFrom(index);
    if (!before) {
        return {};
    }
    return u'\n' +
           (before->present
                ? tr("was: %1, drift %2").arg(cellText(*before), severityText(before->severity))
                : tr("was not there"));
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    if (orientation == Qt::Horizontal) {
        return section < columnCount() ? qstr(m_names[m_columns[static_cast<std::size_t>(section)]])
                                       : QString();
    }
    return section < rowCount() && m_fleet ? qstr(m_fleet->text(nodeAt(section))) : QString();
}

MatrixDelegate::MatrixDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize MatrixDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics& metrics = option.fontMetrics;
    const int text = metrics.horizontalAdvance(index.data().toString());
    return {std::min(text, metrics.averageCharWidth() * 44) + 26, Theme::rowHeight()};
}

void MatrixDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const QRect rect = option.rect.adjusted(0, 0, -1, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const Colours& colours = m_theme.colours();
    painter->fillRect(option.rect, selected ? colours.selection : colours.background);
    const QVariant severity = index.data(MatrixModel::kSeverityRole);
    QColor ink = colours.muted;
    QRect text = rect.adjusted(5, 0, -4, 0);
    if (severity.isValid()) {
        const Tone tone = toneOf(static_cast<Severity>(severity.toInt()));
        if (tone == Tone::Nominal) {
            ink = colours.text;
        } else if (tone == Tone::Unknown) {
            paintTone(*painter, QRect(rect.left(), rect.top(), 5, rect.height()), tone, m_theme);
            painter->setPen(colours.text);
            painter->drawText(QRect(rect.left() + 8, rect.top(), 10, rect.height()),
                              Qt::AlignVCenter, QStringLiteral("?"));
            ink = colours.text;
            text.adjust(14, 0, 0, 0);
        } else {
            paintTone(*painter, rect, tone, m_theme);
            ink = m_theme.tone(tone).text;
            painter->setPen(ink);
            painter->drawText(QRect(rect.left() + 4, rect.top(), 12, rect.height()),
                              Qt::AlignVCenter, QString(toneLetter(tone)));
            text.adjust(13, 0, 0, 0);
        }
    }
    if (index.data(MatrixModel::kCellChangedRole).toBool()) {
        paintChangedCorner(*painter, QRectF(rect), m_theme);
    }
    painter->setPen(ink);
    painter->drawText(
        text, Qt::AlignVCenter | Qt::AlignLeft,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, text.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colours.link, 2));
        painter->drawRect(rect.adjusted(1, 1, 0, 0));
    }
}

} // namespace souverix
