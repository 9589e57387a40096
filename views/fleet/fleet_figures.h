#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "views/common/tone.h"

namespace souverix
{

struct FleetView;

/// One of the big numbers over the fleet; a click leaves the nodes that it counts.
struct FleetFigure {
    QString id;    ///< stable: `nodes`, `drifted`, …
    QString title; ///< translated
    QString value;
    QString detail;       ///< a share or a second figure; may be empty
    Tone tone{};          ///< Nominal where nothing asks for attention
    QString filter;       ///< of the node table; empty for all
    QString meaning;      ///< what is counted, in a sentence
    QString age;          ///< how old what it rests on is, in a few words
    QString ageTip;       ///< the whole split
    double amount = 0;    ///< `value` as a number
    QString change;       ///< what it was in the state compared with; empty: nothing is compared
    bool differs = false; ///< from then
};

/// The figures of a fleet at (T, K), the most asked for first. O(nodes).
[[nodiscard]] std::vector<FleetFigure> fleetFigures(const FleetView& fleet);

} // namespace souverix
