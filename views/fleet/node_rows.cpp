#include "views/fleet/node_rows.h"

#include <QCoreApplication>

#include "views/common/change_paint.h"
#include "views/common/compared_rows.h"
#include "views/common/evidence_words.h"
#include "views/common/format.h"
#include "views/common/words.h"
#include "views/fleet/fleet_axis.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

enum class Field : std::uint8_t {
    Node,
    Drift,
    Phase,
    Connectivity,
    Attestation,
    Trust,
    Evidence,
    Region,
    Cluster,
    Role,
    Autonomous,
    Linked,
    DebtHours,
    Messages,
    Converging,
    ReplayEta,
    VersionDrift,
    ConfigDrift,
    PolicyDrift,
    Compliance,
    Findings,
    LastEvent,
    AttestedAge,
    PhaseSince,
    ConnectivitySince,
    Zone,
    Model,
    Batch,
    Events,
    Counted,
};

Field fieldOf(std::size_t column)
{
    return static_cast<Field>(column);
}

double sinceEpoch(UtcTime time)
{
    return (time - UtcTime{}).toSeconds();
}

std::optional<double> ageOf(const std::optional<UtcTime>& then, UtcTime now)
{
    return then ? std::optional((now - *then).toSeconds()) : std::nullopt;
}

QString timeText(const std::optional<UtcTime>& time)
{
    return time ? format::utc(*time) : QStringLiteral("–");
}

} // namespace

std::vector<Column> nodeColumns()
{
    const auto q = [](const char* text) { return QString::fromLatin1(text); };
    std::vector<Column> columns{
        {q("node"), tr("Node"), false, 28, tr("The node's name")},
        {q("drift"), tr("Drift"), false, 10, tr("The highest of its drifts")},
        {q("phase"), tr("Phase"), false, 18, tr("Where it is in its life")},
        {q("conn.state"), tr("Connectivity"), false, 15, tr("The latest state reported")},
        {q("attestation"), tr("Attestation"), false, 16, tr("The latest attestation's status")},
        {q("trust"), tr("Trust"), false, 11, tr("How far its region's log can be believed")},
        {q("evidence"), tr("Evidence"), false, 26,
         tr("How old what it rests on is: the least sure of its phase, connectivity, drift and "
            "attestation. fresh: reported within %1; stale: older; assumed: from before it was "
            "cut off; unknown: never reported")
             .arg(format::span(kFreshFor))},
        {q("region"), tr("Region"), false, 12, {}},
        {q("cluster"), tr("Cluster"), false, 14, {}},
        {q("role"), tr("Role"), false, 12, {}},
        {q("autonomous"), tr("Autonomous"), false, 11, tr("Runs on its own")},
        {q("linked"), tr("Linked"), false, 6, tr("Can be reached and owes nothing")},
        {q("debt.hours"), tr("Debt"), true, 9, tr("Hours since it was last in step")},
        {q("debt.backlog"), tr("Messages"), true, 9, tr("Messages that wait for it")},
        {q("converging"), tr("Converging"), false, 11,
         tr("Whether its backlog drains faster than it grows")},
        {q("replay.eta"), tr("In step at"), false, 20, tr("When its replay is expected to end")},
        {q("drift.version"), tr("Version drift"), false, 10, {}},
        {q("drift.config"), tr("Config drift"), false, 10, {}},
        {q("drift.policy"), tr("Policy drift"), false, 10, {}},
        {q("policy.score"), tr("Compliance"), true, 9, tr("The lowest score of its policies")},
        {q("findings"), tr("Findings"), true, 8, {}},
        {q("seen.age"), tr("Last event"), true, 12,
         tr("How old the newest evidence is; filter in seconds")},
        {q("attest.age"), tr("Attested"), true, 12,
         tr("How old the latest attestation is; filter in seconds")},
        {q("phase.since"), tr("Phase since"), false, 20, {}},
        {q("conn.since"), tr("Connectivity since"), false, 20, {}},
        {q("zone"), tr("Zone"), false, 12, {}},
        {q("model"), tr("Model"), false, 14, {}},
        {q("batch"), tr("Batch"), false, 14, {}},
        {q("events"), tr("Events"), true, 8, tr("Events of this node that count")},
        {q("counted"), tr("Counted"), false, 8, tr("Whether shares of drift take it in")},
    };
    return ageing(std::move(columns), {"debt.hours", "replay.eta", "seen.age", "attest.age",
                                       "phase.since", "conn.since", "events"});
}

NodeRows::NodeRows(std::shared_ptr<const FleetView> fleet,
                   std::shared_ptr<const FleetComparison> comparison)
    : m_fleet(std::move(fleet)), m_comparison(std::move(comparison)),
      m_trust(trustByRegion(*m_fleet))
{
}

