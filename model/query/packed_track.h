#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/projection/drift_track.h"

namespace souverix
{

/// A course of drift in some four bytes a step: whether times are whole milliseconds, then for each
/// step the time since the one before, severity and whether it counts, LEB128.
[[nodiscard]] std::string packTrack(std::span<const DriftStep> track);

/// Goes through a packed course, step by step.
class PackedTrack
{
public:
    explicit PackedTrack(std::string_view bytes);
    /// False at the end, and where the bytes are not sound.
    [[nodiscard]] bool next(DriftStep& step);

private:
    [[nodiscard]] std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; m_at != m_end && shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_at++);
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80)
                break;
        }
        return value;
    }

    const char* m_at;
    const char* m_end;
    bool m_millis = true;
    UtcTime m_time = UtcTime::min();
};

[[nodiscard]] std::vector<DriftStep> unpackTrack(std::string_view bytes);

} // namespace souverix
