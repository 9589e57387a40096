#include "model/replica/region_trust.h"

#include <algorithm>

namespace souverix
{

PinnedKeys pinnedKeys(std::span<const Pin> pins)
{
    PinnedKeys keys;
    for (const Pin& pin : pins) {
        if (pin.kind != Pin::Kind::Vkey)
            continue;
        const Result<VerifierKey> key = parseVkey(pin.text);
        if (key && key->type == NoteKeyType::Ed25519)
            keys.logs.push_back(*key);
        else if (key && key->type == NoteKeyType::CosignatureV1)
            keys.witnesses.push_back(*key);
    }
    return keys;
}

TrustWord regionTrust(const RegionHead& head, std::span<const Pin> pins,
                      std::span<const Fork> forks)
{
    if (std::any_of(forks.begin(), forks.end(), [&](const Fork& fork) {
            return fork.region == head.region && !fork.acknowledged;
        }))
        return TrustWord::Forked;
    if (!head.checkpoint || head.checkpoint->vkey.empty() ||
        (!head.sparse && head.checkpoint->size < head.size))
        return TrustWord::Unproven;
    const Result<VerifierKey> key = parseVkey(head.checkpoint->vkey);
    const PinnedKeys pinned = pinnedKeys(pins);
    const bool known =
        key && std::find(pinned.logs.begin(), pinned.logs.end(), *key) != pinned.logs.end();
    return known ? TrustWord::Pinned : TrustWord::Unpinned;
}

} // namespace souverix
