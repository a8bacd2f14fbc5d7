#include "base/code_points.hpp"

#include <utf8proc.h>

namespace tonghop {

namespace {

utf8proc_category_t category(char32_t code_point) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

}  // namespace

char32_t lower(char32_t code_point) {
    if (code_point < 0x80) {
        return code_point >= U'A' && code_point <= U'Z' ? code_point + 0x20 : code_point;
    }
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code_point)));
}

bool is_blank(char32_t code_point) {
    if (code_point < 0x80) return code_point == U' ' || (code_point >= 0x09 && code_point <= 0x0D);
    switch (code_point) {
        case 0x85:    // next line
        case 0xA0:    // no-break space
        case 0x1680:  // Ogham space
        case 0x2028:  // line separator
        case 0x2029:  // paragraph separator
        case 0x202F:  // narrow no-break space
        case 0x205F:  // mathematical space
        case 0x3000:  // ideographic space
            return true;
        default:
            return code_point >= 0x2000 && code_point <= 0x200A;
    }
}

bool is_dash(char32_t code_point) {
    return code_point == U'-' || (code_point >= 0x2010 && code_point <= 0x2015) ||
           code_point == 0x2212;
}

bool is_invisible(char32_t code_point) {
    return code_point == 0xAD || (code_point >= 0x200B && code_point <= 0x200F) ||
           (code_point >= 0x202A && code_point <= 0x202E) ||
           (code_point >= 0x2060 && code_point <= 0x2064) || code_point == 0xFEFF;
}

bool is_word_part(char32_t code_point) {
    if (code_point < 0x80) {
        const char32_t lowered = lower(code_point);
        return (lowered >= U'a' && lowered <= U'z') || (code_point >= U'0' && code_point <= U'9');
    }
    switch (category(code_point)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ND:
            return true;
        default:
            return false;
    }
}

}  // namespace tonghop
