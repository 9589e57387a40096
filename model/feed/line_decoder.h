#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/parallel.h"
#include "model/base/result.h"
#include "model/event/event.h"

namespace souverix
{

/// Decodes lines on other cores, some hundred at a time, while those before are handed on, in their
/// order. Used from one thread.
class LineDecoder
{
public:
    /// What becomes of a line; its error ends the reading.
    using Visit = std::function<Result<void>(std::string_view line, const Fact& fact)>;
    /// Told of subjects whose facts come some lines later, the second one sooner; see
    /// ReplicaWriter::expect().
    using Expect = std::function<void(NameId late, NameId soon)>;

    /// Errors say `source` and the line. `expect` may be empty.
    LineDecoder(std::string source, Names& names, Visit visit, Expect expect = {});

    /// Takes the next line, which is copied; `number` counts from 1. Errors are of this line or of
    /// one before: Malformed where it is empty or no event, and the visit's.
    [[nodiscard]] Result<void> take(std::string_view line, std::uint64_t number);
    /// Hands on what is left.
    [[nodiscard]] Result<void> finish();

    LineDecoder(const LineDecoder&) = delete;
    LineDecoder& operator=(const LineDecoder&) = delete;

private:
    struct Line {
        std::uint64_t number = 0;
        std::size_t begin = 0, size = 0; ///< in the batch's bytes
        Result<Fact> fact;
    };
    struct Batch {
        std::string bytes;
        std::vector<Line> lines; ///< the first `count` are in use
        std::size_t count = 0;
    };
    void decode(Line& line) const;
    void beginDecoding();
    void announce(std::size_t at) const;
    Result<void> handOn();

    std::string m_source;
    Names& m_names;
    Visit m_visit;
    Expect m_expect;
    Batch m_gathered;     ///< being filled
    Batch m_decoded;      ///< being decoded
    Batch m_handedOn;     ///< being given to m_visit
    WorkAside m_decoding; // last: it ends before what it works on
};

} // namespace souverix
