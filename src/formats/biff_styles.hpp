// Fonts, number formats and cell formats of an .xls workbook, as far as they say what a cell means.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "formats/biff_records.hpp"
#include "formats/biff_text.hpp"
#include "formats/cell_visitor.hpp"
#include "formats/code_page.hpp"
#include "formats/number_format.hpp"

namespace tonghop {

class BiffStyles {
 public:
    struct Font {
        std::string name;
        LegacyFont legacy;
        bool bold = false;
        bool struck = false;
        bool raised = false;
        const CodePage* code_page = nullptr;  ///< of texts of Excel 5 and 95 under this font

        /// A run under this font, without its end.
        TextRun run() const { return {0, legacy, true, raised, struck}; }
    };

    BiffStyles();
    // The styles point into the texts kept here.
    BiffStyles(const BiffStyles&) = delete;
    BiffStyles& operator=(const BiffStyles&) = delete;

    /// From the records BOF and CODEPAGE, which come before what they hold for.
    void set_version(BiffVersion version) { form_.version = version; }
    void set_code_page(unsigned number);
    /// For texts that no font governs.
    const BiffTextForm& form() const { return form_; }

    void read_font(BiffContent content);
    void read_number_format(BiffContent content);
    void read_cell_format(BiffContent content);
    /// After the last of them.
    void resolve();

    /// By the index that cell formats and runs use; a nameless font if there is none.
    const Font& font(std::size_t index) const;
    /// The style of a cell; the default one if the table has no such entry.
    const CellStyle& at(std::size_t index) const {
        return index < styles_.size() ? styles_[index] : default_;
    }
    /// Whether its numbers count days, which the 1904 system begins to count elsewhere.
    bool is_calendar(std::size_t index) const {
        return index < calendar_.size() && calendar_[index];
    }
    /// How texts of a cell are stored.
    BiffTextForm form_of_cell(std::size_t index) const;

 private:
    struct Format {
        std::size_t font = 0;
        std::uint16_t number_format = 0;
        std::uint8_t indent = 0;
    };

    struct Code {
        std::string text;
        DateParts parts = DateParts::none;
    };

    const CodePage* code_page(unsigned number);
    const CodePage* code_page_of(const Font& font, unsigned charset);
    const Code& code_of(std::uint16_t id);

    std::map<unsigned, CodePage> code_pages_;
    BiffTextForm form_;
    std::deque<Font> fonts_;
    std::unordered_map<std::uint16_t, Code> codes_;
    std::vector<Format> formats_;
    std::vector<CellStyle> styles_;
    std::vector<bool> calendar_;
    CellStyle default_;
    Font no_font_;
};

}  // namespace tonghop
