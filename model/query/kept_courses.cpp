#include "model/query/kept_courses.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <set>

#include "model/base/archive.h"
#include "model/base/packed_numbers.h"

namespace souverix
{
namespace
{

// Beyond any node: a count that lies asks for little memory. Courses beyond it are made anew.
constexpr std::uint64_t kMostMarks = std::uint64_t{1} << 22U;

std::string nameOf(std::uint32_t block)
{
    return "drift-courses/" + std::to_string(block);
}

void writeValue(ArchiveWriter& out, const DriftValue& value)
{
    out(value.index());
    if (const auto* scopes = std::get_if<DriftScopes>(&value))
        out(scopes->cluster, scopes->role, scopes->region);
    else if (const auto* standing = std::get_if<DriftStanding>(&value))
        out(standing->counted);
    else if (const auto* held = std::get_if<DriftHeld>(&value))
        out(held->part.kind, held->part.component, held->held.version, held->held.present,
            held->held.measured);
}

bool readValue(ArchiveReader& in, DriftValue& value)
{
    const std::uint64_t index = in.getVarint();
    if (index == 0)
        in(value.emplace<DriftScopes>().cluster, std::get<DriftScopes>(value).role,
           std::get<DriftScopes>(value).region);
    else if (index == 1)
        in(value.emplace<DriftStanding>().counted);
    else if (auto& [part, held] = value.emplace<DriftHeld>(); index == 2)
        in(part.kind, part.component, held.version, held.present, held.measured);
    return index <= 2 && in.ok();
}

// Times that rise and a number with each, in some four bytes.
std::string packTimes(std::span<const UtcTime> times, std::span<const std::uint64_t> numbers)
{
    const bool whole = std::all_of(times.begin(), times.end(),
                                   [](const UtcTime& time) { return time.nanos % 1'000'000 == 0; });
    const auto unit = [&](UtcTime time) { return whole ? wholeMillis(time) : time.seconds; };
    std::string bytes;
    ArchiveWriter out(bytes);
    out(times.size(), whole, unit(times.front()));
    std::vector<std::uint64_t> steps, nanos;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (i > 0)
            steps.push_back(static_cast<std::uint64_t>(unit(times[i]) - unit(times[i - 1])));
        nanos.push_back(static_cast<std::uint64_t>(times[i].nanos));
    }
    putPacked(bytes, steps);
    if (!whole)
        putPacked(bytes, nanos);
    putPacked(bytes, numbers);
    return bytes;
}

/// What packTimes() packed, as it stands there.
struct Columns {
    bool whole = false;                ///< steps are milliseconds, else seconds
    std::int64_t first = 0;            ///< in these
    std::vector<std::uint64_t> steps;  ///< from the time before; the first is 0
    std::vector<std::uint64_t> nanos;  ///< empty of whole milliseconds
    std::vector<std::uint64_t> values; ///< a number each

    bool take(std::string_view bytes)
    {
        ArchiveReader in(bytes);
        const std::uint64_t count = in.getVarint();
        in(whole, first);
        if (!in.ok() || count == 0 || count > kMostMarks)
            return false;
        bytes.remove_prefix(in.position());
        steps.resize(count);
        steps.front() = 0;
        nanos.resize(whole ? 0 : count);
        values.resize(count);
        return takePacked(bytes, std::span(steps).subspan(1)) &&
               (whole || takePacked(bytes, nanos)) && takePacked(bytes, values) && bytes.empty();
    }

    void times(std::vector<UtcTime>& out) const
    {
        out.clear();
        std::int64_t unit = first;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            unit += static_cast<std::int64_t>(steps[i]);
            out.push_back(whole ? fromMillis(unit)
                                : UtcTime{unit, static_cast<std::int32_t>(nanos[i])});
        }
    }
};

/// Of this thread, so that its memory is asked for once.
Columns& columns()
{
    thread_local Columns all;
    return all;
}

// Two texts of one length that differ in one byte differ in this.
std::uint64_t checksumOf(std::string_view bytes)
{
    constexpr std::uint64_t kOdd = 0x9E37'79B9'7F4A'7C15;
    std::uint64_t sum = bytes.size();
    std::uint64_t word = 0;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), sizeof word))) {
        word = 0;
        std::memcpy(&word, bytes.data(), std::min(bytes.size(), sizeof word));
        sum = (sum ^ word) * kOdd;
        sum ^= sum >> 32;
    }
    return sum;
}

