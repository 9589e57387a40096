#include "model/query/filter/event_fields.h"
#include "model/query/filter/filter.h"
#include "model/query/filter/node_fields.h"

namespace souverix
{

const FilterSchema& filterSchema(FilterKind kind)
{
    return kind == FilterKind::Nodes ? nodeFilterSchema() : eventFilterSchema();
}

} // namespace souverix
