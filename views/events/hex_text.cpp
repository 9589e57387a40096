#include "views/events/hex_text.h"

#include <cstddef>

#include "model/base/utf8.h"

namespace souverix
{

namespace
{

constexpr char kDigits[] = "0123456789abcdef";

void appendHex(std::string& out, unsigned char byte)
{
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
}

void appendOffset(std::string& out, std::size_t offset)
{
    for (int shift = 28; shift >= 0; shift -= 4) {
        out += kDigits[(offset >> shift) & 15];
    }
}

void appendLine(std::string& out, std::string_view bytes, std::size_t offset)
{
    constexpr std::size_t kWidth = 16;
    appendOffset(out, offset);
    out += ' ';
    for (std::size_t i = 0; i < kWidth; ++i) {
        out += i == 0 || i == kWidth / 2 ? "  " : " ";
        if (i < bytes.size()) {
            appendHex(out, static_cast<unsigned char>(bytes[i]));
        } else {
            out += "  ";
        }
    }
    out += "  |";
    for (const char c : bytes) {
        out += c >= 0x20 && c < 0x7f ? c : '.';
    }
    out += '|';
}

/// The length of the UTF-8 character at the front; 0 where there is none.
std::size_t characterLength(std::string_view bytes)
{
    for (std::size_t length = 1; length <= 4 && length <= bytes.size(); ++length) {
        if (isUtf8(bytes.substr(0, length))) {
            return length;
        }
    }
    return 0;
}

/// Characters that turn the direction of what follows, and so could show bytes in another order.
bool turnsDirection(std::string_view character)
{
    if (character.size() == 2) {
        return character == "\xd8\x9c"; // U+061C
    }
    if (character.size() != 3 || character[0] != '\xe2') {
        return false;
    }
    const auto second = static_cast<unsigned char>(character[1]);
    const auto third = static_cast<unsigned char>(character[2]);
    const bool marks = second == 0x80 && (third == 0x8e || third == 0x8f);
    const bool embeddings = second == 0x80 && third >= 0xaa && third <= 0xae;
    const bool isolates = second == 0x81 && third >= 0xa6 && third <= 0xa9;
    const bool breaks = second == 0x80 && (third == 0xa8 || third == 0xa9);
    return marks || embeddings || isolates || breaks;
}

void appendEscaped(std::string& out, std::string_view bytes)
{
    for (const char c : bytes) {
        out += "\\x";
        appendHex(out, static_cast<unsigned char>(c));
    }
}

} // namespace

std::string hexDump(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() / 16 * 80 + 80);
    for (std::size_t offset = 0; offset < bytes.size(); offset += 16) {
        if (offset > 0) {
            out += '\n';
        }
        appendLine(out, bytes.substr(offset, 16), offset);
    }
    return out;
}

std::string visibleText(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = characterLength(bytes.substr(i));
        const std::string_view character = bytes.substr(i, length == 0 ? 1 : length);
        const auto first = static_cast<unsigned char>(character[0]);
        const bool control =
            first < 0x20 || first == 0x7f ||
            (first == 0xc2 && length == 2 && static_cast<unsigned char>(character[1]) < 0xa0);
        const bool ambiguous = first == '\\' && i + 1 < bytes.size() && bytes[i + 1] == 'x';
        if (length == 0 || control || ambiguous || turnsDirection(character)) {
            appendEscaped(out, character);
        } else {
            out += character;
        }
        i += character.size();
    }
    return out;
}

} // namespace souverix
