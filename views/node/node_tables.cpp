#include "views/node/node_tables.h"

#include <algorithm>

#include <QCoreApplication>

#include "views/common/compared_rows.h"
#include "views/common/finding_words.h"
#include "views/common/format.h"
#include "views/common/validity.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

Column column(const char* id, const QString& title, int width, bool number = false)
{
    return {QLatin1String(id), title, number, width, {}};
}

PlainCell plain(std::string_view text)
{
    return {qstr(text), {}, std::nullopt, std::nullopt};
}

PlainCell orDash(std::string_view text, const QString& absent)
{
    return {text.empty() ? absent : qstr(text), {}, std::nullopt, std::nullopt};
}

} // namespace

std::vector<Column> driftColumns()
{
    return {column("component", tr("Component"), 26), column("severity", tr("Drift"), 12),
            column("desired", tr("Desired"), 20), column("actual", tr("Actual"), 20)};
}

std::shared_ptr<const PlainRows> driftTable(const ComponentMatrix& components)
{
    auto rows = std::make_shared<PlainRows>();
    if (components.nodes.empty()) {
        return rows;
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < components.components.size(); ++i) {
        if (components.at(0, i).present) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return components.at(0, b).severity < components.at(0, a).severity;
    });
    for (const std::size_t i : order) {
        const ComponentCell& cell = components.at(0, i);
        rows->add({plain(components.components[i]),
                   {severityText(cell.severity), qstr(severityWord(cell.severity)), std::nullopt,
                    toneOf(cell.severity)},
                   orDash(cell.desired, tr("nothing desired")),
                   orDash(cell.actual, tr("not deployed"))});
    }
    return rows;
}

std::vector<Column> attestationColumns()
{
    return {column("time", tr("Attested (UTC)"), 21, true),
            column("status", tr("Status"), 16),
            column("kind", tr("Kind"), 12),
            column("verifier", tr("Verifier"), 20),
            column("policy", tr("Policy"), 20),
            column("evidence", tr("Evidence"), 12)};
}

std::shared_ptr<const PlainRows> attestationTable(const NodePage& page, const FleetView& fleet)
{
    auto rows = std::make_shared<PlainRows>();
    for (auto it = page.attestations.rbegin(); it != page.attestations.rend(); ++it) {
        const std::string_view status = fleet.text(it->status);
        rows->add({timeCell(it->time),
                   {attestationText(status), qstr(status), std::nullopt, toneOfAttestation(status)},
                   plain(fleet.text(it->kind)),
                   plain(fleet.text(it->verifier)),
                   plain(fleet.text(it->policy)),
                   {it->hasEvidence ? tr("named") : tr("none"), {}, std::nullopt, std::nullopt}},
                  it->ref);
    }
    return rows;
}

std::vector<Column> certificateColumns()
{
    return ageing({column("serial", tr("Serial"), 22), column("state", tr("State"), 18),
                   column("bar", tr("Validity"), 30), column("left", tr("Remaining"), 24),
                   column("from", tr("From (UTC)"), 21, true),
                   column("to", tr("To (UTC)"), 21, true)},
                  {"left"});
}

std::shared_ptr<const PlainRows> certificateTable(const NodePage& page, const FleetView& fleet)
{
    std::vector<const NodePage::CertificateEntry*> order;
    for (const auto& entry : page.certificates) {
        order.push_back(&entry);
    }
    std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
        return a->held != b->held ? a->held : b->notAfter < a->notAfter;
    });
    auto rows = std::make_shared<PlainRows>();
    for (const auto* entry : order) {
        const Validity state =
            validityOf(entry->notBefore, entry->notAfter, entry->held, entry->revoked, fleet.at);
        const QString left = entry->held
                                 ? remainingText(entry->notBefore, entry->notAfter, fleet.at)
                                 : QStringLiteral("–");
        // The bar's own column sorts by the end.
        PlainCell bar = timeCell(entry->notAfter);
        bar.text.clear();
        rows->add(
            {plain(fleet.text(entry->serial)),
             {validityText(state), QLatin1String(validityWord(state)), std::nullopt, toneOf(state)},
             bar,
             {left, {}, std::nullopt, std::nullopt},
             timeCell(entry->notBefore),
             timeCell(entry->notAfter)},
            entry->ref);
    }
    return rows;
}

std::vector<Column> deploymentColumns()
{
    return {column("time", tr("Deployed (UTC)"), 21, true), column("what", tr("What"), 26),
            column("from", tr("From"), 20), column("to", tr("To"), 20)};
}

std::shared_ptr<const PlainRows> deploymentTable(const NodePage& page)
{
    auto rows = std::make_shared<PlainRows>();
    for (auto it = page.deployments.rbegin(); it != page.deployments.rend(); ++it) {
        rows->add({timeCell(it->time), plain(it->what), orDash(it->from, tr("nothing")),
                   orDash(it->to, tr("removed"))},
                  it->ref);
    }
    return rows;
}

std::vector<Column> nodeFindingColumns()
{
    return {column("finding", tr("Finding"), 24), column("time", tr("Time (UTC)"), 21, true),
            column("meaning", tr("What it means"), 70)};
}

std::shared_ptr<const PlainRows> findingTable(const NodePage& page)
{
    auto rows = std::make_shared<PlainRows>();
    for (const Finding& finding : page.findings) {
        PlainCell time{tr("at any time"), {}, std::nullopt, std::nullopt};
        if (finding.time) {
            time = timeCell(*finding.time);
        }
        const auto ref =
            finding.events.empty() ? std::nullopt : std::optional(finding.events.back());
        rows->add({{findingText(finding.finding), qstr(finding.finding), std::nullopt,
                    toneOfFinding(finding.finding)},
                   time,
                   {findingMeaning(finding.finding), {}, std::nullopt, std::nullopt}},
                  ref);
    }
    return rows;
}

std::vector<Column> markColumns()
{
    return {column("time", tr("Happened (UTC)"), 21, true), column("type", tr("Type"), 26),
            column("late", tr("Recorded"), 20), column("region", tr("Region"), 14),
            column("sequence", tr("Sequence"), 10, true)};
}

std::shared_ptr<const PlainRows> markTable(const NodePage& page, const FleetView& fleet)
{
    constexpr Duration kLate{300, 0};
    auto rows = std::make_shared<PlainRows>();
    for (auto it = page.marks.rbegin(); it != page.marks.rend(); ++it) {
        const Duration late = it->recorded - it->time;
        PlainCell recorded{late > kLate ? tr("late %1").arg(format::span(late)) : tr("at once"),
                           {},
                           late.toSeconds(),
                           late > kLate ? std::optional(Tone::Low) : std::nullopt};
        rows->add({timeCell(it->time),
                   {qstr(shortName(it->type)), {}, std::nullopt, toneOf(it->weight)},
                   recorded,
                   plain(fleet.text(it->ref.region)),
                   {QString::number(it->ref.sequence),
                    {},
                    static_cast<double>(it->ref.sequence),
                    std::nullopt}},
                  it->ref);
    }
    return rows;
}

} // namespace souverix
