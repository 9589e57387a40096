#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QTransform>
#include <QWidget>

#include "views/trust/graph_change.h"
#include "views/trust/graph_layout.h"

namespace souverix
{

class Theme;

/// A graph with its places, made on a worker.
struct PlacedGraph {
    TrustGraph graph;
    GraphPlaces places;
    std::optional<GraphChange> change; ///< where it is compared with another moment
};

/// The picture of the trust graph: layers left to right, pan by dragging, zoom by wheel, a walk
/// along edges by the arrow keys. UI thread only.
class GraphView : public QWidget
{
    Q_OBJECT

public:
    explicit GraphView(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] static GraphMetrics metrics();
    /// `keepView`: the part in sight stays; else the whole picture is fitted.
    void show(std::shared_ptr<const PlacedGraph> placed, bool keepView);
    [[nodiscard]] const std::shared_ptr<const PlacedGraph>& placed() const { return m_placed; }
    /// Marks the vertices with these keys as a path; empty: the chosen vertex' own neighbourhood.
    void setPath(const std::vector<std::string>& keys);
    /// Chooses without telling; scrolls to it where it is out of sight. False where none has it.
    bool chooseKey(const std::string& key);
    bool chooseNode(NameId node);
    /// The chosen vertex; nullptr where none is.
    [[nodiscard]] const TrustVertex* chosen() const;
    void fit();
    void zoomBy(double factor, QPointF about);
    /// A vertex in words, as its tool tip and accessible description say it.
    [[nodiscard]] QString wordsOf(std::size_t vertex) const;
    /// How long the last paint took, in milliseconds; for measuring.
    [[nodiscard]] double lastPaintMs() const { return m_lastPaintMs; }

signals:
    void vertexChosen(const std::string& key);
    /// Enter or a double click.
    void vertexActivated(const std::string& key);
    void nodeHovered(souverix::NameId node);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override { return {640, 400}; }

private:
    void paintEdges(QPainter& painter) const;
    void paintVertex(QPainter& painter, std::size_t vertex) const;
    void paintColumns(QPainter& painter) const;
    [[nodiscard]] ChangeKind changeOf(std::size_t vertex) const;
    [[nodiscard]] QString wordsOfChange(std::size_t vertex) const;
    void choose(int vertex, bool tell);
    void mark();
    void walk(std::size_t vertex, bool forward, std::vector<bool>& marked) const;
    void moveAlong(bool forward);
    void moveInLayer(int by);
    void bringIntoSight(std::size_t vertex);
    [[nodiscard]] int vertexAt(QPointF widgetPoint) const;
    [[nodiscard]] QPointF toPicture(QPointF widgetPoint) const;
    [[nodiscard]] QRectF onWidget(const QRectF& rect) const;
    [[nodiscard]] double headHeight() const;

    const Theme& m_theme;
    std::shared_ptr<const PlacedGraph> m_placed;
    double m_zoom = 1;
    QPointF m_offset;     ///< widget point of the picture's origin
    bool m_fitted = true; ///< nobody moved it: resizing fits again
    int m_chosen = -1, m_hovered = -1;
    std::vector<std::string> m_path;
    std::vector<bool> m_marked; ///< by vertex: on the path, or connected to the chosen one
    std::optional<QPointF> m_dragFrom;
    bool m_dragged = false;
    double m_lastPaintMs = 0;
};

} // namespace souverix
