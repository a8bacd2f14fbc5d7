#include "report/cells_output.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "formats/read_limits.hpp"
#include "formats/serial_date.hpp"
#include "report/json_text.hpp"

namespace tonghop {
namespace {

std::string_view type_name(CellType type) {
    switch (type) {
        case CellType::number:
            return "number";
        case CellType::text:
            return "text";
        case CellType::boolean:
            return "boolean";
        case CellType::date:
            return "date";
        case CellType::error:
            return "error";
        case CellType::blank:
            break;
    }
    return "blank";
}

// Control characters, and those that turn the direction of writing (a report must not lie to the
// eye).
bool is_invisible_command(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
}

void append_visible(std::string_view text, std::string& out) {
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decode_utf8(text, at);
        if (step.code_point == '\n') {
            out += "\\n";
        } else if (step.code_point == '\t') {
            out += "\\t";
        } else if (is_invisible_command(step.code_point)) {
            out += "\\u{";
            append_hex(static_cast<std::uint32_t>(step.code_point), 4, out);
            out += '}';
        } else {
            out += text.substr(at, step.length);
        }
        at += step.length;
    }
}

const CellRange* merge_headed_by(const Sheet& sheet, CellRef ref) {
    const CellRange* const range = sheet.merge_at(ref);
    return range != nullptr && range->first == ref ? range : nullptr;
}

bool shows_something_of_its_own(const Cell& cell) {
    return cell.type == CellType::number || cell.type == CellType::date;
}

void append_json_value(const Cell& cell, std::string& out) {
    append_json_key("value", out);
    switch (cell.type) {
        case CellType::number:
            out += shortest_number(cell.number);
            break;
        case CellType::boolean:
            out += cell.number != 0 ? "true" : "false";
            break;
        case CellType::date:
            append_json_string(iso_date_time(cell.number), out);
            break;
        case CellType::blank:
            out += "null";
            break;
        case CellType::text:
        case CellType::error:
            append_json_string(cell.all_text(), out);
            break;
    }
}

void append_json_line(const Sheet& sheet, const Cell& cell, std::string_view file, bool name_file,
                      std::string& out) {
    out += '{';
    if (name_file) append_json_member("file", file, out);
    append_json_member("sheet", sheet.name(), out);
    append_json_member("ref", cell.ref.to_string(), out);
    append_json_member("type", type_name(cell.type), out);
    append_json_value(cell, out);
    if (cell.encoding != LegacyEncoding::none) append_json_member("raw", cell.raw, out);
    if (cell.has_formula) append_json_member("formula", cell.formula, out);
    if (shows_something_of_its_own(cell)) append_json_member("text", cell.shown, out);
    if (!cell.font.empty()) append_json_member("font", cell.font, out);
    if (cell.hidden) {
        append_json_key("hidden", out);
        out += "true";
    }
    if (const CellRange* range = merge_headed_by(sheet, cell.ref)) {
        append_json_member("merged", range->to_string(), out);
    }
    out += "}\n";
}

void append_text_value(const Cell& cell, std::string& out) {
    switch (cell.type) {
        case CellType::number:
            out += shortest_number(cell.number);
            break;
        case CellType::boolean:
            out += cell.number != 0 ? "TRUE" : "FALSE";
            break;
        case CellType::date:
            out += iso_date_time(cell.number);
            break;
        case CellType::text:
            out += '"';
            append_visible(cell.all_text(), out);
            out += '"';
            break;
        case CellType::error:
            append_visible(cell.text, out);
            break;
        case CellType::blank:
            out += '?';
            break;
    }
}

void append_text_line(const Sheet& sheet, const Cell& cell, std::string_view file, bool name_file,
                      std::string& out) {
    if (name_file) {
        append_visible(file, out);
        out += '!';
    }
    append_visible(sheet.name(), out);
    out += '!';
    out += cell.ref.to_string();
    out += "  ";
    out += type_name(cell.type);
    out += "  ";
    append_text_value(cell, out);
    if (shows_something_of_its_own(cell)) {
        out += "  ";
        append_visible(cell.shown, out);
    }
    if (cell.has_formula) {
        out += "  =";
        append_visible(cell.formula, out);
    }
    if (const CellRange* range = merge_headed_by(sheet, cell.ref)) {
        out += "  [" + range->to_string() + "]";
    }
    if (cell.hidden) out += "  [hidden]";
    out += '\n';
}

}  // namespace

std::string shortest_number(double value) {
    constexpr double kSmallest = 1e-6;
    constexpr double kLargest = 1e17;
    std::array<char, 32> text{};
    const double magnitude = std::fabs(value);
    const bool written_out = value == 0 || (magnitude >= kSmallest && magnitude < kLargest);
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value,
                      written_out ? std::chars_format::fixed : std::chars_format::scientific)
            .ptr;
    return std::string(text.data(), end);
}

void append_cell(const Sheet& sheet, const Cell& cell, std::string_view file,
                 const CellsOutput& output, std::string& out) {
    const auto append = output.format == CellsFormat::jsonl ? append_json_line : append_text_line;
    append(sheet, cell, file, output.name_file, out);
}

