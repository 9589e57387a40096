#include "model/event/event.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

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

/// What the model reads of an event beside its data's members.
enum Member { Type, Subject, Region, Sequence, Time, RecordedTime, ContentType, Data };
constexpr std::array<std::string_view, 8> kMembers{
    "type", "subject", "region", "sequence", "time", "recordedtime", "datacontenttype", "data"};

/// An event's members, found in one pass over it.
class Envelope
{
public:
    explicit Envelope(object event)
    {
        for (const auto [name, value] : event) {
            for (std::size_t i = 0; i < kMembers.size(); ++i) {
                // The first letters alone tell most names apart.
                if (name.size() == kMembers[i].size() && name[0] == kMembers[i][0] &&
                    name == kMembers[i])
                    m_members[i] = value;
            }
        }
    }
    [[nodiscard]] const std::optional<element>& operator[](Member member) const
    {
        return m_members[member];
    }

private:
    std::array<std::optional<element>, kMembers.size()> m_members;
};

Result<std::string_view> text(const Envelope& event, Member member)
{
    std::string_view value;
    if (!event[member] || event[member]->get(value) != simdjson::SUCCESS || value.empty())
        return malformed(std::string(kMembers[member]) + " is not a text", "envelope");
    return value;
}

Result<UtcTime> instant(const Envelope& event, Member member)
{
    const auto value = text(event, member);
    if (!value)
        return tl::unexpected<Error>(value.error());
    if (const auto time = UtcTime::parse(*value))
        return *time;
    return malformed(std::string(kMembers[member]) + " is no UTC time: " + std::string(*value),
                     "envelope");
}

Result<void> checkContent(const Envelope& event)
{
    if (const auto& type = event[ContentType]; type && !type->is_null()) {
        std::string_view value;
        if (type->get(value) != simdjson::SUCCESS || value != "application/json")
            return malformed("datacontenttype is not application/json", "envelope");
    }
    if (!event[Data] || !event[Data]->is_object())
        return malformed("data is not an object", "envelope");
    return {};
}

Result<Fact> decodeEnvelope(const Envelope& event, Names& names)
{
    Fact fact;
    const auto subject = text(event, Subject);
    const auto region = text(event, Region);
    const auto sequence = text(event, Sequence);
    const auto time = instant(event, Time);
    const auto recorded = instant(event, RecordedTime);
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
    const Envelope event(document->get_object().value_unsafe());
    auto fact = decodeEnvelope(event, names);
    if (!fact)
        return fact;
    fact->type = eventTypeOf(event[Type]->get_string().value_unsafe());
    auto payload = decodePayload(fact->type, event[Subject]->get_string().value_unsafe(),
                                 event[Data]->get_object().value_unsafe(), names);
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
