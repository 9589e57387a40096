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

bool same(const Finding& a, const Finding& b)
{
    return a.finding == b.finding && a.subject == b.subject && a.time == b.time &&
           a.events == b.events;
}

} // namespace

std::uint8_t findingKind(std::string_view word)
{
    return static_cast<std::uint8_t>(std::lower_bound(kWords.begin(), kWords.end(), word) -
                                     kWords.begin());
}

void sortFindings(std::span<Finding> findings)
{
    if (findings.size() < 2)
        return;
    const auto key = [](const Finding& f) {
        return std::tuple(f.finding, std::string_view(f.subject), f.time.value_or(UtcTime::min()));
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

bool judgeNode(NodeJudgement& judgement, NameId node, const NodeState& state,
               const FindingContext& context, const ReplayRates& rates, bool stateIsNew,
               NodeRow* row, ReplaySpread* spread, std::vector<Finding>& found)
{
    Stretch stretch{context.at};
    JudgedNode judged;
    const std::size_t first = found.size();
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
        row->findings = static_cast<std::uint32_t>(found.size() - first);
    judgement.from = stretch.from.seconds + (stretch.from.nanos > 0 ? 1 : 0);
    judgement.until = stretch.until.seconds;
    const std::span own = std::span(found).subspan(first);
    sortFindings(own);
    const bool others = !std::equal(own.begin(), own.end(), judgement.findings.begin(),
                                    judgement.findings.end(), same);
    if (!others)
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(first), found.end());
    return others;
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
