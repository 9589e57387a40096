#pragma once

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <vector>

#include "model/projection/findings.h"

namespace souverix
{

/// Immutable findings in an order. Lists that follow each other share the findings that stay, and a
/// copy shares all of them.
class FindingList
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Finding;
        using difference_type = std::ptrdiff_t;
        using pointer = const Finding*;
        using reference = const Finding&;

        Iterator() = default;
        explicit Iterator(const Finding* const* place) : m_place(place) {}
        reference operator*() const { return **m_place; }
        pointer operator->() const { return *m_place; }
        Iterator& operator++()
        {
            ++m_place;
            return *this;
        }
        Iterator operator++(int) { return Iterator(m_place++); }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const Finding* const* m_place = nullptr;
    };
    using Owners = std::vector<std::shared_ptr<const void>>;

    FindingList() = default;
    FindingList(std::initializer_list<Finding> findings)
        : FindingList(std::vector<Finding>(findings))
    {
    }
    explicit FindingList(std::vector<Finding> findings)
    {
        const auto all = std::make_shared<const std::vector<Finding>>(std::move(findings));
        for (const Finding& finding : *all)
            m_order.push_back(&finding);
        m_owners.push_back(all);
    }
    /// `owners` keep what `order` points to alive.
    FindingList(std::vector<const Finding*> order, Owners owners)
        : m_order(std::move(order)), m_owners(std::move(owners))
    {
    }

    [[nodiscard]] std::size_t size() const { return m_order.size(); }
    [[nodiscard]] bool empty() const { return m_order.empty(); }
    [[nodiscard]] const Finding& operator[](std::size_t i) const { return *m_order[i]; }
    [[nodiscard]] Iterator begin() const { return Iterator(m_order.data()); }
    [[nodiscard]] Iterator end() const { return Iterator(m_order.data() + m_order.size()); }

private:
    std::vector<const Finding*> m_order;
    Owners m_owners;
};

} // namespace souverix
