#include "views/node/node_links.h"

#include <algorithm>
#include <string_view>

namespace souverix
{

namespace
{

/// Whether a member of this name, in an object of this name, speaks of events of this type.
bool speaksOf(std::string_view key, std::string_view within, EventType type)
{
    if (within == "lifecycle") {
        return type == EventType::LifecycleChanged || type == EventType::NodeRegistered ||
               type == EventType::NodeIsolated;
    }
    if (within == "connectivity") {
        return type == EventType::ConnectivityChanged;
    }
    if (within == "attestation") {
        return type == EventType::AttestationRecorded;
    }
    if (within == "configuration" || within == "config_drift") {
        return type == EventType::ConfigApplied || type == EventType::ConfigObserved;
    }
    if (within == "SyncDebt" && key == "last_sync") {
        return type == EventType::ConnectivityChanged || type == EventType::AutonomyEntered;
    }
    return key == "time" && type == EventType::FirmwareUpdated;
}

} // namespace

std::optional<EventRef> refBehind(const JsonTree& tree, std::uint32_t item,
                                  const std::vector<Mark>& marks)
{
    const JsonItem& leaf = tree.items[item];
    if (leaf.kind != JsonKind::String) {
        return std::nullopt;
    }
    const auto time = UtcTime::parse(leaf.text);
    if (!time) {
        return std::nullopt;
    }
    const auto [first, last] =
        std::equal_range(marks.begin(), marks.end(), Mark{*time, {}, {}, {}, {}},
                         [](const Mark& a, const Mark& b) { return a.time < b.time; });
    if (first == last) {
        return std::nullopt;
    }
    const std::string_view within = tree.items[leaf.parent].key;
    const auto named = std::find_if(
        first, last, [&](const Mark& mark) { return speaksOf(leaf.key, within, mark.type); });
    return named == last ? first->ref : named->ref;
}

} // namespace souverix
