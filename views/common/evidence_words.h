#pragma once

#include <QString>

#include "model/query/evidence_judge.h"

namespace souverix
{

/// `fresh`, `stale`, `assumed`, `unknown` in the reader's language.
[[nodiscard]] QString freshnessText(Freshness freshness);
/// One sentence on what it means, with the limit.
[[nodiscard]] QString freshnessMeaning(Freshness freshness);
/// The sign beside a text: none, `◷`, `≈`, `?`.
[[nodiscard]] QString freshnessMark(Freshness freshness);
/// `phase`, `connectivity`, `drift`, `attestation`, `sync debt`.
[[nodiscard]] QString evidenceAxisText(EvidenceAxis axis);

/// `3 h old`, `◷ stale, 3 d old`, `≈ assumed, from 3 d ago`, `? unknown`.
[[nodiscard]] QString evidenceText(const AxisEvidence& evidence, UtcTime at);
/// The same in a sentence, with the moment.
[[nodiscard]] QString evidenceTip(EvidenceAxis axis, const AxisEvidence& evidence, UtcTime at);

/// One short line on what a sum rests on: `3 h old · ◷12 ≈40 ?3`; the age is the median.
[[nodiscard]] QString spreadText(const EvidenceSpread& spread, UtcTime at);
/// The whole split, a line each, with the limit.
[[nodiscard]] QString spreadTip(EvidenceAxis axis, const EvidenceSpread& spread, UtcTime at);

/// The line of a node's tool tip or table cell: its least sure axis.
[[nodiscard]] QString leastSureText(const NodeRow& row, UtcTime at);

/// A line for each of a node's axes that is not fresh, each after a line break; empty where all
/// are.
[[nodiscard]] QString unsureLines(const NodeRow& row, UtcTime at);

} // namespace souverix
