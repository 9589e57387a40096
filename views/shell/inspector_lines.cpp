#include "views/shell/inspector_lines.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "views/common/change_paint.h"
#include "views/common/evidence_words.h"
#include "views/common/format.h"
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

QString link(const QString& target, const QString& text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(target, text.toHtmlEscaped());
}

QString marked(Tone tone, const QString& text)
{
    return tone == Tone::Nominal ? text : toneSymbol(tone) + u' ' + text;
}

/// ` · ◷ stale, 3 d old` behind what is not fresh; nothing behind what is.
QString sureness(const FleetView& fleet, const NodeRow& row, EvidenceAxis axis)
{
    const AxisEvidence evidence = evidenceOf(row, axis);
    return evidence.freshness == Freshness::Fresh
               ? QString()
               : QStringLiteral(" · ") + evidenceText(evidence, fleet.at);
}

QString debtLine(const FleetView& fleet, const NodeRow& row)
{
    if (row.linked) {
        return link(QStringLiteral("screen:syncdebt"),
                    tr("in sync, owes nothing") + sureness(fleet, row, EvidenceAxis::Debt));
    }
    QString text = tr("owes %1 messages, %2")
                       .arg(format::number(row.backlog.messages, 0), format::hours(row.debtHours));
    if (row.notConverging) {
        text += tr(", does not catch up");
    } else {
        text += tr(", ETA %1").arg(format::utcShort(row.replayEta, fleet.at));
        if (row.replayInterval) {
            text += QStringLiteral(" (%1–%2)")
                        .arg(format::utcShort(row.replayInterval->first, fleet.at),
                             format::utcShort(row.replayInterval->second, fleet.at));
        }
    }
    return link(QStringLiteral("screen:syncdebt"), text + sureness(fleet, row, EvidenceAxis::Debt));
}

QString attestedLine(const FleetView& fleet, const NodeRow& row)
{
    const auto status = fleet.text(row.attestation);
    QString text = row.attestedAt
                       ? tr("attested %1: %2")
                             .arg(format::age(*row.attestedAt, fleet.at), attestationText(status))
                       : tr("never attested");
    // That it never was attested is said already.
    if (row.attestedAt) {
        text += sureness(fleet, row, EvidenceAxis::Attestation);
    }
    return link(QStringLiteral("screen:attestation"), marked(toneOfAttestation(status), text));
}

QString trustLine(const FleetView& fleet, NameId region)
{
    const TrustWord word = trustOf(fleet, region);
    return link(QStringLiteral("screen:trust"),
                tr("trust: %1").arg(marked(toneOf(word), trustText(word))));
}

struct Sums {
    std::uint64_t nodes = 0, autonomous = 0, unlinked = 0, drifted = 0, unattested = 0;
    double hours = 0;
    Severity worstDrift = Severity::None;
};

bool inside(const Ref& ref, const NodeRow& row)
{
    return (ref.kind == Ref::Kind::Region ? row.region : row.cluster) == ref.name;
}

Sums sumsOf(const FleetView& fleet, const Ref& ref)
{
    const NameId affirming = fleet.names->find("affirming");
    Sums sums;
    for (const NodeRow& row : fleet.nodes) {
        if (!inside(ref, row)) {
            continue;
        }
        ++sums.nodes;
        sums.autonomous += row.autonomous ? 1U : 0U;
        sums.unlinked += row.linked ? 0U : 1U;
        sums.hours += row.debtHours;
        sums.unattested += affirming == NameId::None || row.attestation != affirming ? 1U : 0U;
        if (row.counted) {
            sums.drifted += row.drift >= Severity::Low ? 1U : 0U;
            sums.worstDrift = worst(sums.worstDrift, row.drift);
        }
    }
    return sums;
}

QStringList sumLines(const Sums& sums)
{
    return {link(QStringLiteral("screen:fleet"), tr("%1 nodes").arg(format::count(sums.nodes))),
            link(QStringLiteral("screen:timeline"),
                 tr("%1 autonomous, %2 not in sync")
                     .arg(format::count(sums.autonomous), format::count(sums.unlinked))),
            link(QStringLiteral("screen:syncdebt"),
                 tr("%1 owed together").arg(format::hours(sums.hours))),
            link(QStringLiteral("screen:drift"),
                 tr("%1 drifted, worst: %2")
                     .arg(format::count(sums.drifted),
                          marked(toneOf(sums.worstDrift), severityText(sums.worstDrift)))),
            link(QStringLiteral("screen:attestation"),
                 tr("%1 not affirmed").arg(format::count(sums.unattested)))};
}

/// The event's type, and whom it is of.
QString whatHappened(const FleetView& fleet, const EventRow& row)
{
    const QString type =
        row.type == EventType::Unknown ? qstr(row.typeText) : qstr(shortName(row.type));
    const QString subject = qstr(fleet.text(row.subject));
    return link(QStringLiteral("event"), type) + QStringLiteral(" · ") +
           (fleet.find(row.subject) == nullptr ? subject.toHtmlEscaped()
                                               : link(QStringLiteral("subject"), subject));
}

