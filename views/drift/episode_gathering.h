#pragma once

#include <cstddef>
#include <map>
#include <string_view>

#include "model/base/names.h"
#include "model/query/episode_list.h"

namespace souverix
{

/// Puts the answers about parts of a fleet together and keeps at most so many episodes, so that a
/// list of a long window stays small: the worst, of those versions that nothing ever desired, of
/// those the open and the longest. Sums and counts are of all. One thread.
class EpisodeGathering
{
public:
    EpisodeGathering(const Names& names, std::size_t most) : m_names(names), m_most(most) {}

    /// An answer for other nodes of the same (T, K) and window.
    void add(EpisodeList&& part);
    /// How many episodes there were in all.
    [[nodiscard]] std::size_t found() const { return m_found; }
    /// By onset; groups by name's bytes.
    [[nodiscard]] EpisodeList take();

private:
    using Groups = std::map<std::string_view, DriftTime>;
    void sum(Groups& groups, const std::vector<DriftTime>& times);
    void keepMost();

    const Names& m_names;
    std::size_t m_most;
    std::size_t m_found = 0;
    EpisodeList m_list;
    Groups m_clusters, m_regions;
};

} // namespace souverix
