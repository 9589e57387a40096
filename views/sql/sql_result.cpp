#include "views/sql/sql_result.h"

#include <algorithm>
#include <cmath>

#include "views/common/format.h"

namespace souverix
{

QString sqlText(const SqlCell& cell)
{
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
        return QString::number(*integer);
    }
    if (const auto* real = std::get_if<double>(&cell)) {
        return QString::number(*real, 'g', 15);
    }
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return qstr(*text);
    }
    return {};
}

std::optional<double> sqlNumber(const SqlCell& cell)
{
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
        return static_cast<double>(*integer);
    }
    const auto* real = std::get_if<double>(&cell);
    return real != nullptr && std::isfinite(*real) ? std::optional(*real) : std::nullopt;
}

std::optional<std::size_t> sqlColumn(const SqlAnswer& answer, std::string_view name)
{
    const auto found = std::find(answer.columns.begin(), answer.columns.end(), name);
    return found == answer.columns.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - answer.columns.begin()));
}

QByteArray sqlCsv(const SqlAnswer& answer)
{
    QByteArray csv;
    const auto field = [&](const QByteArray& text, bool first) {
        if (!first) {
            csv += ',';
        }
        const bool quotes =
            text.contains(',') || text.contains('"') || text.contains('\n') || text.contains('\r');
        csv += quotes ? '"' + QByteArray(text).replace("\"", "\"\"") + '"' : text;
    };
    for (std::size_t i = 0; i < answer.columns.size(); ++i) {
        field(QByteArray::fromStdString(answer.columns[i]), i == 0);
    }
    csv += "\r\n";
    for (const auto& row : answer.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            field(sqlText(row[i]).toUtf8(), i == 0);
        }
        csv += "\r\n";
    }
    return csv;
}

void SqlResultModel::show(std::shared_ptr<const SqlAnswer> answer)
{
    beginResetModel();
    m_answer = std::move(answer);
    endResetModel();
}

int SqlResultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_answer ? 0 : static_cast<int>(m_answer->rows.size());
}

int SqlResultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_answer ? 0 : static_cast<int>(m_answer->columns.size());
}

QVariant SqlResultModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_answer) {
        return {};
    }
    const SqlCell& cell =
        m_answer
            ->rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    const bool null = std::holds_alternative<std::monostate>(cell);
    switch (role) {
    case Qt::DisplayRole: {
        // A cell stays one line and is drawn fast whatever it holds.
        constexpr qsizetype kShown = 300;
        return null ? tr("null") : sqlText(cell).left(kShown).replace(u'\n', u' ');
    }
    case Qt::ToolTipRole:
        return null ? tr("NULL: there is no value") : sqlText(cell).left(2000);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (sqlNumber(cell) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::UserRole:
        return null;
    default:
        return {};
    }
}

QVariant SqlResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    if (role != Qt::DisplayRole || !m_answer || section < 0 || section >= columnCount()) {
        return {};
    }
    return qstr(m_answer->columns[static_cast<std::size_t>(section)]);
}

} // namespace souverix
