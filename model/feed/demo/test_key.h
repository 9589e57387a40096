#pragma once

#include <string_view>

namespace souverix::demo
{

/// The RSA-2048 key with which the made-up fleet's TPMs sign quotes: PKCS #8 in DER, in base64. A
/// test key that protects nothing. It is fixed, since OpenSSL makes no RSA key from a seed.
[[nodiscard]] std::string_view attestationTestKey();

} // namespace souverix::demo
