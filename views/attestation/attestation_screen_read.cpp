#include <algorithm>
#include <map>

#include <QTabWidget>

#include "model/query/replica_view.h"
#include "model/query/trust_view.h"
#include "views/attestation/attestation_html.h"
#include "views/attestation/attestation_rows.h"
#include "views/attestation/attestation_screen.h"
#include "views/common/format.h"
#include "views/common/state_pane.h"
#include "views/common/table_view.h"

namespace souverix
{

namespace
{

/// How bad the end of a course is: what fails now comes first, then what is not checked.
int urgency(const RibbonLine& line, UtcTime at)
{
    if (line.ribbon.empty()) {
        return 0;
    }
    const RibbonPart& last = line.ribbon.back();
    if (last.to < at) {
        return 2;
    }
    switch (last.state) {
    case RibbonState::Contraindicated:
        return 4;
    case RibbonState::Warning:
    case RibbonState::Other:
        return 3;
    default:
        return 1;
    }
}

using Members = std::map<NameId, std::vector<const Ribbon*>>;

std::shared_ptr<const RibbonLine> groupLine(const QString& label, NameId group, bool cluster,
                                            const std::vector<const Ribbon*>& members)
{
    auto line = std::make_shared<RibbonLine>();
    line->kind = RibbonLine::Kind::Group;
    line->label = label;
    line->group = group;
    line->cluster = cluster;
    line->nodes = static_cast<std::uint32_t>(members.size());
    line->steps = groupSteps(members);
    return line;
}

} // namespace

AttestationScreen::Read AttestationScreen::arranged(AttestationHistory found,
                                                    std::shared_ptr<const Names> names,
                                                    const FleetView& fleet, Scope scope)
{
    Read read;
    read.names = std::move(names);
    RibbonLines nodes;
    Members groups;
    std::vector<const Ribbon*> all;
    for (const AttestationLane& lane : found.lanes) {
        auto line = std::make_shared<RibbonLine>();
        line->node = lane.node;
        line->label = qstr(read.names->text(lane.node));
        line->ribbon = ribbonOf(lane, *read.names, found.at);
        nodes.push_back(line);
        all.push_back(&line->ribbon);
        if (const NodeRow* row = fleet.find(lane.node)) {
            groups[scope.name == NameId::None ? row->region : row->cluster].push_back(
                &line->ribbon);
        }
    }
    const QString whole =
        scope.name == NameId::None ? tr("Whole fleet") : qstr(read.names->text(scope.name));
    read.lines.push_back(groupLine(whole, scope.name, scope.cluster, all));
    if (!scope.cluster) {
        for (const auto& [group, members] : groups) {
            read.lines.push_back(groupLine(qstr(read.names->text(group)), group,
                                           scope.name != NameId::None, members));
        }
    }
    std::stable_sort(nodes.begin(), nodes.end(), [&](const auto& a, const auto& b) {
        return urgency(*a, found.at) > urgency(*b, found.at);
    });
    read.lines.insert(read.lines.end(), nodes.begin(), nodes.end());
    read.history = std::make_shared<const AttestationHistory>(std::move(found));
    read.results =
        std::make_shared<const ResultRows>(read.history, read.names, std::vector<NameId>{});
    read.missed = std::make_shared<const MissedRows>(read.history, read.names);
    read.cohorts = std::make_shared<const CohortRows>(read.history);
    return read;
}

void AttestationScreen::read()
{
    if (!m_fleet) {
        return;
    }
    ask(
        QStringLiteral("history"),
        [at = context().time.context(), fleet = m_fleet, scope = m_scope](
            ReplicaView& view, const std::stop_token& stop) -> Result<std::shared_ptr<const Read>> {
            std::vector<NameId> nodes;
            for (const NodeRow& row : fleet->nodes) {
                if (scope.name == NameId::None ||
                    (scope.cluster ? row.cluster : row.region) == scope.name) {
                    nodes.push_back(row.node);
                }
            }
            auto history = TrustView(view).attestations(at, nodes, stop);
            if (!history) {
                return tl::unexpected(history.error());
            }
            return std::make_shared<const Read>(
                arranged(std::move(*history), view.names(), *fleet, scope));
        },
        [this](Result<std::shared_ptr<const Read>> read) {
            if (read) {
                take(std::move(*read));
            } else if (read.error().code != ErrorCode::Cancelled) {
                m_pane->showError(read.error());
            }
        });
}

void AttestationScreen::take(std::shared_ptr<const Read> read)
{
    if (!m_fleet) {
        return;
    }
    const bool first = m_read == nullptr;
    m_read = std::move(read);
    const Ref& primary = context().selection.primary();
    if (primary.kind == Ref::Kind::Node && laneOf(primary.name) != nullptr) {
        m_node = primary.name;
    }
    m_pane->showReady();
    m_said->setText(historyText(*m_read->history));
    m_said->setToolTip(m_said->text());
    m_missed.setRows(m_read->missed);
    m_cohorts.setRows(m_read->cohorts);
    m_tabs->setTabText(1, tr("Missed checks (%1)").arg(format::count(m_read->missed->size())));
    m_tabs->setTabText(2, tr("Cohorts (%1)").arg(format::count(m_read->cohorts->size())));
    showLines();
    if (first) {
        m_ribbons->showNode(m_node); // chosen before this screen was in sight
    }
    showResults();
    showDetail();
}

const AttestationLane* AttestationScreen::laneOf(NameId node) const
{
    if (!m_read || node == NameId::None) {
        return nullptr;
    }
    const auto& lanes = m_read->history->lanes;
    const auto found =
        std::find_if(lanes.begin(), lanes.end(), [&](const auto& l) { return l.node == node; });
    return found == lanes.end() ? nullptr : &*found;
}

/// All lines, with the claims of the chosen node below its own.
void AttestationScreen::showLines()
{
    const AttestationLane* lane = laneOf(m_node);
    RibbonLines lines;
    for (const auto& line : m_read->lines) {
        lines.push_back(line);
        if (lane == nullptr || line->kind != RibbonLine::Kind::Node || line->node != m_node) {
            continue;
        }
        for (const std::string& claim : claimsOf(*lane)) {
            auto below = std::make_shared<RibbonLine>();
            below->kind = RibbonLine::Kind::Claim;
            below->node = m_node;
            below->label = qstr(claim);
            below->ribbon = claimRibbon(*lane, claim, m_read->history->at);
            lines.push_back(std::move(below));
        }
    }
    m_ribbons->setLines(std::move(lines));
}

void AttestationScreen::showResults()
{
    if (!m_read) {
        return;
    }
    if (laneOf(m_node) == nullptr) {
        m_results.setRows(m_read->results);
        m_tabs->setTabText(0, tr("Results (%1)").arg(format::count(m_read->results->size())));
        return;
    }
    auto rows = std::make_shared<const ResultRows>(m_read->history, m_read->names,
                                                   std::vector<NameId>{m_node});
    m_tabs->setTabText(0, tr("Results of %1 (%2)")
                              .arg(qstr(m_read->names->text(m_node)), format::count(rows->size())));
    m_results.setRows(std::move(rows));
}

void AttestationScreen::chooseResult(const std::shared_ptr<const ResultRows>& rows, std::size_t row)
{
    m_chosenRows = rows;
    m_chosen = row;
    m_check.reset();
    showDetail();
    const AttestationEntry& entry = rows->entry(row);
    if (entry.evidence.empty()) {
        return;
    }
    ask(
        QStringLiteral("evidence"),
        [ref = entry.ref](ReplicaView& view, const std::stop_token&) {
            return TrustView(view).checkEvidence(ref);
        },
        [this](Result<EvidenceCheck> check) {
            m_check = std::make_shared<const Result<EvidenceCheck>>(std::move(check));
            showDetail();
        });
}

} // namespace souverix
