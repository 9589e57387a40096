#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"
#include "model/event/words.h"
#include "model/projection/drift_marks.h"
#include "model/query/packed_marks.h"
#include "model/replica/replica_writer.h"

namespace souverix
{

/// The courses of drift that a replica keeps of subjects whose ids follow each other: driftMarks()
/// of all their events, one of its named values a block (FORMAT.md of model/replica).
struct CourseBlock {
    static constexpr std::uint32_t kSubjects = 64;

    struct Kept {
        NameId subject{};
        /// What the marks are made of: events of the subject's history, and for how many targets.
        /// Both only come to be more, and marks are whole while there are no others.
        std::uint64_t events = 0, targets = 0;
        std::string marks; ///< packTimes() with numbers of `values`
    };
    std::vector<DriftValue> values;
    std::vector<Kept> kept; ///< by subject's id

    /// nullptr where none is kept.
    [[nodiscard]] const Kept* find(NameId subject) const;
};

/// The block that would hold a subject.
[[nodiscard]] constexpr std::uint32_t courseBlockOf(NameId subject)
{
    return static_cast<std::uint32_t>(subject) / CourseBlock::kSubjects;
}
/// An empty one where none is kept, or its checksum does not match: it can be made anew. Errors:
/// Damaged, those of reading.
[[nodiscard]] Result<CourseBlock> readCourseBlock(const ReplicaReader& reader, std::uint32_t block);
/// All marks of a subject; nullopt where they are not sound.
[[nodiscard]] std::optional<std::vector<DriftMark>> keptMarks(const CourseBlock& block,
                                                              const CourseBlock::Kept& kept);

/// Every part of which something was ever desired, as known now, with the first desired of it.
[[nodiscard]] Result<DesiredHistory> targetsNow(const ReplicaReader& reader);

/// Rewrites blocks while a commit goes through its subjects, which rise. On the writer's thread.
class CourseKeeper
{
public:
    /// `sound`: what is kept goes with what the replica held before this transaction; else none of
    /// it is used.
    CourseKeeper(ReplicaWriter& writer, DesiredHistory targets, bool sound)
        : m_writer(writer), m_targets(std::move(targets)), m_sound(sound)
    {
    }
    /// Of which only the parts count.
    [[nodiscard]] const DesiredHistory& targets() const { return m_targets; }

    /// What is kept of a subject for these targets, in a block that stays as it is.
    struct Base {
        std::shared_ptr<const CourseBlock> block;
        const CourseBlock::Kept* kept = nullptr; ///< nullptr: nothing
    };
    [[nodiscard]] Result<Base> base(NameId subject);
    /// Puts a subject's course in place of the one kept. No marks: none is kept.
    [[nodiscard]] Result<void> keep(NameId subject, std::uint64_t events,
                                    std::span<const DriftMark> marks);
    /// Drops all that is kept.
    [[nodiscard]] Result<void> eraseAll();
    /// To be called after the last.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<CourseBlock> read(std::uint32_t block) const;

    ReplicaWriter& m_writer;
    DesiredHistory m_targets;
    bool m_sound;
    std::uint32_t m_baseBlock = ~0U, m_block = ~0U;
    std::shared_ptr<const CourseBlock> m_base;
    CourseBlock m_written;        ///< of m_block
    std::size_t m_valuesRead = 0; ///< how many values that had
    std::map<DriftValue, std::uint32_t> m_numbers;
    bool m_changed = false;
};

/// Gives the marks kept in one block the numbers of other values.
class CourseReading
{
public:
    /// Not while another thread uses `values`.
    CourseReading(const CourseBlock& block, MarkValues& values);

    /// Packed as packMarks() does, with the numbers of the values given; nullopt where what is kept
    /// is not sound. Any thread, one at a time.
    [[nodiscard]] std::optional<std::string> marksOf(const CourseBlock::Kept& kept);

private:
    std::vector<std::uint32_t> m_values; ///< by the block's numbers
    std::vector<UtcTime> m_times;
    std::vector<std::uint32_t> m_numbers;
};

} // namespace souverix
