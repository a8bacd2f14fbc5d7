#include "config/json_parse.hpp"

#include "base/text.hpp"
#include "config/syntax_error.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace tonghop {

namespace {

using Kind = JsonNode::Kind;

bool is_ascii(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

std::string normal_form(std::string_view text) {
    return is_ascii(text) ? std::string(text) : nfc(text);
}

/// RFC 8259, section 6: a number that begins with 0 has no further digit before its point.
std::size_t end_of_number(const std::string& text, std::size_t begin) {
    const std::size_t digits = text[begin] == '-' ? begin + 1 : begin;
    if (text[digits] == '0' && digits + 1 < text.size() &&
        std::string_view("0123456789").find(text[digits + 1]) != std::string_view::npos) {
        return digits + 1;
    }
    return std::min(text.find_first_not_of("0123456789+-.eE", begin), text.size());
}

/// Receives the parser's events and builds the tree. The parser tells no positions, so `take_token`
/// walks along: it only ever steps over tokens that the parser has already found well-formed.
class TreeBuilder {
 public:
    TreeBuilder(JsonSource& source, Mistakes& mistakes) : source_(source), mistakes_(mistakes) {}

    bool null() { return leaf(Kind::null); }
    bool boolean(bool) { return leaf(Kind::boolean); }
    bool number_integer(std::int64_t) { return leaf(Kind::number); }
    bool number_unsigned(std::uint64_t) { return leaf(Kind::number); }
    bool number_float(double, const std::string&) { return leaf(Kind::number); }
    bool binary(std::vector<std::uint8_t>&) { return false; }  // JSON text has none
    bool string(const std::string& text) {
        JsonNode& node = place(Kind::string, take_token());
        node.text = normal_form(text);
        return true;
    }
    bool key(const std::string& text) {
        const std::size_t offset = take_token();
        open_.back()->members.push_back({normal_form(text), offset, {}});
        open_.back()->members.back().value.offset = offset;
        expected_ = Expected::colon;
        return true;
    }
    bool start_object(std::size_t) { return open(Kind::object); }
    bool start_array(std::size_t) { return open(Kind::list); }
    bool end_object() {
        complain_about_duplicate_keys(*open_.back());
        return close();
    }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
        const SyntaxState state{expected_, open_.empty() ? nullptr : open_.back(), cursor_,
                                position == 0 ? 0 : position - 1};
        const SyntaxError error = explain_syntax_error(source_, state);
        mistakes_.add({&source_, error.offset}, pointer(), error.message);
        return false;
    }

 private:
    bool leaf(Kind kind) {
        const std::size_t begin = take_token();
        place(kind, begin).text = source_.text().substr(begin, cursor_ - begin);
        return true;
    }

    bool open(Kind kind) {
        JsonNode& node = place(kind, take_token());
        open_.push_back(&node);
        expected_ = kind == Kind::object ? Expected::key_or_end : Expected::item_or_end;
        if (open_.size() <= kDeepestNesting) return true;
        mistakes_.add({&source_, node.offset}, "",
                      say("lồng sâu quá {0} tầng; bớt tầng",
                          "nested deeper than {0} levels; flatten it", kDeepestNesting));
        return false;
    }

    bool close() {
        take_token();
        open_.pop_back();
        expected_ = open_.empty() ? Expected::end_of_file : Expected::comma_or_end;
        return true;
    }

    JsonNode& place(Kind kind, std::size_t offset) {
        JsonNode* node = &source_.root();
        if (!open_.empty()) {
            JsonNode& parent = *open_.back();
            node = parent.kind == Kind::object ? &parent.members.back().value
                                               : &parent.items.emplace_back();
        }
        node->kind = kind;
        node->offset = offset;
        expected_ = open_.empty() ? Expected::end_of_file : Expected::comma_or_end;
        return *node;
    }

    /// Where the next token begins; leaves the cursor behind its end.
    std::size_t take_token() {
        const std::string& text = source_.text();
        const std::size_t begin = text.find_first_not_of(" \t\r\n,:", cursor_);
        cursor_ = begin + 1;
        switch (text[begin]) {
            case '{':
            case '}':
            case '[':
            case ']':
                break;
            case '"':
                while (text[cursor_] != '"') cursor_ += text[cursor_] == '\\' ? 2U : 1U;
                ++cursor_;
                break;
            case 't':
            case 'n':
                cursor_ = begin + 4;
                break;
            case 'f':
                cursor_ = begin + 5;
                break;
            default:
                cursor_ = end_of_number(text, begin);
        }
        return begin;
    }

    void complain_about_duplicate_keys(const JsonNode& object) {
        std::unordered_set<std::string_view> seen;
        for (const JsonMember& member : object.members) {
            if (seen.insert(member.key).second) continue;
            const auto first = std::find_if(object.members.begin(), object.members.end(),
                                            [&](const auto& m) { return m.key == member.key; });
            mistakes_.add({&source_, member.key_offset},
                          say("khóa {0} đã có ở dòng {1} của cùng đối tượng; bỏ một trong hai",
                              "the key {0} is already on line {1} of the same object; remove one",
                              in_quotes(member.key), source_.position(first->key_offset).line));
        }
    }

    std::string pointer() const {
        return open_.empty() ? std::string() : source_.pointer(open_.back()->offset);
    }

    JsonSource& source_;
    Mistakes& mistakes_;
    std::vector<JsonNode*> open_;  // stable: a container grows only while it is the innermost
    std::size_t cursor_ = 0;
    Expected expected_ = Expected::value;
};

}  // namespace

std::unique_ptr<JsonSource> parse_json(std::string file, std::string text, Mistakes& mistakes) {
    auto source = std::make_unique<JsonSource>(std::move(file), std::move(text));
    TreeBuilder builder(*source, mistakes);
    const std::string& bytes = source->text();
    if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder)) return nullptr;
    return source;
}

}  // namespace tonghop
