#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/check_result.h"
#include "model/base/result.h"

namespace souverix
{

/// One component of a bill of materials.
struct SbomComponent {
    std::string name;
    std::string version;
    std::string purl; ///< may be empty
};

/// What a CycloneDX document says, as far as it is asked for here.
struct Sbom {
    std::string specVersion;
    std::vector<SbomComponent> components; ///< of all levels, without metadata.component
    std::size_t dependencies = 0;
    std::set<std::string> danglingRefs; ///< of dependencies, without links to other documents
    std::map<std::string, std::size_t> hashes; ///< the components' own, by algorithm
};

/// Reads a CycloneDX 1.5 or 1.6 document in JSON and judges it by its schema. Error: Malformed
/// (`bad-sbom`, or a reason of strict JSON) with the place; Unsupported (`unsupported-version`) for
/// another specVersion.
[[nodiscard]] Result<Sbom> parseSbom(std::string_view json);

/// The same as an answer.
[[nodiscard]] CheckResult checkSbom(std::string_view json);

} // namespace souverix
