#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace souverix
{

/// A text to compare with, in which `*` may stand for any run of bytes. Immutable.
class TextPattern
{
public:
    TextPattern() = default;
    /// `pieces` are the literal runs between the stars: one piece is a plain text.
    explicit TextPattern(std::vector<std::string> pieces);

    [[nodiscard]] bool plain() const { return m_pieces.size() == 1; }
    /// The literal; meaningful where plain.
    [[nodiscard]] const std::string& literal() const { return m_pieces.front(); }
    /// Whether the whole text is the pattern, byte for byte.
    [[nodiscard]] bool matches(std::string_view text) const;
    /// Whether the text begins with the pattern, byte for byte.
    [[nodiscard]] bool begins(std::string_view text) const;
    /// Whether the pattern occurs in the text; ASCII case is ignored.
    [[nodiscard]] bool occursIn(std::string_view text) const;
    [[nodiscard]] const std::vector<std::string>& pieces() const { return m_pieces; }

private:
    [[nodiscard]] bool inOrder(std::string_view text, std::size_t end) const;

    std::vector<std::string> m_pieces{std::string()};
    std::vector<std::string> m_lower{std::string()};
};

} // namespace souverix
