#pragma once

#include <memory>

#include <QCoreApplication>

#include "model/query/episode_list.h"
#include "model/query/fleet_view.h"
#include "views/common/table_view.h"

namespace souverix
{

enum class DriftTimeBy : std::uint8_t { Node, Cluster, Region };

inline constexpr int kDriftHoursColumn = 1;
[[nodiscard]] std::vector<Column> driftTimeColumns();

/// Drift-hours by node, cluster or region as rows. Immutable; any thread.
class DriftTimeRows : public TableRows
{
    Q_DECLARE_TR_FUNCTIONS(souverix::DriftTimeRows)

public:
    DriftTimeRows(std::shared_ptr<const FleetView> fleet, std::shared_ptr<const EpisodeList> list,
                  DriftTimeBy by);

    [[nodiscard]] const DriftTime& time(std::size_t row) const { return times()[row]; }
    /// The largest drift-hours of a row; 0 where nothing drifted.
    [[nodiscard]] double most() const { return m_most; }

    [[nodiscard]] std::size_t size() const override { return times().size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] QString value(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    [[nodiscard]] int compare(std::size_t a, std::size_t b, std::size_t column) const override;
    [[nodiscard]] std::optional<Tone> tone(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::uint64_t key(std::size_t row) const override;

private:
    [[nodiscard]] const std::vector<DriftTime>& times() const;

    std::shared_ptr<const FleetView> m_fleet;
    std::shared_ptr<const EpisodeList> m_list;
    DriftTimeBy m_by;
    double m_most = 0;
};

/// Paints drift-hours as a bar, the longest row's being the whole width. UI thread only.
class DriftHoursDelegate : public ToneDelegate
{
    Q_OBJECT

public:
    DriftHoursDelegate(const TableModel& model, const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const TableModel& m_model;
    const Theme& m_theme;
};

} // namespace souverix
