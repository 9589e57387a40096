#include "model/trust/json_schema.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include <regex.h>

#include "model/base/utc_time.h"
#include "model/event/uri.h"

namespace souverix
{

using nlohmann::json;

struct JsonSchema::Place {
    const json* document;
    const json* schema;

    [[nodiscard]] const json* keyword(const char* name) const
    {
        const auto at = schema->find(name);
        return at == schema->end() ? nullptr : &*at;
    }
    [[nodiscard]] Place at(const json& inner) const { return {document, &inner}; }
};

/// A compiled POSIX expression: it runs without a recursion that grows with the text, which
/// std::regex does not. The schemas' patterns mean the same in both grammars.
struct JsonSchema::Pattern {
    regex_t compiled{};
    bool good = false;

    explicit Pattern(const std::string& text)
        : good(regcomp(&compiled, text.c_str(), REG_EXTENDED | REG_NOSUB) == 0)
    {
    }
    ~Pattern()
    {
        if (good)
            regfree(&compiled);
    }
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;
};

namespace
{

bool isOfType(const json& value, const std::string& type)
{
    if (type == "integer")
        return value.is_number_integer() ||
               (value.is_number_float() && std::trunc(value.get<double>()) == value.get<double>());
    return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
           (type == "string" && value.is_string()) || (type == "number" && value.is_number()) ||
           (type == "boolean" && value.is_boolean()) || (type == "null" && value.is_null());
}

bool isOfAnyType(const json& value, const json& types)
{
    if (types.is_string())
        return isOfType(value, types.get_ref<const std::string&>());
    return std::any_of(types.begin(), types.end(), [&](const json& type) {
        return isOfType(value, type.get_ref<const std::string&>());
    });
}

std::size_t codePoints(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
    }));
}

/// Real documents hold `git@host:path`, `#semver:^1`, `{version}` and the like, which RFC 3987 does
/// not allow and the specification's own validators let pass; only what ends a reference in any
/// text is refused.
bool isIriLike(const std::string& text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return u <= 0x20 || u == 0x7F || c == '<' || c == '>' || c == '"';
    });
}

bool isOfFormat(const std::string& format, const std::string& text)
{
    if (format == "date-time")
        return UtcTime::parseRfc3339(text).has_value();
    if (format == "iri-reference")
        return isIriLike(text);
    if (format == "uri")
        return isAbsoluteUri(text.substr(0, text.find('#'))) && isUriReference(text);
    if (format == "idn-email") {
        const std::size_t at = text.rfind('@');
        return at != std::string::npos && at > 0 && at + 1 < text.size();
    }
    return true;
}

/// Sorted, so that a long array is not compared pair by pair.
bool areUnique(const json& array)
{
    std::vector<const json*> items;
    for (const json& item : array)
        items.push_back(&item);
    std::sort(items.begin(), items.end(), [](const json* a, const json* b) { return *a < *b; });
    return std::adjacent_find(items.begin(), items.end(),
                              [](const json* a, const json* b) { return *a == *b; }) == items.end();
}

} // namespace

JsonSchema::JsonSchema() = default;
JsonSchema::~JsonSchema() = default;

void JsonSchema::add(const std::string& name, json schema)
{
    m_documents[name] = std::move(schema);
}

bool JsonSchema::isKnownKeyword(std::string_view keyword)
{
    constexpr std::string_view kKnown[] = {
        "$ref", "type", "enum", "const", "pattern", "format", "minLength", "maxLength", "minimum",
        "maximum", "items", "additionalItems", "minItems", "maxItems", "uniqueItems", "required",
        "properties", "additionalProperties", "oneOf", "anyOf", "allOf", "if", "then",
        // these say nothing of validity
        "$schema", "$id", "$comment", "title", "description", "examples", "default", "definitions",
        "deprecated", "meta:enum"};
    return std::find(std::begin(kKnown), std::end(kKnown), keyword) != std::end(kKnown);
}

std::optional<SchemaFault> JsonSchema::validate(const std::string& name, const json& document)
{
    const json& schema = m_documents.at(name);
    m_fault = {};
    return check({&schema, &schema}, document, "") ? std::nullopt : std::optional(m_fault);
}

bool JsonSchema::fault(const std::string& path, const char* keyword)
{
    m_fault = {path, keyword};
    return false;
}

JsonSchema::Place JsonSchema::resolve(const Place& from, const std::string& reference) const
{
    const std::size_t hash = std::min(reference.find('#'), reference.size());
    const json& document = hash == 0 ? *from.document : m_documents.at(reference.substr(0, hash));
    if (hash + 1 >= reference.size())
        return {&document, &document};
    return {&document, &document.at(json::json_pointer(reference.substr(hash + 1)))};
}

