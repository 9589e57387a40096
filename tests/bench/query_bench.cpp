#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "model/query/replica_view.h"

using namespace souverix;

namespace
{

constexpr int kRuns = 7;

/// Answers one question after the other, each a line of words:
///   first              opens the replica anew and reads its fleet
///   history NODE       opens it anew and reads all that it knows of a node's events
///   bytes NODE         the same, and every event's exact bytes
///   page NODE          a node's page
///   fleet [T [K]]      the fleet's state
///   heatmap BINS [N]   drift of every node by bins over the history, without N % at each end
///   newmap BINS        opens the replica anew and makes the heatmap of the whole history
///   timeline LANES BINS   the first nodes' lanes over the whole history
///   trend POINTS       the fleet's distributions
///   events             all events listed
///   bounds             begin and end of the history
class Bench
{
public:
    explicit Bench(std::string path) : m_path(std::move(path)) {}

    /// False where the replica cannot be read or holds no node.
    bool open()
    {
        auto view = ReplicaView::open(m_path);
        if (!view)
            return false;
        m_view = std::make_unique<ReplicaView>(std::move(*view));
        const auto fleet = m_view->fleet({});
        const auto history = m_view->history();
        if (!fleet || !history || (*fleet)->nodes.empty())
            return false;
        for (const NodeRow& row : (*fleet)->nodes)
            m_nodes.push_back(row.node);
        m_begin = (*history)->beginOf((*history)->spans().front());
        m_end = (*history)->endOf((*history)->spans().back());
        return true;
    }
    /// Prints the answer as a line of JSON; false where there is none.
    bool answer(const std::string& line)
    {
        std::istringstream words(line);
        const auto begin = std::chrono::steady_clock::now();
        const auto rows = ask(words);
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - begin;
        if (!rows)
            return false;
        std::printf("{\"ask\":\"%s\",\"ms\":%.3f,\"rows\":%zu,\"begin\":\"%s\",\"end\":\"%s\"}\n",
                    line.c_str(), took.count(), *rows, m_begin.toSecondString().c_str(),
                    m_end.toSecondString().c_str());
        std::fflush(stdout);
        return true;
    }
    /// Any moment of the history.
    std::string someTime()
    {
        const auto span = std::max<std::int64_t>((m_end - m_begin).seconds, 1);
        const auto after = static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(span));
        return (m_begin + Duration{after, 0}).toSecondString();
    }
    std::string someNode()
    {
        return std::string(m_view->names()->text(m_nodes[m_random() % m_nodes.size()]));
    }

private:
    using Rows = std::optional<std::size_t>;

    Rows ask(std::istringstream& words)
    {
        std::string what, first, second;
        words >> what >> first >> second;
        if (what == "first") {
            auto fresh = ReplicaView::open(m_path);
            const auto fleet = fresh ? fresh->fleet({}) : failWith(fresh);
            return fleet ? Rows((*fleet)->nodes.size()) : Rows();
        }
        if (what == "history" || what == "bytes")
            return history(first, what == "bytes");
        if (what == "page") {
            const auto page = m_view->node({}, m_view->nameOf(first));
            return page ? Rows(page->marks.size()) : Rows();
        }
        if (what == "fleet") {
            const auto fleet = m_view->fleet({UtcTime::parse(first), UtcTime::parse(second)});
            return fleet ? Rows((*fleet)->nodes.size()) : Rows();
        }
        if (what == "events") {
            const auto events = m_view->events({}, {});
            return events ? Rows((*events)->rows.size()) : Rows();
        }
        return what == "bounds" ? Rows(m_nodes.size()) : askPicture(what, first, second);
    }
    Rows askPicture(const std::string& what, const std::string& first, const std::string& second)
    {
        const auto number = [](const std::string& text) {
            return static_cast<std::uint32_t>(std::strtoul(text.c_str(), nullptr, 10));
        };
        if (what == "heatmap") {
            const std::int64_t cut = (m_end - m_begin).seconds / 100 * number(second);
            const auto map = m_view->driftMap({}, m_nodes, false, m_begin + Duration{cut, 0},
                                              m_end - Duration{cut, 0}, number(first));
            return map ? Rows(map->rows.size()) : Rows();
        }
        if (what == "newmap") {
            auto fresh = ReplicaView::open(m_path);
            const auto map =
                fresh ? fresh->driftMap({}, m_nodes, false, m_begin, m_end, number(first))
                      : failWith(fresh);
            return map ? Rows(map->rows.size()) : Rows();
        }
        if (what == "timeline") {
            const std::span lanes(m_nodes.data(),
                                  std::min<std::size_t>(m_nodes.size(), number(first)));
            const auto tile = m_view->timeline({}, lanes, m_begin, m_end, number(second));
            return tile ? Rows(tile->lanes.size()) : Rows();
        }
        if (what == "trend") {
            const auto trend = m_view->trend({}, m_begin, m_end, number(first));
            return trend ? Rows(trend->size()) : Rows();
        }
        return {};
    }
    // With nothing kept from the question before.
    Rows history(const std::string& node, bool withBytes)
    {
        auto fresh = ReplicaView::open(m_path);
        if (!fresh)
            return {};
        EventFilter filter;
        filter.subject = fresh->nameOf(node);
        const auto list = fresh->events({}, filter);
        if (!list || !withBytes)
            return list ? Rows((*list)->rows.size()) : Rows();
        const auto rows = fresh->eventRows(**list, 0, (*list)->rows.size());
        return rows ? Rows(rows->size()) : Rows();
    }

    std::string m_path;
    std::unique_ptr<ReplicaView> m_view;
    std::vector<NameId> m_nodes;
    UtcTime m_begin, m_end;
    std::mt19937_64 m_random{20260227};
};

/// Every kind of question some times.
bool askAll(Bench& bench)
{
    for (int i = 0; i < kRuns; ++i) {
        const std::string t = bench.someTime();
        for (const std::string& line :
             {std::string("first"), "history " + bench.someNode(), "bytes " + bench.someNode(),
              "page " + bench.someNode(), "fleet " + t, "fleet " + bench.someTime() + " " + t,
              std::string("newmap 200"), "heatmap 200 " + std::to_string(i),
              std::string("timeline 60 1600"), std::string("trend 48"), std::string("events")})
            if (!bench.answer(line))
                return false;
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2 && argc != 3) {
        std::fprintf(stderr, "souverix_bench REPLICA [-]: with - it answers questions that are "
                             "lines of standard input\n");
        return 2;
    }
    Bench bench(argv[1]);
    if (!bench.open())
        return 4;
    if (argc == 2)
        return askAll(bench) ? 0 : 1;
    for (std::string line; std::getline(std::cin, line);)
        if (!bench.answer(line))
            return 1;
    return 0;
}
