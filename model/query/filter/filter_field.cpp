#include "model/query/filter/filter_field.h"

#include <algorithm>
#include <numeric>

namespace souverix
{
namespace
{

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

// Levenshtein's distance.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t change = diagonal + (lower(a[i]) == lower(b[j]) ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

std::string lowerAscii(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

std::optional<std::size_t> FilterSchema::find(std::string_view name) const
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const FilterField& field = fields[i];
        if (sameName(field.name, name) ||
            std::any_of(field.aliases.begin(), field.aliases.end(),
                        [&](const std::string& alias) { return sameName(alias, name); }))
            return i;
    }
    if (!openPrefix.empty() && name.size() > openPrefix.size() &&
        sameName(name.substr(0, openPrefix.size()), openPrefix))
        return fields.size();
    return std::nullopt;
}

std::string_view FilterSchema::nearest(std::string_view name) const
{
    std::string_view best;
    std::size_t least = std::min<std::size_t>(3, name.size());
    if (name.size() > 64)
        return best;
    for (const FilterField& field : fields) {
        if (const std::size_t d = distance(field.name, name); d < least) {
            least = d;
            best = field.name;
        }
    }
    return best;
}

} // namespace souverix
