#include "model/query/sql/table_module.h"

#include "model/projection/severity.h"

namespace souverix
{
namespace
{

struct Registered {
    SqlSource* source;
    const SqlRowsTable* table;
};

struct RowsTab : sqlite3_vtab {
    Registered from;
};

struct RowsCursor : sqlite3_vtab_cursor {
    std::unique_ptr<SqlRows> rows;
    std::size_t at = 0;
    bool ended = true;
};

RowsTab& tabOf(sqlite3_vtab* tab)
{
    return *static_cast<RowsTab*>(tab);
}

RowsCursor& cursorOf(sqlite3_vtab_cursor* cursor)
{
    return *static_cast<RowsCursor*>(cursor);
}

int connect(sqlite3* db, void* registered, int, const char* const*, sqlite3_vtab** out, char**)
{
    const auto& from = *static_cast<const Registered*>(registered);
    if (const int rc = sqlite3_declare_vtab(db, declarationOf(from.table->table).c_str());
        rc != SQLITE_OK)
        return rc;
    auto tab = std::make_unique<RowsTab>();
    tab->from = from;
    *out = tab.release();
    return SQLITE_OK;
}

int disconnect(sqlite3_vtab* tab)
{
    delete &tabOf(tab);
    return SQLITE_OK;
}

int bestIndex(sqlite3_vtab* tab, sqlite3_index_info* info)
{
    constexpr double kWhole = 100'000, kOneNode = 100;
    const SqlRowsTable& table = *tabOf(tab).from.table;
    info->estimatedCost = kWhole;
    for (int i = 0; table.nodeColumn && i < info->nConstraint; ++i) {
        const auto& constraint = info->aConstraint[i];
        if (constraint.usable == 0 || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ ||
            constraint.iColumn != static_cast<int>(*table.nodeColumn) ||
            sqlite3_stricmp(sqlite3_vtab_collation(info, i), "BINARY") != 0)
            continue;
        info->aConstraintUsage[i].argvIndex = 1;
        info->idxNum = 1;
        info->estimatedCost = kOneNode;
        info->estimatedRows = 10;
        break;
    }
    return SQLITE_OK;
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** out)
{
    *out = std::make_unique<RowsCursor>().release();
    return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor)
{
    delete &cursorOf(cursor);
    return SQLITE_OK;
}

int goTo(sqlite3_vtab_cursor* cursor, std::size_t row)
{
    RowsCursor& c = cursorOf(cursor);
    const auto there = c.rows->has(row);
    if (!there)
        return failTable(cursor->pVtab, *tabOf(cursor->pVtab).from.source, there.error());
    c.at = row;
    c.ended = !*there;
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* cursor, int index, const char*, int, sqlite3_value** values)
{
    const Registered& from = tabOf(cursor->pVtab).from;
    std::optional<std::string> node;
    if (index == 1 && sqlite3_value_type(values[0]) == SQLITE_TEXT) {
        const void* const text = sqlite3_value_text(values[0]);
        node = std::string(static_cast<const char*>(text),
                           static_cast<std::size_t>(sqlite3_value_bytes(values[0])));
    }
    auto rows = from.table->read(*from.source, node);
    if (!rows)
        return failTable(cursor->pVtab, *from.source, rows.error());
    cursorOf(cursor).rows = std::move(*rows);
    return goTo(cursor, 0);
}

int next(sqlite3_vtab_cursor* cursor)
{
    return goTo(cursor, cursorOf(cursor).at + 1);
}

int atEnd(sqlite3_vtab_cursor* cursor)
{
    return cursorOf(cursor).ended ? 1 : 0;
}

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int index)
{
    RowsCursor& c = cursorOf(cursor);
    giveCell(context, c.rows->cell(c.at, static_cast<std::size_t>(index)));
    SqlSource& source = *tabOf(cursor->pVtab).from.source;
    return source.error() ? failTable(cursor->pVtab, source, *source.error()) : SQLITE_OK;
}

int rowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* out)
{
    *out = static_cast<sqlite3_int64>(cursorOf(cursor).at);
    return SQLITE_OK;
}

