#pragma once

#include <cstdint>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "model/query/sql/sql_session.h"

namespace souverix
{

/// Writes a result as one JSON object a line. A name that comes again gets `_2`, `_3`, …
class JsonLines
{
public:
    explicit JsonLines(std::ostream& out) : m_out(out) {}
    void begin(const std::vector<std::string>& columns);
    void add(std::span<const SqlValue> row);

private:
    std::ostream& m_out;
    std::vector<std::string> m_names;
};

/// Writes a result as a table for people. Widths come from the first rows; later ones that are
/// wider stick out, so that a big result streams.
class ResultTable
{
public:
    explicit ResultTable(std::ostream& out) : m_out(out) {}
    void begin(const std::vector<std::string>& columns);
    void add(std::span<const SqlValue> row);
    /// Writes what still waits.
    void end();

private:
    struct Cell {
        std::string text;
        bool number = false;
    };
    void write(const std::vector<Cell>& row);
    void writeWaiting();

    std::ostream& m_out;
    std::vector<std::string> m_names;
    std::vector<std::size_t> m_widths;
    std::vector<std::vector<Cell>> m_waiting;
    bool m_begun = false, m_measured = false;
};

} // namespace souverix
