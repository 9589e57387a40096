#pragma once

#include <memory>

#include <QCoreApplication>

#include "model/query/episode_list.h"
#include "model/query/fleet_view.h"
#include "views/common/plain_rows.h"
#include "views/common/table_rows.h"

namespace souverix
{

/// Columns of a table of drift episodes.
[[nodiscard]] std::vector<Column> episodeColumns();

/// Drift episodes as rows, made when they are shown. Immutable; any thread.
class EpisodeRows : public TableRows
{
    Q_DECLARE_TR_FUNCTIONS(souverix::EpisodeRows)

public:
    EpisodeRows(std::shared_ptr<const FleetView> fleet, std::shared_ptr<const EpisodeList> list);

    [[nodiscard]] const DriftEpisode& episode(std::size_t row) const
    {
        return m_list->episodes[row];
    }
    [[nodiscard]] const FleetView& fleet() const { return *m_fleet; }
    [[nodiscard]] const EpisodeList& list() const { return *m_list; }

    [[nodiscard]] std::size_t size() const override { return m_list->episodes.size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] QString value(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    [[nodiscard]] int compare(std::size_t a, std::size_t b, std::size_t column) const override;
    [[nodiscard]] std::optional<Tone> tone(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::uint64_t key(std::size_t row) const override;

private:
    [[nodiscard]] QString placeOf(NameId node, bool region) const;

    std::shared_ptr<const FleetView> m_fleet;
    std::shared_ptr<const EpisodeList> m_list;
};

/// The event that a row leads to first: what moved at its onset.
[[nodiscard]] std::optional<EventRef> onsetEvent(const DriftEpisode& episode);

/// The columns for one node, and its episodes, the newest first; rows lead to the onset's event.
[[nodiscard]] std::vector<Column> nodeEpisodeColumns();
[[nodiscard]] std::shared_ptr<const PlainRows>
nodeEpisodeTable(std::shared_ptr<const FleetView> fleet, std::shared_ptr<const EpisodeList> list);

} // namespace souverix
