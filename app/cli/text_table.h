#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace souverix
{

/// Rows of cells for people, columns aligned; widths are counted in UTF-8 characters.
class TextTable
{
public:
    explicit TextTable(std::vector<std::string> header) { m_rows.push_back(std::move(header)); }
    void add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }
    void print(std::ostream& out) const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace souverix
