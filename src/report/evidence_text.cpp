#include "report/evidence_text.hpp"

#include <array>
#include <stdexcept>

namespace tonghop {
namespace {

struct Reason {
    std::string_view code;
    std::string_view vietnamese;
    std::string_view english;
};

constexpr auto kReasons = std::to_array<Reason>({
    {"time-by-header", "tiêu đề cột cho biết loại số liệu và kỳ",
     "the header names scenario and period"},
    {"scenario-by-title", "tiêu đề cột cho biết kỳ, tiêu đề bảng cho biết loại số liệu",
     "the header names the period, the title the scenario"},
    {"time-by-title", "loại số liệu và kỳ lấy theo tiêu đề bảng",
     "scenario and period are those of the title"},
    {"time-by-figures", "số liệu các cột bên cạnh (so sánh, các tháng) cho biết loại số liệu và kỳ",
     "the figures of columns beside it (comparisons, months) tell scenario and period"},
    {"time-by-neighbours", "cùng kỳ của cột số liệu năm nay bên cạnh",
     "the same period a year before that of the column of this year beside it"},
    {"time-by-row", "mỗi dòng tự ghi loại số liệu và kỳ",
     "each line names its own scenario and period"},
    {"period-by-row", "mỗi dòng tự ghi kỳ", "each line names its own period"},
    {"place-by-header", "tiêu đề cột là tên một nơi", "the header names a place"},
    {"total", "cột cộng: tính lại và so sánh", "a column that adds up others: recomputed"},
    {"derived", "cột so sánh, suy ra từ cột khác", "a column worked out from others"},
    {"blank", "cột ước thực hiện còn trống", "a column of estimates that is still blank"},
    {"remark", "cột ghi chú", "a column of remarks"},
    {"rows-are-indicators", "mỗi dòng là một chỉ tiêu", "each row is an indicator"},
    {"rows-are-places", "mỗi dòng là một nơi", "each row is a place"},
    {"rows-are-periods", "mỗi dòng là một kỳ", "each row is a period"},
    {"pairs", "không có tiêu đề cột: mỗi nhãn có số liệu ở bên phải",
     "no header: each label has its figure to the right"},
    {"period-by-document", "không nơi nào ghi kỳ; tạm lấy năm của văn bản",
     "nothing names the period; the year of the document is taken"},
    {"period-by-columns", "không nơi nào ghi kỳ; tạm lấy theo các cột hoặc dòng",
     "nothing names the period; it is taken from columns or lines"},
    {"place-by-rows", "không nơi nào ghi đơn vị; tạm lấy nơi gồm các đơn vị trong bảng",
     "nothing names the place; the one that the places of the table belong to is taken"},
    {"unread-text", "không hiểu tiêu đề cột, nên không đọc cột này",
     "the header is not understood, so the column is not read"},
    {"unread-period", "không chắc cột này thuộc kỳ nào, nên không đọc",
     "which period the column is for is not certain, so it is not read"},
    {"unread-scenario", "không chắc là kế hoạch hay thực hiện, nên không đọc cột này",
     "plan or actual is not certain, so the column is not read"},
    {"unread-indicator", "không rõ cột này là chỉ tiêu nào, nên không đọc",
     "which indicator the column holds is not certain, so it is not read"},
    {"unread-tied", "nhiều cột cùng nghĩa như nhau, nên không đọc cột nào trong đó",
     "several columns mean the same, so none of them is read"},
    {"unread-contradicted", "số liệu của cột trái với tiêu đề hoặc với cột so sánh, nên không đọc",
     "its figures contradict the header or a column of comparisons, so it is not read"},
    {"unread-misread", "ánh xạ không tả được cột này cho đúng, nên không đọc",
     "no mapping would read this column as it is meant, so it is not read"},
    {"open-label",
     "chưa biết cột này là chỉ tiêu nào: điền mã chỉ tiêu cho nhãn của nó ở \"labels\"",
     "which indicator the column holds is not known: write its code for the label in \"labels\""},
    {"open-time", "chưa rõ loại số liệu và kỳ của cột: sửa \"scenario\" và \"period\" cho đúng",
     "scenario and period of the column are not known: correct \"scenario\" and \"period\""},
    {"table-no-column", "không hiểu cột số liệu nào của bảng này",
     "no column of figures of this table is understood"},
    {"table-misread", "không viết được ánh xạ đọc đúng bảng này",
     "no mapping would read this table as it is meant"},
});

const Reason& reason_of(const std::string& code) {
    for (const Reason& reason : kReasons) {
        if (reason.code == code) return reason;
    }
    throw std::logic_error("no sentence for the evidence " + code);
}

}  // namespace

std::string reason_text(const Evidence& evidence, Language language) {
    const bool vietnamese = language == Language::vietnamese;
    const Reason& reason = reason_of(evidence.code);
    std::string text = vietnamese ? "tin cậy " + std::to_string(evidence.confidence) + "%: "
                                  : "confidence " + std::to_string(evidence.confidence) + " %: ";
    text += vietnamese ? reason.vietnamese : reason.english;
    const auto known = evidence.args.find("known");
    const auto rows = evidence.args.find("rows");
    if (known != evidence.args.end() && rows != evidence.args.end()) {
        text += vietnamese
                    ? "; nhận ra " + known->second + "/" + rows->second + " dòng có số"
                    : "; known " + known->second + " of " + rows->second + " rows with figures";
    }
    return text;
}

std::string evidence_text(const Evidence& evidence, Language language) {
    const bool vietnamese = language == Language::vietnamese;
    std::string text = evidence.source.file;
    if (!evidence.source.sheet.empty()) {
        text += (vietnamese ? ", trang " : ", sheet ") + evidence.source.sheet;
    }
    const auto column = evidence.args.find("column");
    if (column != evidence.args.end()) {
        text += (vietnamese ? ", cột " : ", column ") + column->second;
    } else if (evidence.source.cell) {
        text += (vietnamese ? ", bảng ở " : ", table at ") + evidence.source.cell->to_string();
    }
    return text + " \"" + evidence.found + "\": " + reason_text(evidence, language);
}

}  // namespace tonghop
