#include "model/event/event.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "model/event/cloud_event.h"
#include "model/event/json.h"
#include "model/event/payload_decode.h"

namespace souverix
{
namespace
{

using simdjson::dom::object;

StrictJson& parserOfThisThread()
{
    thread_local StrictJson parser;
    return parser;
}

tl::unexpected<Error> malformed(std::string detail, std::string reason)
{
    return fail(ErrorCode::Malformed, std::move(detail), std::move(reason));
}

/// What errors call a member.
constexpr std::string_view nameOf(Member member)
{
    switch (member) {
    case Member::Subject:
        return "subject";
    case Member::Region:
        return "region";
    case Member::Sequence:
        return "sequence";
    case Member::Time:
        return "time";
    default:
        return "recordedtime";
    }
}

Result<std::string_view> text(const Members& event, Member member)
{
    std::string_view value;
    if (!event[member] || event[member]->get(value) != simdjson::SUCCESS || value.empty())
        return malformed(std::string(nameOf(member)) + " is not a text", "envelope");
    return value;
}

Result<UtcTime> instant(const Members& event, Member member)
{
    const auto value = text(event, member);
    if (!value)
        return tl::unexpected<Error>(value.error());
    if (const auto time = UtcTime::parse(*value))
        return *time;
    return malformed(std::string(nameOf(member)) + " is no UTC time: " + std::string(*value),
                     "envelope");
}

Result<void> checkContent(const Members& event)
{
    if (const auto& type = event[Member::DataContentType]; type && !type->is_null()) {
        std::string_view value;
        if (type->get(value) != simdjson::SUCCESS || value != "application/json")
            return malformed("datacontenttype is not application/json", "envelope");
    }
    if (!event[Member::Data] || !event[Member::Data]->is_object())
        return malformed("data is not an object", "envelope");
    return {};
}

Result<Fact> decodeEnvelope(const Members& event, Names& names)
{
    Fact fact;
    const auto subject = text(event, Member::Subject);
    const auto region = text(event, Member::Region);
    const auto sequence = text(event, Member::Sequence);
    const auto time = instant(event, Member::Time);
    const auto recorded = instant(event, Member::RecordedTime);
    for (const auto* part : {&subject, &region, &sequence})
        if (!*part)
            return tl::unexpected<Error>(part->error());
    for (const auto* part : {&time, &recorded})
        if (!*part)
            return tl::unexpected<Error>(part->error());
    if (!isRegionName(*region))
        return malformed("region is no region's name: " + std::string(*region), "envelope");
    const auto index = parseSequence(*sequence);
    if (!index)
        return malformed("sequence is no index: " + std::string(*sequence), "envelope");
    if (auto content = checkContent(event); !content)
        return tl::unexpected<Error>(content.error());
    fact.ref = {names.intern(*region), *index};
    fact.subject = names.intern(*subject);
    fact.time = *time;
    fact.recorded = *recorded;
    return fact;
}

} // namespace

bool foldsBefore(const Fact& a, const Fact& b, const Names& names)
{
    if (a.time != b.time)
        return a.time < b.time;
    if (a.ref.region != b.ref.region)
        return names.text(a.ref.region) < names.text(b.ref.region);
    return a.ref.sequence < b.ref.sequence;
}

bool isSkewed(const Fact& fact)
{
    constexpr Duration kTolerance{300, 0};
    return fact.time - fact.recorded > kTolerance;
}

bool concernsFleet(const Fact& fact)
{
    return (fact.payloadValid && isFleetWide(fact.type)) || isSkewed(fact);
}

bool isRegionName(std::string_view name)
{
    constexpr std::size_t kMax = 64;
    const auto allowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '_' || c == '-';
    };
    return !name.empty() && name.size() <= kMax && name.front() != '.' && name != "blobs" &&
           std::all_of(name.begin(), name.end(), allowed);
}

std::optional<std::uint64_t> parseSequence(std::string_view text)
{
    if (text.empty() || (text.size() > 1 && text.front() == '0'))
        return std::nullopt;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.front() == '+' ||
        value >> 63 != 0)
        return std::nullopt;
    return value;
}

Result<Fact> decodeEvent(std::string_view bytes, Names& names)
{
    if (bytes.size() > kMaxEntryBytes)
        return malformed("longer than 65,535 bytes", "too-long");
    if (bytes.find('\n') != std::string_view::npos)
        return malformed("holds a raw line feed", "line-feed");
    auto document = parserOfThisThread().parse(bytes);
    if (!document)
        return failWith(document);
    auto members = checkCloudEvent(*document);
    if (!members)
        return failWith(members);
    const Members& event = *members;
    auto fact = decodeEnvelope(event, names);
    if (!fact)
        return fact;
    fact->type = eventTypeOf(event[Member::Type]->get_string().value_unsafe());
    auto payload = decodePayload(fact->type, event[Member::Subject]->get_string().value_unsafe(),
                                 event[Member::Data]->get_object().value_unsafe(), names);
    if (isFleetWide(
            fact->type)) // folds find it by this name, and readers of a replica must not intern
        names.intern(subjectId(fact->type, names.text(fact->subject)));
    fact->payloadValid = payload.has_value();
    if (payload)
        fact->payload = std::move(*payload);
    return fact;
}

ClaimedPlace claimedPlace(std::string_view bytes)
{
    ClaimedPlace place;
    auto document = parserOfThisThread().parse(bytes);
    object event;
    if (!document || document->get(event) != simdjson::SUCCESS)
        return place;
    std::string_view region, sequence;
    if (event["region"].get(region) == simdjson::SUCCESS)
        place.region = std::string(region);
    if (event["sequence"].get(sequence) == simdjson::SUCCESS)
        place.sequence = parseSequence(sequence);
    return place;
}

} // namespace souverix
