#include "model/trust/sbom_diff.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace souverix
{
namespace
{

std::string identityOf(const SbomComponent& component)
{
    if (component.purl.empty())
        return component.name;
    const std::string plain = component.purl.substr(0, component.purl.find('?'));
    const std::size_t version = plain.rfind('@');
    return version == std::string::npos ? plain : plain.substr(0, version);
}

using ByIdentity = std::map<std::string, std::vector<SbomComponent>>;

ByIdentity sorted(const Sbom& sbom)
{
    ByIdentity out;
    for (const SbomComponent& component : sbom.components)
        out[identityOf(component)].push_back(component);
    for (auto& [identity, components] : out) {
        std::sort(components.begin(), components.end(),
                  [](const auto& a, const auto& b) { return a.version < b.version; });
        components.erase(
            std::unique(components.begin(), components.end(),
                        [](const auto& a, const auto& b) { return a.version == b.version; }),
            components.end());
    }
    return out;
}

void removeAlike(std::vector<SbomComponent>& components, const std::vector<SbomComponent>& others)
{
    std::erase_if(components, [&](const SbomComponent& one) {
        return std::any_of(others.begin(), others.end(), [&](const SbomComponent& other) {
            return other.version == one.version;
        });
    });
}

} // namespace

SbomDiff diffSboms(const Sbom& before, const Sbom& after)
{
    SbomDiff diff;
    const ByIdentity old = sorted(before);
    ByIdentity fresh = sorted(after);
    for (const auto& [identity, had] : old) {
        std::vector<SbomComponent> gone = had, come;
        if (const auto it = fresh.find(identity); it != fresh.end()) {
            come = std::move(it->second);
            fresh.erase(it);
        }
        const std::vector<SbomComponent> came = come;
        removeAlike(gone, came);
        removeAlike(come, had);
        const std::size_t pairs = std::min(gone.size(), come.size());
        for (std::size_t i = 0; i < pairs; ++i)
            diff.changed.push_back({come[i].name, come[i].purl, gone[i].version, come[i].version});
        diff.removed.insert(diff.removed.end(), gone.begin() + static_cast<std::ptrdiff_t>(pairs),
                            gone.end());
        diff.added.insert(diff.added.end(), come.begin() + static_cast<std::ptrdiff_t>(pairs),
                          come.end());
    }
    for (const auto& [identity, come] : fresh)
        diff.added.insert(diff.added.end(), come.begin(), come.end());
    const auto byName = [](const SbomComponent& a, const SbomComponent& b) {
        return std::tie(a.name, a.version) < std::tie(b.name, b.version);
    };
    std::sort(diff.added.begin(), diff.added.end(), byName);
    std::sort(diff.removed.begin(), diff.removed.end(), byName);
    std::sort(diff.changed.begin(), diff.changed.end(), [](const auto& a, const auto& b) {
        return std::tie(a.name, a.from) < std::tie(b.name, b.from);
    });
    return diff;
}

} // namespace souverix
