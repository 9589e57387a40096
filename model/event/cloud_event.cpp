#include "model/event/cloud_event.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>

#include "model/base/bytes.h"
#include "model/base/utc_time.h"
#include "model/event/uri.h"

namespace souverix
{
namespace
{

using simdjson::dom::element;
using simdjson::dom::element_type;

tl::unexpected<Error> wrong(std::string_view attribute, const char* what, const char* reason)
{
    return fail(ErrorCode::Malformed, "attribute '" + std::string(attribute) + "': " + what,
                reason);
}

bool isAttributeName(std::string_view name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
}

constexpr std::array<bool, 256> tokenChars()
{
    std::array<bool, 256> is{};
    for (unsigned char c = 0x21; c < 0x7F; ++c)
        is[c] = true;
    for (const char c : std::string_view("()<>@,;:\\\"/[]?="))
        is[static_cast<unsigned char>(c)] = false;
    return is;
}

bool isTokenChar(char c)
{
    static constexpr std::array<bool, 256> kIs = tokenChars();
    return kIs[static_cast<unsigned char>(c)];
}

bool eatToken(std::string_view& text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isTokenChar);
    const auto length = static_cast<std::size_t>(end - text.begin());
    text.remove_prefix(length);
    return length > 0;
}

bool eatQuoted(std::string_view& text)
{
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '"') {
            text.remove_prefix(i + 1);
            return true;
        }
    }
    return false;
}

void eatBlanks(std::string_view& text)
{
    while (!text.empty() && (text[0] == ' ' || text[0] == '\t'))
        text.remove_prefix(1);
}

bool eat(std::string_view& text, char wanted)
{
    if (text.empty() || text[0] != wanted)
        return false;
    text.remove_prefix(1);
    return true;
}

/// The length of the character at the front; 0 where CloudEvents does not allow it.
std::size_t allowedLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return lead < 0x20 || lead == 0x7F ? 0 : 1;
    if (lead < 0xE0)
        return lead == 0xC2 && byte(1) < 0xA0 ? 0 : 2;
    if (lead < 0xF0) {
        const bool fdd0 = lead == 0xEF && byte(1) == 0xB7 && byte(2) >= 0x90 && byte(2) <= 0xAF;
        const bool last = lead == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE;
        return fdd0 || last ? 0 : 3;
    }
    return (byte(1) & 0x0FU) == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE ? 0 : 4;
}

/// How many bytes at the front are printable ASCII, found eight at a time.
std::size_t plainLength(std::string_view text)
{
    constexpr std::uint64_t kEach = 0x0101'0101'0101'0101, kHigh = kEach * 0x80;
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        // A byte's high bit is set where it is above 0x7E, or where taking 0x20 away borrows.
        if (((word | (word + kEach) | (word - kEach * 0x20)) & kHigh) != 0)
            break;
    }
    while (at < text.size() && text[at] >= 0x20 && text[at] < 0x7F)
        ++at;
    return at;
}

/// Whether a name is `text`, of a length known to the compiler.
template <std::size_t N>
bool is(std::string_view name, const char (&text)[N])
{
    return std::memcmp(name.data(), text, N - 1) == 0;
}

Member memberNamed(std::string_view name)
{
    switch (name.size()) {
    case 2:
        return is(name, "id") ? Member::Id : Member::Other;
    case 4:
        return is(name, "type")   ? Member::Type
               : is(name, "time") ? Member::Time
               : is(name, "data") ? Member::Data
                                  : Member::Other;
    case 6:
        return is(name, "source")   ? Member::Source
               : is(name, "region") ? Member::Region
                                    : Member::Other;
    case 7:
        return is(name, "subject") ? Member::Subject : Member::Other;
    case 8:
        return is(name, "sequence") ? Member::Sequence : Member::Other;
    case 10:
        return is(name, "dataschema") ? Member::DataSchema : Member::Other;
    case 11:
        return is(name, "specversion")   ? Member::SpecVersion
               : is(name, "data_base64") ? Member::DataBase64
                                         : Member::Other;
    case 12:
        return is(name, "recordedtime") ? Member::RecordedTime : Member::Other;
    case 15:
        return is(name, "datacontenttype") ? Member::DataContentType : Member::Other;
    default:
        return Member::Other;
    }
}

/// What an attribute's text must be beyond a String.
enum class Text { NotEmpty, SpecVersion, UriReference, AbsoluteUri, MediaType, Timestamp };

struct Attribute {
    std::string_view name;
    Text text;
    bool required;
};

