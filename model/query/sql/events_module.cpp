// `events` as a virtual table. Pushed down to the scan: equality of region, subject, type and kind;
// equality and ranges of sequence, time and recordedtime; ORDER BY [region,] sequence. SQLite
// checks every condition again, so a bound may let too much through and never too little.
#include <simdjson.h>

#include "model/event/json.h"
#include "model/query/sql/events_scan.h"
#include "model/query/sql/table_module.h"

namespace souverix
{
namespace
{

enum Column : int {
    Region,
    Sequence,
    Time,
    Recorded,
    Subject,
    Type,
    Kind,
    Late,
    Id,
    Source,
    Data,
    Entry,
    Node
};

constexpr std::string_view kPrefix = "io.souverix.", kSuffix = ".v1";

struct EventsTab : sqlite3_vtab {
    SqlSource* source = nullptr;
};

struct EventsCursor : sqlite3_vtab_cursor {
    std::optional<EventsScan> scan;
    bool atEnd = true;
    sqlite3_int64 row = 0;
    StrictJson json;
    std::string bytes; // of the current event
    std::optional<simdjson::dom::object> object;
    bool read = false;
};

SqlSource& sourceOf(sqlite3_vtab* tab)
{
    return *static_cast<EventsTab*>(tab)->source;
}

EventsCursor& cursorOf(sqlite3_vtab_cursor* cursor)
{
    return *static_cast<EventsCursor*>(cursor);
}

int connect(sqlite3* db, void* source, int, const char* const*, sqlite3_vtab** out, char**)
{
    if (const int rc = sqlite3_declare_vtab(db, declarationOf(eventsTable()).c_str());
        rc != SQLITE_OK)
        return rc;
    auto tab = std::make_unique<EventsTab>();
    tab->source = static_cast<SqlSource*>(source);
    *out = tab.release();
    return SQLITE_OK;
}

int disconnect(sqlite3_vtab* tab)
{
    delete static_cast<EventsTab*>(tab);
    return SQLITE_OK;
}

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

int bestIndex(sqlite3_vtab* tab, sqlite3_index_info* info)
{
    constexpr double kHistory = 300; // events of a subject, at a guess
    std::string plan;
    double rows = static_cast<double>(sourceOf(tab).eventsHeld()) + 1, cost = rows;
    bool oneRegion = false, oneEntry = false;
    for (int i = 0; i < info->nConstraint; ++i) {
        if (!usable(info, i))
            continue;
        const auto& constraint = info->aConstraint[i];
        plan += static_cast<char>('a' + constraint.iColumn);
        plan += static_cast<char>(constraint.op);
        info->aConstraintUsage[i].argvIndex = static_cast<int>(plan.size() / 2);
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
    info->estimatedCost = cost + 1;
    info->estimatedRows = static_cast<sqlite3_int64>(rows) + 1;
    info->orderByConsumed = comesInOrder(*info, oneRegion) ? 1 : 0;
    info->idxStr = sqlite3_mprintf("%s", plan.c_str());
    info->needToFreeIdxStr = 1;
    return info->idxStr == nullptr ? SQLITE_NOMEM : SQLITE_OK;
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
        boundType(std::string(kPrefix).append(text).append(kSuffix), bounds);
    else if (const auto time = UtcTime::parseRfc3339(text); time && column == Time)
        boundRange(bounds.from, bounds.to, op, *time);
    else if (time && column == Recorded)
        boundRange(bounds.recordedFrom, bounds.recordedTo, op, *time);
}

int advance(sqlite3_vtab_cursor* cursor)
{
    EventsCursor& c = cursorOf(cursor);
    c.read = false;
    ++c.row;
    auto more = c.scan->next();
    if (!more)
        return failTable(cursor->pVtab, sourceOf(cursor->pVtab), more.error());
    c.atEnd = !*more;
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* cursor, int, const char* plan, int count, sqlite3_value** values)
{
    SqlSource& source = sourceOf(cursor->pVtab);
    EventBounds bounds;
    for (int i = 0; i < count; ++i)
        bind(plan[2 * i] - 'a', static_cast<unsigned char>(plan[2 * i + 1]), values[i],
             source.names(), bounds);
    cursorOf(cursor).scan.emplace(source, bounds);
    cursorOf(cursor).row = -1;
    return advance(cursor);
}

int readBytes(sqlite3_vtab_cursor* cursor)
{
    EventsCursor& c = cursorOf(cursor);
    if (c.read)
        return SQLITE_OK;
    SqlSource& source = sourceOf(cursor->pVtab);
    auto bytes = source.reader().entry(c.scan->event().ref);
    if (!bytes)
        return failTable(cursor->pVtab, source, bytes.error());
    c.bytes = std::move(*bytes);
    c.read = true;
    c.object.reset();
    auto element = c.json.parse(c.bytes);
    simdjson::dom::object object;
    if (element && element->get(object) == simdjson::SUCCESS)
        c.object = object;
    return SQLITE_OK;
}

void giveMember(sqlite3_context* context, const EventsCursor& cursor, const char* name)
{
    simdjson::dom::element member;
    if (!cursor.object || (*cursor.object)[name].get(member) != simdjson::SUCCESS)
        return;
    std::string_view text;
    if (member.get(text) == simdjson::SUCCESS)
        giveText(context, text);
    else
        giveText(context, simdjson::minify(member));
}

// Types that the catalogue does not have stand in the bytes alone.
int giveType(sqlite3_vtab_cursor* cursor, sqlite3_context* context, bool shortened)
{
    EventsCursor& c = cursorOf(cursor);
    const EventType type = c.scan->event().type;
    if (type != EventType::Unknown) {
        giveText(context, shortened ? std::string(shortName(type))
                                    : std::string(kPrefix).append(shortName(type)).append(kSuffix));
        return SQLITE_OK;
    }
    if (const int rc = readBytes(cursor); rc != SQLITE_OK)
        return rc;
    std::string_view text;
    if (!c.object || (*c.object)["type"].get(text) != simdjson::SUCCESS)
        return SQLITE_OK;
    const std::size_t around = kPrefix.size() + kSuffix.size();
    if (shortened && text.size() > around && text.substr(0, kPrefix.size()) == kPrefix &&
        text.substr(text.size() - kSuffix.size()) == kSuffix)
        text = text.substr(kPrefix.size(), text.size() - around);
    giveText(context, text);
    return SQLITE_OK;
}

int giveFromBytes(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int index)
{
    if (const int rc = readBytes(cursor); rc != SQLITE_OK)
        return rc;
    EventsCursor& c = cursorOf(cursor);
    if (index == Entry)
        giveText(context, c.bytes);
    else
        giveMember(context, c, index == Id ? "id" : index == Source ? "source" : "data");
    return SQLITE_OK;
}

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int index)
{
    const EventColumns& event = cursorOf(cursor).scan->event();
    const Names& names = sourceOf(cursor->pVtab).names();
    switch (index) {
    case Region:
        giveText(context, names.text(event.ref.region));
        return SQLITE_OK;
    case Sequence:
        sqlite3_result_int64(context, static_cast<sqlite3_int64>(event.ref.sequence));
        return SQLITE_OK;
    case Time:
        giveText(context, event.time.toString());
        return SQLITE_OK;
    case Recorded:
        giveText(context, event.recorded.toString());
        return SQLITE_OK;
    case Subject:
    case Node:
        giveText(context, names.text(event.subject));
        return SQLITE_OK;
    case Type:
    case Kind:
        return giveType(cursor, context, index == Kind);
    case Late:
        sqlite3_result_double(context, (event.recorded - event.time).toSeconds());
        return SQLITE_OK;
    default:
        return giveFromBytes(cursor, context, index);
    }
}

sqlite3_module makeModule()
{
    sqlite3_module module{}; // no xCreate: eponymous only; no xUpdate: read-only
    module.xConnect = connect;
    module.xDisconnect = disconnect;
    module.xBestIndex = bestIndex;
    module.xOpen = [](sqlite3_vtab*, sqlite3_vtab_cursor** out) {
        *out = std::make_unique<EventsCursor>().release();
        return SQLITE_OK;
    };
    module.xClose = [](sqlite3_vtab_cursor* cursor) {
        delete &cursorOf(cursor);
        return SQLITE_OK;
    };
    module.xFilter = filter;
    module.xNext = advance;
    module.xEof = [](sqlite3_vtab_cursor* cursor) { return cursorOf(cursor).atEnd ? 1 : 0; };
    module.xColumn = column;
    module.xRowid = [](sqlite3_vtab_cursor* cursor, sqlite3_int64* out) {
        *out = cursorOf(cursor).row;
        return SQLITE_OK;
    };
    return module;
}

} // namespace

const SqlTable& eventsTable()
{
    static const SqlTable table{
        "events",
        "the events that count at (T, K); malformed entries are in `quarantine`",
        {{"region", "TEXT", "the region whose log holds it"},
         {"sequence", "INTEGER", "its place in that log"},
         {"time", "TEXT COLLATE utc", "when it happened at the producer"},
         {"recordedtime", "TEXT COLLATE utc", "when the region's master appended it"},
         {"subject", "TEXT", "the node, or KIND/ID"},
         {"type", "TEXT", "the exact type"},
         {"kind", "TEXT", "the type without prefix and suffix, e.g. node.registered"},
         {"late", "REAL", "recordedtime minus time, in seconds"},
         {"id", "TEXT", "its id, unique within the source"},
         {"source", "TEXT", "the producer's URI reference"},
         {"data", "TEXT", "the data member as JSON: data->>'component'"},
         {"entry", "TEXT", "the exact bytes", true},
         {"node", "TEXT", "the same as subject", true}}};
    return table;
}

int registerEventsTable(sqlite3* db, SqlSource& source)
{
    static const sqlite3_module module = makeModule();
    return sqlite3_create_module_v2(db, "events", &module, &source, nullptr);
}

} // namespace souverix
