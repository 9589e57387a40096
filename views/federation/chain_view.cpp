#include "views/federation/chain_view.h"

#include <algorithm>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "views/common/theme.h"
#include "views/common/tone_paint.h"

namespace souverix
{

namespace
{

constexpr int kLines = 3; ///< of a box
constexpr int kPadding = 6;

} // namespace

ChainView::ChainView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Chain from nodes to regions to upstreams"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChainView::show(std::shared_ptr<const FleetView> fleet)
{
    m_fleet = std::move(fleet);
    arrange();
}

void ChainView::arrange()
{
    if (!m_fleet) {
        return;
    }
    const double line = fontMetrics().height();
    const double box = kLines * line + 2 * kPadding;
    const double link = fontMetrics().averageCharWidth() * 22.0;
    m_chain = layoutChain(*m_fleet, {width() - 2.0, box + line, box, link});
    m_boxTexts.clear();
    m_linkTexts.clear();
    for (const ChainBox& each : m_chain.boxes) {
        m_boxTexts.push_back(textOf(each, *m_fleet));
    }
    for (const ChainLink& each : m_chain.links) {
        m_linkTexts.push_back(textOf(each, *m_fleet));
    }
    setAccessibleDescription(chainAsText(m_chain, *m_fleet));
    setMinimumHeight(static_cast<int>(m_chain.height));
    updateGeometry();
    update();
}

void ChainView::setSelected(NameId region)
{
    m_selected = region;
    update();
}

QSize ChainView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 90, static_cast<int>(m_chain.height)};
}

QSize ChainView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 70, static_cast<int>(m_chain.height)};
}

void ChainView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        arrange();
    }
}

void ChainView::paintLink(QPainter& painter, const ChainLink& link, const ChainText& text) const
{
    const QRectF& from = m_chain.boxes[link.from].rect;
    const QRectF& to = m_chain.boxes[link.to].rect;
    const Colours& colours = m_theme.colours();
    const QPointF begin(from.right(), from.center().y());
    const QPointF end(to.left(), to.center().y());
    const bool unknown = text.tone == Tone::Unknown;
    const QColor colour = text.tone == Tone::Nominal ? colours.muted : m_theme.tone(text.tone).fill;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(colour, text.tone == Tone::Nominal ? 1.5 : 3, unknown ? Qt::DashLine : Qt::SolidLine));
    // Level for as long as its words are, then to where it leads.
    const QPointF bend(end.x() - std::min(24.0, (end.x() - begin.x()) * 0.3), begin.y());
    painter.drawPolyline(QPolygonF{begin, bend, end});
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{end, end + QPointF(-7, -4), end + QPointF(-7, 4)});
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double line = fontMetrics().height();
    const double glyph = line * 0.8;
    const QRectF words(begin.x() + 6, begin.y() - line - 1, bend.x() - begin.x() - 8, line);
    paintToneGlyph(painter, QRectF(words.left(), words.center().y() - glyph / 2, glyph, glyph),
                   text.tone, m_theme);
    const QRectF title = words.adjusted(glyph + 4, 0, 0, 0);
    painter.setPen(colours.text);
    painter.drawText(
        title, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(text.title, Qt::ElideRight, static_cast<int>(title.width())));
    painter.setPen(colours.muted);
    QRectF below = words.translated(0, line + 4);
    for (const QString& each : text.lines) {
        painter.drawText(
            below, Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(each, Qt::ElideRight, static_cast<int>(below.width())));
        below.translate(0, line);
    }
}

void ChainView::paintBox(QPainter& painter, const ChainBox& box, const ChainText& text) const
{
    const Colours& colours = m_theme.colours();
    const bool selected = box.kind != ChainBox::Kind::Upstream && box.name == m_selected;
    painter.fillRect(box.rect, selected ? colours.selection : colours.panel);
    painter.setPen(QPen(selected ? colours.link : colours.grid, selected ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.rect);
    const double line = fontMetrics().height();
    QRectF row(box.rect.left() + kPadding, box.rect.top() + kPadding,
               box.rect.width() - 2 * kPadding, line);
    const double glyph = line * 0.8;
    paintToneGlyph(painter, QRectF(row.left(), row.center().y() - glyph / 2, glyph, glyph),
                   text.tone, m_theme);
    const QFont bold = Theme::sized(0, true);
    painter.setFont(bold);
    painter.setPen(colours.text);
    const QRectF title = row.adjusted(glyph + 4, 0, 0, 0);
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(text.title, Qt::ElideMiddle,
                                                   static_cast<int>(title.width())));
    painter.setFont(font());
    painter.setPen(colours.muted);
    for (const QString& each : text.lines) {
        row.translate(0, line);
        painter.drawText(
            row, Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(each, Qt::ElideRight, static_cast<int>(row.width())));
    }
}

void ChainView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours().background);
    for (std::size_t i = 0; i < m_chain.links.size(); ++i) {
        paintLink(painter, m_chain.links[i], m_linkTexts[i]);
    }
    for (std::size_t i = 0; i < m_chain.boxes.size(); ++i) {
        paintBox(painter, m_chain.boxes[i], m_boxTexts[i]);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.colours().link, 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

const ChainBox* ChainView::boxAt(const QPointF& point) const
{
    const auto found = std::find_if(m_chain.boxes.begin(), m_chain.boxes.end(),
                                    [&](const ChainBox& box) { return box.rect.contains(point); });
    return found == m_chain.boxes.end() ? nullptr : &*found;
}

void ChainView::mousePressEvent(QMouseEvent* event)
{
    const ChainBox* box = boxAt(event->position());
    if (box != nullptr && box->kind != ChainBox::Kind::Upstream) {
        emit regionSelected(box->name);
    }
}

void ChainView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const ChainBox* box = boxAt(event->position());
    if (box != nullptr && box->kind != ChainBox::Kind::Upstream) {
        emit nodesActivated(box->name);
    }
}

void ChainView::keyPressEvent(QKeyEvent* event)
{
    const auto& regions = m_fleet ? m_fleet->federation : std::vector<RegionFederation>{};
    const auto found = std::find_if(regions.begin(), regions.end(),
                                    [this](const auto& each) { return each.region == m_selected; });
    const auto at = found - regions.begin();
    const auto count = static_cast<std::ptrdiff_t>(regions.size());
    if (event->key() == Qt::Key_Down && count > 0) {
        const auto next = found == regions.end() ? 0 : std::min(at + 1, count - 1);
        emit regionSelected(regions[static_cast<std::size_t>(next)].region);
    } else if (event->key() == Qt::Key_Up && count > 0) {
        const auto next = found == regions.end() ? 0 : std::max<std::ptrdiff_t>(at - 1, 0);
        emit regionSelected(regions[static_cast<std::size_t>(next)].region);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               found != regions.end()) {
        emit nodesActivated(m_selected);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace souverix