std::string writeBlock(const CourseBlock& block)
{
    std::string bytes;
    ArchiveWriter out(bytes);
    out(block.values.size());
    for (const DriftValue& value : block.values)
        writeValue(out, value);
    out(block.kept.size());
    for (const CourseBlock::Kept& kept : block.kept)
        out(kept.subject, kept.events, kept.targets, kept.marks);
    const std::uint64_t sum = checksumOf(bytes);
    for (unsigned shift = 0; shift < 64; shift += 8)
        bytes += static_cast<char>(sum >> shift & 0xFFU);
    return bytes;
}

// What stands before the checksum; nothing where that does not match.
std::string_view checkedBytes(std::string_view bytes)
{
    constexpr std::size_t kSum = 8;
    if (bytes.size() < kSum)
        return {};
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < kSum; ++i)
        sum |= std::uint64_t{static_cast<unsigned char>(bytes[bytes.size() - kSum + i])} << 8 * i;
    bytes.remove_suffix(kSum);
    return checksumOf(bytes) == sum ? bytes : std::string_view();
}

// Values that no mark has any more go. False where what is kept is not sound.
bool dropUnused(CourseBlock& block)
{
    constexpr std::uint32_t kUnused = ~0U;
    std::vector<std::uint32_t> numberOf(block.values.size(), kUnused);
    std::vector<DriftValue> values;
    std::vector<UtcTime> times;
    for (CourseBlock::Kept& kept : block.kept) {
        Columns& found = columns();
        if (!found.take(kept.marks))
            return false;
        found.times(times);
        std::vector<std::uint64_t> now;
        for (const std::uint64_t number : found.values) {
            if (number >= numberOf.size())
                return false;
            if (numberOf[number] == kUnused) {
                numberOf[number] = static_cast<std::uint32_t>(values.size());
                values.push_back(block.values[number]);
            }
            now.push_back(numberOf[number]);
        }
        kept.marks = packTimes(times, now);
    }
    block.values = std::move(values);
    return true;
}

} // namespace

Result<DesiredHistory> targetsNow(const ReplicaReader& reader)
{
    auto facts = reader.fleetWide();
    if (!facts)
        return failWith(facts);
    FleetState fleet;
    std::set<DriftPart> seen;
    for (const Fact& fact : *facts) {
        const auto* set = std::get_if<payload::DesiredSet>(&fact.payload);
        if (set == nullptr || seen.contains({set->kind, set->component}))
            continue;
        const std::size_t before = fleet.targets.size();
        foldFleet(fleet, fact, *reader.names());
        if (fleet.targets.size() > before)
            seen.insert({set->kind, set->component});
    }
    return DesiredHistory(fleet);
}

const CourseBlock::Kept* CourseBlock::find(NameId subject) const
{
    const auto at = std::lower_bound(kept.begin(), kept.end(), subject,
                                     [](const Kept& one, NameId id) { return one.subject < id; });
    return at == kept.end() || at->subject != subject ? nullptr : &*at;
}

Result<CourseBlock> readCourseBlock(const ReplicaReader& reader, std::uint32_t block)
{
    auto bytes = reader.named(nameOf(block));
    if (!bytes)
        return failWith(bytes);
    CourseBlock out;
    if (!*bytes)
        return out;
    const std::string_view checked = checkedBytes(**bytes);
    if (checked.empty())
        return out;
    ArchiveReader in(checked);
    bool sound = true;
    for (std::uint64_t count = in.getVarint(); sound && count > 0; --count)
        sound = readValue(in, out.values.emplace_back());
    if (sound) {
        for (std::uint64_t count = in.getVarint(); in.ok() && count > 0; --count) {
            CourseBlock::Kept& kept = out.kept.emplace_back();
            in(kept.subject, kept.events, kept.targets, kept.marks);
        }
    }
    if (!sound || !in.ok() || !in.atEnd())
        return fail(ErrorCode::Damaged, reader.path() + ": kept courses of drift are not sound",
                    "replica-damaged");
    return out;
}

