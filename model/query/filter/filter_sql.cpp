#include "model/query/filter/filter_sql.h"

#include <array>
#include <charconv>
#include <map>

#include "model/projection/severity.h"

namespace souverix
{
namespace
{

std::string quoted(std::string_view text)
{
    std::string out(1, '\'');
    for (const char c : text)
        out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + '\'';
}

std::string numberText(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

// Seconds between T and a column.
std::string ageOf(const char* column, UtcTime now)
{
    return "round((julianday(" + quoted(now.toString()) + ") - julianday(" + column +
           ")) * 86400, 3)";
}

/// The SQL expressions of a filter's fields; empty: there is none.
std::string nodeExpression(const std::string& field, UtcTime now)
{
    static const std::map<std::string, std::string> kSame{{"conn.age", "connectivity_since"},
                                                          {"phase.age", "phase_since"},
                                                          {"attest.age", "attested_at"},
                                                          {"evidence.age", "last_event"}};
    static const std::map<std::string, std::string> kOther{
        {"drift.version", "version_drift"},
        {"drift.config", "config_drift"},
        {"drift.policy", "policy_drift"},
        {"backlog", "messages"},
        {"converging", "NOT not_converging"},
        {"replay_seconds", "estimated_duration_seconds"},
        {"replay.earliest", "replay_earliest"},
        {"replay.latest", "replay_latest"},
        {"drift.kind", ""},
        {"evidence", ""},
        {"finding", ""},
        {"changed", ""},
        {"evidence.phase", ""},
        {"evidence.connectivity", ""},
        {"evidence.drift", ""},
        {"evidence.attestation", ""}};
    if (const auto age = kSame.find(field); age != kSame.end())
        return ageOf(age->second.c_str(), now);
    const auto other = kOther.find(field);
    return other == kOther.end() ? field : other->second;
}

std::string eventExpression(const std::string& field)
{
    static const std::map<std::string, std::string> kOther{
        {"recorded", "recordedtime"}, {"text", "entry"}, {"malformed", ""}, {"type", "kind"}};
    const auto other = kOther.find(field);
    return other == kOther.end() ? field : other->second;
}

std::string jsonPath(std::string_view path)
{
    std::string out = "data->>'$";
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        out += ".\"";
        for (const char c : path.substr(0, dot))
            out += c == '\'' ? std::string("''") : std::string(1, c);
        out += '"';
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    }
    return out + '\'';
}

std::string globOf(const TextPattern& pattern, bool open)
{
    std::string glob;
    for (std::size_t i = 0; i < pattern.pieces().size(); ++i) {
        if (i > 0)
            glob += '*';
        for (const char c : pattern.pieces()[i])
            glob +=
                c == '*' || c == '?' || c == '[' ? std::string("[") + c + ']' : std::string(1, c);
    }
    return quoted(open ? glob + '*' : glob);
}

std::string likeOf(const TextPattern& pattern)
{
    std::string like = "%";
    for (const std::string& piece : pattern.pieces()) {
        for (const char c : piece)
            like += c == '%' || c == '_' || c == '\\' ? std::string("\\") + c : std::string(1, c);
        like += '%';
    }
    return quoted(like) + " ESCAPE '\\'";
}

class Writer
{
public:
    Writer(FilterKind kind, UtcTime now) : m_kind(kind), m_now(now) {}

    std::string write(const FilterTree& tree)
    {
        switch (tree.kind) {
        case FilterTree::Kind::All:
            return "1";
        case FilterTree::Kind::Not:
            return "(" + write(tree.children.front()) + ") IS NOT TRUE";
        case FilterTree::Kind::And:
        case FilterTree::Kind::Or: {
            std::string all;
            for (const FilterTree& child : tree.children) {
                const std::string one = write(child);
                const bool loose = child.kind == FilterTree::Kind::Or;
                all += all.empty() ? "" : tree.kind == FilterTree::Kind::And ? " AND " : " OR ";
                all += loose ? "(" + one + ")" : one;
            }
            return all;
        }
        case FilterTree::Kind::Text:
            return writeText(tree.values.front().pattern);
        case FilterTree::Kind::Exists:
            return writeExists(tree);
        case FilterTree::Kind::Compare:
            return writeCompare(tree);
        }
        return "1";
    }
    [[nodiscard]] bool complete() const { return m_complete; }

private:
    std::string expression(const FilterTree& tree)
    {
        const FilterSchema& schema = filterSchema(m_kind);
        std::string sql = tree.field >= schema.fields.size() ? jsonPath(tree.path)
                          : m_kind == FilterKind::Nodes
                              ? nodeExpression(schema.fields[tree.field].name, m_now)
                              : eventExpression(schema.fields[tree.field].name);
        if (sql.empty())
            m_complete = false;
        return sql;
    }

