#include "model/event/words.h"

namespace souverix
{

template <class Lookup>
Words::Words(const Lookup& lookup, int)
    : none(lookup("none")), unknown(lookup("unknown")), provisioning(lookup("provisioning")),
      active(lookup("active")), maintenance(lookup("maintenance")),
      decommissioning(lookup("decommissioning")), decommissioned(lookup("decommissioned")),
      isolated(lookup("isolated")), connected(lookup("connected")), degraded(lookup("degraded")),
      initial(lookup("initial")), affirming(lookup("affirming")), enforcing(lookup("enforcing")),
      version(lookup("version")), config(lookup("config")), policy(lookup("policy"))
{
}

Words::Words(Names& names) : Words([&](const char* word) { return names.intern(word); }, 0) {}

std::optional<Words> Words::find(const Names& names)
{
    bool all = true;
    const Words words(
        [&](const char* word) {
            const NameId id = names.find(word);
            all = all && id != NameId::None;
            return id;
        },
        0);
    return all ? std::optional(words) : std::nullopt;
}

} // namespace souverix
