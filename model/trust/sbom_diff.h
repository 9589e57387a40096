#pragma once

#include <string>
#include <vector>

#include "model/trust/sbom.h"

namespace souverix
{

/// What differs between two bills of materials. A component is the same by its purl without
/// version and qualifiers, without a purl by its name.
struct SbomDiff {
    struct Change {
        std::string name, purl; ///< of the later one
        std::string from, to;   ///< versions
    };
    std::vector<SbomComponent> added, removed;
    std::vector<Change> changed;
};

/// By name, then version. Of a component that occurs in several versions those that both have are
/// left out, and the rest are paired in order.
[[nodiscard]] SbomDiff diffSboms(const Sbom& before, const Sbom& after);

} // namespace souverix
