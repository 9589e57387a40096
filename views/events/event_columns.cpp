#include "views/events/event_columns.h"

#include <QCoreApplication>
#include <QStringList>

#include "views/common/format.h"

namespace souverix
{

namespace
{

constexpr std::int64_t kSkewSeconds = 300;

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

QString recordedText(const EventRow& row)
{
    // The day once a row is enough where both moments share it.
    const bool sameDay = row.time.seconds / 86400 == row.recorded.seconds / 86400;
    const QString at =
        sameDay ? format::utc(row.recorded).right(9) : format::utcShort(row.recorded, row.time);
    switch (latenessOf(row)) {
    case Lateness::Late:
        return tr("%1  late %2").arg(at, format::span(row.recorded - row.time));
    case Lateness::Ahead:
        return tr("%1  clock ahead %2").arg(at, format::span(row.time - row.recorded));
    case Lateness::Normal:
        break;
    }
    return at;
}

QString typeText(const EventRow& row)
{
    if (row.type != EventType::Unknown) {
        return qstr(shortName(row.type));
    }
    return row.typeText.empty() ? tr("unreadable") : qstr(row.typeText);
}

} // namespace

Lateness latenessOf(const EventRow& row)
{
    if (row.malformed) {
        return Lateness::Normal;
    }
    const Duration limit{kSkewSeconds, 0};
    if (row.recorded - row.time > limit) {
        return Lateness::Late;
    }
    return row.time - row.recorded > limit ? Lateness::Ahead : Lateness::Normal;
}

bool countsAt(const EventRow& row, UtcTime at, std::optional<UtcTime> knownAt)
{
    return row.malformed || (row.time <= at && (!knownAt || row.recorded <= *knownAt));
}

QString eventColumnTitle(EventColumn column)
{
    switch (column) {
    case EventColumn::Time:
        return tr("Happened (UTC)");
    case EventColumn::Recorded:
        return tr("Recorded (UTC)");
    case EventColumn::Region:
        return tr("Region");
    case EventColumn::Sequence:
        return tr("Sequence");
    case EventColumn::Type:
        return tr("Type");
    case EventColumn::Subject:
        return tr("Subject");
    case EventColumn::Summary:
        break;
    }
    return tr("Data");
}

QString eventCell(const EventRow& row, EventColumn column, const Names& names)
{
    switch (column) {
    case EventColumn::Time:
        return row.malformed ? tr("unreadable") : format::utcExact(row.time);
    case EventColumn::Recorded:
        return row.malformed ? tr("quarantined") : recordedText(row);
    case EventColumn::Region:
        return qstr(names.text(row.ref.region));
    case EventColumn::Sequence:
        return QString::number(row.ref.sequence);
    case EventColumn::Type:
        return typeText(row);
    case EventColumn::Subject:
        return qstr(names.text(row.subject));
    case EventColumn::Summary:
        break;
    }
    return qstr(row.summary);
}

QString eventLine(const EventRow& row, const Names& names)
{
    QStringList cells;
    for (int column = 0; column < kEventColumns; ++column) {
        cells << eventCell(row, static_cast<EventColumn>(column), names);
    }
    return cells.join(QLatin1Char('\t'));
}

} // namespace souverix
