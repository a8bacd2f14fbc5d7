// One ss:Table of an XML spreadsheet of Excel 2003, cell by cell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "formats/cell_visitor.hpp"
#include "formats/open_workbook.hpp"
#include "formats/xml_2003_styles.hpp"
#include "formats/xml_2003_text.hpp"
#include "formats/xml_scanner.hpp"

namespace tonghop {

/// What the sheets of a workbook share.
struct Xml2003Context {
    Xml2003Styles styles;
    const ReadLimits& limits;
    bool date1904 = false;
    std::uint64_t cells = 0;  ///< read so far
};

class Xml2003Sheet {
 public:
    Xml2003Sheet(XmlScanner& scanner, Xml2003Context& context, CellVisitor& visitor)
        : scanner_(scanner),
          context_(context),
          visitor_(visitor),
          text_(context.limits.text_bytes) {}

    /// After the start of ss:Table: reads past its end. Throws WorkbookError.
    void read();

 private:
    struct ColumnStyle {
        std::uint32_t first, last;
        std::string style;
    };

    std::optional<std::string_view> attribute(std::string_view local) const {
        return scanner_.attribute(XmlNamespace::spreadsheet_03, local);
    }
    std::uint32_t take_index(std::uint32_t next, std::uint32_t end) const;
    std::uint32_t number(std::string_view local, std::uint32_t most) const;
    void read_column();
    void read_row();
    void read_cell();
    void merge(std::uint32_t across, std::uint32_t down);
    const std::string& style_at(const std::string& own) const;
    void fill(const std::string& type, std::string_view data);
    void fill_number(double number);
    void fill_date(std::string_view data);
    void fill_text(std::string_view data);

    XmlScanner& scanner_;
    Xml2003Context& context_;
    CellVisitor& visitor_;
    Xml2003Text text_;
    CellView view_;
    const Xml2003Style* style_ = nullptr;
    std::string table_style_;
    std::string row_style_;
    std::vector<ColumnStyle> columns_;
    std::uint32_t next_column_style_ = 0;
    std::uint32_t row_ = 0;
    std::uint32_t column_ = 0;
    std::uint32_t merges_ = 0;
    bool cells_seen_ = false;
};

}  // namespace tonghop
