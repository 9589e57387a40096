#include "views/drift/heat_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QKeyEvent>
#include <QPainter>

#include "views/common/canvas_access.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/time_cursor.h"
#include "views/common/tone_paint.h"
#include "views/common/words.h"
#include "views/drift/heat_image.h"

namespace souverix
{

namespace
{

constexpr std::size_t kRowsAtOnce = 8;

/// Rows [first, end) as an image of their own; runs are numbered among all rows.
HeatImage pieceOf(const std::vector<const HeatRow*>& rows, const std::vector<int>& tops,
                  std::size_t first, std::size_t end, int rowHeight, QSize size,
                  const TimeAxis& axis, const HeatLook& look, int runMin)
{
    const auto from = static_cast<std::ptrdiff_t>(first), to = static_cast<std::ptrdiff_t>(end);
    std::vector<int> within(tops.begin() + from, tops.begin() + to);
    const int top = std::max(0, within.front());
    for (int& place : within) {
        place -= top;
    }
    HeatImage made = heatImage({rows.begin() + from, rows.begin() + to}, within, rowHeight, size,
                               axis, look, runMin);
    for (HeatRun& run : made.runs) {
        run.row += static_cast<int>(first);
    }
    return made;
}

constexpr std::size_t kMostHeld = 2000;
constexpr double kCellPixels = 6; ///< what an arrow key moves by

} // namespace

HeatView::HeatView(const Theme& theme, TimeCursor& cursor, QWidget* parent)
    : RowTimeView(theme, cursor, parent)
{
    makeCanvas(*this);
    setBinPixels(2);
    setAccessibleName(tr("Drift over time; the panel beside it says the chosen cell in words"));
    connect(&theme, &Theme::changed, this, [this] { m_letters.clear(); });
    connect(this, &RowTimeView::rowHovered, this, [this](int row) {
        emit nameHovered(row < 0 || m_clusters ? NameId::None
                                               : m_lines[static_cast<std::size_t>(row)].name);
    });
}

void HeatView::setLines(std::shared_ptr<const FleetView> fleet, std::vector<HeatLine> lines,
                        bool clusters)
{
    m_fleet = std::move(fleet);
    m_lines = std::move(lines);
    m_clusters = clusters;
    setRowCount(static_cast<int>(m_lines.size()));
    const NameId held = m_selected;
    m_selectedRow = -1;
    for (std::size_t i = 0; i < m_lines.size() && held != NameId::None; ++i) {
        if (m_lines[i].name == held) {
            m_selectedRow = static_cast<int>(i);
        }
    }
    refresh();
}

void HeatView::setFleet(std::shared_ptr<const FleetView> fleet)
{
    m_fleet = std::move(fleet);
    keepRows();
}

std::vector<HeatLine> HeatView::wantedLines() const
{
    const auto [first, end] = rowsInSight();
    return {m_lines.begin() + first, m_lines.begin() + end};
}

void HeatView::showRows()
{
    std::unordered_set<NameId> keep;
    for (const HeatLine& line : wantedLines()) {
        keep.insert(line.name);
    }
    m_store.trim(keep, kMostHeld);
    refresh();
    tellChosen();
}

void HeatView::showName(NameId name)
{
    if (name == m_selected) {
        return;
    }
    m_selected = name;
    m_selectedRow = -1;
    for (std::size_t i = 0; i < m_lines.size() && name != NameId::None; ++i) {
        if (m_lines[i].name == name) {
            m_selectedRow = static_cast<int>(i);
            showRow(m_selectedRow);
        }
    }
    refresh();
}

void HeatView::paintRows(QPainter& painter)
{
    const RowTimeLayout& layout = layoutNow();
    const double ratio = devicePixelRatioF();
    const QRectF plot = layout.plot();
    std::vector<const HeatRow*> rows;
    std::vector<int> tops;
    for (int row = layout.firstRow(); row < layout.endRow(); ++row) {
        rows.push_back(m_store.find(m_lines[static_cast<std::size_t>(row)].name));
        tops.push_back(static_cast<int>(std::lround((layout.rowTop(row) - plot.top()) * ratio)));
    }
    const QSize size = (plot.size() * ratio).toSize();
    const TimeAxis axis(layout.window, 0, plot.width() * ratio);
    const bool lettered = layout.rowHeight >= 13;
    const HeatLook look = heatLook(theme());
    const int runMin = lettered ? static_cast<int>(16 * ratio) : 0;
    const auto rowHeight = static_cast<int>(std::lround(layout.rowHeight * ratio));
    std::vector<HeatRun> runs;
    int bottom = 0;
    // In pieces that stay in the processor's memory: a whole image is met page by page each time.
    for (std::size_t first = 0; first < rows.size();) {
        const std::size_t end = std::min(rows.size(), first + kRowsAtOnce);
        const int top = std::max(0, tops[first]);
        bottom = std::min(size.height(), end < rows.size() ? tops[end] : tops[end - 1] + rowHeight);
        if (bottom > top) {
            HeatImage made = pieceOf(rows, tops, first, end, rowHeight,
                                     {size.width(), bottom - top}, axis, look, runMin);
            made.image.setDevicePixelRatio(ratio);
            painter.drawImage(plot.topLeft() + QPointF(0, top / ratio), made.image);
            runs.insert(runs.end(), made.runs.begin(), made.runs.end());
        }
        first = end;
    }
    painter.fillRect(plot.adjusted(0, bottom / ratio, 0, 0), theme().colours().background);
    paintRuns(painter, runs, layout.firstRow(), ratio);
    if (m_selectedRow >= 0) {
        const QRectF rect = layout.rowRect(m_selectedRow).adjusted(0, 0, 0, -1);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().colours().text, 1));
        painter.drawRect(rect.adjusted(-2, -1, 2, 0));
        if (m_chosenAt) {
            const double x = layout.axis().toPixel(*m_chosenAt);
            painter.setPen(QPen(theme().colours().background, 4));
            painter.drawRect(QRectF(x - 4, rect.top(), 8, rect.height()));
            painter.setPen(QPen(theme().colours().text, 2));
            painter.drawRect(QRectF(x - 4, rect.top(), 8, rect.height()));
        }
    }
}

