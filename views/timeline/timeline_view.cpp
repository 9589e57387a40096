#include "views/timeline/timeline_view.h"

#include <algorithm>
#include <utility>

#include "model/query/fleet_view.h"
#include "views/common/canvas_access.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/time_cursor.h"
#include "views/timeline/timeline_words.h"

namespace souverix
{

namespace
{

constexpr std::size_t kRowsAtFirst = 400; ///< more rows than this start with shut headings
constexpr double kReach = 7;              ///< how near a mark the pointer has to be
constexpr std::size_t kMostHeld = 1200;   ///< pictures

} // namespace

TimelineView::TimelineView(const Theme& theme, TimeCursor& cursor, QWidget* parent)
    : RowTimeView(theme, cursor, parent), m_painter(theme)
{
    makeCanvas(*this);
    setAccessibleName(tr("Timeline of nodes; F7 shows it as a table"));
    connect(&theme, &Theme::changed, this, [this] { m_painter.forget(); });
    connect(this, &RowTimeView::rowHovered, this,
            [this](int row) { emit nodeHovered(row < 0 ? NameId::None : rowNumber(row).node); });
}

bool TimelineView::setFleet(std::shared_ptr<const FleetView> fleet,
                            std::shared_ptr<const FleetOrder> order)
{
    const auto before = std::exchange(m_fleet, std::move(fleet));
    const auto orderBefore = std::exchange(m_order, std::move(order));
    if (before && m_fleet && m_order == orderBefore && before->names == m_fleet->names) {
        if (!sameLabels(*before, *m_fleet)) {
            refresh();
        }
        keepRows();
        describe();
        return false;
    }
    if (m_order && !m_shutChosen && !m_order->nodes.empty()) {
        m_shut = shutAtFirst(*m_order, kRowsAtFirst);
        m_shutChosen = true;
    }
    rebuildRows();
    return true;
}

bool TimelineView::sameLabels(const FleetView& a, const FleetView& b) const
{
    const auto driftIn = [](const FleetView& fleet, NameId node) {
        const NodeRow* row = fleet.find(node);
        return row ? row->drift : Severity::None;
    };
    for (int row = layoutNow().firstRow(); row < layoutNow().endRow(); ++row) {
        const LaneRow& one = rowNumber(row);
        if (one.kind == LaneRow::Kind::Node && driftIn(a, one.node) != driftIn(b, one.node)) {
            return false;
        }
    }
    return true;
}

void TimelineView::rebuildRows()
{
    m_rows = m_fleet && m_order ? laneRows(*m_fleet, *m_order, m_shut) : std::vector<LaneRow>{};
    m_selectedRow = m_selectedNode != NameId::None
                        ? rowOf(Ref::node(m_selectedNode))
                        : std::min(m_selectedRow, static_cast<int>(m_rows.size()) - 1);
    setRowCount(static_cast<int>(m_rows.size()));
}

std::vector<LaneRow> TimelineView::wantedRows() const
{
    const auto [first, end] = rowsInSight();
    return {m_rows.begin() + first, m_rows.begin() + end};
}

NameId TimelineView::nodeAtPlace(std::uint32_t place) const
{
    return m_fleet->nodes[m_order->nodes[place]].node;
}

void TimelineView::showPictures()
{
    m_store.trim(wantedRows(), kMostHeld);
    refresh();
}

void TimelineView::setAllOpen(bool open)
{
    m_shut.clear();
    for (std::size_t c = 0; !open && m_order && c < m_order->clusters.size(); ++c) {
        m_shut.insert({m_order->clusters[c].region, m_order->clusters[c].cluster});
    }
    rebuildRows();
}

void TimelineView::toggle(const LaneRow& row)
{
    const std::pair key{row.region, row.cluster};
    if (!m_shut.erase(key)) {
        m_shut.insert(key);
    }
    rebuildRows();
}

int TimelineView::rowOf(const Ref& ref) const
{
    if (ref.kind == Ref::Kind::Node) {
        return m_fleet ? rowOfNode(m_rows, *m_fleet, ref.name) : -1;
    }
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const LaneRow& row) {
        return ref.kind == Ref::Kind::Cluster
                   ? row.kind == LaneRow::Kind::Cluster && row.cluster == ref.name
                   : ref.kind == Ref::Kind::Region && row.kind == LaneRow::Kind::Region &&
                         row.region == ref.name;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::vector<MarkShape> TimelineView::marksOfRow(int row) const
{
    const LaneRow& one = rowNumber(row);
    const TimeAxis axis = layoutNow().axis();
    if (one.kind == LaneRow::Kind::Node) {
        const LanePicture* picture = m_store.lane(one.node);
        return picture ? laneGeometry(*picture, axis, *m_fleet->names, kMarkSlot).marks
                       : std::vector<MarkShape>{};
    }
    const GroupPicture* picture = one.open ? nullptr : m_store.group(one);
    return picture ? groupGeometry(*picture, axis, kMarkSlot).marks : std::vector<MarkShape>{};
}

TimelineView::Hit TimelineView::hitAt(QPointF place) const
{
    Hit hit;
    const auto row = layoutNow().rowAt(place.y());
    if (!row) {
        return hit;
    }
    hit.row = *row;
    hit.label = place.x() < layoutNow().gutter;
    if (!hit.label) {
        const auto marks = marksOfRow(*row);
        if (const MarkShape* mark = markNear(marks, place.x(), kReach)) {
            hit.mark = *mark;
        }
    }
    return hit;
}

QString TimelineView::nameOf(const LaneRow& row) const
{
    return qstr(m_fleet->text(row.kind == LaneRow::Kind::Node      ? row.node
                              : row.kind == LaneRow::Kind::Cluster ? row.cluster
                                                                   : row.region));
}

QString TimelineView::stateWords(const LaneRow& row, UtcTime at) const
{
    if (row.kind == LaneRow::Kind::Node) {
        const LanePicture* picture = m_store.lane(row.node);
        return picture ? laneWords(*picture, at, *m_fleet) : tr("being read");
    }
    const GroupPicture* picture = row.open ? nullptr : m_store.group(row);
    return picture ? groupWords(*picture, at) : tr("%1 nodes").arg(format::count(row.nodes));
}

QString TimelineView::wordsAt(QPointF place) const
{
    const Hit hit = hitAt(place);
    if (hit.row < 0 || !m_fleet) {
        return {};
    }
    const LaneRow& row = rowNumber(hit.row);
    const UtcTime at = hit.label ? time().at() : layoutNow().axis().toTime(place.x());
    QStringList lines{tr("%1 at %2").arg(nameOf(row), format::utc(at)), stateWords(row, at)};
    if (hit.mark) {
        lines << QString() << markWords(*hit.mark);
    }
    return lines.join(u'\n');
}

void TimelineView::clicked(QPointF place)
{
    const Hit hit = hitAt(place);
    if (hit.row < 0) {
        return;
    }
    const LaneRow row = rowNumber(hit.row);
    const double arrow = (row.kind == LaneRow::Kind::Region ? 4 : 16) + 14;
    if (hit.label && row.kind != LaneRow::Kind::Node && place.x() < arrow) {
        toggle(row);
        return;
    }
    m_selectedMark = hit.mark ? std::optional(hit.mark->worst) : std::nullopt;
    selectRow(hit.row);
    if (hit.mark) {
        emit eventSelected(hit.mark->worst.ref);
    }
}

void TimelineView::doubleClicked(QPointF place)
{
    const Hit hit = hitAt(place);
    if (hit.row < 0) {
        return;
    }
    const LaneRow row = rowNumber(hit.row);
    if (hit.mark) {
        emit eventActivated(hit.mark->worst.ref);
    } else if (row.kind == LaneRow::Kind::Node) {
        emit nodeActivated(row.node);
    } else {
        toggle(row);
    }
}

void TimelineView::selectRow(int row)
{
    m_selectedRow = row;
    const LaneRow one = rowNumber(row);
    m_selectedNode = one.node;
    showRow(row);
    describe();
    if (one.kind == LaneRow::Kind::Node) {
        emit nodeSelected(one.node);
    } else {
        emit groupSelected(one.region, one.cluster);
    }
}

void TimelineView::describe()
{
    if (m_selectedRow < 0 || !m_fleet) {
        return;
    }
    const LaneRow& row = rowNumber(m_selectedRow);
    const UtcTime at = time().at();
    describeCell(*this, tr("%1 at %2: %3")
                            .arg(nameOf(row), format::utc(at),
                                 stateWords(row, at).split(u'\n').join(u", ")));
}

void TimelineView::showSelection(const Ref& ref)
{
    if (ref.kind == Ref::Kind::Event) {
        if (m_selectedMark && !(m_selectedMark->ref == ref.event)) {
            m_selectedMark.reset();
        }
        refresh();
        return;
    }
    m_selectedMark.reset();
    m_selectedNode = ref.kind == Ref::Kind::Node ? ref.name : NameId::None;
    m_selectedRow = rowOf(ref);
    if (m_selectedRow >= 0) {
        showRow(m_selectedRow);
    }
    describe();
    refresh();
}

} // namespace souverix
