#include "views/federation/chain_words.h"

#include <algorithm>

#include <QCoreApplication>

#include "views/common/format.h"
#include "views/common/region_words.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

struct NodesBelow {
    std::uint64_t nodes = 0, owing = 0, stuck = 0;
    double hours = 0, messages = 0;
};

NodesBelow nodesOf(const FleetView& fleet, NameId region)
{
    NodesBelow below;
    for (const NodeRow& node : fleet.nodes) {
        if (node.region == region) {
            ++below.nodes;
            below.owing += node.linked ? 0 : 1;
            below.stuck += node.notConverging ? 1 : 0;
            below.hours += node.debtHours;
            below.messages += node.backlog.messages;
        }
    }
    return below;
}

const RegionFederation* federationOf(const FleetView& fleet, NameId region)
{
    const auto found = std::find_if(fleet.federation.begin(), fleet.federation.end(),
                                    [&](const auto& each) { return each.region == region; });
    return found == fleet.federation.end() ? nullptr : &*found;
}

const RegionTrust* trustOf(const FleetView& fleet, NameId region)
{
    const auto found = std::find_if(fleet.regions.begin(), fleet.regions.end(),
                                    [&](const auto& each) { return each.region == region; });
    return found == fleet.regions.end() ? nullptr : &*found;
}

ChainText regionText(const FleetView& fleet, NameId name)
{
    ChainText text{qstr(fleet.text(name)), {}, Tone::Unknown};
    const RegionFederation* region = federationOf(fleet, name);
    const RegionTrust* trust = trustOf(fleet, name);
    if (region != nullptr) {
        text.lines << tr("master %1").arg(announcedName(region->master, *fleet.names));
    }
    if (trust == nullptr) {
        text.lines << tr("no log held");
    } else {
        text.tone = toneOf(trust->trust);
        text.lines << tr("%1, %2 entries").arg(trustText(trust->trust), format::count(trust->size));
    }
    return text;
}

} // namespace

ChainText textOf(const ChainBox& box, const FleetView& fleet)
{
    if (box.kind == ChainBox::Kind::Region) {
        return regionText(fleet, box.name);
    }
    if (box.kind == ChainBox::Kind::Upstream) {
        const bool known = box.name != NameId::None;
        return {announcedName(box.name, *fleet.names),
                {known ? tr("upstream, no log held here") : tr("upstream unknown")},
                known ? Tone::Nominal : Tone::Unknown};
    }
    const NodesBelow below = nodesOf(fleet, box.name);
    ChainText text{tr("%1 nodes").arg(format::count(below.nodes)), {}, Tone::Nominal};
    if (below.owing == 0) {
        text.lines << tr("none owes");
        return text;
    }
    text.tone = below.stuck > 0 ? Tone::Critical : Tone::Low;
    text.lines << tr("%1 owe %2").arg(format::count(below.owing), format::hours(below.hours))
               << tr("%1 messages wait").arg(format::number(below.messages, 0));
    return text;
}

ChainText textOf(const ChainLink& link, const FleetView& fleet)
{
    if (!link.upward) {
        const NodesBelow below = nodesOf(fleet, link.region);
        const Tone tone = below.stuck > 0   ? Tone::Critical
                          : below.owing > 0 ? Tone::Low
                                            : Tone::Nominal;
        const QString linked = tr("%1 linked").arg(format::count(below.nodes - below.owing));
        return {linked,
                below.stuck > 0 ? QStringList{tr("%1 not converging").arg(below.stuck)}
                                : QStringList{},
                tone};
    }
    const RegionFederation* region = federationOf(fleet, link.region);
    if (region == nullptr) {
        return {tr("not announced"), {}, Tone::Unknown};
    }
    return {regionDebtText(*region),
            {regionFrequencyText(*region, *fleet.names),
             tr("synced %1").arg(regionLastSyncText(*region, fleet.at))},
            toneOfRegionSync(*region, *fleet.names)};
}

QString chainAsText(const ChainGeometry& chain, const FleetView& fleet)
{
    QStringList lines;
    for (const ChainLink& link : chain.links) {
        const auto words = [](const ChainText& text) {
            return (QStringList{text.title} + text.lines).join(QStringLiteral(", "));
        };
        lines << tr("%1 → %2: %3")
                     .arg(words(textOf(chain.boxes[link.from], fleet)),
                          words(textOf(chain.boxes[link.to], fleet)), words(textOf(link, fleet)));
    }
    return lines.join(u'\n');
}

} // namespace souverix
