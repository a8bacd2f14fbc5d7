#include "teach/value_mark.hpp"

#include <array>

#include "base/suggest.hpp"
#include "base/text.hpp"
#include "detect/column_time.hpp"
#include "normalise/label_text.hpp"

namespace tonghop {
namespace {

struct Spelling {
    std::string_view typed;  ///< without tones
    std::string_view meant;
};

// Words of time and scenario as the header grammar knows them; longer ones first.
constexpr std::array<Spelling, 19> kSpellings = {{{"uoc thuc hien", "ước thực hiện"},
                                                  {"thuc hien", "thực hiện"},
                                                  {"ke hoach", "kế hoạch"},
                                                  {"du toan", "dự toán"},
                                                  {"luy ke", "lũy kế"},
                                                  {"cung ky", "cùng kỳ"},
                                                  {"dau nam", "đầu năm"},
                                                  {"cuoi nam", "cuối năm"},
                                                  {"nam truoc", "năm trước"},
                                                  {"to date", "lũy kế"},
                                                  {"thang", "tháng"},
                                                  {"month", "tháng"},
                                                  {"quarter", "quý"},
                                                  {"estimate", "ước thực hiện"},
                                                  {"actual", "thực hiện"},
                                                  {"plan", "kế hoạch"},
                                                  {"year", "năm"},
                                                  {"nam", "năm"},
                                                  {"quy", "quý"}}};

// Every word that is one of the spellings, by the one that is meant.
std::string in_header_words(const std::string& text) {
    std::string rest = ' ' + fold_toneless(text) + ' ';
    for (const auto& [typed, meant] : kSpellings) {
        const std::string word = ' ' + fold_toneless(typed) + ' ';
        for (auto at = rest.find(word); at != std::string::npos; at = rest.find(word, at + 1)) {
            rest.replace(at + 1, word.size() - 2, meant);
        }
    }
    return squeeze(rest);
}

// "2024-06", "2024-01/2024-06", or, in a name of a range, "2024-01 2024-06".
std::optional<Period> plain_period(const std::string& text) {
    if (const auto period = Period::parse(text)) return period;
    std::string span = text;
    const std::size_t blank = span.find(' ');
    if (blank == std::string::npos) return std::nullopt;
    span[blank] = '/';
    return Period::parse(span);
}

std::string without_word(const std::string& text, const std::string& key) {
    return squeeze(text.substr(std::min(text.size(), key.size())));
}

std::vector<std::string> parts_of(const std::string& detail) {
    std::vector<std::string> parts;
    std::string part;
    for (const char c : detail + ';') {
        if (c != ',' && c != ';') {
            part += c;
            continue;
        }
        if (!squeeze(part).empty()) parts.push_back(squeeze(part));
        part.clear();
    }
    return parts;
}

/// "tấn" of "đvt tấn", "đơn vị tính: tấn", "unit tấn"; nothing of other parts.
std::optional<std::string> unit_in(const std::string& part) {
    for (const std::string_view word : {"đơn vị tính", "don vi tinh", "đvt", "dvt", "unit"}) {
        const std::string key = fold(part);
        if (!key.starts_with(fold(word))) continue;
        std::string unit = without_word(nfc(part), std::string(word));
        if (unit.starts_with(':')) unit = squeeze(unit.substr(1));
        return unit;
    }
    return std::nullopt;
}

}  // namespace

std::string indicator_of(const std::string& text, const Mark& mark, const Lexicon& lexicon,
                         const std::string& file, MarkProblems& problems) {
    const auto& indicators = lexicon.config().indicators;
    if (indicators.find(text) != nullptr) return text;
    const LabelText label = parse_label(text, "", &lexicon.config().units);
    std::string code = lexicon.indicator({label.key, {}, label.unit});
    if (!code.empty()) return code;
    std::vector<std::string> known;
    for (const Indicator& indicator : indicators.all()) {
        known.push_back(indicator.code);
        known.push_back(indicator.name);
    }
    problems.push_back({"indicator-unknown",
                        {file, mark.sheet, mark.cell},
                        mark.written,
                        closest(text, known).value_or("")});
    return {};
}

ValueMark read_value_mark(const Mark& mark, const std::optional<Period>& report,
                          const Lexicon& lexicon, const std::string& file, MarkProblems& problems) {
    ValueMark value;
    for (const std::string& part : parts_of(mark.detail)) {
        if (part.starts_with('=')) {
            value.indicator = indicator_of(squeeze(part.substr(1)), mark, lexicon, file, problems);
            continue;
        }
        if (const auto unit = unit_in(part)) {
            value.unit = *unit;
            if (!lexicon.is_unit(*unit)) {
                problems.push_back(
                    {"unit-unknown", {file, mark.sheet, mark.cell}, mark.written, *unit});
            }
            continue;
        }
        const std::string words = in_header_words(part);
        // What is left behind the scenario may be a period as mappings write it.
        std::string rest;
        for (const char* scenario : {"ước thực hiện", "thực hiện", "kế hoạch", "dự toán"}) {
            if (words.starts_with(scenario)) {
                rest = squeeze(words.substr(std::string_view(scenario).size()));
                break;
            }
        }
        TableTime table;
        table.report = report;
        table.period = report;  // gives a month its year
        ColumnTime time = time_of({read_header_text(words)}, table);
        if (const auto period = plain_period(rest.empty() ? words : rest)) {
            time.period = period;
            time.period_by_title = false;
            const std::string before = words.substr(0, words.size() - rest.size());
            time.scenario = time_of({read_header_text(before)}, table).scenario;
            time.scenario_by_title = rest.empty();
        }
        // What only follows from the report was not said.
        if (time.scenario_by_title) time.scenario.reset();
        if (time.period_by_title) time.period.reset();
        if (time.scenario) value.scenario = time.scenario;
        if (time.period) value.period = time.period;
        if (!time.scenario && !time.period) {
            problems.push_back(
                {"value-unclear", {file, mark.sheet, mark.cell}, mark.written, part});
        }
    }
    return value;
}

}  // namespace tonghop
