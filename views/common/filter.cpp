#include "views/common/filter.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include <QCoreApplication>

#include "model/projection/severity.h"
#include "model/query/filter/filter.h"
#include "model/query/filter/filter_evaluation.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

QString qtext(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// One row as the language asks it. Cells are read when a term needs them.
struct TableRow {
    const TableRows& rows;
    std::size_t row, columns;

    template <class Test>
    bool any(const FilterTree& term, const Test& test) const
    {
        const QString value = rows.value(row, term.field);
        switch (term.fieldKind) {
        case FilterFieldKind::Number:
        case FilterFieldKind::Duration: {
            const auto number = rows.number(row, term.field);
            return number && test(FilterValue::ofNumber(*number));
        }
        case FilterFieldKind::Severity: {
            const auto rank = severityRank(value);
            return rank && test(FilterValue::ofNumber(*rank));
        }
        case FilterFieldKind::Flag:
            return test(FilterValue::ofNumber(value == u"yes" || value == u"true"));
        case FilterFieldKind::Time: {
            const auto time = UtcTime::parse(value.toStdString());
            return time && test(FilterValue::ofTime(*time));
        }
        default:
            return anyShown(value, term.field, test);
        }
    }

    bool missing(const FilterTree& term) const
    {
        return !any(term, [](const FilterValue&) { return true; });
    }

    bool anyText(const FilterTree& term) const
    {
        const TextPattern& pattern = term.values.front().pattern;
        const auto test = [&](const FilterValue& v) { return pattern.occursIn(v.text); };
        for (std::size_t column = 0; column < columns; ++column) {
            if (anyShown(rows.value(row, column), column, test)) {
                return true;
            }
        }
        return false;
    }

private:
    // The contract's word, or what the cell shows in the user's language.
    template <class Test>
    bool anyShown(const QString& value, std::size_t column, const Test& test) const
    {
        const QString shown = rows.text(row, column);
        const std::string word = value.toStdString();
        return (!word.empty() && test(FilterValue::ofText(word))) ||
               (shown != value && test(FilterValue::ofText(shown.toStdString())));
    }

    static std::optional<double> severityRank(const QString& word)
    {
        for (std::size_t i = 0; i < kSeverityWords.size(); ++i) {
            if (word == qtext(kSeverityWords[i])) {
                return static_cast<double>(i);
            }
        }
        return std::nullopt;
    }
};

QString messageOf(const FilterFault& fault, const QByteArray& text)
{
    const std::string& reason = fault.reason;
    if (reason == "unknown-field") {
        qsizetype end = static_cast<qsizetype>(fault.offset);
        while (end < text.size() && !QByteArray(" =<>!~\t\n").contains(text[end])) {
            ++end;
        }
        const auto from = static_cast<qsizetype>(fault.offset);
        return tr("There is no field ‘%1’.").arg(QString::fromUtf8(text.mid(from, end - from)));
    }
    static const std::pair<const char*, const char*> kMessages[] = {
        {"unclosed-quote", QT_TRANSLATE_NOOP("souverix", "This quotation has no end.")},
        {"unclosed-parenthesis", QT_TRANSLATE_NOOP("souverix", "This parenthesis is not closed.")},
        {"unclosed-list", QT_TRANSLATE_NOOP("souverix", "This list has no closing brace.")},
        {"unexpected-end", QT_TRANSLATE_NOOP("souverix", "A condition is missing here.")},
        {"unexpected-character", QT_TRANSLATE_NOOP("souverix", "A condition is expected here.")},
        {"missing-value", QT_TRANSLATE_NOOP("souverix", "A value is missing here.")},
        {"bad-operator", QT_TRANSLATE_NOOP("souverix", "This operator does not suit the field.")},
        {"bad-number", QT_TRANSLATE_NOOP("souverix", "This is no number.")},
        {"bad-duration", QT_TRANSLATE_NOOP("souverix", "This is no span, such as 90m or 2d.")},
        {"bad-time",
         QT_TRANSLATE_NOOP("souverix", "This is no time, such as 2026-02-27T03:45:00Z or now-2h.")},
        {"bad-severity",
         QT_TRANSLATE_NOOP("souverix", "This is no severity: none, unknown, low, medium, high or "
                                       "critical.")},
        {"bad-flag", QT_TRANSLATE_NOOP("souverix", "Yes or no is expected here.")},
        {"too-deep", QT_TRANSLATE_NOOP("souverix", "This is nested too deep.")},
        {"too-long", QT_TRANSLATE_NOOP("souverix", "This filter is too long.")},
    };
    for (const auto& [word, message] : kMessages) {
        if (reason == word) {
            return tr(message);
        }
    }
    return qtext(fault.detail);
}

// A kind that a cell of the column can be read as.
FilterFieldKind kindOf(const Column& column, const FilterField* known)
{
    using Kind = FilterFieldKind;
    if (column.number) {
        const bool age = column.id.endsWith(u".age");
        return age || (known != nullptr && known->kind == Kind::Duration) ? Kind::Duration
                                                                          : Kind::Number;
    }
    const bool kept = known != nullptr && (known->kind == Kind::Severity ||
                                           known->kind == Kind::Flag || known->kind == Kind::Time);
    return kept ? known->kind : Kind::Any;
}

} // namespace

