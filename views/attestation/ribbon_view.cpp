#include "views/attestation/ribbon_view.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>

#include "views/common/canvas_access.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/time_cursor.h"
#include "views/common/tone_paint.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

/// Gaps at the bottom, then from the best to the worst: what matters stands at the top edge.
constexpr std::array kStack{RibbonState::None, RibbonState::Affirming, RibbonState::Other,
                            RibbonState::Warning, RibbonState::Contraindicated};

} // namespace

QString ribbonStateText(RibbonState state)
{
    switch (state) {
    case RibbonState::None:
        return RibbonView::tr("no check");
    case RibbonState::Affirming:
        return attestationText("affirming");
    case RibbonState::Warning:
        return attestationText("warning");
    case RibbonState::Contraindicated:
        return attestationText("contraindicated");
    case RibbonState::Other:
        break;
    }
    return RibbonView::tr("no verdict");
}

RibbonView::RibbonView(const Theme& theme, TimeCursor& cursor, QWidget* parent)
    : RowTimeView(theme, cursor, parent)
{
    makeCanvas(*this);
    setAccessibleName(tr("Attestation over time; the tables below say the same in words"));
    connect(&cursor, &TimeCursor::changed, this, &RowTimeView::refresh); // rows end at T
    connect(this, &RowTimeView::rowHovered, this, [this](int row) {
        const bool inside = row >= 0 && row < static_cast<int>(m_lines.size());
        emit nodeHovered(inside ? line(row).node : NameId::None);
    });
}

void RibbonView::setLines(RibbonLines lines)
{
    const auto held = m_selected >= 0 ? m_lines[static_cast<std::size_t>(m_selected)] : nullptr;
    m_lines = std::move(lines);
    m_selected = -1;
    for (std::size_t i = 0; held && i < m_lines.size(); ++i) {
        const RibbonLine& each = *m_lines[i];
        if (each.kind == held->kind && each.node == held->node && each.group == held->group &&
            each.label == held->label) {
            m_selected = static_cast<int>(i);
        }
    }
    setRowCount(static_cast<int>(m_lines.size()));
    refresh();
}

void RibbonView::showNode(NameId node)
{
    for (std::size_t i = 0; i < m_lines.size() && node != NameId::None; ++i) {
        if (m_lines[i]->kind == RibbonLine::Kind::Node && m_lines[i]->node == node) {
            m_selected = static_cast<int>(i);
            showRow(m_selected);
        }
    }
    refresh();
}

void RibbonView::paintRibbon(QPainter& painter, const QRectF& rect, const Ribbon& ribbon) const
{
    const TimeAxis axis = layoutNow().axis();
    const UtcTime end = axis.window().end;
    auto part = std::upper_bound(ribbon.begin(), ribbon.end(), axis.window().begin,
                                 [](UtcTime t, const RibbonPart& p) { return t < p.to; });
    for (; part != ribbon.end() && part->from < end; ++part) {
        const double from = std::max(rect.left(), axis.toPixel(part->from));
        const double to = std::min(rect.right(), std::max(from + 1.5, axis.toPixel(part->to)));
        if (part->state == RibbonState::Affirming) {
            painter.fillRect(QRectF(from, rect.top(), to - from, rect.height()),
                             quietFill(theme()));
        } else {
            paintTone(painter, QRectF(from, rect.top(), to - from, rect.height()),
                      toneOf(part->state), theme());
        }
        const double glyph = std::min(12.0, rect.height() - 2);
        if (part->state != RibbonState::Affirming && to - from > glyph + 4 && glyph >= 7) {
            paintToneGlyph(painter, QRectF(from + 2, rect.center().y() - glyph / 2, glyph, glyph),
                           toneOf(part->state), theme());
        }
    }
}

void RibbonView::paintGroup(QPainter& painter, const QRectF& rect, const RibbonLine& line) const
{
    const TimeAxis axis = layoutNow().axis();
    for (double x = std::floor(rect.left()); x < rect.right(); x += 1) {
        const RibbonStep* step = stepAt(line.steps, axis.toTime(x));
        if (step == nullptr || time().at() < axis.toTime(x)) {
            continue;
        }
        std::uint32_t sum = 0;
        for (const std::uint32_t count : step->counts) {
            sum += count;
        }
        double bottom = rect.bottom();
        for (const RibbonState state : kStack) {
            const std::uint32_t count = step->counts[static_cast<std::size_t>(state)];
            if (count == 0) {
                continue;
            }
            // A single failing node of many thousands must be seen: at least a pixel.
            const double high = std::max(1.0, rect.height() * count / std::max(1U, sum));
            if (state != RibbonState::None) {
                const QColor fill = state == RibbonState::Affirming
                                        ? quietFill(theme())
                                        : theme().tone(toneOf(state)).fill;
                painter.fillRect(QRectF(x, std::max(rect.top(), bottom - high), 1, high), fill);
            }
            bottom -= high;
        }
    }
}

