#include "model/replica/event_span.h"

#include "model/base/archive.h"

namespace souverix
{

namespace
{

constexpr std::int64_t kEarliest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kLatest = std::numeric_limits<std::int64_t>::max();

std::int64_t roundedUp(UtcTime time)
{
    return time.seconds + (time.nanos > 0 ? 1 : 0);
}

bool isAfter(std::int64_t second, const std::optional<UtcTime>& time)
{
    return time && second > time->seconds;
}

} // namespace

void EventSpan::add(UtcTime time, UtcTime recorded)
{
    ++events;
    firstTime = std::min(firstTime, time.seconds);
    lastTime = std::max(lastTime, roundedUp(time));
    firstRecorded = std::min(firstRecorded, recorded.seconds);
    lastRecorded = std::max(lastRecorded, roundedUp(recorded));
}

bool EventSpan::mayCount(UtcTime at, const std::optional<UtcTime>& knownAt) const
{
    return !isAfter(firstTime, at) && !isAfter(firstRecorded, knownAt);
}

bool EventSpan::allCount(UtcTime at, const std::optional<UtcTime>& knownAt) const
{
    return lastTime <= at.seconds && (!knownAt || lastRecorded <= knownAt->seconds);
}

std::string encodeSpans(std::span<const EventSpan> spans)
{
    std::string bytes;
    ArchiveWriter out(bytes);
    out(static_cast<std::uint64_t>(spans.size()));
    std::int64_t last = 0;
    for (const EventSpan& span : spans) {
        out(span.events << 1 | (span.hasState ? 1U : 0U));
        if (span.events == 0)
            continue;
        out(span.firstTime - last, span.lastTime - span.firstTime,
            span.firstRecorded - span.firstTime, span.lastRecorded - span.lastTime);
        last = span.lastTime;
    }
    return bytes;
}

Result<std::vector<EventSpan>> decodeSpans(std::string_view bytes)
{
    ArchiveReader in(bytes);
    std::uint64_t count = 0;
    in(count);
    std::vector<EventSpan> spans;
    // Each takes a byte at least: a count that lies asks for no memory.
    spans.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(count, bytes.size())));
    std::int64_t last = 0;
    for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
        std::uint32_t events = 0;
        in(events);
        EventSpan& span = spans.emplace_back();
        span.events = events >> 1;
        span.hasState = (events & 1) != 0;
        if (span.events == 0)
            continue;
        std::int64_t first = 0, length = 0, firstLate = 0, lastLate = 0;
        in(first, length, firstLate, lastLate);
        span.firstTime = last + first;
        span.lastTime = span.firstTime + length;
        span.firstRecorded = span.firstTime + firstLate;
        span.lastRecorded = span.lastTime + lastLate;
        last = span.lastTime;
    }
    if (!in.ok() || !in.atEnd())
        return fail(ErrorCode::Damaged, "kept spans of events are not sound", "replica-damaged");
    return spans;
}

std::vector<bool> cleanStarts(std::span<const EventSpan> spans, UtcTime at,
                              const std::optional<UtcTime>& knownAt)
{
    std::vector<std::int64_t> firstFromHere(spans.size() + 1, kLatest);
    for (std::size_t i = spans.size(); i-- > 0;) {
        const bool read = spans[i].mayCount(at, knownAt);
        firstFromHere[i] = std::min(firstFromHere[i + 1], read ? spans[i].firstTime : kLatest);
    }
    std::vector<bool> clean(spans.size());
    std::int64_t lastBefore = kEarliest;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        clean[i] = lastBefore < firstFromHere[i];
        lastBefore = std::max(lastBefore, spans[i].lastTime);
    }
    return clean;
}

std::size_t foldStart(std::span<const EventSpan> spans, UtcTime at,
                      const std::optional<UtcTime>& knownAt)
{
    // Of the chunks at the front all of whose facts count: the latest time up to each.
    thread_local std::vector<std::int64_t> lastUpTo;
    lastUpTo.clear();
    while (lastUpTo.size() < spans.size() && spans[lastUpTo.size()].allCount(at, knownAt)) {
        const std::int64_t before = lastUpTo.empty() ? kEarliest : lastUpTo.back();
        lastUpTo.push_back(std::max(before, spans[lastUpTo.size()].lastTime));
    }
    std::int64_t firstFromHere = kLatest;
    for (std::size_t start = spans.size(); start-- > 1;) {
        if (spans[start].mayCount(at, knownAt))
            firstFromHere = std::min(firstFromHere, spans[start].firstTime);
        if (start <= lastUpTo.size() && spans[start].hasState &&
            lastUpTo[start - 1] < firstFromHere)
            return start;
    }
    return 0;
}

} // namespace souverix
