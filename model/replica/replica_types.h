#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/archive.h"
#include "model/base/bytes.h"
#include "model/base/names.h"
#include "model/base/utc_time.h"
#include "model/event/event_type.h"

namespace souverix
{

/// The head of a region's log that was adopted: the exact signed note, what it says, and the key
/// (in vkey form) that verified it.
struct HeldCheckpoint {
    std::string note;
    std::uint64_t size = 0;
    Hash root{};
    std::string vkey;
};
template <class A>
void archive(A& a, HeldCheckpoint& v)
{
    a(v.note, v.size, v.root, v.vkey);
}

/// What a replica holds of one region's log.
struct RegionHead {
    NameId region{};
    std::string origin;     ///< empty while unknown (from JSONL alone)
    std::uint64_t size = 0; ///< entries of the log; of a sparse one, its checkpoint's size
    std::uint64_t held = 0; ///< entries held: `size` unless sparse
    Hash root{};            ///< of `size` entries; of a sparse one, its checkpoint's root
    std::optional<HeldCheckpoint> checkpoint; ///< its size is at most `size`
    bool sparse = false;                      ///< a selection: absence of an entry means nothing
    bool recordedDecreases = false;           ///< some recordedtime was earlier than one before it
    std::uint64_t quarantined = 0;            ///< malformed entries held
    std::optional<UtcTime> firstTime, lastTime; ///< earliest and latest `time`; none: no event
    std::optional<UtcTime> lastRecorded;        ///< latest `recordedtime`
    std::uint32_t number = 0; ///< the replica's own number of the region, part of stored keys
};
template <class A>
void archive(A& a, RegionHead& v)
{
    a(v.region, v.origin, v.size, v.held, v.root, v.checkpoint, v.sparse, v.recordedDecreases,
      v.quarantined, v.firstTime, v.lastTime, v.lastRecorded);
}

/// The columns of one entry, for scans without its bytes.
struct ColumnEntry {
    std::uint64_t sequence = 0;
    UtcTime time, recorded; ///< zero where quarantined
    NameId subject{};
    EventType type = EventType::Unknown;
    bool quarantined = false;
};

/// A malformed entry under its place and why it is no event.
struct QuarantinedEntry {
    std::uint64_t sequence = 0;
    std::string reason;
};

/// What a user trusts: a log's verifier key, a witness's, or a root certificate.
struct Pin {
    enum class Kind : std::uint8_t { Vkey = 0, Certificate = 1 };
    Kind kind = Kind::Vkey;
    std::string text; ///< the vkey, or the certificate as PEM text
    UtcTime pinned;
};

/// Two heads of one origin that cannot both be true, kept until a person acknowledges them.
struct Fork {
    std::int64_t id = 0; ///< given by the replica
    NameId region{};
    std::string origin;
    std::string heldNote, otherNote; ///< both signed notes, exact
    std::string otherVkey;           ///< the key that verified otherNote
    std::vector<Hash> proof;         ///< a consistency proof that fails against one of them, if any
    std::uint64_t firstDifference = 0; ///< the first entry that differs, where both are known
    bool differenceKnown = false;
    std::string heldEntry, otherEntry; ///< that entry's bytes on both sides, if known
    UtcTime seen;
    bool acknowledged = false;
};
template <class A>
void archive(A& a, Fork& v)
{
    a(v.region, v.origin, v.heldNote, v.otherNote, v.otherVkey, v.proof, v.firstDifference,
      v.differenceKnown, v.heldEntry, v.otherEntry, v.seen, v.acknowledged);
}

/// One line of the journal of imports.
struct ImportRecord {
    UtcTime when;
    std::string source; ///< the path as given
    std::string what;   ///< a technical summary
};
template <class A>
void archive(A& a, ImportRecord& v)
{
    a(v.when, v.source, v.what);
}

/// How often a `type` occurs, by its exact text, types that this program does not know included.
struct TypeCount {
    std::string type;
    std::uint64_t count = 0;
};

struct SubjectCount {
    NameId subject{};
    std::uint64_t events = 0;
};

} // namespace souverix
