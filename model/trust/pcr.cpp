#include "model/trust/pcr.h"

#include <charconv>
#include <optional>

#include "model/base/bytes.h"
#include "model/event/json.h"

namespace souverix
{
namespace
{

std::optional<int> parseIndex(std::string_view text)
{
    int index = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    if (error != std::errc() || end != text.data() + text.size() || index < 0 ||
        index >= kPcrCount || std::to_string(index) != text)
        return std::nullopt;
    return index;
}

} // namespace

Result<PcrValues> parsePcrValues(std::string_view json)
{
    const auto wrong = [](const std::string& what) {
        return fail(ErrorCode::Malformed, what, "bad-pcrs");
    };
    auto document = parseStrictJson(json);
    if (!document || !document->is_object())
        return wrong("PCR values are no JSON object");
    PcrValues values;
    for (const auto& [bank, registers] : document->items()) {
        if (!registers.is_object())
            return wrong("the bank '" + bank + "' is no object");
        auto& held = values[bank];
        for (const auto& [name, hex] : registers.items()) {
            const auto index = parseIndex(name);
            const auto value = hex.is_string() ? fromHex(hex.get<std::string>()) : std::nullopt;
            if (!index || !value)
                return wrong("PCR '" + name + "' of '" + bank + "' is no index with hex");
            held[*index] = *value;
        }
    }
    return values;
}

nlohmann::json toJson(const PcrValues& values)
{
    auto document = nlohmann::json::object();
    for (const auto& [bank, registers] : values) {
        for (const auto& [index, value] : registers)
            document[bank][std::to_string(index)] = toHex(value);
    }
    return document;
}

std::string startValue(HashKind bank, int index)
{
    return std::string(digestSize(bank), index >= 17 && index <= 22 ? '\xFF' : '\0');
}

void extendPcr(HashKind bank, std::string& value, std::string_view digest)
{
    value = digestOf(bank, value.append(digest));
}

} // namespace souverix
