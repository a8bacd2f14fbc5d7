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

char32_t upper(char32_t code_point) {
    if (code_point < 0x80) {
        return code_point >= U'a' && code_point <= U'z' ? code_point - 0x20 : code_point;
    }
    return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(code_point)));
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

bool is_letter(char32_t code_point) {
    if (code_point < 0x80) {
        const char32_t lowered = code_point | 0x20U;
        return lowered >= U'a' && lowered <= U'z';
    }
    const utf8proc_category_t kind = category(code_point);
    return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_mark(char32_t code_point) {
    if (code_point < 0x300) return false;
    const utf8proc_category_t kind = category(code_point);
    return kind >= UTF8PROC_CATEGORY_MN && kind <= UTF8PROC_CATEGORY_ME;
}

bool is_word_part(char32_t code_point) {
    if (code_point < 0x80 && code_point >= U'0' && code_point <= U'9') return true;
    return is_letter(code_point) || is_mark(code_point) ||
           (code_point >= 0x80 && category(code_point) == UTF8PROC_CATEGORY_ND);
}

}  // namespace tonghop
