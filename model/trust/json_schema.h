#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace souverix
{

/// Where a document breaks a schema.
struct SchemaFault {
    std::string path;    ///< of the value, as a JSON pointer
    std::string keyword; ///< of the schema
};

/// Schemas of JSON Schema draft-07, as far as CycloneDX uses it (isKnownKeyword), with the formats
/// date-time, iri-reference, uri and idn-email asserted. Not for two threads at once.
class JsonSchema
{
public:
    JsonSchema();
    ~JsonSchema();
    JsonSchema(const JsonSchema&) = delete;
    JsonSchema& operator=(const JsonSchema&) = delete;

    /// Adds a schema by the name that others refer to it by. REQUIRES a valid schema.
    void add(const std::string& name, nlohmann::json schema);
    /// The first fault of a document by the schema `name`; nullopt where it is valid.
    [[nodiscard]] std::optional<SchemaFault> validate(const std::string& name,
                                                      const nlohmann::json& document);
    /// Whether a keyword is judged, or says nothing that could be.
    [[nodiscard]] static bool isKnownKeyword(std::string_view keyword);

private:
    struct Place; // a schema within a document of schemas
    struct Pattern;

    bool check(const Place& schema, const nlohmann::json& value, const std::string& path);
    bool checkString(const nlohmann::json& schema, const std::string& text);
    bool checkArray(const Place& schema, const nlohmann::json& value, const std::string& path);
    bool checkObject(const Place& schema, const nlohmann::json& value, const std::string& path);
    bool checkCombined(const Place& schema, const nlohmann::json& value, const std::string& path);
    Place resolve(const Place& from, const std::string& reference) const;
    bool matches(const std::string& pattern, const std::string& text);
    bool fault(const std::string& path, const char* keyword);

    std::map<std::string, nlohmann::json> m_documents;
    std::map<std::string, Pattern> m_patterns;
    SchemaFault m_fault;
};

} // namespace souverix
