#include "views/common/compared_rows.h"

#include <algorithm>
#include <unordered_map>

#include <QCoreApplication>
#include <QStringList>

#include "views/common/change_paint.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

} // namespace

Column changeColumn()
{
    return {QStringLiteral("changed"), tr("Changed"), false, 18,
            tr("What differs from the state compared with; in tables with a filter of their "
               "columns: changed, changed = new, "
               "changed contains drift")};
}

std::vector<Column> ageing(std::vector<Column> columns, std::initializer_list<const char*> ids)
{
    for (Column& column : columns) {
        column.ages = column.ages || std::any_of(ids.begin(), ids.end(), [&](const char* id) {
                          return column.id == QLatin1String(id);
                      });
    }
    return columns;
}

RowDifference TableRows::differenceFrom(std::size_t row, const TableRows& base, std::size_t baseRow,
                                        const std::vector<Column>& columns) const
{
    RowDifference difference;
    QStringList titles, ids;
    for (std::size_t column = 0; column < columns.size() && column < 64; ++column) {
        if (columns[column].ages || value(row, column) == base.value(baseRow, column)) {
            continue;
        }
        difference.columns |= std::uint64_t{1} << column;
        titles << columns[column].title;
        ids << columns[column].id;
    }
    difference.text = titles.join(QStringLiteral(", "));
    difference.value = ids.join(u' ');
    return difference;
}

ComparedRows::ComparedRows(std::shared_ptr<const TableRows> now,
                           std::shared_ptr<const TableRows> base,
                           const std::vector<Column>& columns, const std::stop_token& stop)
    : m_now(std::move(now)), m_base(std::move(base)), m_columns(columns.size())
{
    if (!m_base) {
        return;
    }
    std::unordered_map<std::uint64_t, std::uint32_t> places;
    places.reserve(m_base->size());
    for (std::uint32_t row = 0; row < m_base->size(); ++row) {
        places.emplace(m_base->key(row), row);
    }
    std::vector<bool> met(m_base->size());
    m_ofRow.assign(m_now->size(), 0);
    for (std::size_t row = 0; row < m_now->size() && !stop.stop_requested(); ++row) {
        const auto found = places.find(m_now->key(row));
        Differing differing;
        if (found == places.end()) {
            differing.kind = ChangeKind::New;
        } else {
            met[found->second] = true;
            differing = {ChangeKind::Changed, found->second,
                         m_now->differenceFrom(row, *m_base, found->second, columns)};
            if (differing.difference.none()) {
                continue;
            }
        }
        m_differing.push_back(std::move(differing));
        m_ofRow[row] = static_cast<std::uint32_t>(m_differing.size());
    }
    for (std::uint32_t row = 0; row < met.size(); ++row) {
        if (!met[row]) {
            m_gone.push_back(row);
        }
    }
}

const ComparedRows::Differing* ComparedRows::of(std::size_t row) const
{
    return row < m_ofRow.size() && m_ofRow[row] != 0 ? &m_differing[m_ofRow[row] - 1] : nullptr;
}

ChangeKind ComparedRows::kind(std::size_t row) const
{
    if (row >= m_now->size()) {
        return ChangeKind::Gone;
    }
    const Differing* differing = of(row);
    return differing == nullptr ? ChangeKind::Same : differing->kind;
}

bool ComparedRows::cellChanged(std::size_t row, std::size_t column) const
{
    const Differing* differing = of(row);
    return differing != nullptr && column < 64 &&
           (differing->difference.columns >> column & 1) != 0;
}

QString ComparedRows::before(std::size_t row, std::size_t column) const
{
    return cellChanged(row, column) ? m_base->text(of(row)->baseRow, column) : QString();
}

QString ComparedRows::text(std::size_t row, std::size_t column) const
{
    if (column < m_columns) {
        return row < m_now->size() ? m_now->text(row, column)
                                   : m_base->text(m_gone[row - m_now->size()], column);
    }
    const ChangeKind what = kind(row);
    return what == ChangeKind::Changed ? of(row)->difference.text : changeText(what);
}

QString ComparedRows::value(std::size_t row, std::size_t column) const
{
    if (column < m_columns) {
        return row < m_now->size() ? m_now->value(row, column)
                                   : m_base->value(m_gone[row - m_now->size()], column);
    }
    switch (kind(row)) {
    case ChangeKind::Same:
        return {};
    case ChangeKind::Changed:
        return of(row)->difference.value;
    case ChangeKind::New:
        return QStringLiteral("new");
    case ChangeKind::Gone:
        return QStringLiteral("gone");
    }
    return {};
}

std::optional<double> ComparedRows::number(std::size_t row, std::size_t column) const
{
    if (column >= m_columns) {
        return std::nullopt;
    }
    return row < m_now->size() ? m_now->number(row, column)
                               : m_base->number(m_gone[row - m_now->size()], column);
}

int ComparedRows::compare(std::size_t a, std::size_t b, std::size_t column) const
{
    if (column < m_columns && a < m_now->size() && b < m_now->size()) {
        return m_now->compare(a, b, column);
    }
    return TableRows::compare(a, b, column);
}

std::optional<Tone> ComparedRows::tone(std::size_t row, std::size_t column) const
{
    if (column >= m_columns) {
        return std::nullopt;
    }
    return row < m_now->size() ? m_now->tone(row, column)
                               : m_base->tone(m_gone[row - m_now->size()], column);
}

std::uint64_t ComparedRows::key(std::size_t row) const
{
    return row < m_now->size() ? m_now->key(row) : m_base->key(m_gone[row - m_now->size()]);
}

} // namespace souverix
