#pragma once

#include <memory>
#include <vector>

#include <QElapsedTimer>
#include <QTimer>

#include "model/query/tracks.h"
#include "views/common/charts.h"
#include "views/common/fleet_order.h"
#include "views/common/screen.h"
#include "views/fleet/fleet_axis.h"
#include "views/fleet/fleet_figures.h"
#include "views/fleet/node_rows.h"

class QSplitter;

namespace souverix
{

class AxisBar;
class AxisLegend;
class ChartDeck;
class FigureBar;
class FilterBox;
class GridView;
class StatePane;
class TableModel;
class TableView;

/// The first screen: the fleet in figures, as a grid, in charts and as a table, all at (T, K).
class FleetScreen : public Screen
{
    Q_OBJECT

public:
    explicit FleetScreen(const ScreenContext& context);

    void showFleet(std::shared_ptr<const FleetView> fleet) override;
    bool applyFilter(const QString& text) override;

private:
    /// What a worker makes of a snapshot, so that the UI thread only shows it.
    struct Prepared {
        std::shared_ptr<const FleetView> fleet;
        std::shared_ptr<const FleetOrder> order;
        std::shared_ptr<const AxisView> axis;
        std::shared_ptr<const FleetComparison> comparison;
        std::shared_ptr<const NodeRows> rows, baseRows;
        std::vector<FleetFigure> figures;
        std::vector<ChartRow> regions, clusters;
    };
    static Prepared prepare(std::shared_ptr<const FleetView> fleet,
                            std::shared_ptr<const FleetComparison> comparison, FleetAxis axis);

    void build();
    void join();
    void take(Prepared prepared);
    void askAgain();
    void askTrend();
    void showLegend();
    void showCharts();
    void showTrend();
    void showPassing();
    void followSelection();
    void selectNode(NameId node);
    [[nodiscard]] NameId selectedNode() const;

    FigureBar* m_figures = nullptr;
    AxisBar* m_axisBar = nullptr;
    AxisLegend* m_legend = nullptr;
    GridView* m_grid = nullptr;
    ChartDeck* m_charts = nullptr;
    TableModel* m_model = nullptr;
    TableView* m_table = nullptr;
    FilterBox* m_filter = nullptr;
    StatePane* m_pane = nullptr;
    StatePane* m_tablePane = nullptr;
    Prepared m_now;
    std::shared_ptr<const FleetView> m_newest;
    bool m_preparing = false;
    std::vector<TrendPoint> m_trend;
    /// What m_trend is of: it is the same whatever T.
    struct TrendOf {
        std::uint64_t version = 0;
        std::optional<UtcTime> knownAt;
        UtcTime begin, end;
        friend bool operator==(const TrendOf&, const TrendOf&) = default;
    };
    TrendOf m_trendOf;
    bool m_trendAsked = false, m_trendStale = false;
    /// A trend reads all of the history: while it only grows, most of the time is left to others.
    QElapsedTimer m_trendClock; ///< since the last one was asked for, or came
    QTimer m_trendSoon;
    qint64 m_trendRest = 0; ///< milliseconds after the last one came
};

[[nodiscard]] std::unique_ptr<Screen> makeFleetScreen(const ScreenContext& context);

} // namespace souverix
