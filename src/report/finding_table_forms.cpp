// Findings about forms that are not recognised or have changed.
#include <array>

#include "report/finding_families.hpp"

namespace tonghop {
namespace {

// Ordered as in docs/findings.md; lines are kept whole so that a text can be found by searching.
// clang-format off
constexpr std::array kRows = {
FindingRow{"form-unrecognised", "",
    {"không nhận ra biểu mẫu[; không trang nào khớp ánh xạ {mapping}]",
     "một biểu mẫu có trong hồ sơ tổng hợp",
     "Nếu sai mẫu, xin đơn vị lập lại; nếu là mẫu mới, viết ánh xạ theo docs/mapping.md."},
    {"no form recognised[; no sheet fits the mapping {mapping}]",
     "a form of the profile",
     "If the form is wrong, ask for the right one; if it is new, write a mapping as in docs/mapping.md."}},
FindingRow{"form-unrecognised", "nearest",
    {"không nhận ra biểu mẫu; gần nhất là trang \"{found}\"[ với ánh xạ {mapping}][, còn thiếu {parts}]",
     "một biểu mẫu có trong hồ sơ tổng hợp",
     "Nếu sai mẫu, xin đơn vị lập lại; nếu mẫu đã đổi: tonghop suggest --mapping ÁNH_XẠ TỆP in phần cần sửa."},
    {"no form recognised; sheet \"{found}\" comes nearest[ to the mapping {mapping}][, but lacks {parts}]",
     "a form of the profile",
     "If the form is wrong, ask for the right one; if it has changed: tonghop suggest --mapping MAPPING WORKBOOK prints what to change."}},
FindingRow{"form-unrecognised", "tied",
    {"nhiều ánh xạ cùng khớp trang này như nhau[: {mapping}]; không đọc trang này",
     "đúng một ánh xạ cho mỗi biểu mẫu",
     "Thêm vào \"recognise\" của các ánh xạ đó một dấu hiệu riêng, hoặc bỏ bớt một ánh xạ khỏi hồ sơ."},
    {"several mappings fit this sheet equally well[: {mapping}]; it is not read",
     "exactly one mapping for each form",
     "Add to \"recognise\" of these mappings a sign of its own, or take one of them out of the profile."}},
FindingRow{"form-unrecognised", "table-no-column",
    {"không hiểu cột số liệu nào của bảng \"{found}\"; không đọc bảng này",
     "tiêu đề cột cho biết kế hoạch hay thực hiện, kỳ nào, hoặc chỉ tiêu nào",
     "Xem lại tiêu đề cột, hoặc viết ánh xạ: tonghop suggest TỆP in bản nháp."},
    {"no column of figures of the table \"{found}\" is understood; it is not read",
     "headers that name plan or actual, the period, or the indicator",
     "Check the headers, or write a mapping: tonghop suggest WORKBOOK prints a draft."}},
FindingRow{"form-unrecognised", "table-misread",
    {"không viết được ánh xạ đọc đúng bảng \"{found}\"; không đọc bảng này",
     "một bảng có tiêu đề riêng cho từng cột",
     "Viết ánh xạ cho biểu mẫu này theo docs/mapping.md."},
    {"no mapping would read the table \"{found}\" as it is meant; it is not read",
     "a table with a header of its own for each column",
     "Write a mapping for this form as in docs/mapping.md."}},
FindingRow{"form-drift", "column-absent",
    {"không thấy cột \"{expected}\" của biểu mẫu[, khai ở {mapping}]",
     "các cột như trong ánh xạ",
     "Xem lại tiêu đề cột; nếu biểu mẫu đã đổi: tonghop suggest --mapping ÁNH_XẠ TỆP in phần cần sửa."},
    {"column \"{expected}\" of the form is absent[, declared at {mapping}]",
     "the columns of the mapping",
     "Check the column headers; if the form has changed: tonghop suggest --mapping MAPPING WORKBOOK prints what to change."}},
FindingRow{"form-drift", "columns-tied",
    {"không phân biệt được các cột {expected}: tiêu đề khớp cùng một cột của ánh xạ[, khai ở {mapping}]",
     "mỗi cột một tiêu đề riêng",
     "Ghi tiêu đề cột rõ hơn, hoặc sửa ánh xạ (tonghop suggest --mapping ÁNH_XẠ TỆP)."},
    {"columns {expected} cannot be told apart: their headers match the same column of the mapping[, declared at {mapping}]",
     "a header of its own for each column",
     "Make the headers distinct, or change the mapping (tonghop suggest --mapping MAPPING WORKBOOK)."}},
FindingRow{"form-drift", "table-absent",
    {"không thấy bảng có cột \"{expected}\"[, khai ở {mapping}]",
     "mọi bảng của ánh xạ",
     "Xem lại tiêu đề bảng; nếu bảng có thể vắng, thêm \"optional\": true vào ánh xạ."},
    {"the table with the column \"{expected}\" is absent[, declared at {mapping}]",
     "every table of the mapping",
     "Check the header of the table; if it may be absent, add \"optional\": true to the mapping."}},
FindingRow{"form-drift", "end-absent",
    {"không thấy dòng \"{expected}\" nơi bảng phải hết[, khai ở {mapping}]; đọc đến hết trang",
     "dòng kết thúc như trong ánh xạ",
     "Sửa \"end\" của ánh xạ, hoặc bỏ \"extent\": \"bounded\" để bảng tự hết."},
    {"the row \"{expected}\" where the table must end is absent[, declared at {mapping}]; it was read to the end of the sheet",
     "the row that ends the table, as in the mapping",
     "Correct \"end\" of the mapping, or remove \"extent\": \"bounded\" to let the table end by itself."}},
FindingRow{"form-drift", "figures-outside",
    {"có {count} dòng số liệu ngoài các bảng mà ánh xạ đọc[, khai ở {mapping}]; không lấy các số này",
     "mọi số liệu nằm trong bảng của biểu mẫu",
     "Xem lại tiêu đề của bảng đó; nếu là bảng khác, thêm vào \"tables\" của ánh xạ."},
    {"{count} rows of figures stand outside the tables that the mapping reads[, declared at {mapping}]; they are not read",
     "all figures in tables of the form",
     "Check the header of that table; if it is another one, add it to \"tables\" of the mapping."}},
FindingRow{"form-drift", "year",
    {"không có cột nào của {~expected}[ cho bảng khai ở {mapping}]",
     "các cột của {~expected}",
     "Xem năm ghi ở tiêu đề cột; xin đúng báo cáo của kỳ nếu nộp nhầm."},
    {"no column is of {~expected}[ for the table declared at {mapping}]",
     "columns of {~expected}",
     "Check the years in the column headers; ask for the report of this period if it is another."}},
};
// clang-format on

}  // namespace

std::span<const FindingRow> form_findings() {
    return kRows;
}

}  // namespace tonghop
