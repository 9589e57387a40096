#pragma once

#include <cstdint>
#include <vector>

#include "model/event/event.h"

namespace souverix
{

/// Places of events in the order of a list, four bytes each: there may be ten million.
class EventPlaces
{
public:
    struct Packed {
        std::uint32_t region; ///< NameId
        std::uint32_t sequence;
    };
    class Iterator
    {
    public:
        Iterator(const EventPlaces& places, std::size_t at) : m_places(&places), m_at(at) {}
        Packed operator*() const { return (*m_places)[m_at]; }
        Iterator& operator++()
        {
            ++m_at;
            return *this;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const EventPlaces* m_places;
        std::size_t m_at;
    };

    /// Makes entries [0, size) of a log placeable; false where all logs pass 2^32 entries.
    [[nodiscard]] bool addLog(NameId region, std::uint64_t size);
    /// An entry of the n-th log as one number: they order by log, then by sequence.
    [[nodiscard]] std::uint32_t numberOf(std::size_t log, std::uint64_t sequence) const
    {
        return static_cast<std::uint32_t>(m_logs[log].begin + sequence);
    }
    void reserve(std::size_t count) { m_numbers.reserve(count); }
    void push(std::uint32_t number) { m_numbers.push_back(number); }

    [[nodiscard]] std::size_t size() const { return m_numbers.size(); }
    [[nodiscard]] bool empty() const { return m_numbers.empty(); }
    [[nodiscard]] Packed operator[](std::size_t row) const;
    [[nodiscard]] Packed back() const { return (*this)[size() - 1]; }
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size()}; }
    /// The row of an event among [first, last); `last` where it is not there.
    [[nodiscard]] std::size_t find(const EventRef& ref, std::size_t first, std::size_t last) const;

private:
    struct Log {
        std::uint32_t region;
        std::uint64_t begin, size;
    };
    std::vector<Log> m_logs;
    std::vector<std::uint32_t> m_numbers;
};

} // namespace souverix
