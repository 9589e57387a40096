// `events` as a virtual table; events_plan.h says what is pushed down to the scan.
#include <simdjson.h>

#include "model/event/json.h"
#include "model/query/sql/events_plan.h"
#include "model/query/sql/table_module.h"

namespace souverix
{
namespace
{

using namespace events_column;

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

int bestIndex(sqlite3_vtab* tab, sqlite3_index_info* info)
{
    return planEvents(*info, sourceOf(tab).eventsHeld());
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
    cursorOf(cursor).scan.emplace(
        source, boundsOf(plan, {values, static_cast<std::size_t>(count)}, source.names()));
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

std::string_view fullName(EventType type)
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> made;
        for (int i = 0; i < kEventTypes; ++i)
            made.push_back(std::string(kTypePrefix)
                               .append(shortName(static_cast<EventType>(i)))
                               .append(kTypeSuffix));
        return made;
    }();
    return names[static_cast<std::size_t>(type)];
}

// Types that the catalogue does not have stand in the bytes alone.
int giveType(sqlite3_vtab_cursor* cursor, sqlite3_context* context, bool shortened)
{
    EventsCursor& c = cursorOf(cursor);
    const EventType type = c.scan->event().type;
    if (type != EventType::Unknown) {
        giveKeptText(context, shortened ? shortName(type) : fullName(type));
        return SQLITE_OK;
    }
    if (const int rc = readBytes(cursor); rc != SQLITE_OK)
        return rc;
    std::string_view text;
    if (!c.object || (*c.object)["type"].get(text) != simdjson::SUCCESS)
        return SQLITE_OK;
    const std::size_t around = kTypePrefix.size() + kTypeSuffix.size();
    if (shortened && text.size() > around && text.substr(0, kTypePrefix.size()) == kTypePrefix &&
        text.substr(text.size() - kTypeSuffix.size()) == kTypeSuffix)
        text = text.substr(kTypePrefix.size(), text.size() - around);
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
        giveKeptText(context, names.text(event.ref.region));
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
        giveKeptText(context, names.text(event.subject));
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