void RibbonView::paintRows(QPainter& painter)
{
    const RowTimeLayout& layout = layoutNow();
    for (int row = layout.firstRow(); row < layout.endRow(); ++row) {
        const RibbonLine& each = line(row);
        const double inset = each.kind == RibbonLine::Kind::Claim ? layout.rowHeight * 0.2 : 1;
        const QRectF rect = layout.rowRect(row).adjusted(0, inset, 0, -inset);
        if (each.kind == RibbonLine::Kind::Group) {
            paintGroup(painter, rect, each);
        } else {
            paintRibbon(painter, rect, each.ribbon.unpacked());
        }
        if (row == m_selected) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme().colours().link, 1));
            painter.drawRect(layout.rowRect(row).adjusted(-2, 0, 2, -1));
        }
    }
}

void RibbonView::paintGutter(QPainter& painter)
{
    const RowTimeLayout& layout = layoutNow();
    if (layout.rowHeight < 10) {
        return;
    }
    for (int row = layout.firstRow(); row < layout.endRow(); ++row) {
        const RibbonLine& each = line(row);
        const bool group = each.kind == RibbonLine::Kind::Group;
        const bool claim = each.kind == RibbonLine::Kind::Claim;
        const QRectF cell(0, layout.rowTop(row), layout.gutter - 1, layout.rowHeight);
        if (row == m_selected) {
            painter.fillRect(cell, theme().colours().selection);
        }
        QFont face = font();
        face.setBold(group);
        painter.setFont(face);
        const QFontMetricsF metrics(face);
        const QString figure = group ? format::count(each.nodes) : QString();
        const double width = metrics.horizontalAdvance(figure);
        painter.setPen(theme().colours().muted);
        painter.drawText(cell.adjusted(0, 0, -5, 0), Qt::AlignVCenter | Qt::AlignRight, figure);
        painter.setPen(claim ? theme().colours().muted : theme().colours().text);
        const double left = claim ? 20 : group ? 5 : 10;
        const double room = cell.width() - width - left - 9;
        painter.drawText(QRectF(left, cell.top(), room, cell.height()),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(each.label, Qt::ElideMiddle, room));
    }
    painter.setFont(font());
}

ChangeKind RibbonView::rowChange(int row) const
{
    const RibbonLine& line = *m_lines[static_cast<std::size_t>(row)];
    const NodeChange* change =
        line.kind == RibbonLine::Kind::Node ? comparison()->find(line.node) : nullptr;
    const bool differs = change != nullptr && (change->kind == ChangeKind::New ||
                                               change->axes.has(ChangeAxis::Attestation));
    return differs ? change->kind : ChangeKind::Same;
}

void RibbonView::paintPointer(QPainter& /*painter*/, QPointF /*pointer*/)
{
    // The tool tip says what is under the pointer.
}

QString RibbonView::wordsAt(QPointF place) const
{
    const auto row = layoutNow().rowAt(place.y());
    if (!row || *row >= static_cast<int>(m_lines.size())) {
        return {};
    }
    const RibbonLine& each = line(*row);
    QString words = each.label;
    if (place.x() < layoutNow().gutter) {
        return words;
    }
    const UtcTime at = layoutNow().axis().toTime(place.x());
    words += u'\n' + format::utc(at);
    if (each.kind != RibbonLine::Kind::Group) {
        return words + u'\n' + ribbonStateText(stateAt(each.ribbon.unpacked(), at));
    }
    if (const RibbonStep* step = stepAt(each.steps, at)) {
        for (std::size_t i = 0; i < kRibbonStates; ++i) {
            if (step->counts[i] > 0) {
                words += tr("\n%1 %2").arg(format::count(step->counts[i]),
                                           ribbonStateText(static_cast<RibbonState>(i)));
            }
        }
    }
    return words;
}

void RibbonView::choose(int row, UtcTime at)
{
    m_selected = row;
    showRow(row);
    describeCell(*this, line(row).label);
    refresh();
    emit lineChosen(row, at);
}

void RibbonView::clicked(QPointF place)
{
    if (const auto row = layoutNow().rowAt(place.y())) {
        choose(*row,
               place.x() < layoutNow().gutter ? time().at() : layoutNow().axis().toTime(place.x()));
    }
}

void RibbonView::doubleClicked(QPointF place)
{
    if (const auto row = layoutNow().rowAt(place.y())) {
        emit lineActivated(*row);
    }
}

bool RibbonView::key(QKeyEvent* event)
{
    const int page = std::max(1, layoutNow().endRow() - layoutNow().firstRow() - 1);
    const auto step = [this](int by) {
        if (!m_lines.empty()) {
            const int last = layoutNow().rows - 1;
            choose(m_selected < 0 ? 0 : std::clamp(m_selected + by, 0, last), time().at());
        }
        return true;
    };
    switch (event->key()) {
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_PageUp:
        return step(-page);
    case Qt::Key_PageDown:
        return step(page);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selected >= 0) {
            emit lineActivated(m_selected);
        }
        return true;
    default:
        return false;
    }
}

void RibbonView::focusSelection()
{
    if (m_selected >= 0) {
        showRow(m_selected);
    }
}

} // namespace souverix
