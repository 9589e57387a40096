#include "model/query/sbom_index.h"

#include <algorithm>

#include "model/event/json.h"

namespace souverix
{
namespace
{

using simdjson::dom::array;
using simdjson::dom::element;

void gather(element components, std::unordered_multimap<std::string, std::string>& found)
{
    array list;
    if (components.get(list) != simdjson::SUCCESS)
        return;
    for (const element component : list) {
        std::string_view version, key;
        if (component["version"].get(version) == simdjson::SUCCESS) {
            for (const char* name : {"purl", "name"})
                if (component[name].get(key) == simdjson::SUCCESS)
                    found.emplace(key, version);
        }
        if (element nested; component["components"].get(nested) == simdjson::SUCCESS)
            gather(nested, found);
    }
}

// A purl's or a name's part before its last @, and the version after it (without qualifiers).
std::pair<std::string_view, std::string_view> splitVersion(std::string_view text)
{
    const std::string_view plain = text.substr(0, text.find('?'));
    const std::size_t at = plain.rfind('@');
    if (at == std::string_view::npos || at == 0)
        return {plain, {}};
    return {plain.substr(0, at), plain.substr(at + 1)};
}

} // namespace

bool SbomIndex::holds(const ReplicaReader& reader, const DigestName& sbom,
                      const payload::Advisory& advisory)
{
    if (!sbom.hash)
        return false;
    const Names& names = *reader.names();
    const Components& components = componentsOf(reader, *sbom.hash);
    const auto [first, last] = components.equal_range(std::string(names.text(advisory.component)));
    return std::any_of(first, last, [&](const auto& entry) {
        return std::any_of(advisory.versions.begin(), advisory.versions.end(),
                           [&](NameId version) { return names.text(version) == entry.second; });
    });
}

bool SbomIndex::has(const ReplicaReader& reader, const Hash& sbom, std::string_view text)
{
    const Components& components = componentsOf(reader, sbom);
    if (components.count(std::string(text)) > 0)
        return true;
    const auto [name, version] = splitVersion(text);
    return std::any_of(components.begin(), components.end(), [&](const auto& entry) {
        const std::string_view key =
            entry.first.rfind("pkg:", 0) == 0 ? splitVersion(entry.first).first : entry.first;
        return key == text || (!version.empty() && key == name && entry.second == version);
    });
}

const SbomIndex::Components& SbomIndex::componentsOf(const ReplicaReader& reader, const Hash& hash)
{
    const std::string key(asBytes(hash));
    if (const auto it = m_sboms.find(key); it != m_sboms.end())
        return it->second;
    const auto blob = reader.blob(hash);
    // A blob may yet arrive: absence is not remembered.
    static const Components nothing;
    if (!blob || !*blob)
        return nothing;
    Components& components = m_sboms[key];
    StrictJson parser;
    element list;
    if (const auto document = parser.parse(**blob))
        if ((*document)["components"].get(list) == simdjson::SUCCESS)
            gather(list, components);
    return components;
}

} // namespace souverix
