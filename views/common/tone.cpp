#include "views/common/tone.h"

#include <array>
#include <span>
#include <utility>

namespace souverix
{

namespace
{

using Entry = std::pair<std::string_view, Tone>;

Tone lookUp(std::span<const Entry> table, std::string_view word)
{
    for (const auto& [text, tone] : table) {
        if (text == word) {
            return tone;
        }
    }
    return Tone::Unknown;
}

} // namespace

Tone toneOf(Severity severity)
{
    constexpr std::array kTable{Tone::Nominal, Tone::Unknown, Tone::Low,
                                Tone::Medium,  Tone::High,    Tone::Critical};
    return kTable[static_cast<std::size_t>(severity)];
}

Tone toneOf(TrustWord word)
{
    constexpr std::array kTable{Tone::Nominal, Tone::Low, Tone::Medium, Tone::Critical,
                                Tone::Critical};
    return kTable[static_cast<std::size_t>(word)];
}

Tone toneOf(Weight weight)
{
    constexpr std::array kTable{Tone::Nominal, Tone::Changing, Tone::Low, Tone::High,
                                Tone::Critical};
    return kTable[static_cast<std::size_t>(weight)];
}

Tone toneOfPhase(std::string_view phase)
{
    static constexpr std::array<Entry, 6> kTable{{{"provisioning", Tone::Changing},
                                                  {"active", Tone::Nominal},
                                                  {"maintenance", Tone::Low},
                                                  {"decommissioning", Tone::Medium},
                                                  {"decommissioned", Tone::Gone},
                                                  {"isolated", Tone::Critical}}};
    return lookUp(kTable, phase);
}

Tone toneOfConnectivity(std::string_view state)
{
    static constexpr std::array<Entry, 5> kTable{{{"connected", Tone::Nominal},
                                                  {"degraded", Tone::Low},
                                                  {"intermittent", Tone::Medium},
                                                  {"disconnected", Tone::High},
                                                  {"autonomous", Tone::Changing}}};
    return lookUp(kTable, state);
}

Tone toneOfAttestation(std::string_view status)
{
    static constexpr std::array<Entry, 3> kTable{{{"affirming", Tone::Nominal},
                                                  {"warning", Tone::Medium},
                                                  {"contraindicated", Tone::Critical}}};
    return lookUp(kTable, status);
}

} // namespace souverix
