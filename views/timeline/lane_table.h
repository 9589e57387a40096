#pragma once

#include <memory>

#include <QCoreApplication>

#include "model/query/fleet_view.h"
#include "views/common/table_rows.h"
#include "views/timeline/lane_store.h"

namespace souverix
{

/// The lanes in sight as a table, for those who cannot see them or want the figures.
[[nodiscard]] std::vector<Column> laneColumns();

/// One row a lane: its states at a moment and its events in a window. Holds texts only, so it is
/// safe from any thread.
class LaneTable : public TableRows
{
    Q_DECLARE_TR_FUNCTIONS(souverix::LaneTable)

public:
    LaneTable(const std::vector<LaneRow>& rows, const LaneStore& store, const FleetView& fleet,
              const TimeWindow& window, UtcTime at);

    [[nodiscard]] std::size_t size() const override { return m_rows.size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<Tone> tone(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::uint64_t key(std::size_t row) const override { return m_rows[row].key; }

private:
    struct Row {
        std::uint64_t key = 0; ///< the node's NameId; for headings their place
        std::array<QString, 9> cells;
        std::uint64_t events = 0;
        std::optional<Tone> drift, phase, link, worst;
    };
    [[nodiscard]] static Row rowOf(const LanePicture& picture, const LaneRow& row,
                                   const FleetView& fleet, const TimeWindow& window, UtcTime at);

    std::vector<Row> m_rows;
};

} // namespace souverix
