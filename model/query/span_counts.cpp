#include "model/query/span_counts.h"

#include <algorithm>
#include <iterator>

namespace souverix
{
namespace
{

using Span = HistorySummary::Span;

void addTo(Span& span, const Span& more)
{
    span.events += more.events;
    span.warnings += more.warnings;
    span.criticals += more.criticals;
}

} // namespace

void joinSpans(std::vector<Span>& spans)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Span span = spans[i];
        if (kept > 0 && spans[kept - 1].index == span.index)
            addTo(spans[kept - 1], span);
        else
            spans[kept++] = span;
    }
    spans.resize(kept);
}

void lengthenSpans(std::vector<Span>& spans)
{
    for (Span& span : spans)
        span.index >>= 1;
    joinSpans(spans);
}

std::vector<Span> SpanCounts::spans() const
{
    std::vector<Span> out;
    out.reserve(m_used);
    std::copy_if(m_slots.begin(), m_slots.end(), std::back_inserter(out),
                 [](const Span& span) { return span.events != 0; });
    std::sort(out.begin(), out.end(),
              [](const Span& a, const Span& b) { return a.index < b.index; });
    return out;
}

void SpanCounts::makeRoom()
{
    std::vector<Span> all = spans();
    while (all.size() > HistorySummary::kMostSpans) {
        lengthenSpans(all);
        ++m_shift;
    }
    std::size_t size = m_slots.size();
    while (all.size() * 2 > size)
        size *= 2;
    m_slots.assign(size, {});
    m_used = 0;
    for (const Span& span : all)
        at(span.index) = span;
}

} // namespace souverix
