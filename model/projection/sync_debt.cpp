#include "model/projection/sync_debt.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <string>

#include <gmpxx.h>

#include "model/projection/drift.h"
#include "model/projection/fold_node.h"

namespace souverix
{
namespace
{

constexpr std::int64_t kLongestReplay = 100'000LL * 365 * 86400; // past every time there is

// The decimal that the event wrote: a double's shortest text gives it back up to 15 digits.
mpq_class exactly(double value)
{
    std::array<char, 64> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific)
            .ptr;
    const std::string_view all(text.data(), static_cast<std::size_t>(end - text.data()));
    const std::size_t e = all.find('e');
    std::string digits;
    long exponent = std::stol(std::string(all.substr(e + 1)));
    bool afterPoint = false;
    for (const char c : all.substr(0, e)) {
        if (c == '.') {
            afterPoint = true;
            continue;
        }
        digits += c;
        exponent -= afterPoint ? 1 : 0;
    }
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, static_cast<unsigned long>(std::abs(exponent)));
    const mpz_class mantissa(digits);
    mpq_class exact = exponent < 0 ? mpq_class(mantissa, power) : mpq_class(mantissa * power);
    exact.canonicalize();
    return exact;
}

mpq_class rateOf(const ReplayRate& replay)
{
    return exactly(replay.messages) / exactly(replay.durationSeconds);
}

std::optional<mpq_class> medianRate(const std::vector<ReplayRate>& replays)
{
    if (replays.empty())
        return std::nullopt;
    std::vector<mpq_class> rates;
    for (const ReplayRate& replay : replays)
        rates.push_back(rateOf(replay));
    std::sort(rates.begin(), rates.end());
    const std::size_t half = rates.size() / 2;
    if (rates.size() % 2 == 1)
        return rates[half];
    return mpq_class((rates[half - 1] + rates[half]) / 2);
}

std::vector<double> ascending(const std::vector<ReplayRate>& replays)
{
    std::vector<double> rates;
    for (const ReplayRate& replay : replays)
        rates.push_back(replay.messages / replay.durationSeconds);
    std::sort(rates.begin(), rates.end());
    return rates;
}

/// How many of a target's sets from index `first` on cover a node.
std::uint64_t countCovering(const DesiredTarget& target, std::uint32_t first, NameId node,
                            const NodeState& state, const FleetState& fleet)
{
    std::uint64_t count = 0;
    const auto add = [&](const DesiredTarget::Sets& sets) {
        auto it = std::lower_bound(sets.begin(), sets.end(), first);
        for (auto last = sets.end(); it != sets.end(); last = it++) // a set may name a node twice
            if ((last == sets.end() || *last != *it) && covers(fleet.desired[*it].set, node, state))
                ++count;
    };
    const auto find = [&](const auto& scopes, NameId name) {
        if (const auto it = scopes.find(name); it != scopes.end())
            add(it->second);
    };
    find(target.nodes, node);
    find(target.clusters, state.hardware.cluster);
    find(target.roles, state.hardware.role);
    find(target.regions, state.region);
    add(target.fleet);
    return count;
}

void countDesired(SyncDebt& debt, NameId node, const NodeState& state, const FleetState& fleet)
{
    const auto after =
        std::upper_bound(fleet.desired.begin(), fleet.desired.end(), debt.lastSync,
                         [](UtcTime time, const Desired& d) { return time < d.at.time; });
    const auto first = static_cast<std::uint32_t>(after - fleet.desired.begin());
    if (after == fleet.desired.end())
        return;
    for (const DesiredTarget& target : fleet.targets) {
        const std::uint64_t count = countCovering(target, first, node, state, fleet);
        if (target.kind == payload::DesiredKind::Config)
            debt.configUpdates += count;
        else if (target.kind == payload::DesiredKind::Policy)
            debt.policyUpdates += count;
        else
            debt.versionUpdates += count;
    }
}

// Whether the last two reports of this cut-off show growth that past replays could not keep up
// with.
bool growsFasterThanItDrains(const NodeState& state, UtcTime lastSync, double rate)
{
    if (state.replaying || !state.backlogReportedBefore ||
        state.backlogReportedBefore->time <= lastSync)
        return false;
    const double seconds =
        (state.backlogReported->time - state.backlogReportedBefore->time).toSeconds();
    return seconds > 0 && (state.backlogMessages - state.backlogBefore) / seconds > rate;
}

} // namespace

