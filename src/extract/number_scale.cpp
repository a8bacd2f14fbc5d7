#include "extract/number_scale.hpp"

namespace tonghop {

// ECMA-376 part 1, 18.8.31: a comma that follows a digit placeholder scales by a thousand, unless
// another placeholder follows it.
int thousands_hidden(std::string_view number_format) {
    int commas = 0;
    bool after_digit = false;
    for (std::size_t i = 0; i < number_format.size() && number_format[i] != ';'; ++i) {
        const char c = number_format[i];
        if (c == '"') {
            const std::size_t close = number_format.find('"', i + 1);
            if (close == std::string_view::npos) break;
            i = close;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;  // the next character is shown, or says a width
        } else if (c == '0' || c == '#' || c == '?') {
            commas = 0;
            after_digit = true;
        } else if (c == ',' && after_digit) {
            ++commas;
        } else if (c != '.') {
            after_digit = false;
        }
    }
    return commas;
}

}  // namespace tonghop
