#include "report/finding_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "base/text.hpp"
#include "report/words.hpp"

namespace tonghop {
namespace {

/// "- Lúa cả năm" -> "Lúa cả năm": marks of the outline say nothing in a sentence.
std::string without_outline_mark(std::string_view label) {
    const std::size_t letter = label.find_first_not_of("-+* ");
    return std::string(label.substr(letter == std::string_view::npos ? 0 : letter));
}

/// Every number of a text in machine notation: "1789.2", "10 - 90", ">= 0.5".
std::string grouped(std::string_view text, Language language) {
    std::string result;
    while (!text.empty()) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, blank);
        const auto number = Decimal::parse(word);
        result += number ? number_words(*number, language) : std::string(word);
        result += text.substr(blank, 1);
        text.remove_prefix(std::min(blank + 1, text.size()));
    }
    return result;
}

std::string period_or_text(const std::string& text, Language language) {
    const auto period = Period::parse(text);
    return period ? period_words(*period, language) : text;
}

}  // namespace

std::string FindingParts::argument(std::string_view name) const {
    const auto found = finding_.args.find(name);
    return found == finding_.args.end() ? std::string() : shortened(found->second);
}

std::string FindingParts::figure() const {
    const bool english = language_ == Language::english;
    std::string label = without_outline_mark(argument("label"));
    if (label.empty() && !finding_.indicator.empty()) {
        label = indicator_words(finding_.indicator, config_, language_);
    }
    if (label.empty()) {
        return english ? "this figure" : "số này";
    }
    std::string when = finding_.scenario ? scenario_words(*finding_.scenario, language_) : "";
    if (finding_.period) {
        // A plan is spoken of as "kế hoạch 2024", without the word for the year.
        const std::string period = finding_.period->kind() == Period::Kind::year
                                       ? finding_.period->to_string()
                                       : period_words(*finding_.period, language_);
        when += (when.empty() ? "" : " ") + period;
    }
    return when.empty() ? fmt::format("\"{}\"", label) : fmt::format("\"{}\" ({})", label, when);
}

std::string FindingParts::name(std::string_view code) const {
    if (config_.indicators.find(code) != nullptr) {
        return indicator_words(code, config_, language_);
    }
    return place_name(code);
}

// The code of a commune that is no more may be another one's today.
std::string FindingParts::place_name(std::string_view code) const {
    const auto reported = Period::parse(argument("reported_in"));
    const auto& when = reported ? reported : finding_.period;
    return place_words(code, when, config_, language_);
}

std::string FindingParts::names(std::string_view list) const {
    std::vector<std::string> codes;
    std::map<std::string, int> called;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string item = squeeze(list.substr(0, comma));
        if (!item.empty()) {
            codes.push_back(item);
            ++called[name(item)];
        }
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    std::string result;
    for (const std::string& code : codes) {
        const std::string own = name(code);
        const std::string district = called[own] > 1 ? parent_name(code) : std::string();
        result += (result.empty() ? "" : ", ") + own;
        if (!district.empty()) {
            result += " (" + district + ")";
        }
    }
    return result;
}

// What tells two places of one name apart.
std::string FindingParts::parent_name(const std::string& code) const {
    for (const Place& place : config_.places.all()) {
        if (place.code == code && !place.parent.empty()) {
            return place_name(place.parent);
        }
    }
    return {};
}

// What a figure must lie in: "0 - 600 nghìn con", "từ 10 ha trở lên". Findings keep it as "0 -
// 600",
// ">= 10", "<= 100".
std::string FindingParts::range() const {
    const bool english = language_ == Language::english;
    std::string_view bounds = finding_.expected;
    const bool low = bounds.starts_with(">= ");
    const bool high = bounds.starts_with("<= ");
    if (low || high) bounds.remove_prefix(3);
    std::string text = grouped(bounds, language_);
    const std::string unit = plain("unit");
    if (!text.empty() && !unit.empty()) text += ' ' + unit;
    if (low) return english ? "at least " + text : "từ " + text + " trở lên";
    if (high) return (english ? "at most " : "không quá ") + text;
    return text;
}

std::string FindingParts::plain(std::string_view name) const {
    const bool english = language_ == Language::english;
    if (name == "figure") {
        return figure();
    }
    if (name == "place") {
        return finding_.place.empty() ? std::string(english ? "this place" : "đơn vị này")
                                      : place_name(finding_.place);
    }
    if (name == "indicator") {
        return finding_.indicator.empty() ? std::string()
                                          : indicator_words(finding_.indicator, config_, language_);
    }
    if (name == "period") {
        return finding_.period ? period_words(*finding_.period, language_)
                               : std::string(english ? "this period" : "kỳ này");
    }
    if (name == "scenario") {
        return finding_.scenario ? scenario_words(*finding_.scenario, language_) : std::string();
    }
    if (name == "pending") {
        if (finding_.scenario == Scenario::plan) {
            return english ? "no target was assigned yet" : "chưa giao chỉ tiêu";
        }
        return english ? "there is no figure yet" : "chưa có số";
    }
    if (name == "found") {
        return shortened(finding_.found);
    }
    if (name == "expected") {
        return shortened(finding_.expected);
    }
    if (name == "range") {
        return range();
    }
    if (name == "file") {
        return finding_.source.file;
    }
    if (name == "sheet") {
        return finding_.source.sheet;
    }
    if (name == "cell") {
        return finding_.source.cell ? finding_.source.cell->to_string() : std::string();
    }
    if (name == "cells" || name == "mapping") {
        // Whole: all cells are named, and a place in a file ends with its line.
        const auto whole = finding_.args.find(name);
        return whole == finding_.args.end() ? std::string() : whole->second;
    }
    std::string text = argument(name);
    if (!text.empty()) {
        return text;
    }
    // What a finding says in its own fields need not be repeated among its args.
    if (name == "computed") {
        return shortened(finding_.expected);
    }
    if (name == "stated" || name == "value") {
        return shortened(finding_.found);
    }
    if (name == "unit") {
        const Indicator* indicator = config_.indicators.find(finding_.indicator);
        return indicator == nullptr ? std::string() : indicator->unit;
    }
    return text;
}

std::string FindingParts::value(std::string_view placeholder) const {
    const std::string_view name = placeholder.substr(1);
    switch (placeholder.front()) {
        case '#':
            return grouped(plain(name), language_);
        case '@': {
            // A list may be longer than what a quoted text is cut to: take it whole.
            const auto argument = finding_.args.find(name);
            return names(argument == finding_.args.end() ? plain(name) : argument->second);
        }
        case '~':
            return period_or_text(plain(name), language_);
        default:
            return plain(placeholder);
    }
}

bool FindingParts::fill_segment(std::string_view text, std::string& result) const {
    bool complete = true;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('{'), text.size());
        result.append(text.substr(0, open));
        text.remove_prefix(open);
        if (text.empty()) {
            break;
        }
        const std::size_t close = text.find('}');
        const std::string part = value(text.substr(1, close - 1));
        complete = complete && !part.empty();
        result += part.empty() ? "?" : part;
        text.remove_prefix(close + 1);
    }
    return complete;
}

std::string FindingParts::fill(std::string_view text) const {
    std::string result;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('['), text.size());
        fill_segment(text.substr(0, open), result);
        text.remove_prefix(open);
        if (text.empty()) {
            break;
        }
        const std::size_t close = text.find(']');
        std::string segment;
        if (fill_segment(text.substr(1, close - 1), segment)) {
            result += segment;
        }
        text.remove_prefix(close + 1);
    }
    return result;
}

}  // namespace tonghop
