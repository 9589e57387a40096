#include "model/query/log_standings.h"

#include <algorithm>

#include "model/log/checkpoint.h"
#include "model/log/note.h"
#include "model/replica/region_trust.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

namespace
{

ForkSide sideOf(const std::string& note, const std::string& vkey, const std::string& entry)
{
    ForkSide side{note, vkey, std::nullopt, std::nullopt, entry};
    const std::size_t end = note.find("\n\n");
    const auto read = parseCheckpoint(note.substr(0, end == std::string::npos ? end : end + 1));
    if (read) {
        side.size = read->size;
        side.root = read->root;
    }
    return side;
}

ForkStanding standingOf(const Fork& fork, const std::vector<HeldCheckpoint>& adopted)
{
    const auto held = std::find_if(adopted.begin(), adopted.end(),
                                   [&](const auto& head) { return head.note == fork.heldNote; });
    ForkStanding standing;
    standing.id = fork.id;
    standing.origin = fork.origin;
    standing.held = sideOf(fork.heldNote, held == adopted.end() ? "" : held->vkey, fork.heldEntry);
    standing.other = sideOf(fork.otherNote, fork.otherVkey, fork.otherEntry);
    if (fork.differenceKnown)
        standing.firstDifference = fork.firstDifference;
    standing.seen = fork.seen;
    standing.acknowledged = fork.acknowledged;
    return standing;
}

bool isPinned(const std::string& vkey, const PinnedKeys& pins)
{
    const auto key = parseVkey(vkey);
    return key && std::find(pins.logs.begin(), pins.logs.end(), *key) != pins.logs.end();
}

} // namespace

Result<std::vector<LogStanding>> logStandings(const std::string& path)
{
    auto reader = ReplicaReader::open(path);
    if (!reader)
        return failWith(reader);
    auto heads = reader->regions();
    auto pins = reader->pins();
    auto forks = reader->forks();
    if (!heads)
        return failWith(heads);
    if (!pins)
        return failWith(pins);
    if (!forks)
        return failWith(forks);
    const PinnedKeys keys = pinnedKeys(*pins);
    std::vector<LogStanding> all;
    for (const RegionHead& head : *heads) {
        auto adopted = reader->checkpoints(head.region);
        if (!adopted)
            return failWith(adopted);
        LogStanding log;
        log.region = reader->names()->text(head.region);
        log.origin = head.origin;
        log.trust = regionTrust(head, *pins, *forks);
        log.size = head.size;
        if (head.checkpoint) {
            log.provenSize = head.checkpoint->size;
            log.vkey = head.checkpoint->vkey;
            log.pinned = isPinned(log.vkey, keys);
        }
        for (const Fork& fork : *forks)
            if (fork.region == head.region)
                log.forks.push_back(standingOf(fork, *adopted));
        std::stable_partition(log.forks.begin(), log.forks.end(),
                              [](const ForkStanding& fork) { return !fork.acknowledged; });
        all.push_back(std::move(log));
    }
    return all;
}

} // namespace souverix
