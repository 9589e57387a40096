#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"
#include "model/event/event.h"

namespace souverix
{

/// Decodes lines on all cores, some hundred at a time, and hands them on in their order. Used from
/// one thread.
class LineDecoder
{
public:
    /// What becomes of a line; its error ends the reading.
    using Visit = std::function<Result<void>(std::string_view line, const Fact& fact)>;

    /// Errors say `source` and the line.
    LineDecoder(std::string source, Names& names, Visit visit);

    /// Takes the next line, which is copied; `number` counts from 1. Errors are of this line or of
    /// one before: Malformed where it is empty or no event, and the visit's.
    [[nodiscard]] Result<void> take(std::string_view line, std::uint64_t number);
    /// Hands on what is left.
    [[nodiscard]] Result<void> finish();

private:
    struct Line {
        std::uint64_t number = 0;
        std::size_t begin = 0, size = 0; ///< in m_bytes
        Result<Fact> fact;
    };
    void decode(Line& line);

    std::string m_source;
    Names& m_names;
    Visit m_visit;
    std::string m_bytes;
    std::vector<Line> m_lines; // the first m_count are in use
    std::size_t m_count = 0;
};

} // namespace souverix
