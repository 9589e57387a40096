#include "model/feed/region_import.h"

#include <algorithm>
#include <utility>

#include "model/base/parallel.h"
#include "model/feed/placed_frame.h"
#include "model/log/merkle_proof.h"
#include "model/log/tile.h"
#include "model/replica/frame_codec.h"

namespace souverix
{

namespace
{

/// Frames that are decoded together, on all cores, before they are appended.
constexpr std::size_t kFramesTogether = 8;

/// A scanned frame's new entries.
struct NewFrame {
    const ScannedFrame* scanned = nullptr;
    PlacedFrame frame;
    Result<void> read;
};

/// One region on its way in, with all that its steps share.
class RegionImport
{
public:
    RegionImport(ReplicaWriter& writer, const BundleScan& scan,
                 const BundleManifest::Region& region, const PinnedKeys& pins, std::stop_token stop)
        : m_writer(writer), m_scan(scan), m_region(region), m_pins(pins), m_stop(std::move(stop))
    {
        static const RegionParts kNothing;
        const auto found = scan.regions.find(region.region);
        m_parts = found == scan.regions.end() ? &kNothing : &found->second;
    }

    Result<RegionOutcome> run(const RegionReport* appended);

private:
    Result<bool> comparedHeads(const JudgedHead& head);
    Result<bool> comparedEntries();
    Result<bool> comparedSelection();
    Result<std::optional<std::uint64_t>> differenceIn(std::uint64_t frame, std::uint64_t common);
    Result<void> appendNew();
    void place(NewFrame& one) const;
    Result<void> adopt();
    Result<void> fork(const JudgedHead& head, std::optional<std::uint64_t> difference);
    void refuse(Defect defect, TrustWord trust = TrustWord::Broken);
    Result<std::optional<std::string>> scannedEntry(std::uint64_t sequence) const;

