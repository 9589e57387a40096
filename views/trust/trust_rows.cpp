#include "views/trust/trust_rows.h"

#include <QCoreApplication>
#include <QStringList>

#include "views/common/format.h"
#include "views/common/trust_words.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

enum FleetColumn : std::size_t { Node, Verdict, Claim, Reason, Subject, Horizon };
enum TurnColumn : std::size_t {
    TurnNode,
    Region,
    Cluster,
    Phase,
    Connectivity,
    Before,
    After,
    Since,
    Via
};

QString joined(const std::vector<std::string>& via)
{
    QStringList words;
    for (const std::string& step : via) {
        words << shortDigest(step);
    }
    return words.join(QStringLiteral(" › "));
}

} // namespace

std::vector<Column> fleetTrustColumns()
{
    return {{QStringLiteral("node"), tr("Node"), false, 14, {}},
            {QStringLiteral("trust"), tr("Trust"), false, 12, tr("The worst of its claims")},
            {QStringLiteral("claim"), tr("Claim"), false, 13, tr("Whose verdict that is")},
            {QStringLiteral("reason"), tr("Why"), false, 16, {}},
            {QStringLiteral("subject"), tr("Of what"), false, 18, {}},
            {QStringLiteral("horizon"), tr("Lapses (UTC)"), true, 20,
             tr("The earliest moment at which something that it needs ends")}};
}

QString FleetTrustRows::text(std::size_t row, std::size_t column) const
{
    const FleetTrustRow& r = m_fleet->nodes[row];
    const bool sound = r.verdict == TrustVerdict::Valid;
    switch (column) {
    case Node:
        return qstr(m_names->text(r.node));
    case Verdict:
        return verdictText(r.verdict);
    case Claim:
        return sound ? QStringLiteral("–") : claimText(r.claim);
    case Reason:
        return sound ? QStringLiteral("–") : trustReasonText(r.reason);
    case Subject:
        return sound ? QStringLiteral("–") : shortDigest(r.subject);
    case Horizon:
        return r.horizon ? format::utc(*r.horizon) : QStringLiteral("–");
    default:
        return {};
    }
}

QString FleetTrustRows::value(std::size_t row, std::size_t column) const
{
    const FleetTrustRow& r = m_fleet->nodes[row];
    switch (column) {
    case Verdict:
        return qstr(wordOf(r.verdict));
    case Claim:
        return qstr(wordOf(r.claim));
    case Reason:
        return qstr(r.reason);
    case Subject:
        return qstr(r.subject);
    default:
        return text(row, column);
    }
}

std::optional<double> FleetTrustRows::number(std::size_t row, std::size_t column) const
{
    const FleetTrustRow& r = m_fleet->nodes[row];
    if (column == Horizon && r.horizon) {
        return static_cast<double>(r.horizon->seconds);
    }
    return std::nullopt;
}

int FleetTrustRows::compare(std::size_t a, std::size_t b, std::size_t column) const
{
    if (column == Verdict) {
        return static_cast<int>(m_fleet->nodes[b].verdict) -
               static_cast<int>(m_fleet->nodes[a].verdict);
    }
    return TableRows::compare(a, b, column);
}

std::optional<Tone> FleetTrustRows::tone(std::size_t row, std::size_t column) const
{
    return column == Verdict ? std::optional(toneOf(m_fleet->nodes[row].verdict)) : std::nullopt;
}

std::uint64_t FleetTrustRows::key(std::size_t row) const
{
    return static_cast<std::uint64_t>(node(row));
}

std::vector<Column> whatIfColumns()
{
    return {{QStringLiteral("node"), tr("Node"), false, 14, {}},
            {QStringLiteral("region"), tr("Region"), false, 11, {}},
            {QStringLiteral("cluster"), tr("Cluster"), false, 14, {}},
            {QStringLiteral("phase"), tr("Phase"), false, 12, {}},
            {QStringLiteral("connectivity"), tr("Connectivity"), false, 13, {}},
            {QStringLiteral("before"), tr("Today"), false, 12, {}},
            {QStringLiteral("after"), tr("Then"), false, 12, {}},
            {QStringLiteral("since"), tr("Rests on it since"), true, 20, {}},
            {QStringLiteral("via"), tr("By way of"), false, 40, {}}};
}

QString WhatIfRows::text(std::size_t row, std::size_t column) const
{
    const WhatIfRow& r = m_answer->turned[row];
    switch (column) {
    case TurnNode:
        return qstr(m_names->text(r.node));
    case Region:
        return qstr(m_names->text(r.region));
    case Cluster:
        return qstr(m_names->text(r.cluster));
    case Phase:
        return phaseText(m_names->text(r.phase));
    case Connectivity:
        return connectivityText(m_names->text(r.connectivity));
    case Before:
        return verdictText(r.before);
    case After:
        return verdictText(r.after);
    case Since:
        return format::utc(r.since);
    case Via:
        return joined(r.via);
    default:
        return {};
    }
}

QString WhatIfRows::value(std::size_t row, std::size_t column) const
{
    const WhatIfRow& r = m_answer->turned[row];
    switch (column) {
    case Phase:
        return qstr(m_names->text(r.phase));
    case Connectivity:
        return qstr(m_names->text(r.connectivity));
    case Before:
        return qstr(wordOf(r.before));
    case After:
        return qstr(wordOf(r.after));
    default:
        return text(row, column);
    }
}

std::optional<double> WhatIfRows::number(std::size_t row, std::size_t column) const
{
    return column == Since ? std::optional(static_cast<double>(m_answer->turned[row].since.seconds))
                           : std::nullopt;
}

std::optional<Tone> WhatIfRows::tone(std::size_t row, std::size_t column) const
{
    const WhatIfRow& r = m_answer->turned[row];
    switch (column) {
    case Before:
        return toneOf(r.before);
    case After:
        return toneOf(r.after);
    case Phase:
        return toneOfPhase(m_names->text(r.phase));
    case Connectivity:
        return toneOfConnectivity(m_names->text(r.connectivity));
    default:
        return std::nullopt;
    }
}

std::uint64_t WhatIfRows::key(std::size_t row) const
{
    return static_cast<std::uint64_t>(node(row));
}

} // namespace souverix
