// The smallest OpenDocument spreadsheets, for tests: in a package or flat.
#pragma once

#include <string>

#include "support/zip_builder.hpp"

namespace tonghop::test {

inline std::string ods_namespaces() {
    const std::string odf = "urn:oasis:names:tc:opendocument:xmlns:";
    return " xmlns:office=\"" + odf + "office:1.0\" xmlns:table=\"" + odf +
           "table:1.0\" xmlns:text=\"" + odf + "text:1.0\" xmlns:style=\"" + odf +
           "style:1.0\" xmlns:number=\"" + odf + "datastyle:1.0\" xmlns:fo=\"" + odf +
           "xsl-fo-compatible:1.0\" xmlns:svg=\"" + odf + "svg-compatible:1.0\" xmlns:draw=\"" +
           odf +
           "drawing:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:"
           "calcext:1.0\" xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:"
           "loext:1.0\"";
}

/// A workbook of one table "T5" unless `spreadsheet` is replaced.
class OdsBuilder {
 public:
    /// Columns and rows of the only table.
    OdsBuilder& rows(const std::string& rows, const std::string& attributes = "") {
        return spreadsheet("<table:table table:name=\"T5\"" + attributes + ">" + rows +
                           "</table:table>");
    }
    OdsBuilder& spreadsheet(std::string content) {
        spreadsheet_ = std::move(content);
        return *this;
    }
    /// Of content.xml.
    OdsBuilder& automatic_styles(std::string styles) {
        automatic_styles_ = std::move(styles);
        return *this;
    }
    /// Of styles.xml: what is inside office:styles.
    OdsBuilder& styles(std::string styles) {
        styles_ = std::move(styles);
        return *this;
    }
    OdsBuilder& manifest(std::string content) {
        manifest_ = std::move(content);
        return *this;
    }

    std::string content() const {
        return "<office:document-content" + ods_namespaces() + ">" + body() +
               "</office:document-content>";
    }
    std::string build() const { return build_with(content()); }
    std::string build_with(const std::string& content) const {
        return ZipBuilder()
            .add(ZipPart{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", false})
            .add("META-INF/manifest.xml", manifest_)
            .add("styles.xml", "<office:document-styles" + ods_namespaces() + "><office:styles>" +
                                   styles_ + "</office:styles></office:document-styles>")
            .add("content.xml", content)
            .build();
    }
    std::string build_flat() const {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document" + ods_namespaces() +
               "><office:styles>" + styles_ + "</office:styles>" + body() + "</office:document>";
    }

 private:
    std::string body() const {
        return "<office:automatic-styles>" + automatic_styles_ +
               "</office:automatic-styles><office:body><office:spreadsheet>" + spreadsheet_ +
               "</office:spreadsheet></office:body>";
    }

    std::string spreadsheet_ = "<table:table table:name=\"T5\"/>";
    std::string automatic_styles_;
    std::string styles_;
    std::string manifest_ = "<manifest/>";
};

}  // namespace tonghop::test
