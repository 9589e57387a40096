#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "model/event/json.h"
#include "model/query/node_claims.h"
#include "model/query/trust_rests.h"
#include "model/query/trust_view.h"
#include "model/trust/attestation_result.h"
#include "model/trust/base64_forms.h"
#include "model/trust/json_fields.h"

namespace souverix
{
namespace
{

constexpr Duration kDay{86'400, 0};
constexpr double kMissedAfter = 1.5; // cadences
constexpr std::uint32_t kFewNodes = 10;
/// Trustworthiness, reasons and evidence are read from the events' bytes up to so many entries.
constexpr std::size_t kDetailed = 100'000;
constexpr double kNormal95 = 1.959964;

void readDetail(const ReplicaReader& reader, AttestationEntry& entry, StrictJson& parser)
{
    using simdjson::SUCCESS;
    const auto bytes = reader.entry(entry.ref);
    if (!bytes)
        return;
    const auto event = parser.parse(*bytes);
    simdjson::dom::element data;
    if (!event || (*event)["data"].get(data) != SUCCESS)
        return;
    std::string_view text;
    if (data["reason"].get(text) == SUCCESS)
        entry.reason = text;
    if (data["evidence"].get(text) == SUCCESS)
        entry.evidence = text;
    simdjson::dom::object tiers;
    if (data["trustworthiness"].get(tiers) == SUCCESS)
        for (const auto& [name, value] : tiers) {
            AttestationEntry::Claim claim{std::string(name), 0, {}};
            if (value.get(claim.value) == SUCCESS)
                claim.tier = tierOf(claim.value).value_or(std::string_view());
            entry.claims.push_back(std::move(claim));
        }
    if (const auto digest = parseDigest(entry.evidence))
        entry.evidenceHeld = reader.hasBlob(*digest).value_or(false);
}

void judgeCadence(AttestationLane& lane, UtcTime at)
{
    std::vector<Duration> steps;
    for (std::size_t i = 1; i < lane.entries.size(); ++i)
        steps.push_back(lane.entries[i].time - lane.entries[i - 1].time);
    if (steps.size() >= 2) {
        std::nth_element(steps.begin(),
                         steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2),
                         steps.end());
        lane.cadence = steps[steps.size() / 2];
    }
    const double usual = std::max(1.0, lane.cadence.value_or(kDay).toSeconds());
    const auto look = [&](UtcTime from, UtcTime to) {
        const double span = (to - from).toSeconds();
        if (span > kMissedAfter * usual)
            lane.missed.push_back(
                {from, to,
                 static_cast<std::uint32_t>(std::min(1e9, std::floor(span / usual - 0.5)))});
    };
    for (std::size_t i = 1; i < lane.entries.size(); ++i)
        look(lane.entries[i - 1].time, lane.entries[i].time);
    if (!lane.entries.empty())
        look(lane.entries.back().time, at);
}

// Wilson's 95 % interval of a rate.
void addInterval(AttestationCohort& cohort, double fleetRate)
{
    const double n = cohort.nodes, p = cohort.failing / n, z2 = kNormal95 * kNormal95;
    const double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kNormal95 * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    cohort.rate = p;
    cohort.low = std::max(0.0, middle - half);
    cohort.high = std::min(1.0, middle + half);
    cohort.fewNodes = cohort.nodes < kFewNodes;
    cohort.above = !cohort.fewNodes && cohort.low > fleetRate;
}

void addCohorts(const TrustAt& at, const Names& names, const Words& words, AttestationHistory& out)
{
    std::map<std::pair<std::string, std::string>, AttestationCohort> cohorts;
    std::uint32_t failing = 0;
    for (const FoldedNode& node : at.folded->nodes) {
        const NodeState& state = *node.state;
        if (!state.exists() || !state.attested)
            continue;
        const bool fails = state.attestationStatus != words.affirming;
        ++out.fleetNodes;
        failing += fails ? 1 : 0;
        std::set<std::pair<std::string, std::string>> own;
        own.emplace("region", names.text(state.region));
        own.emplace("batch", names.text(state.hardware.batch));
        for (const FirmwareState& firmware : state.firmware)
            own.emplace("firmware", std::string(names.text(firmware.component)) + '@' +
                                        std::string(names.text(firmware.current)));
        for (const ContainerState& container : state.containers)
            own.emplace("image", names.text(container.image));
        for (const auto& key : own) {
            AttestationCohort& cohort = cohorts[key];
            cohort.kind = key.first;
            cohort.name = key.second;
            ++cohort.nodes;
            cohort.failing += fails ? 1 : 0;
        }
    }
    out.fleetRate = out.fleetNodes > 0 ? static_cast<double>(failing) / out.fleetNodes : 0;
    for (auto& [key, cohort] : cohorts) {
        addInterval(cohort, out.fleetRate);
        out.cohorts.push_back(std::move(cohort));
    }
    std::stable_sort(out.cohorts.begin(), out.cohorts.end(),
                     [](const AttestationCohort& a, const AttestationCohort& b) {
                         return std::pair(a.fewNodes, -a.rate) < std::pair(b.fewNodes, -b.rate);
                     });
}

Result<AttestationLane> laneOf(TrustState& state, const TrustAt& at, NameId node)
{
    AttestationLane lane;
    lane.node = node;
    auto facts = countedHistory(state.view.reader, node, at.folded->at, at.folded->knownAt);
    if (!facts)
        return failWith(facts);
    for (const Fact& fact : *facts) {
        const auto* one = std::get_if<payload::Attestation>(&fact.payload);
        if (!one)
            continue;
        AttestationEntry entry;
        entry.node = node;
        entry.time = fact.time;
        entry.recorded = fact.recorded;
        entry.ref = fact.ref;
        entry.kind = one->kind;
        entry.status = one->status;
        entry.verifier = one->verifier;
        entry.policy = one->policy;
        lane.entries.push_back(std::move(entry));
    }
    judgeCadence(lane, at.folded->at);
    lane.results = lane.entries.size();
    lane.gaps = lane.missed.size();
    for (const AttestationLane::Missed& gap : lane.missed)
        lane.missedChecks += gap.checks;
    return lane;
}

// A copy, since erasing would keep the room of what is gone.
template <class T>
void keepNewest(std::vector<T>& all, std::size_t newest)
{
    if (all.size() > newest)
        all =
            std::vector<T>(std::make_move_iterator(all.end() - static_cast<std::ptrdiff_t>(newest)),
                           std::make_move_iterator(all.end()));
}

// What a quote claimed and what was found, by the answer of its check.
void addMismatch(const CheckResult& result, EvidenceCheck& out)
{
    const auto text = [&](const char* name) {
        const auto it = result.detail.find(name);
        if (it == result.detail.end())
            return std::string();
        return it->is_string() ? it->get<std::string>() : it->dump();
    };
    out.mismatches.push_back({result.reason, text("claimed"), text("found")});
    if (out.mismatches.back().found.empty())
        out.mismatches.back().found = text("what");
}

} // namespace

Result<AttestationHistory> TrustView::attestations(const TimeContext& context,
                                                   std::span<const NameId> nodes,
                                                   std::stop_token stop, std::size_t newest,
                                                   const LaneVisit& visit)
{
    TrustState& trust = state();
    auto at = trust.at(context, stop);
    if (!at)
        return failWith(at);
    AttestationHistory out;
    out.at = (*at)->folded->at;
    const ReplicaReader& reader = trust.view.reader;
    if (!trust.view.words)
        return out;
    addCohorts(**at, *reader.names(), *trust.view.words, out);
    std::vector<NameId> asked(nodes.begin(), nodes.end());
    if (asked.empty())
        for (const FoldedNode& node : (*at)->folded->nodes)
            if (node.state->exists())
                asked.push_back(node.node);
    for (const NameId node : asked) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "reading was stopped");
        auto lane = laneOf(trust, **at, node);
        if (!lane)
            return failWith(lane);
        if (visit)
            visit(*lane, out.at);
        keepNewest(lane->entries, newest);
        keepNewest(lane->missed, newest);
        out.lanes.push_back(std::move(*lane));
    }
    std::vector<AttestationEntry*> entries;
    for (AttestationLane& lane : out.lanes)
        for (AttestationEntry& entry : lane.entries)
            entries.push_back(&entry);
    if (entries.size() > kDetailed)
        return out;
    std::sort(entries.begin(), entries.end(), [](const auto* a, const auto* b) {
        return std::pair(a->ref.region, a->ref.sequence) <
               std::pair(b->ref.region, b->ref.sequence);
    });
    StrictJson parser;
    for (AttestationEntry* entry : entries) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "reading was stopped");
        readDetail(reader, *entry, parser);
    }
    return out;
}

