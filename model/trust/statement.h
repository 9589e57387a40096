#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "model/base/bytes.h"
#include "model/base/result.h"

namespace souverix
{

inline constexpr std::string_view kStatementPayloadType = "application/vnd.in-toto+json";

/// An in-toto Statement, v1 or v0.1.
struct Statement {
    struct Subject {
        std::string name;
        std::map<std::string, std::string> digests; ///< hex by algorithm, as written
    };
    std::string predicateType;
    std::vector<Subject> subjects;
    nlohmann::json predicate;
};

/// Reads a statement; Malformed where it breaks the in-toto layout (each subject has a digest).
[[nodiscard]] Result<Statement> parseStatement(std::string_view json);

/// Whether one subject is these bytes: a SHA-256, SHA-384 or SHA-512 of it agrees, none disagrees.
[[nodiscard]] bool namesContent(const Statement& statement, std::string_view content);
/// Whether one subject has this SHA-256.
[[nodiscard]] bool namesSha256(const Statement& statement, const Hash& hash);

} // namespace souverix
