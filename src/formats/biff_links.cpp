#include "formats/biff_links.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.hpp"
#include "formats/formula_names.hpp"
#include "formats/little_endian.hpp"

namespace tonghop {
namespace {

constexpr std::uint16_t kOwnBook = 0x0401;
constexpr std::uint16_t kAddIn = 0x3A01;
constexpr std::uint16_t kSheetGone = 0xFFFF;
constexpr std::size_t kLongestName = 1024;
constexpr std::uint16_t kWholeBook = 0xFFFE;  // a name that belongs to no sheet

// [MS-XLS] 2.5.342, with the prefix such names have in .xlsx (ECMA-376 part 1, 18.2.5).
constexpr std::array<std::string_view, 14> kBuiltInNames = {
    "_xlnm.Consolidate_Area", "_xlnm.Auto_Open",      "_xlnm.Auto_Close",
    "_xlnm.Extract",          "_xlnm.Database",       "_xlnm.Criteria",
    "_xlnm.Print_Area",       "_xlnm.Print_Titles",   "_xlnm.Recorder",
    "_xlnm.Data_Form",        "_xlnm.Auto_Activate",  "_xlnm.Auto_Deactivate",
    "_xlnm.Sheet_Title",      "_xlnm._FilterDatabase"};

// What stands in front of the first sheet, in the same quotes, is the number of another workbook.
std::string prefix(const std::string& book, const std::string& first, const std::string& last) {
    const bool one = first == last;
    const std::string sheets = book + (one ? first : first + ":" + last);
    const bool quotes = needs_quotes(first) || (!one && needs_quotes(last));
    return (quotes ? in_apostrophes(sheets) : sheets) + "!";
}

}  // namespace

BiffLinks::Book& BiffLinks::add_book(Book::Kind kind) {
    books_.push_back({kind, 0, {}, {}});
    return books_.back();
}

void BiffLinks::read_sup_book(BiffContent content) {
    const std::size_t sheets = content.read_u16();
    const std::uint16_t length = content.read_u16();
    if (length == kOwnBook || length == kAddIn) {
        add_book(length == kOwnBook ? Book::Kind::own : Book::Kind::add_in);
        return;
    }
    Book& book = add_book(Book::Kind::other);
    std::string path;
    append_text(content, length, form_, path);
    if (path.size() <= 1) return;  // a link that is not used
    book.number = ++workbooks_;
    constexpr char kLinkOfOtherProgram = 3;
    if (path.find(kLinkOfOtherProgram) != std::string::npos) return;
    book.kind = Book::Kind::workbook;
    for (std::size_t i = 0; i < sheets; ++i) {
        book.sheets.push_back(read_long_text(content, form_));
        // Excel stops at 31 characters; a formula is not to repeat what a hostile file makes long.
        if (book.sheets.back().size() > kLongestName) book.sheets.back().clear();
    }
}

void BiffLinks::read_extern_sheet(BiffContent content) {
    if (form_.version == BiffVersion::biff5) return read_extern_sheet5(content);
    for (std::size_t count = content.read_u16(); count > 0; --count) {
        ExternSheet sheet;
        sheet.book = content.read_u16();
        sheet.first = content.read_u16();
        sheet.last = content.read_u16();
        extern_sheets_.push_back(sheet);
    }
}

// In Excel 5 and 95 each one is a record and a book at once, told by its first character.
void BiffLinks::read_extern_sheet5(BiffContent content) {
    constexpr std::uint8_t kAddInCode = 0x3A;
    content.skip(1);
    const bool add_in = !content.piece().empty() && content.read_u8() == kAddInCode;
    add_book(add_in ? Book::Kind::add_in : Book::Kind::other);
    extern_sheets_.push_back({books_.size() - 1, kWholeBook, kWholeBook});
}

void BiffLinks::read_extern_name(BiffContent content) {
    if (books_.empty()) return;
    content.skip(6);
    books_.back().names.push_back(read_short_text(content, form_));
}

void BiffLinks::read_name(BiffContent content) {
    constexpr unsigned kIsBuiltIn = 0x20;
    const unsigned flags = content.read_u16();
    content.skip(1);
    const std::size_t length = content.read_u8();
    content.skip(10);
    std::string name;
    append_text(content, length, form_, name);
    if ((flags & kIsBuiltIn) != 0) {
        const bool known =
            name.size() == 1 && static_cast<unsigned char>(name[0]) < kBuiltInNames.size();
        name = known ? kBuiltInNames[static_cast<unsigned char>(name[0])] : std::string_view();
    }
    names_.push_back(std::move(name));
}

std::optional<std::string> BiffLinks::own_sheet_prefix(std::uint16_t first,
                                                       std::uint16_t last) const {
    if (!is_known_) return std::nullopt;
    if (first == kSheetGone || last == kSheetGone) return "#REF!";
    if (first >= sheets_.size() || last >= sheets_.size()) return std::nullopt;
    return prefix("", sheets_[first], sheets_[last]);
}

std::optional<std::string> BiffLinks::sheet_prefix(std::size_t extern_sheet) const {
    if (!is_known_ || extern_sheet >= extern_sheets_.size()) return std::nullopt;
    const ExternSheet& sheet = extern_sheets_[extern_sheet];
    if (sheet.book >= books_.size()) return std::nullopt;
    const Book& book = books_[sheet.book];
    if (book.kind == Book::Kind::own) return own_sheet_prefix(sheet.first, sheet.last);
    if (book.kind != Book::Kind::workbook) return std::nullopt;
    if (sheet.first >= book.sheets.size() || sheet.last >= book.sheets.size()) return std::nullopt;
    if (book.sheets[sheet.first].empty() || book.sheets[sheet.last].empty()) return std::nullopt;
    return prefix("[" + std::to_string(book.number) + "]", book.sheets[sheet.first],
                  book.sheets[sheet.last]);
}

std::optional<std::string> BiffLinks::name(std::size_t index) const {
    if (!is_known_ || index == 0 || index > names_.size()) return std::nullopt;
    if (names_[index - 1].empty()) return std::nullopt;
    return names_[index - 1];
}

std::optional<std::string> BiffLinks::foreign_name(std::size_t extern_sheet,
                                                   std::size_t index) const {
    if (!is_known_ || extern_sheet >= extern_sheets_.size()) return std::nullopt;
    const ExternSheet& sheet = extern_sheets_[extern_sheet];
    if (sheet.book >= books_.size()) return std::nullopt;
    const Book& book = books_[sheet.book];
    std::string front;
    if (book.kind == Book::Kind::own || book.kind == Book::Kind::workbook) {
        front = "[" + std::to_string(book.number) + "]!";
        if (sheet.first != kWholeBook) {
            const auto sheets = sheet_prefix(extern_sheet);
            if (!sheets) return std::nullopt;
            front = *sheets;
        }
        if (book.kind == Book::Kind::own) {
            const auto own = name(index);
            return own ? std::optional(front + *own) : std::nullopt;
        }
    } else if (book.kind != Book::Kind::add_in) {
        return std::nullopt;
    }
    if (index == 0 || index > book.names.size()) return std::nullopt;
    return front + book.names[index - 1];
}

}  // namespace tonghop
