#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/base/result.h"
#include "model/event/words.h"
#include "model/projection/node_state.h"
#include "model/replica/replica_writer.h"

namespace souverix
{

/// The folded states that a replica keeps, so that it opens without folding: of each subject that
/// registered or has findings, folded to the replica's own now with all that is known.
struct WarmFold {
    UtcTime at = UtcTime::min(); ///< the now to which states are folded
    /// Subjects with events later than that: their states lag as soon as now moves on.
    std::vector<NameId> pending;
    bool courses = false; ///< courses of drift go with it; older programs kept none
    /// The replica's version with this fold, of which the courses are whole; 0: older programs.
    std::uint64_t version = 0;
};
template <class A>
void archive(A& a, WarmFold& v)
{
    a(v.at, v.pending, v.courses, v.version);
}

/// Brings the kept states up to date with what this transaction appended to `touched`. To be called
/// within the transaction, after the entries; only those subjects, and pending ones, are folded
/// anew.
[[nodiscard]] Result<void> advanceStates(ReplicaWriter& writer, const std::vector<NameId>& touched);

/// What the replica keeps; nullopt where nothing was ever folded.
[[nodiscard]] Result<std::optional<WarmFold>> readWarmFold(const ReplicaReader& reader);

/// SHA-256 over all kept states, subjects by name's bytes, with names as texts: equal for equal
/// events, whatever order they came in.
[[nodiscard]] Result<Hash> digestOfKeptStates(const ReplicaReader& reader);

/// The same digest over states folded from zero, from the entries' own bytes.
[[nodiscard]] Result<Hash> digestFromZero(const ReplicaReader& reader);

} // namespace souverix
