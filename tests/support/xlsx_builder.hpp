// The smallest .xlsx packages, for tests: every part can be replaced.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/zip_builder.hpp"

namespace tonghop::test {

inline const std::string kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline const std::string kLinks =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline const std::string kPackageLinks =
    "http://schemas.openxmlformats.org/package/2006/relationships";

inline std::string relationships(const std::vector<std::vector<std::string>>& links) {
    std::string xml = "<Relationships xmlns=\"" + kPackageLinks + "\">";
    for (const auto& link : links) {
        xml += "<Relationship Id=\"" + link[0] + "\" Type=\"" + kLinks + "/" + link[1] +
               "\" Target=\"" + link[2] + "\"/>";
    }
    return xml + "</Relationships>";
}

/// A workbook of one sheet "T5" unless parts are replaced or added; an empty part is left out.
class XlsxBuilder {
 public:
    XlsxBuilder() {
        parts_["[Content_Types].xml"] =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
        parts_["_rels/.rels"] = relationships({{"rId1", "officeDocument", "xl/workbook.xml"}});
        parts_["xl/workbook.xml"] = "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kLinks +
                                    "\"><sheets><sheet name=\"T5\" sheetId=\"1\" r:id=\"rId1\"/>"
                                    "</sheets></workbook>";
        parts_["xl/_rels/workbook.xml.rels"] =
            relationships({{"rId1", "worksheet", "worksheets/sheet1.xml"},
                           {"rId2", "styles", "styles.xml"},
                           {"rId3", "sharedStrings", "sharedStrings.xml"}});
        parts_["xl/styles.xml"] = "<styleSheet xmlns=\"" + kMain + "\"/>";
        parts_["xl/sharedStrings.xml"] = "<sst xmlns=\"" + kMain + "\"/>";
        rows("");
    }

    XlsxBuilder& part(const std::string& name, std::string content) {
        parts_[name] = std::move(content);
        return *this;
    }
    /// The sheet's XML from its rows; `before` and `after` surround sheetData.
    XlsxBuilder& rows(const std::string& rows, const std::string& before = "",
                      const std::string& after = "") {
        return part("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + kMain + "\">" + before +
                                                    "<sheetData>" + rows + "</sheetData>" + after +
                                                    "</worksheet>");
    }
    XlsxBuilder& strings(const std::string& items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + kMain + "\">" + items + "</sst>");
    }
    XlsxBuilder& styles(const std::string& content) {
        return part("xl/styles.xml",
                    "<styleSheet xmlns=\"" + kMain + "\">" + content + "</styleSheet>");
    }

    std::string build() const {
        ZipBuilder zip;
        for (const auto& [name, content] : parts_) {
            if (!content.empty()) zip.add(name, content);
        }
        return zip.build();
    }

 private:
    std::map<std::string, std::string> parts_;
};

}  // namespace tonghop::test
