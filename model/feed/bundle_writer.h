#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/base/result.h"

namespace souverix
{

/// Writes the members of a bundle: a folder, a tar or a zstd-compressed tar by the path's end.
/// Nothing stands at `path` before finish(). The same members give the same bytes.
class BundleWriter
{
public:
    /// Usage where something stands at `path` already; Io, Full.
    static Result<std::unique_ptr<BundleWriter>> create(const std::string& path);
    /// Takes what was written away again unless it was finished.
    ~BundleWriter();
    BundleWriter(const BundleWriter&) = delete;
    BundleWriter& operator=(const BundleWriter&) = delete;

    [[nodiscard]] Result<void> add(const std::string& member, std::string_view bytes);
    [[nodiscard]] Result<void> finish();

private:
    BundleWriter(std::string path, std::string temporary)
        : m_path(std::move(path)), m_temporary(std::move(temporary))
    {
    }
    [[nodiscard]] Result<void> addFile(const std::string& member, std::string_view bytes) const;
    [[nodiscard]] tl::unexpected<Error> ioError(const std::string& what, int code) const;

    std::string m_path, m_temporary;
    void* m_archive = nullptr; // libarchive's; null for a folder
    bool m_finished = false;
};

} // namespace souverix
