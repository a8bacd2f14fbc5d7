#include "config/json_reader.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace tonghop {

namespace {

using Kind = JsonNode::Kind;

constexpr Phrase kText{"chữ trong ngoặc kép", "a text in double quotes"};
constexpr Phrase kNumber{"một số", "a number"};
constexpr Phrase kList{"một danh sách [ ... ]", "a list [ ... ]"};
constexpr Phrase kObject{"một đối tượng { ... }", "an object { ... }"};
constexpr Phrase kTrueOrFalse{"true hoặc false", "true or false"};

Wording described(const JsonNode& node) {
    switch (node.kind) {
        case Kind::null:
            return {"null", "null"};
        case Kind::boolean:
            return {node.text, node.text};
        case Kind::number:
            return say("số {0}", "the number {0}", node.text);
        case Kind::string:
            return say("chữ {0}", "the text {0}", in_quotes(node.text));
        case Kind::list:
            return {"một danh sách", "a list"};
        case Kind::object:
            break;
    }
    return {"một đối tượng", "an object"};
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

bool is_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return false;
    return std::chrono::year_month_day(std::chrono::year(*year),
                                       std::chrono::month(static_cast<unsigned>(*month)),
                                       std::chrono::day(static_cast<unsigned>(*day)))
        .ok();
}

}  // namespace

void ValueReader::expected(const Wording& expected) const {
    mistake(say("cần {0}, gặp {1}", "expected {0}, found {1}", expected, described(*node_)));
}

bool ValueReader::expect(Kind kind, const Wording& name) const {
    if (node_ == nullptr) return false;
    if (node_->kind == kind) return true;
    if (kind == Kind::string && node_->kind == Kind::number) {
        mistake(say(R"(cần chữ, gặp số {0}; viết trong ngoặc kép: "{0}")",
                    "expected a text, found the number {0}; write it in double quotes: \"{0}\"",
                    node_->text));
    } else {
        expected(name);
    }
    return false;
}

std::string ValueReader::any_text() const {
    return expect(Kind::string, kText) ? node_->text : std::string();
}

std::string ValueReader::text() const {
    if (!expect(Kind::string, kText)) return {};
    if (!is_blank(node_->text)) return node_->text;
    mistake(say("chữ trống; điền vào, hoặc bỏ khóa này",
                "an empty text; fill it in, or remove this key"));
    return {};
}

std::string ValueReader::reference(std::vector<Reference>& references) const {
    std::string name = text();
    if (!name.empty()) references.push_back({name, spot()});
    return name;
}

std::string ValueReader::day() const {
    if (!expect(Kind::string, kText)) return {};
    if (is_day(node_->text)) return node_->text;
    mistake(say(
        "cần một ngày có thật viết năm-tháng-ngày, như \"2025-06-30\", gặp {0}",
        "expected a day of the calendar written year-month-day, as in \"2025-06-30\", found {0}",
        in_quotes(node_->text)));
    return {};
}

std::optional<bool> ValueReader::boolean() const {
    if (!expect(Kind::boolean, kTrueOrFalse)) return std::nullopt;
    return node_->text == "true";
}

std::optional<int> ValueReader::integer(int lowest, int highest) const {
    if (!expect(Kind::number, kNumber)) return std::nullopt;
    const auto value = Decimal::parse(node_->text);
    if (value && value->is_integer() && *value >= Decimal(lowest) && *value <= Decimal(highest)) {
        return static_cast<int>(value->to_double());
    }
    if (lowest == highest) {
        mistake(say("cần số {0}, gặp {1}", "expected {0}, found {1}", lowest, node_->text));
        return std::nullopt;
    }
    mistake(say("cần một số nguyên từ {0} đến {1}, gặp {2}",
                "expected a whole number from {0} to {1}, found {2}", lowest, highest,
                node_->text));
    return std::nullopt;
}