const QPixmap& HeatView::letterOf(std::uint8_t severity, double ratio)
{
    const auto size = static_cast<int>(std::min(12.0, layoutNow().rowHeight - 3));
    QPixmap& kept = m_letters[{severity, size}];
    if (kept.isNull()) {
        const Tone tone = toneOf(static_cast<Severity>(severity));
        kept = QPixmap(QSize(size, size) * ratio);
        kept.setDevicePixelRatio(ratio);
        // Its own ground: a cluster's bar may be lower than its letter.
        kept.fill(tone == Tone::Unknown ? QColor(Qt::transparent) : theme().tone(tone).fill);
        QPainter painter(&kept);
        QFont bold = font();
        bold.setBold(true);
        bold.setPixelSize(size);
        painter.setFont(bold);
        painter.setPen(tone == Tone::Unknown ? theme().colours().text : theme().tone(tone).text);
        painter.drawText(QRectF(0, 0, size, size), Qt::AlignCenter, toneLetter(tone));
    }
    return kept;
}

void HeatView::paintRuns(QPainter& painter, const std::vector<HeatRun>& runs, int firstRow,
                         double ratio)
{
    const RowTimeLayout& layout = layoutNow();
    for (const HeatRun& run : runs) {
        const QPixmap& letter = letterOf(run.severity, ratio);
        const double y = layout.rowTop(firstRow + run.row) +
                         (layout.rowHeight - letter.height() / ratio) / 2 - 0.5;
        painter.drawPixmap(QPointF(layout.gutter + run.x0 / ratio + 2, std::floor(y)), letter);
    }
}

