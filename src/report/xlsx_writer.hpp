// libxlsxwriter, loaded when the first workbook is written. It brings libcrypto along, and loading
// the two takes longer than reading a commune's workbook: only a roll-up waits for them.
#pragma once

#include <xlsxwriter.h>

namespace tonghop {

// clang-format off
#define TONGHOP_XLSX_WRITER(function)                                                          \
    function(workbook_new) function(workbook_add_format) function(workbook_add_worksheet)      \
    function(workbook_set_properties) function(workbook_close) function(lxw_workbook_free)     \
    function(lxw_strerror)                                                                     \
    function(format_set_align) function(format_set_bg_color) function(format_set_bold)         \
    function(format_set_border) function(format_set_font_name) function(format_set_font_size)  \
    function(format_set_indent) function(format_set_italic) function(format_set_num_format)    \
    function(format_set_rotation) function(format_set_text_wrap)                               \
    function(format_set_underline)                                                             \
    function(worksheet_autofilter) function(worksheet_center_horizontally)                     \
    function(worksheet_fit_to_pages) function(worksheet_freeze_panes)                          \
    function(worksheet_merge_range) function(worksheet_repeat_rows)                            \
    function(worksheet_set_column) function(worksheet_set_comments_author)                     \
    function(worksheet_set_header_opt) function(worksheet_set_landscape)                       \
    function(worksheet_set_margins) function(worksheet_set_paper) function(worksheet_set_row)  \
    function(worksheet_set_tab_color) function(worksheet_write_blank)                          \
    function(worksheet_write_comment_opt) function(worksheet_write_formula_num)                \
    function(worksheet_write_formula_str) function(worksheet_write_number)                     \
    function(worksheet_write_string)
// clang-format on

/// The library's functions under its own names.
struct XlsxWriter {
#define TONGHOP_MEMBER(function) decltype(&::function) function = nullptr;
    TONGHOP_XLSX_WRITER(TONGHOP_MEMBER)
#undef TONGHOP_MEMBER
};

/// Loads the library at the first call. Throws OutputError if the machine lacks it.
const XlsxWriter& xlsx_writer();

}  // namespace tonghop
