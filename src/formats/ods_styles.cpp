#include "formats/ods_styles.hpp"

#include <algorithm>
#include <cmath>

#include "formats/faults.hpp"
#include "formats/parse_double.hpp"
#include "formats/xml_attributes.hpp"
#include "formats/xml_children.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kMostStyles = 65'536;
constexpr std::size_t kLongestName = 4096;
constexpr int kMostParents = 64;  // nobody nests styles so deep; a circle ends here too

// A length of CSS in points.
double points(std::string_view length) {
    struct Unit {
        std::string_view name;
        double points;
    };
    constexpr Unit kUnits[] = {{"cm", 72 / 2.54}, {"mm", 7.2 / 2.54}, {"in", 72},
                               {"pt", 1},         {"pc", 12},         {"px", 0.75}};
    for (const Unit& unit : kUnits) {
        if (!length.ends_with(unit.name)) continue;
        length.remove_suffix(unit.name.size());
        return parse_double(length).value_or(0) * unit.points;
    }
    return 0;
}

// Excel's steps of indentation: LibreOffice takes one for 10 points, the blanks it stands for.
std::uint8_t indent_of(std::string_view margin) {
    constexpr double kStep = 10;
    constexpr double kDeepest = 250;
    return static_cast<std::uint8_t>(std::clamp(std::round(points(margin) / kStep), 0.0, kDeepest));
}

// The first family of a list as CSS writes it.
std::string first_family(std::string_view list) {
    const std::string_view blanks = " '\"";
    list = list.substr(0, list.find(','));
    const std::size_t first = list.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return std::string(list.substr(first, list.find_last_not_of(blanks) - first + 1));
}

bool is_bold(std::string_view weight) {
    return weight == "bold" || parse_unsigned(weight).value_or(0) >= 600;
}

// "super 58%", "33% 58%": where the text stands, then its size (20.384).
bool is_above_the_line(std::string_view position) {
    const std::string_view where = position.substr(0, position.find(' '));
    if (where == "super") return true;
    return where.ends_with('%') && parse_double(where.substr(0, where.size() - 1)).value_or(0) > 0;
}

}  // namespace

OdsStyles::OdsStyles() = default;

bool OdsStyles::is_section(const XmlScanner& scanner) {
    return scanner.is(XmlNamespace::odf_office, "font-face-decls") ||
           scanner.is(XmlNamespace::odf_office, "styles") ||
           scanner.is(XmlNamespace::odf_office, "automatic-styles");
}

void OdsStyles::read_section(XmlScanner& scanner) {
    each_child(scanner, [&] {
        if (is_ods_number_style(scanner)) {
            numbers_.read(scanner);
        } else if (scanner.is(XmlNamespace::odf_style, "font-face")) {
            read_font_face(scanner);
        } else if (scanner.is(XmlNamespace::odf_style, "style") ||
                   scanner.is(XmlNamespace::odf_style, "default-style")) {
            read_style(scanner);
        }
    });
}

void OdsStyles::read_font_face(const XmlScanner& scanner) {
    const std::string name(scanner.attribute(XmlNamespace::odf_style, "name").value_or(""));
    const auto family = scanner.attribute(XmlNamespace::odf_svg, "font-family");
    if (name.size() > kLongestName || !family || family->size() > kLongestName) return;
    if (faces_.size() >= kMostStyles) refuse_too_large("styles: too many fonts");
    faces_[name] = first_family(*family);
}

// The default style of cells is kept under the empty name, which no style can have.
void OdsStyles::read_style(XmlScanner& scanner) {
    const bool named = scanner.local_name() == "style";
    const std::string family(scanner.attribute(XmlNamespace::odf_style, "family").value_or(""));
    const std::string name(named ? scanner.attribute(XmlNamespace::odf_style, "name").value_or("")
                                 : "");
    if (named == name.empty() || name.size() > kLongestName) return;
    Record record;
    record.parent = scanner.attribute(XmlNamespace::odf_style, "parent-style-name").value_or("");
    record.data_style = scanner.attribute(XmlNamespace::odf_style, "data-style-name").value_or("");
    if (record.parent.size() > kLongestName) record.parent.clear();
    if (cells_.size() + texts_.size() + hidden_tables_.size() >= kMostStyles) {
        refuse_too_large("styles: too many styles");
    }
    if (family == "table") {
        each_child(scanner, [&] {
            if (!scanner.is(XmlNamespace::odf_style, "table-properties")) return;
            const auto display = scanner.attribute(XmlNamespace::odf_table, "display");
            if (display == "false") hidden_tables_.insert(name);
        });
    } else if (family == "table-cell" || family == "text" || family == "paragraph") {
        each_child(scanner, [&] { read_properties(scanner, record); });
        if (family == "table-cell") {
            if (!record.data_style.empty()) unbound_.push_back(name);
            cells_[name] = std::move(record);
        } else if (named && (record.font || record.struck || record.raised)) {
            texts_[name] = std::move(record);
        }
    }
}

