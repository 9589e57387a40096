#pragma once

#include <string>
#include <vector>

#include "model/feed/demo/sim_time.h"

namespace souverix::demo
{

/// A library inside an image, by package URL type and name.
struct Library {
    std::string type; ///< `golang`, `deb/debian`, `generic`
    std::string name;
    std::string version;
    [[nodiscard]] std::string purl() const { return "pkg:" + type + '/' + name + '@' + version; }
};

/// A CycloneDX JSON document of one image: its libraries, the last three nested in a framework,
/// and who depends on whom. specVersion `1.5` or `1.6`.
[[nodiscard]] std::string cycloneDx(const std::string& component, const std::string& version,
                                    const std::string& specVersion,
                                    const std::vector<Library>& libraries, SimTime made);

} // namespace souverix::demo
