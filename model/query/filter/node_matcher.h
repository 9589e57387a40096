#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/query/filter/filter.h"
#include "model/query/filter/filter_evaluation.h"
#include "model/query/fleet_change.h"

namespace souverix
{

/// Judges the rows of one fleet view by one filter of nodes. Remembers what was said of each text:
/// one thread at a time. Borrows the filter, the view, and what `changed` is answered from: without
/// a comparison nothing differs. With one, the view may be either of its two.
class NodeMatcher
{
public:
    /// How many rows are to come: for one nothing is remembered.
    enum class Rows : std::uint8_t { One, Many };
    NodeMatcher(const Filter& filter, const FleetView& view, Rows rows = Rows::Many,
                const FleetComparison* comparison = nullptr);

    [[nodiscard]] bool matches(const NodeRow& row);

private:
    struct Judged;
    using FindingWords = std::unordered_map<std::string_view, std::vector<std::string_view>>;

    template <class Test>
    bool testName(std::uint32_t term, NameId name, const Test& test);
    [[nodiscard]] const FindingWords& findings();

    const Filter* m_filter;
    const FleetView* m_view;
    const FleetComparison* m_comparison;
    bool m_remember;
    bool m_findingsRead = false;
    NameMemo m_memo;
    FindingWords m_findings;
};

} // namespace souverix
