// Formulas of .xls are stored as tokens in postfix order ([MS-XLS] 2.2.2); this makes the text of
// them that Excel shows and .xlsx stores.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/biff_links.hpp"
#include "formats/biff_operands.hpp"
#include "formats/biff_records.hpp"

namespace tonghop {

class BiffFormula {
 public:
    /// `limit` bounds the work on all formulas together, in bytes of tokens and text.
    BiffFormula(const BiffLinks& links, BiffVersion version, std::uint64_t limit)
        : links_(links), version_(version), limit_(limit) {}

    /// `extra` is what follows the tokens. Empty if some token has no text: a formula is given
    /// whole or not at all. Valid until the next call. Throws WorkbookError (too_large).
    std::string_view text(std::string_view tokens, std::string_view extra,
                          const BiffOrigin& origin);

 private:
    void token(BiffTokens& tokens, BiffTokens& extra, const BiffOrigin& origin);
    void plain_token(unsigned id, BiffTokens& tokens);
    void operand_token(unsigned id, BiffTokens& tokens, BiffTokens& extra,
                       const BiffOrigin& origin);
    void attribute(BiffTokens& tokens);
    void space(std::uint16_t type_and_count);
    void name_token(BiffTokens& tokens);
    void foreign_name_token(BiffTokens& tokens);
    void sheet_token(unsigned id, BiffTokens& tokens);
    void operand(std::string_view text);
    void before_last(std::string_view text);
    void binary(std::string_view sign);
    void parenthesis();
    void function(unsigned number, std::size_t arguments);
    void call(std::string_view name, std::size_t arguments);
    void work(std::uint64_t bytes);

    const BiffLinks& links_;
    BiffVersion version_;
    std::uint64_t limit_;
    std::uint64_t done_ = 0;

    bool good_ = true;
    std::string text_;                 // the operands one behind the other
    std::vector<std::size_t> starts_;  // where each begins
    std::string scratch_;
    // Blanks that were typed before the next token, and before the parentheses around it.
    std::string blanks_;
    std::string blanks_before_open_;
    std::string blanks_before_close_;
};

}  // namespace tonghop
