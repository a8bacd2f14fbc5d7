#include "report/change_text.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.hpp"
#include "report/words.hpp"

namespace tonghop {
namespace {

struct Words {
    std::string_view code;
    std::string_view vietnamese;
    std::string_view english;
};

constexpr std::array<Words, 20> kChanges = {{
    {"label-renamed", "cột nhãn đổi tên", "the label column is called otherwise"},
    {"column-renamed", "cột đổi tên", "a column is called otherwise"},
    {"column-added", "cột thêm", "a new column"},
    {"column-absent", "thiếu cột", "a column is absent"},
    {"column-elsewhere", "cột này nằm ở trang khác", "the column stands on another sheet"},
    {"columns-tied", "nhiều cột cùng khớp một cột của ánh xạ",
     "several columns match one column of the mapping"},
    {"table-moved", "bảng dời chỗ", "the table has moved"},
    {"table-absent", "thiếu bảng", "a table is absent"},
    {"rows-below", "có số liệu ngay dưới phạm vi của bảng",
     "figures stand right below the table's range"},
    {"title-changed", "dòng chữ nhận biết đổi", "the text it is known by has changed"},
    {"title-absent", "thiếu dòng chữ đứng trên bảng", "the text above the table is absent"},
    {"end-changed", "dòng hết bảng đổi", "the row that ends the table has changed"},
    {"end-absent", "thiếu dòng hết bảng", "the row that ends the table is absent"},
    {"unit-moved", "đơn vị tính chuyển lên tiêu đề", "the unit of measure went to the title"},
    {"unit-gone", "mất cột đơn vị tính", "the column of units of measure is gone"},
    {"sheet-renamed", "trang đổi tên", "the sheet is called otherwise"},
    {"sheet-split", "bảng tách sang trang này", "a part of the table went to this sheet"},
    {"form-unknown", "dấu hiệu nhận biết biểu không còn",
     "the signs that the form is known by are gone"},
    {"period-moved", "kỳ ghi ở chỗ khác", "the period is written elsewhere"},
    {"place-moved", "tên đơn vị ghi ở chỗ khác", "the place is written elsewhere"},
}};

constexpr std::array<Words, 19> kReasons = {{
    {"same-meaning", "cùng loại số liệu, kỳ, chỉ tiêu và nơi",
     "it says the same scenario, period, indicator and place"},
    {"same-below", "tiêu đề của cột vẫn như cũ, chỉ nhóm ở trên đổi tên",
     "its own header is as before, the group above is called otherwise"},
    {"reads-alike", "đọc gần giống, và không chỗ nào khác giống thế",
     "it reads alike, and nothing else does"},
    {"columns-below", "các cột khác của bảng vẫn như cũ",
     "the table's other columns are as before"},
    {"same-use", "vẫn dùng vào việc ấy", "it is used for the same"},
    {"same-header", "tiêu đề bảng vẫn như cũ", "the table's header is as before"},
    {"same-tables", "các bảng trên trang vẫn như cũ", "the tables on it are as before"},
    {"same-headers", "nhận biết theo tiêu đề các cột", "it is known by its column headers now"},
    {"other-sheet", "cột có ở trang khác của tệp; ở đây cho phép vắng",
     "another sheet of the workbook has it; it may be absent here"},
    {"understood", "tiêu đề cho biết đủ loại số liệu, kỳ và chỉ tiêu",
     "its header says scenario, period and indicator"},
    {"no-figures", "cột ghi chú hoặc so sánh, không phải số liệu",
     "a column of remarks or comparisons, not of figures"},
    {"note-is-read", "ghi chú này vẫn đọc được, không cần sửa ánh xạ",
     "this note is read as it is; the mapping need not change"},
    {"title-names-it", "chỉ một đơn vị tính ghi ở tiêu đề", "the title names one unit of measure"},
    {"said-there", "đọc được ở chỗ mới", "it is read where it is now"},
    {"nothing-alike", "không có gì giống; KHÔNG có trong bản vá, cần người quyết định",
     "nothing reads like it; NOT in the patch, a person must decide"},
    {"several-alike", "nhiều chỗ giống như nhau; KHÔNG có trong bản vá, cần người quyết định",
     "several are alike; NOT in the patch, a person must decide"},
    {"not-understood", "không chắc cột này là gì; KHÔNG có trong bản vá, cần người quyết định",
     "what it holds is not certain; NOT in the patch, a person must decide"},
    {"said-already", "trùng nghĩa với một cột đã có; KHÔNG có trong bản vá, cần người quyết định",
     "a column says the same already; NOT in the patch, a person must decide"},
    {"person-decides",
     "không biết có thuộc bảng không; KHÔNG có trong bản vá, cần người quyết định",
     "whether they belong to it is unknown; NOT in the patch, a person must decide"},
}};

template <std::size_t N>
std::string words_for(const std::array<Words, N>& all, const std::string& code, Language language) {
    for (const Words& words : all) {
        if (words.code != code) continue;
        return std::string(language == Language::english ? words.english : words.vietnamese);
    }
    throw std::logic_error("no words for the change " + code);
}

constexpr std::size_t kAddress = 12;  // code points of a column
constexpr std::size_t kSide = 38;

// Cut with an ellipsis, and as wide as its column.
std::string column(const std::string& text, std::size_t width, bool last) {
    const std::string plain = squeeze(text);
    std::string shown;
    std::size_t points = 0;
    for (const char c : plain) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (begins && ++points >= width) {
            shown += "…";
            break;
        }
        shown += c;
    }
    if (last) return shown;
    points = std::min(points, width);
    return shown + std::string(width - points, ' ');
}

std::string address_of(const SourceCell& source) {
    std::string text = source.sheet;
    if (source.cell) text += (text.empty() ? "" : "!") + source.cell->to_string();
    return text;
}

}  // namespace

std::string side_by_side(const std::string& address, const std::string& left,
                         const std::string& right) {
    return "  " + column(address, kAddress, false) + " | " + column(left, kSide, false) + " | " +
           column(right, 2 * kSide, true) + "\n";
}

std::string changes_text(const FormChanges& changes, Language language) {
    const bool english = language == Language::english;
    std::string text;
    std::string file;
    for (const FormChange& change : changes) {
        if (file != change.source.file || text.empty()) {
            file = change.source.file;
            text += file + "\n" +
                    side_by_side(english ? "where" : "chỗ",
                                 english ? "before (mapping)" : "cũ (ánh xạ)",
                                 english ? "now (workbook)" : "mới (tệp)");
        }
        const std::string nothing = "-";
        text +=
            side_by_side(address_of(change.source), change.before.empty() ? nothing : change.before,
                         change.now.empty() ? nothing : change.now);
        text += "    " + words_for(kChanges, change.code, language) + ": " +
                words_for(kReasons, change.reason, language) + "\n";
    }
    return text;
}

std::string reading_text(const Observation* observation, const Configuration& config,
                         Language language) {
    const bool english = language == Language::english;
    if (observation == nullptr) return english ? "not read" : "chưa đọc";
    std::string text = indicator_words(observation->key.indicator, config, language) + ", " +
                       scenario_words(observation->key.scenario, language) + ' ' +
                       period_words(observation->key.period, language) + ": ";
    if (observation->status != Status::reported && observation->status != Status::nil) {
        return text + std::string(to_string(observation->status));
    }
    return text + amount_words(observation->amount, language) + ' ' + observation->unit;
}

}  // namespace tonghop
