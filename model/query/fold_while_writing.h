#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/projection/drift_marks.h"
#include "model/replica/replica_writer.h"

namespace souverix
{

/// Has the states between chunks kept as these are written, in the same row, where that takes no
/// older chunk: foldAndKeep keeps the rest. Histories that begin within a transaction are folded
/// whole: ReplicaWriter::takeFold() gives a WholeFold of them.
void foldWhileWriting(ReplicaWriter& writer);

/// A subject with all of its history folded.
struct WholeFold : HistoryFold {
    std::uint64_t events = 0;  ///< those that it was folded from
    UtcTime last;              ///< the latest of their times
    std::string state;         ///< with all that is known; empty: nobody, and nothing found
    std::uint64_t targets = 0; ///< of desired state, that the marks are made for
    std::vector<DriftMark> marks;

    [[nodiscard]] std::size_t memory() const override
    {
        return sizeof(WholeFold) + state.capacity() + marks.capacity() * sizeof(DriftMark);
    }
};

} // namespace souverix
