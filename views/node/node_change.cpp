#include "views/node/node_change.h"

#include <algorithm>
#include <map>

#include <QCoreApplication>

#include "views/common/finding_words.h"
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

PlainCell plain(const QString& text, std::optional<Tone> tone = std::nullopt)
{
    return {text, {}, std::nullopt, tone};
}

PlainCell severity(Severity value)
{
    return plain(severityText(value), toneOf(value));
}

PlainCell debtOf(const NodeRow& row)
{
    return plain(row.linked ? tr("owes nothing")
                            : tr("%1, %2 messages")
                                  .arg(format::hours(row.debtHours),
                                       format::number(row.backlog.messages, 0)));
}

/// Adds a row where the two cells do not read the same.
void compare(PlainRows& rows, const QString& what, PlainCell before, PlainCell now)
{
    if (before.text != now.text) {
        rows.add({plain(what), std::move(before), std::move(now)});
    }
}

void compareAxes(PlainRows& rows, const NodeSide& before, const NodeSide& now)
{
    const NodeRow& a = before.page.row;
    const NodeRow& b = now.page.row;
    const auto word = [](const NodeSide& side, NameId id) { return side.fleet.text(id); };
    const auto phase = [&](const NodeSide& side, const NodeRow& row) {
        const std::string_view text = word(side, row.phase);
        return plain(phaseText(text), toneOfPhase(text));
    };
    const auto link = [&](const NodeSide& side, const NodeRow& row) {
        const std::string_view text = word(side, row.connectivity);
        return plain(row.autonomous ? tr("%1, autonomous").arg(connectivityText(text))
                                    : connectivityText(text),
                     toneOfConnectivity(text));
    };
    const auto attestation = [&](const NodeSide& side, const NodeRow& row) {
        const std::string_view text = word(side, row.attestation);
        return plain(text == "none" ? tr("never attested") : attestationText(text),
                     toneOfAttestation(text));
    };
    const auto place = [&](const NodeSide& side, const NodeRow& row) {
        return plain(qstr(word(side, row.region)) + QStringLiteral(" › ") +
                     qstr(word(side, row.cluster)));
    };
    compare(rows, tr("Phase"), phase(before, a), phase(now, b));
    compare(rows, tr("Link"), link(before, a), link(now, b));
    compare(rows, tr("Drift"), severity(a.drift), severity(b.drift));
    compare(rows, tr("Version drift"), severity(a.versionDrift), severity(b.versionDrift));
    compare(rows, tr("Config drift"), severity(a.configDrift), severity(b.configDrift));
    compare(rows, tr("Policy drift"), severity(a.policyDrift), severity(b.policyDrift));
    compare(rows, tr("Attestation"), attestation(before, a), attestation(now, b));
    compare(rows, tr("Sync debt"), debtOf(a), debtOf(b));
    compare(rows, tr("Place"), place(before, a), place(now, b));
}

/// Component by name; of those that the node has.
std::map<std::string_view, const ComponentCell*> cellsOf(const ComponentMatrix& matrix)
{
    std::map<std::string_view, const ComponentCell*> cells;
    for (std::size_t i = 0; !matrix.nodes.empty() && i < matrix.components.size(); ++i) {
        if (matrix.at(0, i).present) {
            cells.emplace(matrix.components[i], &matrix.at(0, i));
        }
    }
    return cells;
}

void compareComponents(PlainRows& rows, const NodeSide& before, const NodeSide& now)
{
    const auto a = cellsOf(before.components);
    auto all = cellsOf(now.components);
    const auto b = all;
    all.insert(a.begin(), a.end());
    const auto part = [](const auto& cells, std::string_view name, std::string ComponentCell::*what,
                         const QString& absent) {
        const auto found = cells.find(name);
        return plain(found == cells.end() || (found->second->*what).empty()
                         ? absent
                         : qstr(found->second->*what));
    };
    for (const auto& [name, cell] : all) {
        compare(rows, tr("%1 runs").arg(qstr(name)),
                part(a, name, &ComponentCell::actual, tr("not deployed")),
                part(b, name, &ComponentCell::actual, tr("not deployed")));
        compare(rows, tr("%1 desired").arg(qstr(name)),
                part(a, name, &ComponentCell::desired, tr("nothing desired")),
                part(b, name, &ComponentCell::desired, tr("nothing desired")));
    }
}

bool contains(const std::vector<Finding>& findings, const Finding& wanted)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
        return f.finding == wanted.finding && f.time == wanted.time && f.events == wanted.events;
    });
}

void compareFindings(PlainRows& rows, const NodeSide& before, const NodeSide& now)
{
    const auto cell = [](const Finding& finding) {
        return plain(findingText(finding.finding), toneOfFinding(finding.finding));
    };
    const auto ref = [](const Finding& f) {
        return f.events.empty() ? std::nullopt : std::optional(f.events.back());
    };
    for (const Finding& finding : now.page.findings) {
        if (!contains(before.page.findings, finding)) {
            rows.add({plain(tr("Finding")), plain(tr("not found")), cell(finding)}, ref(finding));
        }
    }
    for (const Finding& finding : before.page.findings) {
        if (!contains(now.page.findings, finding)) {
            rows.add({plain(tr("Finding")), cell(finding), plain(tr("no longer found"))},
                     ref(finding));
        }
    }
}

} // namespace

std::vector<Column> nodeChangeColumns()
{
    return {{QStringLiteral("what"), tr("What"), false, 30, {}},
            {QStringLiteral("before"), tr("Before: compared with"), false, 34, {}},
            {QStringLiteral("now"), tr("Now: as shown on this page"), false, 34, {}}};
}

std::shared_ptr<const PlainRows> nodeChangeTable(const NodeSide& before, const NodeSide& now)
{
    auto rows = std::make_shared<PlainRows>();
    compareAxes(*rows, before, now);
    compareComponents(*rows, before, now);
    compareFindings(*rows, before, now);
    return rows;
}

std::shared_ptr<const PlainRows> newNodeTable()
{
    auto rows = std::make_shared<PlainRows>();
    rows->add({plain(tr("Node")), plain(tr("not there"), Tone::Gone), plain(tr("exists"))});
    return rows;
}

} // namespace souverix
