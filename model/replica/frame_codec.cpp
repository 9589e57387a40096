#include "model/replica/frame_codec.h"

#include <algorithm>

#include "model/base/archive.h"
#include "model/log/merkle.h"
#include "model/log/tile.h"
#include "model/replica/compression.h"

namespace souverix
{

namespace
{

constexpr std::size_t kMaxColumnsBytes = 1 << 16;

std::uint64_t zigzag(std::int64_t v)
{
    return static_cast<std::uint64_t>(v) << 1 ^ static_cast<std::uint64_t>(v >> 63);
}

std::int64_t unzigzag(std::uint64_t v)
{
    return static_cast<std::int64_t>(v >> 1) ^ -static_cast<std::int64_t>(v & 1);
}

/// The largest power of ten nanoseconds that all fractions of a second are multiples of.
std::int32_t unitOf(std::span<const ColumnEntry> columns)
{
    for (const std::int32_t unit : {1'000'000'000, 1'000'000, 1'000}) {
        if (std::all_of(columns.begin(), columns.end(), [&](const ColumnEntry& c) {
                return c.time.nanos % unit == 0 && c.recorded.nanos % unit == 0;
            }))
            return unit;
    }
    return 1;
}

bool isDense(std::span<const ColumnEntry> columns, std::uint64_t first)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].sequence != first + i)
            return false;
    }
    return true;
}

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
    // Events are mostly digests and repeated keys: higher levels cost time and save nothing.
    out.compressed = compress(bundle, 1);
    return out;
}

Result<FrameBodies> decodeBodies(std::string_view compressed, std::size_t count)
{
    Result<std::string> bundle = decompress(compressed, kMaxBodiesBytes);
    if (!bundle)
        return failWith(bundle);
    FrameBodies out{std::move(*bundle), {}};
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
    std::string raw;
    ArchiveWriter out(raw);
    const std::int32_t unit = unitOf(columns);
    const bool dense = isDense(columns, first);
    out(static_cast<std::uint32_t>(columns.size()), static_cast<std::uint32_t>(unit), dense);
    if (!dense) {
        for (const ColumnEntry& c : columns)
            raw += static_cast<char>(c.sequence - first);
    }
    // One stream a column: like stands by like, which is what zstd lives on.
    for (const ColumnEntry& c : columns)
        raw += static_cast<char>(static_cast<int>(c.type) << 1 | (c.quarantined ? 1 : 0));
    UtcTime last;
    for (const ColumnEntry& c : columns) {
        out.putVarint(zigzag(c.recorded.seconds - last.seconds));
        last = c.recorded;
    }
    for (const ColumnEntry& c : columns)
        out.putVarint(static_cast<std::uint64_t>(c.recorded.nanos / unit));
    for (const ColumnEntry& c : columns)
        out.putVarint(zigzag((c.recorded - c.time).seconds));
    for (const ColumnEntry& c : columns)
        out.putVarint(static_cast<std::uint64_t>((c.recorded - c.time).nanos / unit));
    std::int64_t subject = 0;
    for (const ColumnEntry& c : columns) {
        out.putVarint(zigzag(static_cast<std::int64_t>(c.subject) - subject));
        subject = static_cast<std::int64_t>(c.subject);
    }
    return compress(raw);
}

Result<std::vector<ColumnEntry>> decodeColumns(std::string_view bytes, std::uint64_t first)
{
    Result<std::string> raw = decompress(bytes, kMaxColumnsBytes);
    if (!raw)
        return failWith(raw);
    ArchiveReader in(*raw);
    std::uint32_t count = 0;
    std::uint32_t unit = 1;
    bool dense = true;
    in(count, unit, dense);
    if (count > kFrameEntries || unit == 0 || unit > 1'000'000'000)
        return fail(ErrorCode::Damaged, "a frame's columns are not sound", "replica-damaged");
    std::vector<ColumnEntry> columns(count);
    const auto byteAt = [&] {
        std::array<std::uint8_t, 1> one{};
        in(one);
        return one[0];
    };
    for (std::uint32_t i = 0; i < count; ++i)
        columns[i].sequence = first + (dense ? i : byteAt());
    for (ColumnEntry& c : columns) {
        const std::uint8_t tag = byteAt();
        c.type = static_cast<EventType>(tag >> 1);
        c.quarantined = (tag & 1) != 0;
    }
    const auto nanos = [&] {
        return static_cast<std::int32_t>(in.getVarint() * unit % 1'000'000'000);
    };
    UtcTime last;
    for (ColumnEntry& c : columns) {
        c.recorded.seconds = last.seconds + unzigzag(in.getVarint());
        last = c.recorded;
    }
    for (ColumnEntry& c : columns)
        c.recorded.nanos = nanos();
    std::vector<Duration> late(count);
    for (Duration& d : late)
        d.seconds = unzigzag(in.getVarint());
    for (Duration& d : late)
        d.nanos = nanos();
    std::int64_t subject = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        columns[i].time = columns[i].recorded - late[i];
        subject += unzigzag(in.getVarint());
        columns[i].subject = NameId{static_cast<std::uint32_t>(subject)};
    }
    if (!in.ok() || !in.atEnd())
        return fail(ErrorCode::Damaged, "a frame's columns are cut short", "replica-damaged");
    return columns;
}

} // namespace souverix
