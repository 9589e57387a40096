#pragma once

#include <string>

#include "model/event/event.h"
#include "model/replica/replica_writer.h"
#include "tests/support/event_text.h"

namespace souverix::test
{

/// Event i of five nodes' made-up log.
inline std::string eventAt(std::uint64_t i, const std::string& region = "region-a")
{
    EventText text;
    text.region = region;
    text.sequence = i;
    text.subject = "node-" + std::to_string(i % 5);
    text.type = i < 5 ? "node.registered" : i % 11 == 0 ? "made.up" : "config.observed";
    text.data = i < 5 ? registration() : R"({"config":"c","objects":)" + std::to_string(i) + "}";
    return text.json();
}

/// Appends events [first, end) and commits.
[[nodiscard]] inline Result<void> addEvents(ReplicaWriter& writer, std::uint64_t first,
                                            std::uint64_t end,
                                            const std::string& region = "region-a")
{
    auto transaction = writer.begin();
    if (!transaction)
        return failWith(transaction);
    const NameId name = writer.names().intern(region);
    for (std::uint64_t i = first; i < end; ++i) {
        const std::string bytes = eventAt(i, region);
        const Result<Fact> fact = decodeEvent(bytes, writer.names());
        if (!fact)
            return fail(ErrorCode::Internal, fact.error().detail);
        if (Result<void> added = writer.append(name, {bytes, &*fact, {}}); !added)
            return added;
    }
    return transaction->commit();
}

} // namespace souverix::test