RowDifference NodeRows::differenceFrom(std::size_t row, const TableRows& base, std::size_t baseRow,
                                       const std::vector<Column>& columns) const
{
    const NodeChange* change = m_comparison ? m_comparison->change.at(row) : nullptr;
    if (change == nullptr) {
        return {};
    }
    RowDifference difference = TableRows::differenceFrom(row, base, baseRow, columns);
    difference.text = changeText(*change);
    QStringList words;
    for (std::size_t axis = 0; axis < kChangeAxes; ++axis) {
        if (change->axes.has(static_cast<ChangeAxis>(axis))) {
            words << qstr(changeAxisWord(static_cast<ChangeAxis>(axis)));
        }
    }
    difference.value = words.join(u' ');
    return difference;
}

std::uint64_t NodeRows::key(std::size_t row) const
{
    return static_cast<std::uint64_t>(m_fleet->nodes[row].node);
}

std::string_view NodeRows::word(std::size_t row, std::size_t column) const
{
    const NodeRow& node = m_fleet->nodes[row];
    const auto yes = [](bool holds) { return std::string_view(holds ? "yes" : "no"); };
    switch (fieldOf(column)) {
    case Field::Node:
        return m_fleet->text(node.node);
    case Field::Drift:
        return severityWord(node.drift);
    case Field::VersionDrift:
        return severityWord(node.versionDrift);
    case Field::ConfigDrift:
        return severityWord(node.configDrift);
    case Field::PolicyDrift:
        return severityWord(node.policyDrift);
    case Field::Phase:
        return m_fleet->text(node.phase);
    case Field::Connectivity:
        return m_fleet->text(node.connectivity);
    case Field::Attestation:
        return m_fleet->text(node.attestation);
    case Field::Trust: {
        const auto found = m_trust.find(node.region);
        return trustWordText(found == m_trust.end() ? TrustWord::Unproven : found->second);
    }
    case Field::Evidence:
        return freshnessWord(evidenceOf(node, leastSure(node)).freshness);
    case Field::Region:
        return m_fleet->text(node.region);
    case Field::Cluster:
        return m_fleet->text(node.cluster);
    case Field::Role:
        return m_fleet->text(node.role);
    case Field::Zone:
        return m_fleet->text(node.zone);
    case Field::Model:
        return m_fleet->text(node.model);
    case Field::Batch:
        return m_fleet->text(node.batch);
    case Field::Autonomous:
        return yes(node.autonomous);
    case Field::Linked:
        return yes(node.linked);
    case Field::Converging:
        return yes(!node.notConverging);
    case Field::Counted:
        return yes(node.counted);
    default:
        return {};
    }
}

QString NodeRows::value(std::size_t row, std::size_t column) const
{
    const NodeRow& node = m_fleet->nodes[row];
    switch (fieldOf(column)) {
    case Field::ReplayEta:
        return node.linked ? QString() : qstr(node.replayEta.toString());
    case Field::PhaseSince:
        return qstr(node.phaseSince.toString());
    case Field::ConnectivitySince:
        return node.connectivitySince ? qstr(node.connectivitySince->toString()) : QString();
    default:
        break;
    }
    if (const auto figure = number(row, column)) {
        return QString::number(*figure, 'g', 15);
    }
    return qstr(word(row, column));
}

std::optional<double> NodeRows::number(std::size_t row, std::size_t column) const
{
    const NodeRow& node = m_fleet->nodes[row];
    switch (fieldOf(column)) {
    case Field::DebtHours:
        return node.debtHours;
    case Field::Messages:
        return node.backlog.messages;
    case Field::Compliance:
        return node.complianceScore;
    case Field::Findings:
        return node.findings;
    case Field::LastEvent:
        return (m_fleet->at - node.lastEvent).toSeconds();
    case Field::AttestedAge:
        return ageOf(node.attestedAt, m_fleet->at);
    case Field::Events:
        return static_cast<double>(node.events);
    default:
        return std::nullopt;
    }
}

