#include "model/query/sql/sql_source.h"

namespace souverix
{

Result<std::unique_ptr<SqlSource>> SqlSource::open(const std::string& path,
                                                   const TimeContext& context)
{
    auto shared = std::make_shared<SharedFolds>();
    auto reader = ReplicaReader::open(path, shared->names());
    if (!reader)
        return failWith(reader);
    auto view = ReplicaView::open(path, shared);
    if (!view)
        return failWith(view);
    return std::unique_ptr<SqlSource>(
        new SqlSource(std::move(*reader), std::move(*view), std::move(shared), context));
}

// Both readers to one commit, where they stay until the next statement.
Result<void> SqlSource::moveOn()
{
    m_view.stay(false);
    do {
        if (auto moved = m_reader.refresh(); !moved)
            return failWith(moved);
    } while (m_view.version() > m_reader.version());
    m_view.stay(true);
    return {};
}

Result<void> SqlSource::begin(std::stop_token stop)
{
    m_stop = std::move(stop);
    m_error.reset();
    if (auto moved = moveOn(); !moved)
        return moved;
    m_words = Words::find(names());
    auto at = instantOf(m_reader, m_context);
    if (!at)
        return failWith(at);
    m_at = *at;
    auto heads = m_reader.regions();
    if (!heads)
        return failWith(heads);
    m_held = 0;
    for (const RegionHead& head : *heads)
        m_held += head.held;
    return {};
}

Result<std::shared_ptr<const FleetView>> SqlSource::fleet()
{
    return m_view.fleet(m_context, m_stop);
}

Result<EpisodeList> SqlSource::episodes(std::span<const NameId> nodes)
{
    return m_view.driftEpisodes(m_context, nodes, UtcTime::min(), UtcTime::max(), m_stop);
}

Result<std::shared_ptr<const FoldedFleet>> SqlSource::folded()
{
    if (!m_words)
        return std::shared_ptr<const FoldedFleet>();
    if (!m_folded || m_foldedVersion != m_reader.version()) {
        auto folded = m_shared->at(m_reader, m_context, *m_words, m_stop);
        if (!folded)
            return failWith(folded);
        m_folded = std::move(*folded);
        m_foldedVersion = m_reader.version();
    }
    return m_folded;
}

} // namespace souverix
