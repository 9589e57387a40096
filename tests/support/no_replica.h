#pragma once

#include "views/common/queries.h"

namespace souverix::tests
{

/// Queries without a source: tables sort on its workers, replicas are never asked.
inline ReplicaDoor noReplica()
{
    return {[](const std::string&,
               const std::shared_ptr<Names>&) -> Result<std::shared_ptr<ReplicaView>> {
                return fail(ErrorCode::NotFound, "no replica in this test");
            },
            [](ReplicaView&) { return std::uint64_t{0}; }};
}

} // namespace souverix::tests