std::optional<Decimal> ValueReader::decimal() const {
    if (!is(Kind::string) && !expect(Kind::number, kNumber)) return std::nullopt;
    const auto value = Decimal::parse(node_->text);
    if (!value) {
        mistake(say("không hiểu số {0}; viết chữ số với dấu chấm thập phân, như 0.036",
                    "{0} is not understood as a number; write digits with a decimal point, as in "
                    "0.036",
                    in_quotes(node_->text)));
    }
    return value;
}

std::optional<Rational> ValueReader::positive_fraction() const {
    if (!is(Kind::string) && !expect(Kind::number, kNumber)) return std::nullopt;
    const auto value = Rational::parse(node_->text);
    if (value && value->numerator() > 0) return value;
    mistake(say("cần một số lớn hơn 0, như \"10\", \"0.036\" hoặc \"5/18\", gặp {0}",
                "expected a number above 0, as in \"10\", \"0.036\" or \"5/18\", found {0}",
                in_quotes(node_->text)));
    return std::nullopt;
}

std::size_t ValueReader::choice_index(const std::vector<std::string>& names,
                                      const std::vector<std::string>& vietnamese) const {
    if (node_ == nullptr) return names.size();
    if (!is(Kind::string)) {
        expected(say("một trong {0}", "one of {0}", listed(names)));
        return names.size();
    }
    const auto name = std::find(names.begin(), names.end(), node_->text);
    if (name == names.end()) {
        mistake(say("không có {0}; chọn một trong {1}{2}", "there is no {0}; choose one of {1}{2}",
                    in_quotes(node_->text), listed(names),
                    did_you_mean(node_->text, names, vietnamese)));
    }
    return static_cast<std::size_t>(name - names.begin());
}

std::vector<ValueReader> ValueReader::items(std::size_t at_least) const {
    std::vector<ValueReader> values;
    if (!expect(Kind::list, kList)) return values;
    if (node_->items.size() < at_least) {
        mistake(say("cần ít nhất {0} mục trong danh sách, gặp {1}; thêm cho đủ",
                    "expected at least {0} in the list, found {1}; add what is missing", at_least,
                    node_->items.size()));
    }
    for (const JsonNode& item : node_->items) values.emplace_back(*source_, &item, *mistakes_);
    return values;
}

std::vector<ValueReader> ValueReader::one_or_more() const {
    if (node_ == nullptr) return {};
    if (is(Kind::list)) return items(1);
    return {*this};
}

std::vector<ObjectReader> ValueReader::objects(std::size_t at_least) const {
    std::vector<ObjectReader> values;
    for (const ValueReader& item : items(at_least)) {
        if (const auto value = item.object()) values.push_back(*value);
    }
    return values;
}

std::optional<ObjectReader> ValueReader::object() const {
    if (!expect(Kind::object, kObject)) return std::nullopt;
    return ObjectReader(*source_, *node_, *mistakes_);
}

ValueReader ObjectReader::optional(std::string_view key) {
    if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
    return {*source_, node_->find(key), *mistakes_};
}

ValueReader ObjectReader::required(std::string_view key) {
    const ValueReader value = optional(key);
    if (!value.present()) {
        mistake(say("thiếu khóa {0}; thêm vào đối tượng này",
                    "the key {0} is missing; add it to this object", in_quotes(key)));
    }
    return value;
}

void ObjectReader::nothing_else() const {
    for (const JsonMember& member : node_->members) {
        if (member.key == "note") continue;
        if (std::find(asked_.begin(), asked_.end(), member.key) != asked_.end()) continue;
        mistakes_->add({source_, member.key_offset},
                       say("không có khóa {0} ở đây; chọn một trong {1}{2}",
                           "there is no key {0} here; choose one of {1}{2}", in_quotes(member.key),
                           listed(asked_), did_you_mean(member.key, asked_)));
    }
}

std::vector<ObjectReader::Entry> ObjectReader::entries() const {
    std::vector<Entry> entries;
    for (const JsonMember& member : node_->members) {
        if (member.key == "note") continue;
        entries.push_back({member.key,
                           {source_, member.key_offset},
                           ValueReader(*source_, &member.value, *mistakes_)});
    }
    return entries;
}

}  // namespace tonghop
