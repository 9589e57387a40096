#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "views/common/fleet_order.h"
#include "views/common/row_time_view.h"
#include "views/common/selection.h"
#include "views/timeline/lane_rows.h"
#include "views/timeline/lane_store.h"
#include "views/timeline/timeline_geometry.h"
#include "views/timeline/timeline_painter.h"

namespace souverix
{

/// The lanes: opens and shuts headings, selects, walks events and draws; holds no more than the
/// pictures it was given and says with needed() that others are in sight. UI thread only.
class TimelineView : public RowTimeView
{
    Q_OBJECT

public:
    TimelineView(const Theme& theme, TimeCursor& time, QWidget* parent = nullptr);

    /// Of an order that is in sight already only what its labels show of the fleet is drawn anew.
    /// Whether the rows are others.
    bool setFleet(std::shared_ptr<const FleetView> fleet, std::shared_ptr<const FleetOrder> order);
    /// Rows to have pictures of, top to bottom.
    [[nodiscard]] std::vector<LaneRow> wantedRows() const;
    /// The node at a place of the fleet's order.
    [[nodiscard]] NameId nodeAtPlace(std::uint32_t place) const;
    [[nodiscard]] LaneStore& store() { return m_store; }
    [[nodiscard]] const LaneStore& store() const { return m_store; }
    /// Something was put into store().
    void showPictures();

    void showSelection(const Ref& ref);
    /// All events of the lane that is walked by keys; empty until known.
    void setWalk(NameId node, std::vector<Mark> marks);
    [[nodiscard]] const std::vector<LaneRow>& rows() const { return m_rows; }
    void setAllOpen(bool open);

signals:
    void nodeSelected(souverix::NameId node);
    void groupSelected(souverix::NameId region, souverix::NameId cluster);
    void eventSelected(souverix::EventRef ref);
    void nodeActivated(souverix::NameId node);
    void eventActivated(souverix::EventRef ref);
    void nodeHovered(souverix::NameId node);
    void walkWanted(souverix::NameId node);

protected:
    void paintRows(QPainter& painter) override;
    void paintGutter(QPainter& painter) override;
    void paintPointer(QPainter& painter, QPointF pointer) override;
    [[nodiscard]] QString wordsAt(QPointF place) const override;
    void clicked(QPointF place) override;
    void doubleClicked(QPointF place) override;
    bool key(QKeyEvent* event) override;
    void focusSelection() override;
    [[nodiscard]] ChangeKind rowChange(int row) const override;

private:
    static constexpr double kMarkSlot = 6; ///< pixels within which marks are merged
    struct Hit {
        int row = -1;
        std::optional<MarkShape> mark;
        bool label = false;
    };

    void rebuildRows();
    /// Whether the labels in sight show the same of both snapshots.
    [[nodiscard]] bool sameLabels(const FleetView& a, const FleetView& b) const;
    void toggle(const LaneRow& row);
    void selectRow(int row);
    [[nodiscard]] const LaneRow& rowNumber(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] int rowOf(const Ref& ref) const;
    [[nodiscard]] Hit hitAt(QPointF place) const;
    [[nodiscard]] std::vector<MarkShape> marksOfRow(int row) const;
    [[nodiscard]] QString stateWords(const LaneRow& row, UtcTime at) const;
    [[nodiscard]] QString nameOf(const LaneRow& row) const;

    void paintRow(QPainter& painter, int row);
    void paintUnread(QPainter& painter, const QRectF& row, const TileSpan& span);
    void paintSticky(QPainter& painter);
    void paintChosenEvent(QPainter& painter);

    void walk(int steps, Weight least);
    void enter();
    void describe();

    TimelinePainter m_painter;
    std::shared_ptr<const FleetView> m_fleet;
    std::shared_ptr<const FleetOrder> m_order;
    std::vector<LaneRow> m_rows;
    ShutGroups m_shut;
    bool m_shutChosen = false;
    LaneStore m_store;
    NameId m_selectedNode{};
    int m_selectedRow = -1;
    std::optional<Mark> m_selectedMark;
    NameId m_walkNode{};
    std::vector<Mark> m_walk;
    std::optional<std::pair<int, Weight>> m_walkWaiting; ///< a step that waits for its events
};

} // namespace souverix