struct ReplayRates::Exact {
    std::map<NameId, mpq_class> regions;
    mpq_class fleet;
};

ReplayRates::ReplayRates(const FleetState& fleet) : m_exact(std::make_unique<Exact>())
{
    m_exact->fleet = medianRate(fleet.replays).value_or(mpq_class(1247, 1800));
    m_fleetRates = ascending(fleet.replays);
    for (const auto& [region, state] : fleet.regions) {
        if (const auto rate = medianRate(state.replays)) {
            m_exact->regions.emplace(region, *rate);
            m_rates.emplace(region, ascending(state.replays));
        }
    }
}

ReplayRates::~ReplayRates() = default;

std::int64_t ReplayRates::estimate(NameId region, double messages) const
{
    if (messages <= 0)
        return 0;
    const auto it = m_exact->regions.find(region);
    const mpq_class minutes =
        exactly(messages) / (it == m_exact->regions.end() ? m_exact->fleet : it->second) / 60;
    mpz_class whole;
    mpz_cdiv_q(whole.get_mpz_t(), minutes.get_num_mpz_t(), minutes.get_den_mpz_t());
    if (whole > kLongestReplay / 60)
        return kLongestReplay;
    return whole.get_si() * 60;
}

double ReplayRates::rate(NameId region) const
{
    const auto it = m_exact->regions.find(region);
    return (it == m_exact->regions.end() ? m_exact->fleet : it->second).get_d();
}

std::optional<std::pair<double, double>> ReplayRates::spread(NameId region, double messages) const
{
    constexpr std::size_t kFewest = 5;
    const auto it = m_rates.find(region);
    const std::vector<double>& rates = it == m_rates.end() ? m_fleetRates : it->second;
    if (rates.size() < kFewest)
        return std::nullopt;
    const auto quantile = [&](double q) {
        const double at = q * static_cast<double>(rates.size() - 1);
        const auto low = static_cast<std::size_t>(at);
        const std::size_t high = std::min(low + 1, rates.size() - 1);
        return rates[low] + (rates[high] - rates[low]) * (at - static_cast<double>(low));
    };
    return std::pair(messages / quantile(0.9), messages / quantile(0.1));
}

bool isLinked(const NodeState& state, const Words& words)
{
    return !state.autonomous && keepsLink(state.connectivity, words);
}

UtcTime replayEnd(UtcTime at, std::int64_t seconds)
{
    if (seconds > UtcTime::kMaxSeconds - at.seconds)
        return UtcTime::max();
    return at + Duration{seconds, 0};
}

SyncDebt analyseSyncDebt(NameId node, const NodeState& state, const FleetState& fleet,
                         const ReplayRates& rates, UtcTime at, const Words& words)
{
    SyncDebt debt;
    debt.linked = isLinked(state, words);
    debt.lastSync = at;
    debt.replayEta = at;
    if (debt.linked)
        return debt;
    debt.lastSync = state.autonomous ? state.autonomyLastSync : state.linkEnded->time;
    debt.debt = at - debt.lastSync;
    countDesired(debt, node, state, fleet);
    if (state.replaying)
        debt.messages = std::max(0.0, state.replayMessages - state.replayed);
    else if (state.backlogReported && state.backlogReported->time > debt.lastSync)
        debt.messages = state.backlogMessages;
    debt.replaySeconds = rates.estimate(state.region, debt.messages);
    debt.replayEta = replayEnd(at, debt.replaySeconds);
    debt.notConverging = growsFasterThanItDrains(state, debt.lastSync, rates.rate(state.region));
    if (const auto spread = rates.spread(state.region, debt.messages)) {
        debt.spread = {static_cast<std::int64_t>(std::min(spread->first, 1e13)),
                       static_cast<std::int64_t>(std::min(std::ceil(spread->second), 1e13))};
        debt.interval = {replayEnd(at, debt.spread->first), replayEnd(at, debt.spread->second)};
    }
    return debt;
}

} // namespace souverix
