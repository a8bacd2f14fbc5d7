#include "formats/ods_reader.hpp"

#include <string>

#include "formats/faults.hpp"
#include "formats/ods_table.hpp"
#include "formats/serial_date.hpp"
#include "formats/xml_attributes.hpp"
#include "formats/xml_children.hpp"

namespace tonghop {
namespace {

// Everything one workbook needs, over the two parts of a package or the one of a flat file.
class OdsReader {
 public:
    OdsReader(CellVisitor& visitor, const ReadLimits& limits, bool use_plain_scan)
        : visitor_(visitor),
          limits_(limits),
          text_(styles_, limits.text_bytes),
          values_(styles_, text_),
          context_{styles_, text_, values_, limits_, use_plain_scan} {}

    // Styles and, if the part has one, the body. False: the root is no OpenDocument at all.
    bool read(ByteSource& source, const std::string& part) {
        XmlScanner scanner(source, part, limits_.xml_depth);
        if (scanner.next() != XmlEvent::start ||
            scanner.element_namespace() != XmlNamespace::odf_office) {
            return false;
        }
        each_child(scanner, [&] {
            if (OdsStyles::is_section(scanner)) {
                styles_.read_section(scanner);
            } else if (scanner.is(XmlNamespace::odf_office, "body")) {
                styles_.end_part();
                read_body(scanner);
            }
        });
        styles_.end_part();
        while (scanner.next() != XmlEvent::end_of_document) {
        }
        return true;
    }

    bool body_seen() const { return body_seen_; }

 private:
    void read_body(XmlScanner& scanner) {
        body_seen_ = true;
        each_child(scanner, [&] {
            if (!scanner.is(XmlNamespace::odf_office, "spreadsheet")) {
                throw WorkbookError(
                    WorkbookFault::other_document,
                    "an OpenDocument file (" + std::string(scanner.local_name()) + ")");
            }
            // What holds unless the workbook says otherwise: not as in Excel (19.599, 19.737).
            visitor_.settings({false, false, {true, true, false}});
            each_child(scanner, [&] { read_spreadsheet_part(scanner); });
        });
    }

    void read_spreadsheet_part(XmlScanner& scanner) {
        if (scanner.is(XmlNamespace::odf_table, "table")) {
            // A copy of a table of another workbook, which LibreOffice keeps for its formulas.
            const auto name = scanner.attribute(XmlNamespace::odf_table, "name").value_or("");
            if (name.starts_with('\'') && name.find("'#") != std::string_view::npos) return;
            OdsTable(scanner, context_, visitor_).read();
        } else if (scanner.is(XmlNamespace::odf_table, "calculation-settings")) {
            const auto says = [&scanner](const char* name, bool otherwise) {
                return parse_boolean(scanner.attribute(XmlNamespace::odf_table, name), otherwise);
            };
            const bool rounds_as_shown = says("precision-as-shown", false);
            const bool wildcards =
                says("use-wildcards", false) && !says("use-regular-expressions", false);
            const TextComparison texts = {says("case-sensitive", true), !wildcards,
                                          !says("search-criteria-must-apply-to-whole-cell", true)};
            each_child(scanner, [&] { read_setting(scanner); });
            visitor_.settings({values_.null_date != 0, rounds_as_shown, texts});
        }
    }

    void read_setting(const XmlScanner& scanner) {
        if (!scanner.is(XmlNamespace::odf_table, "null-date")) return;
        const auto text = scanner.attribute(XmlNamespace::odf_table, "date-value");
        // 1900-01-01 is where StarCalc began.
        if (text == "1900-01-01") values_.null_date = 2;
        if (!text || *text == "1899-12-30" || *text == "1900-01-01") return;
        if (const auto serial = parse_iso_date_time(*text)) values_.null_date = *serial;
    }

    CellVisitor& visitor_;
    ReadLimits limits_;
    OdsStyles styles_;
    OdsText text_;
    OdsValues values_;
    OdsContext context_;
    bool body_seen_ = false;
};

// The manifest may have a document type (OpenOffice.org wrote one), so it is searched, not parsed.
bool is_encrypted(OpcPackage& package) {
    constexpr std::string_view kElement = "encryption-data";
    const ZipEntry* const manifest = package.directory().find("META-INF/manifest.xml");
    if (manifest == nullptr) return false;
    const auto source = package.open(*manifest);
    std::string window(64 << 10, '\0');
    std::size_t kept = 0;
    while (const std::size_t got = source->read(window.data() + kept, window.size() - kept)) {
        const std::string_view text(window.data(), kept + got);
        for (std::size_t at = text.find(kElement); at != std::string_view::npos;
             at = text.find(kElement, at + 1)) {
            if (at > 0 && (text[at - 1] == ':' || text[at - 1] == '<')) return true;
        }
        kept = std::min(kElement.size(), text.size());
        window.replace(0, kept, text.substr(text.size() - kept));
    }
    return false;
}

}  // namespace

void read_ods(OpcPackage& package, CellVisitor& visitor, bool use_plain_scan) {
    if (is_encrypted(package)) {
        throw WorkbookError(WorkbookFault::encrypted, "a workbook protected by a password");
    }
    OdsReader reader(visitor, package.limits(), use_plain_scan);
    // Without its styles a workbook can still be read, as one without styles.
    if (const ZipEntry* const styles = package.directory().find("styles.xml")) {
        if (!reader.read(*package.open(*styles), styles->name)) {
            refuse_damaged("styles.xml: no OpenDocument styles");
        }
    }
    const ZipEntry* const content = package.directory().find("content.xml");
    if (content == nullptr) refuse_damaged("an OpenDocument package without content.xml");
    if (!reader.read(*package.open(*content), content->name) || !reader.body_seen()) {
        refuse_damaged("content.xml: no OpenDocument content");
    }
}

void read_flat_ods(ByteSource& source, CellVisitor& visitor, const ReadLimits& limits,
                   bool use_plain_scan) {
    OdsReader reader(visitor, limits, use_plain_scan);
    if (!reader.read(source, "flat OpenDocument") || !reader.body_seen()) {
        refuse_damaged("a flat OpenDocument file without content");
    }
}

}  // namespace tonghop
