// One cell or row of an OpenDocument table as it is written, before anything is looked up (part 3,
// 9.1).
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "formats/plain_scan.hpp"
#include "formats/text_run.hpp"
#include "formats/xml_scanner.hpp"

namespace tonghop {

enum class OdsField : unsigned char {
    style,
    value_type,
    value,
    calc_type,  ///< LibreOffice's own value type, which knows errors
    date,
    time,
    boolean,
    string,
    formula,
    columns_repeated,
    columns_spanned,
    rows_spanned,
    array_columns  ///< of a formula that fills a range
};
inline constexpr std::size_t kOdsFields = 13;

struct RawOdsCell {
    std::array<std::string_view, kOdsFields> fields;  ///< without data: absent
    std::string_view text;
    std::span<const TextRun> runs;
    bool has_text = false;  ///< at least a paragraph
    bool covered = false;
    bool decoded = false;  ///< `text` holds characters, not XML

    std::string_view operator[](OdsField field) const {
        return fields[static_cast<std::size_t>(field)];
    }
    bool has(OdsField field) const { return (*this)[field].data() != nullptr; }
};

struct RawOdsRow {
    std::string_view repeated, visibility, default_style;
    bool empty = false;  ///< "<table:table-row .../>"
};

/// Whether prefixes are bound as the plain scans below take for granted: table, office and text;
/// of calcext they are told.
bool has_usual_prefixes(const XmlScanner& scanner);

/// The start tag of a row, "</table:table-row>", and a cell with at most one paragraph without
/// elements in it, all attributes in double quotes and of the kinds of OdsField. `at` is in text
/// that ends with NUL.
PlainScan scan_plain_ods_row(const char* at, RawOdsRow& row);
PlainScan scan_plain_ods_row_end(const char* at);
PlainScan scan_plain_ods_cell(const char* at, bool knows_calc, RawOdsCell& cell);

/// The attributes of a cell that the general scanner has just started; they are kept in `values`.
void copy_ods_fields(const XmlScanner& scanner, std::array<std::string, kOdsFields>& values,
                     RawOdsCell& cell);

}  // namespace tonghop
