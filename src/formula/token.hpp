// Formula text -> tokens. A1 notation as workbooks store it: English names, "," between arguments,
// no leading "=" (ECMA-376 part 1, 18.17.2).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formula/reference.hpp"

namespace tonghop {

enum class TokenKind : std::uint8_t {
    number,
    text,         ///< "..." with its quotes
    boolean,      ///< TRUE, FALSE
    error,        ///< #REF!, also Sheet2!#REF!
    reference,    ///< a cell, an area, whole columns or rows, with the name of a sheet or without
    external,     ///< a reference into another workbook: [1]Sheet1!A1
    many_sheets,  ///< a reference through several sheets: T1:T3!A1
    name,         ///< a defined name, a part of a table: Tax, Table1[Total]
    function,     ///< its name, without the "(" that follows
    array,        ///< {1,2;3,4}
    open,
    close,
    comma,
    operation,  ///< + - * / ^ & % = < > <= >= <> and ":" between other than plain references
    bad         ///< nothing of a formula
};

struct Token {
    TokenKind kind = TokenKind::bad;
    std::string_view text;   ///< as written
    std::string_view sheet;  ///< of a reference: what stands before "!", with its quotes; or empty
    std::optional<Reference> reference;  ///< also of one that is external or through sheets
    bool behind_blank = false;
};

/// Takes one token after the other off a text. Each byte is looked at a bounded number of times,
/// whatever the text is.
class Tokens {
 public:
    explicit Tokens(std::string_view formula) : rest_(formula) {}

    /// False at the end. A token of kind `bad` takes one byte.
    bool next(Token& token);

 private:
    void take_word(Token& token);
    void take_quoted_sheet(Token& token);
    void take_bracketed(Token& token);
    void take_number(Token& token);
    void take_error(Token& token);
    void take_behind_sheet(Token& token, std::size_t sheet_size, TokenKind kind);
    void finish(Token& token, TokenKind kind, std::size_t size);

    std::string_view rest_;
};

/// The name of a sheet without the quotes it was written in: 'Bảng ''A''' -> Bảng 'A'.
std::string unquoted_sheet(std::string_view sheet);

}  // namespace tonghop
