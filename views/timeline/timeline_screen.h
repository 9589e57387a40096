#pragma once

#include <memory>

#include "views/common/fleet_order.h"
#include "views/common/screen.h"
#include "views/timeline/lane_store.h"

class QStackedWidget;

namespace souverix
{

class FilterBox;
class StatePane;
class TableModel;
class TableView;
class TimelineView;

/// What happened to every node, as lanes over time. The whole history is drawn as known at K; T is
/// a line in it, so that moving T reads nothing anew.
class TimelineScreen : public Screen
{
    Q_OBJECT

public:
    explicit TimelineScreen(const ScreenContext& context);

    void showFleet(std::shared_ptr<const FleetView> fleet) override;
    bool applyFilter(const QString& text) override;
    void prepareForPicture() override;

private:
    struct Lanes {
        std::vector<std::shared_ptr<const LanePicture>> pictures;
    };

    void build();
    QWidget* makeTools();
    void join();
    void arrangeFleet();
    void askLanes();
    void askGroup();
    void askWalk(NameId node);
    void failed(const Error& error);
    void fillTable();
    void showTable(bool table);
    [[nodiscard]] TimeContext wholeHistory() const;

    StatePane *m_pane = nullptr, *m_lanesPane = nullptr;
    FilterBox* m_filter = nullptr;
    QStackedWidget* m_stack = nullptr;
    TimelineView* m_view = nullptr;
    TableModel* m_model = nullptr;
    TableView* m_table = nullptr;
    QAction* m_asTable = nullptr;
    std::shared_ptr<const FleetView> m_fleet; ///< the newest
    std::shared_ptr<const FleetView> m_drawn; ///< whose lanes are in the view
    QString m_drawnFilter;                    ///< by which its nodes were chosen
    bool m_arranging = false;
    std::optional<TileSpan> m_lanesAsked, m_groupAsked; ///< what is being read
};

[[nodiscard]] std::unique_ptr<Screen> makeTimelineScreen(const ScreenContext& context);

} // namespace souverix
