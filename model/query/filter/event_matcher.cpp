#include "model/query/filter/event_matcher.h"

#include "model/query/filter/event_judged.h"

namespace souverix
{

std::optional<FilterValue> scalarValue(simdjson::dom::element element)
{
    switch (element.type()) {
    case simdjson::dom::element_type::STRING:
        return FilterValue::ofText(element.get_string().value_unsafe());
    case simdjson::dom::element_type::INT64:
        return FilterValue::ofInteger(element.get_int64().value_unsafe());
    case simdjson::dom::element_type::UINT64:
    case simdjson::dom::element_type::DOUBLE: {
        double number = 0;
        if (element.get(number) == simdjson::SUCCESS)
            return FilterValue::ofNumber(number);
        return std::nullopt;
    }
    case simdjson::dom::element_type::BOOL:
        return FilterValue::ofText(element.get_bool().value_unsafe() ? "true" : "false");
    default:
        return std::nullopt;
    }
}

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
