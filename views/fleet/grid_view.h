#pragma once

#include <memory>
#include <optional>

#include <QAbstractScrollArea>
#include <QImage>

#include "model/query/fleet_change.h"
#include "views/common/fleet_order.h"
#include "views/fleet/fleet_axis.h"
#include "views/fleet/grid_layout.h"

namespace souverix
{

class Theme;

/// The fleet as clusters in regions, one cell a node, coloured along one axis. Nodes that the
/// filter leaves out are drawn faint, never hidden; those that differ from the state compared with
/// have a ring. UI thread only.
class GridView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit GridView(const Theme& theme, QWidget* parent = nullptr);

    void show(std::shared_ptr<const FleetView> fleet, std::shared_ptr<const FleetOrder> order,
              std::shared_ptr<const AxisView> axis,
              std::shared_ptr<const FleetComparison> comparison = nullptr);
    void setAxis(std::shared_ptr<const AxisView> axis);
    /// By FleetView::nodes; empty: all pass.
    void setPassing(std::vector<bool> passing);
    /// The selection made elsewhere; shown and scrolled to.
    void showNode(NameId node);
    void showHover(NameId node);

    [[nodiscard]] const GridLayout& layoutNow() const { return m_layout; }
    /// The node at a place of the viewport.
    [[nodiscard]] std::optional<NameId> nodeAt(QPointF place) const;
    /// What a cell says, in words.
    [[nodiscard]] QString wordsOf(NameId node) const;

signals:
    void nodeSelected(souverix::NameId node);
    void nodeActivated(souverix::NameId node);
    void clusterSelected(souverix::NameId cluster);
    void nodeHovered(souverix::NameId node);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void relayout();
    void drawCells();
    void drawChanges();
    void drawLabels();
    void forgetPictures();
    [[nodiscard]] QString wordsOfChange(const NodeRow& row) const;
    void paintLabels(QPainter& painter) const;
    void paintRing(QPainter& painter, NameId node, bool strong) const;
    void choose(std::uint32_t place);
    [[nodiscard]] std::optional<std::uint32_t> placeOf(NameId node) const;
    [[nodiscard]] const NodeRow& rowAt(std::uint32_t place) const;
    [[nodiscard]] QPointF toContent(QPointF place) const;

    const Theme& m_theme;
    std::shared_ptr<const FleetView> m_fleet;
    std::shared_ptr<const FleetOrder> m_order;
    std::shared_ptr<const AxisView> m_axis;
    std::shared_ptr<const FleetComparison> m_comparison; ///< of the same fleet; may be none
    std::vector<bool> m_passing;
    std::vector<std::uint32_t> m_places; ///< place in the order, by FleetView::nodes
    GridLayout m_layout;
    QImage m_cells; ///< those in sight; its memory serves again
    bool m_cellsDrawn = false;
    int m_cellsTop = 0; ///< the scroll position that they are of
    QImage m_labels;    ///< the background with the names in sight
    bool m_labelsDrawn = false;
    int m_labelsTop = 0;
    NameId m_selected{}, m_hovered{};
};

} // namespace souverix
