#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace souverix
{

/// What kind of thing went wrong. Decides exit status and whether a retry makes sense; carries no
/// text for people (views and app translate it).
enum class ErrorCode {
    Usage,       ///< an argument is ill-formed
    NotFound,    ///< the thing asked for does not exist
    Unreadable,  ///< the input cannot be opened, is cut short, or is no known container
    Malformed,   ///< bytes break the rules of their format
    Mismatch,    ///< a root, signature, proof, hash or order does not match: 'broken'
    Forked,      ///< two heads of one log that cannot both be true
    Refused,     ///< well-formed, but a rule forbids to take it (limits, paths that climb)
    Unsupported, ///< a version or algorithm this program does not know
    Io,          ///< the system refused a read or write
    Busy,        ///< another program holds the replica
    Full,        ///< no space left
    Damaged,     ///< the replica's own file is not sound
    Cancelled,   ///< asked to stop
    Internal,    ///< a bug of ours
};

/// An error with the place it was found at. `reason` is a stable kebab-case word for scripts (may
/// be empty), `detail` technical English for logs and messages: what, where (file, region, entry).
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string reason;
    std::string detail;
};

/// A value or an Error. Functions that can fail return it; nothing in model/ throws across a face.
template <class T>
using Result = tl::expected<T, Error>;

/// The failing side of a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string detail,
                                                std::string reason = {})
{
    return tl::unexpected<Error>(Error{code, std::move(reason), std::move(detail)});
}

/// Passes the error of another Result on.
template <class T>
[[nodiscard]] tl::unexpected<Error> failWith(Result<T>& failed)
{
    return tl::unexpected<Error>(std::move(failed.error()));
}

} // namespace souverix
