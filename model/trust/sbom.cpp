#include "model/trust/sbom.h"

#include "model/event/json.h"
#include "model/trust/cyclonedx_schema.h"
#include "model/trust/json_fields.h"
#include "model/trust/json_schema.h"

namespace souverix
{
namespace
{

using nlohmann::json;

/// Components nest; deeper than this no real document goes, and no stack is at risk.
constexpr int kMaxSbomDepth = 200;
constexpr std::string_view kOtherDocument = "urn:cdx:";

std::string textOr(const json& object, const char* name)
{
    const std::string* text = textAt(object, {name});
    return text ? *text : std::string();
}

void addComponents(const json& holder, Sbom& sbom)
{
    const json* components = arrayAt(holder, {"components"});
    if (!components)
        return;
    for (const json& one : *components) {
        sbom.components.push_back(
            {textOr(one, "name"), textOr(one, "version"), textOr(one, "purl")});
        if (const json* hashes = arrayAt(one, {"hashes"})) {
            for (const json& hash : *hashes)
                ++sbom.hashes[textOr(hash, "alg")];
        }
        addComponents(one, sbom);
    }
}

/// Every bom-ref that something in the document bears.
void addRefs(const json& value, std::set<std::string>& refs)
{
    if (value.is_object()) {
        if (const std::string* ref = textAt(value, {"bom-ref"}))
            refs.insert(*ref);
    }
    if (value.is_structured()) {
        for (const json& inner : value)
            addRefs(inner, refs);
    }
}

void addDangling(const json& name, const std::set<std::string>& refs, Sbom& sbom)
{
    const auto& text = name.get_ref<const std::string&>();
    if (refs.count(text) == 0 && text.rfind(kOtherDocument, 0) != 0)
        sbom.danglingRefs.insert(text);
}

void addDependencies(const json& document, Sbom& sbom)
{
    const json* dependencies = arrayAt(document, {"dependencies"});
    if (!dependencies)
        return;
    std::set<std::string> refs;
    addRefs(document, refs);
    sbom.dependencies = dependencies->size();
    for (const json& one : *dependencies) {
        addDangling(one.at("ref"), refs, sbom);
        for (const char* list : {"dependsOn", "provides"}) {
            if (const json* names = arrayAt(one, {list})) {
                for (const json& name : *names)
                    addDangling(name, refs, sbom);
            }
        }
    }
}

std::optional<SchemaFault> judge(const json& document, const std::string& version)
{
    JsonSchema schemas;
    const std::string name = "bom-" + version + ".schema.json";
    for (const std::string& file :
         {name, std::string("spdx.schema.json"), std::string("jsf-0.82.schema.json")})
        schemas.add(file, json::parse(cycloneDxSchema(file)));
    return schemas.validate(name, document);
}

} // namespace

Result<Sbom> parseSbom(std::string_view text)
{
    const auto document = parseStrictJson(text, kMaxSbomDepth);
    if (!document)
        return fail(ErrorCode::Malformed, document.error().detail, document.error().reason);
    const std::string* format = textAt(*document, {"bomFormat"});
    const std::string* version = textAt(*document, {"specVersion"});
    if (!format || *format != "CycloneDX" || !version)
        return fail(ErrorCode::Malformed, "no CycloneDX document with a specVersion", "bad-sbom");
    if (*version != "1.5" && *version != "1.6")
        return fail(ErrorCode::Unsupported, "specVersion " + *version, "unsupported-version");
    if (const auto fault = judge(*document, *version))
        return fail(ErrorCode::Malformed, fault->path + " breaks '" + fault->keyword + "'",
                    "bad-sbom");
    Sbom sbom;
    sbom.specVersion = *version;
    addComponents(*document, sbom);
    addDependencies(*document, sbom);
    return sbom;
}

CheckResult checkSbom(std::string_view text)
{
    const auto sbom = parseSbom(text);
    if (!sbom)
        return answerOf(sbom.error());
    return verified({{"spec_version", sbom->specVersion},
                     {"components", sbom->components.size()},
                     {"dependencies", sbom->dependencies},
                     {"dangling_refs", sbom->danglingRefs.size()},
                     {"hashes", sbom->hashes}});
}

} // namespace souverix
