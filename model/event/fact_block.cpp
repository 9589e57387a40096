#include "model/event/fact_block.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "model/base/packed_numbers.h"
#include "model/event/payload_codec.h"

namespace souverix
{
namespace
{

constexpr std::size_t kKinds = std::variant_size_v<Payload>;
constexpr std::size_t kMaxFacts = 1 << 20;
constexpr std::int32_t kMilli = 1'000'000; // nanoseconds

/// The columns of a block. Times are in milliseconds where all are whole ones, else in seconds,
/// with the nanoseconds in columns of their own: 64 bits do not hold every instant in nanoseconds.
struct Columns {
    std::vector<std::uint64_t> region, sequence, time, late, nanos, lateNanos;
    std::string type, kind;

    void resize(std::size_t count, bool whole)
    {
        for (auto* column : {&type, &kind})
            column->resize(count);
        for (auto* column : {&region, &sequence, &time, &late})
            column->resize(count);
        for (auto* column : {&nanos, &lateNanos})
            column->resize(whole ? 0 : count);
    }
    template <class Visit>
    bool eachPacked(const Visit& visit)
    {
        return visit(region) && visit(sequence) && visit(time) && visit(late) && visit(nanos) &&
               visit(lateNanos);
    }
};

bool isWhole(std::span<const Fact> facts)
{
    return std::all_of(facts.begin(), facts.end(), [](const Fact& fact) {
        return fact.time.nanos % kMilli == 0 && fact.recorded.nanos % kMilli == 0;
    });
}

void fill(Columns& columns, std::span<const Fact> facts, bool whole)
{
    EventRef ref;
    std::int64_t time = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Fact& fact = facts[i];
        const Duration late = fact.recorded - fact.time;
        const std::int64_t now = whole ? wholeMillis(fact.time) : fact.time.seconds;
        columns.type[i] = static_cast<char>(fact.type);
        columns.kind[i] =
            static_cast<char>(fact.payload.index() << 1 | (fact.payloadValid ? 1U : 0U));
        columns.region[i] = static_cast<std::uint64_t>(fact.ref.region);
        columns.sequence[i] = zigzag(static_cast<std::int64_t>(fact.ref.sequence - ref.sequence));
        columns.time[i] = zigzag(now - time);
        columns.late[i] = zigzag(whole ? wholeMillis(late) : late.seconds);
        if (!whole) {
            columns.nanos[i] = static_cast<std::uint64_t>(fact.time.nanos);
            columns.lateNanos[i] = static_cast<std::uint64_t>(late.nanos);
        }
        ref = fact.ref;
        time = now;
    }
}

tl::unexpected<Error> damaged()
{
    return fail(ErrorCode::Damaged, "a history's block is not sound", "replica-damaged");
}

Result<void> take(const Columns& columns, NameId subject, bool whole, std::span<Fact> facts)
{
    std::uint64_t sequence = 0, time = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        Fact& fact = facts[i];
        const auto kind = static_cast<std::uint8_t>(columns.kind[i]);
        if (kind >> 1 >= kKinds)
            return damaged();
        fact.subject = subject;
        fact.type = static_cast<EventType>(static_cast<std::uint8_t>(columns.type[i]));
        fact.payloadValid = (kind & 1) != 0;
        sequence += static_cast<std::uint64_t>(unzigzag(columns.sequence[i]));
        fact.ref = {NameId{static_cast<std::uint32_t>(columns.region[i])}, sequence};
        time += static_cast<std::uint64_t>(unzigzag(columns.time[i]));
        const auto then = static_cast<std::int64_t>(time);
        const std::int64_t late = unzigzag(columns.late[i]);
        if (whole) {
            fact.time = fromMillis(then);
            fact.recorded =
                fromMillis(static_cast<std::int64_t>(time + static_cast<std::uint64_t>(late)));
        } else {
            fact.time = {then, static_cast<std::int32_t>(columns.nanos[i] % 1'000'000'000)};
            fact.recorded =
                fact.time +
                Duration{late, static_cast<std::int32_t>(columns.lateNanos[i] % 1'000'000'000)};
        }
    }
    return {};
}

} // namespace

FactBlock encodeFactBlock(std::span<const Fact> facts)
{
    thread_local Columns columns;
    const bool whole = isWhole(facts);
    columns.resize(facts.size(), whole);
    fill(columns, facts, whole);
    FactBlock out;
    ArchiveWriter head(out.packed);
    head(static_cast<std::uint64_t>(facts.size()), whole);
    columns.eachPacked([&](const auto& column) {
        putPacked(out.packed, column);
        return true;
    });
    out.loose = columns.type + columns.kind;
    std::array<bool, kKinds> present{};
    for (const Fact& fact : facts)
        present[fact.payload.index()] = true;
    ArchiveWriter payloads(out.loose);
    for (std::size_t kind = 1; kind < kKinds; ++kind) {
        for (const Fact& fact : facts) {
            if (present[kind] && fact.payload.index() == kind)
                writePayload(payloads, fact.payload);
        }
    }
    return out;
}

Result<void> decodeFactBlock(std::string_view block, NameId subject, std::vector<Fact>& facts)
{
    thread_local Columns columns;
    ArchiveReader head(block);
    std::uint64_t wide = 0;
    bool whole = false;
    head(wide, whole);
    if (!head.ok() || wide > kMaxFacts)
        return damaged();
    const auto count = static_cast<std::size_t>(wide);
    std::string_view rest = block.substr(head.position());
    columns.resize(count, whole);
    if (!columns.eachPacked([&](auto& column) { return takePacked(rest, column); }) ||
        rest.size() < 2 * count)
        return damaged();
    columns.type = rest.substr(0, count);
    columns.kind = rest.substr(count, count);
    rest.remove_prefix(2 * count);
    const std::size_t first = facts.size();
    facts.resize(first + count);
    const std::span<Fact> fresh = std::span(facts).subspan(first);
    if (auto taken = take(columns, subject, whole, fresh); !taken)
        return taken;
    std::array<bool, kKinds> present{};
    for (const char kind : columns.kind)
        present[static_cast<std::uint8_t>(kind) >> 1] = true;
    ArchiveReader payloads(rest);
    for (std::size_t kind = 1; kind < kKinds; ++kind) {
        for (std::size_t i = 0; present[kind] && i < count; ++i) {
            if (static_cast<std::uint8_t>(columns.kind[i]) >> 1 == static_cast<int>(kind))
                readPayload(payloads, kind, fresh[i].payload);
        }
    }
    if (!payloads.ok() || !payloads.atEnd())
        return damaged();
    return {};
}

} // namespace souverix
