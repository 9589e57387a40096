#include <algorithm>
#include <span>

#include "model/query/sql/sql_table.h"

namespace souverix
{
namespace
{

SqlCell measureOf(const EpisodeEdge& edge)
{
    return edge.measure ? SqlCell(*edge.measure) : SqlCell();
}

std::vector<SqlCell> rowOf(const DriftEpisode& episode, const NodeRow* node, const Names& names)
{
    const auto text = [&](NameId name) { return cellOf(name, names); };
    const std::string component = driftPartName(episode.part, names);
    return {text(episode.node),
            node != nullptr ? text(node->region) : SqlCell(),
            node != nullptr ? text(node->cluster) : SqlCell(),
            std::string(driftKindWord(episode.part.kind)),
            component.empty() ? SqlCell() : SqlCell(component),
            std::int64_t{episode.recurrence},
            cellOf(episode.onset.time),
            episode.open() ? SqlCell() : cellOf(episode.close.time),
            episode.length().toSeconds() / 3600,
            std::string(severityWord(episode.worst)),
            cellOf(episode.worstSince),
            std::string(driftCauseWord(episode.cause)),
            std::int64_t{episode.cameWithService},
            std::string(episodeEndWord(episode.end)),
            text(episode.onset.desired),
            text(episode.onset.actual),
            measureOf(episode.onset),
            text(episode.close.desired),
            text(episode.close.actual),
            measureOf(episode.close)};
}

constexpr std::size_t kNodesAtOnce = 128;

/// Some nodes' episodes at a time, cells when they are asked for: a fleet's whole history has
/// millions of episodes, which no scan needs together.
class EpisodeRows : public SqlRows
{
public:
    EpisodeRows(SqlSource& source, std::vector<NameId> nodes,
                std::shared_ptr<const FleetView> fleet)
        : m_source(source), m_nodes(std::move(nodes)), m_fleet(std::move(fleet))
    {
    }

    [[nodiscard]] Result<bool> has(std::size_t row) override
    {
        while (row >= m_first + m_list.episodes.size() && m_nextNode < m_nodes.size()) {
            const auto nodes = std::span<const NameId>(m_nodes).subspan(
                m_nextNode, std::min(kNodesAtOnce, m_nodes.size() - m_nextNode));
            m_first += m_list.episodes.size();
            m_list = {};
            auto list = m_source.episodes(nodes);
            if (!list)
                return failWith(list);
            m_list = std::move(*list);
            m_nextNode += nodes.size();
        }
        return row < m_first + m_list.episodes.size();
    }

    [[nodiscard]] SqlCell cell(std::size_t row, std::size_t column) override
    {
        if (row != m_row) {
            const DriftEpisode& episode = m_list.episodes[row - m_first];
            m_cells = rowOf(episode, m_fleet->find(episode.node), *m_fleet->names);
            m_row = row;
        }
        return m_cells[column];
    }

private:
    SqlSource& m_source;
    std::vector<NameId> m_nodes;
    std::shared_ptr<const FleetView> m_fleet;
    std::size_t m_nextNode = 0;
    std::size_t m_first = 0; // row of the list's first
    EpisodeList m_list;
    std::size_t m_row = SIZE_MAX; // whose cells m_cells are
    std::vector<SqlCell> m_cells;
};

Result<std::unique_ptr<SqlRows>> read(SqlSource& source, const std::optional<std::string>& node)
{
    auto fleet = source.fleet();
    if (!fleet)
        return failWith(fleet);
    std::vector<NameId> asked;
    if (node)
        asked.push_back(source.names().find(*node));
    else
        for (const NodeRow& row : (*fleet)->nodes)
            asked.push_back(row.node);
    return std::make_unique<EpisodeRows>(source, std::move(asked), std::move(*fleet));
}

} // namespace

SqlRowsTable episodesTable()
{
    return {{"episodes",
             "spans in which one part of a node in service drifted, low or worse, one row each",
             {{"node", "TEXT", "the node"},
              {"region", "TEXT", "its region at T"},
              {"cluster", "TEXT", "its cluster at T"},
              {"kind", "TEXT", "version, config or policy"},
              {"component", "TEXT", "NAME, os, firmware/NAME or the policy; NULL for config"},
              {"recurrence", "INTEGER", "the how many-th of this node and part"},
              {"onset", "TEXT COLLATE utc", "when it began"},
              {"closed", "TEXT COLLATE utc", "when it ended; NULL where it is open at T"},
              {"hours", "REAL", "how long, up to T"},
              {"worst", "TEXT COLLATE severity", "its highest severity"},
              {"worst_since", "TEXT COLLATE utc", "when it first was as bad"},
              {"cause", "TEXT", "desired-moved, actual-moved, both-moved or never-desired"},
              {"came_with_service", "INTEGER", "1 where it differed before the node was counted"},
              {"ended", "TEXT", "open, actual-returned, desired-moved, both-moved or left-service"},
              {"desired", "TEXT", "at the onset"},
              {"actual", "TEXT", "at the onset"},
              {"measure", "REAL", "at the onset: objects that differ, or the policy's score"},
              {"end_desired", "TEXT", "at the end, or at T"},
              {"end_actual", "TEXT", "at the end, or at T"},
              {"end_measure", "REAL", "at the end, or at T"}}},
            read,
            0};
}

} // namespace souverix
