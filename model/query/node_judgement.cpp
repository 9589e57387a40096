#include "model/query/node_judgement.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "model/query/fleet_rows.h"
#include "model/query/row_evidence.h"

namespace souverix
{
namespace
{

constexpr std::array<std::string_view, kFindingKinds> kWords{"advisory",
                                                             "attestation-gap",
                                                             "certificate-expired",
                                                             "certificate-expiring",
                                                             "clock-skew",
                                                             "duplicate-serial",
                                                             "firmware-rollback",
                                                             "ghost-node",
                                                             "illegal-transition",
                                                             "inconsistent-transition",
                                                             "log-forked",
                                                             "malformed-event",
                                                             "recalled-batch",
                                                             "recorded-order",
                                                             "reported-only",
                                                             "revoked-signer",
                                                             "split-authority",
                                                             "unreported"};
static_assert(std::is_sorted(kWords.begin(), kWords.end()));

void keepFindings(NodeJudgement& judgement, std::vector<Finding>&& found)
{
    if (found.empty())
        return;
    sortFindings(found);
    judgement.findings = std::make_shared<const std::vector<Finding>>(std::move(found));
}

} // namespace

std::uint8_t findingKind(std::string_view word)
{
    return static_cast<std::uint8_t>(std::lower_bound(kWords.begin(), kWords.end(), word) -
                                     kWords.begin());
}

bool sameFindings(const NodeJudgement& a, const NodeJudgement& b)
{
    if (!a.findings || !b.findings)
        return !a.findings && !b.findings;
    return std::equal(a.findings->begin(), a.findings->end(), b.findings->begin(),
                      b.findings->end(), [](const Finding& x, const Finding& y) {
                          return x.finding == y.finding && x.subject == y.subject &&
                                 x.time == y.time && x.events == y.events;
                      });
}

void sortFindings(std::vector<Finding>& findings)
{
    const auto key = [](const Finding& f) {
        return std::tuple(f.finding, std::string_view(f.subject), f.time.value_or(UtcTime::min()));
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

NodeJudgement judgeNode(NameId node, const NodeState& state, const FindingContext& context,
                        const ReplayRates& rates, bool stateIsNew, NodeRow* row,
                        ReplaySpread* spread)
{
    NodeJudgement judgement;
    Stretch stretch{context.at};
    JudgedNode judged;
    std::vector<Finding> found;
    if (row != nullptr) {
        judged.drift =
            analyseDrift(node, state, context.fleet, context.at, context.words, context.names);
        judged.debt = analyseSyncDebt(node, state, context.fleet, rates, context.at, context.words);
        *spread = judged.debt.spread;
        if (stateIsNew)
            *row = rowOfState(node, state, context.words);
        showJudged(*row, judged);
        boundFindings(state, context.words, stretch);
        boundFreshness(*row, stretch);
    }
    findNode(node, state, judged.drift, context, found);
    if (row != nullptr)
        row->findings = static_cast<std::uint32_t>(found.size());
    keepFindings(judgement, std::move(found));
    judgement.from = stretch.from.seconds + (stretch.from.nanos > 0 ? 1 : 0);
    judgement.until = stretch.until.seconds;
    return judgement;
}

void dateRow(NodeRow& row, const ReplaySpread& spread, UtcTime at)
{
    if (row.linked) {
        row.lastSync = row.replayEta = at;
        return;
    }
    row.debtHours = (at - row.lastSync).toSeconds() / 3600;
    row.replayEta = replayEnd(at, row.replaySeconds);
    if (spread)
        row.replayInterval = {replayEnd(at, spread->first), replayEnd(at, spread->second)};
}

} // namespace souverix
