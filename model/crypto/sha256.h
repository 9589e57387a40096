#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "model/base/bytes.h"

namespace souverix
{

/// SHA-256 of the bytes.
[[nodiscard]] Hash sha256(std::string_view bytes);
/// SHA-256 of one byte and then `bytes`, as RFC 6962 leaves and nodes have it, without a copy.
[[nodiscard]] Hash sha256(std::uint8_t prefix, std::string_view bytes);

/// SHA-256 of bytes that come in pieces. Not for two threads at once.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    Sha256& update(std::string_view bytes);
    /// The hash of all that came; starts anew.
    [[nodiscard]] Hash finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace souverix
