#pragma once

#include "model/query/filter/event_fields.h"
#include "model/query/filter/event_matcher.h"

namespace souverix
{

/// What stands around the catalogue's names in an event's `type`.
inline constexpr std::string_view kEventTypePrefix = "io.souverix.", kEventTypeSuffix = ".v1";

/// A JSON scalar as a filter compares it; nullopt for what is none.
[[nodiscard]] std::optional<FilterValue> scalarValue(simdjson::dom::element element);

/// Whether some scalar at `path` (members, cut at dots) passes; arrays count by their elements.
template <class Test>
bool anyAt(simdjson::dom::element element, std::string_view path, const Test& test)
{
    simdjson::dom::array array;
    if (element.get(array) == simdjson::SUCCESS) {
        for (const simdjson::dom::element inner : array)
            if (anyAt(inner, path, test))
                return true;
        return false;
    }
    if (path.empty()) {
        const auto value = scalarValue(element);
        return value && test(*value);
    }
    const std::size_t dot = path.find('.');
    simdjson::dom::element inner;
    if (element[path.substr(0, dot)].get(inner) != simdjson::SUCCESS)
        return false;
    return anyAt(inner, dot == std::string_view::npos ? "" : path.substr(dot + 1), test);
}

/// The whole type and, where it has the catalogue's form, what stands between prefix and suffix.
template <class Test>
bool anyTypeText(std::string_view type, const Test& test)
{
    if (test(FilterValue::ofText(type)))
        return true;
    const std::size_t around = kEventTypePrefix.size() + kEventTypeSuffix.size();
    return type.size() > around && type.substr(0, kEventTypePrefix.size()) == kEventTypePrefix &&
           type.substr(type.size() - kEventTypeSuffix.size()) == kEventTypeSuffix &&
           test(FilterValue::ofText(type.substr(kEventTypePrefix.size(), type.size() - around)));
}

/// The Row that evaluateFilter asks.
struct EventMatcher::Judged {
    EventMatcher& matcher;
    const EventColumns& event;

    template <class Test>
    bool any(const FilterTree& term, const Test& test)
    {
        switch (static_cast<EventField>(term.field)) {
        case EventField::Region:
            return anyName(term, event.ref.region, test);
        case EventField::Sequence:
            return test(FilterValue::ofInteger(static_cast<std::int64_t>(event.ref.sequence)));
        case EventField::Malformed:
            return test(FilterValue::ofNumber(event.malformed));
        case EventField::Text:
            return test(FilterValue::ofText(matcher.bytesOf(event)));
        case EventField::Source:
            return anyMember("source", test);
        case EventField::Id:
            return anyMember("id", test);
        case EventField::Data:
            return anyData(term.path, test);
        default:
            return !event.malformed && anyOfEvent(term, test);
        }
    }

    bool missing(const FilterTree& term)
    {
        switch (static_cast<EventField>(term.field)) {
        case EventField::Region:
        case EventField::Sequence:
        case EventField::Malformed:
        case EventField::Text:
            return false;
        case EventField::Source:
        case EventField::Id:
        case EventField::Data:
            return !any(term, [](const FilterValue&) { return true; });
        default:
            return event.malformed;
        }
    }

    // The columns' texts stand in the bytes too: they decide without reading those.
    bool anyText(const FilterTree& term)
    {
        const TextPattern& pattern = term.values.front().pattern;
        return anyColumnText(term) || pattern.occursIn(matcher.bytesOf(event));
    }

    /// What anyText can say without the bytes.
    bool anyColumnText(const FilterTree& term)
    {
        const TextPattern& pattern = term.values.front().pattern;
        const auto test = [&](const FilterValue& value) { return pattern.occursIn(value.text); };
        return (event.subject != NameId::None && anyName(term, event.subject, test)) ||
               (event.type != EventType::Unknown && anyType(term, test));
    }

private:
    template <class Test>
    bool anyOfEvent(const FilterTree& term, const Test& test)
    {
        switch (static_cast<EventField>(term.field)) {
        case EventField::Type:
            return anyType(term, test);
        case EventField::Subject:
            return anyName(term, event.subject, test);
        case EventField::Time:
            return test(FilterValue::ofTime(event.time));
        case EventField::Recorded:
            return test(FilterValue::ofTime(event.recorded));
        case EventField::Late:
            return test(FilterValue::ofNumber((event.recorded - event.time).toSeconds()));
        default:
            return false;
        }
    }

    template <class Test>
    bool anyName(const FilterTree& term, NameId name, const Test& test)
    {
        return matcher.m_memo.judge(term.term, name, *matcher.m_names, [&](std::string_view text) {
            return test(FilterValue::ofText(text));
        });
    }

    template <class Test>
    bool anyType(const FilterTree& term, const Test& test)
    {
        if (event.type == EventType::Unknown) {
            bool found = false;
            const auto object = matcher.objectOf(event);
            std::string_view type;
            if (object && (*object)["type"].get(type) == simdjson::SUCCESS)
                found = anyTypeText(type, test);
            return found;
        }
        std::uint8_t& seen = matcher.m_types[term.term][static_cast<std::uint8_t>(event.type)];
        if (seen == 0) {
            std::string type(kEventTypePrefix);
            type += shortName(event.type);
            type += kEventTypeSuffix;
            seen = anyTypeText(type, test) ? 2 : 1;
        }
        return seen == 2;
    }

    template <class Test>
    bool anyMember(const char* name, const Test& test)
    {
        const auto object = matcher.objectOf(event);
        std::string_view text;
        return object && (*object)[name].get(text) == simdjson::SUCCESS &&
               test(FilterValue::ofText(text));
    }

    template <class Test>
    bool anyData(std::string_view path, const Test& test)
    {
        const auto object = matcher.objectOf(event);
        simdjson::dom::element data;
        return object && (*object)["data"].get(data) == simdjson::SUCCESS &&
               anyAt(data, path, test);
    }
};

} // namespace souverix
