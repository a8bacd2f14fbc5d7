#include "formats/html_encoding.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/windows_code_pages.hpp"
#include "formats/csv_encoding.hpp"
#include "formats/html_tokens.hpp"

namespace tonghop {
namespace {

// In lower case; empty if the page says none.
std::string declared_charset(std::string_view bytes) {
    constexpr std::size_t kHead = 4096;
    std::string head(bytes.substr(0, kHead));
    for (char& c : head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    constexpr std::string_view kName = "charset=";
    std::size_t at = head.find(kName);
    if (at == std::string::npos) return {};
    at += kName.size();
    if (at < head.size() && (head[at] == '"' || head[at] == '\'')) ++at;
    const std::size_t end = head.find_first_of("\"' \t\r\n;/>", at);
    return head.substr(at, end == std::string::npos ? end : end - at);
}

std::string_view convert(std::string_view bytes, char32_t (*character)(char32_t),
                         std::string& buffer) {
    for (const char c : bytes) append_utf8(buffer, character(static_cast<unsigned char>(c)));
    return buffer;
}

}  // namespace

std::string_view decode_web_page(std::string_view bytes, std::string& buffer) {
    const bool wide = bytes.substr(0, 1024).find('\0') != std::string_view::npos;
    if (wide || is_utf8(bytes)) return decode_text_file(bytes, buffer);
    const std::string charset = declared_charset(bytes);
    if (charset == "utf-8" || charset == "utf8") {
        buffer = to_valid_utf8(bytes);
        return buffer;
    }
    if (charset == "windows-1258" || charset == "cp1258") {
        return convert(bytes, windows1258_character, buffer);
    }
    if (charset == "windows-1252" || charset == "iso-8859-1") {
        return convert(bytes, windows1252_character, buffer);
    }
    if (charset.empty() || charset == "us-ascii") return decode_text_file(bytes, buffer);
    throw WorkbookError(WorkbookFault::format_unsupported,
                        "a web page in the character set " + to_valid_utf8(charset));
}

}  // namespace tonghop
