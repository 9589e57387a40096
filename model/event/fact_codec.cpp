#include "model/event/fact_codec.h"

#include "model/event/payload_codec.h"

namespace souverix
{
namespace
{

// A time as its distance from another: most are whole seconds or milliseconds away.
void putTime(ArchiveWriter& out, UtcTime time, UtcTime from)
{
    const std::int64_t seconds = time.seconds - from.seconds;
    const bool millis = time.nanos % 1'000'000 == 0;
    const auto zigzag =
        static_cast<std::uint64_t>(seconds) << 1 ^ static_cast<std::uint64_t>(seconds >> 63);
    out.putVarint(zigzag << 1 | (millis ? 0U : 1U));
    out.putVarint(static_cast<std::uint64_t>(millis ? time.nanos / 1'000'000 : time.nanos));
}

UtcTime getTime(ArchiveReader& in, UtcTime from)
{
    const std::uint64_t head = in.getVarint();
    const std::uint64_t zigzag = head >> 1;
    const auto seconds =
        static_cast<std::int64_t>(zigzag >> 1) ^ -static_cast<std::int64_t>(zigzag & 1);
    const auto fraction = static_cast<std::int32_t>(in.getVarint());
    return {from.seconds + seconds, (head & 1) != 0 ? fraction : fraction * 1'000'000};
}

/// Reads facts, each into what `room()` gives, and then calls `done` with it.
template <class Room, class Done>
Result<void> eachFact(std::string_view bytes, NameId subject, const Room& room, const Done& done)
{
    ArchiveReader in(bytes);
    EventRef ref;
    UtcTime time;
    while (in.ok() && !in.atEnd()) {
        Fact& fact = room();
        const std::uint64_t head = in.getVarint();
        std::int64_t step = 0;
        in(fact.type, ref.region, step);
        ref.sequence += static_cast<std::uint64_t>(step);
        time = getTime(in, time);
        fact.ref = ref;
        fact.time = time;
        fact.subject = subject;
        fact.payloadValid = (head & 1) != 0;
        fact.recorded = getTime(in, time);
        if (!readPayload(in, static_cast<std::size_t>(head >> 1), fact.payload))
            return fail(ErrorCode::Damaged, "a history holds a payload of unknown form");
        if (in.ok())
            done(fact);
    }
    if (!in.ok())
        return fail(ErrorCode::Damaged, "a history is cut short");
    return {};
}

} // namespace

std::string_view FactWriter::next(const Fact& fact)
{
    thread_local std::string piece;
    piece.clear();
    ArchiveWriter out(piece);
    // The payload's form follows from the type, but is kept: a later catalogue may read more of a
    // type than the one that wrote this.
    out.putVarint(static_cast<std::uint64_t>(fact.payload.index()) << 1 |
                  (fact.payloadValid ? 1U : 0U));
    out(fact.type, fact.ref.region);
    const auto step = static_cast<std::int64_t>(fact.ref.sequence - m_sequence);
    out(step);
    putTime(out, fact.time, m_time);
    putTime(out, fact.recorded, fact.time);
    writePayload(out, fact.payload);
    m_sequence = fact.ref.sequence;
    m_time = fact.time;
    ++m_count;
    return piece;
}

Result<void> readFacts(std::string_view bytes, NameId subject, std::vector<Fact>& facts)
{
    return eachFact(
        bytes, subject, [&]() -> Fact& { return facts.emplace_back(); }, [](const Fact&) {});
}

Result<void> visitFacts(std::string_view bytes, NameId subject, const FactVisit& visit)
{
    Fact fact;
    return eachFact(
        bytes, subject, [&]() -> Fact& { return fact; }, visit);
}

} // namespace souverix
