#include "teach/marks.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <tuple>

#include "base/suggest.hpp"
#include "base/text.hpp"

namespace tonghop {
namespace {

struct MarkWord {
    std::string_view word;
    MarkKind kind;
};

// Vietnamese first: the word that is suggested for a mistyped one. Compared without tones.
constexpr std::array<MarkWord, 48> kWords = {{
    {"chỉ tiêu", MarkKind::label},
    {"nhãn", MarkKind::label},
    {"nội dung", MarkKind::label},
    {"tên chỉ tiêu", MarkKind::label},
    {"label", MarkKind::label},
    {"indicator", MarkKind::label},
    {"đvt", MarkKind::unit},
    {"đơn vị tính", MarkKind::unit},
    {"unit", MarkKind::unit},
    {"unit of measure", MarkKind::unit},
    {"stt", MarkKind::outline},
    {"tt", MarkKind::outline},
    {"số thứ tự", MarkKind::outline},
    {"outline", MarkKind::outline},
    {"number", MarkKind::outline},
    {"mã số", MarkKind::code},
    {"mã", MarkKind::code},
    {"code", MarkKind::code},
    {"xã", MarkKind::place},
    {"nơi", MarkKind::place},
    {"đơn vị", MarkKind::place},
    {"thôn", MarkKind::place},
    {"place", MarkKind::place},
    {"kỳ", MarkKind::period},
    {"kỳ báo cáo", MarkKind::period},
    {"period", MarkKind::period},
    {"loại số liệu", MarkKind::scenario},
    {"scenario", MarkKind::scenario},
    {"giá trị", MarkKind::value},
    {"số liệu", MarkKind::value},
    {"value", MarkKind::value},
    {"đối chiếu", MarkKind::check},
    {"so sánh", MarkKind::check},
    {"check", MarkKind::check},
    {"bỏ qua", MarkKind::ignore},
    {"không đọc", MarkKind::ignore},
    {"ignore", MarkKind::ignore},
    {"cộng", MarkKind::total},
    {"tổng", MarkKind::total},
    {"total", MarkKind::total},
    {"từ đây", MarkKind::first_row},
    {"from here", MarkKind::first_row},
    {"đến đây", MarkKind::last_row},
    {"to here", MarkKind::last_row},
    {"nhận biết", MarkKind::sign},
    {"biểu", MarkKind::sign},
    {"form", MarkKind::sign},
    {"sign", MarkKind::sign},
}};

// Names of ranges have neither blanks nor colons: "tonghop_value.plan.2024".
constexpr std::string_view kPrefix = "tonghop_";
constexpr std::string_view kMeans = "is.";

const MarkWord* find_word(const std::string& text) {
    const std::string key = fold_toneless(squeeze(text));
    const auto found = std::find_if(kWords.begin(), kWords.end(), [&](const MarkWord& word) {
        return fold_toneless(word.word) == key;
    });
    return found == kWords.end() ? nullptr : &*found;
}

std::string nearest_word(const std::string& text) {
    std::vector<std::string> known;
    for (const MarkWord& word : kWords) known.emplace_back(word.word);
    return closest(squeeze(text.substr(0, text.find(':'))), known).value_or("");
}

/// Kind and detail of "giá trị: thực hiện 2024" or "= pop.total".
std::optional<std::pair<MarkKind, std::string>> parse(const std::string& text) {
    if (text.starts_with('=')) {
        return std::pair(MarkKind::indicator, squeeze(text.substr(1)));
    }
    const std::size_t colon = text.find(':');
    const MarkWord* word = find_word(text.substr(0, colon));
    if (word == nullptr) return std::nullopt;
    return std::pair(word->kind, colon == std::string::npos ? "" : squeeze(text.substr(colon + 1)));
}

/// A name as the note that says the same: "value: plan 2024-01 2024-06", "= pop.total".
std::string note_of_name(const std::string& name) {
    const std::string rest = name.substr(kPrefix.size());
    if (rest.starts_with(kMeans)) return "= " + rest.substr(kMeans.size());
    const std::size_t dot = rest.find('.');
    std::string word = rest.substr(0, dot);
    std::replace(word.begin(), word.end(), '_', ' ');
    // "tonghop_label_2": a name is in a workbook only once.
    while (!word.empty() && (word.back() == ' ' || (word.back() >= '0' && word.back() <= '9'))) {
        word.pop_back();
    }
    if (dot == std::string::npos) return word;
    std::string detail = rest.substr(dot + 1);
    std::replace(detail.begin(), detail.end(), '.', ' ');
    std::replace(detail.begin(), detail.end(), '_', '-');
    return word + ": " + detail;
}

}  // namespace

std::vector<Mark> read_marks(const Remarks& remarks, const std::string& file,
                             MarkProblems& problems) {
    std::vector<Mark> marks;
    const auto add = [&](const std::string& text, const std::string& written,
                         const std::string& sheet, CellRef cell) {
        if (auto mark = parse(text)) {
            marks.push_back({mark->first, mark->second, written, sheet, cell});
        } else {
            problems.push_back({"unknown", {file, sheet, cell}, written, nearest_word(text)});
        }
    };
    for (const CellNote& note : remarks.notes) {
        std::istringstream lines(note.text);
        for (std::string line; std::getline(lines, line);) {
            const std::string text = squeeze(line);
            if (!text.empty()) add(text, text, note.sheet, note.cell);
        }
    }
    for (const NamedRange& name : remarks.names) {
        if (!fold_toneless(name.name).starts_with(kPrefix)) continue;
        add(note_of_name(name.name), name.name, name.sheet, name.range.first);
    }
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
        return std::tie(a.sheet, a.cell) < std::tie(b.sheet, b.cell);
    });
    return marks;
}

}  // namespace tonghop
