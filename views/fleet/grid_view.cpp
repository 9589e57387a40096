#include "views/fleet/grid_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include "model/query/fleet_view.h"
#include "views/common/canvas_access.h"
#include "views/common/change_paint.h"
#include "views/common/evidence_paint.h"
#include "views/common/evidence_words.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

GridMetrics metricsOf(const QWidget& widget)
{
    const QFontMetricsF font(widget.font());
    GridMetrics metrics;
    metrics.regionLabel = font.height() + 4;
    metrics.clusterLabel = font.height();
    metrics.cellMax = std::round(font.height() * 2.6);
    return metrics;
}

} // namespace

GridView::GridView(const Theme& theme, QWidget* parent)
    : QAbstractScrollArea(parent), m_theme(theme)
{
    makeCanvas(*this);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Nodes by region and cluster"));
    connect(&theme, &Theme::changed, this, &GridView::forgetPictures);
}

void GridView::forgetPictures()
{
    m_cellsDrawn = false;
    m_labelsDrawn = false;
    viewport()->update();
}

void GridView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        relayout();
    }
}

void GridView::show(std::shared_ptr<const FleetView> fleet, std::shared_ptr<const FleetOrder> order,
                    std::shared_ptr<const AxisView> axis,
                    std::shared_ptr<const FleetComparison> comparison)
{
    const bool stands = order && order == m_order;
    m_comparison = std::move(comparison);
    m_fleet = std::move(fleet);
    m_order = std::move(order);
    m_axis = std::move(axis);
    if (!m_fleet || m_passing.size() != m_fleet->nodes.size()) {
        m_passing
            .clear(); // else kept until the table says anew, so that live data does not flicker
    }
    if (stands) { // every node where it was
        m_cellsDrawn = false;
        viewport()->update();
        return;
    }
    m_places.assign(m_fleet ? m_fleet->nodes.size() : 0, 0);
    for (std::uint32_t place = 0; m_order && place < m_order->nodes.size(); ++place) {
        m_places[m_order->nodes[place]] = place;
    }
    relayout();
}

void GridView::setAxis(std::shared_ptr<const AxisView> axis)
{
    m_axis = std::move(axis);
    m_cellsDrawn = false;
    viewport()->update();
}

void GridView::setPassing(std::vector<bool> passing)
{
    if (passing == m_passing) {
        return;
    }
    m_passing = std::move(passing);
    m_cellsDrawn = false;
    viewport()->update();
}

void GridView::relayout()
{
    std::vector<GridGroup> groups;
    for (std::uint32_t r = 0; m_order && r < m_order->regions.size(); ++r) {
        const FleetGroup& region = m_order->regions[r];
        for (std::uint32_t c = 0; c < region.children; ++c) {
            groups.push_back({r, m_order->clusters[region.firstChild + c].nodes});
        }
    }
    m_layout = layoutGrid(groups, viewport()->size(), metricsOf(*this));
    const int height = viewport()->height();
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(m_layout.content.height())) - height));
    forgetPictures();
}

QString GridView::wordsOfChange(const NodeRow& row) const
{
    const NodeChange* change =
        m_comparison && m_comparison->now == m_fleet
            ? m_comparison->change.at(static_cast<std::size_t>(&row - m_fleet->nodes.data()))
            : nullptr;
    if (change == nullptr) {
        return {};
    }
    const QString then = format::utc(m_comparison->base->at);
    if (change->kind == ChangeKind::New) {
        return u'\n' + tr("not there in the state compared with (%1)").arg(then);
    }
    const NodeRow& before = m_comparison->base->nodes[change->before];
    const auto word = [&](NameId id) { return m_comparison->base->text(id); };
    QString text = u'\n' + tr("differs from %1: %2").arg(then, changeText(*change));
    if (change->axes.has(ChangeAxis::Phase)) {
        text += u'\n' + tr("was %1").arg(phaseText(word(before.phase)));
    }
    if (change->axes.has(ChangeAxis::Connectivity)) {
        text += u'\n' + tr("link was: %1").arg(connectivityText(word(before.connectivity)));
    }
    if (change->axes.has(ChangeAxis::Drift)) {
        text += u'\n' + tr("drift was: %1").arg(severityText(before.drift));
    }
    return text;
}

void GridView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

QPointF GridView::toContent(QPointF place) const
{
    return place + QPointF(0, verticalScrollBar()->value());
}

const NodeRow& GridView::rowAt(std::uint32_t place) const
{
    return m_fleet->nodes[m_order->nodes[place]];
}

