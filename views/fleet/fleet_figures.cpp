#include "views/fleet/fleet_figures.h"

#include <QCoreApplication>

#include "model/query/fleet_view.h"
#include "views/common/evidence_words.h"
#include "views/common/format.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

QString shareOf(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? QString()
                      : format::percent(static_cast<double>(part) / static_cast<double>(whole), 1);
}

FleetFigure counted(const char* id, const QString& title, std::uint64_t value, Tone tone,
                    const QString& filter, const QString& meaning)
{
    return {QLatin1String(id),
            title,
            format::count(value),
            {},
            value > 0 ? tone : Tone::Nominal,
            filter,
            meaning,
            {},
            {},
            static_cast<double>(value),
            {},
            false};
}

/// What each figure rests on: of an axis, the nodes that it looks at.
void addAges(std::vector<FleetFigure>& figures, const FleetView& fleet)
{
    const bool anyOwes = fleet.evidence[static_cast<std::size_t>(EvidenceAxis::Debt)].total() > 0;
    const auto axisOf = [anyOwes](const QString& id) {
        if (id == u"drifted" || id == u"critical" || id == u"unknown") {
            return EvidenceAxis::Drift;
        }
        if (id == u"autonomous" || id == u"unlinked") {
            return EvidenceAxis::Connectivity;
        }
        if (id == u"owed" || id == u"stuck") {
            // That none owes rests on their links.
            return anyOwes ? EvidenceAxis::Debt : EvidenceAxis::Connectivity;
        }
        return id == u"unattested" ? EvidenceAxis::Attestation : EvidenceAxis::Phase;
    };
    for (FleetFigure& figure : figures) {
        const EvidenceAxis axis = axisOf(figure.id);
        const EvidenceSpread& spread = fleet.evidence[static_cast<std::size_t>(axis)];
        figure.age = spreadText(spread, fleet.at);
        figure.ageTip = spreadTip(axis, spread, fleet.at);
    }
}

} // namespace

std::vector<FleetFigure> fleetFigures(const FleetView& fleet)
{
    const FleetCounts sums = countsOf(fleet);
    std::vector<FleetFigure> figures;
    figures.push_back(counted("nodes", tr("Nodes"), sums.nodes, Tone::Nominal, {},
                              tr("All nodes that exist at this time. Click to show all.")));
    figures.back().detail = tr("%1 in service").arg(format::count(sums.counted));
    figures.push_back(counted(
        "drifted", tr("Drifted"), sums.drifted, sums.critical > 0 ? Tone::Critical : Tone::High,
        QStringLiteral("drift >= low and counted = yes"),
        tr("Nodes in service that differ from what is desired of them, low or worse.")));
    figures.back().detail = shareOf(sums.drifted, sums.counted);
    if (sums.critical > 0) {
        figures.push_back(counted("critical", tr("Critical drift"), sums.critical, Tone::Critical,
                                  QStringLiteral("drift = critical and counted = yes"),
                                  tr("Nodes in service whose drift is critical.")));
    }
    figures.push_back(counted("unknown", tr("Drift unknown"), sums.unknown, Tone::Unknown,
                              QStringLiteral("drift = unknown and counted = yes"),
                              tr("Nodes in service that cannot be judged: never observed.")));
    figures.push_back(counted("autonomous", tr("Autonomous"), sums.autonomous, Tone::Changing,
                              QStringLiteral("autonomous = yes"),
                              tr("Nodes that entered autonomy and did not leave it. A link in "
                                 "the state autonomous alone does not say so.")));
    if (sums.byLinkAlone > 0) {
        figures.back().detail = tr("+%1 by link").arg(format::count(sums.byLinkAlone));
    }
    figures.push_back(counted("unlinked", tr("Unlinked"), sums.unlinked, Tone::High,
                              QStringLiteral("linked = no"),
                              tr("Nodes that cannot be reached: disconnected, intermittent or "
                                 "autonomous. What is shown of them may be old.")));
    figures.back().detail = shareOf(sums.unlinked, sums.nodes);
    figures.push_back(counted("owed", tr("Owed"), 0, Tone::Medium, QStringLiteral("debt.hours > 0"),
                              tr("Hours of sync debt, and messages that wait for nodes.")));
    figures.back().value = sums.debtHours < 100 ? format::hours(sums.debtHours)
                                                : tr("%1 h").arg(format::number(sums.debtHours, 0));
    figures.back().amount = sums.debtHours;
    figures.back().tone = sums.debtHours > 0 ? Tone::Medium : Tone::Nominal;
    figures.back().detail = tr("%1 messages").arg(format::number(sums.messages, 0));
    if (sums.notConverging > 0) {
        figures.push_back(counted("stuck", tr("Not converging"), sums.notConverging, Tone::Critical,
                                  QStringLiteral("converging = no"),
                                  tr("Nodes whose backlog grows faster than it drains.")));
    }
    figures.push_back(counted("unattested", tr("Not affirmed"), sums.unattested, Tone::Medium,
                              QStringLiteral("attestation != affirming"),
                              tr("Nodes whose latest attestation is not affirming, or that were "
                                 "never attested.")));
    figures.back().detail = shareOf(sums.unattested, sums.nodes);
    figures.push_back(counted("findings", tr("Findings"), fleet.findings.size(), Tone::High,
                              QStringLiteral("findings > 0"),
                              tr("What the log says that should not be. Click for the nodes "
                                 "concerned.")));
    figures.back().detail = tr("on %1 nodes").arg(format::count(sums.found));
    addAges(figures, fleet);
    return figures;
}

} // namespace souverix
