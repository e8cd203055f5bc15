#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace brook::search {

enum class TokenKind { Word, QuotedName, Text, Number, Hex, Symbol, End, Wrong };

struct Token {
    TokenKind kind = TokenKind::End;
    std::string text;  ///< of Text, QuotedName: what it says; of Hex: its bytes; of Wrong: the sentence
    std::size_t from = 0;
    std::size_t count = 0;

    bool isSymbol(std::string_view symbol) const { return kind == TokenKind::Symbol && text == symbol; }
    /// A keyword, in any case.
    bool isWord(std::string_view upperCase) const;
};

/// The tokens of a condition; the last one is End, or Wrong where it cannot be read on.
std::vector<Token> tokensOf(std::string_view text);

}  // namespace brook::search
