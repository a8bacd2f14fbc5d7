#include "report/json_text.hpp"

namespace tonghop {

void append_hex(std::uint32_t value, std::size_t digits, std::string& out) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    for (std::size_t i = digits; i-- > 0;) out += kDigits[(value >> (4 * i)) & 0xF];
}

void append_json_string(std::string_view text, std::string& out) {
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c == '\r') {
            out += "\\r";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u";
            append_hex(static_cast<unsigned char>(c), 4, out);
        } else {
            out += c;
        }
    }
    out += '"';
}

void append_json_key(std::string_view key, std::string& out) {
    if (out.back() != '{') out += ',';
    out += '"';
    out += key;
    out += "\":";
}

void append_json_member(std::string_view key, std::string_view text, std::string& out) {
    append_json_key(key, out);
    append_json_string(text, out);
}

}  // namespace tonghop
