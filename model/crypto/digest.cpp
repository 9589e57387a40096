#include "model/crypto/digest.h"

#include <array>

#include "model/crypto/openssl.h"

namespace souverix
{
namespace
{

struct Known {
    HashKind kind;
    std::string_view name;
    std::size_t size;
    unsigned tpm;
};

constexpr std::array<Known, 5> kKnown{{
    {HashKind::Sha1, "sha1", 20, 0x0004},
    {HashKind::Sha256, "sha256", 32, 0x000B},
    {HashKind::Sha384, "sha384", 48, 0x000C},
    {HashKind::Sha512, "sha512", 64, 0x000D},
    {HashKind::Sm3, "sm3_256", 32, 0x0012},
}};

const Known& known(HashKind kind)
{
    return kKnown[static_cast<std::size_t>(kind)];
}

const EVP_MD* functionOf(HashKind kind)
{
    switch (kind) {
    case HashKind::Sha1:
        return EVP_sha1();
    case HashKind::Sha256:
        return EVP_sha256();
    case HashKind::Sha384:
        return EVP_sha384();
    case HashKind::Sha512:
        return EVP_sha512();
    case HashKind::Sm3:
        return EVP_sm3();
    }
    return nullptr;
}

} // namespace

std::string digestOf(HashKind kind, std::string_view bytes)
{
    const ossl::ErrorQueueGuard guard;
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    unsigned size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), out.data(), &size, functionOf(kind), nullptr) != 1)
        return {};
    return {reinterpret_cast<const char*>(out.data()), size};
}

std::size_t digestSize(HashKind kind)
{
    return known(kind).size;
}

std::string_view nameOf(HashKind kind)
{
    return known(kind).name;
}

std::optional<HashKind> parseHashKind(std::string_view name)
{
    for (const Known& one : kKnown) {
        if (one.name == name)
            return one.kind;
    }
    return std::nullopt;
}

std::optional<HashKind> hashKindOfTpm(unsigned algorithm)
{
    for (const Known& one : kKnown) {
        if (one.tpm == algorithm)
            return one.kind;
    }
    return std::nullopt;
}

} // namespace souverix
