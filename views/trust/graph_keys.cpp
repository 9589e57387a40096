#include <algorithm>
#include <cmath>

#include <QKeyEvent>

#include "views/trust/graph_view.h"

namespace souverix
{

namespace
{

constexpr double kZoomStep = 1.25;
constexpr double kPanShare = 0.25; ///< of the view, as W A S D elsewhere

} // namespace

/// To the nearest vertex at the other end of an edge.
void GraphView::moveAlong(bool forward)
{
    const auto at = static_cast<std::size_t>(m_chosen);
    const auto& rects = m_placed->places.vertices;
    int best = -1;
    double nearest = 0;
    for (const TrustEdge& edge : m_placed->graph.edges) {
        if ((forward ? edge.from : edge.to) != at) {
            continue;
        }
        const std::size_t other = forward ? edge.to : edge.from;
        const double away = std::abs(rects[other].top() - rects[at].top());
        if (best < 0 || away < nearest) {
            best = static_cast<int>(other);
            nearest = away;
        }
    }
    if (best >= 0) {
        choose(best, true);
    }
}

void GraphView::moveInLayer(int by)
{
    const auto& vertices = m_placed->graph.vertices;
    const auto& rects = m_placed->places.vertices;
    std::vector<std::size_t> layer;
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        if (vertices[i].layer == vertices[static_cast<std::size_t>(m_chosen)].layer) {
            layer.push_back(i);
        }
    }
    std::sort(layer.begin(), layer.end(),
              [&](std::size_t a, std::size_t b) { return rects[a].top() < rects[b].top(); });
    const auto found =
        std::find(layer.begin(), layer.end(), static_cast<std::size_t>(m_chosen)) - layer.begin();
    const auto last = static_cast<std::ptrdiff_t>(layer.size()) - 1;
    const auto next = std::clamp<std::ptrdiff_t>(found + by, 0, last);
    choose(static_cast<int>(layer[static_cast<std::size_t>(next)]), true);
}

void GraphView::keyPressEvent(QKeyEvent* event)
{
    if (!m_placed || m_placed->graph.vertices.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QPointF middle = QRectF(rect()).center();
    const auto pan = [this](double x, double y) {
        m_offset += QPointF(width() * x, height() * y) * kPanShare;
        m_fitted = false;
        update();
    };
    const bool walks = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right ||
                       event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (walks && m_chosen < 0) {
        choose(0, true);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        return moveAlong(false);
    case Qt::Key_Right:
        return moveAlong(true);
    case Qt::Key_Up:
        return moveInLayer(-1);
    case Qt::Key_Down:
        return moveInLayer(1);
    case Qt::Key_PageUp:
        return pan(0, 3);
    case Qt::Key_PageDown:
        return pan(0, -3);
    case Qt::Key_A:
        return pan(1, 0);
    case Qt::Key_D:
        return pan(-1, 0);
    case Qt::Key_W:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(kZoomStep, middle);
    case Qt::Key_S:
    case Qt::Key_Minus:
        return zoomBy(1 / kZoomStep, middle);
    case Qt::Key_0:
        return fit();
    case Qt::Key_F:
        return m_chosen >= 0 ? bringIntoSight(static_cast<std::size_t>(m_chosen)) : fit();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chosen() != nullptr) {
            emit vertexActivated(chosen()->key);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace souverix