int NodeRows::compare(std::size_t a, std::size_t b, std::size_t column) const
{
    const NodeRow& one = m_fleet->nodes[a];
    const NodeRow& two = m_fleet->nodes[b];
    const auto order = [](const auto& x, const auto& y) { return x < y ? -1 : y < x ? 1 : 0; };
    const auto since = [](const std::optional<UtcTime>& t) { return t ? sinceEpoch(*t) : -1e18; };
    switch (fieldOf(column)) {
    case Field::Drift:
        return order(one.drift, two.drift);
    case Field::VersionDrift:
        return order(one.versionDrift, two.versionDrift);
    case Field::ConfigDrift:
        return order(one.configDrift, two.configDrift);
    case Field::PolicyDrift:
        return order(one.policyDrift, two.policyDrift);
    case Field::ReplayEta:
        return order(one.linked ? -1e18 : sinceEpoch(one.replayEta),
                     two.linked ? -1e18 : sinceEpoch(two.replayEta));
    case Field::PhaseSince:
        return order(one.phaseSince, two.phaseSince);
    case Field::ConnectivitySince:
        return order(since(one.connectivitySince), since(two.connectivitySince));
    case Field::Evidence: {
        const AxisEvidence first = evidenceOf(one, leastSure(one));
        const AxisEvidence second = evidenceOf(two, leastSure(two));
        return first.freshness != second.freshness ? order(first.freshness, second.freshness)
                                                   : order(since(second.at), since(first.at));
    }
    default:
        return order(word(a, column), word(b, column));
    }
}

QString NodeRows::text(std::size_t row, std::size_t column) const
{
    const NodeRow& node = m_fleet->nodes[row];
    const auto yesNo = [](bool holds) { return holds ? tr("yes") : tr("no"); };
    switch (fieldOf(column)) {
    case Field::Drift:
        return severityText(node.drift);
    case Field::VersionDrift:
        return severityText(node.versionDrift);
    case Field::ConfigDrift:
        return severityText(node.configDrift);
    case Field::PolicyDrift:
        return severityText(node.policyDrift);
    case Field::Phase:
        return phaseText(m_fleet->text(node.phase));
    case Field::Connectivity:
        return connectivityText(m_fleet->text(node.connectivity));
    case Field::Attestation:
        return m_fleet->text(node.attestation) == "none"
                   ? tr("not attested")
                   : attestationText(m_fleet->text(node.attestation));
    case Field::Trust: {
        const auto found = m_trust.find(node.region);
        return trustText(found == m_trust.end() ? TrustWord::Unproven : found->second);
    }
    case Field::Evidence:
        return leastSureText(node, m_fleet->at);
    case Field::Autonomous:
        return yesNo(node.autonomous);
    case Field::Linked:
        return yesNo(node.linked);
    case Field::Converging:
        return node.linked ? QStringLiteral("–") : yesNo(!node.notConverging);
    case Field::Counted:
        return yesNo(node.counted);
    case Field::DebtHours:
        return node.linked ? QStringLiteral("–") : format::hours(node.debtHours);
    case Field::Messages:
        return node.linked ? QStringLiteral("–") : format::number(node.backlog.messages, 0);
    case Field::ReplayEta:
        return node.linked ? QStringLiteral("–") : format::utc(node.replayEta);
    case Field::Compliance:
        return node.complianceScore ? format::number(*node.complianceScore, 3)
                                    : QStringLiteral("–");
    case Field::Findings:
        return format::count(node.findings);
    case Field::Events:
        return format::count(node.events);
    case Field::LastEvent:
        return format::age(node.lastEvent, m_fleet->at);
    case Field::AttestedAge:
        return node.attestedAt ? format::age(*node.attestedAt, m_fleet->at) : tr("never");
    case Field::PhaseSince:
        return format::utc(node.phaseSince);
    case Field::ConnectivitySince:
        return timeText(node.connectivitySince);
    default:
        return qstr(word(row, column));
    }
}

std::optional<Tone> NodeRows::tone(std::size_t row, std::size_t column) const
{
    const NodeRow& node = m_fleet->nodes[row];
    switch (fieldOf(column)) {
    case Field::Drift:
        return toneOf(node.drift);
    case Field::VersionDrift:
        return toneOf(node.versionDrift);
    case Field::ConfigDrift:
        return toneOf(node.configDrift);
    case Field::PolicyDrift:
        return toneOf(node.policyDrift);
    case Field::Phase:
        return toneOfPhase(m_fleet->text(node.phase));
    case Field::Connectivity:
        return toneOfConnectivity(m_fleet->text(node.connectivity));
    case Field::Attestation:
        return toneOfAttestation(m_fleet->text(node.attestation));
    case Field::Trust: {
        const auto found = m_trust.find(node.region);
        return toneOf(found == m_trust.end() ? TrustWord::Unproven : found->second);
    }
    case Field::Evidence:
        return evidenceOf(node, leastSure(node)).freshness == Freshness::Unknown
                   ? std::optional(Tone::Unknown)
                   : std::nullopt;
    case Field::Converging:
        return node.notConverging ? std::optional(Tone::Critical) : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace souverix
