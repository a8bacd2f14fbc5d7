#include "config/syntax_error.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <optional>

namespace tonghop {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Explainer {
 public:
    Explainer(const JsonSource& source, const SyntaxState& state)
        : source_(source), text_(source.text()), state_(state), at_(state.cursor) {}

    SyntaxError explain() {
        if (text_.starts_with("\xFF\xFE") || text_.starts_with("\xFE\xFF")) return utf16();
        skip_blanks();
        const std::size_t comma = at_;
        const bool after_comma = state_.expected == Expected::comma_or_end && take(',');
        const bool after_colon = state_.expected == Expected::colon && take(':');
        skip_blanks();
        if (at_ >= text_.size()) return end_of_text();
        if (after_comma && (next() == '}' || next() == ']')) return comma_too_many(comma);
        if (after_comma && is_object() && is_digit(next())) return decimal_comma(comma);
        if (is_leading_zero()) return leading_zero();
        if (const auto slip = known_slip()) return {at_, *slip};
        const bool string_fits =
            state_.expected != Expected::end_of_file &&
            (after_comma || (state_.expected != Expected::comma_or_end &&
                             (after_colon || state_.expected != Expected::colon)));
        if (next() == '"' && string_fits) return broken_string();
        if (state_.expected == Expected::comma_or_end && !after_comma) return comma_missing();
        return {at_, say("cần {0}, gặp {1}", "expected {0}, found {1}",
                         what_was_expected(after_comma, after_colon), found())};
    }

 private:
    char next() const { return text_[at_]; }
    bool is_object() const {
        return state_.container != nullptr && state_.container->kind == JsonNode::Kind::object;
    }
    void skip_blanks() { at_ = std::min(text_.find_first_not_of(kBlanks, at_), text_.size()); }
    bool take(char wanted) {
        if (at_ >= text_.size() || next() != wanted) return false;
        ++at_;
        return true;
    }
    std::string closing_bracket() const { return is_object() ? "}" : "]"; }

    SyntaxError utf16() const {
        return {0, say("tệp ghi bằng UTF-16; lưu lại bằng UTF-8",
                       "the file is written in UTF-16; save it as UTF-8")};
    }

    SyntaxError end_of_text() const {
        if (state_.container == nullptr) {
            return {text_.size(), say("tệp trống; cần một đối tượng {{ ... }}",
                                      "the file is empty; expected an object {{ ... }}")};
        }
        return {text_.size(),
                say("hết tệp khi chưa đóng ngoặc mở ở dòng {0}; thêm \"{1}\"",
                    "the file ends before the bracket opened on line {0} is closed; add \"{1}\"",
                    source_.position(state_.container->offset).line, closing_bracket())};
    }

    SyntaxError comma_too_many(std::size_t comma) const {
        return {comma,
                say("thừa dấu phẩy trước \"{0}\"; bỏ dấu phẩy này",
                    "a comma too many before \"{0}\"; remove this comma", std::string(1, next()))};
    }

    SyntaxError decimal_comma(std::size_t comma) const {
        return {comma, say("cần một khóa sau dấu phẩy, gặp chữ số; số thập phân viết bằng dấu "
                           "chấm, như 0.5",
                           "expected a key after the comma, found a digit; write decimals with a "
                           "full stop, as in 0.5")};
    }

    SyntaxError comma_missing() const {
        return {state_.cursor,
                say("thiếu dấu phẩy hoặc \"{0}\" ở đây, trước {1}",
                    "a comma or \"{0}\" is missing here, before {1}", closing_bracket(), found())};
    }

    bool is_leading_zero() const {
        return state_.expected != Expected::colon && at_ == state_.cursor && at_ > 0 &&
               text_[at_ - 1] == '0' && is_digit(next());
    }

    SyntaxError leading_zero() const {
        return {at_ - 1, say("số không viết bằng số 0 ở đầu; mã thì viết trong ngoặc kép, như "
                             "\"06325\"",
                             "a number does not begin with 0; write a code in double quotes, as in "
                             "\"06325\"")};
    }

    std::optional<Wording> known_slip() const {
        const auto rest = text_.substr(at_);
        if (rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with("#")) {
            return say("JSON không có chú thích; viết vào khóa \"note\"",
                       "JSON has no comments; write it into a key \"note\"");
        }
        if (rest.starts_with("'") || rest.starts_with("\u201C") || rest.starts_with("\u201D") ||
            rest.starts_with("\u2018") || rest.starts_with("\u2019")) {
            return say("chữ phải nằm trong ngoặc kép thẳng \"...\", gặp {0}",
                       "text stands in straight double quotes \"...\", found {0}", found());
        }
        return std::nullopt;
    }

