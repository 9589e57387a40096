#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"
#include "model/query/filter/filter_edit.h"
#include "model/query/filter/filter_tree.h"
#include "model/query/fleet_view.h"

namespace souverix
{

/// What a filter's rows are.
enum class FilterKind : std::uint8_t { Nodes, Events };

/// The fields of nodes (NodeRow's columns and the names of `nodes --json`), or of events.
[[nodiscard]] const FilterSchema& filterSchema(FilterKind kind);

/// A filter that was read, of the language of README.md. Immutable: any thread, shared freely.
class Filter
{
public:
    /// Error: Usage with the fault's reason; the detail begins with `at N: `, N the byte offset.
    /// `now` is what `now` in the text means: pass T.
    [[nodiscard]] static Result<Filter> parse(std::string_view text, FilterKind kind, UtcTime now);
    /// What is wrong with a text and where; nullopt where it is a filter. For validation as a user
    /// types.
    [[nodiscard]] static std::optional<FilterFault> check(std::string_view text, FilterKind kind,
                                                          UtcTime now);

    [[nodiscard]] FilterKind kind() const { return m_kind; }
    /// Passes everything.
    [[nodiscard]] bool empty() const { return m_tree.kind == FilterTree::Kind::All; }
    /// The canonical text: gives an equal filter and itself again.
    [[nodiscard]] std::string toText() const;
    [[nodiscard]] std::vector<FilterChip> terms() const;
    /// Events: whether some rows can only be judged by their exact bytes.
    [[nodiscard]] bool needsBytes() const { return m_tree.needsBytes(); }
    /// As written.
    [[nodiscard]] const FilterTree& tree() const { return m_tree; }
    /// The same in the order of evaluation: what is cheap first.
    [[nodiscard]] const FilterTree& plan() const { return m_plan; }
    /// How many terms plan() has; their `term` is less.
    [[nodiscard]] std::uint32_t termCount() const { return m_terms; }

    /// One row; for many of one view NodeMatcher costs less.
    [[nodiscard]] bool matches(const NodeRow& row, const FleetView& view) const;

private:
    FilterKind m_kind{};
    FilterTree m_tree, m_plan;
    std::uint32_t m_terms = 0;
};

} // namespace souverix
