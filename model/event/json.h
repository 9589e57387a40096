#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include "model/base/result.h"

namespace souverix
{

/// How deep arrays and objects may nest where nothing else is said: 64 opens at once are read.
inline constexpr int kMaxJsonDepth = 64;

/// A strict JSON reader that is kept for many documents: RFC 8259 in UTF-8 without a byte-order
/// mark, no key twice in an object (compared after unescaping), no lone surrogate, escaped or not,
/// integers within -2^63 … 2^64-1, numbers that fit a double. One thread at a time. It keeps memory
/// of about six times the largest document it has read.
class StrictJson
{
public:
    explicit StrictJson(int maxDepth = kMaxJsonDepth) : m_maxDepth(maxDepth) {}

    /// Reads one document; the element is valid until the next parse. Errors are Malformed, with
    /// the reason `not-json`, `bad-utf8`, `too-deep`, `bad-number`, `duplicate-key` or
    /// `bad-string` (a bad escape, a control character, a lone surrogate).
    [[nodiscard]] Result<simdjson::dom::element> parse(std::string_view bytes);

private:
    [[nodiscard]] bool reserve(std::size_t size);

    int m_maxDepth;
    simdjson::dom::parser m_parser;
    std::unique_ptr<char[]> m_padded;
    std::size_t m_capacity = 0;
};

/// Whether `bytes` are one strict JSON document, as StrictJson has it. Any thread.
[[nodiscard]] Result<void> checkStrictJson(std::string_view bytes, int maxDepth = kMaxJsonDepth);

/// The document as nlohmann::json, read as strictly; for small documents. Any thread.
[[nodiscard]] Result<nlohmann::json> parseStrictJson(std::string_view bytes,
                                                     int maxDepth = kMaxJsonDepth);

/// A strictly read element, copied.
[[nodiscard]] nlohmann::json toNlohmann(simdjson::dom::element element);

} // namespace souverix