std::optional<std::uint32_t> GridView::placeOf(NameId node) const
{
    const NodeRow* row = m_fleet && node != NameId::None ? m_fleet->find(node) : nullptr;
    return row ? std::optional(m_places[static_cast<std::size_t>(row - m_fleet->nodes.data())])
               : std::nullopt;
}

std::optional<NameId> GridView::nodeAt(QPointF place) const
{
    const auto found = m_fleet ? m_layout.nodeAt(toContent(place)) : std::nullopt;
    return found ? std::optional(rowAt(*found).node) : std::nullopt;
}

QString GridView::wordsOf(NameId node) const
{
    const NodeRow* row = m_fleet ? m_fleet->find(node) : nullptr;
    if (!row) {
        return {};
    }
    const auto word = [&](NameId id) { return m_fleet->text(id); };
    QString text =
        tr("%1, %2 in %3")
            .arg(qstr(word(row->node)), qstr(word(row->cluster)), qstr(word(row->region)));
    text +=
        u'\n' + tr("%1 since %2").arg(phaseText(word(row->phase)), format::utc(row->phaseSince));
    text += u'\n' + tr("link: %1").arg(connectivityText(word(row->connectivity)));
    if (!row->linked) {
        text += tr(", owes %1 and %2 messages")
                    .arg(format::hours(row->debtHours), format::number(row->backlog.messages, 0));
    }
    text += u'\n' + tr("drift: %1").arg(severityText(row->drift));
    text += u'\n' + (row->attestedAt ? tr("attested %1: %2")
                                           .arg(format::age(*row->attestedAt, m_fleet->at),
                                                attestationText(word(row->attestation)))
                                     : tr("never attested"));
    text += u'\n' + tr("last event %1").arg(format::age(row->lastEvent, m_fleet->at));
    return text + unsureLines(*row, m_fleet->at) + wordsOfChange(*row);
}

void GridView::choose(std::uint32_t place)
{
    m_selected = rowAt(place).node;
    const QRectF cell = m_layout.cellRect(place);
    QScrollBar* bar = verticalScrollBar();
    if (cell.top() < bar->value()) {
        bar->setValue(static_cast<int>(cell.top()) - 20);
    } else if (cell.bottom() > bar->value() + viewport()->height()) {
        bar->setValue(static_cast<int>(cell.bottom()) - viewport()->height() + 20);
    }
    describeCell(*this, wordsOf(m_selected));
    viewport()->update();
}

void GridView::showNode(NameId node)
{
    const auto place = placeOf(node);
    if (place) {
        choose(*place);
    } else if (m_selected != NameId::None) {
        m_selected = NameId::None;
        viewport()->update();
    }
}

void GridView::showHover(NameId node)
{
    if (m_hovered != node) {
        m_hovered = node;
        viewport()->update();
    }
}

void GridView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_fleet) {
        return;
    }
    const QPointF at = toContent(event->position());
    if (const auto place = m_layout.nodeAt(at)) {
        choose(*place);
        emit nodeSelected(m_selected);
        return;
    }
    for (std::size_t b = 0; b < m_layout.blocks.size(); ++b) {
        if (m_layout.blocks[b].frame.contains(at)) {
            emit clusterSelected(m_order->clusters[b].cluster);
        }
    }
}

void GridView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto node = nodeAt(event->position())) {
        emit nodeActivated(*node);
    }
}

void GridView::mouseMoveEvent(QMouseEvent* event)
{
    const NameId node = nodeAt(event->position()).value_or(NameId::None);
    if (node != m_hovered) {
        showHover(node);
        emit nodeHovered(node);
    }
}

bool GridView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && m_hovered != NameId::None) {
        showHover(NameId::None);
        emit nodeHovered(NameId::None);
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto node = nodeAt(help->pos());
        QToolTip::showText(help->globalPos(), node ? wordsOf(*node) : QString(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    if (!m_fleet || !m_order || m_order->nodes.empty()) {
        return QAbstractScrollArea::keyPressEvent(event);
    }
    const auto last = static_cast<std::uint32_t>(m_order->nodes.size() - 1);
    const auto now = placeOf(m_selected);
    const auto step = [&](int dx, int dy) { return now ? m_layout.neighbour(*now, dx, dy) : 0U; };
    std::optional<std::uint32_t> to;
    switch (event->key()) {
    case Qt::Key_Left:
        to = step(-1, 0);
        break;
    case Qt::Key_Right:
        to = step(1, 0);
        break;
    case Qt::Key_Up:
        to = step(0, -1);
        break;
    case Qt::Key_Down:
        to = step(0, 1);
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = last;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (now) {
            emit nodeActivated(m_selected);
        }
        return;
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
    choose(*to);
    emit nodeSelected(m_selected);
}

void GridView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void GridView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace souverix
