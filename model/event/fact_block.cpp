#include "model/event/fact_block.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>

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
    bool whole = true;

    void resize(std::size_t count)
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

void fill(Columns& columns, std::span<const Fact> facts)
{
    EventRef ref;
    std::int64_t time = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Fact& fact = facts[i];
        const Duration late = fact.recorded - fact.time;
        const std::int64_t now = columns.whole ? wholeMillis(fact.time) : fact.time.seconds;
        columns.type[i] = static_cast<char>(fact.type);
        columns.kind[i] =
            static_cast<char>(fact.payload.index() << 1 | (fact.payloadValid ? 1U : 0U));
        columns.region[i] = static_cast<std::uint64_t>(fact.ref.region);
        columns.sequence[i] = zigzag(static_cast<std::int64_t>(fact.ref.sequence - ref.sequence));
        columns.time[i] = zigzag(now - time);
        columns.late[i] = zigzag(columns.whole ? wholeMillis(late) : late.seconds);
        if (!columns.whole) {
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

/// Takes the columns off the front of a block; `rest` is then its payloads.
Result<void> takeColumns(std::string_view block, Columns& columns, std::string_view& rest)
{
    ArchiveReader head(block);
    std::uint64_t wide = 0;
    head(wide, columns.whole);
    if (!head.ok() || wide > kMaxFacts)
        return damaged();
    const auto count = static_cast<std::size_t>(wide);
    rest = block.substr(head.position());
    columns.resize(count);
    if (!columns.eachPacked([&](auto& column) { return takePacked(rest, column); }) ||
        rest.size() < 2 * count)
        return damaged();
    columns.type = rest.substr(0, count);
    columns.kind = rest.substr(count, count);
    rest.remove_prefix(2 * count);
    return {};
}

/// Tells places and times of all facts in turn: visit(i, sequence, time, recorded).
template <class Visit>
void eachPlace(const Columns& columns, const Visit& visit)
{
    constexpr std::uint64_t kSecond = 1'000'000'000;
    std::uint64_t sequence = 0, time = 0;
    for (std::size_t i = 0; i < columns.type.size(); ++i) {
        sequence += static_cast<std::uint64_t>(unzigzag(columns.sequence[i]));
        time += static_cast<std::uint64_t>(unzigzag(columns.time[i]));
        const auto late = static_cast<std::uint64_t>(unzigzag(columns.late[i]));
        if (columns.whole) {
            visit(i, sequence, fromMillis(static_cast<std::int64_t>(time)),
                  fromMillis(static_cast<std::int64_t>(time + late)));
        } else {
            const UtcTime then{static_cast<std::int64_t>(time),
                               static_cast<std::int32_t>(columns.nanos[i] % kSecond)};
            visit(i, sequence, then,
                  then + Duration{static_cast<std::int64_t>(late),
                                  static_cast<std::int32_t>(columns.lateNanos[i] % kSecond)});
        }
    }
}

constexpr std::int64_t kAnyMillis = std::numeric_limits<std::int64_t>::max();

/// The same where all times are whole milliseconds: take(i, sequence, time, recorded) of those up
/// to `at` that are known at `knownAt`, leave(i) of the others; `next` becomes the time of the
/// first of those that are known, where it is earlier.
template <class Take, class Leave>
void eachMillis(const Columns& columns, std::int64_t at, std::int64_t knownAt, const Take& take,
                const Leave& leave, std::optional<UtcTime>& next)
{
    std::uint64_t sequence = 0, time = 0;
    std::int64_t first = kAnyMillis;
    for (std::size_t i = 0; i < columns.type.size(); ++i) {
        sequence += static_cast<std::uint64_t>(unzigzag(columns.sequence[i]));
        time += static_cast<std::uint64_t>(unzigzag(columns.time[i]));
        const auto millis = static_cast<std::int64_t>(time);
        const auto recorded =
            static_cast<std::int64_t>(time + static_cast<std::uint64_t>(unzigzag(columns.late[i])));
        if (recorded > knownAt) {
            leave(i);
        } else if (millis <= at) {
            take(i, sequence, fromMillis(millis), fromMillis(recorded));
        } else {
            first = std::min(first, millis);
            leave(i);
        }
    }
    if (first != kAnyMillis && (!next || fromMillis(first) < *next))
        next = fromMillis(first);
}

/// Fills in what columns say of a fact beside its place and times.
void fillFact(Fact& fact, const Columns& columns, std::size_t i, NameId subject)
{
    fact.subject = subject;
    fact.type = static_cast<EventType>(static_cast<std::uint8_t>(columns.type[i]));
    fact.payloadValid = (columns.kind[i] & 1) != 0;
}

/// Where the payloads of a block go: of each fact, in turn.
using Targets = std::vector<Payload*>;

template <std::size_t Kind>
void readKind(ArchiveReader& in, std::span<const std::uint32_t> which, const Targets& targets)
{
    for (const std::uint32_t i : which) {
        Payload& payload = *targets[i];
        auto* value = std::get_if<Kind>(&payload);
        if (value == nullptr)
            value = &payload.template emplace<Kind>();
        if constexpr (Kind > 0)
            in(*value);
    }
}

template <std::size_t... Kind>
constexpr auto readersOfKinds(std::index_sequence<Kind...>)
{
    return std::array{&readKind<Kind>...};
}

/// Reads all payloads, which come kind by kind.
Result<void> readPayloads(std::string_view bytes, const Columns& columns, const Targets& targets)
{
    constexpr auto kReaders = readersOfKinds(std::make_index_sequence<kKinds>());
    thread_local std::vector<std::uint32_t> byKind;
    std::array<std::uint32_t, kKinds + 1> ends{};
    const auto kindOf = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<std::uint8_t>(columns.kind[i]) >> 1);
    };
    const std::size_t count = columns.kind.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (kindOf(i) >= kKinds)
            return damaged();
        ++ends[kindOf(i) + 1];
    }
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    byKind.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        byKind[ends[kindOf(i)]++] = static_cast<std::uint32_t>(i);
    ArchiveReader payloads(bytes);
    std::size_t begin = 0;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        const std::size_t end = ends[kind];
        if (end > begin)
            kReaders[kind](payloads, std::span(byKind).subspan(begin, end - begin), targets);
        begin = end;
    }
    if (!payloads.ok() || !payloads.atEnd())
        return damaged();
    return {};
}

} // namespace

