#include "model/query/sql/events_plan.h"

#include <algorithm>

namespace souverix
{
namespace
{

using namespace events_column;

bool isEquality(unsigned char op)
{
    return op == SQLITE_INDEX_CONSTRAINT_EQ;
}

bool isRange(unsigned char op)
{
    return op == SQLITE_INDEX_CONSTRAINT_GT || op == SQLITE_INDEX_CONSTRAINT_GE ||
           op == SQLITE_INDEX_CONSTRAINT_LT || op == SQLITE_INDEX_CONSTRAINT_LE || isEquality(op);
}

// Whether the scan can use a constraint, compared as the column is.
bool usable(sqlite3_index_info* info, int i)
{
    const auto& constraint = info->aConstraint[i];
    if (constraint.usable == 0)
        return false;
    const char* const collation = sqlite3_vtab_collation(info, i);
    switch (constraint.iColumn) {
    case Region:
    case Subject:
    case Node:
    case Type:
    case Kind:
        return isEquality(constraint.op) && sqlite3_stricmp(collation, "BINARY") == 0;
    case Time:
    case Recorded:
        return isRange(constraint.op) && sqlite3_stricmp(collation, "utc") == 0;
    case Sequence:
        return isRange(constraint.op);
    default:
        return false;
    }
}

// Events come by (region, sequence); with one region by sequence alone.
bool comesInOrder(const sqlite3_index_info& info, bool oneRegion)
{
    const auto ascending = [&](int i, int column) {
        return info.aOrderBy[i].iColumn == column && info.aOrderBy[i].desc == 0;
    };
    if (info.nOrderBy == 1)
        return oneRegion ? ascending(0, Sequence) || ascending(0, Region) : ascending(0, Region);
    return info.nOrderBy == 2 && ascending(0, Region) && ascending(1, Sequence);
}

std::string_view textOf(sqlite3_value* value)
{
    const void* const text = sqlite3_value_text(value);
    return {static_cast<const char*>(text), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

void boundName(std::optional<NameId>& bound, std::string_view text, const Names& names,
               EventBounds& bounds)
{
    const NameId name = names.find(text);
    bounds.nothing = bounds.nothing || name == NameId::None || (bound && *bound != name);
    bound = name;
}

void boundType(std::string_view type, EventBounds& bounds)
{
    const EventType known = eventTypeOf(type);
    bounds.nothing = bounds.nothing || (bounds.type && *bounds.type != known);
    bounds.type = known;
}

// Strict bounds are kept as those that include their end: SQLite drops the end itself.
template <class Place>
void boundRange(Place& least, Place& most, unsigned char op, const Place& value)
{
    const bool upper = op == SQLITE_INDEX_CONSTRAINT_LT || op == SQLITE_INDEX_CONSTRAINT_LE;
    if (!upper)
        least = std::max(least, value);
    if (upper || isEquality(op))
        most = std::min(most, value);
}

void boundSequence(unsigned char op, sqlite3_int64 value, EventBounds& bounds)
{
    const bool upper = op == SQLITE_INDEX_CONSTRAINT_LT || op == SQLITE_INDEX_CONSTRAINT_LE;
    if (value < 0) {
        bounds.nothing = bounds.nothing || upper || isEquality(op);
        return;
    }
    boundRange(bounds.first, bounds.last, op, static_cast<std::uint64_t>(value));
}

void bind(int column, unsigned char op, sqlite3_value* value, const Names& names,
          EventBounds& bounds)
{
    const int type = sqlite3_value_type(value);
    if (type == SQLITE_NULL) {
        bounds.nothing = true; // a comparison with NULL is never true
        return;
    }
    if (column == Sequence) {
        if (type == SQLITE_INTEGER)
            boundSequence(op, sqlite3_value_int64(value), bounds);
        return;
    }
    if (type != SQLITE_TEXT)
        return;
    const std::string_view text = textOf(value);
    if (column == Region)
        boundName(bounds.region, text, names, bounds);
    else if (column == Subject || column == Node)
        boundName(bounds.subject, text, names, bounds);
    else if (column == Type)
        boundType(text, bounds);
    else if (column == Kind)
        boundType(std::string(kTypePrefix).append(text).append(kTypeSuffix), bounds);
    else if (const auto time = UtcTime::parseRfc3339(text); time && column == Time)
        boundRange(bounds.from, bounds.to, op, *time);
    else if (time && column == Recorded)
        boundRange(bounds.recordedFrom, bounds.recordedTo, op, *time);
}

} // namespace

int planEvents(sqlite3_index_info& info, std::uint64_t eventsHeld)
{
    constexpr double kHistory = 300; // events of a subject, at a guess
    std::string plan;
    double rows = static_cast<double>(eventsHeld) + 1, cost = rows;
    bool oneRegion = false, oneEntry = false;
    for (int i = 0; i < info.nConstraint; ++i) {
        if (!usable(&info, i))
            continue;
        const auto& constraint = info.aConstraint[i];
        plan += static_cast<char>('a' + constraint.iColumn);
        plan += static_cast<char>(constraint.op);
        info.aConstraintUsage[i].argvIndex = static_cast<int>(plan.size() / 2);
        const bool subject = constraint.iColumn == Subject || constraint.iColumn == Node;
        oneRegion = oneRegion || constraint.iColumn == Region;
        oneEntry = oneEntry || (constraint.iColumn == Sequence && isEquality(constraint.op));
        rows /= subject ? rows / std::min(rows, kHistory) : 4;
        // Columns are read all the same for those that the scan only compares.
        if (subject || constraint.iColumn == Region || constraint.iColumn == Sequence)
            cost = rows;
    }
    if (oneEntry)
        cost = rows = oneRegion ? 1 : 4;
    info.estimatedCost = cost + 1;
    info.estimatedRows = static_cast<sqlite3_int64>(rows) + 1;
    info.orderByConsumed = comesInOrder(info, oneRegion) ? 1 : 0;
    info.idxStr = sqlite3_mprintf("%s", plan.c_str());
    info.needToFreeIdxStr = 1;
    return info.idxStr == nullptr ? SQLITE_NOMEM : SQLITE_OK;
}

EventBounds boundsOf(const char* plan, std::span<sqlite3_value* const> values, const Names& names)
{
    EventBounds bounds;
    for (std::size_t i = 0; i < values.size(); ++i)
        bind(plan[2 * i] - 'a', static_cast<unsigned char>(plan[2 * i + 1]), values[i], names,
             bounds);
    return bounds;
}

} // namespace souverix
