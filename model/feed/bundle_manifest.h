#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"

namespace souverix
{

/// bundle.json (contract: log.md).
struct BundleManifest {
    enum class Format { Bundle, Evidence };
    struct Region {
        std::string region, origin;
        std::uint64_t size = 0;
    };
    Format format = Format::Bundle;
    std::string fleet, created, exporter;
    std::vector<Region> regions;
};

/// Reads it strictly. Errors: Malformed (`bad-manifest`), Unsupported for another format.
[[nodiscard]] Result<BundleManifest> parseManifest(std::string_view bytes);
[[nodiscard]] std::string formatManifest(const BundleManifest& manifest);

} // namespace souverix
