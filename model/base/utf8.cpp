#include "model/base/utf8.h"

#include <cstdint>

namespace souverix
{
namespace
{

struct Lead {
    std::size_t following;
    std::uint32_t bits;
    std::uint32_t smallest; // what the form may encode, so that overlong ones are told
};

constexpr Lead kNoLead{0, 0, 0};

Lead leadOf(unsigned char byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return {1, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {2, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {3, byte & 0x07U, 0x10000};
    return kNoLead;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size();) {
        const auto first = static_cast<unsigned char>(bytes[i++]);
        if (first < 0x80)
            continue;
        const Lead lead = leadOf(first);
        if (lead.following == 0 || bytes.size() - i < lead.following)
            return false;
        std::uint32_t point = lead.bits;
        for (std::size_t k = 0; k < lead.following; ++k) {
            const auto next = static_cast<unsigned char>(bytes[i++]);
            if ((next & 0xC0) != 0x80)
                return false;
            point = point << 6 | (next & 0x3FU);
        }
        if (point < lead.smallest || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
            return false;
    }
    return true;
}

} // namespace souverix