sqlite3_module makeModule()
{
    sqlite3_module module{}; // no xCreate: eponymous only; no xUpdate: read-only
    module.xConnect = connect;
    module.xDisconnect = disconnect;
    module.xBestIndex = bestIndex;
    module.xOpen = open;
    module.xClose = close;
    module.xFilter = filter;
    module.xNext = next;
    module.xEof = atEnd;
    module.xColumn = column;
    module.xRowid = rowid;
    return module;
}

std::string_view textOf(int bytes, const void* text)
{
    return {static_cast<const char*>(text), static_cast<std::size_t>(bytes)};
}

int compareBytes(std::string_view a, std::string_view b)
{
    const int order = a.compare(b);
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

int compareInstants(void*, int aBytes, const void* aText, int bBytes, const void* bText)
{
    const std::string_view a = textOf(aBytes, aText), b = textOf(bBytes, bText);
    const auto first = UtcTime::parseRfc3339(a), second = UtcTime::parseRfc3339(b);
    if (!first || !second)
        return compareBytes(a, b);
    return *first < *second ? -1 : *second < *first ? 1 : 0;
}

int rankOf(std::string_view word)
{
    for (std::size_t i = 0; i < kSeverityWords.size(); ++i)
        if (kSeverityWords[i] == word)
            return static_cast<int>(i);
    return kSeverities;
}

// Words of the ladder come before all other texts, so that the order is total.
int compareSeverities(void*, int aBytes, const void* aText, int bBytes, const void* bText)
{
    const std::string_view a = textOf(aBytes, aText), b = textOf(bBytes, bText);
    const int first = rankOf(a), second = rankOf(b);
    return first == second ? compareBytes(a, b) : first < second ? -1 : 1;
}

} // namespace

int registerRowsTable(sqlite3* db, SqlSource& source, const SqlRowsTable& table)
{
    static const sqlite3_module module = makeModule();
    auto registered = std::make_unique<Registered>(Registered{&source, &table});
    return sqlite3_create_module_v2(db, table.table.name.c_str(), &module, registered.release(),
                                    [](void* p) { delete static_cast<Registered*>(p); });
}

std::string declarationOf(const SqlTable& table)
{
    std::string sql = "CREATE TABLE x(";
    const char* separator = "";
    for (const SqlColumn& column : table.columns) {
        sql += separator + column.name + " " + column.type + (column.hidden ? " HIDDEN" : "");
        separator = ", ";
    }
    return sql + ")";
}

void giveText(sqlite3_context* context, std::string_view text)
{
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void giveKeptText(sqlite3_context* context, std::string_view text)
{
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void giveCell(sqlite3_context* context, const SqlCell& cell)
{
    if (const auto* integer = std::get_if<std::int64_t>(&cell))
        sqlite3_result_int64(context, *integer);
    else if (const auto* real = std::get_if<double>(&cell))
        sqlite3_result_double(context, *real);
    else if (const auto* text = std::get_if<std::string>(&cell))
        giveText(context, *text);
}

int failTable(sqlite3_vtab* table, SqlSource& source, const Error& error)
{
    source.setError(error);
    sqlite3_free(table->zErrMsg);
    table->zErrMsg = sqlite3_mprintf("%s", error.detail.c_str());
    return SQLITE_ERROR;
}

int registerCollations(sqlite3* db)
{
    const int rc =
        sqlite3_create_collation_v2(db, "utc", SQLITE_UTF8, nullptr, compareInstants, nullptr);
    if (rc != SQLITE_OK)
        return rc;
    return sqlite3_create_collation_v2(db, "severity", SQLITE_UTF8, nullptr, compareSeverities,
                                       nullptr);
}

} // namespace souverix