Result<EvidenceCheck> TrustView::checkEvidence(const EventRef& attestation)
{
    TrustState& trust = state();
    auto at = trust.at({}, {});
    if (!at)
        return failWith(at);
    auto bytes = trust.view.reader.entry(attestation);
    if (!bytes)
        return failWith(bytes);
    const auto event = parseStrictJson(*bytes);
    const std::string* const type = event ? textAt(*event, {"type"}) : nullptr;
    const auto time = event && textAt(*event, {"time"}) ? UtcTime::parse(*textAt(*event, {"time"}))
                                                        : std::nullopt;
    if (!type || *type != "io.souverix.attestation.recorded.v1" || !time)
        return fail(ErrorCode::NotFound, "the event is no attestation", "no-attestation");
    const std::string* const status = textAt(*event, {"data", "status"});
    const std::string* const digest = textAt(*event, {"data", "evidence"});
    const std::string* const node = textAt(*event, {"subject"});
    const auto hash = digest ? parseDigest(*digest) : std::nullopt;
    const AttestationClaim claim{
        node ? *node : "", status ? *status : "", {digest != nullptr, hash}};
    EvidenceCheck out;
    out.judgement = (*at)->judge->attestation(claim, {*time, (*at)->folded->at}).then;
    if (!hash)
        return out;
    const auto evidence = trust.shelf.at(*hash);
    if (evidence->form == Evidence::Form::TpmQuote) {
        out.form = "tpm2-quote/1";
        const CheckResult result = checkTpmEvidence(evidence->bytes);
        out.foundStatus = result.verdict == Verdict::Verified ? "affirming" : "contraindicated";
        if (result.verdict != Verdict::Verified)
            addMismatch(result, out);
    } else if (evidence->form == Evidence::Form::Ear) {
        out.form = "ear";
        const std::string_view token = evidence->bytes;
        const std::size_t first = token.find('.'), second = token.find('.', first + 1);
        const auto body = fromBase64Url(token.substr(first + 1, second - first - 1));
        if (const auto read = body ? parseAttestationResult(*body)
                                   : Result<AttestationResult>(fail(ErrorCode::Malformed, ""))) {
            auto module = read->submodules.find(claim.node);
            if (module == read->submodules.end())
                module = read->submodules.begin();
            out.foundStatus = module->second.status;
        }
    }
    if (!out.foundStatus.empty() && out.foundStatus != claim.status)
        out.mismatches.insert(out.mismatches.begin(), {"status", claim.status, out.foundStatus});
    return out;
}

} // namespace souverix
