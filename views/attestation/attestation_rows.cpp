#include "views/attestation/attestation_rows.h"

#include <algorithm>
#include <set>

#include <QCoreApplication>

#include "views/common/compared_rows.h"
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

enum ResultColumn : std::size_t { Time, Node, Status, Kind, Verifier, Policy, Reason, Evidence };
enum CohortColumn : std::size_t { CohortKind, CohortName, Against, Failing, Of, Rate, Range };
enum MissedColumn : std::size_t { MissedNode, From, To, Length, Checks, Cadence };

constexpr Duration kDayWithout{86'400, 0};

QString cohortKindText(std::string_view kind)
{
    if (kind == "batch") {
        return tr("batch");
    }
    if (kind == "firmware") {
        return tr("firmware");
    }
    if (kind == "image") {
        return tr("image");
    }
    return kind == "region" ? tr("region") : qstr(kind);
}

} // namespace

std::vector<Column> resultColumns()
{
    return {{QStringLiteral("time"), tr("Time (UTC)"), true, 20, {}},
            {QStringLiteral("node"), tr("Node"), false, 14, {}},
            {QStringLiteral("status"), tr("Status"), false, 15, tr("As it was reported")},
            {QStringLiteral("kind"), tr("Kind"), false, 12, {}},
            {QStringLiteral("verifier"), tr("Verifier"), false, 20, {}},
            {QStringLiteral("policy"), tr("Policy"), false, 20, {}},
            {QStringLiteral("reason"), tr("Reason"), false, 24, tr("As it was reported")},
            {QStringLiteral("evidence"), tr("Evidence"), false, 18, {}}};
}

ResultRows::ResultRows(std::shared_ptr<const AttestationHistory> history,
                       std::shared_ptr<const Names> names, const std::vector<NameId>& nodes)
    : m_history(std::move(history)), m_names(std::move(names))
{
    const std::set<NameId> wanted(nodes.begin(), nodes.end());
    for (std::uint32_t lane = 0; lane < m_history->lanes.size(); ++lane) {
        if (!wanted.empty() && wanted.count(m_history->lanes[lane].node) == 0) {
            continue;
        }
        for (std::uint32_t i = 0; i < m_history->lanes[lane].entries.size(); ++i) {
            m_places.emplace_back(lane, i);
        }
    }
    std::sort(m_places.begin(), m_places.end(), [this](const auto& a, const auto& b) {
        const UtcTime left = m_history->lanes[a.first].entries[a.second].time;
        const UtcTime right = m_history->lanes[b.first].entries[b.second].time;
        return left == right ? a < b : right < left;
    });
}

const AttestationEntry& ResultRows::entry(std::size_t row) const
{
    return m_history->lanes[m_places[row].first].entries[m_places[row].second];
}

QString ResultRows::text(std::size_t row, std::size_t column) const
{
    const AttestationEntry& e = entry(row);
    switch (column) {
    case Time:
        return format::utc(e.time);
    case Status:
        return attestationText(m_names->text(e.status));
    case Evidence:
        return e.evidence.empty() ? tr("none named") : e.evidenceHeld ? tr("held") : tr("not held");
    default:
        return value(row, column);
    }
}

QString ResultRows::value(std::size_t row, std::size_t column) const
{
    const AttestationEntry& e = entry(row);
    switch (column) {
    case Node:
        return qstr(m_names->text(e.node));
    case Status:
        return qstr(m_names->text(e.status));
    case Kind:
        return qstr(m_names->text(e.kind));
    case Verifier:
        return qstr(m_names->text(e.verifier));
    case Policy:
        return qstr(m_names->text(e.policy));
    case Reason:
        return qstr(e.reason);
    case Evidence:
        return QLatin1String(e.evidence.empty() ? "none" : e.evidenceHeld ? "held" : "missing");
    default:
        return text(row, column);
    }
}

std::optional<double> ResultRows::number(std::size_t row, std::size_t column) const
{
    return column == Time ? std::optional(static_cast<double>(entry(row).time.seconds))
                          : std::nullopt;
}

std::optional<Tone> ResultRows::tone(std::size_t row, std::size_t column) const
{
    return column == Status ? std::optional(toneOfAttestation(m_names->text(entry(row).status)))
                            : std::nullopt;
}

std::uint64_t ResultRows::key(std::size_t row) const
{
    const EventRef& ref = entry(row).ref;
    return static_cast<std::uint64_t>(ref.region) * 1'000'000'007 + ref.sequence;
}