void OdsStyles::read_marks(const XmlScanner& scanner, Record& record) {
    const auto style = scanner.attribute(XmlNamespace::odf_style, "text-line-through-style");
    const auto type = scanner.attribute(XmlNamespace::odf_style, "text-line-through-type");
    if (style || type) record.struck = style.value_or("") != "none" && type.value_or("") != "none";
    const auto position = scanner.attribute(XmlNamespace::odf_style, "text-position");
    if (position) record.raised = is_above_the_line(*position);
}

void OdsStyles::read_properties(XmlScanner& scanner, Record& record) {
    if (scanner.is(XmlNamespace::odf_style, "text-properties")) {
        const auto face = scanner.attribute(XmlNamespace::odf_style, "font-name");
        const auto family = scanner.attribute(XmlNamespace::odf_fo, "font-family");
        const auto known = face ? faces_.find(std::string(*face)) : faces_.end();
        if (known != faces_.end()) {
            record.font = known->second;
        } else if (family || face) {
            record.font = first_family((family ? *family : *face).substr(0, kLongestName));
        }
        const auto weight = scanner.attribute(XmlNamespace::odf_fo, "font-weight");
        if (weight) record.bold = is_bold(*weight);
        read_marks(scanner, record);
    } else if (scanner.is(XmlNamespace::odf_style, "paragraph-properties")) {
        const auto margin = scanner.attribute(XmlNamespace::odf_fo, "margin-left");
        if (margin) record.indent = indent_of(*margin);
    }
}

void OdsStyles::end_part() {
    for (const std::string& name : unbound_) {
        Record& record = cells_[name];
        if (!record.data_style.empty()) record.number_format = numbers_.code(record.data_style);
    }
    unbound_.clear();
}

OdsCellStyle& OdsStyles::cell_style(std::string_view name) {
    if (last_ != nullptr && name == last_name_) return *last_;
    last_name_ = name;
    const auto found = resolved_.find(last_name_);
    last_ = found != resolved_.end() ? found->second : &resolve(last_name_);
    return *last_;
}

void OdsStyles::inherit(const Record& parent, Record& record) {
    if (!record.number_format) record.number_format = parent.number_format;
    if (!record.font) record.font = parent.font;
    if (!record.bold) record.bold = parent.bold;
    if (!record.struck) record.struck = parent.struck;
    if (!record.indent) record.indent = parent.indent;
}

OdsCellStyle& OdsStyles::resolve(const std::string& name) {
    if (!name.empty() && !cells_.contains(name)) return resolve({});
    const auto known = resolved_.find(name);
    if (known != resolved_.end()) return *known->second;
    Record all;
    std::string at = name;
    for (int i = 0; i < kMostParents; ++i) {
        const auto found = cells_.find(at);
        if (found == cells_.end() && at.empty()) break;
        if (found != cells_.end()) {
            inherit(found->second, all);
            if (at.empty()) break;
            at = found->second.parent;
        } else {
            at.clear();
        }
    }
    OdsCellStyle& made = made_.emplace_back();
    made.number_format = all.number_format.value_or("");
    made.font = all.font.value_or("");
    made.style.bold = all.bold.value_or(false);
    made.style.struck = all.struck.value_or(false);
    made.style.indent = all.indent.value_or(0);
    fill(made);
    resolved_[name] = &made;
    return made;
}

void OdsStyles::fill(OdsCellStyle& style) {
    style.dates = date_parts(style.number_format);
    style.percent = style.number_format.find('%') != std::string::npos;
    style.style.number_format = style.number_format;
    style.style.font = style.font;
    style.style.legacy = legacy_font(style.font);
    style.style.is_date = style.dates != DateParts::none;
}

OdsCellStyle& OdsStyles::with_format(const OdsCellStyle& style, std::string_view code) {
    OdsCellStyle& made = made_.emplace_back();
    made.number_format = code;
    made.font = style.font;
    made.style.bold = style.style.bold;
    made.style.struck = style.style.struck;
    made.style.indent = style.style.indent;
    fill(made);
    return made;
}

// A value whose kind its style does not show gets the format LibreOffice gives it.
const CellStyle& OdsStyles::shown_as(OdsCellStyle& style, OdsValueKind kind) {
    OdsCellStyle** made = nullptr;
    std::string_view code;
    if (kind == OdsValueKind::percentage && !style.percent) {
        made = &style.as_percentage;
        code = "0.00%";
    } else if (kind == OdsValueKind::date && !style.style.is_date) {
        made = &style.as_date;
        code = "yyyy-mm-dd";
    } else if (kind == OdsValueKind::time && !style.style.is_date) {
        made = &style.as_time;
        code = "[hh]:mm:ss";
    } else {
        return style.style;
    }
    if (*made == nullptr) *made = &with_format(style, code);
    return (*made)->style;
}

TextRun OdsStyles::text_look(std::string_view name, TextRun around) const {
    const auto found = texts_.find(std::string(name));
    if (found == texts_.end()) return around;
    const Record& record = found->second;
    if (record.font) {
        around.font = legacy_font(*record.font);
        around.has_font = true;
    }
    if (record.struck) around.struck = record.struck;
    if (record.raised) around.raised = *record.raised;
    return around;
}

bool OdsStyles::hides_table(std::string_view name) const {
    return hidden_tables_.contains(std::string(name));
}

}  // namespace tonghop
