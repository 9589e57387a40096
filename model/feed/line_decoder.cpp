#include "model/feed/line_decoder.h"

#include "model/base/parallel.h"

namespace souverix
{

namespace
{

constexpr std::size_t kLines = 1024;
constexpr std::size_t kMostBytes = std::size_t{8} << 20;
/// Lines that a core takes at once.
constexpr std::size_t kShare = 64;

} // namespace

LineDecoder::LineDecoder(std::string source, Names& names, Visit visit)
    : m_source(std::move(source)), m_names(names), m_visit(std::move(visit))
{
}

Result<void> LineDecoder::take(std::string_view line, std::uint64_t number)
{
    if (m_count == m_lines.size())
        m_lines.emplace_back();
    Line& one = m_lines[m_count++];
    one.number = number;
    one.begin = m_bytes.size();
    one.size = line.size();
    m_bytes += line;
    return m_count >= kLines || m_bytes.size() >= kMostBytes ? finish() : Result<void>();
}

void LineDecoder::decode(Line& line)
{
    const std::string_view bytes = std::string_view(m_bytes).substr(line.begin, line.size);
    if (bytes.empty())
        line.fact = fail(ErrorCode::Malformed, "an empty line", "empty-line");
    else
        line.fact = decodeEvent(bytes, m_names);
}

Result<void> LineDecoder::finish()
{
    inParallel((m_count + kShare - 1) / kShare, [&](std::size_t share) {
        for (std::size_t i = share * kShare; i < std::min(m_count, (share + 1) * kShare); ++i)
            decode(m_lines[i]);
    });
    Result<void> done;
    for (std::size_t i = 0; i < m_count && done; ++i) {
        Line& line = m_lines[i];
        done = line.fact
                   ? m_visit(std::string_view(m_bytes).substr(line.begin, line.size), *line.fact)
                   : Result<void>(failWith(line.fact));
        if (!done && done.error().code == ErrorCode::Malformed)
            done.error().detail =
                m_source + ": line " + std::to_string(line.number) + ": " + done.error().detail;
    }
    m_count = 0;
    m_bytes.clear();
    return done;
}

} // namespace souverix
