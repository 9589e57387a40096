#pragma once

#include <array>
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
#include "model/query/heat_row.h"
#include "model/query/packed_marks.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

/// What nodes' drift is judged by as known at one K, kept packed between questions. Every T has a
/// part of it, so moving T, panning and zooming read no history anew; nor does desired state that
/// moves. As known now it is read from the courses that the replica keeps, where it keeps them. A
/// later commit makes only the marks from its earliest event of a node on anew. Used from one
/// thread at a time; spreads its own work over two.
class DriftCourses
{
public:
    explicit DriftCourses(const std::optional<UtcTime>& knownAt) : m_knownAt(knownAt) {}

    [[nodiscard]] const std::optional<UtcTime>& knownAt() const { return m_knownAt; }
    /// Brings the marks of `nodes` to the reader's commit. Errors: Cancelled, those of reading.
    [[nodiscard]] Result<void> bring(const ReplicaReader& reader, const Words& words,
                                     std::span<const NameId> nodes, const std::stop_token& stop);
    /// The marks of a node that was brought; empty of others.
    [[nodiscard]] std::string_view of(NameId node) const;
    /// What is kept of one node.
    struct Course {
        UtcTime anewFrom = UtcTime::min(); ///< marks from then on are to be made
        std::uint64_t keptOf = 0; ///< events that the replica's own marks are made of; 0: ours
        std::string marks;
        std::vector<HeatStride> strides; ///< as long as these marks and what is desired stay
    };
    /// That of a node that was brought, to add it to rows; valid until the next bring().
    [[nodiscard]] Course& course(NameId node) { return m_courses[node]; }
    [[nodiscard]] const MarkValues& values() const { return m_values; }

    static constexpr std::size_t kLanes = 2;
    /// Judges by what is desired, one a thread.
    [[nodiscard]] DriftJudge& judge(std::size_t lane) { return *m_judges[lane]; }

private:
    class Making;
    class KeptReading;
    /// What the replica keeps of one node, with the numbers of m_values.
    struct KeptMarks {
        NameId node{};
        std::uint64_t events = 0, targets = 0;
        std::string marks;
    };

    [[nodiscard]] Result<void> follow(const ReplicaReader& reader);
    [[nodiscard]] Result<void> followDesired(const ReplicaReader& reader);
    [[nodiscard]] Result<void> followHistories(const ReplicaReader& reader);
    [[nodiscard]] std::uint64_t eventsOf(NameId node) const;
    void takeKept(KeptMarks kept);
    void boundBytes();

    std::optional<UtcTime> m_knownAt;
    std::uint64_t m_version = 0;
    bool m_areKeptWhole = false;        ///< the replica's courses are made of all that it holds
    std::vector<SubjectCount> m_counts; ///< as known now only, where they tell what is whole
    std::shared_ptr<const HistoryIndex> m_histories; ///< null until a history is read
    std::size_t m_desiredFacts = 0;
    DesiredHistory m_desired;
    std::array<std::optional<DriftJudge>, kLanes> m_judges;
    MarkValues m_values;
    std::unordered_map<NameId, Course> m_courses;
    bool m_grown = false; ///< since their bytes were counted
};

} // namespace souverix
