#include "model/replica/frame_codec.h"

#include <algorithm>

#include "model/base/archive.h"
#include "model/base/packed_numbers.h"
#include "model/log/merkle.h"
#include "model/log/tile.h"
#include "model/replica/compression.h"

namespace souverix
{

namespace
{

constexpr std::size_t kMaxColumnsBytes = 1 << 16;

constexpr std::int32_t kMilli = 1'000'000; // nanoseconds

bool isWhole(std::span<const ColumnEntry> columns)
{
    return std::all_of(columns.begin(), columns.end(), [](const ColumnEntry& c) {
        return c.time.nanos % kMilli == 0 && c.recorded.nanos % kMilli == 0;
    });
}

bool isDense(std::span<const ColumnEntry> columns, std::uint64_t first)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].sequence != first + i)
            return false;
    }
    return true;
}

/// The numbers of a frame's columns. Times are in milliseconds where all are whole ones, else in
/// seconds, with the nanoseconds in columns of their own.
struct Numbers {
    std::vector<std::uint64_t> recorded, late, subject, recordedNanos, lateNanos;

    void resize(std::size_t count, bool whole)
    {
        for (auto* column : {&recorded, &late, &subject})
            column->resize(count);
        for (auto* column : {&recordedNanos, &lateNanos})
            column->resize(whole ? 0 : count);
    }
    template <class Visit>
    bool each(const Visit& visit)
    {
        return visit(recorded) && visit(late) && visit(subject) && visit(recordedNanos) &&
               visit(lateNanos);
    }
};

} // namespace

EncodedBodies encodeBodies(std::string_view bundle, std::size_t count)
{
    EncodedBodies out;
    out.leaves.reserve(count);
    std::string_view rest = bundle;
    for (std::size_t i = 0; i < count && rest.size() >= 2; ++i) {
        const std::size_t size = static_cast<std::size_t>(static_cast<std::uint8_t>(rest[0])) << 8 |
                                 static_cast<std::uint8_t>(rest[1]);
        out.leaves.push_back(leafHash(rest.substr(2, size)));
        rest.remove_prefix(std::min(rest.size(), size + 2));
    }
    out.root = rootOf(out.leaves);
    // Events are mostly digests and repeated keys: higher levels cost time and save nothing.
    out.compressed = compressEntries(bundle);
    return out;
}

Result<FrameBodies> decodeBodies(std::string_view compressed, std::size_t count)
{
    Result<std::string> bundle = decompress(compressed, kMaxBodiesBytes);
    if (!bundle)
        return failWith(bundle);
    return cutBodies(std::move(*bundle), count);
}

Result<FrameBodies> cutBodies(std::string bundle, std::size_t count)
{
    // On the heap, so that the views below outlive a move of what holds them.
    bundle.reserve(sizeof(std::string));
    FrameBodies out{std::move(bundle), {}};
    Result<std::vector<std::string_view>> entries =
        decodeEntryBundle(out.bundle, static_cast<unsigned>(count));
    if (!entries)
        return fail(ErrorCode::Damaged, "a frame's entries do not follow from its lengths",
                    "replica-damaged");
    out.entries = std::move(*entries);
    return out;
}

std::string encodeColumns(std::span<const ColumnEntry> columns, std::uint64_t first)
{
    thread_local Numbers numbers;
    const bool whole = isWhole(columns), dense = isDense(columns, first);
    numbers.resize(columns.size(), whole);
    std::string tags, packed;
    std::int64_t last = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const ColumnEntry& c = columns[i];
        const Duration late = c.recorded - c.time;
        const std::int64_t now = whole ? wholeMillis(c.recorded) : c.recorded.seconds;
        tags += static_cast<char>(static_cast<int>(c.type) << 1 | (c.quarantined ? 1 : 0));
        numbers.recorded[i] = zigzag(now - last);
        numbers.late[i] = zigzag(whole ? wholeMillis(late) : late.seconds);
        numbers.subject[i] = static_cast<std::uint64_t>(c.subject);
        if (!whole) {
            numbers.recordedNanos[i] = static_cast<std::uint64_t>(c.recorded.nanos);
            numbers.lateNanos[i] = static_cast<std::uint64_t>(late.nanos);
        }
        last = now;
    }
    ArchiveWriter out(packed);
    out(static_cast<std::uint32_t>(columns.size()), whole, dense);
    if (!dense) {
        for (const ColumnEntry& c : columns)
            packed += static_cast<char>(c.sequence - first);
    }
    numbers.each([&](const auto& column) {
        putPacked(packed, column);
        return true;
    });
    return compress(packed, tags);
}

Result<std::vector<ColumnEntry>> decodeColumns(std::string_view bytes, std::uint64_t first)
{
    Result<std::string> raw = decompress(bytes, kMaxColumnsBytes);
    if (!raw)
        return failWith(raw);
    const auto damaged = [] {
        return fail(ErrorCode::Damaged, "a frame's columns are not sound", "replica-damaged");
    };
    ArchiveReader head(*raw);
    std::uint32_t count = 0;
    bool whole = false, dense = true;
    head(count, whole, dense);
    if (!head.ok() || count > kFrameEntries)
        return damaged();
    std::string_view rest = std::string_view(*raw).substr(head.position());
    std::string_view places;
    if (!dense) {
        places = rest.substr(0, count);
        rest.remove_prefix(places.size());
    }
    thread_local Numbers numbers;
    numbers.resize(count, whole);
    if (!numbers.each([&](auto& column) { return takePacked(rest, column); }) ||
        rest.size() != count || (!dense && places.size() != count))
        return damaged();
    std::vector<ColumnEntry> columns(count);
    std::uint64_t last = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        ColumnEntry& c = columns[i];
        const auto tag = static_cast<std::uint8_t>(rest[i]);
        c.sequence = first + (dense ? i : static_cast<std::uint8_t>(places[i]));
        c.type = static_cast<EventType>(tag >> 1);
        c.quarantined = (tag & 1) != 0;
        last += static_cast<std::uint64_t>(unzigzag(numbers.recorded[i]));
        const auto late = static_cast<std::uint64_t>(unzigzag(numbers.late[i]));
        if (whole) {
            c.recorded = fromMillis(static_cast<std::int64_t>(last));
            c.time = fromMillis(static_cast<std::int64_t>(last - late));
        } else {
            constexpr std::uint64_t kSecond = 1'000'000'000;
            c.recorded = {static_cast<std::int64_t>(last),
                          static_cast<std::int32_t>(numbers.recordedNanos[i] % kSecond)};
            c.time =
                c.recorded - Duration{static_cast<std::int64_t>(late),
                                      static_cast<std::int32_t>(numbers.lateNanos[i] % kSecond)};
        }
        c.subject = NameId{static_cast<std::uint32_t>(numbers.subject[i])};
    }
    return columns;
}

} // namespace souverix
