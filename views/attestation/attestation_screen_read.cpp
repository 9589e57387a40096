#include <algorithm>
#include <map>

#include <QLabel>
#include <QTabWidget>

#include "model/query/replica_view.h"
#include "model/query/trust_view.h"
#include "views/attestation/attestation_html.h"
#include "views/attestation/attestation_rows.h"
#include "views/attestation/attestation_screen.h"
#include "views/common/evidence_words.h"
#include "views/common/format.h"
#include "views/common/state_pane.h"
#include "views/common/table_view.h"

namespace souverix
{

namespace
{

/// How bad the end of a course is: what fails now comes first, then what is not checked.
int urgency(const Ribbon& ribbon, UtcTime at)
{
    if (ribbon.empty()) {
        return 0;
    }
    const RibbonPart& last = ribbon.back();
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

/// Up to so many events every change of a group is kept; beyond, its course at equal steps.
constexpr std::uint64_t kManyEvents = 500'000;
constexpr std::size_t kListed = 20'000; ///< results of all lanes, where there are many events
constexpr std::size_t kLeastOfNode = 4;
constexpr std::size_t kStretches = 240; ///< of a node's course, where there are many events

/// Makes the lines of the picture of one lane after the other, on a worker.
class Arranger
{
public:
    Arranger(std::shared_ptr<const Names> names, const FleetView& fleet, NameId scope,
             bool scopeIsCluster)
        : m_names(std::move(names)), m_fleet(fleet), m_scope(scope),
          m_scopeIsCluster(scopeIsCluster), m_many(fleet.eventsHeld > kManyEvents)
    {
        for (const RegionTrust& region : fleet.regions) {
            m_begin = std::min(m_begin, region.firstTime.value_or(m_begin));
        }
    }

    [[nodiscard]] std::size_t newestOfNode(std::size_t nodes) const
    {
        return m_many ? std::max(kLeastOfNode, kListed / std::max<std::size_t>(nodes, 1))
                      : SIZE_MAX;
    }

    void add(const AttestationLane& lane, UtcTime at)
    {
        auto line = std::make_shared<RibbonLine>();
        line->node = lane.node;
        line->label = qstr(m_names->text(lane.node));
        const Ribbon ribbon = ribbonOf(lane, *m_names, at);
        const int urgent = urgency(ribbon, at);
        tally(m_all, ribbon, at);
        if (const NodeRow* row = m_scopeIsCluster ? nullptr : m_fleet.find(lane.node)) {
            tally(m_groups[m_scope == NameId::None ? row->region : row->cluster], ribbon, at);
        }
        line->ribbon = PackedRibbon(m_many ? coarse(ribbon, kStretches) : ribbon);
        m_nodes.emplace_back(urgent, std::move(line));
    }

    RibbonLines lines(const QString& whole)
    {
        RibbonLines lines{groupLine(whole, m_scope, m_scopeIsCluster, m_all)};
        for (const auto& [group, members] : m_groups) {
            lines.push_back(
                groupLine(qstr(m_names->text(group)), group, m_scope != NameId::None, members));
        }
        std::stable_sort(m_nodes.begin(), m_nodes.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        for (auto& [urgent, line] : m_nodes) {
            lines.push_back(std::move(line));
        }
        return lines;
    }

private:
    struct Members {
        std::uint32_t count = 0;
        std::vector<Ribbon> ribbons;     ///< where there are few events
        std::optional<GroupTally> tally; ///< where there are many
    };

    void tally(Members& members, const Ribbon& ribbon, UtcTime at) const
    {
        ++members.count;
        if (!m_many) {
            members.ribbons.push_back(ribbon);
            return;
        }
        if (!members.tally) {
            members.tally.emplace(std::min(m_begin, at), at);
        }
        members.tally->add(ribbon);
    }

    static std::shared_ptr<const RibbonLine> groupLine(const QString& label, NameId group,
                                                       bool cluster, const Members& members)
    {
        auto line = std::make_shared<RibbonLine>();
        line->kind = RibbonLine::Kind::Group;
        line->label = label;
        line->group = group;
        line->cluster = cluster;
        line->nodes = members.count;
        std::vector<const Ribbon*> ribbons;
        for (const Ribbon& ribbon : members.ribbons) {
            ribbons.push_back(&ribbon);
        }
        line->steps = members.tally ? members.tally->steps() : groupSteps(ribbons);
        return line;
    }

    std::shared_ptr<const Names> m_names;
    const FleetView& m_fleet;
    NameId m_scope;
    bool m_scopeIsCluster, m_many;
    UtcTime m_begin = UtcTime::max();
    Members m_all;
    std::map<NameId, Members> m_groups;
    std::vector<std::pair<int, std::shared_ptr<const RibbonLine>>> m_nodes; ///< by urgency
};

/// `20`, or `20 of 880` where not all are at hand.
QString countWords(std::uint64_t shown, std::uint64_t all)
{
    return shown == all
               ? format::count(all)
               : AttestationScreen::tr("%1 of %2").arg(format::count(shown), format::count(all));
}

} // namespace

Result<std::shared_ptr<const AttestationScreen::Read>>
AttestationScreen::arranged(ReplicaView& view, const TimeContext& at, const FleetView& fleet,
                            Scope scope, const std::stop_token& stop)
{
    std::vector<NameId> nodes;
    for (const NodeRow& row : fleet.nodes) {
        if (scope.name == NameId::None ||
            (scope.cluster ? row.cluster : row.region) == scope.name) {
            nodes.push_back(row.node);
        }
    }
    auto read = std::make_shared<Read>();
    read->names = view.names();
    Arranger arranger(read->names, fleet, scope.name, scope.cluster);
    auto found = TrustView(view).attestations(
        at, nodes, stop, arranger.newestOfNode(nodes.size()),
        [&](const AttestationLane& lane, UtcTime moment) { arranger.add(lane, moment); });
    if (!found) {
        return tl::unexpected(found.error());
    }
    for (const AttestationLane& lane : found->lanes) {
        read->held += lane.results;
        read->gaps += lane.gaps;
    }
    read->lines = arranger.lines(scope.name == NameId::None ? tr("Whole fleet")
                                                            : qstr(read->names->text(scope.name)));
    read->history = std::make_shared<const AttestationHistory>(std::move(*found));
    read->results =
        std::make_shared<const ResultRows>(read->history, read->names, std::vector<NameId>{});
    read->missed = std::make_shared<const MissedRows>(read->history, read->names);
    read->cohorts = std::make_shared<const CohortRows>(read->history);
    return read;
}

void AttestationScreen::read()
{
    if (!m_fleet) {
        return;
    }
    ask(
        QStringLiteral("history"),
        [at = context().time.context(), fleet = m_fleet, compared = base(),
         scope = m_scope](ReplicaView& view, const std::stop_token& stop) -> Result<Reads> {
            auto now = arranged(view, at, *fleet, scope, stop);
            if (!now || !compared) {
                return now ? Result<Reads>(Reads{std::move(*now), nullptr})
                           : Result<Reads>(failWith(now));
            }
            auto then = arranged(view, compared->context, *compared, scope, stop);
            if (!then) {
                return failWith(then);
            }
            return Reads{std::move(*now), std::move(*then)};
        },
        [this](Result<Reads> read) {
            if (read) {
                take(std::move(read->now), std::move(read->base));
            } else if (read.error().code != ErrorCode::Cancelled) {
                m_pane->showError(read.error());
            }
        });
}

void AttestationScreen::take(std::shared_ptr<const Read> read, std::shared_ptr<const Read> base)
{
    if (!m_fleet) {
        return;
    }
    const bool first = m_read == nullptr;
    m_read = std::move(read);
    m_base = std::move(base);
    const Ref& primary = context().selection.primary();
    if (primary.kind == Ref::Kind::Node && laneIn(m_read.get(), primary.name) != nullptr) {
        m_node = primary.name;
    }
    m_nodeRead = {};
    m_pane->showReady();
    const EvidenceSpread& spread =
        m_fleet->evidence[static_cast<std::size_t>(EvidenceAxis::Attestation)];
    m_said->setText(
        tr("%1 · evidence %2").arg(historyText(*m_read->history), spreadText(spread, m_fleet->at)));
    m_said->setToolTip(m_said->text() + u'\n' +
                       spreadTip(EvidenceAxis::Attestation, spread, m_fleet->at));
    // Lists that were cut short at different ends do not tell what is new or gone.
    const bool whole =
        m_base && m_read->missed->size() == m_read->gaps && m_base->missed->size() == m_base->gaps;
    m_missed.setRows(m_read->missed, whole ? m_base->missed : nullptr);
    m_cohorts.setRows(m_read->cohorts, m_base ? m_base->cohorts : nullptr);
    m_tabs->setTabText(
        1, tr("Missed checks (%1)").arg(countWords(m_read->missed->size(), m_read->gaps)));
    m_tabs->setTabText(2, tr("Cohorts (%1)").arg(format::count(m_read->cohorts->size())));
    showLines();
    if (first) {
        m_ribbons->showNode(m_node); // chosen before this screen was in sight
    }
    showResults();
    showDetail();
    askNode();
}

/// Where there are many events the whole picture holds only the newest of each node: the chosen
/// one's are read by themselves.
void AttestationScreen::askNode()
{
    const AttestationLane* lane = laneIn(m_read.get(), m_node);
    if (lane == nullptr || lane->entries.size() == lane->results) {
        return;
    }
    ask(
        QStringLiteral("node"),
        [at = context().time.context(), node = m_node,
         compared = base()](ReplicaView& view, const std::stop_token& stop) -> Result<Reads> {
            auto now = ofNode(view, at, node, stop);
            if (!now || !compared) {
                return now ? Result<Reads>(Reads{std::move(*now), nullptr})
                           : Result<Reads>(failWith(now));
            }
            auto then = ofNode(view, compared->context, node, stop);
            if (!then) {
                return failWith(then);
            }
            return Reads{std::move(*now), std::move(*then)};
        },
        [this, node = m_node](Result<Reads> read) {
            if (read && m_read && node == m_node) { // else the newest stay, and say so
                m_nodeRead = std::move(*read);
                showLines();
                showResults();
            }
        });
}

Result<std::shared_ptr<const AttestationScreen::Read>>
AttestationScreen::ofNode(ReplicaView& view, const TimeContext& at, NameId node,
                          const std::stop_token& stop)
{
    auto found = TrustView(view).attestations(at, {&node, 1}, stop);
    if (!found) {
        return tl::unexpected(found.error());
    }
    auto read = std::make_shared<Read>();
    read->names = view.names();
    read->history = std::make_shared<const AttestationHistory>(std::move(*found));
    return read;
}

const AttestationLane* AttestationScreen::laneIn(const Read* read, NameId node)
{
    if (read == nullptr || node == NameId::None) {
        return nullptr;
    }
    const auto& lanes = read->history->lanes;
    const auto found =
        std::find_if(lanes.begin(), lanes.end(), [&](const auto& l) { return l.node == node; });
    return found == lanes.end() ? nullptr : &*found;
}

/// All lines, with the claims of the chosen node below its own.
void AttestationScreen::showLines()
{
    const AttestationLane* lane = laneIn(&nodeRead(), m_node);
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
            below->ribbon = PackedRibbon(claimRibbon(*lane, claim, m_read->history->at));
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
    const AttestationLane* lane = laneIn(&nodeRead(), m_node);
    if (lane == nullptr) {
        const bool whole = m_base && m_read->results->size() == m_read->held &&
                           m_base->results->size() == m_base->held;
        m_results.setRows(m_read->results, whole ? m_base->results : nullptr);
        m_tabs->setTabText(
            0, tr("Results (%1)").arg(countWords(m_read->results->size(), m_read->held)));
        return;
    }
    const std::vector<NameId> only{m_node};
    const Read& now = nodeRead();
    const Read* const base = m_nodeRead.now ? m_nodeRead.base.get() : m_base.get();
    auto rows = std::make_shared<const ResultRows>(now.history, now.names, only);
    m_tabs->setTabText(
        0, tr("Results of %1 (%2)")
               .arg(qstr(now.names->text(m_node)), countWords(rows->size(), lane->results)));
    const auto before = base != nullptr
                            ? std::make_shared<const ResultRows>(base->history, base->names, only)
                            : nullptr;
    const AttestationLane* then = laneIn(base, m_node);
    const bool whole =
        then != nullptr && rows->size() == lane->results && before->size() == then->results;
    m_results.setRows(std::move(rows), whole ? before : nullptr);
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
