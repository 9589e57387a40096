#include "views/drift/drift_time_rows.h"

#include <algorithm>

#include <QCoreApplication>
#include <QPainter>

#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

enum class Field : std::uint8_t { Name, Hours, Share, Service, Nodes, Episodes, Open, Worst };

Field fieldOf(std::size_t column)
{
    return static_cast<Field>(column);
}

} // namespace

std::vector<Column> driftTimeColumns()
{
    const auto q = [](const char* text) { return QString::fromLatin1(text); };
    return {
        {q("name"), tr("Name"), false, 26, tr("Node, cluster or region")},
        {q("hours"), tr("Drift-hours"), true, 34,
         tr("Hours that its nodes in service drifted, low or worse, in the window")},
        {q("share"), tr("Share"), true, 9, tr("Of the hours that its nodes were in service")},
        {q("service"), tr("Hours in service"), true, 16,
         tr("Hours that its nodes were in service in the window")},
        {q("nodes"), tr("Nodes"), true, 8, tr("That were in service in the window")},
        {q("episodes"), tr("Episodes"), true, 10, tr("That touch the window")},
        {q("open"), tr("Open"), true, 8, tr("Of those, still open at T")},
        {q("drift"), tr("Worst"), false, 12, tr("The highest severity of an episode")},
    };
}

DriftTimeRows::DriftTimeRows(std::shared_ptr<const FleetView> fleet,
                             std::shared_ptr<const EpisodeList> list, DriftTimeBy by)
    : m_fleet(std::move(fleet)), m_list(std::move(list)), m_by(by)
{
    for (const DriftTime& time : times()) {
        m_most = std::max(m_most, time.hours);
    }
}

const std::vector<DriftTime>& DriftTimeRows::times() const
{
    return m_by == DriftTimeBy::Node      ? m_list->byNode
           : m_by == DriftTimeBy::Cluster ? m_list->byCluster
                                          : m_list->byRegion;
}

QString DriftTimeRows::text(std::size_t row, std::size_t column) const
{
    const DriftTime& sum = time(row);
    switch (fieldOf(column)) {
    case Field::Name:
        return qstr(m_fleet->text(sum.name));
    case Field::Hours:
        return tr("%1 h").arg(format::number(sum.hours, sum.hours < 100 ? 1 : 0));
    case Field::Share:
        return sum.countedHours > 0 ? format::percent(sum.hours / sum.countedHours)
                                    : QStringLiteral("–");
    case Field::Service:
        return tr("%1 h").arg(format::number(sum.countedHours, 0));
    case Field::Nodes:
        return format::count(sum.nodes);
    case Field::Episodes:
        return format::count(sum.episodes);
    case Field::Open:
        return format::count(sum.open);
    case Field::Worst:
        return severityText(sum.worst);
    }
    return {};
}

QString DriftTimeRows::value(std::size_t row, std::size_t column) const
{
    if (fieldOf(column) == Field::Worst) {
        return qstr(severityWord(time(row).worst));
    }
    const auto figure = number(row, column);
    return figure ? QString::number(*figure, 'g', 15) : text(row, column);
}

std::optional<double> DriftTimeRows::number(std::size_t row, std::size_t column) const
{
    const DriftTime& sum = time(row);
    switch (fieldOf(column)) {
    case Field::Hours:
        return sum.hours;
    case Field::Share:
        return sum.countedHours > 0 ? std::optional(sum.hours / sum.countedHours * 100)
                                    : std::nullopt;
    case Field::Service:
        return sum.countedHours;
    case Field::Nodes:
        return sum.nodes;
    case Field::Episodes:
        return sum.episodes;
    case Field::Open:
        return sum.open;
    default:
        return std::nullopt;
    }
}

int DriftTimeRows::compare(std::size_t a, std::size_t b, std::size_t column) const
{
    if (fieldOf(column) != Field::Worst) {
        return TableRows::compare(a, b, column);
    }
    return static_cast<int>(time(a).worst) - static_cast<int>(time(b).worst);
}

std::optional<Tone> DriftTimeRows::tone(std::size_t row, std::size_t column) const
{
    return fieldOf(column) == Field::Worst ? std::optional(toneOf(time(row).worst)) : std::nullopt;
}

std::uint64_t DriftTimeRows::key(std::size_t row) const
{
    return static_cast<std::uint64_t>(time(row).name) << 2U | static_cast<std::uint64_t>(m_by);
}

DriftHoursDelegate::DriftHoursDelegate(const TableModel& model, const Theme& theme, QObject* parent)
    : ToneDelegate(theme, parent), m_model(model), m_theme(theme)
{
}

void DriftHoursDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    ToneDelegate::paint(painter, option, index);
    const auto* rows = dynamic_cast<const DriftTimeRows*>(m_model.rows().get());
    if (rows == nullptr || rows->most() <= 0) {
        return;
    }
    const DriftTime& time = rows->time(m_model.sourceRow(index.row()));
    const int words = option.fontMetrics.horizontalAdvance(QStringLiteral(" 9,999,999 h"));
    const QRectF whole = QRectF(option.rect).adjusted(4, 5, -words - 4, -5);
    const QRectF bar(whole.left(), whole.top(), whole.width() * time.hours / rows->most(),
                     whole.height());
    if (time.hours > 0 && bar.width() > 0) {
        paintTone(*painter, bar, toneOf(time.worst), m_theme);
    }
}

} // namespace souverix
