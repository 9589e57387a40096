#include "views/events/event_pages.h"

#include <algorithm>

namespace souverix
{

void EventPages::reset(std::uint64_t rows)
{
    m_rows = rows;
    ++m_generation;
    m_pages.clear();
    m_used.clear();
    m_asked.clear();
    m_failed.clear();
}

const EventRow* EventPages::row(std::uint64_t index) const
{
    const auto page = m_pages.find(index / kPageRows);
    if (page == m_pages.end()) {
        return nullptr;
    }
    const std::size_t within = index % kPageRows;
    return within < page->second.size() ? &page->second[within] : nullptr;
}

bool EventPages::isFailed(std::uint64_t index) const
{
    return m_failed.contains(index / kPageRows);
}

bool EventPages::wants(std::uint64_t page) const
{
    return page * kPageRows < m_rows && !m_pages.contains(page) && !m_asked.contains(page) &&
           !m_failed.contains(page);
}

std::optional<EventPages::Request> EventPages::ask(std::uint64_t first, std::size_t count)
{
    if (m_rows == 0 || m_asked.size() >= kInFlight) {
        return std::nullopt;
    }
    const std::uint64_t from = std::min(first, m_rows - 1) / kPageRows;
    const std::uint64_t to =
        std::min(first + std::max<std::uint64_t>(count, 1) - 1, m_rows - 1) / kPageRows;
    forget(from, to);
    std::vector<std::uint64_t> order;
    for (std::uint64_t page = from; page <= to; ++page) {
        order.push_back(page);
    }
    order.push_back(to + 1);
    if (from > 0) {
        order.push_back(from - 1);
    }
    const auto wanted = std::find_if(order.begin(), order.end(),
                                     [this](std::uint64_t page) { return wants(page); });
    if (wanted == order.end()) {
        return std::nullopt;
    }
    m_asked.insert(*wanted);
    return Request{m_generation, *wanted, *wanted * kPageRows, sizeOf(*wanted)};
}

bool EventPages::taken(const Request& request, std::vector<EventRow> rows)
{
    if (request.generation != m_generation) {
        return false;
    }
    m_asked.erase(request.page);
    if (rows.size() != request.count) {
        m_failed.insert(request.page);
        return true;
    }
    m_pages[request.page] = std::move(rows);
    m_used.remove(request.page);
    m_used.push_back(request.page);
    return true;
}

bool EventPages::failed(const Request& request)
{
    if (request.generation != m_generation) {
        return false;
    }
    m_asked.erase(request.page);
    m_failed.insert(request.page);
    return true;
}

std::size_t EventPages::sizeOf(std::uint64_t page) const
{
    const std::uint64_t begin = page * kPageRows;
    return begin < m_rows
               ? static_cast<std::size_t>(std::min<std::uint64_t>(kPageRows, m_rows - begin))
               : 0;
}

void EventPages::put(std::uint64_t page, std::vector<EventRow> rows)
{
    if (rows.empty() || rows.size() != sizeOf(page)) {
        return;
    }
    m_pages[page] = std::move(rows);
    m_used.remove(page);
    m_used.push_back(page);
}

void EventPages::forget(std::uint64_t keepFirst, std::uint64_t keepLast)
{
    auto it = m_used.begin();
    while (m_pages.size() > kPagesHeld && it != m_used.end()) {
        if (*it >= keepFirst && *it <= keepLast) {
            ++it;
            continue;
        }
        m_pages.erase(*it);
        it = m_used.erase(it);
    }
}

} // namespace souverix