FactBlock encodeFactBlock(std::span<const Fact> facts)
{
    thread_local Columns columns;
    columns.whole = isWhole(facts);
    columns.resize(facts.size());
    fill(columns, facts);
    FactBlock out;
    ArchiveWriter head(out.packed);
    head(static_cast<std::uint64_t>(facts.size()), columns.whole);
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
    thread_local Targets targets;
    std::string_view payloads;
    if (auto taken = takeColumns(block, columns, payloads); !taken)
        return taken;
    const std::size_t first = facts.size();
    facts.resize(first + columns.type.size());
    targets.clear();
    eachPlace(columns, [&](std::size_t i, std::uint64_t sequence, UtcTime time, UtcTime recorded) {
        Fact& fact = facts[first + i];
        fillFact(fact, columns, i, subject);
        fact.ref = {NameId{static_cast<std::uint32_t>(columns.region[i])}, sequence};
        fact.time = time;
        fact.recorded = recorded;
        targets.push_back(&fact.payload);
    });
    return readPayloads(payloads, columns, targets);
}

void CountedFacts::begin(UtcTime at, const std::optional<UtcTime>& knownAt)
{
    m_at = at;
    m_knownAt = knownAt;
    m_used = 0;
    m_next.reset();
}

Result<void> CountedFacts::add(std::string_view block, NameId subject)
{
    thread_local Columns columns;
    thread_local Targets targets;
    std::string_view payloads;
    if (auto taken = takeColumns(block, columns, payloads); !taken)
        return taken;
    const std::size_t count = columns.type.size();
    if (m_facts.size() < m_used + count)
        m_facts.resize(m_used + count);
    targets.resize(count);
    m_unwanted.resize(kKinds);
    const auto take = [&](std::size_t i, std::uint64_t sequence, UtcTime time, UtcTime recorded) {
        Fact& fact = m_facts[m_used++];
        fillFact(fact, columns, i, subject);
        fact.ref = {NameId{static_cast<std::uint32_t>(columns.region[i])}, sequence};
        fact.time = time;
        fact.recorded = recorded;
        targets[i] = &fact.payload;
    };
    const auto leave = [&](std::size_t i) {
        const std::size_t kind = static_cast<std::uint8_t>(columns.kind[i]) >> 1;
        targets[i] = &m_unwanted[std::min(kind, kKinds - 1)];
    };
    if (columns.whole) {
        eachMillis(columns, wholeMillis(m_at), m_knownAt ? wholeMillis(*m_knownAt) : kAnyMillis,
                   take, leave, m_next);
        return readPayloads(payloads, columns, targets);
    }
    eachPlace(columns, [&](std::size_t i, std::uint64_t sequence, UtcTime time, UtcTime recorded) {
        const bool known = !m_knownAt || recorded <= *m_knownAt;
        if (known && time <= m_at)
            return take(i, sequence, time, recorded);
        if (known && (!m_next || time < *m_next))
            m_next = time;
        leave(i);
    });
    return readPayloads(payloads, columns, targets);
}

std::span<const Fact* const> CountedFacts::inFoldOrder(const Names& names)
{
    m_order.clear();
    for (std::size_t i = 0; i < m_used; ++i)
        m_order.push_back(&m_facts[i]);
    const auto before = [&](const Fact* a, const Fact* b) { return foldsBefore(*a, *b, names); };
    if (!std::is_sorted(m_order.begin(), m_order.end(), before))
        std::sort(m_order.begin(), m_order.end(), before);
    return m_order;
}

} // namespace souverix