void HeatView::paintGutter(QPainter& painter)
{
    const RowTimeLayout& layout = layoutNow();
    if (layout.rowHeight < 10) {
        return;
    }
    const QFontMetricsF metrics(font());
    for (int row = layout.firstRow(); row < layout.endRow(); ++row) {
        const HeatLine& line = m_lines[static_cast<std::size_t>(row)];
        const QRectF cell(0, layout.rowTop(row), layout.gutter - 1, layout.rowHeight);
        if (row == m_selectedRow) {
            painter.fillRect(cell, theme().colours().selection);
        }
        QString figure = line.driftHours >= 0
                             ? format::number(line.driftHours, 0) + QStringLiteral(" h")
                             : QString();
        const double width = metrics.horizontalAdvance(figure);
        painter.setPen(theme().colours().muted);
        painter.drawText(cell.adjusted(0, 0, -5, 0), Qt::AlignVCenter | Qt::AlignRight, figure);
        painter.setPen(theme().colours().text);
        const double room = cell.width() - width - 14;
        painter.drawText(QRectF(5, cell.top(), room, cell.height()),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(qstr(m_fleet->text(line.name)), Qt::ElideMiddle, room));
    }
}

ChangeKind HeatView::rowChange(int row) const
{
    const NameId name = m_lines[static_cast<std::size_t>(row)].name;
    if (m_clusters) {
        const auto of = [&](const FleetView& fleet) {
            const auto& all = fleet.driftByCluster;
            const auto found = std::find_if(all.begin(), all.end(),
                                            [&](const DriftCounts& c) { return c.group == name; });
            return found == all.end() ? DriftCounts{} : *found;
        };
        const bool same = of(*comparison()->now).bySeverity == of(*comparison()->base).bySeverity;
        return same ? ChangeKind::Same : ChangeKind::Changed;
    }
    const NodeChange* change = comparison()->find(name);
    const bool differs = change != nullptr &&
                         (change->kind == ChangeKind::New || change->axes.has(ChangeAxis::Drift));
    return differs ? change->kind : ChangeKind::Same;
}

void HeatView::paintPointer(QPainter& painter, QPointF pointer)
{
    const auto row = layoutNow().rowAt(pointer.y());
    if (!row) {
        return;
    }
    const TimeAxis axis = layoutNow().axis();
    const QString words = severityWords(m_lines[static_cast<std::size_t>(*row)],
                                        axis.toTime(pointer.x()), axis.toTime(pointer.x() + 1));
    const QFontMetricsF metrics(font());
    QRectF box(pointer.x() + 12, layoutNow().rowTop(*row) + layoutNow().rowHeight + 2,
               metrics.horizontalAdvance(words) + 10, metrics.height() + 4);
    if (box.right() > layoutNow().size.width()) {
        // Over the pointer rather than cut where there is no room on either side of it.
        box.moveLeft(std::max(layoutNow().gutter + 2, pointer.x() - 12 - box.width()));
    }
    if (box.bottom() > layoutNow().size.height()) {
        box.moveBottom(layoutNow().rowTop(*row) - 2);
    }
    painter.fillRect(box, theme().colours().raised);
    painter.setPen(theme().colours().text);
    painter.drawRect(box);
    painter.drawText(box, Qt::AlignCenter, words);
}

QString HeatView::severityWords(const HeatLine& line, UtcTime from, UtcTime to) const
{
    const HeatRow* row = m_store.find(line.name);
    if (!row || from < row->span.begin || from >= row->span.end) {
        return tr("being read");
    }
    const std::uint8_t value = worstIn(*row, from, to);
    if (value == DriftMap::kNoData) {
        return m_clusters ? tr("no node in service") : tr("not registered yet");
    }
    QString words = tr("drift: %1").arg(severityText(static_cast<Severity>(value)));
    if (!row->drifted.empty()) {
        const double share =
            (from - row->span.begin).toSeconds() / (row->span.end - row->span.begin).toSeconds();
        const auto bin = static_cast<std::size_t>(share * static_cast<double>(row->drifted.size()));
        words = tr("worst drift: %1, drifted: %2 % of those in service, of %3 nodes")
                    .arg(severityText(static_cast<Severity>(value)))
                    .arg(row->drifted[std::min(bin, row->drifted.size() - 1)])
                    .arg(format::count(line.nodes));
    }
    return words;
}

