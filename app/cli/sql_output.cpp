#include "app/cli/sql_output.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <nlohmann/json.hpp>

#include "model/base/bytes.h"

namespace souverix
{
namespace
{

constexpr std::size_t kMeasuredRows = 1000;
constexpr std::size_t kWidest = 60;

using Json = nlohmann::ordered_json;

Json jsonOf(const SqlValue& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return *integer;
    if (const auto* real = std::get_if<double>(&value))
        return std::isfinite(*real) ? Json(*real) : Json();
    if (const auto* text = std::get_if<std::string_view>(&value))
        return std::string(*text);
    if (const auto* blob = std::get_if<SqlBlob>(&value))
        return toBase64(blob->bytes);
    return nullptr;
}

std::string numberText(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

// A row stays one line.
std::string oneLine(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n')
            out += "\\n";
        else if (byte < 0x20 || byte == 0x7f)
            out += "\\x" + toHex(std::string_view(&c, 1));
        else
            out += c;
    }
    return out;
}

// In code points: close enough to columns for most scripts.
std::size_t widthOf(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
    }));
}

} // namespace

void JsonLines::begin(const std::vector<std::string>& columns)
{
    m_names.clear();
    for (const std::string& column : columns) {
        std::string name = column;
        for (int n = 2; std::find(m_names.begin(), m_names.end(), name) != m_names.end(); ++n)
            name = column + "_" + std::to_string(n);
        m_names.push_back(std::move(name));
    }
}

void JsonLines::add(std::span<const SqlValue> row)
{
    Json line = Json::object();
    for (std::size_t i = 0; i < row.size(); ++i)
        line[m_names[i]] = jsonOf(row[i]);
    m_out << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

void ResultTable::begin(const std::vector<std::string>& columns)
{
    m_names = columns;
    m_begun = true;
    for (const std::string& name : m_names)
        m_widths.push_back(widthOf(name));
}

void ResultTable::add(std::span<const SqlValue> row)
{
    std::vector<Cell> cells;
    for (const SqlValue& value : row) {
        if (const auto* integer = std::get_if<std::int64_t>(&value))
            cells.push_back({std::to_string(*integer), true});
        else if (const auto* real = std::get_if<double>(&value))
            cells.push_back({numberText(*real), true});
        else if (const auto* text = std::get_if<std::string_view>(&value))
            cells.push_back({oneLine(*text), false});
        else if (const auto* blob = std::get_if<SqlBlob>(&value))
            cells.push_back({toHex(blob->bytes), false});
        else
            cells.push_back({"null", false});
    }
    if (m_measured) {
        write(cells);
        return;
    }
    for (std::size_t i = 0; i < cells.size(); ++i)
        m_widths[i] = std::max(m_widths[i], std::min(widthOf(cells[i].text), kWidest));
    m_waiting.push_back(std::move(cells));
    if (m_waiting.size() == kMeasuredRows)
        writeWaiting();
}

void ResultTable::end()
{
    if (m_begun && !m_measured)
        writeWaiting();
}

void ResultTable::writeWaiting()
{
    m_measured = true;
    std::vector<Cell> head, line;
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        const bool number = std::any_of(m_waiting.begin(), m_waiting.end(),
                                        [&](const auto& row) { return row[i].number; });
        head.push_back({m_names[i], number});
        line.push_back({std::string(m_widths[i], '-'), false});
    }
    write(head);
    write(line);
    for (const auto& row : m_waiting)
        write(row);
    m_waiting.clear();
}

void ResultTable::write(const std::vector<Cell>& row)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::size_t width = widthOf(row[i].text);
        const std::string space(m_widths[i] > width ? m_widths[i] - width : 0, ' ');
        const bool last = i + 1 == row.size();
        m_out << (i == 0 ? "" : "  ");
        if (row[i].number)
            m_out << space << row[i].text;
        else
            m_out << row[i].text << (last ? "" : space);
    }
    m_out << '\n';
}

} // namespace souverix
