#pragma once

#include <memory>

#include <QWidget>

#include "model/query/fleet_view.h"
#include "views/common/state_pane.h"
#include "views/common/table_model.h"

class QCheckBox;
class QGridLayout;

namespace souverix
{

class DebtRows;
class DistributionChart;
class EtaChart;
class FigureTile;
class FilterBox;
class RegionStrip;
class TableView;

/// Figures, charts and table of the sync debt of one snapshot. UI thread only.
class SyncDebtBody : public QWidget
{
    Q_OBJECT

public:
    SyncDebtBody(const Theme& theme, Queries& queries, QWidget* parent = nullptr);

    /// `base`: what the snapshot is compared with; nullptr: nothing.
    void show(std::shared_ptr<const FleetView> fleet,
              std::shared_ptr<const FleetView> base = nullptr);
    void showSelected(NameId node);
    [[nodiscard]] const std::shared_ptr<const FleetView>& fleet() const { return m_fleet; }
    [[nodiscard]] TableModel& table() { return m_model; }
    /// Filters the table; false where the text is no filter.
    bool applyText(const QString& text);
    [[nodiscard]] StatePane::State tableState() const { return m_tableState->state(); }

signals:
    void nodeSelected(souverix::NameId node);
    void nodeActivated(souverix::NameId node);
    void regionActivated(souverix::NameId region);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void wire();
    void showFigures();
    void showFigureChanges();
    void showCharts();
    void showRows();
    void showEmptiness();
    [[nodiscard]] bool isWide() const;
    void arrangeCharts();
    [[nodiscard]] QWidget* figureRow();

    const Theme& m_theme;
    std::shared_ptr<const FleetView> m_fleet, m_base;
    std::shared_ptr<const DebtRows> m_rows;
    TableModel m_model;
    TableView* m_view;
    FilterBox* m_filter;
    StatePane* m_tableState;
    QCheckBox* m_withLinked;
    RegionStrip* m_strip;
    QWidget* m_charts;
    QGridLayout* m_chartGrid;
    EtaChart* m_etas;
    DistributionChart* m_messages;
    DistributionChart* m_updates;
    DistributionChart* m_spread;
    bool m_wide = false;
    FigureTile *m_owing, *m_hours, *m_waiting, *m_longest, *m_stuck;
};

} // namespace souverix
