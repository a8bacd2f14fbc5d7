#include "formats/xml_2003_styles.hpp"

#include <algorithm>
#include <array>

#include "formats/faults.hpp"
#include "formats/number_format.hpp"
#include "formats/xml_attributes.hpp"
#include "formats/xml_children.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kMostStyles = 65'536;
constexpr std::size_t kLongestName = 4096;
constexpr int kMostParents = 64;  // a circle ends here too
constexpr std::string_view kDefault = "Default";

struct NamedFormat {
    std::string_view name, code;
};
constexpr std::array<NamedFormat, 19> kNamedFormats = {{
    {"General", ""},
    {"General Number", ""},
    {"General Date", "m/d/yyyy h:mm"},
    {"Long Date", "dddd, mmmm dd, yyyy"},
    {"Medium Date", "d-mmm-yy"},
    {"Short Date", "m/d/yyyy"},
    {"Long Time", "h:mm:ss AM/PM"},
    {"Medium Time", "h:mm AM/PM"},
    {"Short Time", "h:mm"},
    {"Currency", "$#,##0.00"},
    {"Euro Currency", "[$€-2] #,##0.00"},
    {"Fixed", "0.00"},
    {"Standard", "#,##0.00"},
    {"Percent", "0.00%"},
    {"Scientific", "0.00E+00"},
    {"Yes/No", "\"Yes\";\"Yes\";\"No\""},
    {"True/False", "\"True\";\"True\";\"False\""},
    {"On/Off", "\"On\";\"On\";\"Off\""},
    {"Text", "@"},
}};

}  // namespace

std::string_view xml_2003_format(std::string_view format) {
    for (const NamedFormat& named : kNamedFormats) {
        if (named.name == format) return named.code;
    }
    return format;
}

void Xml2003Styles::read(XmlScanner& scanner) {
    each_child(scanner, [&] {
        if (!scanner.is(XmlNamespace::spreadsheet_03, "Style")) return;
        const std::string id(scanner.attribute(XmlNamespace::spreadsheet_03, "ID").value_or(""));
        Record record;
        record.parent = scanner.attribute(XmlNamespace::spreadsheet_03, "Parent").value_or("");
        if (id.size() > kLongestName || record.parent.size() > kLongestName) return;
        if (records_.size() >= kMostStyles) refuse_too_large("styles: too many styles");
        each_child(scanner, [&] { read_part(scanner, record); });
        records_[id] = std::move(record);
    });
}

void Xml2003Styles::read_part(XmlScanner& scanner, Record& record) {
    const auto attribute = [&scanner](std::string_view local) {
        return scanner.attribute(XmlNamespace::spreadsheet_03, local);
    };
    if (scanner.is(XmlNamespace::spreadsheet_03, "NumberFormat")) {
        record.number_format =
            xml_2003_format(attribute("Format").value_or("").substr(0, kLongestName));
    } else if (scanner.is(XmlNamespace::spreadsheet_03, "Font")) {
        const auto name = attribute("FontName");
        if (name) record.font = name->substr(0, kLongestName);
        record.bold = parse_boolean(attribute("Bold"), false);
        record.struck = parse_boolean(attribute("StrikeThrough"), false);
    } else if (scanner.is(XmlNamespace::spreadsheet_03, "Alignment")) {
        constexpr std::uint64_t kDeepest = 250;
        const auto indent = parse_unsigned(attribute("Indent").value_or("0"));
        record.indent = static_cast<std::uint8_t>(std::min(indent.value_or(0), kDeepest));
    }
}

const Xml2003Style& Xml2003Styles::at(std::string_view id) {
    const std::string known(records_.contains(std::string(id)) ? id : kDefault);
    const auto found = resolved_.find(known);
    return found != resolved_.end() ? *found->second : resolve(known);
}

// A style adds to its parent, and the last parent is the default style.
const Xml2003Style& Xml2003Styles::resolve(const std::string& id) {
    Record all;
    std::string at = id;
    for (int i = 0; i < kMostParents; ++i) {
        const auto found = records_.find(at);
        if (found == records_.end()) break;
        const Record& record = found->second;
        if (!all.number_format) all.number_format = record.number_format;
        if (!all.font) all.font = record.font;
        if (!all.bold) all.bold = record.bold;
        if (!all.struck) all.struck = record.struck;
        if (!all.indent) all.indent = record.indent;
        if (at == kDefault) break;
        at = record.parent.empty() ? std::string(kDefault) : record.parent;
    }
    Xml2003Style& made = made_.emplace_back();
    made.number_format = all.number_format.value_or("");
    made.font = all.font.value_or("");
    made.style.number_format = made.number_format;
    made.style.font = made.font;
    made.style.legacy = legacy_font(made.font);
    made.style.bold = all.bold.value_or(false);
    made.style.struck = all.struck.value_or(false);
    made.style.indent = all.indent.value_or(0);
    const DateParts parts = date_parts(made.number_format);
    made.style.is_date = parts != DateParts::none;
    made.is_calendar = parts == DateParts::calendar;
    resolved_[id] = &made;
    return made;
}

}  // namespace tonghop
