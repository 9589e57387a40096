#include "model/query/filter/node_matcher.h"

#include <array>

#include "model/query/filter/node_fields.h"

namespace souverix
{

/// The Row that evaluateFilter asks.
struct NodeMatcher::Judged {
    NodeMatcher& matcher;
    const NodeRow& row;

    template <class Test>
    bool any(const FilterTree& term, const Test& test)
    {
        const FleetView& view = *matcher.m_view;
        if (term.field == driftKindField())
            return anyDriftKind(test);
        if (term.field == findingField())
            return anyFinding(test);
        if (term.field == changedField())
            return anyChange(test);
        const FilterValue value = nodeFilterValue(term.field, row, view);
        if (value.kind == FilterValue::Kind::Missing)
            return false;
        if (value.kind != FilterValue::Kind::Name)
            return test(value);
        return matcher.testName(term.term, value.name, [&](std::string_view text) {
            return test(FilterValue::ofText(text));
        });
    }

    bool missing(const FilterTree& term)
    {
        if (term.field == driftKindField() || term.field == findingField() ||
            term.field == changedField())
            return !any(term, [](const FilterValue&) { return true; });
        return nodeFilterValue(term.field, row, *matcher.m_view).kind == FilterValue::Kind::Missing;
    }

    bool anyText(const FilterTree& term)
    {
        const TextPattern& pattern = term.values.front().pattern;
        const auto test = [&](std::string_view text) { return pattern.occursIn(text); };
        const std::array names{row.node,         row.region,     row.cluster, row.role,
                               row.zone,         row.model,      row.batch,   row.phase,
                               row.connectivity, row.attestation};
        return pattern.occursIn(severityWord(row.drift)) ||
               std::any_of(names.begin(), names.end(), [&](NameId name) {
                   return name != NameId::None && matcher.testName(term.term, name, test);
               });
    }

private:
    template <class Test>
    bool anyDriftKind(const Test& test) const
    {
        return (row.versionDrift >= Severity::Low && test(FilterValue::ofText("version"))) ||
               (row.configDrift >= Severity::Low && test(FilterValue::ofText("config"))) ||
               (row.policyDrift >= Severity::Low && test(FilterValue::ofText("policy")));
    }

    template <class Test>
    bool anyFinding(const Test& test) const
    {
        const FindingWords& findings = matcher.findings();
        const auto found = findings.find(matcher.m_view->text(row.node));
        return found != findings.end() &&
               std::any_of(found->second.begin(), found->second.end(),
                           [&](std::string_view word) { return test(FilterValue::ofText(word)); });
    }

    template <class Test>
    bool anyChange(const Test& test) const
    {
        const NodeChange* change =
            matcher.m_comparison == nullptr ? nullptr : matcher.m_comparison->find(row.node);
        if (change == nullptr)
            return false;
        if (change->kind != ChangeKind::Changed)
            return test(FilterValue::ofText(changeKindWord(change->kind)));
        for (std::size_t i = 0; i < kChangeAxes; ++i) {
            const auto axis = static_cast<ChangeAxis>(i);
            if (change->axes.has(axis) && test(FilterValue::ofText(changeAxisWord(axis))))
                return true;
        }
        return false;
    }
};

NodeMatcher::NodeMatcher(const Filter& filter, const FleetView& view, Rows rows,
                         const FleetComparison* comparison)
    : m_filter(&filter), m_view(&view), m_comparison(comparison), m_remember(rows == Rows::Many),
      m_memo(filter.termCount())
{
}

bool NodeMatcher::matches(const NodeRow& row)
{
    Judged judged{*this, row};
    return evaluateFilter(m_filter->plan(), judged);
}

template <class Test>
bool NodeMatcher::testName(std::uint32_t term, NameId name, const Test& test)
{
    return m_remember ? m_memo.judge(term, name, *m_view->names, test) : test(m_view->text(name));
}

const NodeMatcher::FindingWords& NodeMatcher::findings()
{
    if (!m_findingsRead) {
        for (const Finding& finding : m_view->findings)
            m_findings[finding.subject].push_back(finding.finding);
        m_findingsRead = true;
    }
    return m_findings;
}

} // namespace souverix
