#include "model/feed/line_decoder.h"

#include <algorithm>
#include <utility>

namespace souverix
{

namespace
{

constexpr std::size_t kLines = 1024;
constexpr std::size_t kMostBytes = std::size_t{8} << 20;
/// Lines that a core takes at once.
constexpr std::size_t kShare = 64;
/// How many lines ahead a subject is told of.
constexpr std::size_t kLate = 16, kSoon = 8;

} // namespace

LineDecoder::LineDecoder(std::string source, Names& names, Visit visit, Expect expect)
    : m_source(std::move(source)), m_names(names), m_visit(std::move(visit)),
      m_expect(std::move(expect))
{
}

Result<void> LineDecoder::take(std::string_view line, std::uint64_t number)
{
    if (m_gathered.count == m_gathered.lines.size())
        m_gathered.lines.emplace_back();
    Line& one = m_gathered.lines[m_gathered.count++];
    one.number = number;
    one.begin = m_gathered.bytes.size();
    one.size = line.size();
    m_gathered.bytes += line;
    if (m_gathered.count < kLines && m_gathered.bytes.size() < kMostBytes)
        return {};
    beginDecoding();
    return handOn();
}

Result<void> LineDecoder::finish()
{
    beginDecoding();
    Result<void> done = handOn();
    if (!done)
        return done;
    beginDecoding();
    return handOn();
}

/// Whose decoding was under way is decoded afterwards, and what was gathered begins to be.
void LineDecoder::beginDecoding()
{
    m_decoding.join();
    std::swap(m_handedOn, m_decoded);
    std::swap(m_decoded, m_gathered);
    m_decoding.begin((m_decoded.count + kShare - 1) / kShare, [this](std::size_t share) {
        for (std::size_t i = share * kShare; i < std::min(m_decoded.count, (share + 1) * kShare);
             ++i)
            decode(m_decoded.lines[i]);
    });
}

void LineDecoder::decode(Line& line) const
{
    const std::string_view bytes = std::string_view(m_decoded.bytes).substr(line.begin, line.size);
    if (bytes.empty())
        line.fact = fail(ErrorCode::Malformed, "an empty line", "empty-line");
    else
        line.fact = decodeEvent(bytes, m_names);
}

/// Tells whose facts come after the line at `at`.
void LineDecoder::announce(std::size_t at) const
{
    const auto subjectAt = [&](std::size_t i) {
        return i < m_handedOn.count && m_handedOn.lines[i].fact ? m_handedOn.lines[i].fact->subject
                                                                : NameId::None;
    };
    m_expect(subjectAt(at + kLate), subjectAt(at + kSoon));
}

Result<void> LineDecoder::handOn()
{
    Result<void> done;
    for (std::size_t i = 0; i < m_handedOn.count && done; ++i) {
        if (m_expect)
            announce(i);
        Line& line = m_handedOn.lines[i];
        done = line.fact ? m_visit(std::string_view(m_handedOn.bytes).substr(line.begin, line.size),
                                   *line.fact)
                         : Result<void>(failWith(line.fact));
        if (!done && done.error().code == ErrorCode::Malformed)
            done.error().detail =
                m_source + ": line " + std::to_string(line.number) + ": " + done.error().detail;
    }
    m_handedOn.count = 0;
    m_handedOn.bytes.clear();
    return done;
}

} // namespace souverix
