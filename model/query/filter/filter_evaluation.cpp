#include "model/query/filter/filter_evaluation.h"

namespace souverix
{
namespace
{

// -1, 0 or 1; numbers without an order (NaN cannot come from JSON) count as equal.
int compareNumbers(const FilterLiteral& literal, const FilterValue& value)
{
    if (value.kind == FilterValue::Kind::Integer && literal.isInteger)
        return value.integer < literal.integer ? -1 : value.integer > literal.integer ? 1 : 0;
    const double number = value.kind == FilterValue::Kind::Integer
                              ? static_cast<double>(value.integer)
                              : value.number;
    return number < literal.number ? -1 : number > literal.number ? 1 : 0;
}

// A day or a minute is equal to every instant in it.
int compareTimes(const FilterLiteral& literal, UtcTime time)
{
    if (time < literal.from)
        return -1;
    return literal.from == literal.to ? (literal.to < time ? 1 : 0) : (time < literal.to ? 0 : 1);
}

std::string_view textOf(const FilterLiteral& literal)
{
    return literal.pattern.pieces().front();
}

int compareTo(const FilterLiteral& literal, const FilterValue& value)
{
    if (value.kind == FilterValue::Kind::Time)
        return compareTimes(literal, value.time);
    if (value.kind != FilterValue::Kind::Text)
        return compareNumbers(literal, value);
    const int order = value.text.compare(textOf(literal));
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

bool equalTo(const FilterLiteral& literal, const FilterValue& value)
{
    if (literal.null)
        return false;
    if (value.kind == FilterValue::Kind::Text)
        return literal.pattern.matches(value.text);
    return compareTo(literal, value) == 0;
}

} // namespace

FilterValue FilterValue::ofName(NameId name)
{
    FilterValue value;
    value.kind = name == NameId::None ? Kind::Missing : Kind::Name;
    value.name = name;
    return value;
}

FilterValue FilterValue::ofText(std::string_view text)
{
    FilterValue value;
    value.kind = Kind::Text;
    value.text = text;
    return value;
}

FilterValue FilterValue::ofNumber(double number, bool optional)
{
    FilterValue value;
    value.kind = Kind::Number;
    value.number = number;
    value.optional = optional;
    return value;
}

FilterValue FilterValue::ofInteger(std::int64_t integer)
{
    FilterValue value;
    value.kind = Kind::Integer;
    value.integer = integer;
    return value;
}

FilterValue FilterValue::ofTime(UtcTime time)
{
    FilterValue value;
    value.kind = Kind::Time;
    value.time = time;
    return value;
}

bool existsFor(FilterFieldKind kind, const FilterValue& value)
{
    if (kind == FilterFieldKind::Any || value.optional)
        return true;
    if (value.kind == FilterValue::Kind::Number)
        return value.number != 0;
    return value.kind != FilterValue::Kind::Integer || value.integer != 0;
}

bool holdsFor(const FilterTree& compare, const FilterValue& value)
{
    const std::vector<FilterLiteral>& values = compare.values;
    // Members of data: a number is not ordered against a text.
    const bool number =
        value.kind == FilterValue::Kind::Number || value.kind == FilterValue::Kind::Integer;
    if (number && !values.front().isNumber && !values.front().null)
        return false;
    switch (compare.op) {
    case FilterOp::Equal:
    case FilterOp::NotEqual:
        return equalTo(values.front(), value);
    case FilterOp::In:
        return std::any_of(values.begin(), values.end(), [&](const FilterLiteral& literal) {
            return (!number || literal.isNumber) && equalTo(literal, value);
        });
    case FilterOp::Less:
        return compareTo(values.front(), value) < 0;
    case FilterOp::LessEqual:
        return compareTo(values.front(), value) <= 0;
    case FilterOp::Greater:
        return compareTo(values.front(), value) > 0;
    case FilterOp::GreaterEqual:
        return compareTo(values.front(), value) >= 0;
    case FilterOp::Between:
        return compareTo(values.front(), value) >= 0 && compareTo(values.back(), value) <= 0;
    case FilterOp::Contains:
        return value.kind == FilterValue::Kind::Text && values.front().pattern.occursIn(value.text);
    case FilterOp::StartsWith:
        return value.kind == FilterValue::Kind::Text && values.front().pattern.begins(value.text);
    }
    return false;
}

} // namespace souverix
