#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/names.h"
#include "model/base/result.h"
#include "model/event/event.h"
#include "model/feed/import_report.h"

namespace souverix
{

/// What lines are put in order for.
class LineSink
{
public:
    virtual ~LineSink() = default;
    /// How many entries of a region are there already; asked once a region.
    virtual Result<std::uint64_t> held(NameId region) = 0;
    /// The region's next entry.
    virtual Result<void> append(NameId region, std::string_view bytes, const Fact& fact) = 0;
    /// The bytes of an earlier entry, held before or appended; none where they cannot be told.
    virtual Result<std::optional<std::string>> earlier(NameId region, std::uint64_t sequence) = 0;
};

/// Takes decoded lines and hands each region's entries on in the order of their sequences. Lines
/// that come early wait; lines that repeat are compared. Used from one thread.
class LineSorter
{
public:
    LineSorter(Names& names, LineSink& sink, std::set<NameId> excluded = {})
        : m_names(names), m_sink(sink), m_excluded(std::move(excluded))
    {
    }

    /// Errors are what the sink says.
    [[nodiscard]] Result<void> take(std::string_view line, const Fact& fact);
    /// After the last line: gaps become defects.
    void finish();
    /// Of the lines that wait for earlier ones.
    [[nodiscard]] std::size_t waitingBytes() const;

    struct Region {
        std::uint64_t heldBefore = 0, next = 0;
        std::optional<Defect> defect;
        std::map<std::uint64_t, std::string> waiting;
        std::vector<std::string> recent; // the last entries handed on, by sequence modulo its size
    };
    /// By name's id, in the order in which they were met.
    [[nodiscard]] const std::vector<NameId>& order() const { return m_order; }
    [[nodiscard]] const Region& region(NameId id) const { return m_regions.at(id); }

private:
    Result<void> repeated(Region& region, const Fact& fact, std::string_view line);
    Result<void> handOn(Region& region, const Fact& fact, std::string_view line);

    Names& m_names;
    LineSink& m_sink;
    std::set<NameId> m_excluded;
    std::map<NameId, Region> m_regions;
    std::vector<NameId> m_order;
};

} // namespace souverix