    ReplicaWriter& m_writer;
    const BundleScan& m_scan;
    const BundleManifest::Region& m_region;
    const PinnedKeys& m_pins;
    std::stop_token m_stop;
    const RegionParts* m_parts;
    NameId m_name{};
    RegionHead m_held; // its region None where nothing is held
    JudgedRegion m_judged;
    RegionOutcome m_out;
};

void RegionImport::refuse(Defect defect, TrustWord trust)
{
    m_out.report.trust = trust;
    m_out.report.defect = std::move(defect);
}

Result<RegionOutcome> RegionImport::run(const RegionReport* appended)
{
    RegionReport& report = m_out.report;
    report.region = m_region.region;
    report.origin = m_region.origin;
    m_name = m_writer.names().intern(m_region.region);
    if (appended == nullptr) {
        Result<std::optional<RegionHead>> held = m_writer.view().region(m_name);
        if (!held)
            return failWith(held);
        m_held = held->value_or(RegionHead{});
    }
    report.heldBefore = m_held.held;
    report.size = m_held.size;
    report.root = m_held.root;
    if (!m_held.origin.empty() && m_held.origin != m_region.origin) {
        refuse({{},
                "origin '" + m_region.origin + "' is not '" + m_held.origin + "', which is held",
                "other-origin"});
        return std::move(m_out);
    }
    // Two signed heads that contradict each other are a fork, whatever entries came along.
    Result<JudgedHead> head =
        judgeHead(m_region.origin, m_parts->checkpoint, m_parts->vkey, m_pins);
    if (head) {
        Result<bool> agree = comparedHeads(*head);
        if (!agree)
            return failWith(agree);
        if (!*agree)
            return std::move(m_out);
    }
    tl::expected<JudgedRegion, Defect> judged = judgeRegion(m_scan, m_region, m_pins);
    if (!judged) {
        refuse(std::move(judged.error()));
        return std::move(m_out);
    }
    m_judged = std::move(*judged);
    report.witnesses = m_judged.head.witnesses;
    Result<bool> same = m_held.sparse ? comparedSelection() : comparedEntries();
    if (!same)
        return failWith(same);
    if (!*same)
        return std::move(m_out);
    if (appended != nullptr) {
        report.added = appended->added;
        report.quarantined = appended->quarantined;
        m_out.changed = report.added > 0;
    } else if (Result<void> added = appendNew(); !added) {
        return failWith(added);
    }
    if (report.defect)
        return std::move(m_out);
    if (Result<void> adopted = adopt(); !adopted)
        return failWith(adopted);
    return std::move(m_out);
}

Result<bool> RegionImport::comparedHeads(const JudgedHead& head)
{
    if (!head.verifiedBy || !m_held.checkpoint || m_held.checkpoint->vkey.empty() ||
        head.checkpoint->origin != m_region.origin)
        return true;
    const HeldCheckpoint& held = *m_held.checkpoint;
    const Checkpoint& other = *head.checkpoint;
    if (other.size > held.size || (m_held.sparse && other.size != held.size))
        return true;
    Hash root = held.root;
    if (other.size < held.size) {
        Result<Hash> earlier = m_writer.view().rootAt(m_name, other.size);
        if (!earlier)
            return failWith(earlier);
        root = *earlier;
    }
    if (root == other.root)
        return true;
    std::optional<std::uint64_t> difference;
    for (std::uint64_t i = 0; !m_held.sparse && i * kTileWidth < other.size && !difference; ++i) {
        Result<std::optional<std::uint64_t>> found = differenceIn(i, other.size);
        if (!found)
            return failWith(found);
        difference = *found;
    }
    if (Result<void> kept = fork(head, difference); !kept)
        return failWith(kept);
    return false;
}

Result<std::optional<std::uint64_t>> RegionImport::differenceIn(std::uint64_t frame,
                                                                std::uint64_t common)
{
    const auto scanned = m_parts->frames.find(frame);
    if (scanned == m_parts->frames.end())
        return std::optional<std::uint64_t>();
    const std::uint64_t first = frame * kTileWidth;
    const std::uint64_t end = std::min<std::uint64_t>(first + kTileWidth, common);
    if (end == first + kTileWidth) {
        Result<Hash> root = m_writer.view().subtree(m_name, 1, frame);
        if (!root)
            return failWith(root);
        if (*root == scanned->second.root)
            return std::optional<std::uint64_t>();
    }
    for (std::uint64_t i = first; i < end && i - first < scanned->second.leaves.size(); ++i) {
        Result<Hash> leaf = m_writer.view().subtree(m_name, 0, i);
        if (!leaf)
            return failWith(leaf);
        if (*leaf != scanned->second.leaves[static_cast<std::size_t>(i - first)])
            return std::optional(i);
    }
    return std::optional<std::uint64_t>();
}

Result<bool> RegionImport::comparedEntries()
{
    const std::uint64_t common = std::min(m_held.size, m_region.size);
    for (std::uint64_t frame = 0; frame * kTileWidth < common; ++frame) {
        Result<std::optional<std::uint64_t>> difference = differenceIn(frame, common);
        if (!difference)
            return failWith(difference);
        if (!*difference)
            continue;
        const std::uint64_t at = **difference;
        const bool heldSigned =
            m_held.checkpoint && !m_held.checkpoint->vkey.empty() && m_held.checkpoint->size > at;
        const bool otherSigned = m_judged.head.verifiedBy && m_judged.head.checkpoint->size > at;
        if (heldSigned && otherSigned) {
            if (Result<void> kept = fork(m_judged.head, at); !kept)
                return failWith(kept);
        } else {
            refuse({at, "entry " + std::to_string(at) + " differs from the one held",
                    "other-entries"});
        }
        return false;
    }
    return true;
}

Result<bool> RegionImport::comparedSelection()
{
    std::optional<std::uint64_t> difference;
    Result<void> read = m_writer.view().forEachEntry(
        m_name, 0, m_region.size, [&](std::uint64_t sequence, std::string_view bytes) {
            const ScannedFrame& frame = m_parts->frames.at(sequence / kTileWidth);
            if (leafHash(bytes) != frame.leaves[static_cast<std::size_t>(sequence % kTileWidth)])
                difference = sequence;
            return !difference;
        });
    if (!read)
        return failWith(read);
    if (difference) {
        if (m_judged.head.verifiedBy && !m_held.checkpoint->vkey.empty() &&
            m_judged.head.checkpoint->size > *difference) {
            if (Result<void> kept = fork(m_judged.head, difference); !kept)
                return failWith(kept);
        } else {
            refuse({difference,
                    "entry " + std::to_string(*difference) + " differs from the one held",
                    "other-entries"});
        }
        return false;
    }
    if (m_region.size < m_held.size || !m_judged.head.verifiedBy) {
        refuse({{},
                "a selection of a longer or better proven log is held of this region",
                "other-selection"});
        return false;
    }
    if (scannedRoot(*m_parts, m_held.size) != m_held.root) {
        if (Result<void> kept = fork(m_judged.head, {}); !kept)
            return failWith(kept);
        return false;
    }
    if (Result<void> dropped = m_writer.dropSelection(m_name); !dropped)
        return failWith(dropped);
    m_held = RegionHead{};
    return true;
}

Result<std::optional<std::string>> RegionImport::scannedEntry(std::uint64_t sequence) const
{
    const auto frame = m_parts->frames.find(sequence / kTileWidth);
    if (frame == m_parts->frames.end() || sequence % kTileWidth >= frame->second.width)
        return std::optional<std::string>();
    Result<std::string> packed = m_scan.spool.get(frame->second.compressed);
    if (!packed)
        return failWith(packed);
    Result<FrameBodies> bodies = decodeBodies(*packed, frame->second.width);
    if (!bodies)
        return failWith(bodies);
    return std::optional(
        std::string(bodies->entries[static_cast<std::size_t>(sequence % kTileWidth)]));
}

Result<void> RegionImport::fork(const JudgedHead& head, std::optional<std::uint64_t> difference)
{
    Fork fork;
    fork.region = m_name;
    fork.origin = m_region.origin;
    fork.heldNote = m_held.checkpoint->note;
    fork.otherNote = head.note;
    fork.otherVkey = formatVkey(*head.verifiedBy);
    fork.seen = UtcTime::now();
    const std::uint64_t held = m_held.checkpoint->size;
    const std::uint64_t other = head.checkpoint->size;
    Result<std::vector<Hash>> proof = std::vector<Hash>();
    if (other > held)
        proof = consistencyProof(held, other, [&](unsigned level, std::uint64_t index) {
            return scannedHash(*m_parts, level, index);
        });
    else if (other < held && !m_held.sparse)
        proof = m_writer.view().consistency(m_name, other, held);
    if (proof)
        fork.proof = std::move(*proof);
    if (difference) {
        fork.differenceKnown = true;
        fork.firstDifference = *difference;
        Result<std::string> mine = m_writer.view().entry({m_name, *difference});
        if (mine)
            fork.heldEntry = std::move(*mine);
        Result<std::optional<std::string>> theirs = scannedEntry(*difference);
        if (theirs)
            fork.otherEntry = theirs->value_or("");
    }
    m_out.fork = std::move(fork);
    refuse({difference,
            "the checkpoint over " + std::to_string(other) + " entries and the one held over " +
                std::to_string(held) + " cannot both be true",
            "forked"},
           TrustWord::Forked);
    return {};
}

Result<void> RegionImport::appendNew()
{
    const std::uint64_t start = m_held.size;
    std::vector<NewFrame> gathered, placed;
    WorkAside placing;
    // Appends the frames that were placed while others are: those that were gathered.
    const auto turn = [&]() -> Result<void> {
        placing.join();
        std::vector<NewFrame> ready = std::exchange(placed, std::exchange(gathered, {}));
        placing.begin(placed.size(), [&](std::size_t i) { place(placed[i]); });
        for (NewFrame& one : ready) {
            if (!one.read)
                return one.read;
            m_out.changed = true;
            if (Result<void> added = appendPlaced(m_writer, m_name, one.frame, m_out.report);
                !added)
                return added;
            if (m_out.report.defect)
                break;
        }
        return {};
    };
    for (auto it = m_parts->frames.lower_bound(start / kTileWidth);
         it != m_parts->frames.end() && !m_out.report.defect; ++it) {
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped", "cancelled");
        if (it->first * kTileWidth + it->second.width <= start)
            continue;
        NewFrame& one = gathered.emplace_back();
        one.frame.index = it->first;
        one.scanned = &it->second;
        if (gathered.size() < kFramesTogether)
            continue;
        if (Result<void> turned = turn(); !turned)
            return turned;
    }
    for (int left = 0; left < 2 && !m_out.report.defect; ++left) {
        if (Result<void> turned = turn(); !turned)
            return turned;
    }
    return {};
}

void RegionImport::place(NewFrame& one) const
{
    const ScannedFrame& scanned = *one.scanned;
    Result<std::string> packed = m_scan.spool.get(scanned.compressed);
    Result<FrameBodies> bodies =
        packed ? decodeBodies(*packed, scanned.width) : Result<FrameBodies>(failWith(packed));
    if (!bodies) {
        one.read = failWith(bodies);
        return;
    }
    const std::uint64_t first = one.frame.index * kTileWidth;
    one.frame.skip = m_held.size > first ? static_cast<std::size_t>(m_held.size - first) : 0;
    one.frame.bodies = std::move(*bodies);
    one.frame.encoded = {
        std::move(*packed), {scanned.leaves.begin(), scanned.leaves.end()}, scanned.root};
    placeFrame(one.frame, m_region.region, m_writer.names());
}

Result<void> RegionImport::adopt()
{
    const JudgedHead& head = m_judged.head;
    // Without a checkpoint nothing but bundle.json says whose log it is.
    if (head.checkpoint && m_held.origin != m_region.origin) {
        if (Result<void> set = m_writer.setOrigin(m_name, m_region.origin); !set)
            return set;
        m_out.changed = true;
    }
    if (!head.verifiedBy)
        return {};
    const std::string vkey = formatVkey(*head.verifiedBy);
    if (m_held.checkpoint) {
        const HeldCheckpoint& held = *m_held.checkpoint;
        if (head.checkpoint->size < held.size) {
            m_out.report.stale = true;
            return {};
        }
        if (head.checkpoint->size == held.size && (held.vkey == vkey || !head.pinned))
            return {};
    }
    m_out.changed = true;
    return m_writer.adoptCheckpoint(
        m_name, HeldCheckpoint{head.note, head.checkpoint->size, head.checkpoint->root, vkey});
}

} // namespace

Result<RegionOutcome> importRegion(ReplicaWriter& writer, const BundleScan& scan,
                                   const BundleManifest::Region& region, const PinnedKeys& pins,
                                   const std::stop_token& stop, const RegionReport* appended)
{
    return RegionImport(writer, scan, region, pins, stop).run(appended);
}

} // namespace souverix