QString HeatView::wordsAt(QPointF place) const
{
    const auto row = layoutNow().rowAt(place.y());
    if (!row || !m_fleet) {
        return {};
    }
    const HeatLine& line = m_lines[static_cast<std::size_t>(*row)];
    QString words = qstr(m_fleet->text(line.name));
    if (line.driftHours >= 0) {
        words += u'\n' + (m_clusters
                              ? tr("%1 node-hours drifted").arg(format::number(line.driftHours, 1))
                              : tr("%1 h drifted").arg(format::number(line.driftHours, 1)));
    }
    if (place.x() >= layoutNow().gutter) {
        const TimeAxis axis = layoutNow().axis();
        const UtcTime at = axis.toTime(place.x());
        words +=
            u'\n' + format::utc(at) + u'\n' + severityWords(line, at, axis.toTime(place.x() + 1));
    }
    return words;
}

void HeatView::choose(int row, UtcTime at)
{
    m_selectedRow = row;
    m_selected = m_lines[static_cast<std::size_t>(row)].name;
    m_chosenAt = std::min(at, time().head());
    showRow(row);
    emit cellChosen(m_selected, *m_chosenAt);
    m_told.clear();
    tellChosen();
}

void HeatView::tellChosen()
{
    if (m_selectedRow < 0 || !m_chosenAt || !m_fleet) {
        return;
    }
    const QString words =
        tr("%1 at %2: %3")
            .arg(qstr(m_fleet->text(m_selected)), format::utc(*m_chosenAt),
                 severityWords(m_lines[static_cast<std::size_t>(m_selectedRow)], *m_chosenAt,
                               shifted(*m_chosenAt, layoutNow().axis().secondsPerPixel())));
    if (std::exchange(m_told, words) != words) {
        describeCell(*this, words);
        emit cellTold(words);
    }
}

void HeatView::clicked(QPointF place)
{
    if (const auto row = layoutNow().rowAt(place.y())) {
        choose(*row,
               place.x() < layoutNow().gutter ? time().at() : layoutNow().axis().toTime(place.x()));
    }
}

void HeatView::doubleClicked(QPointF place)
{
    if (const auto row = layoutNow().rowAt(place.y())) {
        emit rowActivated(m_lines[static_cast<std::size_t>(*row)].name);
    }
}

void HeatView::moveBy(int rows, double cells)
{
    if (m_lines.empty()) {
        return;
    }
    const int row = m_selectedRow < 0 ? 0 // the first key finds where one is
                                      : std::clamp(m_selectedRow + rows, 0, layoutNow().rows - 1);
    const double step = kCellPixels * layoutNow().axis().secondsPerPixel();
    choose(row, shifted(m_chosenAt.value_or(time().at()), cells * step));
}

bool HeatView::key(QKeyEvent* event)
{
    const int page = std::max(1, layoutNow().endRow() - layoutNow().firstRow() - 1);
    switch (event->key()) {
    case Qt::Key_Up:
        moveBy(-1, 0);
        return true;
    case Qt::Key_Down:
        moveBy(1, 0);
        return true;
    case Qt::Key_PageUp:
        moveBy(-page, 0);
        return true;
    case Qt::Key_PageDown:
        moveBy(page, 0);
        return true;
    case Qt::Key_Left:
        moveBy(0, -1);
        return true;
    case Qt::Key_Right:
        moveBy(0, 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selectedRow >= 0) {
            emit rowActivated(m_selected);
        }
        return true;
    default:
        return false;
    }
}

void HeatView::focusSelection()
{
    if (m_selectedRow >= 0) {
        showRow(m_selectedRow);
    }
}

} // namespace souverix