    /// The string at the cursor is no well-formed one: find the first byte to blame.
    SyntaxError broken_string() const {
        const std::size_t bad = std::min(state_.stopped_at, text_.size());
        if (bad >= text_.size() || text_[bad] == '\n' || text_[bad] == '\r') {
            return {at_, say("chữ mở ngoặc kép ở đây mà chưa đóng trên cùng dòng; thêm dấu \"",
                             "the text that begins here is not closed on its line; add a \"")};
        }
        if (static_cast<unsigned char>(text_[bad]) < 0x20) {
            return {bad,
                    say("có ký tự điều khiển U+{0:04X} trong chữ; xóa đi, hoặc viết \\t cho tab",
                        "control character U+{0:04X} in a text; remove it, or write \\t for "
                        "a tab",
                        static_cast<unsigned>(text_[bad]))};
        }
        return is_utf8(text_.substr(at_, end_of_letter(bad) - at_)) ? broken_escape(bad)
                                                                    : not_utf8(bad);
    }

    SyntaxError broken_escape(std::size_t bad) const {
        return {
            text_.rfind('\\', bad),
            say("\"\\\" phải đi với một trong \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX; dấu "
                "\\ viết là \\\\",
                "\"\\\" begins one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX; write \\\\ for "
                "a backslash")};
    }

    /// The parser stops at or behind the first byte to blame.
    SyntaxError not_utf8(std::size_t bad) const {
        while (bad > at_ && !is_utf8(text_.substr(at_, bad - at_))) --bad;
        return {bad, say("byte 0x{0:02X} không phải UTF-8; lưu lại tệp bằng UTF-8",
                         "byte 0x{0:02X} is not UTF-8; save the file as UTF-8",
                         static_cast<unsigned>(static_cast<unsigned char>(text_[bad])))};
    }

    Wording what_was_expected(bool after_comma, bool after_colon) const {
        constexpr Phrase kKey{"một khóa trong ngoặc kép", "a key in double quotes"};
        constexpr Phrase kValue{
            "một giá trị (chữ trong ngoặc kép, số, true, false, null, danh sách hoặc đối tượng)",
            "a value (text in double quotes, a number, true, false, null, a list or an object)"};
        if (after_comma) return is_object() ? kKey : kValue;
        if (after_colon) return kValue;
        switch (state_.expected) {
            case Expected::key_or_end:
                return say("{0} hoặc \"}}\"", "{0} or \"}}\"", kKey);
            case Expected::item_or_end:
                return say("{0} hoặc \"]\"", "{0} or \"]\"", kValue);
            case Expected::colon:
                return say("\":\" sau khóa {0}", "\":\" after the key {0}",
                           in_quotes(state_.container->members.back().key));
            case Expected::end_of_file:
                return say("hết tệp sau đối tượng đầu tiên", "nothing after the first object");
            default:
                return kValue;
        }
    }

    /// The word or character at the cursor, as a person would name it.
    std::string found() const {
        std::size_t end = at_;
        const auto is_word = [](char c) {
            return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.' || c == '+';
        };
        while (end < text_.size() && is_word(text_[end])) ++end;
        if (end > at_) return in_quotes(text_.substr(at_, end - at_));
        if (next() == '"') {
            end = std::min(text_.find_first_of("\"\n", at_ + 1), text_.size());
            return in_quotes(to_valid_utf8(text_.substr(at_ + 1, end - at_ - 1)));
        }
        return in_quotes(to_valid_utf8(text_.substr(at_, end_of_letter(at_) - at_)));
    }

    /// Behind the byte at `begin` and the continuation bytes that follow it.
    std::size_t end_of_letter(std::size_t begin) const {
        std::size_t end = begin + 1;
        while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U)
            ++end;
        return end;
    }

    const JsonSource& source_;
    std::string_view text_;
    const SyntaxState& state_;
    std::size_t at_;
};

}  // namespace

SyntaxError explain_syntax_error(const JsonSource& source, const SyntaxState& state) {
    return Explainer(source, state).explain();
}

}  // namespace tonghop
