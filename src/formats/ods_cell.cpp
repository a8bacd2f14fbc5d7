#include "formats/ods_cell.hpp"

namespace tonghop {
namespace {

struct FieldName {
    XmlNamespace space;
    std::string_view local;
};

// In the order of OdsField.
constexpr std::array<FieldName, kOdsFields> kFieldNames = {{
    {XmlNamespace::odf_table, "style-name"},
    {XmlNamespace::odf_office, "value-type"},
    {XmlNamespace::odf_office, "value"},
    {XmlNamespace::odf_calc, "value-type"},
    {XmlNamespace::odf_office, "date-value"},
    {XmlNamespace::odf_office, "time-value"},
    {XmlNamespace::odf_office, "boolean-value"},
    {XmlNamespace::odf_office, "string-value"},
    {XmlNamespace::odf_table, "formula"},
    {XmlNamespace::odf_table, "number-columns-repeated"},
    {XmlNamespace::odf_table, "number-columns-spanned"},
    {XmlNamespace::odf_table, "number-rows-spanned"},
    {XmlNamespace::odf_table, "number-matrix-columns-spanned"},
}};

constexpr std::size_t kNoField = kOdsFields;
constexpr std::size_t kIgnored = kOdsFields + 1;

// Behind the blank before an attribute: takes its name, "=" and the opening quote.
std::size_t take_field_name(TagWalker& walker) {
    const auto is = [&walker](const auto& name) { return walker.take_if(name); };
    const auto at = [](OdsField field) { return static_cast<std::size_t>(field); };
    if (is("office:value-type=\"")) return at(OdsField::value_type);
    if (is("office:value=\"")) return at(OdsField::value);
    if (is("calcext:value-type=\"")) return at(OdsField::calc_type);
    if (is("table:style-name=\"")) return at(OdsField::style);
    if (is("office:date-value=\"")) return at(OdsField::date);
    if (is("table:formula=\"")) return at(OdsField::formula);
    if (is("table:number-columns-repeated=\"")) return at(OdsField::columns_repeated);
    if (is("table:number-columns-spanned=\"")) return at(OdsField::columns_spanned);
    if (is("table:number-rows-spanned=\"")) return at(OdsField::rows_spanned);
    if (is("office:string-value=\"")) return at(OdsField::string);
    if (is("office:boolean-value=\"")) return at(OdsField::boolean);
    if (is("office:time-value=\"")) return at(OdsField::time);
    if (is("office:currency=\"")) return kIgnored;
    if (is("table:content-validation-name=\"")) return kIgnored + 1;
    return kNoField;
}

bool take_fields(TagWalker& walker, RawOdsCell& cell) {
    bool ignored[2] = {false, false};
    while (walker.take(' ')) {
        const std::size_t field = take_field_name(walker);
        std::string_view value;
        if (field == kNoField || !walker.take_value(value)) return false;
        // Twice the same: the general scanner refuses it.
        if (field >= kIgnored) {
            if (ignored[field - kIgnored]) return false;
            ignored[field - kIgnored] = true;
        } else {
            if (cell.fields[field].data() != nullptr) return false;
            cell.fields[field] = value;
        }
    }
    return true;
}

bool take_cell(TagWalker& walker, RawOdsCell& cell) {
    if (!walker.take("<table:")) return false;
    cell.covered = walker.take_if("covered-");
    if (!walker.take("table-cell") || !take_fields(walker, cell)) return false;
    if (walker.take('/')) return walker.take('>');
    if (!walker.take('>')) return false;
    if (walker.take_if("<text:p>")) {
        cell.text = walker.take_until_tag();
        cell.has_text = true;
        if (!walker.take("</text:p>")) return false;
    } else if (walker.take_if("<text:p/>")) {
        cell.has_text = true;
    }
    if (!cell.covered) return walker.take("</table:table-cell>");
    return walker.take("</table:covered-table-cell>");
}

bool take_row(TagWalker& walker, RawOdsRow& row) {
    if (!walker.take("<table:table-row")) return false;
    bool styled = false;
    while (walker.take(' ')) {
        std::string_view value;
        std::string_view* const field =
            walker.take_if("table:number-rows-repeated=\"")      ? &row.repeated
            : walker.take_if("table:visibility=\"")              ? &row.visibility
            : walker.take_if("table:default-cell-style-name=\"") ? &row.default_style
                                                                 : nullptr;
        if (field == nullptr) {
            if (styled || !walker.take("table:style-name=\"")) return false;
            styled = true;
        } else if (field->data() != nullptr) {
            return false;
        }
        if (!walker.take_value(value)) return false;
        if (field != nullptr) *field = value;
    }
    if (walker.take('/')) row.empty = true;
    return walker.take('>');
}

}  // namespace

bool has_usual_prefixes(const XmlScanner& scanner) {
    return scanner.binding("table") == XmlNamespace::odf_table &&
           scanner.binding("office") == XmlNamespace::odf_office &&
           scanner.binding("text") == XmlNamespace::odf_text;
}

PlainScan scan_plain_ods_cell(const char* at, bool knows_calc, RawOdsCell& cell) {
    cell = RawOdsCell{};
    TagWalker walker(at);
    const bool found = take_cell(walker, cell);
    if (found && !knows_calc && cell.has(OdsField::calc_type)) return {false, at};
    return {found, walker.at()};
}

PlainScan scan_plain_ods_row(const char* at, RawOdsRow& row) {
    row = RawOdsRow{};
    TagWalker walker(at);
    const bool found = take_row(walker, row);
    return {found, walker.at()};
}

PlainScan scan_plain_ods_row_end(const char* at) {
    TagWalker walker(at);
    const bool found = walker.take("</table:table-row>");
    return {found, walker.at()};
}

void copy_ods_fields(const XmlScanner& scanner, std::array<std::string, kOdsFields>& values,
                     RawOdsCell& cell) {
    for (std::size_t i = 0; i < kOdsFields; ++i) {
        const auto value = scanner.attribute(kFieldNames[i].space, kFieldNames[i].local);
        cell.fields[i] = {};
        if (!value) continue;
        values[i] = *value;
        cell.fields[i] = values[i];
    }
}

}  // namespace tonghop
