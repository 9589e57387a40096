#pragma once

#include <optional>

#include "model/base/names.h"

namespace souverix
{

/// The ids of the words that folds compare with. A replica interns them when it is made, so that
/// its readers, which must not intern, find them.
struct Words {
    explicit Words(Names& names);
    /// Those of a table that holds them all; nullopt otherwise.
    [[nodiscard]] static std::optional<Words> find(const Names& names);

    NameId none, unknown;
    NameId provisioning, active, maintenance, decommissioning, decommissioned, isolated;
    NameId connected, degraded;
    NameId initial, affirming;
    NameId enforcing;
    NameId version, config, policy;

private:
    template <class Lookup>
    Words(const Lookup& lookup, int);
};

} // namespace souverix
