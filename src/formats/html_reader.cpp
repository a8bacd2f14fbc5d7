#include "formats/html_reader.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "formats/faults.hpp"
#include "formats/html_encoding.hpp"
#include "formats/html_entities.hpp"
#include "formats/html_head.hpp"
#include "formats/html_tables.hpp"
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

class PageReader {
 public:
    PageReader(std::string_view page, bool from_1904, CellVisitor& visitor,
               const ReadLimits& limits)
        : tokens_(page), tables_(from_1904, visitor, limits) {}

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
                    decoded_.clear();
                    append_html_text(tokens_.text(), decoded_);
                    tables_.append(decoded_);
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
            tables_.begin_table(is_text());
        } else if (name == "br") {
            tables_.line_break();
        } else if (is_block(name)) {
            tables_.new_block();
        } else if (changes_look(name)) {
            open_look();
        } else if (tables_.inside() && name == "tr") {
            tables_.begin_row(read_html_look(tokens_, sheet_));
        } else if (tables_.inside() && (name == "td" || name == "th")) {
            tables_.begin_cell(HtmlCell::read(tokens_, sheet_));
        } else if (tables_.inside() && name == "col") {
            declare_column();
        }
    }

    void end() {
        const std::string_view name = tokens_.name();
        if (name == "table") {
            if (tables_.inside()) tables_.end_table();
        } else if (name == "tr" || name == "caption") {
            if (tables_.inside()) tables_.end_row();
        } else if (name == "td" || name == "th") {
            if (tables_.inside()) tables_.end_cell();
        } else if (is_block(name)) {
            tables_.new_block();
        } else if (name == "html") {
            page_ends_ = true;
        } else {
            tables_.text().close(name);
        }
        if (name == "body") page_ends_ = true;
    }

    void open_look() {
        std::string face;
        tokens_.each_attribute([&face](std::string_view name, std::string_view value) {
            if (same_word(name, "face")) append_html_text(value, face);
        });
        tables_.text().open(tokens_.name(), face, read_html_look(tokens_, sheet_));
    }

    // x:str of the table, which Excel writes always.
    bool is_text() const {
        bool found = false;
        tokens_.each_attribute([&found](std::string_view name, std::string_view) {
            found = found || same_word(name, "x:str");
        });
        return found;
    }

    void declare_column() {
        std::uint64_t columns = 1;
        tokens_.each_attribute([&columns](std::string_view name, std::string_view value) {
            if (same_word(name, "span")) columns = parse_unsigned(value).value_or(1);
        });
        tables_.declare_columns(columns, read_html_look(tokens_, sheet_).hidden);
    }

    // A page may leave end tags out, but where one ends inside a table and says no more, figures
    // may be missing.
    void finish() {
        if (tables_.inside() && !page_ends_) {
            throw WorkbookError(WorkbookFault::truncated, "a web page that ends inside a table");
        }
        tables_.finish();
        if (!tables_.table_seen()) {
            throw WorkbookError(WorkbookFault::other_document, "a web page without a table");
        }
    }

    HtmlTokens tokens_;
    HtmlStyleSheet sheet_;
    HtmlTables tables_;
    std::string decoded_;
    bool page_ends_ = false;
};

}  // namespace

void read_html(std::string_view bytes, std::string_view name, CellVisitor& visitor,
               const ReadLimits& limits) {
    std::string buffer;
    const std::string_view page = decode_web_page(bytes, buffer);
    const WorkbookSettings settings = html_settings(page);
    visitor.settings(settings);
    visitor.begin_sheet(html_sheet_name(page, name), false);
    PageReader(page, settings.date1904, visitor, limits).read();
    visitor.end_sheet();
}

}  // namespace tonghop
