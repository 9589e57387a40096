#include "model/feed/import.h"

#include "model/feed/archive_reader.h"
#include "model/feed/bundle_import.h"
#include "model/feed/jsonl_import.h"

namespace souverix
{

Result<ImportReport> importSource(ReplicaWriter& writer, const std::string& path,
                                  const ImportOptions& options)
{
    Result<SourceKind> kind = sourceKind(path);
    if (!kind)
        return failWith(kind);
    if (*kind == SourceKind::JsonLines || *kind == SourceKind::JsonLinesZstd)
        return importJsonLines(writer, path, options);
    return importBundle(writer, path, options);
}

Result<ImportReport> verifySource(const std::string& path, std::span<const Pin> pins,
                                  const ImportOptions& options)
{
    Result<SourceKind> kind = sourceKind(path);
    if (!kind)
        return failWith(kind);
    if (*kind == SourceKind::JsonLines || *kind == SourceKind::JsonLinesZstd)
        return verifyJsonLines(path, options);
    return verifyBundle(path, pins, options);
}

} // namespace souverix
