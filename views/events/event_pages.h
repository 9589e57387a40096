#pragma once

#include <cstdint>
#include <list>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "model/query/event_list.h"

namespace souverix
{

/// The rows of a list that are at hand, by page: what a table asks for, keeps and forgets. Pure
/// bookkeeping: who fetches tells it by taken() and failed(). A list's replacement drops all pages
/// and makes answers of the old one strangers. UI thread.
class EventPages
{
public:
    static constexpr std::size_t kPageRows = 256;
    static constexpr std::size_t kPagesHeld = 64;
    static constexpr std::size_t kInFlight = 2;

    struct Request {
        std::uint64_t generation = 0;
        std::uint64_t page = 0;
        std::uint64_t first = 0;
        std::size_t count = 0;
    };

    /// Starts over with a list of `rows` rows.
    void reset(std::uint64_t rows);
    [[nodiscard]] std::uint64_t rows() const { return m_rows; }

    /// The row, or nullptr while it is not at hand; valid until the next non-const call.
    [[nodiscard]] const EventRow* row(std::uint64_t index) const;
    /// Whether the row's page could not be read.
    [[nodiscard]] bool isFailed(std::uint64_t index) const;

    /// The next page worth asking for while rows [first, first + count) are on screen: visible ones
    /// from the top, then one before and one after. Marks it as asked. None while enough is under
    /// way or nothing is wanted.
    [[nodiscard]] std::optional<Request> ask(std::uint64_t first, std::size_t count);

    /// An answer: kept, unless it is to an older list. True where something can be drawn now.
    bool taken(const Request& request, std::vector<EventRow> rows);
    bool failed(const Request& request);
    /// A page that came with the list itself; one of the wrong size is left out.
    void put(std::uint64_t page, std::vector<EventRow> rows);
    /// Failed pages may be asked for again.
    void retry() { m_failed.clear(); }

private:
    [[nodiscard]] bool wants(std::uint64_t page) const;
    [[nodiscard]] std::size_t sizeOf(std::uint64_t page) const;
    void forget(std::uint64_t keepFirst, std::uint64_t keepLast);

    std::uint64_t m_rows = 0;
    std::uint64_t m_generation = 0;
    std::map<std::uint64_t, std::vector<EventRow>> m_pages;
    std::list<std::uint64_t> m_used; ///< oldest answer first
    std::set<std::uint64_t> m_asked, m_failed;
};

} // namespace souverix
