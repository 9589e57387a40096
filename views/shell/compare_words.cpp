#include "views/shell/compare_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "views/common/format.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

/// `one` where it is one, else `many` with the count.
QString counted(std::size_t count, const char* one, const char* many)
{
    return count == 1 ? tr(one) : tr(many).arg(format::count(count));
}

QString differing(std::size_t nodes)
{
    return counted(nodes, QT_TRANSLATE_NOOP("souverix", "1 node differs"),
                   QT_TRANSLATE_NOOP("souverix", "%1 nodes differ"));
}

QString momentOf(const FleetView& fleet)
{
    const QString at = format::utc(fleet.at);
    return fleet.context.at ? at : tr("now (%1)").arg(at);
}

/// T, and by which knowledge.
QString stateOf(const FleetView& fleet)
{
    if (!fleet.knownAt) {
        return momentOf(fleet);
    }
    return *fleet.knownAt == fleet.at
               ? tr("%1 as it was known then").arg(momentOf(fleet))
               : tr("%1 as known at %2").arg(momentOf(fleet), format::utc(*fleet.knownAt));
}

QString linked(const QString& counts, bool rich)
{
    return rich ? QStringLiteral("<a href=\"changes\">%1</a>").arg(counts.toHtmlEscaped()) : counts;
}

} // namespace

QString changeCounts(const FleetChange& change)
{
    QStringList parts;
    const auto add = [&](std::size_t count, const char* one, const char* many) {
        if (count > 0) {
            parts << counted(count, one, many);
        }
    };
    add(change.changed, QT_TRANSLATE_NOOP("souverix", "1 node changed"),
        QT_TRANSLATE_NOOP("souverix", "%1 nodes changed"));
    add(change.appeared, QT_TRANSLATE_NOOP("souverix", "1 node new"),
        QT_TRANSLATE_NOOP("souverix", "%1 nodes new"));
    add(change.gone, QT_TRANSLATE_NOOP("souverix", "1 node gone"),
        QT_TRANSLATE_NOOP("souverix", "%1 nodes gone"));
    add(change.countNewFindings(), QT_TRANSLATE_NOOP("souverix", "1 finding new"),
        QT_TRANSLATE_NOOP("souverix", "%1 findings new"));
    add(change.goneFindings.size(), QT_TRANSLATE_NOOP("souverix", "1 finding gone"),
        QT_TRANSLATE_NOOP("souverix", "%1 findings gone"));
    return parts.isEmpty() ? tr("nothing differs") : parts.join(QStringLiteral(", "));
}

QString comparedWords(const FleetComparison& comparison, bool rich)
{
    const FleetView& now = *comparison.now;
    const FleetView& base = *comparison.base;
    const FleetChange& change = comparison.change;
    if (now.at != base.at || now.knownAt == base.knownAt) {
        return tr("%1 compared with %2: %3")
            .arg(stateOf(now), stateOf(base), linked(changeCounts(change), rich));
    }
    const std::size_t nodes = change.nodes.size();
    if (now.knownAt) {
        return (change.none() ? tr("%1: nothing differs from what is known now").arg(stateOf(now))
                              : tr("%1: %2 from what is known now")
                                    .arg(stateOf(now), linked(differing(nodes), rich)));
    }
    return change.none()
               ? tr("%1 as it was: nothing differs from what was known then").arg(stateOf(now))
               : tr("%1 as it was: %2 from what was known then")
                     .arg(stateOf(now), linked(differing(nodes), rich));
}

} // namespace souverix
