#include "model/feed/bundle_manifest.h"

#include <set>

#include "model/base/utc_time.h"
#include "model/event/event.h"
#include "model/event/json.h"

namespace souverix
{

namespace
{

constexpr std::size_t kMaxManifestBytes = std::size_t{16} << 20;
// Beyond any log that can be counted in 40 bits, as stored keys do.
constexpr std::uint64_t kMaxSize = std::uint64_t{1} << 40;
constexpr const char* kBundle = "souverix-bundle/1";
constexpr const char* kEvidence = "souverix-evidence/1";

tl::unexpected<Error> bad(const std::string& what)
{
    return fail(ErrorCode::Malformed, "bundle.json: " + what, "bad-manifest");
}

Result<std::string> text(const nlohmann::json& object, const char* key)
{
    const auto it = object.find(key);
    if (it == object.end() || !it->is_string())
        return bad(std::string(key) + " is missing or no text");
    return it->get<std::string>();
}

Result<BundleManifest::Region> region(const nlohmann::json& object)
{
    if (!object.is_object())
        return bad("a region is no object");
    BundleManifest::Region out;
    Result<std::string> name = text(object, "region");
    Result<std::string> origin = text(object, "origin");
    if (!name)
        return failWith(name);
    if (!origin)
        return failWith(origin);
    const auto size = object.find("size");
    if (size == object.end() || !size->is_number_integer() ||
        (!size->is_number_unsigned() && size->get<std::int64_t>() < 0) ||
        size->get<std::uint64_t>() > kMaxSize)
        return bad("region " + *name + ": size is no count of entries");
    if (!isRegionName(*name))
        return bad("'" + *name + "' is no region's name");
    return BundleManifest::Region{std::move(*name), std::move(*origin), size->get<std::uint64_t>()};
}

} // namespace

Result<BundleManifest> parseManifest(std::string_view bytes)
{
    if (bytes.size() > kMaxManifestBytes)
        return bad("too large");
    Result<nlohmann::json> document = parseStrictJson(bytes);
    if (!document)
        return bad(document.error().detail);
    if (!document->is_object())
        return bad("no object");
    BundleManifest out;
    Result<std::string> format = text(*document, "format");
    if (!format)
        return failWith(format);
    if (*format != kBundle && *format != kEvidence)
        return fail(ErrorCode::Unsupported, "bundle.json: format '" + *format + "' is not known",
                    "unsupported-version");
    out.format =
        *format == kBundle ? BundleManifest::Format::Bundle : BundleManifest::Format::Evidence;
    for (const auto& [key, value] :
         {std::pair{"fleet", &out.fleet}, std::pair{"created", &out.created},
          std::pair{"exporter", &out.exporter}}) {
        Result<std::string> read = text(*document, key);
        if (!read)
            return failWith(read);
        *value = std::move(*read);
    }
    if (out.fleet.empty())
        return bad("fleet is empty");
    if (!UtcTime::parseRfc3339(out.created))
        return bad("created is no time");
    const auto regions = document->find("regions");
    if (regions == document->end() || !regions->is_array())
        return bad("regions is missing or no list");
    std::set<std::string> seen;
    for (const nlohmann::json& item : *regions) {
        Result<BundleManifest::Region> read = region(item);
        if (!read)
            return failWith(read);
        if (!seen.insert(read->region).second)
            return bad("region " + read->region + " twice");
        out.regions.push_back(std::move(*read));
    }
    return out;
}

std::string formatManifest(const BundleManifest& manifest)
{
    nlohmann::ordered_json regions = nlohmann::ordered_json::array();
    for (const BundleManifest::Region& r : manifest.regions)
        regions.push_back({{"region", r.region}, {"origin", r.origin}, {"size", r.size}});
    const nlohmann::ordered_json out{
        {"format", manifest.format == BundleManifest::Format::Bundle ? kBundle : kEvidence},
        {"fleet", manifest.fleet},
        {"created", manifest.created},
        {"exporter", manifest.exporter},
        {"regions", regions}};
    return out.dump(1) + "\n";
}

} // namespace souverix
