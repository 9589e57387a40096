#include "views/common/json_tree.h"

#include <nlohmann/json.hpp>

namespace souverix
{

namespace
{

constexpr std::size_t kDepth = 64;

/// Takes the parser's calls and lays the values down in order. A false return ends the parse.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json>
{
public:
    JsonTree tree;
    std::string problem;

    bool null() override { return add(JsonKind::Null, {}); }
    bool boolean(bool value) override { return add(value ? JsonKind::True : JsonKind::False, {}); }
    bool number_integer(number_integer_t value) override
    {
        return add(JsonKind::Number, std::to_string(value));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return add(JsonKind::Number, std::to_string(value));
    }
    bool number_float(number_float_t, const string_t& literal) override
    {
        return add(JsonKind::Number, literal);
    }
    bool string(string_t& value) override { return add(JsonKind::String, std::move(value)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(JsonKind::Object); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(JsonKind::Array); }
    bool end_array() override { return close(); }
    bool key(string_t& value) override
    {
        m_key = std::move(value);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& error) override
    {
        problem = "byte " + std::to_string(position) + ": " + error.what();
        return false;
    }

private:
    bool add(JsonKind kind, std::string text)
    {
        const auto index = static_cast<std::uint32_t>(tree.items.size());
        JsonItem item;
        item.kind = kind;
        item.text = std::move(text);
        item.key = std::move(m_key);
        m_key.clear();
        if (!m_open.empty()) {
            item.parent = m_open.back();
            JsonItem& parent = tree.items[item.parent];
            item.row = static_cast<std::uint32_t>(parent.children.size());
            parent.children.push_back(index);
        }
        tree.items.push_back(std::move(item));
        return true;
    }
    bool open(JsonKind kind)
    {
        if (m_open.size() >= kDepth) {
            problem = "nested deeper than 64 levels";
            return false;
        }
        const auto index = static_cast<std::uint32_t>(tree.items.size());
        add(kind, {});
        m_open.push_back(index);
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    std::string m_key;
    std::vector<std::uint32_t> m_open;
};

} // namespace

std::uint32_t JsonTree::member(std::uint32_t of, std::string_view key) const
{
    if (of >= items.size()) {
        return 0;
    }
    for (const std::uint32_t child : items[of].children) {
        if (items[child].key == key) {
            return child;
        }
    }
    return 0;
}

Result<JsonTree> readJsonTree(std::string_view bytes)
{
    TreeBuilder builder;
    if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder)) {
        return fail(ErrorCode::Malformed, builder.problem.empty() ? "not JSON" : builder.problem,
                    "not-json");
    }
    return std::move(builder.tree);
}

} // namespace souverix
