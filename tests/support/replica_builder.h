#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/event/event.h"
#include "model/query/fold_while_writing.h"
#include "model/query/warm_fold.h"
#include "model/replica/replica_writer.h"
#include "tests/support/event_text.h"

namespace souverix::test
{

/// What becomes of the states and courses that a replica keeps.
enum class KeptStates : bool { Advanced, LeftBehind };

/// Appends events to the replica at `path`, made where there is none, in the given order: each gets
/// its region's next sequence. What is no well-formed event goes into quarantine. Kept states are
/// brought up to date, unless left behind. What was appended is written every `flushEach` events,
/// and at the end.
[[nodiscard]] inline Result<void> addToReplica(const std::string& path,
                                               std::vector<EventText> events,
                                               std::size_t flushEach = ~std::size_t{0},
                                               KeptStates states = KeptStates::Advanced)
{
    auto writer = ReplicaWriter::open(path);
    if (!writer)
        return failWith(writer);
    foldWhileWriting(**writer);
    auto transaction = (*writer)->begin();
    if (!transaction)
        return failWith(transaction);
    std::size_t appended = 0;
    for (EventText& event : events) {
        if (++appended % flushEach == 0) {
            if (auto flushed = (*writer)->flush(); !flushed)
                return flushed;
        }
        const NameId region = (*writer)->names().intern(event.region);
        auto sequence = (*writer)->nextSequence(region);
        if (!sequence)
            return failWith(sequence);
        event.sequence = *sequence;
        const std::string bytes = event.json();
        const Result<Fact> fact = decodeEvent(bytes, (*writer)->names());
        const NewEntry entry{bytes, fact ? &*fact : nullptr,
                             fact ? std::string_view() : fact.error().detail};
        if (auto added = (*writer)->append(region, entry); !added)
            return added;
    }
    if (auto flushed = (*writer)->flush(); !flushed)
        return flushed;
    if (states == KeptStates::Advanced)
        if (auto folded = advanceStates(**writer, (*writer)->touchedSubjects()); !folded)
            return folded;
    return transaction->commit();
}

} // namespace souverix::test