FilterSchema schemaOf(const std::vector<Column>& columns)
{
    const FilterSchema& nodes = filterSchema(FilterKind::Nodes);
    FilterSchema schema;
    for (const Column& column : columns) {
        FilterField field;
        field.name = column.id.toStdString();
        const auto at = nodes.find(field.name);
        const FilterField* const known = at ? &nodes.fields[*at] : nullptr;
        field.kind = kindOf(column, known);
        field.description = column.explanation.toStdString();
        if (known != nullptr) {
            field.unitSeconds = known->unitSeconds;
            field.aliases = known->aliases;
            field.aliases.push_back(known->name);
        }
        schema.fields.push_back(std::move(field));
    }
    // A column's own id comes before another's alias.
    for (FilterField& field : schema.fields) {
        std::erase_if(field.aliases, [&](const std::string& alias) {
            return std::any_of(columns.begin(), columns.end(),
                               [&](const Column& column) { return column.id == qtext(alias); });
        });
    }
    return schema;
}

ParsedFilter parseFilter(const QString& text, const std::vector<Column>& columns, UtcTime now)
{
    const QByteArray bytes = text.toUtf8();
    auto tree = parseFilterTree({bytes.constData(), static_cast<std::size_t>(bytes.size())},
                                schemaOf(columns), now);
    if (!tree) {
        return {{}, filterErrorOf(tree.error(), text)};
    }
    if (tree->kind == FilterTree::Kind::All) {
        return {};
    }
    return {std::make_shared<const FilterTree>(std::move(*tree)), {}};
}

FilterError filterErrorOf(const FilterFault& fault, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    const QByteArray before = bytes.left(static_cast<qsizetype>(fault.offset));
    return {static_cast<int>(QString::fromUtf8(before).size()), messageOf(fault, bytes)};
}

QString quotedFilterValue(const QString& value)
{
    return qtext(quotedFilterText(value.toStdString()));
}

bool passes(const TableFilter& filter, const TableRows& rows, std::size_t row, std::size_t columns)
{
    const TableRow judged{rows, row, columns};
    return !filter || evaluateFilter(*filter, judged);
}

namespace
{

void sortByNumber(std::vector<std::uint32_t>& order, const TableRows& rows, std::size_t column,
                  bool descending)
{
    // Numbers are read once a row, not once a comparison.
    std::vector<double> keys(rows.size());
    const double none = descending ? -std::numeric_limits<double>::infinity()
                                   : std::numeric_limits<double>::infinity();
    for (const auto row : order) {
        keys[row] = rows.number(row, column).value_or(none);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return descending ? keys[b] < keys[a] : keys[a] < keys[b];
    });
}

} // namespace

std::vector<std::uint32_t> arrange(const TableRows& rows, const std::vector<Column>& columns,
                                   const TableFilter& filter, std::optional<std::size_t> column,
                                   bool descending, const std::stop_token& stop)
{
    std::vector<std::uint32_t> order;
    order.reserve(rows.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        if (row % 4096 == 0 && stop.stop_requested()) {
            return order;
        }
        if (!filter || passes(filter, rows, row, columns.size())) {
            order.push_back(row);
        }
    }
    if (!column || *column >= columns.size()) {
        return order;
    }
    if (columns[*column].number) {
        sortByNumber(order, rows, *column, descending);
    } else {
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            const int comparison = rows.compare(a, b, *column);
            return descending ? comparison > 0 : comparison < 0;
        });
    }
    return order;
}

} // namespace souverix
