#include "model/event/event.h"

#include <algorithm>
#include <charconv>

#include "model/event/cloud_event.h"
#include "model/event/json.h"
#include "model/event/payload_decode.h"

namespace souverix
{
namespace
{

using simdjson::dom::element;
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

Result<std::string_view> text(object event, std::string_view key)
{
    std::string_view value;
    if (event[key].get(value) != simdjson::SUCCESS || value.empty())
        return malformed(std::string(key) + " is not a text", "envelope");
    return value;
}

Result<UtcTime> instant(object event, std::string_view key)
{
    const auto value = text(event, key);
    if (!value)
        return tl::unexpected<Error>(value.error());
    if (const auto time = UtcTime::parse(*value))
        return *time;
    return malformed(std::string(key) + " is no UTC time: " + std::string(*value), "envelope");
}

Result<void> checkContent(object event)
{
    element type;
    if (event["datacontenttype"].get(type) == simdjson::SUCCESS && !type.is_null()) {
        std::string_view value;
        if (type.get(value) != simdjson::SUCCESS || value != "application/json")
            return malformed("datacontenttype is not application/json", "envelope");
    }
    if (!event["data"].is_object())
        return malformed("data is not an object", "envelope");
    return {};
}

Result<Fact> decodeEnvelope(object event, Names& names)
{
    Fact fact;
    const auto subject = text(event, "subject");
    const auto region = text(event, "region");
    const auto sequence = text(event, "sequence");
    const auto time = instant(event, "time");
    const auto recorded = instant(event, "recordedtime");
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
    if (auto cloud = checkCloudEvent(*document); !cloud)
        return failWith(cloud);
    const object event = document->get_object().value_unsafe();
    auto fact = decodeEnvelope(event, names);
    if (!fact)
        return fact;
    fact->type = eventTypeOf(event["type"].get_string().value_unsafe());
    auto payload = decodePayload(fact->type, event["subject"].get_string().value_unsafe(),
                                 event["data"].get_object().value_unsafe(), names);
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
