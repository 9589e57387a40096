#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/base/result.h"
#include "model/base/utc_time.h"

namespace souverix::demo
{

/// Where a bundle's members go. All of it appears at its path by commit(), or nothing does.
class BundlePlace
{
public:
    virtual ~BundlePlace() = default;
    [[nodiscard]] virtual Result<void> put(const std::string& path, std::string_view bytes) = 0;
    [[nodiscard]] virtual Result<void> commit() = 0;
};

/// By the name: `.svxbundle` a tar under zstd, `.tar` a tar, else a folder, which must be new or
/// empty. Members carry `modified`, so that the same members give the same bytes. Errors: Io or
/// Full with the path and the cause, from here or the first put().
[[nodiscard]] Result<std::unique_ptr<BundlePlace>> openBundlePlace(const std::string& path,
                                                                   UtcTime modified);

} // namespace souverix::demo
