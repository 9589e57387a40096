#include "views/trust/graph_view.h"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include "views/common/canvas_access.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/trust_words.h"
#include "views/trust/trust_layer_words.h"

namespace souverix
{

namespace
{

constexpr double kLeastZoom = 0.03, kMostZoom = 3;
constexpr double kLeastFit = 0.65; ///< labels can just be read
constexpr double kMargin = 16;

} // namespace

GraphView::GraphView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    makeCanvas(*this);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(320, 200);
    setAccessibleName(tr("Trust graph; arrow keys walk along edges"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

GraphMetrics GraphView::metrics()
{
    const QFontMetricsF metrics(Theme::sized(0));
    const double line = metrics.height();
    return {metrics.averageCharWidth() * 25, std::round(line * 1.6), line * 4, line * 0.6};
}

void GraphView::show(std::shared_ptr<const PlacedGraph> placed, bool keepView)
{
    const std::string key = chosen() != nullptr ? chosen()->key : std::string();
    m_placed = std::move(placed);
    m_chosen = m_hovered = -1;
    if (m_placed && !key.empty()) {
        const auto& all = m_placed->graph.vertices;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.key == key; });
        m_chosen = found == all.end() ? -1 : static_cast<int>(found - all.begin());
    }
    mark();
    if (!keepView) {
        fit();
        if (m_chosen >= 0) {
            bringIntoSight(static_cast<std::size_t>(m_chosen));
        }
    }
    update();
}

void GraphView::setPath(const std::vector<std::string>& keys)
{
    m_path = keys;
    mark();
    update();
}

const TrustVertex* GraphView::chosen() const
{
    return m_placed && m_chosen >= 0 ? &m_placed->graph.vertices[static_cast<std::size_t>(m_chosen)]
                                     : nullptr;
}

bool GraphView::chooseKey(const std::string& key)
{
    if (m_placed) {
        const auto& all = m_placed->graph.vertices;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].key == key) {
                choose(static_cast<int>(i), false);
                return true;
            }
        }
    }
    return false;
}

bool GraphView::chooseNode(NameId node)
{
    if (m_placed && node != NameId::None) {
        const auto& all = m_placed->graph.vertices;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].node == node) {
                choose(static_cast<int>(i), false);
                return true;
            }
        }
    }
    choose(-1, false);
    return false;
}

void GraphView::choose(int vertex, bool tell)
{
    m_path.clear();
    m_chosen = vertex;
    mark();
    if (vertex >= 0) {
        const auto at = static_cast<std::size_t>(vertex);
        bringIntoSight(at);
        describeCell(*this, wordsOf(at));
        if (tell) {
            emit vertexChosen(m_placed->graph.vertices[at].key);
        }
    }
    update();
}

/// What the chosen vertex rests on, and what rests on it; or the path that was set.
void GraphView::mark()
{
    m_marked.assign(m_placed ? m_placed->graph.vertices.size() : 0, false);
    if (!m_placed) {
        return;
    }
    if (!m_path.empty()) {
        const std::set<std::string> keys(m_path.begin(), m_path.end());
        for (std::size_t i = 0; i < m_marked.size(); ++i) {
            m_marked[i] = keys.count(m_placed->graph.vertices[i].key) > 0;
        }
        return;
    }
    if (m_chosen >= 0) {
        std::vector<bool> up(m_marked.size()), down(m_marked.size());
        walk(static_cast<std::size_t>(m_chosen), true, down);
        walk(static_cast<std::size_t>(m_chosen), false, up);
        for (std::size_t i = 0; i < m_marked.size(); ++i) {
            m_marked[i] = up[i] || down[i];
        }
    }
}

void GraphView::walk(std::size_t vertex, bool forward, std::vector<bool>& marked) const
{
    std::vector<std::size_t> open{vertex};
    marked[vertex] = true;
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        for (const TrustEdge& edge : m_placed->graph.edges) {
            const std::size_t next = forward ? edge.to : edge.from;
            if ((forward ? edge.from : edge.to) == at && !marked[next]) {
                marked[next] = true;
                open.push_back(next);
            }
        }
    }
}

double GraphView::headHeight() const
{
    return QFontMetricsF(Theme::sized(0)).height() + 8;
}

void GraphView::fit()
{
    m_fitted = true;
    if (!m_placed || m_placed->places.bounds.isEmpty()) {
        return;
    }
    const QRectF bounds = m_placed->places.bounds;
    const double width = std::max(1.0, this->width() - 2 * kMargin);
    const double height = std::max(1.0, this->height() - headHeight() - 2 * kMargin);
    const double all = std::min(width / bounds.width(), height / bounds.height());
    // Labels that cannot be read answer nothing: then a part is shown, and the rest by panning.
    m_zoom = std::clamp(all, kLeastFit, 1.25);
    const double spare = std::max(0.0, width - bounds.width() * m_zoom) / 2;
    // What all rests on stands half-way up: where the height does not suffice it is what is shown.
    const double below = (height - bounds.height() * m_zoom) / 2;
    m_offset = QPointF(kMargin + spare, headHeight() + kMargin + below) -
               QPointF(bounds.left(), bounds.top()) * m_zoom;
    update();
}

void GraphView::zoomBy(double factor, QPointF about)
{
    const double next = std::clamp(m_zoom * factor, kLeastZoom, kMostZoom);
    m_offset = about - (about - m_offset) * (next / m_zoom);
    m_zoom = next;
    m_fitted = false;
    update();
}

