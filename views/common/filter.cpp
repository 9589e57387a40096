#include "views/common/filter.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include <QCoreApplication>

#include "model/projection/severity.h"

namespace souverix
{

namespace
{

using Op = FilterTerm::Op;

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

struct Token {
    QString text;
    int position = 0;
    bool quoted = false;
    bool open = false; ///< a quotation without its end
};

constexpr QStringView kOperatorCharacters = u"=!<>~";

Token quotedAt(const QString& text, qsizetype& i)
{
    Token token{{}, static_cast<int>(i), true, true};
    for (++i; i < text.size(); ++i) {
        if (text[i] == u'"') {
            token.open = false;
            ++i;
            break;
        }
        token.text += text[i];
    }
    return token;
}

std::vector<Token> tokens(const QString& text)
{
    std::vector<Token> result;
    qsizetype i = 0;
    while (i < text.size()) {
        if (text[i].isSpace()) {
            ++i;
            continue;
        }
        if (text[i] == u'"') {
            result.push_back(quotedAt(text, i));
            continue;
        }
        const bool sign = kOperatorCharacters.contains(text[i]);
        const qsizetype from = i;
        while (i < text.size() && !text[i].isSpace() && text[i] != u'"' &&
               kOperatorCharacters.contains(text[i]) == sign) {
            ++i;
        }
        result.push_back({text.mid(from, i - from), static_cast<int>(from), false, false});
    }
    return result;
}

std::optional<Op> operatorOf(const Token& token)
{
    static const std::array<std::pair<QStringView, Op>, 9> kOperators{
        {{u"=", Op::Equal},
         {u"==", Op::Equal},
         {u"!=", Op::NotEqual},
         {u"<", Op::Less},
         {u"<=", Op::LessEqual},
         {u">", Op::Greater},
         {u">=", Op::GreaterEqual},
         {u"~", Op::Contains},
         {u"contains", Op::Contains}}};
    for (const auto& [text, op] : kOperators) {
        if (!token.quoted && token.text == text) {
            return op;
        }
    }
    return std::nullopt;
}

std::optional<double> severityRank(const QString& word)
{
    for (std::size_t i = 0; i < kSeverityWords.size(); ++i) {
        if (word.compare(QLatin1String(kSeverityWords[i].data(),
                                       static_cast<qsizetype>(kSeverityWords[i].size())),
                         Qt::CaseInsensitive) == 0) {
            return static_cast<double>(i);
        }
    }
    return std::nullopt;
}

std::optional<double> numberOf(const QString& text)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok ? std::optional(value) : severityRank(text);
}

bool holds(Op op, double a, double b)
{
    switch (op) {
    case Op::Less:
        return a < b;
    case Op::LessEqual:
        return a <= b;
    case Op::Greater:
        return a > b;
    case Op::GreaterEqual:
        return a >= b;
    case Op::NotEqual:
        return a != b;
    default:
        return a == b;
    }
}

bool passesTerm(const FilterTerm& term, const TableRows& rows, std::size_t row, std::size_t column)
{
    if (term.op == Op::Contains) {
        return rows.value(row, column).contains(term.value, Qt::CaseInsensitive) ||
               rows.text(row, column).contains(term.value, Qt::CaseInsensitive);
    }
    if (term.number) {
        auto number = rows.number(row, column);
        if (!number) {
            number = severityRank(rows.value(row, column));
        }
        if (number) {
            return holds(term.op, *number, *term.number);
        }
    }
    const int order = rows.value(row, column).compare(term.value, Qt::CaseInsensitive);
    return holds(term.op, order, 0);
}

std::optional<std::size_t> columnOf(const QString& name, const std::vector<Column>& columns)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].id.compare(name, Qt::CaseInsensitive) == 0) {
            return i;
        }
    }
    return std::nullopt;
}

ParsedFilter failed(int position, const QString& message)
{
    return {{}, FilterError{position, message}};
}

} // namespace

ParsedFilter parseFilter(const QString& text, const std::vector<Column>& columns)
{
    const auto all = tokens(text);
    ParsedFilter result;
    if (!all.empty() && all.back().open) {
        return failed(all.back().position, tr("This quotation has no end."));
    }
    for (std::size_t i = 0; i < all.size();) {
        const auto op = i + 1 < all.size() ? operatorOf(all[i + 1]) : std::nullopt;
        if (op && !all[i].quoted) {
            const auto column = columnOf(all[i].text, columns);
            if (!column) {
                return failed(all[i].position, tr("There is no field ‘%1’.").arg(all[i].text));
            }
            if (i + 2 >= all.size()) {
                return failed(static_cast<int>(text.size()), tr("A value is missing here."));
            }
            result.filter.push_back({*op, column, all[i + 2].text, numberOf(all[i + 2].text)});
            i += 3;
        } else if (operatorOf(all[i])) {
            return failed(all[i].position, tr("A field is missing before this."));
        } else {
            result.filter.push_back({Op::Contains, std::nullopt, all[i].text, std::nullopt});
            ++i;
        }
        if (i < all.size() && !all[i].quoted &&
            all[i].text.compare(u"and", Qt::CaseInsensitive) == 0) {
            if (++i == all.size()) {
                return failed(static_cast<int>(text.size()), tr("A condition is missing here."));
            }
        }
    }
    return result;
}

bool passes(const TableFilter& filter, const TableRows& rows, std::size_t row, std::size_t columns)
{
    return std::all_of(filter.begin(), filter.end(), [&](const FilterTerm& term) {
        if (term.column) {
            return passesTerm(term, rows, row, *term.column);
        }
        for (std::size_t column = 0; column < columns; ++column) {
            if (passesTerm(term, rows, row, column)) {
                return true;
            }
        }
        return false;
    });
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
        if (filter.empty() || passes(filter, rows, row, columns.size())) {
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