void append_counts(const CellCounts& counts, std::string_view file, const CellsOutput& output,
                   std::string& out) {
    const std::array<std::pair<std::string_view, std::uint64_t>, 7> named = {
        {{"cells", counts.cells},
         {"numbers", counts.numbers},
         {"dates", counts.dates},
         {"texts", counts.texts},
         {"booleans", counts.booleans},
         {"errors", counts.errors},
         {"blanks", counts.blanks}}};
    const std::string sum = shortest_number(static_cast<double>(counts.sum));
    if (output.format == CellsFormat::jsonl) {
        out += '{';
        if (file.empty()) {
            append_json_key("total", out);
            out += "true";
        } else {
            append_json_member("file", file, out);
        }
        for (const auto& [name, count] : named) {
            append_json_key(name, out);
            out += std::to_string(count);
        }
        append_json_key("sum", out);
        out += sum;
        append_json_key("text_bytes", out);
        out += std::to_string(counts.text_bytes) + "}\n";
        return;
    }
    append_visible(file.empty() ? "total" : file, out);
    for (const auto& [name, count] : named) {
        out += "  ";
        out += name;
        out += ' ' + std::to_string(count);
    }
    out += "  sum " + sum + "  text-bytes " + std::to_string(counts.text_bytes) + "\n";
}

std::string unreadable_reason(WorkbookFault fault, Language language) {
    struct Reason {
        WorkbookFault fault;
        const char* vietnamese;
        const char* english;
    };
    static constexpr std::array<Reason, 10> kReasons = {{
        {WorkbookFault::not_a_file,
         "không phải là một tệp đọc được (thư mục, liên kết hỏng, hoặc không có); hãy kiểm tra "
         "đường dẫn",
         "not a readable file (a folder, a broken link, or missing); check the path"},
        {WorkbookFault::empty_file, "tệp rỗng; hãy xin đơn vị gửi lại",
         "the file is empty; have it sent again"},
        {WorkbookFault::too_large, "tệp quá lớn; hãy xin bản gọn hơn, không có trang và ảnh thừa",
         "the file is too large; ask for a copy without needless sheets and pictures"},
        {WorkbookFault::not_a_workbook, "không phải là bảng tính; hãy xin tệp Excel gốc",
         "not a workbook; ask for the Excel file"},
        {WorkbookFault::other_document,
         "là tài liệu khác (Word, PDF, trang web), không phải bảng tính; hãy xin bảng số liệu "
         "bằng tệp Excel",
         "a document of another kind (Word, PDF, web page), not a workbook; ask for the table as "
         "an Excel file"},
        {WorkbookFault::format_unsupported,
         "định dạng bảng tính này chưa đọc được; hãy lưu lại thành .xlsx",
         "a workbook in a format that is not read; save it as .xlsx"},
        // Excel encrypts an .xls whose structure is protected with a password of its own, the same
        // for all, and opens it without asking (OpenOffice.org, "The Microsoft Excel File Format",
        // 4.18.3).
        {WorkbookFault::encrypted,
         "tệp đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại (nếu Excel mở mà không hỏi mật khẩu: bỏ "
         "khóa ở Review > Protect Workbook rồi lưu lại)",
         "protected by a password; remove the password and send it again (if Excel opens it "
         "without asking for one: lift Review > Protect Workbook and save it again)"},
        {WorkbookFault::lock_file,
         "tệp khóa tạm của Excel (tên bắt đầu bằng ~$), không phải báo cáo; hãy đóng Excel rồi lấy "
         "tệp chính",
         "the lock file Excel leaves (its name begins with ~$), not a report; close Excel and take "
         "the workbook itself"},
        {WorkbookFault::truncated, "tệp bị cắt ngang; hãy gửi lại", "cut off; send it again"},
        {WorkbookFault::damaged, "tệp hỏng; hãy mở bằng Excel, lưu lại rồi gửi",
         "damaged; open it in Excel, save it and send it again"},
    }};
    for (const Reason& reason : kReasons) {
        if (reason.fault == fault) {
            return language == Language::vietnamese ? reason.vietnamese : reason.english;
        }
    }
    return {};
}

std::string unreadable_reason(const WorkbookError& error, Language language) {
    const ExceededLimit* const limit = error.exceeded();
    const LimitRow* const row = limit == nullptr ? nullptr : find_limit(limit->name);
    if (row == nullptr) return unreadable_reason(error.fault(), language);
    const bool vietnamese = language == Language::vietnamese;
    return fmt::format(
        fmt::runtime(vietnamese ? "tệp quá lớn: quá {} {}; hãy xin bản gọn hơn, hoặc nếu tin tệp "
                                  "này thì chạy lại với --limit {}={}"
                                : "the file is too large: more than {} {}; ask for a smaller copy, "
                                  "or if you trust the file run again with --limit {}={}"),
        limit->value, vietnamese ? row->vietnamese : row->english, row->name, raised_value(*limit));
}

}  // namespace tonghop
