#include "views/timeline/timeline_words.h"

#include <algorithm>

#include <QCoreApplication>

#include "model/event/event_type.h"
#include "views/common/format.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

template <class Bands>
auto bandAt(const Bands& bands, UtcTime at) -> decltype(&bands.front())
{
    for (const auto& band : bands) {
        if (band.from <= at && at < band.to) {
            return &band;
        }
    }
    return nullptr;
}

} // namespace

QString weightText(Weight weight)
{
    switch (weight) {
    case Weight::Routine:
        return tr("routine");
    case Weight::Change:
        return tr("a change");
    case Weight::Notable:
        return tr("notable");
    case Weight::Warning:
        return tr("a warning");
    case Weight::Critical:
        break;
    }
    return tr("critical");
}

QString eventText(EventType type)
{
    return qstr(shortName(type)).replace(u'.', u' ');
}

QString laneWords(const LanePicture& picture, UtcTime at, const FleetView& fleet)
{
    QStringList lines;
    const Band* phase = bandAt(picture.phase, at);
    if (!phase) {
        lines << tr("not registered yet");
        return lines.join(u'\n');
    }
    lines << tr("phase: %1").arg(phaseText(fleet.text(phase->value)));
    const Band* link = bandAt(picture.connectivity, at);
    lines << tr("link: %1")
                 .arg(link ? connectivityText(fleet.text(link->value)) : tr("never reported"));
    if (const Band* alone = bandAt(picture.autonomy, at)) {
        lines << tr("runs on its own since %1").arg(format::utc(alone->from));
    }
    const SeverityBand* drift = bandAt(picture.drift, at);
    lines << tr("drift: %1").arg(severityText(drift ? drift->value : Severity::Unknown));
    return lines.join(u'\n');
}

QString groupWords(const GroupPicture& picture, UtcTime at)
{
    const double length = (picture.span.end - picture.span.begin).toSeconds();
    const double share = (at - picture.span.begin).toSeconds() / length;
    const auto bins = static_cast<double>(picture.columns.size());
    if (share < 0 || share >= 1 || picture.columns.empty()) {
        return {};
    }
    const GroupColumn& column = picture.columns[static_cast<std::size_t>(share * bins)];
    if (column.nodes == 0) {
        return tr("no node is registered yet");
    }
    return tr("%1 nodes, %2 drifted (worst: %3), %4 unlinked, %5 not active")
        .arg(format::count(column.nodes), format::count(column.drifted), severityText(column.worst),
             format::count(column.unlinked), format::count(column.away));
}

QString markWords(const MarkShape& mark)
{
    QString text = mark.events == 1
                       ? tr("%1, %2").arg(eventText(mark.worst.type), weightText(mark.worst.weight))
                       : tr("%1 events; the worst: %2, %3")
                             .arg(format::count(mark.events), eventText(mark.worst.type),
                                  weightText(mark.worst.weight));
    text += u'\n' + tr("happened %1").arg(format::utcExact(mark.worst.time));
    const Duration late = mark.worst.recorded - mark.worst.time;
    if (late.seconds > 300) {
        text += u'\n' + tr("recorded %1, %2 later")
                            .arg(format::utcExact(mark.worst.recorded), format::span(late));
    } else if (late.seconds < -300) {
        text += u'\n' + tr("recorded %1, before it happened: a clock is wrong")
                            .arg(format::utcExact(mark.worst.recorded));
    }
    if (mark.late > 0 && mark.events > 1) {
        text += u'\n' + tr("%1 of them were reported late").arg(format::count(mark.late));
    }
    return text;
}

} // namespace souverix