QString whenLine(const EventRow& row)
{
    QString text = tr("happened %1").arg(format::utcExact(row.time));
    if (std::abs((row.recorded - row.time).toSeconds()) >= 1) {
        text += tr(", recorded %1 (%2)")
                    .arg(format::utcShort(row.recorded, row.time),
                         row.recorded > row.time
                             ? tr("%1 later").arg(format::span(row.recorded - row.time))
                             : tr("%1 before it").arg(format::span(row.time - row.recorded)));
    }
    return link(QStringLiteral("event"), text);
}

} // namespace

TrustWord trustOf(const FleetView& fleet, NameId region)
{
    const auto found =
        std::find_if(fleet.regions.begin(), fleet.regions.end(),
                     [&](const RegionTrust& trust) { return trust.region == region; });
    return found == fleet.regions.end() ? TrustWord::Unproven : found->trust;
}

Tone toneOfNode(const FleetView& fleet, const NodeRow& row)
{
    constexpr auto kRank = [](Tone tone) {
        constexpr int kRanks[] = {0, 2, 3, 4, 5, 1, 1, 0}; // by Tone
        return kRanks[static_cast<std::size_t>(tone)];
    };
    return std::max({toneOfPhase(fleet.text(row.phase)), toneOf(row.drift),
                     toneOfConnectivity(fleet.text(row.connectivity))},
                    [&](Tone a, Tone b) { return kRank(a) < kRank(b); });
}

QStringList nodeLines(const FleetView& fleet, const NodeRow& row)
{
    const auto phase = fleet.text(row.phase);
    const auto state = fleet.text(row.connectivity);
    QString status = marked(toneOfPhase(phase), phaseText(phase)) + QStringLiteral(" · ") +
                     marked(toneOfConnectivity(state), connectivityText(state));
    if (row.autonomous && state != "autonomous") {
        status += QStringLiteral(" · ") + tr("autonomous");
    }
    const UtcTime since = row.connectivitySince.value_or(row.phaseSince);
    QStringList lines{
        link(QStringLiteral("screen:timeline"),
             status +
                 tr(", since %1, %2")
                     .arg(format::utcShort(since, fleet.at), format::span(fleet.at - since)) +
                 sureness(fleet, row, EvidenceAxis::Phase)),
        debtLine(fleet, row),
        link(QStringLiteral("screen:drift"),
             tr("drift: %1").arg(marked(toneOf(row.drift), severityText(row.drift))) +
                 sureness(fleet, row, EvidenceAxis::Drift)),
        attestedLine(fleet, row),
        trustLine(fleet, row.region),
        link(QStringLiteral("events"),
             tr("%1 events, last %2")
                 .arg(format::count(row.events), format::age(row.lastEvent, fleet.at)))};
    if (row.findings > 0) {
        lines << link(QStringLiteral("node"),
                      marked(Tone::High, tr("%1 findings").arg(row.findings)));
    }
    return lines;
}

QString changeLine(const FleetComparison& comparison, NameId node)
{
    const FleetView& base = *comparison.base;
    const QString then =
        comparison.now->at == base.at ? tr("by the other knowledge") : format::utc(base.at);
    const NodeChange* change = comparison.find(node);
    return link(QStringLiteral("node"),
                change == nullptr
                    ? tr("does not differ: %1").arg(then)
                    : QStringLiteral("◥ ") + tr("differs: %1 (%2)").arg(changeText(*change), then));
}

QStringList groupLines(const FleetView& fleet, const Ref& ref)
{
    QStringList lines = sumLines(sumsOf(fleet, ref));
    if (ref.kind == Ref::Kind::Region) {
        lines << trustLine(fleet, ref.name);
    }
    return lines;
}

QStringList fleetLines(const FleetView& fleet)
{
    const FleetCounts counts = countsOf(fleet);
    QStringList lines = sumLines({counts.nodes, counts.autonomous, counts.unlinked, counts.drifted,
                                  counts.unattested, counts.debtHours, counts.worstDrift});
    lines << link(QStringLiteral("events"),
                  tr("%1 events").arg(format::count(fleet.eventsCounted)));
    lines << link(QStringLiteral("screen:events"),
                  tr("%1 findings").arg(format::count(fleet.findings.size())));
    return lines;
}

QStringList eventLines(const FleetView& fleet, const EventEvidence& evidence)
{
    QStringList lines;
    if (evidence.malformed) {
        lines << link(QStringLiteral("event"),
                      marked(Tone::High, tr("malformed: %1").arg(qstr(*evidence.malformed))));
    } else {
        lines << whatHappened(fleet, evidence.row) << whenLine(evidence.row);
    }
    lines << link(QStringLiteral("screen:trust"),
                  tr("trust: %1").arg(marked(toneOf(evidence.trust), trustText(evidence.trust))))
          << link(QStringLiteral("event"),
                  evidence.proofHolds ? tr("its proof holds, recomputed from the bytes")
                                      : marked(Tone::Critical, tr("its proof does not hold")))
          << link(QStringLiteral("event"),
                  evidence.checkpoint.empty()
                      ? tr("no checkpoint covers it")
                      : tr("signed by %1").arg(qstr(evidence.signer).section(u'+', 0, 0)))
          << link(QStringLiteral("event"),
                  tr("entry %1 of %2").arg(evidence.ref.sequence).arg(evidence.treeSize));
    return lines;
}

} // namespace souverix
