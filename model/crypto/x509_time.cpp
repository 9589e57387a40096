#include "model/crypto/x509_time.h"

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

#include "model/crypto/openssl.h"

namespace souverix
{
namespace
{

// `.5` of 20170419062953.5Z; empty where there is none.
std::string_view fractionOf(std::string_view text)
{
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos)
        return {};
    const std::size_t end = text.find_first_not_of("0123456789", point + 1);
    return text.substr(point, end - point);
}

} // namespace

std::optional<UtcTime> timeOf(const ASN1_TIME* time)
{
    const ossl::ErrorQueueGuard guard;
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d", parts.tm_year + 1900,
                  parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
    const std::string_view encoded(reinterpret_cast<const char*>(ASN1_STRING_get0_data(time)),
                                   static_cast<std::size_t>(ASN1_STRING_length(time)));
    return UtcTime::parseRfc3339(std::string(text.data()) + std::string(fractionOf(encoded)) + 'Z');
}

} // namespace souverix
