#include "formats/html_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "formats/faults.hpp"
#include "formats/html_cell.hpp"
#include "formats/html_encoding.hpp"
#include "formats/html_entities.hpp"
#include "formats/html_grid.hpp"
#include "formats/html_look.hpp"
#include "formats/html_text.hpp"
#include "formats/html_tokens.hpp"
#include "formats/xml_attributes.hpp"

namespace tonghop {
namespace {

// Elements that begin and end a line of their own.
bool is_block(std::string_view name) {
    constexpr std::array<std::string_view, 22> kBlocks = {
        "p",  "div", "h1", "h2", "h3",  "h4",   "h5",   "h6",     "ul",      "ol",      "li",
        "dl", "dt",  "dd", "hr", "pre", "form", "body", "center", "address", "section", "header"};
    return std::find(kBlocks.begin(), kBlocks.end(), name) != kBlocks.end();
}

bool changes_look(std::string_view name) {
    constexpr std::array<std::string_view, 8> kNames = {"font", "span", "b",      "strong",
                                                        "sup",  "s",    "strike", "del"};
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// A table that is open, and in it the row and the cell that are.
struct OpenTable {
    HtmlGrid grid;
    std::optional<HtmlCell> cell;
    CellRef at;               // of the cell
    CellRef next;             // where the next block of the cell goes
    std::uint32_t right = 0;  // the first column beside the blocks of the cell
    bool in_row = false;
    bool row_hidden = false;
    bool outer_hidden = false;
    bool nests = false;    // the cell holds more than one text
    bool is_text = false;  // what its cells hold, if they do not say
};

class PageReader {
 public:
    PageReader(std::string_view page, bool from_1904, CellVisitor& visitor,
               const ReadLimits& limits)
        : tokens_(page),
          visitor_(visitor),
          limits_(limits),
          values_(from_1904),
          text_(limits.text_bytes) {}

    // Throws WorkbookError.
    void read() {
        while (true) {
            switch (tokens_.next()) {
                case HtmlEvent::end_of_page:
                    return finish();
                case HtmlEvent::start:
                    start();
                    break;
                case HtmlEvent::end:
                    end();
                    break;
                case HtmlEvent::text:
                    append_text();
                    break;
                case HtmlEvent::raw_text:
                    if (tokens_.name() == "style") sheet_.read(tokens_.text());
                    break;
            }
        }
    }

 private:
    void start() {
        const std::string_view name = tokens_.name();
        if (name == "table") {
            begin_table();
        } else if (name == "br") {
            line_break();
        } else if (is_block(name)) {
            new_block();
        } else if (changes_look(name)) {
            open_look();
        } else if (!tables_.empty() && name == "tr") {
            begin_row();
        } else if (!tables_.empty() && (name == "td" || name == "th")) {
            begin_cell(HtmlCell::read(tokens_, sheet_));
        } else if (!tables_.empty() && name == "col") {
            declare_column();
        }
    }

    void end() {
        const std::string_view name = tokens_.name();
        if (name == "table") {
            if (!tables_.empty()) end_table();
        } else if (name == "tr" || name == "caption") {
            if (!tables_.empty()) end_row();
        } else if (name == "td" || name == "th") {
            if (!tables_.empty()) end_cell();
        } else if (is_block(name)) {
            new_block();
        } else if (name == "html") {
            page_ends_ = true;
        } else {
            text_.close(name);
        }
        if (name == "body") page_ends_ = true;
    }

    void append_text() {
        decoded_.clear();
        append_html_text(tokens_.text(), decoded_);
        const bool blank = without_edge_blanks(decoded_).empty();
        // Text of a table outside of its cells, a caption for instance, gets a cell of its own.
        if (!blank && !tables_.empty() && !tables_.back().cell) begin_cell(HtmlCell{});
        if (tables_.empty() || tables_.back().cell) text_.append(decoded_);
    }

    void open_look() {
        std::string face;
        tokens_.each_attribute([&face](std::string_view name, std::string_view value) {
            if (same_word(name, "face")) append_html_text(value, face);
        });
        text_.open(tokens_.name(), face, read_html_look(tokens_, sheet_));
    }

    // Between tables each line is a row.
    void line_break() { tables_.empty() ? flush_paragraph() : text_.line_break(); }
    void new_block() { tables_.empty() ? flush_paragraph() : text_.new_block(); }

    void flush_paragraph() {
        if (!text_.is_blank()) {
            hand_over(HtmlCell{}, {page_row_, 0}, false);
            ++page_row_;
        }
        text_.clear();
    }

    void begin_table() {
        CellRef corner{page_row_, 0};
        bool hidden = false;
        if (tables_.empty()) {
            flush_paragraph();
            corner.row = page_row_;
        } else {
            if (tables_.size() >= limits_.xml_depth) refuse_too_large("html: tables too deep");
            if (!tables_.back().cell) begin_cell(HtmlCell{});
            flush_block();
            OpenTable& outer = tables_.back();
            outer.nests = true;
            corner = outer.next;
            hidden = outer.row_hidden || outer.outer_hidden;
        }
        // Addresses in formulas are those of Excel's own pages, which are one table.
        formulas_hold_ = !table_seen_ && corner == CellRef{};
        table_seen_ = true;
        tables_.push_back(
            {HtmlGrid(corner, effort_), {}, {}, {}, 0, false, false, hidden, false, is_text()});
    }

    // x:str of the table, which Excel writes always.
    bool is_text() const {
        bool found = false;
        tokens_.each_attribute([&found](std::string_view name, std::string_view) {
            found = found || same_word(name, "x:str");
        });
        return found;
    }

    // The text of a cell up to here, above or below the tables in it.
    void flush_block() {
        OpenTable& table = tables_.back();
        if (!text_.is_blank()) {
            HtmlCell part;  // what the cell says of its value holds for none of its parts
            part.look = table.cell->look;
            hand_over(part, table.next, is_hidden(table, table.next));
            ++table.next.row;
        }
        text_.clear();
    }

    void end_table() {
        end_row();
        const OpenTable& table = tables_.back();
        for (const CellRange& range : table.grid.merges()) visitor_.merge(range);
        const std::uint32_t bottom = table.grid.bottom();
        const std::uint32_t right = table.grid.right();
        tables_.pop_back();
        text_.clear();
        if (tables_.empty()) {
            page_row_ = bottom;
        } else {
            OpenTable& outer = tables_.back();
            outer.next.row = bottom;
            outer.right = std::max(outer.right, right);
        }
    }

    void begin_row() {
        end_row();
        OpenTable& table = tables_.back();
        const HtmlLook look = read_html_look(tokens_, sheet_);
        table.grid.begin_row(look.sheet_rows.value_or(1));
        table.in_row = true;
        table.row_hidden = look.hidden;
    }

    void end_row() {
        end_cell();
        tables_.back().in_row = false;
        tables_.back().row_hidden = false;
    }

    void begin_cell(HtmlCell cell) {
        end_cell();
        OpenTable& table = tables_.back();
        if (!table.in_row) table.grid.begin_row();
        table.in_row = true;
        table.at = table.next = table.grid.place(cell.columns, cell.rows);
        table.right = table.at.column + 1;
        table.nests = false;
        if (table.is_text && !cell.says_type()) cell.text = "";
        table.cell = std::move(cell);
        text_.clear();
    }

    void end_cell() {
        OpenTable& table = tables_.back();
        if (!table.cell) return;
        HtmlCell& cell = *table.cell;
        if (table.nests) {
            flush_block();
            table.grid.enlarge(table.next.row, table.right);
        } else {
            hand_over(cell, table.at, is_hidden(table, table.at));
            if (cell.merged_columns() > 1 || cell.merged_rows() > 1) {
                if (++merges_ > limits_.merges) {
                    refuse_too_large("more than " + std::to_string(limits_.merges) +
                                     " merged ranges in a sheet");
                }
                table.grid.merge(cell.merged_columns(), cell.merged_rows());
            }
        }
        table.cell.reset();
        text_.clear();
    }

    static bool is_hidden(const OpenTable& table, CellRef at) {
        return table.row_hidden || table.outer_hidden || table.grid.hides(at.column);
    }

    void declare_column() {
        std::uint64_t columns = 1;
        tokens_.each_attribute([&columns](std::string_view name, std::string_view value) {
            if (same_word(name, "span")) columns = parse_unsigned(value).value_or(1);
        });
        columns = std::clamp<std::uint64_t>(columns, 1, kMaxColumns);
        tables_.back().grid.declare_columns(static_cast<std::uint32_t>(columns),
                                            read_html_look(tokens_, sheet_).hidden);
    }

    // A hidden column is told cell by cell: where it begins, other tables may have ended.
    void hand_over(const HtmlCell& cell, CellRef at, bool hidden) {
        CellView view;
        if (!values_.fill(cell, text_, view)) return;
        if (at.row >= kMaxRows) refuse_too_large("html: more rows than a sheet has");
        if (++cells_ > limits_.cells) {
            refuse_too_large("more than " + std::to_string(limits_.cells) + " cells");
        }
        view.ref = at;
        view.hidden_row = hidden;
        if (!formulas_hold_) view.formula = {};
        visitor_.cell(view);
    }

    // A page may leave end tags out, but where one ends inside a table and says no more, figures
    // may be missing.
    void finish() {
        if (!tables_.empty() && !page_ends_) {
            throw WorkbookError(WorkbookFault::truncated, "a web page that ends inside a table");
        }
        while (!tables_.empty()) end_table();
        flush_paragraph();
        if (!table_seen_) {
            throw WorkbookError(WorkbookFault::other_document, "a web page without a table");
        }
    }

    HtmlTokens tokens_;
    CellVisitor& visitor_;
    const ReadLimits& limits_;
    HtmlStyleSheet sheet_;
    HtmlValues values_;
    HtmlText text_;
    HtmlEffort effort_;
    std::vector<OpenTable> tables_;
    std::string decoded_;
    std::uint32_t page_row_ = 0;
    std::uint64_t cells_ = 0;
    std::uint32_t merges_ = 0;
    bool table_seen_ = false;
    bool formulas_hold_ = false;
    bool page_ends_ = false;
};

// The name Excel gave the sheet when it wrote the page.
std::string sheet_name(std::string_view page, std::string_view file) {
    constexpr std::string_view kOpen = "<x:Name>";
    const std::size_t sheet = page.find("<x:ExcelWorksheet>");
    const std::size_t at = page.find(kOpen, sheet);
    const std::size_t end = at == std::string_view::npos ? at : page.find('<', at + 1);
    if (end != std::string_view::npos) {
        std::string name;
        append_html_text(page.substr(at + kOpen.size(), end - at - kOpen.size()), name);
        constexpr std::size_t kLongest = 4096;
        if (!name.empty() && name.size() < kLongest) return name;
    }
    const std::size_t dot = file.rfind('.');
    return std::string(dot == 0 ? file : file.substr(0, dot));
}

// What Excel wrote into the head of the page, in a comment for others.
WorkbookSettings settings_of(std::string_view page) {
    const auto says = [page](std::string_view element) {
        return page.find(element) != std::string_view::npos;
    };
    if (!says("<x:ExcelWorkbook>")) return {};
    return {says("<x:Date1904/>"), says("<x:PrecisionAsDisplayed/>")};
}

}  // namespace

void read_html(std::string_view bytes, std::string_view name, CellVisitor& visitor,
               const ReadLimits& limits) {
    std::string buffer;
    const std::string_view page = decode_web_page(bytes, buffer);
    const WorkbookSettings settings = settings_of(page);
    visitor.settings(settings);
    visitor.begin_sheet(sheet_name(page, name), false);
    PageReader(page, settings.date1904, visitor, limits).read();
    visitor.end_sheet();
}

}  // namespace tonghop
