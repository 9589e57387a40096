#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "model/query/filter/filter_tree.h"

namespace souverix
{

/// Cuts a filter's text into words and signs. What a word ends at depends on where it stands, so
/// the parser says which it expects. Borrows the text.
class FilterScanner
{
public:
    explicit FilterScanner(std::string_view text) : m_text(text) {}

    /// After spaces: where the next sign begins.
    [[nodiscard]] std::size_t position();
    [[nodiscard]] bool atEnd();
    /// The next byte after spaces; 0 at the end.
    [[nodiscard]] char peek();
    /// Takes `sign` where it comes next.
    bool take(std::string_view sign);
    /// Takes a word of the language, ASCII case ignored, where it comes next as a whole word.
    bool takeKeyword(std::string_view keyword);
    [[nodiscard]] bool atKeyword(std::string_view keyword);
    /// The operator that comes next; In and Between too.
    [[nodiscard]] std::optional<FilterOp> takeOperator();
    /// A word that begins a term: ends at an operator too. Quoted texts are read whole.
    [[nodiscard]] tl::expected<FilterWord, FilterFault> termWord() { return word(true); }
    /// A word that is a value: may hold the signs of operators.
    [[nodiscard]] tl::expected<FilterWord, FilterFault> valueWord() { return word(false); }
    [[nodiscard]] std::size_t offset() const { return m_at; }
    void rewind(std::size_t offset) { m_at = offset; }

private:
    [[nodiscard]] tl::expected<FilterWord, FilterFault> word(bool term);
    [[nodiscard]] tl::expected<FilterWord, FilterFault> quotedWord();
    [[nodiscard]] bool endsWord(std::size_t at, bool term) const;
    void skipSpace();

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace souverix
