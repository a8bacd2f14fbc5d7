// Findings about whose report it is, of which period, and what is hidden.
#include <array>

#include "report/finding_families.hpp"

namespace tonghop {
namespace {

// Ordered as in docs/findings.md; lines are kept whole so that a text can be found by searching.
// clang-format off
constexpr std::array kRows = {
FindingRow{"place-unknown", "",
    {"không rõ đơn vị nào nộp[, gặp \"{found}\"][; có phải {@suggestion}]",
     "tên một đơn vị trong danh sách",
     "Ghi đúng tên đơn vị ở tiêu đề hoặc tên tệp."},
    {"it is unknown which place sent this[, found \"{found}\"][; is it {@suggestion}]",
     "the name of a place on the list",
     "Write the name of the place in the title or the file name."}},
FindingRow{"place-unknown", "ambiguous",
    {"\"{found}\" có thể là {@places}",
     "một đơn vị duy nhất",
     "Ghi đủ loại đơn vị (xã, thị trấn) và tên huyện ở tiêu đề."},
    {"\"{found}\" may be {@places}",
     "one place",
     "Write the type of the place (commune, town) and its district in the title."}},
FindingRow{"place-unknown", "row",
    {"\"{found}\" không phải đơn vị nào của nơi báo cáo",
     "tên một thôn, xã thuộc nơi báo cáo",
     "Sửa tên; nếu đây là dòng tổng, khai nhãn của nó ở \"total\" trong ánh xạ."},
    {"\"{found}\" is no place of the one that reports",
     "the name of a village or commune that belongs to it",
     "Correct the name; if this is a row of totals, declare its label under \"total\" in the mapping."}},
FindingRow{"place-unknown", "untyped",
    {"\"{found}\" được đọc là tên một thôn, nhưng không ghi \"thôn\", \"khu\" như các tên khác",
     "tên thôn ghi như các tên khác của bảng",
     "Nếu là thôn, ghi đủ tên; nếu không, sửa nhãn hoặc tiêu đề này."},
    {"\"{found}\" is read as the name of a village, but has no \"thôn\", \"khu\" as the other names have",
     "a name of a village, written as the others of the table",
     "If it is a village, write its full name; otherwise correct this label or header."}},
FindingRow{"place-mismatch", "",
    {"tên đơn vị mâu thuẫn: \"{found}\"[, nhưng \"{other}\"] là của {@expected}",
     "một tên đơn vị ở mọi nơi",
     "Xem tệp có dùng nhầm mẫu của đơn vị khác không; sửa tiêu đề hoặc tên tệp."},
    {"places contradict each other: \"{found}\"[, but \"{other}\"] says {@expected}",
     "the same place everywhere",
     "See whether the file was copied from another place; correct its title or its name."}},
FindingRow{"period-unknown", "none",
    {"không rõ kỳ báo cáo",
     "kỳ báo cáo, ví dụ \"tháng 6 năm 2024\"",
     "Ghi kỳ ở tiêu đề, tên trang hoặc tên tệp."},
    {"the period of the report is unknown",
     "a period such as \"tháng 6 năm 2024\"",
     "Write the period in the title, the sheet name or the file name."}},
FindingRow{"period-unknown", "assumed",
    {"không ghi kỳ báo cáo; coi là {period}",
     "{period}",
     "Xem có đúng báo cáo của kỳ này không; ghi kỳ ở tiêu đề, tên trang hoặc tên tệp."},
    {"the period of the report is not written; taken as {period}",
     "{period}",
     "Check that it is the report of this period; write it in the title, the sheet name or the file name."}},
FindingRow{"period-mismatch", "",
    {"kỳ báo cáo không khớp: ghi {~stated}, cần {~expected}",
     "báo cáo của {~expected}",
     "Sửa lại nếu ghi nhầm, hoặc xin đúng báo cáo của kỳ."},
    {"periods do not agree: it says {~stated}, due is {~expected}",
     "a report of {~expected}",
     "Correct it if it is a slip, or ask for the report of this period."}},
FindingRow{"period-mismatch", "column",
    {"tiêu đề cột \"{found}\" ghi thời gian khác với {~expected}",
     "tiêu đề cột hợp với {~expected}",
     "Xem kỳ báo cáo hay tiêu đề cột ghi nhầm; sửa rồi gửi lại."},
    {"the column header \"{found}\" names another time than {~expected}",
     "a column header that agrees with {~expected}",
     "See whether the report's period or the header is wrong, and correct it."}},
FindingRow{"period-mismatch", "span",
    {"tiêu đề cột \"{found}\" ghi {~stated}, cần {~expected}; {count} số của cột chưa được dùng",
     "cột số liệu của {~expected}",
     "Sửa tiêu đề nếu số đã là của {~expected}; nếu là số cũ thì nhập số mới."},
    {"the column header \"{found}\" says {~stated}, due is {~expected}; {count} figures of the column are not used",
     "a column of {~expected}",
     "Correct the header if the figures are of {~expected}; if they are old, enter the new ones."}},
FindingRow{"period-mismatch", "other-sheet",
    {"trang này của kỳ khác ({~stated}), không phải {~expected}, nên không lấy số",
     "trang của {~expected}",
     "Không cần làm gì nếu tệp giữ nhiều kỳ."},
    {"this sheet is of another period ({~stated}), not {~expected}, and is left out",
     "the sheet of {~expected}",
     "Nothing to do if the workbook keeps several periods."}},
FindingRow{"hidden-data", "",
    {"có số liệu ở dòng, cột hoặc trang bị ẩn[, ví dụ {found}]",
     "mọi số liệu đều nhìn thấy",
     "Bỏ ẩn rồi xem số còn đúng không; xóa nếu là số cũ."},
    {"figures stand in hidden rows, columns or sheets[, for example {found}]",
     "every figure in sight",
     "Unhide them and see whether they still hold; delete them if they are old."}},
};
// clang-format on

}  // namespace

std::span<const FindingRow> heading_findings() {
    return kRows;
}

}  // namespace tonghop