QPointF GraphView::toPicture(QPointF widgetPoint) const
{
    return (widgetPoint - m_offset) / m_zoom;
}

QRectF GraphView::onWidget(const QRectF& rect) const
{
    return {m_offset + rect.topLeft() * m_zoom, rect.size() * m_zoom};
}

int GraphView::vertexAt(QPointF widgetPoint) const
{
    if (!m_placed || widgetPoint.y() < headHeight()) {
        return -1;
    }
    const QPointF point = toPicture(widgetPoint);
    const auto& rects = m_placed->places.vertices;
    const auto found = std::find_if(rects.begin(), rects.end(),
                                    [&](const QRectF& rect) { return rect.contains(point); });
    return found == rects.end() ? -1 : static_cast<int>(found - rects.begin());
}

void GraphView::bringIntoSight(std::size_t vertex)
{
    const QRectF rect = onWidget(m_placed->places.vertices[vertex]);
    const QRectF sight =
        QRectF(this->rect()).adjusted(kMargin, headHeight() + 4, -kMargin, -kMargin);
    const auto pull = [](double from, double to, double low, double high) {
        return from < low ? low - from : to > high ? std::max(high - to, low - from) : 0;
    };
    const QPointF by(pull(rect.left(), rect.right(), sight.left(), sight.right()),
                     pull(rect.top(), rect.bottom(), sight.top(), sight.bottom()));
    if (!by.isNull()) {
        m_offset += by;
        m_fitted = false;
    }
}

ChangeKind GraphView::changeOf(std::size_t vertex) const
{
    return m_placed->change ? m_placed->change->vertices[vertex] : ChangeKind::Same;
}

QString GraphView::wordsOfChange(std::size_t vertex) const
{
    const ChangeKind kind = changeOf(vertex);
    if (kind == ChangeKind::Same) {
        return {};
    }
    const GraphChange& change = *m_placed->change;
    const QString then = format::utc(change.base);
    if (kind == ChangeKind::New) {
        return tr("\nnot there in the state compared with (%1)").arg(then);
    }
    const GraphChange::Before& before = change.before[vertex];
    return before.count > 1
               ? tr("\nwas %1, %2 alike, at %3")
                     .arg(verdictText(before.verdict), format::count(before.count), then)
               : tr("\nwas %1 at %2").arg(verdictText(before.verdict), then);
}

QString GraphView::wordsOf(std::size_t vertex) const
{
    const TrustVertex& v = m_placed->graph.vertices[vertex];
    QString words = tr("%1 %2").arg(trustLayerText(v.layer), qstr(v.label));
    if (v.count > 1) {
        words += tr(", %1 alike").arg(format::count(v.count));
    }
    words += tr("\n%1").arg(verdictText(v.verdict));
    if (!v.reason.empty()) {
        words += tr(": %1").arg(trustReasonText(v.reason));
    }
    std::size_t in = 0, out = 0;
    for (const TrustEdge& edge : m_placed->graph.edges) {
        in += edge.to == vertex ? edge.count : 0U;
        out += edge.from == vertex ? edge.count : 0U;
    }
    words += wordsOfChange(vertex);
    words += tr("\nrests on %1, carries %2").arg(format::count(in), format::count(out));
    if (v.openable) {
        words += tr("\nEnter or a double click unfolds it");
    }
    return words;
}

void GraphView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_offset += QPointF(event->angleDelta().y(), event->angleDelta().x()) / 2;
        m_fitted = false;
        update();
    } else {
        zoomBy(std::pow(1.0015, event->angleDelta().y()), event->position());
    }
    event->accept();
}

void GraphView::mousePressEvent(QMouseEvent* event)
{
    m_dragFrom = event->position();
    m_dragged = false;
}

void GraphView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragFrom && event->buttons() != Qt::NoButton) {
        const QPointF by = event->position() - *m_dragFrom;
        if (m_dragged || by.manhattanLength() > 5) {
            m_dragged = true;
            m_offset += by;
            m_dragFrom = event->position();
            m_fitted = false;
            setCursor(Qt::ClosedHandCursor);
            update();
        }
        return;
    }
    const int hovered = vertexAt(event->position());
    if (hovered != m_hovered) {
        m_hovered = hovered;
        setCursor(hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        emit nodeHovered(hovered < 0
                             ? NameId::None
                             : m_placed->graph.vertices[static_cast<std::size_t>(hovered)].node);
        update();
    }
}

void GraphView::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragged && event->button() == Qt::LeftButton) {
        choose(vertexAt(event->position()), true);
    }
    m_dragFrom.reset();
    m_dragged = false;
    unsetCursor();
}

void GraphView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int at = vertexAt(event->position());
    if (at >= 0) {
        emit vertexActivated(m_placed->graph.vertices[static_cast<std::size_t>(at)].key);
    }
}

void GraphView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_fitted) {
        fit();
    }
    if (m_placed && m_chosen >= 0) {
        bringIntoSight(static_cast<std::size_t>(m_chosen));
    }
}

bool GraphView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int at = vertexAt(help->pos());
        if (at >= 0) {
            QToolTip::showText(help->globalPos(), wordsOf(static_cast<std::size_t>(at)), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace souverix
