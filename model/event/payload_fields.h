#pragma once

#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include <simdjson.h>

#include "model/base/utc_time.h"
#include "model/event/payload.h"

namespace souverix
{

/// Reads the fields of one `data` object, or of one within it, and remembers whether one that is
/// required was missing or of another kind. Texts are interned. One thread; lives no longer than
/// the document.
class PayloadFields
{
    using Array = simdjson::dom::array;
    using Element = simdjson::dom::element;
    using Object = simdjson::dom::object;

public:
    PayloadFields(Object data, Names& names) : m_data(data), m_names(names), m_next(data.begin()) {}

    [[nodiscard]] bool complete() const { return m_complete; }

    /// The member of that name. Most come in the order in which they are asked for, so the search
    /// begins behind the one found last.
    simdjson::simdjson_result<Element> find(std::string_view key)
    {
        const Object::iterator begin = m_next;
        for (const Object::iterator end = m_data.end(); m_next != end; ++m_next) {
            if (m_next.key_equals(key))
                return (m_next++).value();
        }
        for (m_next = m_data.begin(); m_next != begin; ++m_next) {
            if (m_next.key_equals(key))
                return (m_next++).value();
        }
        return simdjson::NO_SUCH_FIELD;
    }

    NameId required(std::string_view key)
    {
        std::string_view text;
        if (find(key).get(text) != simdjson::SUCCESS) {
            m_complete = false;
            return NameId::None;
        }
        return m_names.intern(text);
    }
    bool isText(std::string_view key) { return find(key).is_string(); }
    template <class... Keys>
    void requireTexts(Keys... keys)
    {
        (requireText(keys), ...);
    }
    NameId optional(std::string_view key)
    {
        std::string_view text;
        return find(key).get(text) == simdjson::SUCCESS ? m_names.intern(text) : NameId::None;
    }
    DigestName requiredDigest(std::string_view key)
    {
        std::string_view text;
        if (find(key).get(text) != simdjson::SUCCESS)
            m_complete = false;
        return digest(text);
    }
    DigestName optionalDigest(std::string_view key)
    {
        std::string_view text;
        return find(key).get(text) == simdjson::SUCCESS ? digest(text) : DigestName{};
    }
    DigestName digest(std::string_view text)
    {
        if (const auto hash = parseDigest(text))
            return {hash, NameId::None};
        return {std::nullopt, m_names.intern(text)};
    }
    double number(std::string_view key)
    {
        double value = 0;
        Element field;
        if (find(key).get(field) != simdjson::SUCCESS || !isNumber(field) ||
            field.get_double().get(value) != simdjson::SUCCESS)
            m_complete = false;
        return value;
    }
    double count(std::string_view key)
    {
        const double value = number(key);
        if (value != std::floor(value))
            m_complete = false;
        return value;
    }
    bool flag(std::string_view key)
    {
        bool value = false;
        if (find(key).get(value) != simdjson::SUCCESS)
            m_complete = false;
        return value;
    }
    UtcTime time(std::string_view key)
    {
        std::string_view text;
        if (find(key).get(text) == simdjson::SUCCESS)
            if (const auto value = UtcTime::parse(text))
                return *value;
        m_complete = false;
        return {};
    }
    /// An array of texts.
    std::vector<NameId> texts(std::string_view key)
    {
        std::vector<NameId> all;
        Array list;
        if (find(key).get(list) != simdjson::SUCCESS) {
            m_complete = false;
            return all;
        }
        for (const Element item : list) {
            std::string_view text;
            if (item.get(text) != simdjson::SUCCESS)
                m_complete = false;
            else
                all.push_back(m_names.intern(text));
        }
        return all;
    }
    /// An array of texts that folds do not read.
    void requireTextArray(std::string_view key)
    {
        Array list;
        if (find(key).get(list) != simdjson::SUCCESS) {
            m_complete = false;
            return;
        }
        for (const Element item : list)
            m_complete = m_complete && item.is_string();
    }
    void requireArray(std::string_view key) { m_complete = m_complete && find(key).is_array(); }
    void require(bool holds) { m_complete = m_complete && holds; }

    [[nodiscard]] Names& names() { return m_names; }

private:
    static bool isNumber(Element field)
    {
        return field.is_int64() || field.is_uint64() || field.is_double();
    }
    void requireText(std::string_view key) { m_complete = m_complete && find(key).is_string(); }

    Object m_data;
    Names& m_names;
    Object::iterator m_next;
    bool m_complete = true;
};

} // namespace souverix
