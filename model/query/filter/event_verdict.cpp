// What a filter says of events before their bytes, or even their columns, are read.
#include <algorithm>

#include "model/query/filter/event_judged.h"

namespace souverix
{
namespace
{

FilterVerdict verdictOf(bool passes)
{
    return passes ? FilterVerdict::Yes : FilterVerdict::No;
}

// The logic of three values; `judge` answers for single terms.
template <class Judge>
FilterVerdict judgeTree(const FilterTree& tree, const Judge& judge)
{
    switch (tree.kind) {
    case FilterTree::Kind::All:
        return FilterVerdict::Yes;
    case FilterTree::Kind::And: {
        FilterVerdict all = FilterVerdict::Yes;
        for (const FilterTree& child : tree.children) {
            all = std::min(all, judgeTree(child, judge));
            if (all == FilterVerdict::No)
                break;
        }
        return all;
    }
    case FilterTree::Kind::Or: {
        FilterVerdict any = FilterVerdict::No;
        for (const FilterTree& child : tree.children) {
            any = std::max(any, judgeTree(child, judge));
            if (any == FilterVerdict::Yes)
                break;
        }
        return any;
    }
    case FilterTree::Kind::Not: {
        const FilterVerdict inner = judgeTree(tree.children.front(), judge);
        return static_cast<FilterVerdict>(2 - static_cast<int>(inner));
    }
    default:
        return judge(tree);
    }
}

FilterVerdict inverted(FilterVerdict verdict, bool invert)
{
    return invert ? static_cast<FilterVerdict>(2 - static_cast<int>(verdict)) : verdict;
}

// A comparison for every value within [least, most].
FilterVerdict judgeRange(const FilterTree& term, const FilterValue& least, const FilterValue& most)
{
    if (term.kind != FilterTree::Kind::Compare)
        return FilterVerdict::Maybe;
    FilterTree probe;
    probe.kind = FilterTree::Kind::Compare;
    const auto holds = [&](FilterOp op, const FilterLiteral& literal, const FilterValue& value) {
        probe.op = op;
        probe.values = {literal};
        return !literal.null && holdsFor(probe, value);
    };
    const auto outside = [&](const FilterLiteral& from, const FilterLiteral& to) {
        return holds(FilterOp::Less, from, most) || holds(FilterOp::Greater, to, least);
    };
    switch (term.op) {
    case FilterOp::Less:
    case FilterOp::LessEqual:
        return holdsFor(term, most)    ? FilterVerdict::Yes
               : holdsFor(term, least) ? FilterVerdict::Maybe
                                       : FilterVerdict::No;
    case FilterOp::Greater:
    case FilterOp::GreaterEqual:
        return holdsFor(term, least)  ? FilterVerdict::Yes
               : holdsFor(term, most) ? FilterVerdict::Maybe
                                      : FilterVerdict::No;
    case FilterOp::Between:
        return outside(term.values.front(), term.values.back())  ? FilterVerdict::No
               : (holdsFor(term, least) && holdsFor(term, most)) ? FilterVerdict::Yes
                                                                 : FilterVerdict::Maybe;
    default: {
        const bool none =
            std::all_of(term.values.begin(), term.values.end(), [&](const FilterLiteral& literal) {
                return literal.null || outside(literal, literal);
            });
        return inverted(none ? FilterVerdict::No : FilterVerdict::Maybe,
                        term.op == FilterOp::NotEqual);
    }
    }
}

// What a comparison of types says of every type that the catalogue does not have: nothing unless
// it names catalogued types alone.
std::optional<bool> ofUnknownTypes(const FilterTree& term)
{
    const bool equality =
        term.kind == FilterTree::Kind::Compare &&
        (term.op == FilterOp::Equal || term.op == FilterOp::NotEqual || term.op == FilterOp::In);
    const auto catalogued = [](const FilterLiteral& literal) {
        if (literal.null || !literal.pattern.plain())
            return false;
        const std::string& text = literal.pattern.literal();
        return eventTypeOf(text) != EventType::Unknown ||
               eventTypeOf(std::string(kEventTypePrefix) + text + std::string(kEventTypeSuffix)) !=
                   EventType::Unknown;
    };
    if (!equality || !std::all_of(term.values.begin(), term.values.end(), catalogued))
        return std::nullopt;
    return term.op == FilterOp::NotEqual;
}

std::optional<std::vector<NameId>> subjectsOfTerm(const FilterTree& term, const Names& names)
{
    if (term.kind != FilterTree::Kind::Compare ||
        static_cast<EventField>(term.field) != EventField::Subject ||
        (term.op != FilterOp::Equal && term.op != FilterOp::In))
        return std::nullopt;
    std::vector<NameId> subjects;
    for (const FilterLiteral& literal : term.values) {
        if (literal.null || !literal.pattern.plain())
            return std::nullopt;
        if (const NameId name = names.find(literal.pattern.literal()); name != NameId::None)
            subjects.push_back(name);
    }
    std::sort(subjects.begin(), subjects.end());
    subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
    return subjects;
}

std::optional<std::vector<NameId>> subjectsIn(const FilterTree& tree, const Names& names)
{
    if (tree.kind == FilterTree::Kind::Compare)
        return subjectsOfTerm(tree, names);
    if (tree.kind == FilterTree::Kind::And) {
        std::optional<std::vector<NameId>> fewest;
        for (const FilterTree& child : tree.children)
            if (auto some = subjectsIn(child, names);
                some && (!fewest || some->size() < fewest->size()))
                fewest = std::move(some);
        return fewest;
    }
    if (tree.kind != FilterTree::Kind::Or)
        return std::nullopt;
    std::vector<NameId> all;
    for (const FilterTree& child : tree.children) {
        const auto some = subjectsIn(child, names);
        if (!some)
            return std::nullopt;
        all.insert(all.end(), some->begin(), some->end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace

/// Answers for a span what holds for all its events.
struct EventMatcher::RunJudge {
    EventMatcher& matcher;
    const EventRun& run;

    FilterVerdict operator()(const FilterTree& term) const
    {
        if (term.kind == FilterTree::Kind::Text)
            return FilterVerdict::Maybe;
        switch (static_cast<EventField>(term.field)) {
        case EventField::Region: {
            const EventColumns event{{run.region, run.first}, {}, {}, {}, {}, false};
            Judged judged{matcher, event};
            return verdictOf(evaluateFilter(term, judged));
        }
        case EventField::Malformed: {
            const EventColumns event{};
            Judged judged{matcher, event};
            return verdictOf(evaluateFilter(term, judged));
        }
        case EventField::Sequence:
            return judgeRange(term, FilterValue::ofInteger(static_cast<std::int64_t>(run.first)),
                              FilterValue::ofInteger(static_cast<std::int64_t>(run.last)));
        case EventField::Time:
            return run.columns == nullptr ? FilterVerdict::Maybe
                                          : judgeRange(term, FilterValue::ofTime(run.columns->from),
                                                       FilterValue::ofTime(run.columns->to));
        case EventField::Recorded:
            return run.columns == nullptr
                       ? FilterVerdict::Maybe
                       : judgeRange(term, FilterValue::ofTime(run.columns->recordedFrom),
                                    FilterValue::ofTime(run.columns->recordedTo));
        case EventField::Type:
            return run.columns == nullptr ? FilterVerdict::Maybe : judgeTypes(term);
        default:
            return FilterVerdict::Maybe;
        }
    }

private:
    [[nodiscard]] FilterVerdict judgeTypes(const FilterTree& term) const
    {
        bool some = false, all = true;
        for (int i = 0; i < kEventTypes; ++i) {
            const auto type = static_cast<EventType>(i);
            if (!run.columns->types.test(static_cast<std::size_t>(i)))
                continue;
            if (type == EventType::Unknown) {
                const auto known = ofUnknownTypes(term);
                some = some || known.value_or(true);
                all = all && known.value_or(false);
                continue;
            }
            const EventColumns event{{run.region, run.first}, {}, {}, {}, type, false};
            Judged judged{matcher, event};
            const bool passes = evaluateFilter(term, judged);
            some = some || passes;
            all = all && passes;
        }
        return all ? FilterVerdict::Yes : some ? FilterVerdict::Maybe : FilterVerdict::No;
    }
};

FilterVerdict EventMatcher::judgeColumns(const EventColumns& event)
{
    Judged judged{*this, event};
    return judgeTree(m_filter->plan(), [&](const FilterTree& term) {
        if (term.kind == FilterTree::Kind::Text)
            return judged.anyColumnText(term) ? FilterVerdict::Yes : FilterVerdict::Maybe;
        const bool typeInBytes = event.type == EventType::Unknown && !event.malformed &&
                                 static_cast<EventField>(term.field) == EventField::Type;
        if (typeInBytes)
            if (const auto known = ofUnknownTypes(term))
                return verdictOf(*known);
        return term.bytes || typeInBytes ? FilterVerdict::Maybe
                                         : verdictOf(evaluateFilter(term, judged));
    });
}

FilterVerdict EventMatcher::judgeRun(const EventRun& run)
{
    return judgeTree(m_filter->plan(), RunJudge{*this, run});
}

std::optional<std::vector<NameId>> subjectsOf(const Filter& filter, const Names& names)
{
    return subjectsIn(filter.plan(), names);
}

} // namespace souverix
