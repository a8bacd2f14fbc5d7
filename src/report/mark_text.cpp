#include "report/mark_text.hpp"

#include <array>
#include <stdexcept>
#include <utility>

#include "report/words.hpp"

namespace tonghop {
namespace {

/// {found} and {expected} are parts of the problem; a text in [brackets] is left out without the
/// latter.
struct ProblemRow {
    std::string_view code;
    std::string_view vietnamese;
    std::string_view english;
};

constexpr std::array<ProblemRow, 19> kRows = {{
    {"unknown",
     "không hiểu ghi chú \"{found}\"[, có phải \"{expected}\"]; cần một từ như \"chỉ tiêu\", "
     "\"đvt\", "
     "\"giá trị: thực hiện tháng 6/2024\", \"từ đây\", \"đến đây\", \"xã\", \"kỳ\", \"= mã chỉ "
     "tiêu\". "
     "Sửa hoặc xóa ghi chú này",
     "the mark \"{found}\" is not understood[, is it \"{expected}\"]; expected a word such as "
     "\"label\", \"unit\", \"value: actual 2024-06\", \"from here\", \"to here\", \"place\", "
     "\"period\", \"= code of an indicator\". Correct or delete it"},
    {"outside",
     "ghi chú \"{found}\" không thuộc bảng nào; cần đứng ở tiêu đề hay dòng của bảng có ô \"chỉ "
     "tiêu\" đã đánh dấu. Dời hoặc xóa ghi chú",
     "the mark \"{found}\" belongs to no table; expected on the header or a row of a table whose "
     "label column is marked. Move or delete it"},
    {"contradicts",
     "ghi chú \"{found}\" mâu thuẫn với \"{expected}\" của cùng cột hoặc cùng bảng; cần đúng một. "
     "Xóa "
     "một trong hai",
     "the mark \"{found}\" contradicts \"{expected}\" of the same column or table; expected one of "
     "them. Delete the other"},
    {"blank-cell", "ghi chú \"{found}\" đứng ở ô trống; cần đứng ở ô có chữ. Dời ghi chú",
     "the mark \"{found}\" stands on a blank cell; expected on one with text. Move it"},
    {"several-columns",
     "ghi chú \"{found}\" đứng ở ô gộp trên nhiều cột; cần đứng ở tiêu đề riêng của từng cột. Dời "
     "xuống hàng tiêu đề dưới",
     "the mark \"{found}\" stands on a cell merged over several columns; expected on the header of "
     "each column. Move it to the header row below"},
    {"value-unclear",
     "không hiểu \"{expected}\" trong ghi chú \"{found}\"; cần loại số liệu và kỳ, như \"giá trị: "
     "kế "
     "hoạch 2024\", \"giá trị: thực hiện 6 tháng 2024\". Sửa ghi chú",
     "\"{expected}\" of the mark \"{found}\" is not understood; expected scenario and period, such "
     "as "
     "\"value: plan 2024\", \"value: actual 2024-01/2024-06\". Correct it"},
    {"value-incomplete",
     "ghi chú \"{found}\" còn thiếu {expected}, và tiêu đề cột cũng không nói; cần như \"giá trị: "
     "thực hiện tháng 6/2024, = mã chỉ tiêu\". Ghi thêm vào",
     "the mark \"{found}\" lacks {expected}, and the header does not say it either; expected as in "
     "\"value: actual 2024-06, = code of an indicator\". Complete it"},
    {"check-unclear",
     "không rõ cột \"{found}\" so với gì; cần \"đối chiếu: kế hoạch\", \"đối chiếu: cùng kỳ\", "
     "\"đối "
     "chiếu: năm trước\" hoặc \"đối chiếu: cộng\". Sửa ghi chú",
     "what the column of \"{found}\" compares with is not clear; expected \"check: plan\", "
     "\"check: "
     "same period\", \"check: last year\" or \"check: total\". Correct it"},
    {"indicator-unknown",
     "không có chỉ tiêu nào là \"{found}\"[, có phải \"{expected}\"]; cần mã hoặc tên trong danh "
     "mục "
     "chỉ tiêu. Sửa ghi chú",
     "no indicator is \"{found}\"[, is it \"{expected}\"]; expected a code or a name of the "
     "catalogue "
     "of indicators. Correct it"},
    {"unit-unknown",
     "không có đơn vị tính \"{expected}\" của ghi chú \"{found}\"; cần một tên trong danh mục đơn "
     "vị "
     "tính. Sửa ghi chú",
     "there is no unit of measure \"{expected}\" as in the mark \"{found}\"; expected one of the "
     "catalogue. Correct it"},
    {"place-unknown",
     "ghi chú \"{found}\": không thấy tên đơn vị ở ô này hay ô bên cạnh; cần tên một xã trong danh "
     "mục, hoặc \"xã: mã\". Sửa ghi chú hoặc dời đến ô có tên xã",
     "the mark \"{found}\": neither its cell nor the one beside it names a place; expected a place "
     "of "
     "the register, or \"place: code\". Correct it or move it to the name"},
    {"period-unknown",
     "ghi chú \"{found}\": không thấy kỳ ở ô này hay ô bên cạnh; cần như \"tháng 6 năm 2024\", "
     "hoặc "
     "\"kỳ: 2024-06\". Sửa ghi chú hoặc dời đến ô có ghi kỳ",
     "the mark \"{found}\": neither its cell nor the one beside it names a period; expected as in "
     "\"tháng 6 năm 2024\", or \"period: 2024-06\". Correct it or move it"},
    {"label-elsewhere",
     "ghi chú \"{found}\" cần đứng ở nhãn của dòng, trong cột {expected}. Dời ghi chú",
     "the mark \"{found}\" is expected on the label of a row, in column {expected}. Move it"},
    {"no-figure",
     "ghi chú \"{found}\": bên phải và bên dưới ô này không có số; cần một nhãn có số liệu đi kèm. "
     "Dời hoặc xóa ghi chú",
     "the mark \"{found}\": no number stands to the right of this cell or below it; expected a "
     "label "
     "with its figure. Move or delete it"},
    {"no-end",
     "ghi chú \"{found}\": dòng dưới không có chữ nào để biết bảng hết ở đâu; cần một dòng có chữ, "
     "như \"Người lập biểu\". Xóa ghi chú, hoặc dời đến dòng cuối thật của bảng",
     "the mark \"{found}\": the row below has no text that tells where the table ends; expected a "
     "row with text. Delete the mark, or move it to the real last row"},
    {"no-value",
     "bảng có cột nhãn \"{found}\" không có cột số liệu nào; cần ít nhất một ghi chú \"giá trị: "
     "...\" "
     "ở tiêu đề cột. Thêm ghi chú",
     "the table with the label column \"{found}\" has no column of figures; expected at least one "
     "mark \"value: ...\" on a header. Add it"},
    {"no-label",
     "tệp không có ghi chú nào cho biết bảng ở đâu; cần ghi chú \"chỉ tiêu\" ở tiêu đề cột nhãn "
     "(hoặc "
     "\"xã\" nếu mỗi dòng là một xã, thôn), xem docs/learn.md. Thêm ghi chú",
     "no mark of the workbook says where a table is; expected \"label\" on the header of the label "
     "column (or \"place\" where rows are places), see docs/learn.md. Add it"},
    {"not-xlsx",
     "chỉ đọc được ghi chú của tệp .xlsx; gặp một định dạng khác. Lưu lại thành .xlsx rồi chạy lại",
     "marks are read from .xlsx only; found another format. Save it as .xlsx and run again"},
    {"reads-nothing",
     "ánh xạ học được không đọc ra số liệu nào từ tệp này; cần ô số dưới các tiêu đề đã đánh dấu. "
     "Xem "
     "lại các ghi chú",
     "the mapping learnt reads no figure of this workbook; expected numbers below the marked "
     "headers. "
     "Check the marks"},
}};

std::string filled(std::string_view wording, const MarkProblem& problem) {
    std::string text;
    for (std::size_t at = 0; at < wording.size(); ++at) {
        const std::string_view rest = wording.substr(at);
        if (rest.starts_with("{found}")) {
            text += shortened(problem.found);
            at += std::string_view("{found}").size() - 1;
        } else if (rest.starts_with("{expected}")) {
            text += shortened(problem.expected);
            at += std::string_view("{expected}").size() - 1;
        } else if (rest.front() == '[' && problem.expected.empty()) {
            at += rest.find(']');
        } else if (rest.front() != '[' && rest.front() != ']') {
            text += rest.front();
        }
    }
    return text;
}

// "scenario, period": what a mark lacks, in the reader's words.
std::string in_vietnamese(std::string parts) {
    for (const auto& [english, vietnamese] :
         {std::pair("scenario", "loại số liệu"), std::pair("period", "kỳ"),
          std::pair("indicator", "chỉ tiêu")}) {
        const std::size_t at = parts.find(english);
        if (at != std::string::npos) {
            parts.replace(at, std::string_view(english).size(), vietnamese);
        }
    }
    return parts;
}

std::string address(const SourceCell& source, bool english) {
    std::string text = source.file;
    if (!source.sheet.empty()) text += (english ? ", sheet " : ", trang ") + source.sheet;
    if (source.cell) text += (english ? ", cell " : ", ô ") + source.cell->to_string();
    return text + ": ";
}

}  // namespace

std::string mark_text(const MarkProblem& problem, Language language) {
    const bool english = language == Language::english;
    for (const ProblemRow& row : kRows) {
        if (row.code != problem.code) continue;
        MarkProblem shown = problem;
        const bool parts = problem.code == "value-incomplete" && !english;
        if (parts) shown.expected = in_vietnamese(problem.expected);
        return address(problem.source, english) +
               filled(english ? row.english : row.vietnamese, shown) + '.';
    }
    throw std::logic_error("no sentence for the mark problem " + problem.code);
}

}  // namespace tonghop
