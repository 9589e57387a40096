#include "model/query/log_counts.h"

namespace souverix
{
namespace
{

/// One log's walk over its frames.
class LogCount
{
public:
    LogCount(const ReplicaReader& reader, const RegionHead& head, UtcTime at,
             const std::optional<UtcTime>& knownAt)
        : m_reader(reader), m_head(head), m_at(at), m_knownAt(knownAt), m_log{head.region, 0, {}}
    {
    }

    Result<CountedLogs::Log> run()
    {
        Result<void> done;
        if (m_head.recordedDecreases || m_head.sparse)
            done = read(0, m_head.size);
        else
            done = countFrames();
        if (!done)
            return failWith(done);
        return std::move(m_log);
    }

private:
    // Where the whole log's order is sound, so is that of any part of it: it only is to be counted.
    Result<void> countFrames()
    {
        auto spans = m_reader.frameSpans(m_head.region);
        if (!spans)
            return failWith(spans);
        for (std::size_t i = 0; i < spans->size(); ++i) {
            const EventSpan& span = (*spans)[i];
            if (span.events == 0 || !span.mayCount(m_at, m_knownAt))
                continue;
            if (span.allCount(m_at, m_knownAt))
                m_log.counted += span.events;
            else if (auto done = read(i * kFrameEntries, 1); !done)
                return done;
        }
        const std::uint64_t full = spans->size() * kFrameEntries;
        return full < m_head.size ? read(full, 1) : Result<void>();
    }

    Result<void> read(std::uint64_t first, std::uint64_t count)
    {
        return m_reader.forEachColumns(m_head.region, first, count,
                                       [&](const std::vector<ColumnEntry>& frame) {
                                           for (const ColumnEntry& entry : frame)
                                               take(entry);
                                           return true;
                                       });
    }

    void take(const ColumnEntry& entry)
    {
        if (entry.quarantined || entry.time > m_at || (m_knownAt && entry.recorded > *m_knownAt))
            return;
        ++m_log.counted;
        const EventRef ref{m_head.region, entry.sequence};
        if (m_previous && entry.recorded < m_previous->first)
            m_log.decreases.push_back({{entry.time, ref}, m_previous->second});
        m_previous = {entry.recorded, ref};
    }

    const ReplicaReader& m_reader;
    const RegionHead& m_head;
    UtcTime m_at;
    std::optional<UtcTime> m_knownAt;
    CountedLogs::Log m_log;
    std::optional<std::pair<UtcTime, EventRef>> m_previous;
};

} // namespace

Result<CountedLogs> countLogs(const ReplicaReader& reader, UtcTime at,
                              const std::optional<UtcTime>& knownAt)
{
    auto heads = reader.regions();
    if (!heads)
        return failWith(heads);
    CountedLogs out;
    for (const RegionHead& head : *heads) {
        const bool allCount = !head.recordedDecreases && head.lastTime && *head.lastTime <= at &&
                              (!knownAt || !head.lastRecorded || *head.lastRecorded <= *knownAt);
        if (allCount) {
            out.logs.push_back({head.region, head.held - head.quarantined, {}});
            continue;
        }
        auto log = LogCount(reader, head, at, knownAt).run();
        if (!log)
            return failWith(log);
        out.logs.push_back(std::move(*log));
    }
    return out;
}

} // namespace souverix
