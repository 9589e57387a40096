#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/result.h"
#include "model/event/payload.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

/// What SBOM blobs hold: purls and names of components at any depth, with their versions. Each blob
/// is read once; a blob that is absent or no SBOM holds nothing. One thread.
class SbomIndex
{
public:
    /// Whether the SBOM of that name has the advisory's component, by exact purl or name, in one of
    /// its versions.
    [[nodiscard]] bool holds(const ReplicaReader& reader, const DigestName& sbom,
                             const payload::Advisory& advisory);

    /// Whether the SBOM has a component of that purl or name, of any version or, where the text
    /// ends in `@VERSION`, of that one.
    [[nodiscard]] bool has(const ReplicaReader& reader, const Hash& sbom, std::string_view text);

private:
    /// Versions by purl and by name.
    using Components = std::unordered_multimap<std::string, std::string>;

    const Components& componentsOf(const ReplicaReader& reader, const Hash& hash);

    std::unordered_map<std::string, Components> m_sboms; ///< by the hash's bytes
};

} // namespace souverix
