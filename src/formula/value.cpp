#include "formula/value.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/text.hpp"

namespace tonghop {
namespace {

using Kind = Value::Kind;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

Value make_number(double number) {
    return make_number(number, std::fabs(number));
}

Value make_number(double number, double magnitude) {
    if (!std::isfinite(number)) return make_error("#NUM!");
    if (!std::isfinite(magnitude)) return make_unknown("magnitude");
    return {Kind::number, number, std::max(magnitude, std::fabs(number)), {}};
}

Value make_text(std::string text) {
    return {Kind::text, 0, 0, std::move(text)};
}

Value make_boolean(bool boolean) {
    const double number = boolean ? 1 : 0;
    return {Kind::boolean, number, number, {}};
}

Value make_error(std::string_view code) {
    return {Kind::error, 0, 0, std::string(code)};
}

Value make_unknown(std::string reason) {
    return {Kind::unknown, 0, 0, std::move(reason)};
}

Value one_error(Value first, const Value& other) {
    first.one_of_several |= other.one_of_several || other.text != first.text;
    return first;
}

TextNumber number_in_text(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    const std::string_view whole = text;
    if (std::none_of(whole.begin(), whole.end(), is_digit)) return {};
    bool negative = false;
    if (text.starts_with('-') || text.starts_with('+')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    const bool per_cent = text.ends_with('%');
    if (per_cent) text.remove_suffix(1);
    constexpr std::size_t kDigits = 15;
    if (text.empty() || text.size() > kDigits || !std::all_of(text.begin(), text.end(), is_digit)) {
        // "1,5", "1.500", "1/6", "5 May": a number, a day or none, as the computer is set up.
        return {TextNumber::Kind::depends, 0};
    }
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    if (per_cent) number /= 100;
    return {TextNumber::Kind::number, negative ? -number : number};
}

Value to_number(const Value& value) {
    switch (value.kind) {
        case Kind::blank:
            return make_number(0);
        case Kind::boolean:
            return make_number(value.number);
        case Kind::text: {
            const TextNumber found = number_in_text(value.text);
            if (found.kind == TextNumber::Kind::none) return make_error("#VALUE!");
            if (found.kind == TextNumber::Kind::depends) return make_unknown("number in a text");
            return make_number(found.number);
        }
        case Kind::number:
        case Kind::error:
        case Kind::unknown:
            break;
    }
    return value;
}

Value to_text(const Value& value) {
    switch (value.kind) {
        case Kind::blank:
            return make_text("");
        case Kind::boolean:
            return make_text(value.number != 0 ? "TRUE" : "FALSE");
        case Kind::number: {
            constexpr double kMost = 1e15;
            if (std::fabs(value.number) >= kMost || value.number != std::floor(value.number)) {
                return make_unknown("number as a text");
            }
            return make_text(std::to_string(static_cast<long long>(value.number)));
        }
        case Kind::text:
        case Kind::error:
        case Kind::unknown:
            break;
    }
    return value;
}

Value to_boolean(const Value& value) {
    switch (value.kind) {
        case Kind::blank:
            return make_boolean(false);
        case Kind::number:
            return make_boolean(value.number != 0);
        case Kind::text: {
            const std::string text = to_upper(value.text);
            if (text == "TRUE" || text == "FALSE") return make_boolean(text == "TRUE");
            return make_error("#VALUE!");
        }
        case Kind::boolean:
        case Kind::error:
        case Kind::unknown:
            break;
    }
    return value;
}

bool is_same_result(const Value& stored, const Value& computed) {
    const auto is_number = [](const Value& v) { return v.is(Kind::number) || v.is(Kind::boolean); };
    if (stored.is(Kind::error) || computed.is(Kind::error)) {
        if (stored.kind != computed.kind) return false;
        const bool known = stored.text.starts_with('#');
        return !known || computed.one_of_several || stored.text == computed.text;
    }
    if (is_number(stored) && is_number(computed)) {
        const double scale =
            std::max({stored.magnitude, computed.magnitude, std::fabs(stored.number)});
        return std::fabs(stored.number - computed.number) <= kTolerance * scale;
    }
    if (computed.is(Kind::blank)) return is_same_result(stored, make_number(0));
    if (stored.is(Kind::text) && computed.is(Kind::text)) {
        return nfc(stored.text) == nfc(computed.text);
    }
    // Some programs store every result as a text.
    if (stored.is(Kind::text)) {
        double number = 0;
        const char* const end = stored.text.data() + stored.text.size();
        const auto read = std::from_chars(stored.text.data(), end, number);
        return read.ec == std::errc() && read.ptr == end && !stored.text.empty() &&
               is_same_result(make_number(number), computed);
    }
    return false;
}

}  // namespace tonghop
