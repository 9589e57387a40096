#pragma once

#include <map>

#include <QTreeWidget>

#include "model/query/filter/filter_edit.h"
#include "views/common/filter_domain.h"

class QLineEdit;

namespace souverix
{

class Queries;

/// What can be written at the cursor of a filter line, below the line: fields and operators with
/// what they mean, values with how many rows have them. The line keeps the focus. UI thread only.
class FilterPopup : public QTreeWidget
{
    Q_OBJECT

public:
    FilterPopup(Queries& queries, QLineEdit& line);

    void offer(const FilterDomainPtr& domain, const FilterCompletion& at);
    /// The values known so far are of other rows.
    void forget();
    void move(int rows);
    /// Takes the current suggestion; without one, where `first`, the first.
    bool accept(bool first);

signals:
    /// `text` shall replace these bytes of the line.
    void chosen(const QString& text, std::size_t begin, std::size_t end);

private:
    struct Suggestion {
        QString text, hint;
        int rank = 0; ///< the least first
    };
    void offerFields(const FilterSchema& schema);
    void offerOperators(const FilterSchema& schema);
    void offerValues(const FilterDomainPtr& domain);
    void showValues(const FilterSchema& schema, const std::vector<FilterValueCount>& values);
    void show(std::vector<Suggestion> suggestions);
    [[nodiscard]] int rankOf(const QString& text) const;

    Queries& m_queries;
    QLineEdit& m_line;
    FilterCompletion m_at;
    std::map<std::size_t, std::vector<FilterValueCount>> m_known; ///< by field
};

} // namespace souverix
