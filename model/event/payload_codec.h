#pragma once

#include <cstddef>
#include <utility>

#include "model/base/archive.h"
#include "model/event/payload.h"

namespace souverix
{

/// Writes a payload without its kind.
inline void writePayload(ArchiveWriter& out, const Payload& payload)
{
    std::visit(
        [&](const auto& value) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
                out(value);
        },
        payload);
}

/// Reads a payload of the kind `index`; false where there is no such kind.
template <std::size_t I = 0>
bool readPayload(ArchiveReader& in, std::size_t index, Payload& payload)
{
    if constexpr (I < std::variant_size_v<Payload>) {
        if (index != I)
            return readPayload<I + 1>(in, index, payload);
        // One that is there already has room for lists.
        auto* value = std::get_if<I>(&payload);
        if (value == nullptr)
            value = &payload.emplace<I>();
        if constexpr (I > 0)
            in(*value);
        return true;
    }
    return false;
}

} // namespace souverix
