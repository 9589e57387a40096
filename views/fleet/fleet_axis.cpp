#include "views/fleet/fleet_axis.h"

#include <algorithm>
#include <span>

#include <QCoreApplication>

#include "model/query/evidence_judge.h"
#include "views/common/filter.h"
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

constexpr std::array<std::string_view, 6> kDrift{"critical", "high",    "medium",
                                                 "low",      "unknown", "none"};
constexpr std::array<std::string_view, 6> kPhases{
    "isolated", "decommissioning", "decommissioned", "provisioning", "maintenance", "active"};
constexpr std::array<std::string_view, 6> kConnectivity{
    "disconnected", "autonomous", "intermittent", "degraded", "unknown", "connected"};
constexpr std::array<std::string_view, 4> kAttestation{"contraindicated", "warning", "none",
                                                       "affirming"};
constexpr std::array<std::string_view, 5> kTrust{"forked", "broken", "unproven", "unpinned",
                                                 "pinned"};

/// The worst first, as legends and stacked bars have it.
std::span<const std::string_view> knownWords(FleetAxis axis)
{
    switch (axis) {
    case FleetAxis::Drift:
        return kDrift;
    case FleetAxis::Phase:
        return kPhases;
    case FleetAxis::Connectivity:
        return kConnectivity;
    case FleetAxis::Attestation:
        return kAttestation;
    case FleetAxis::Trust:
        break;
    }
    return kTrust;
}

template <class Enum, std::size_t N>
Enum byWord(const std::array<std::string_view, N>& words, std::string_view word, Enum otherwise)
{
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? otherwise : static_cast<Enum>(found - words.begin());
}

AxisValue shown(FleetAxis axis, std::string_view word)
{
    const QString text = qstr(word);
    switch (axis) {
    case FleetAxis::Drift: {
        const auto severity = byWord(kSeverityWords, word, Severity::Unknown);
        return {text, severityText(severity), toneOf(severity)};
    }
    case FleetAxis::Phase:
        return {text, phaseText(word), toneOfPhase(word)};
    case FleetAxis::Connectivity:
        return {text, connectivityText(word), toneOfConnectivity(word)};
    case FleetAxis::Attestation:
        return {text, word == "none" ? tr("not attested") : attestationText(word),
                toneOfAttestation(word)};
    case FleetAxis::Trust:
        break;
    }
    for (std::size_t i = 0; i < kTrust.size(); ++i) {
        const auto trust = static_cast<TrustWord>(i);
        if (trustWordText(trust) == word) {
            return {text, trustText(trust), toneOf(trust)};
        }
    }
    return {text, text, Tone::Unknown};
}

} // namespace

QString axisTitle(FleetAxis axis)
{
    switch (axis) {
    case FleetAxis::Drift:
        return tr("Drift");
    case FleetAxis::Phase:
        return tr("Phase");
    case FleetAxis::Connectivity:
        return tr("Connectivity");
    case FleetAxis::Attestation:
        return tr("Attestation");
    case FleetAxis::Trust:
        break;
    }
    return tr("Trust");
}

QString axisFilter(FleetAxis axis, const QString& word)
{
    static constexpr std::array kFields{"drift", "phase", "conn.state", "attestation", "trust"};
    return QStringLiteral("%1 = %2").arg(QLatin1String(kFields[static_cast<std::size_t>(axis)]),
                                         quotedFilterValue(word));
}

QString evidenceFilter(FleetAxis axis, Freshness freshness)
{
    static constexpr std::array kFields{"evidence.drift", "evidence.phase", "evidence.connectivity",
                                        "evidence.attestation", ""};
    const auto field = QLatin1String(kFields[static_cast<std::size_t>(axis)]);
    return field.isEmpty() ? QString()
                           : QStringLiteral("%1 = %2").arg(field, qstr(freshnessWord(freshness)));
}

std::unordered_map<NameId, TrustWord> trustByRegion(const FleetView& fleet)
{
    std::unordered_map<NameId, TrustWord> result;
    for (const RegionTrust& region : fleet.regions) {
        result[region.region] = region.trust;
    }
    return result;
}

std::optional<EvidenceAxis> evidenceAxisOf(FleetAxis axis)
{
    switch (axis) {
    case FleetAxis::Drift:
        return EvidenceAxis::Drift;
    case FleetAxis::Phase:
        return EvidenceAxis::Phase;
    case FleetAxis::Connectivity:
        return EvidenceAxis::Connectivity;
    case FleetAxis::Attestation:
        return EvidenceAxis::Attestation;
    case FleetAxis::Trust:
        break;
    }
    return std::nullopt;
}

AxisView axisView(const FleetView& fleet, FleetAxis axis)
{
    AxisView view;
    view.axis = axis;
    std::unordered_map<std::string_view, std::uint8_t> places;
    for (const std::string_view word : knownWords(axis)) {
        places[word] = static_cast<std::uint8_t>(view.values.size());
        view.values.push_back(shown(axis, word));
    }
    const auto trust = trustByRegion(fleet);
    const auto wordOf = [&](const NodeRow& node) -> std::string_view {
        switch (axis) {
        case FleetAxis::Drift:
            return severityWord(node.drift);
        case FleetAxis::Phase:
            return fleet.text(node.phase);
        case FleetAxis::Connectivity:
            return fleet.text(node.connectivity);
        case FleetAxis::Attestation:
            return fleet.text(node.attestation);
        case FleetAxis::Trust:
            break;
        }
        const auto found = trust.find(node.region);
        return trustWordText(found == trust.end() ? TrustWord::Unproven : found->second);
    };
    view.ofNode.reserve(fleet.nodes.size());
    for (const NodeRow& node : fleet.nodes) {
        const std::string_view word = wordOf(node);
        const auto [place, isNew] =
            places.try_emplace(word, static_cast<std::uint8_t>(view.values.size()));
        if (isNew && view.values.size() < 255) {
            view.values.push_back(shown(axis, word));
        }
        place->second =
            static_cast<std::uint8_t>(std::min<std::size_t>(place->second, view.values.size() - 1));
        view.ofNode.push_back(place->second);
    }
    view.counts.assign(view.values.size(), 0);
    for (const std::uint8_t value : view.ofNode) {
        view.counts[value]++;
    }
    if (const auto evidence = evidenceAxisOf(axis)) {
        view.sureness.reserve(fleet.nodes.size());
        for (const NodeRow& node : fleet.nodes) {
            view.sureness.push_back(evidenceOf(node, *evidence).freshness);
        }
        view.spread = evidenceSpread(fleet, *evidence, [](const NodeRow&) { return true; });
    }
    return view;
}

} // namespace souverix
