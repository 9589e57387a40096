#pragma once

#include <memory>
#include <optional>

#include <QTimer>

#include "views/common/fleet_order.h"
#include "views/common/screen.h"
#include "views/drift/cell_episodes.h"
#include "views/drift/heat_order.h"

class QAction;
class QCheckBox;
class QSplitter;
class QTabWidget;
class QTableView;
class QToolBar;

namespace souverix
{

class DriftLegend;
class DriftTimePage;
class EpisodesPage;
class FilterBox;
class HeatView;
class LinkBrowser;
class MatrixModel;
class StatePane;

/// Drift over time as a heatmap with the episodes of the chosen cell beside it, at T as nodes ×
/// components, as a list of episodes and as hours. The heatmap shows the whole history as known at
/// K, T is a line in it; lists are of the window in force, up to T.
class DriftScreen : public Screen
{
    Q_OBJECT

public:
    explicit DriftScreen(const ScreenContext& context);

    void showFleet(std::shared_ptr<const FleetView> fleet) override;
    bool applyFilter(const QString& text) override;
    void prepareForPicture() override;

private:
    using Arranged = std::pair<std::shared_ptr<const FleetView>, std::shared_ptr<const FleetOrder>>;

    void build();
    QWidget* makeHeatPage();
    QToolBar* makeHeatTools(QWidget* parent);
    QWidget* makeMatrixPage();
    void join();
    void joinHeat();
    void joinMatrix();
    void arrangeFleet();
    void failed(const Error& error);
    void followSelection();
    [[nodiscard]] TimeContext wholeHistory() const;

    void choose(const HeatChoice& choice);
    void showChoice();
    void sortRows();
    void showLines(std::vector<HeatLine> lines);
    void askRows();
    void showWords(const QString& words);
    void chooseCell(NameId name, UtcTime at);
    void askCell(NameId node, UtcTime at);
    void showCell();
    void activateRow(NameId name);

    void joinEpisodes();
    [[nodiscard]] bool episodesInSight() const;
    void askEpisodes();
    void forgetEpisodes();

    void arrangeMatrix();
    void askMatrix();

    StatePane *m_pane = nullptr, *m_rowsPane = nullptr;
    FilterBox* m_filter = nullptr;
    QTabWidget* m_tabs = nullptr;
    HeatView* m_heat = nullptr;
    LinkBrowser* m_panel = nullptr;
    DriftLegend* m_legend = nullptr;
    QAction *m_asNodes = nullptr, *m_asClusters = nullptr, *m_byHours = nullptr,
            *m_byName = nullptr;
    QAction *m_sortAgain = nullptr, *m_allNodes = nullptr;
    QTableView* m_table = nullptr;
    StatePane* m_tablePane = nullptr;
    MatrixModel* m_matrix = nullptr;
    QCheckBox *m_worstFirst = nullptr, *m_driftedOnly = nullptr;

    std::shared_ptr<const FleetView> m_fleet; ///< the newest
    Arranged m_now;                           ///< what is in sight
    QString m_nowFilter;                      ///< by which its nodes were chosen
    bool m_arranging = false;
    HeatChoice m_choice;
    bool m_choiceMade = false;
    TimeWindow m_sortWindow{{0, 0}, {1, 0}};
    std::optional<TileSpan> m_rowsAsked;
    bool m_matrixAsked = false;
    std::weak_ptr<const FleetView> m_matrixOf; ///< whose nodes are arranged
    TimeContext m_matrixContext;
    std::optional<CellEpisodes> m_cell;

    EpisodesPage* m_episodes = nullptr;
    DriftTimePage* m_times = nullptr;
    QTimer m_windowPause;
    std::shared_ptr<const FleetView> m_episodesOf; ///< what was asked last: of this snapshot
    TimeWindow m_episodesWindow{{0, 0}, {1, 0}};   ///< and of this window
    bool m_episodesAsked = false, m_episodesShown = false;
};

[[nodiscard]] std::unique_ptr<Screen> makeDriftScreen(const ScreenContext& context);

} // namespace souverix
