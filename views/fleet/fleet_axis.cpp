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

/// Finds each node's place among an axis' values; new words get a place of their own. Nodes of one
/// word have one id, so that a word's text is looked at once.
class AxisPlaces
{
public:
    AxisPlaces(const FleetView& fleet, AxisView& view)
        : m_fleet(fleet), m_view(view), m_trust(trustByRegion(fleet))
    {
        for (const std::string_view word : knownWords(view.axis)) {
            m_places[word] = static_cast<std::uint8_t>(view.values.size());
            view.values.push_back(shown(view.axis, word));
        }
        m_severities.fill(kNone);
    }

    std::uint8_t of(const NodeRow& node)
    {
        switch (m_view.axis) {
        case FleetAxis::Drift: {
            std::uint8_t& place = m_severities[static_cast<std::size_t>(node.drift)];
            return place != kNone ? place : place = placeOf(severityWord(node.drift));
        }
        case FleetAxis::Phase:
            return ofName(node.phase);
        case FleetAxis::Connectivity:
            return ofName(node.connectivity);
        case FleetAxis::Attestation:
            return ofName(node.attestation);
        case FleetAxis::Trust:
            break;
        }
        return ofName(node.region);
    }

private:
    static constexpr std::uint8_t kNone = 255;

    std::uint8_t ofName(NameId name)
    {
        for (const auto& [known, place] : m_met) { // few, the first ones most of all
            if (known == name) {
                return place;
            }
        }
        std::string_view word = m_fleet.text(name);
        if (m_view.axis == FleetAxis::Trust) {
            const auto found = m_trust.find(name);
            word = trustWordText(found == m_trust.end() ? TrustWord::Unproven : found->second);
        }
        m_met.emplace_back(name, placeOf(word));
        return m_met.back().second;
    }

    std::uint8_t placeOf(std::string_view word)
    {
        const auto [place, isNew] =
            m_places.try_emplace(word, static_cast<std::uint8_t>(m_view.values.size()));
        if (isNew && m_view.values.size() < kNone) {
            m_view.values.push_back(shown(m_view.axis, word));
        }
        place->second = static_cast<std::uint8_t>(
            std::min<std::size_t>(place->second, m_view.values.size() - 1));
        return place->second;
    }

    const FleetView& m_fleet;
    AxisView& m_view;
    std::unordered_map<NameId, TrustWord> m_trust;
    std::unordered_map<std::string_view, std::uint8_t> m_places;
    std::array<std::uint8_t, kSeverities> m_severities{};
    std::vector<std::pair<NameId, std::uint8_t>> m_met;
};

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

namespace
{

/// The spread over all nodes that was made with the snapshot; nullptr where none was.
const EvidenceSpread* madeSpread(const FleetView& fleet, EvidenceAxis axis)
{
    const EvidenceSpread& spread = axis == EvidenceAxis::Drift
                                       ? fleet.driftOfAll
                                       : fleet.evidence[static_cast<std::size_t>(axis)];
    return spread.total() == fleet.nodes.size() ? &spread : nullptr;
}

} // namespace

AxisView axisView(const FleetView& fleet, FleetAxis axis)
{
    AxisView view;
    view.axis = axis;
    AxisPlaces places(fleet, view);
    const auto evidence = evidenceAxisOf(axis);
    const EvidenceSpread* made = evidence ? madeSpread(fleet, *evidence) : nullptr;
    SpreadGathering spread;
    view.ofNode.reserve(fleet.nodes.size());
    view.sureness.reserve(evidence ? fleet.nodes.size() : 0);
    for (const NodeRow& node : fleet.nodes) {
        view.ofNode.push_back(places.of(node));
        if (evidence) {
            view.sureness.push_back(node.freshness[static_cast<std::size_t>(*evidence)]);
            if (made == nullptr) {
                spread.add(evidenceOf(node, *evidence));
            }
        }
    }
    view.spread = made != nullptr ? *made : spread.spread();
    view.counts.assign(view.values.size(), 0);
    for (const std::uint8_t value : view.ofNode) {
        view.counts[value]++;
    }
    return view;
}

} // namespace souverix