    std::string writeText(const TextPattern& pattern)
    {
        if (m_kind == FilterKind::Events)
            return "entry LIKE " + likeOf(pattern);
        std::string any;
        for (const char* column : {"node", "region", "cluster", "role", "zone", "model", "batch",
                                   "phase", "connectivity", "attestation", "drift"})
            any += (any.empty() ? "(" : " OR ") + std::string("coalesce(") + column +
                   ", '') LIKE " + likeOf(pattern);
        return any + ")";
    }

    std::string writeExists(const FilterTree& tree)
    {
        const std::string column = expression(tree);
        switch (tree.fieldKind) {
        case FilterFieldKind::Flag:
            return "(" + column + ") IS TRUE";
        case FilterFieldKind::Severity:
            return column + " <> 'none'";
        case FilterFieldKind::Number:
        case FilterFieldKind::Duration:
            if (column != "compliance_score" && column.rfind("round(", 0) != 0)
                return "coalesce(" + column + ", 0) <> 0";
            [[fallthrough]];
        default:
            return column + " IS NOT NULL";
        }
    }

    std::string literal(const FilterTree& tree, const FilterLiteral& value, bool end)
    {
        if (value.null)
            return "NULL";
        switch (tree.fieldKind) {
        case FilterFieldKind::Severity:
            return quoted(kSeverityWords[static_cast<std::size_t>(value.number)]);
        case FilterFieldKind::Time:
            return quoted((end ? value.to : value.from).toString());
        case FilterFieldKind::Flag:
        case FilterFieldKind::Number:
        case FilterFieldKind::Duration:
            return numberText(value.number);
        case FilterFieldKind::Any:
            if (value.isNumber)
                return numberText(value.number);
            break;
        case FilterFieldKind::Text:
            break;
        }
        return quoted(value.pattern.plain() ? value.pattern.literal()
                                            : value.pattern.pieces().front());
    }

    std::string equal(const FilterTree& tree, const std::string& column, const FilterLiteral& value)
    {
        if (value.null)
            return column + " IS NULL";
        if (tree.fieldKind == FilterFieldKind::Time && value.from != value.to)
            return "(" + column + " >= " + literal(tree, value, false) + " AND " + column + " < " +
                   literal(tree, value, true) + ")";
        const bool text = tree.fieldKind == FilterFieldKind::Text ||
                          (tree.fieldKind == FilterFieldKind::Any && !value.isNumber);
        // A type is compared whole and without its prefix and suffix.
        const bool type = m_kind == FilterKind::Events && column == "kind";
        const std::string test = text && !value.pattern.plain()
                                     ? " GLOB " + globOf(value.pattern, false)
                                     : " = " + literal(tree, value, false);
        return type ? "(kind" + test + " OR type" + test + ")" : column + test;
    }

    std::string ordered(const FilterTree& tree, const std::string& column, const char* op,
                        const FilterLiteral& value, bool end)
    {
        return column + " " + op + " " + literal(tree, value, end);
    }

    std::string writeCompare(const FilterTree& tree)
    {
        const std::string column = expression(tree);
        const FilterLiteral& first = tree.values.front();
        const FilterLiteral& last = tree.values.back();
        // A day has a first and no last instant: after it begins where it ends.
        const bool spans =
            tree.fieldKind == FilterFieldKind::Time && last.from != last.to && !last.null;
        switch (tree.op) {
        case FilterOp::Equal:
            return equal(tree, column, first);
        case FilterOp::NotEqual:
            return "(" + equal(tree, column, first) + ") IS NOT TRUE";
        case FilterOp::In: {
            std::string any;
            for (const FilterLiteral& value : tree.values)
                any += (any.empty() ? "(" : " OR ") + equal(tree, column, value);
            return any + ")";
        }
        case FilterOp::Less:
            return ordered(tree, column, "<", first, false);
        case FilterOp::LessEqual:
            return ordered(tree, column, spans ? "<" : "<=", first, spans);
        case FilterOp::Greater:
            return ordered(tree, column, spans ? ">=" : ">", first, spans);
        case FilterOp::GreaterEqual:
            return ordered(tree, column, ">=", first, false);
        case FilterOp::Between:
            return "(" + ordered(tree, column, ">=", first, false) + " AND " +
                   ordered(tree, column, spans ? "<" : "<=", last, spans) + ")";
        case FilterOp::Contains:
            return column + " LIKE " + likeOf(first.pattern);
        case FilterOp::StartsWith:
            return column + " GLOB " + globOf(first.pattern, true);
        }
        return "1";
    }

    FilterKind m_kind;
    UtcTime m_now;
    bool m_complete = true;
};

} // namespace

std::optional<std::string> filterSql(const Filter& filter, UtcTime now)
{
    Writer writer(filter.kind(), now);
    const std::string where = writer.write(filter.plan());
    if (!writer.complete())
        return std::nullopt;
    const bool nodes = filter.kind() == FilterKind::Nodes;
    std::string sql = nodes ? "SELECT * FROM nodes" : "SELECT * FROM events";
    if (!filter.empty())
        sql += " WHERE " + where;
    return sql + (nodes ? " ORDER BY node" : " ORDER BY time, region, sequence");
}

} // namespace souverix
