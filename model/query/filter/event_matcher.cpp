#include "model/query/filter/event_matcher.h"

#include "model/query/filter/event_fields.h"

namespace souverix
{
namespace
{

using Value = FilterValue;

constexpr std::string_view kPrefix = "io.souverix.", kSuffix = ".v1";

std::optional<Value> scalarOf(simdjson::dom::element element)
{
    switch (element.type()) {
    case simdjson::dom::element_type::STRING:
        return Value::ofText(element.get_string().value_unsafe());
    case simdjson::dom::element_type::INT64:
        return Value::ofInteger(element.get_int64().value_unsafe());
    case simdjson::dom::element_type::UINT64:
    case simdjson::dom::element_type::DOUBLE: {
        double number = 0;
        if (element.get(number) == simdjson::SUCCESS)
            return Value::ofNumber(number);
        return std::nullopt;
    }
    case simdjson::dom::element_type::BOOL:
        return Value::ofText(element.get_bool().value_unsafe() ? "true" : "false");
    default:
        return std::nullopt;
    }
}

// Whether some scalar at `path` (members, cut at dots) passes; arrays count by their elements.
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
        const auto value = scalarOf(element);
        return value && test(*value);
    }
    const std::size_t dot = path.find('.');
    simdjson::dom::element inner;
    if (element[path.substr(0, dot)].get(inner) != simdjson::SUCCESS)
        return false;
    return anyAt(inner, dot == std::string_view::npos ? "" : path.substr(dot + 1), test);
}

// The whole type and, where it has the catalogue's form, what stands between prefix and suffix.
template <class Test>
bool anyTypeText(std::string_view type, const Test& test)
{
    if (test(Value::ofText(type)))
        return true;
    const std::size_t around = kPrefix.size() + kSuffix.size();
    return type.size() > around && type.substr(0, kPrefix.size()) == kPrefix &&
           type.substr(type.size() - kSuffix.size()) == kSuffix &&
           test(Value::ofText(type.substr(kPrefix.size(), type.size() - around)));
}

} // namespace

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
            return test(Value::ofInteger(static_cast<std::int64_t>(event.ref.sequence)));
        case EventField::Malformed:
            return test(Value::ofNumber(event.malformed));
        case EventField::Text:
            return test(Value::ofText(matcher.bytesOf(event)));
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
            return !any(term, [](const Value&) { return true; });
        default:
            return event.malformed;
        }
    }

    // The columns' texts stand in the bytes too: they decide without reading those.
    bool anyText(const FilterTree& term)
    {
        const TextPattern& pattern = term.values.front().pattern;
        const auto test = [&](const Value& value) { return pattern.occursIn(value.text); };
        return (event.subject != NameId::None && anyName(term, event.subject, test)) ||
               (event.type != EventType::Unknown && anyType(term, test)) ||
               pattern.occursIn(matcher.bytesOf(event));
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
            return test(Value::ofTime(event.time));
        case EventField::Recorded:
            return test(Value::ofTime(event.recorded));
        case EventField::Late:
            return test(Value::ofNumber((event.recorded - event.time).toSeconds()));
        default:
            return false;
        }
    }

    template <class Test>
    bool anyName(const FilterTree& term, NameId name, const Test& test)
    {
        return matcher.m_memo.judge(term.term, name, *matcher.m_names, [&](std::string_view text) {
            return test(Value::ofText(text));
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
            std::string type(kPrefix);
            type += shortName(event.type);
            type += kSuffix;
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
               test(Value::ofText(text));
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

EventMatcher::EventMatcher(const Filter& filter, const Names& names, EventBytes bytes)
    : m_filter(&filter), m_names(&names), m_read(std::move(bytes)), m_memo(filter.termCount()),
      m_types(filter.termCount())
{
    for (auto& seen : m_types)
        seen.fill(0);
}

bool EventMatcher::matches(const EventColumns& event)
{
    m_hasBytes = false;
    m_parsed = false;
    Judged judged{*this, event};
    return evaluateFilter(m_filter->plan(), judged);
}

const std::string& EventMatcher::bytesOf(const EventColumns& event)
{
    if (m_hasBytes)
        return m_bytes;
    auto bytes = m_read(event.ref);
    if (!bytes && !m_error)
        m_error = bytes.error();
    m_bytes = bytes ? std::move(*bytes) : std::string();
    m_hasBytes = true;
    return m_bytes;
}

std::optional<simdjson::dom::object> EventMatcher::objectOf(const EventColumns& event)
{
    if (m_parsed)
        return m_object;
    m_parsed = true;
    m_object.reset();
    auto element = m_json.parse(bytesOf(event));
    simdjson::dom::object object;
    if (element && element->get(object) == simdjson::SUCCESS)
        m_object = object;
    return m_object;
}

} // namespace souverix