std::vector<Column> cohortColumns()
{
    return {{QStringLiteral("cohort"), tr("Cohort"), false, 10, {}},
            {QStringLiteral("name"), tr("Name"), false, 30, {}},
            {QStringLiteral("against"), tr("Against the fleet"), false, 24,
             tr("Above: even the low end of its range lies above the fleet's rate")},
            {QStringLiteral("failing"), tr("Failing"), true, 8,
             tr("Nodes whose latest result is not affirming")},
            {QStringLiteral("nodes"), tr("Nodes"), true, 7, tr("With at least one result")},
            {QStringLiteral("rate"), tr("Rate"), true, 8, tr("In percent")},
            {QStringLiteral("low"), tr("95 % range"), true, 18, tr("Wilson's interval")}};
}

QString CohortRows::text(std::size_t row, std::size_t column) const
{
    const AttestationCohort& c = cohort(row);
    switch (column) {
    case CohortKind:
        return cohortKindText(c.kind);
    case CohortName:
        return qstr(c.name);
    case Against:
        return c.fewNodes ? tr("too few nodes to say")
               : c.above  ? tr("above")
                          : tr("no difference");
    case Failing:
        return format::count(c.failing);
    case Of:
        return format::count(c.nodes);
    case Rate:
        return format::percent(c.rate);
    case Range:
        return tr("%1 to %2").arg(format::percent(c.low, 0), format::percent(c.high, 0));
    default:
        return {};
    }
}

QString CohortRows::value(std::size_t row, std::size_t column) const
{
    const AttestationCohort& c = cohort(row);
    if (column == CohortKind) {
        return qstr(c.kind);
    }
    if (column == Against) {
        return QLatin1String(c.fewNodes ? "few" : c.above ? "above" : "alike");
    }
    return text(row, column);
}

std::optional<double> CohortRows::number(std::size_t row, std::size_t column) const
{
    const AttestationCohort& c = cohort(row);
    switch (column) {
    case Failing:
        return c.failing;
    case Of:
        return c.nodes;
    case Rate:
        return c.rate * 100;
    case Range:
        return c.low * 100;
    default:
        return std::nullopt;
    }
}

std::optional<Tone> CohortRows::tone(std::size_t row, std::size_t column) const
{
    if (column != Against) {
        return std::nullopt;
    }
    const AttestationCohort& c = cohort(row);
    return c.fewNodes ? Tone::Unknown : c.above ? Tone::High : Tone::Nominal;
}

std::uint64_t CohortRows::key(std::size_t row) const
{
    const std::hash<std::string_view> hash;
    return hash(cohort(row).kind) * 1000003 + hash(cohort(row).name);
}

std::vector<Column> missedColumns()
{
    return ageing({{QStringLiteral("node"), tr("Node"), false, 14, {}},
                   {QStringLiteral("from"), tr("Due from (UTC)"), true, 20, {}},
                   {QStringLiteral("to"), tr("To (UTC)"), true, 20, {}},
                   {QStringLiteral("hours"), tr("Long"), true, 12, tr("In hours for filters")},
                   {QStringLiteral("checks"), tr("Missed checks"), true, 13, {}},
                   {QStringLiteral("cadence"), tr("Its cadence"), true, 20,
                    tr("The median between its checks; a day where there were fewer than three")}},
                  {"to", "hours", "checks"});
}

MissedRows::MissedRows(std::shared_ptr<const AttestationHistory> history,
                       std::shared_ptr<const Names> names)
    : m_history(std::move(history)), m_names(std::move(names))
{
    for (std::uint32_t lane = 0; lane < m_history->lanes.size(); ++lane) {
        for (std::uint32_t i = 0; i < m_history->lanes[lane].missed.size(); ++i) {
            m_places.emplace_back(lane, i);
        }
    }
}

QString MissedRows::text(std::size_t row, std::size_t column) const
{
    const AttestationLane::Missed& gap = missed(row);
    switch (column) {
    case MissedNode:
        return qstr(m_names->text(node(row)));
    case From:
        return format::utc(gap.from);
    case To:
        return m_history->at <= gap.to ? tr("still") : format::utc(gap.to);
    case Length:
        return format::span(gap.to - gap.from);
    case Checks:
        return format::count(gap.checks);
    case Cadence:
        return lane(row).cadence ? tr("every %1").arg(format::span(*lane(row).cadence))
                                 : tr("a day, as none is known");
    default:
        return {};
    }
}

std::optional<double> MissedRows::number(std::size_t row, std::size_t column) const
{
    const AttestationLane::Missed& gap = missed(row);
    switch (column) {
    case From:
        return static_cast<double>(gap.from.seconds);
    case To:
        return static_cast<double>(gap.to.seconds);
    case Length:
        return (gap.to - gap.from).toSeconds() / 3600;
    case Checks:
        return gap.checks;
    case Cadence:
        return lane(row).cadence.value_or(kDayWithout).toSeconds() / 3600;
    default:
        return std::nullopt;
    }
}

std::uint64_t MissedRows::key(std::size_t row) const
{
    return static_cast<std::uint64_t>(node(row)) * 1'000'000'007 +
           static_cast<std::uint64_t>(missed(row).from.seconds);
}

} // namespace souverix