std::optional<std::vector<DriftMark>> keptMarks(const CourseBlock& block,
                                                const CourseBlock::Kept& kept)
{
    Columns& found = columns();
    if (!found.take(kept.marks))
        return std::nullopt;
    thread_local std::vector<UtcTime> times;
    found.times(times);
    std::vector<DriftMark> marks;
    marks.reserve(times.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (found.values[i] >= block.values.size())
            return std::nullopt;
        marks.push_back({times[i], block.values[found.values[i]]});
    }
    return marks;
}

Result<CourseBlock> CourseKeeper::read(std::uint32_t block) const
{
    return m_sound ? readCourseBlock(m_writer.view(), block) : CourseBlock{};
}

Result<CourseKeeper::Base> CourseKeeper::base(NameId subject)
{
    if (m_baseBlock != courseBlockOf(subject)) {
        auto block = read(courseBlockOf(subject));
        if (!block)
            return failWith(block);
        m_base = std::make_shared<const CourseBlock>(std::move(*block));
        m_baseBlock = courseBlockOf(subject);
    }
    const CourseBlock::Kept* kept = m_base->find(subject);
    return Base{m_base,
                kept != nullptr && kept->targets == m_targets.targets.size() ? kept : nullptr};
}

Result<void> CourseKeeper::keep(NameId subject, std::uint64_t events,
                                std::span<const DriftMark> marks)
{
    if (m_block != courseBlockOf(subject)) {
        if (auto done = finish(); !done)
            return done;
        auto block = read(courseBlockOf(subject));
        if (!block)
            return failWith(block);
        m_written = std::move(*block);
        m_block = courseBlockOf(subject);
        m_valuesRead = m_written.values.size();
        for (std::size_t i = 0; i < m_written.values.size(); ++i)
            m_numbers.emplace(m_written.values[i], static_cast<std::uint32_t>(i));
    }
    auto& all = m_written.kept;
    auto at = std::lower_bound(all.begin(), all.end(), subject,
                               [](const auto& one, NameId id) { return one.subject < id; });
    const bool there = at != all.end() && at->subject == subject;
    if (marks.empty()) {
        if (there)
            all.erase(at);
        m_changed = m_changed || there;
        return {};
    }
    std::vector<UtcTime> times;
    std::vector<std::uint64_t> numbers;
    for (const DriftMark& mark : marks) {
        times.push_back(mark.time);
        const auto [number, isNew] =
            m_numbers.try_emplace(mark.value, static_cast<std::uint32_t>(m_written.values.size()));
        if (isNew)
            m_written.values.push_back(mark.value);
        numbers.push_back(number->second);
    }
    if (!there)
        at = all.insert(at, {subject, 0, 0, {}});
    at->events = events;
    at->targets = m_targets.targets.size();
    at->marks = packTimes(times, numbers);
    m_changed = true;
    return {};
}

Result<void> CourseKeeper::eraseAll()
{
    const auto last = courseBlockOf(NameId{static_cast<std::uint32_t>(m_writer.names().size())});
    for (std::uint32_t block = 0; block <= last; ++block)
        if (auto done = m_writer.eraseNamed(nameOf(block)); !done)
            return done;
    return {};
}

Result<void> CourseKeeper::finish()
{
    Result<void> done;
    // Looked at as often as they double, so that they do not grow for ever.
    if (m_changed && std::bit_width(m_written.values.size()) > std::bit_width(m_valuesRead) &&
        m_valuesRead > 0 && !dropUnused(m_written))
        return fail(ErrorCode::Damaged, "a kept course of drift is not sound", "replica-damaged");
    if (m_changed)
        done = m_writer.putNamed(nameOf(m_block), writeBlock(m_written));
    m_changed = false;
    m_block = ~0U;
    m_numbers.clear();
    return done;
}

CourseReading::CourseReading(const CourseBlock& block, MarkValues& values)
{
    for (const DriftValue& value : block.values)
        m_values.push_back(values.numberOf(value));
}

std::optional<std::string> CourseReading::marksOf(const CourseBlock::Kept& kept)
{
    Columns& found = columns();
    if (!found.take(kept.marks))
        return std::nullopt;
    m_numbers.clear();
    for (const std::uint64_t value : found.values) {
        if (value >= m_values.size())
            return std::nullopt;
        m_numbers.push_back(m_values[value]);
    }
    if (found.whole)
        return packMarks(found.first, found.steps, m_numbers);
    found.times(m_times);
    return packMarks(m_times, m_numbers);
}

} // namespace souverix
