#pragma once

// For the sources of model/crypto alone: ASN.1 times as instants.

#include <ctime>
#include <optional>

#include <openssl/asn1.h>

#include "model/base/utc_time.h"

namespace souverix
{

/// The instant of a UTCTime or GeneralizedTime, with its fraction; nullopt for another form.
[[nodiscard]] std::optional<UtcTime> timeOf(const ASN1_TIME* time);

} // namespace souverix
