#include "model/query/packed_track.h"

#include <algorithm>

#include "model/base/archive.h"

namespace souverix
{
namespace
{

constexpr std::int32_t kMilli = 1'000'000;
constexpr unsigned kStateBits = 4; // severity·2 + counted

} // namespace

std::string packTrack(std::span<const DriftStep> track)
{
    std::string bytes;
    if (track.empty())
        return bytes;
    const bool millis = std::all_of(track.begin(), track.end(), [](const DriftStep& step) {
        return step.time.nanos % kMilli == 0;
    });
    ArchiveWriter out(bytes);
    out(millis);
    UtcTime before = UtcTime::min();
    for (const DriftStep& step : track) {
        const auto state = static_cast<std::uint64_t>(step.severity) << 1U |
                           static_cast<std::uint64_t>(step.counted);
        const auto passed =
            millis ? wholeMillis(step.time - before) : step.time.seconds - before.seconds;
        out.putVarint(static_cast<std::uint64_t>(passed) << kStateBits | state);
        if (!millis)
            out.putVarint(static_cast<std::uint64_t>(step.time.nanos));
        before = step.time;
    }
    return bytes;
}

PackedTrack::PackedTrack(std::string_view bytes)
    : m_at(bytes.data()), m_end(bytes.data() + bytes.size())
{
    m_millis = number() != 0;
}

bool PackedTrack::next(DriftStep& step)
{
    if (m_at == m_end)
        return false;
    const std::uint64_t word = number();
    const auto state = static_cast<unsigned>(word & ((1U << kStateBits) - 1));
    const auto passed = static_cast<std::int64_t>(word >> kStateBits);
    if (m_millis) {
        const std::int64_t seconds = passed / 1000;
        m_time = m_time +
                 Duration{seconds, static_cast<std::int32_t>(passed - seconds * 1000) * kMilli};
    } else {
        m_time = {m_time.seconds + passed, static_cast<std::int32_t>(number())};
    }
    if ((state >> 1U) >= kSeverities)
        return false;
    step = {m_time, static_cast<Severity>(state >> 1U), (state & 1U) != 0};
    return true;
}

std::vector<DriftStep> unpackTrack(std::string_view bytes)
{
    std::vector<DriftStep> track;
    PackedTrack packed(bytes);
    for (DriftStep step; packed.next(step);)
        track.push_back(step);
    return track;
}

} // namespace souverix
