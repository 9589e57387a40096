#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/names.h"
#include "model/base/utc_time.h"
#include "model/event/event.h"
#include "model/log/trust_word.h"
#include "model/query/event_places.h"

namespace souverix
{

class Filter;

/// Which events a list holds; empty fields do not restrict.
struct EventFilter {
    NameId subject{};
    std::vector<NameId> regions;
    std::vector<EventType> types;
    std::optional<UtcTime> from, to;     ///< valid time, [from, to)
    std::string text;                    ///< a substring of the exact bytes, ASCII case ignored
    bool quarantine = false;             ///< the malformed ones instead
    std::shared_ptr<const Filter> where; ///< of events (model/query/filter), beside the others

    friend bool operator==(const EventFilter&, const EventFilter&) = default;
};

/// The events that count at (T, K) and pass a filter, in fold order.
struct EventList {
    using Packed = EventPlaces::Packed;
    EventFilter filter;
    std::uint64_t version = 0;
    std::uint64_t held = 0; ///< events that count, without the filter
    EventPlaces rows;
};

/// One row of the raw log as a table shows it.
struct EventRow {
    EventRef ref;
    UtcTime time, recorded;
    NameId subject{};
    EventType type{};
    std::string typeText; ///< the exact `type` attribute
    std::string id, source;
    std::string summary; ///< the data member, compact, cut to 200 bytes at a character's border
    bool malformed = false;
};

/// Everything that proves one event: its bytes, its place in the tree, the signed head above it.
struct EventEvidence {
    EventRef ref;
    EventRow row;      ///< what the bytes say
    std::string bytes; ///< exact
    Hash leaf{};
    std::uint64_t treeSize = 0; ///< the tree that the proof leads to
    Hash root{};
    std::vector<Hash> proof; ///< RFC 6962 inclusion proof
    bool proofHolds = false; ///< recomputed now, from the bytes
    TrustWord trust{};       ///< of this entry
    std::string origin;
    std::string checkpoint;               ///< the signed note, empty where none covers the entry
    std::string signer;                   ///< vkey that verified it
    std::optional<std::string> malformed; ///< why it is in quarantine
    std::string tlogProof;                ///< C2SP tlog-proof text, where a checkpoint covers it
};

} // namespace souverix
