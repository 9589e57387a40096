#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

#include "model/query/replica_view.h"

using namespace souverix;

namespace
{

constexpr int kRuns = 7;
constexpr std::uint32_t kBins = 200;

/// Runs a question some times and prints what it cost; false where it failed.
bool measure(const char* what, const std::function<bool()>& ask)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < kRuns; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        if (!ask()) {
            std::fprintf(stderr, "%s: the question failed\n", what);
            return false;
        }
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - begin;
        milliseconds.push_back(took.count());
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("%-44s median %9.2f ms  longest %9.2f ms\n", what, milliseconds[kRuns / 2],
                milliseconds.back());
    return true;
}

/// Instants within a history, from a fixed seed.
class Instants
{
public:
    Instants(UtcTime begin, UtcTime end) : m_begin(begin), m_span((end - begin).seconds) {}
    UtcTime next()
    {
        return m_begin + Duration{static_cast<std::int64_t>(m_random() %
                                                            static_cast<std::uint64_t>(
                                                                std::max<std::int64_t>(m_span, 1))),
                                  0};
    }

private:
    UtcTime m_begin;
    std::int64_t m_span;
    std::mt19937_64 m_random{20260227};
};

bool run(const std::string& path)
{
    bool fine = measure("open, status line", [&] { return ReplicaView::open(path).has_value(); });
    auto view = ReplicaView::open(path);
    const auto fleet = view ? view->fleet({}) : Result<std::shared_ptr<const FleetView>>();
    const auto overview = view ? view->overview(kBins) : Result<HistoryOverview>();
    if (!view || !fleet || !overview || (*fleet)->nodes.empty())
        return false;
    std::vector<NameId> nodes;
    for (const NodeRow& row : (*fleet)->nodes)
        nodes.push_back(row.node);
    const UtcTime begin = overview->begin, end = overview->end;
    Instants instants(begin, end);
    std::printf("%zu nodes, %llu events\n", nodes.size(),
                static_cast<unsigned long long>((*fleet)->eventsHeld));
    fine = fine && measure("first fleet after opening", [&] {
               auto fresh = ReplicaView::open(path);
               return fresh && fresh->fleet({}).has_value();
           });
    fine = fine && measure("fleet at a random T", [&] {
               return view->fleet({instants.next(), std::nullopt}).has_value();
           });
    fine = fine && measure("fleet at a random (T, K)", [&] {
               const UtcTime t = instants.next();
               return view->fleet({t, t}).has_value();
           });
    std::size_t at = 0;
    fine = fine && measure("one node's page", [&] {
               return view->node({}, nodes[at++ * 97 % nodes.size()]).has_value();
           });
    const std::span<const NameId> lanes(nodes.data(), std::min<std::size_t>(nodes.size(), 60));
    fine = fine && measure("timeline, 60 lanes x 1600 bins",
                           [&] { return view->timeline({}, lanes, begin, end, 1600).has_value(); });
    fine = fine && measure("heatmap, every node x 200 bins", [&] {
               return view->driftMap({}, nodes, false, begin, end, kBins).has_value();
           });
    fine = fine &&
           measure("trend, 48 points", [&] { return view->trend({}, begin, end, 48).has_value(); });
    return fine && measure("all events listed", [&] { return view->events({}, {}).has_value(); });
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "souverix_bench REPLICA\n");
        return 2;
    }
    return run(argv[1]) ? 0 : 1;
}
