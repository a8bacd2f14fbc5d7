#include "formats/xlsx_styles.hpp"

#include <algorithm>

#include "formats/faults.hpp"
#include "formats/number_format.hpp"
#include "formats/xml_attributes.hpp"
#include "formats/xml_children.hpp"

namespace tonghop {
namespace {

constexpr std::uint64_t kMostCodeBytes = 4096;  // Excel stops at 255 characters
constexpr std::size_t kMostFormats = 65'536;    // Excel stops at 65,490

std::uint64_t number_or_zero(std::optional<std::string_view> text) {
    return text ? parse_unsigned(*text).value_or(0) : 0;
}

}  // namespace

XlsxStyles::XlsxStyles() = default;

void XlsxStyles::read(ByteSource& source, const std::string& part, const ReadLimits& limits) {
    XmlScanner scanner(source, part, limits.xml_depth);
    if (scanner.next() != XmlEvent::start || !scanner.is(XmlNamespace::spreadsheet, "styleSheet")) {
        scanner.refuse("the root is not a style sheet");
    }
    each_child(scanner, [&] {
        if (scanner.is(XmlNamespace::spreadsheet, "numFmts")) {
            read_number_formats(scanner);
        } else if (scanner.is(XmlNamespace::spreadsheet, "fonts")) {
            read_fonts(scanner);
        } else if (scanner.is(XmlNamespace::spreadsheet, "cellXfs")) {
            read_cell_formats(scanner);
        }
    });
    while (scanner.next() != XmlEvent::end_of_document) {
    }
    resolve();
}

void XlsxStyles::read_number_formats(XmlScanner& scanner) {
    each_child(scanner, [&] {
        const auto code = scanner.attribute("formatCode");
        const auto id = parse_unsigned(scanner.attribute("numFmtId").value_or(""));
        if (!scanner.is(XmlNamespace::spreadsheet, "numFmt") || !code || !id) return;
        if (code->size() > kMostCodeBytes || codes_.size() >= kMostFormats) return;
        codes_[*id] = *code;
    });
}

void XlsxStyles::read_fonts(XmlScanner& scanner) {
    each_child(scanner, [&] {
        if (!scanner.is(XmlNamespace::spreadsheet, "font")) return;
        if (fonts_.size() >= kMostFormats) refuse_too_large("styles: too many fonts");
        Font font;
        each_child(scanner, [&] {
            if (scanner.is(XmlNamespace::spreadsheet, "name")) {
                font.name = scanner.attribute("val").value_or("");
                font.legacy = legacy_font(font.name);
            } else if (scanner.is(XmlNamespace::spreadsheet, "b")) {
                font.bold = parse_boolean(scanner.attribute("val"), true);
            } else if (scanner.is(XmlNamespace::spreadsheet, "strike")) {
                font.struck = parse_boolean(scanner.attribute("val"), true);
            }
        });
        fonts_.push_back(std::move(font));
    });
}

// The values of the xf itself hold whatever its apply attributes say: those only tell Excel which
// values follow the named style when that is edited.
void XlsxStyles::read_cell_formats(XmlScanner& scanner) {
    each_child(scanner, [&] {
        if (!scanner.is(XmlNamespace::spreadsheet, "xf")) return;
        if (formats_.size() >= kMostFormats) refuse_too_large("styles: too many cell formats");
        Format format;
        format.number_format = number_or_zero(scanner.attribute("numFmtId"));
        format.font = number_or_zero(scanner.attribute("fontId"));
        each_child(scanner, [&] {
            if (!scanner.is(XmlNamespace::spreadsheet, "alignment")) return;
            constexpr std::uint64_t kDeepest = 250;
            format.indent = static_cast<std::uint8_t>(
                std::min(number_or_zero(scanner.attribute("indent")), kDeepest));
        });
        formats_.push_back(format);
    });
}

const std::string& XlsxStyles::code_of(std::uint64_t id) {
    const auto declared = codes_.find(id);
    if (declared != codes_.end()) return declared->second;
    return codes_[id] = builtin_number_format(id);
}

void XlsxStyles::resolve() {
    for (const Format& format : formats_) {
        CellStyle style;
        const std::string& code = code_of(format.number_format);
        if (code != "General") style.number_format = code;
        if (format.font < fonts_.size()) {
            style.font = fonts_[format.font].name;
            style.legacy = fonts_[format.font].legacy;
            style.bold = fonts_[format.font].bold;
            style.struck = fonts_[format.font].struck;
        }
        const DateParts parts = date_parts(code);
        style.is_date = parts != DateParts::none;
        style.indent = format.indent;
        styles_.push_back(style);
        calendar_.push_back(parts == DateParts::calendar);
    }
}

}  // namespace tonghop