/// Those of CloudEvents itself, by Member, which begins with them.
constexpr Attribute kAttributes[] = {
    {"id", Text::NotEmpty, true},
    {"source", Text::UriReference, true},
    {"specversion", Text::SpecVersion, true},
    {"type", Text::NotEmpty, true},
    {"datacontenttype", Text::MediaType, false},
    {"dataschema", Text::AbsoluteUri, false},
    {"subject", Text::NotEmpty, false},
    {"time", Text::Timestamp, false},
};
static_assert(std::size(kAttributes) == static_cast<std::size_t>(Member::Time) + 1);

bool isText(std::string_view text, Text kind)
{
    switch (kind) {
    case Text::NotEmpty:
        return !text.empty();
    case Text::SpecVersion:
        return text == "1.0";
    case Text::UriReference:
        return !text.empty() && isUriReference(text);
    case Text::AbsoluteUri:
        return isAbsoluteUri(text);
    case Text::MediaType:
        return isMediaType(text);
    case Text::Timestamp:
        return UtcTime::parseRfc3339(text).has_value();
    }
    return false;
}

Result<void> checkContext(const Attribute& attribute, element value)
{
    if (value.type() != element_type::STRING)
        return wrong(attribute.name, "not a string", "attribute-value");
    const std::string_view text = value.get_string().value_unsafe();
    if (!isCloudEventString(text))
        return wrong(attribute.name, "holds a control or no character", "attribute-value");
    if (!isText(text, attribute.text))
        return wrong(attribute.name, "not of its form",
                     attribute.text == Text::SpecVersion ? "spec-version" : "attribute-value");
    return {};
}

Result<void> checkExtension(std::string_view name, element value)
{
    switch (value.type()) {
    case element_type::STRING:
        if (!isCloudEventString(value.get_string().value_unsafe()))
            return wrong(name, "holds a control or no character", "attribute-value");
        return {};
    case element_type::BOOL:
        return {};
    case element_type::INT64: {
        const std::int64_t number = value.get_int64().value_unsafe();
        if (number < std::numeric_limits<std::int32_t>::min() ||
            number > std::numeric_limits<std::int32_t>::max())
            return wrong(name, "an integer beyond 32 bits", "attribute-value");
        return {};
    }
    default:
        return wrong(name, "neither string, boolean nor integer", "attribute-value");
    }
}

} // namespace

bool isMediaType(std::string_view text)
{
    if (!eatToken(text) || !eat(text, '/') || !eatToken(text))
        return false;
    while (true) {
        eatBlanks(text);
        if (text.empty())
            return true;
        if (!eat(text, ';'))
            return false;
        eatBlanks(text);
        if (!eatToken(text) || !eat(text, '='))
            return false;
        const bool quoted = !text.empty() && text[0] == '"';
        if (quoted ? !eatQuoted(text) : !eatToken(text))
            return false;
    }
}

bool isCloudEventString(std::string_view text)
{
    text.remove_prefix(plainLength(text));
    while (!text.empty()) {
        const std::size_t length = allowedLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

Result<Members> checkCloudEvent(element event)
{
    simdjson::dom::object object;
    if (event.get(object))
        return fail(ErrorCode::Malformed, "an event is an object", "not-an-object");
    Result<Members> members{Members()};
    const auto hasValue = [&](Member member) {
        return (*members)[member] && !(*members)[member]->is_null();
    };
    for (const auto [name, value] : object) {
        const Member member = memberNamed(name);
        if (member != Member::Other)
            members->set(member, value);
        if (member == Member::DataBase64) {
            std::string_view text;
            if (!value.is_null() && (value.get(text) || !fromBase64(text)))
                return wrong(name, "not base64", "attribute-value");
            continue;
        }
        if (member == Member::Data)
            continue;
        if (member == Member::Other && !isAttributeName(name))
            return wrong(name, "names are of a-z and 0-9", "attribute-name");
        if (value.is_null())
            continue;
        const auto context = static_cast<std::size_t>(member);
        auto checked = context < std::size(kAttributes) ? checkContext(kAttributes[context], value)
                                                        : checkExtension(name, value);
        if (!checked)
            return failWith(checked);
    }
    if (hasValue(Member::Data) && hasValue(Member::DataBase64))
        return fail(ErrorCode::Malformed, "both data and data_base64", "data-twice");
    for (std::size_t i = 0; i < std::size(kAttributes); ++i) {
        if (kAttributes[i].required && !hasValue(static_cast<Member>(i)))
            return wrong(kAttributes[i].name, "required", "missing-attribute");
    }
    return members;
}

} // namespace souverix
