#include "model/crypto/raw_key.h"

#include <string>

namespace souverix
{
namespace
{

using namespace std::string_view_literals;

std::string der(char tag, std::string_view content)
{
    std::string out(1, tag);
    const std::size_t size = content.size();
    if (size >= 0x80) {
        const int bytes = size > 0xFFFF ? 3 : size > 0xFF ? 2 : 1;
        out += static_cast<char>(0x80 + bytes);
        for (int i = bytes - 1; i >= 0; --i)
            out += static_cast<char>((size >> (8 * i)) & 0xFFU);
    } else {
        out += static_cast<char>(size);
    }
    return out.append(content);
}

std::string derNumber(std::string_view bytes)
{
    while (bytes.size() > 1 && bytes[0] == 0)
        bytes.remove_prefix(1);
    const bool high = !bytes.empty() && static_cast<signed char>(bytes[0]) < 0;
    return der(0x02, (high ? std::string(1, '\0') : std::string()).append(bytes));
}

Result<PublicKey> keyOf(std::string_view algorithm, std::string_view bits)
{
    return PublicKey::parse(
        der(0x30, der(0x30, algorithm) + der(0x03, std::string(1, '\0').append(bits))));
}

constexpr auto kEcPublicKey = "\x06\x07\x2A\x86\x48\xCE\x3D\x02\x01"sv;
constexpr auto kRsaEncryption = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x01\x01\x05\x00"sv;
constexpr auto kEd25519 = "\x06\x03\x2B\x65\x70"sv;

struct Curve {
    std::string_view name;
    std::string_view oid;
    std::size_t size;
};
constexpr Curve kCurves[] = {
    {"P-256", "\x06\x08\x2A\x86\x48\xCE\x3D\x03\x01\x07"sv, 32},
    {"P-384", "\x06\x05\x2B\x81\x04\x00\x22"sv, 48},
    {"P-521", "\x06\x05\x2B\x81\x04\x00\x23"sv, 66},
};

} // namespace

Result<PublicKey> publicKeyOfPoint(std::string_view curve, std::string_view x, std::string_view y)
{
    for (const Curve& known : kCurves) {
        if (known.name != curve)
            continue;
        if (x.size() != known.size || y.size() != known.size)
            return fail(ErrorCode::Malformed, "coordinates not as long as the field", "bad-key");
        return keyOf(std::string(kEcPublicKey).append(known.oid),
                     std::string("\x04").append(x).append(y));
    }
    return fail(ErrorCode::Unsupported, "curve " + std::string(curve), "bad-key");
}

Result<PublicKey> publicKeyOfRsa(std::string_view modulus, std::string_view exponent)
{
    if (modulus.empty() || exponent.empty() || modulus.size() > 2048 || exponent.size() > 16)
        return fail(ErrorCode::Malformed, "no RSA numbers", "bad-key");
    return keyOf(kRsaEncryption, der(0x30, derNumber(modulus) + derNumber(exponent)));
}

Result<PublicKey> publicKeyOfPkcs1(std::string_view der)
{
    return keyOf(kRsaEncryption, der);
}

Result<PublicKey> publicKeyOfEd25519(std::string_view key)
{
    if (key.size() != 32)
        return fail(ErrorCode::Malformed, "an Ed25519 key has 32 bytes", "bad-key");
    return keyOf(kEd25519, key);
}

} // namespace souverix
