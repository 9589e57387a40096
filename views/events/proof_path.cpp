#include "views/events/proof_path.h"

#include <algorithm>
#include <bit>

namespace souverix
{

std::vector<ProofStep> proofSteps(std::uint64_t sequence, std::uint64_t treeSize,
                                  const std::vector<Hash>& proof)
{
    if (sequence >= treeSize) {
        return {};
    }
    std::vector<ProofStep> steps;
    std::uint64_t begin = 0;
    std::uint64_t end = treeSize;
    while (end - begin > 1) {
        // The largest power of two below the number of leaves splits a tree.
        const std::uint64_t middle = begin + std::bit_floor(end - begin - 1);
        if (sequence < middle) {
            steps.push_back({false, middle, end - 1, {}});
            end = middle;
        } else {
            steps.push_back({true, begin, middle - 1, {}});
            begin = middle;
        }
    }
    if (steps.size() != proof.size()) {
        return {};
    }
    std::reverse(steps.begin(), steps.end());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        steps[i].hash = proof[i];
    }
    return steps;
}

} // namespace souverix