bool JsonSchema::matches(const std::string& pattern, const std::string& text)
{
    const Pattern& compiled = m_patterns.try_emplace(pattern, pattern).first->second;
    regmatch_t range{0, static_cast<regoff_t>(text.size())};
    return compiled.good && regexec(&compiled.compiled, text.data(), 1, &range, REG_STARTEND) == 0;
}

bool JsonSchema::check(const Place& place, const json& value, const std::string& path)
{
    if (place.schema->is_boolean())
        return place.schema->get<bool>() || fault(path, "additionalProperties");
    // In draft-07 a reference stands for itself; what is beside it does not count.
    if (const json* reference = place.keyword("$ref"))
        return check(resolve(place, reference->get<std::string>()), value, path);
    if (const json* type = place.keyword("type"); type && !isOfAnyType(value, *type))
        return fault(path, "type");
    if (const json* all = place.keyword("enum");
        all && std::find(all->begin(), all->end(), value) == all->end())
        return fault(path, "enum");
    if (const json* only = place.keyword("const"); only && *only != value)
        return fault(path, "const");
    if (value.is_number()) {
        const json *least = place.keyword("minimum"), *most = place.keyword("maximum");
        if ((least && value < *least) || (most && value > *most))
            return fault(path, "minimum");
    }
    if (value.is_string() && !checkString(*place.schema, value.get_ref<const std::string&>()))
        return fault(path, "pattern");
    if (value.is_array() && !checkArray(place, value, path))
        return false;
    if (value.is_object() && !checkObject(place, value, path))
        return false;
    return checkCombined(place, value, path);
}

bool JsonSchema::checkString(const json& schema, const std::string& text)
{
    const auto least = schema.find("minLength"), most = schema.find("maxLength");
    if (least != schema.end() && codePoints(text) < least->get<std::size_t>())
        return false;
    if (most != schema.end() && codePoints(text) > most->get<std::size_t>())
        return false;
    const auto format = schema.find("format");
    if (format != schema.end() && !isOfFormat(format->get<std::string>(), text))
        return false;
    const auto pattern = schema.find("pattern");
    return pattern == schema.end() || matches(pattern->get<std::string>(), text);
}

bool JsonSchema::checkArray(const Place& place, const json& value, const std::string& path)
{
    const json *least = place.keyword("minItems"), *most = place.keyword("maxItems");
    if ((least && value.size() < least->get<std::size_t>()) ||
        (most && value.size() > most->get<std::size_t>()))
        return fault(path, "minItems");
    if (const json* unique = place.keyword("uniqueItems");
        unique && unique->get<bool>() && !areUnique(value))
        return fault(path, "uniqueItems");
    const json *items = place.keyword("items"), *more = place.keyword("additionalItems");
    for (std::size_t i = 0; items && i < value.size(); ++i) {
        const bool tuple = items->is_array();
        const json* schema = !tuple ? items : i < items->size() ? &(*items)[i] : more;
        if (schema && !check(place.at(*schema), value[i], path + "/" + std::to_string(i)))
            return false;
    }
    return true;
}

bool JsonSchema::checkObject(const Place& place, const json& value, const std::string& path)
{
    if (const json* required = place.keyword("required")) {
        for (const json& name : *required) {
            if (!value.contains(name.get_ref<const std::string&>()))
                return fault(path + "/" + name.get<std::string>(), "required");
        }
    }
    const json *properties = place.keyword("properties"),
               *more = place.keyword("additionalProperties");
    for (const auto& [name, member] : value.items()) {
        const bool named = properties && properties->contains(name);
        const json* schema = named ? &properties->at(name) : more;
        if (schema && !check(place.at(*schema), member, path + "/" + name))
            return false;
    }
    return true;
}

bool JsonSchema::checkCombined(const Place& place, const json& value, const std::string& path)
{
    if (const json* all = place.keyword("allOf")) {
        for (const json& one : *all) {
            if (!check(place.at(one), value, path))
                return false;
        }
    }
    const auto valid = [&](const json& one) { return check(place.at(one), value, path); };
    if (const json* any = place.keyword("anyOf");
        any && std::none_of(any->begin(), any->end(), valid))
        return fault(path, "anyOf");
    if (const json* one = place.keyword("oneOf");
        one && std::count_if(one->begin(), one->end(), valid) != 1)
        return fault(path, "oneOf");
    const json *condition = place.keyword("if"), *consequence = place.keyword("then");
    return !condition || !consequence || !valid(*condition) || valid(*consequence);
}

} // namespace souverix
