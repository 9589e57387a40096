#include "views/node/node_header.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "views/common/evidence_words.h"
#include "views/common/figure_tile.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/words.h"

namespace souverix
{

namespace
{

/// `since 2026-02-13 04:04Z, 13 d 23 h`.
QString since(UtcTime then, UtcTime at)
{
    return NodeHeader::tr("since %1, %2").arg(format::utcShort(then, at), format::span(at - then));
}

/// What drifts, by kind; kinds that do not are left out.
QString driftNote(const NodeRow& row)
{
    QStringList parts;
    const auto add = [&parts](Severity severity, const QString& kind) {
        if (severity != Severity::None) {
            parts << QStringLiteral("%1 %2").arg(kind, severityText(severity));
        }
    };
    add(row.versionDrift, NodeHeader::tr("versions"));
    add(row.configDrift, NodeHeader::tr("config"));
    add(row.policyDrift, NodeHeader::tr("policy"));
    return parts.isEmpty() ? NodeHeader::tr("all as desired") : parts.join(QStringLiteral(", "));
}

} // namespace

NodeHeader::NodeHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_name(new QLabel), m_place(new QLabel),
      m_lifecycle(new FigureTile(theme, tr("Lifecycle"))),
      m_drift(new FigureTile(theme, tr("Drift"))),
      m_attestation(new FigureTile(theme, tr("Attestation"))),
      m_connectivity(new FigureTile(theme, tr("Connectivity")))
{
    m_name->setFont(Theme::sized(4, true));
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_place->setWordWrap(true);
    auto* tiles = new QHBoxLayout;
    for (FigureTile* tile : {m_lifecycle, m_drift, m_attestation, m_connectivity}) {
        tile->setNoteBelow(true);
        tiles->addWidget(tile, 1);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_name);
    layout->addWidget(m_place);
    layout->addLayout(tiles);
    connect(m_lifecycle, &FigureTile::clicked, this, &NodeHeader::lifecycleClicked);
    connect(m_drift, &FigureTile::clicked, this, &NodeHeader::driftClicked);
    connect(m_attestation, &FigureTile::clicked, this, &NodeHeader::attestationClicked);
    connect(m_connectivity, &FigureTile::clicked, this, &NodeHeader::connectivityClicked);
}

void NodeHeader::show(const NodeContent& content)
{
    const NodeRow& row = content.row();
    const FleetView& fleet = *content.fleet;
    m_name->setText(qstr(fleet.text(row.node)));
    QStringList place;
    for (const NameId part : {row.region, row.cluster, row.zone, row.role, row.model, row.batch}) {
        if (part != NameId::None) {
            place << qstr(fleet.text(part));
        }
    }
    place << tr("%1 events, the latest %2")
                 .arg(format::count(row.events), format::age(row.lastEvent, fleet.at));
    m_place->setText(place.join(QStringLiteral("  ·  ")));
    showAxes(content);
}

void NodeHeader::showAxes(const NodeContent& content)
{
    const NodeRow& row = content.row();
    const FleetView& fleet = *content.fleet;
    const std::string_view phase = fleet.text(row.phase);
    m_lifecycle->show(phaseText(phase), toneOfPhase(phase), since(row.phaseSince, fleet.at));
    m_drift->show(severityText(row.drift), toneOf(row.drift),
                  row.counted ? driftNote(row) : tr("not counted in this phase"));
    const std::string_view status = fleet.text(row.attestation);
    m_attestation->show(row.attestedAt ? attestationText(status) : tr("never attested"),
                        row.attestedAt ? toneOfAttestation(status) : Tone::Unknown,
                        row.attestedAt ? format::age(*row.attestedAt, fleet.at) : QString());
    const std::string_view link = fleet.text(row.connectivity);
    const bool known = row.connectivitySince.has_value();
    QString note = known ? since(*row.connectivitySince, fleet.at) : tr("no report yet");
    if (row.autonomous && link != "autonomous") {
        note = tr("autonomous, %1").arg(note);
    }
    m_connectivity->show(known ? connectivityText(link) : tr("unknown"),
                         known ? toneOfConnectivity(link) : Tone::Unknown, note);
    const auto age = [&](FigureTile& tile, EvidenceAxis axis) {
        const AxisEvidence evidence = evidenceOf(row, axis);
        tile.setAge(tr("evidence %1").arg(evidenceText(evidence, fleet.at)),
                    evidenceTip(axis, evidence, fleet.at));
    };
    age(*m_lifecycle, EvidenceAxis::Phase);
    age(*m_drift, EvidenceAxis::Drift);
    age(*m_attestation, EvidenceAxis::Attestation);
    age(*m_connectivity, EvidenceAxis::Connectivity);
}

} // namespace souverix
