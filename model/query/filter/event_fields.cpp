#include "model/query/filter/event_fields.h"

namespace souverix
{

const FilterSchema& eventFilterSchema()
{
    using Kind = FilterFieldKind;
    static const FilterSchema schema{
        {
            {"region", Kind::Text, "the region whose log holds it", {}, 1, false},
            {"sequence", Kind::Number, "its place in that log", {"seq"}, 1, false},
            {"type",
             Kind::Text,
             "the type, whole or without prefix and suffix: node.registered",
             {"kind"},
             1,
             false},
            {"subject", Kind::Text, "the node, or KIND/ID", {"node"}, 1, false},
            {"time", Kind::Time, "when it happened at the producer", {"ts"}, 1, false},
            {"recorded",
             Kind::Time,
             "when the region's master appended it",
             {"recordedtime"},
             1,
             false},
            {"late", Kind::Duration, "recorded minus time", {}, 1, false},
            {"source", Kind::Text, "the producer's URI reference", {}, 1, true},
            {"id", Kind::Text, "its id, unique within the source", {}, 1, true},
            {"text", Kind::Text, "its exact bytes", {"raw", "bytes"}, 1, true},
            {"malformed",
             Kind::Flag,
             "no well-formed event, kept in quarantine",
             {"quarantined"},
             1,
             false},
        },
        "data."};
    return schema;
}

} // namespace souverix
