#pragma once

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/base/result.h"
#include "model/event/words.h"
#include "model/projection/drift_judge.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

/// The courses of nodes' drift as known at one K, kept packed between questions: every T has a part
/// of them, so moving T, panning and zooming make nothing anew. A later commit makes only steps
/// from its earliest event of a node, or of desired state, on anew. Used from one thread at a time;
/// spreads its own work over two.
class DriftCourses
{
public:
    explicit DriftCourses(const std::optional<UtcTime>& knownAt) : m_knownAt(knownAt) {}

    [[nodiscard]] const std::optional<UtcTime>& knownAt() const { return m_knownAt; }
    /// Brings the courses of `nodes` to the reader's commit. Errors: Cancelled, those of reading.
    [[nodiscard]] Result<void> bring(const ReplicaReader& reader, const Words& words,
                                     std::span<const NameId> nodes, const std::stop_token& stop);
    /// The packed course (packed_track.h) of a node that was brought; empty of others.
    [[nodiscard]] std::string_view of(NameId node) const;

private:
    struct Course {
        UtcTime anewFrom = UtcTime::min(); ///< steps from then on are to be made
        std::string steps;
    };
    class Making;

    [[nodiscard]] Result<void> follow(const ReplicaReader& reader);
    [[nodiscard]] Result<FleetState> readDesired(const ReplicaReader& reader) const;

    std::optional<UtcTime> m_knownAt;
    std::uint64_t m_version = 0;
    std::shared_ptr<const HistoryIndex> m_histories;
    std::vector<Since> m_desired; ///< every desired.set that counts, in fold order
    std::unordered_map<NameId, Course> m_courses;
};

} // namespace souverix
