#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "model/event/event.h"
#include "model/projection/fleet_state.h"
#include "model/projection/fold_node.h"
#include "tests/support/event_text.h"

namespace souverix::test
{

/// Gathers events as text and folds them as a replica would: one node's state, the fleet's state.
class FoldBuilder
{
public:
    /// Adds an event; sequences are given per region. Returns its place.
    EventRef add(EventText text)
    {
        text.sequence = m_next[text.region]++;
        auto fact = decodeEvent(text.json(), names);
        if (!fact)
            throw std::invalid_argument(fact.error().detail + ": " + text.json());
        m_facts.push_back(*fact);
        return m_facts.back().ref;
    }
    EventRef add(std::string type, std::string time, std::string data,
                 std::string subject = "node-1")
    {
        EventText text;
        text.type = std::move(type);
        text.time = std::move(time);
        text.data = std::move(data);
        text.subject = std::move(subject);
        return add(text);
    }

    /// The facts of `subject` (all where empty) up to `at`, in fold order.
    [[nodiscard]] std::vector<Fact> facts(const std::string& subject, UtcTime at = UtcTime::max())
    {
        std::vector<Fact> chosen;
        for (const Fact& fact : m_facts)
            if (fact.time <= at && (subject.empty() || names.text(fact.subject) == subject))
                chosen.push_back(fact);
        std::sort(chosen.begin(), chosen.end(),
                  [&](const Fact& a, const Fact& b) { return foldsBefore(a, b, names); });
        return chosen;
    }
    [[nodiscard]] NodeState node(const std::string& subject = "node-1", UtcTime at = UtcTime::max())
    {
        NodeState state;
        for (const Fact& fact : facts(subject, at))
            foldNode(state, fact, words, names);
        return state;
    }
    [[nodiscard]] FleetState fleet(UtcTime at = UtcTime::max())
    {
        FleetState state;
        for (const Fact& fact : facts({}, at))
            if (concernsFleet(fact))
                foldFleet(state, fact, names);
        return state;
    }
    [[nodiscard]] NameId id(std::string_view text) { return names.intern(text); }

    Names names;
    Words words{names};

private:
    std::map<std::string, std::uint64_t> m_next;
    std::vector<Fact> m_facts;
};

} // namespace souverix::test
