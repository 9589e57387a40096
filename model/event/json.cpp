#include "model/event/json.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace souverix
{
namespace
{

using simdjson::dom::document;

/// One value of simdjson's tape (its doc/tape.md): the kind in the high byte, 56 bits of payload.
/// Read directly, since walking by the element interface costs more than the parse.
struct TapeWord {
    std::uint64_t word;
    [[nodiscard]] char kind() const { return static_cast<char>(word >> 56U); }
    /// For an opening brace: the index behind the closing one.
    [[nodiscard]] std::uint32_t behind() const { return static_cast<std::uint32_t>(word); }
    [[nodiscard]] std::uint64_t stringAt() const { return word & 0x00FF'FFFF'FFFF'FFFFU; }
};

std::string_view tapeString(const document& doc, TapeWord word)
{
    const std::uint8_t* at = doc.string_buf.get() + word.stringAt();
    std::uint32_t length = 0;
    std::memcpy(&length, at, sizeof length);
    return {reinterpret_cast<const char*>(at + sizeof length), length};
}

std::size_t behindValue(const document& doc, std::size_t at)
{
    const TapeWord word{doc.tape[at]};
    switch (word.kind()) {
    case '{':
    case '[':
        return word.behind();
    case 'l':
    case 'u':
    case 'd':
        return at + 2;
    default:
        return at + 1;
    }
}

/// The keys of one object. Up to kFew are compared with each other where a 64-bit mark of length
/// and ends is already set; beyond that they are sorted, so that no choice of keys is quadratic.
class KeySet
{
public:
    void clear()
    {
        m_count = 0;
        m_marks = 0;
        m_many.clear();
    }

    /// False where the key is seen to be there already.
    bool add(std::string_view key)
    {
        if (m_count == kFew) {
            m_many.push_back(key);
            return true;
        }
        const std::uint64_t mark = markOf(key);
        if ((m_marks & mark) != 0 &&
            std::find(m_few.begin(), m_few.begin() + m_count, key) != m_few.begin() + m_count)
            return false;
        m_marks |= mark;
        m_few[static_cast<std::size_t>(m_count++)] = key;
        return true;
    }

    /// Judges what add() put off.
    [[nodiscard]] bool allDistinct()
    {
        if (m_many.empty())
            return true;
        m_many.insert(m_many.end(), m_few.begin(), m_few.begin() + m_count);
        std::sort(m_many.begin(), m_many.end());
        return std::adjacent_find(m_many.begin(), m_many.end()) == m_many.end();
    }

private:
    static constexpr int kFew = 24;

    static std::uint64_t markOf(std::string_view key)
    {
        if (key.empty())
            return 1;
        const auto first = static_cast<unsigned char>(key.front());
        const auto last = static_cast<unsigned char>(key.back());
        return std::uint64_t{1} << ((key.size() * 7U + first + last * 3U) & 63U);
    }

    std::array<std::string_view, kFew> m_few;
    std::ptrdiff_t m_count = 0;
    std::uint64_t m_marks = 0;
    std::vector<std::string_view> m_many;
};

/// False where a key of the object that opens at `at` stands twice.
bool hasDistinctKeys(const document& doc, std::size_t at, KeySet& keys)
{
    const std::size_t end = TapeWord{doc.tape[at]}.behind() - 1;
    keys.clear();
    for (std::size_t key = at + 1; key < end; key = behindValue(doc, key + 1)) {
        if (!keys.add(tapeString(doc, TapeWord{doc.tape[key]})))
            return false;
    }
    return keys.allDistinct();
}

/// What simdjson does not judge: keys that stand twice, and the depth of empty arrays and objects.
Result<void> judgeTape(const document& doc, int maxDepth)
{
    thread_local KeySet keys;
    const std::size_t end = TapeWord{doc.tape[0]}.behind();
    int depth = 0;
    for (std::size_t at = 1; at < end; ++at) {
        switch (TapeWord{doc.tape[at]}.kind()) {
        case '{':
            if (!hasDistinctKeys(doc, at, keys))
                return fail(ErrorCode::Malformed, "an object holds a key twice", "duplicate-key");
            [[fallthrough]];
        case '[':
            if (++depth > maxDepth)
                return fail(ErrorCode::Malformed, "arrays or objects nest too deep", "too-deep");
            break;
        case '}':
        case ']':
            --depth;
            break;
        case 'l':
        case 'u':
        case 'd':
            ++at; // the number's own word
            break;
        default:
            break;
        }
    }
    return {};
}

tl::unexpected<Error> describe(simdjson::error_code error)
{
    const char* reason = "not-json";
    if (error == simdjson::DEPTH_ERROR)
        reason = "too-deep";
    else if (error == simdjson::UTF8_ERROR)
        reason = "bad-utf8";
    else if (error == simdjson::STRING_ERROR)
        reason = "bad-string";
    else if (error == simdjson::NUMBER_ERROR)
        reason = "bad-number";
    return fail(ErrorCode::Malformed, simdjson::error_message(error), reason);
}

} // namespace

bool StrictJson::reserve(std::size_t size)
{
    if (size > simdjson::SIMDJSON_MAXSIZE_BYTES - simdjson::SIMDJSON_PADDING)
        return false;
    if (m_padded && size <= m_capacity)
        return true;
    const std::size_t capacity = std::max<std::size_t>(size + size / 2, 4096);
    m_padded = std::make_unique<char[]>(capacity + simdjson::SIMDJSON_PADDING);
    m_capacity = capacity;
    // simdjson counts the root as a level too.
    return m_parser.allocate(capacity, static_cast<std::size_t>(m_maxDepth) + 1) ==
           simdjson::SUCCESS;
}

Result<simdjson::dom::element> StrictJson::parse(std::string_view bytes)
{
    if (!reserve(bytes.size()))
        return fail(ErrorCode::Malformed, "the document is too long", "not-json");
    std::memcpy(m_padded.get(), bytes.data(), bytes.size());
    std::memset(m_padded.get() + bytes.size(), 0, simdjson::SIMDJSON_PADDING);
    simdjson::dom::element root;
    const auto error = m_parser.parse(m_padded.get(), bytes.size(), false).get(root);
    if (error)
        return describe(error);
    if (auto judged = judgeTape(m_parser.doc, m_maxDepth); !judged)
        return failWith(judged);
    return root;
}

Result<void> checkStrictJson(std::string_view bytes, int maxDepth)
{
    if (maxDepth == kMaxJsonDepth) {
        thread_local StrictJson reader;
        auto root = reader.parse(bytes);
        return root ? Result<void>() : Result<void>(failWith(root));
    }
    StrictJson reader(maxDepth);
    auto root = reader.parse(bytes);
    return root ? Result<void>() : Result<void>(failWith(root));
}

Result<nlohmann::json> parseStrictJson(std::string_view bytes, int maxDepth)
{
    StrictJson reader(maxDepth);
    auto root = reader.parse(bytes);
    if (!root)
        return failWith(root);
    return toNlohmann(*root);
}

nlohmann::json toNlohmann(simdjson::dom::element element)
{
    using simdjson::dom::element_type;
    switch (element.type()) {
    case element_type::OBJECT: {
        auto object = nlohmann::json::object();
        for (const auto field : simdjson::dom::object(element))
            object.emplace(std::string(field.key), toNlohmann(field.value));
        return object;
    }
    case element_type::ARRAY: {
        auto array = nlohmann::json::array();
        for (const auto item : simdjson::dom::array(element))
            array.push_back(toNlohmann(item));
        return array;
    }
    case element_type::STRING:
        return std::string(std::string_view(element));
    case element_type::INT64:
        return std::int64_t(element);
    case element_type::UINT64:
        return std::uint64_t(element);
    case element_type::DOUBLE:
        return double(element);
    case element_type::BOOL:
        return bool(element);
    default:
        return nullptr;
    }
}

} // namespace souverix
