#include "model/crypto/sha256.h"

#include <cstdlib>

#include "model/crypto/openssl.h"

namespace souverix
{
namespace
{

// Fetched once: a fetch by name for each hash costs twice what hashing a leaf does.
const EVP_MD* algorithm()
{
    static const EVP_MD* const md = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return md;
}

// SHA-256 cannot fail but for want of memory or of the whole library; no caller could go on.
void require(bool done)
{
    if (!done)
        std::abort();
}

ossl::DigestContext newContext()
{
    ossl::DigestContext context(EVP_MD_CTX_new());
    require(context && algorithm());
    require(EVP_DigestInit_ex2(context.get(), algorithm(), nullptr) == 1);
    return context;
}

EVP_MD_CTX* threadContext()
{
    thread_local const ossl::DigestContext context = newContext();
    return context.get();
}

void absorb(EVP_MD_CTX* context, std::string_view bytes)
{
    require(EVP_DigestUpdate(context, bytes.data(), bytes.size()) == 1);
}

// Leaves the context ready for the next hash, so that starting one costs nothing more.
Hash finishAndRestart(EVP_MD_CTX* context)
{
    Hash hash;
    require(EVP_DigestFinal_ex(context, hash.data(), nullptr) == 1);
    require(EVP_DigestInit_ex2(context, nullptr, nullptr) == 1);
    return hash;
}

} // namespace

struct Sha256::Context {
    ossl::DigestContext digest = newContext();
};

Hash sha256(std::string_view bytes)
{
    EVP_MD_CTX* const context = threadContext();
    absorb(context, bytes);
    return finishAndRestart(context);
}

Hash sha256(std::uint8_t prefix, std::string_view bytes)
{
    EVP_MD_CTX* const context = threadContext();
    absorb(context, {reinterpret_cast<const char*>(&prefix), 1});
    absorb(context, bytes);
    return finishAndRestart(context);
}

Sha256::Sha256() : m_context(std::make_unique<Context>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

Sha256& Sha256::update(std::string_view bytes)
{
    absorb(m_context->digest.get(), bytes);
    return *this;
}

Hash Sha256::finish()
{
    return finishAndRestart(m_context->digest.get());
}

} // namespace souverix
