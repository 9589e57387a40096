#pragma once

#include <memory>
#include <optional>

#include <QAbstractTableModel>

#include "model/query/sql/sql_answer.h"

namespace souverix
{

class Theme;

/// The rows of an answer as a table, as they came. UI thread only.
class SqlResultModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit SqlResultModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void show(std::shared_ptr<const SqlAnswer> answer);
    [[nodiscard]] const std::shared_ptr<const SqlAnswer>& answer() const { return m_answer; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::shared_ptr<const SqlAnswer> m_answer;
};

/// A value as text: NULL is empty, numbers plain.
[[nodiscard]] QString sqlText(const SqlCell& cell);
[[nodiscard]] std::optional<double> sqlNumber(const SqlCell& cell);
/// The index of a column by its name.
[[nodiscard]] std::optional<std::size_t> sqlColumn(const SqlAnswer& answer, std::string_view name);
/// RFC 4180: a head line, quotes where they must be.
[[nodiscard]] QByteArray sqlCsv(const SqlAnswer& answer);

} // namespace souverix
