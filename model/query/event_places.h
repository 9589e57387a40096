#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/event/event.h"

namespace souverix
{

/// Places of events in the order of a list, in less than a byte each where logs follow each other
/// in time, as whole logs do: there may be ten million. A row is found by reading some hundred.
/// Any thread reads it once nothing is pushed any more.
class EventPlaces
{
public:
    struct Packed {
        std::uint32_t region; ///< NameId
        std::uint32_t sequence;

        friend bool operator==(const Packed&, const Packed&) = default;
    };
    class Iterator
    {
    public:
        Iterator(const EventPlaces& places, std::size_t at) : m_places(&places), m_at(at) {}
        Packed operator*();
        Iterator& operator++()
        {
            ++m_at;
            return *this;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.m_at == b.m_at; }

    private:
        const EventPlaces* m_places;
        std::size_t m_at;
        std::size_t m_first = 0; ///< row of m_rows' first
        std::vector<Packed> m_rows;
    };

    /// Makes entries [0, size) of a log placeable; false where all logs pass 2^32 entries. Before
    /// the first row.
    [[nodiscard]] bool addLog(NameId region, std::uint64_t size);
    /// An entry of the n-th log as one number: they order by log, then by sequence.
    [[nodiscard]] std::uint32_t numberOf(std::size_t log, std::uint64_t sequence) const
    {
        return static_cast<std::uint32_t>(m_logs[log].begin + sequence);
    }
    void push(std::uint32_t number);
    /// Gives back the room kept for more rows.
    void fit();

    [[nodiscard]] std::size_t size() const
    {
        return m_begins.size() * m_blockRows + m_numbers.size();
    }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] Packed operator[](std::size_t row) const;
    /// Rows [first, first + count), as many of them as there are.
    [[nodiscard]] std::vector<Packed> read(std::size_t first, std::size_t count) const;
    [[nodiscard]] Packed back() const { return (*this)[size() - 1]; }
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size()}; }
    /// The row of an event among [first, last); `last` where it is not there. Reads them all.
    [[nodiscard]] std::size_t find(const EventRef& ref, std::size_t first, std::size_t last) const;
    /// What the rows take of memory.
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Log {
        std::uint32_t region;
        std::uint64_t begin, size;
        std::uint32_t next = 0; ///< the sequence after its last that was packed
    };

    [[nodiscard]] std::size_t logOf(std::uint32_t number) const;
    void pack();
    template <class Visit>
    void visit(std::size_t first, std::size_t last, const Visit& visit) const;

    std::vector<Log> m_logs;
    std::size_t m_blockRows = 256;
    std::vector<std::uint32_t> m_numbers; ///< rows that do not fill a block yet
    /// Of each block: where it is in m_bytes. There: each log's `next` before it, then the rows'
    /// logs and how far their sequences are from what would follow, as putPacked has them.
    std::vector<std::size_t> m_begins;
    std::string m_bytes;
};

} // namespace souverix
