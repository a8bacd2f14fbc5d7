#include "formula/shift.hpp"

#include "formula/token.hpp"

namespace tonghop {

void shift_formula(std::string_view formula, std::int64_t rows, std::int64_t columns,
                   std::string& out) {
    out.clear();
    Tokens tokens(formula);
    Token token;
    const char* written = formula.data();
    while (tokens.next(token)) {
        if (!token.reference) continue;
        const char* const end = token.text.data() + token.text.size();
        const char* const first =
            token.sheet.empty() ? token.text.data() : token.sheet.data() + token.sheet.size() + 1;
        out.append(written, first);
        const auto moved = token.reference->moved(rows, columns);
        out += moved ? moved->to_string() : "#REF!";
        written = end;
    }
    out.append(written, formula.data() + formula.size());
}

std::string shift_formula(std::string_view formula, std::int64_t rows, std::int64_t columns) {
    std::string out;
    shift_formula(formula, rows, columns, out);
    return out;
}

}  // namespace tonghop
