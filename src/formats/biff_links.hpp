// What formulas of .xls name beside their own sheet: sheets, other workbooks, names
// ([MS-XLS] 2.4.271, 2.4.105, 2.4.150, 2.4.106).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "formats/biff_records.hpp"
#include "formats/biff_text.hpp"

namespace tonghop {

class BiffLinks {
 public:
    explicit BiffLinks(const BiffTextForm& form) : form_(form) {}

    /// In the order of the BOUNDSHEET records, whatever kind of sheet it is.
    void add_sheet(std::string name) { sheets_.push_back(std::move(name)); }
    void read_sup_book(BiffContent content);
    void read_extern_sheet(BiffContent content);
    void read_extern_name(BiffContent content);
    void read_name(BiffContent content);
    /// After a record that cannot be read: no formula is to name anything.
    void forget() { is_known_ = false; }

    /// What stands in front of a reference to other sheets: "Sheet2!", "'Tổng hợp:Phụ lục'!",
    /// "[1]Gia!"; "#REF!" for a sheet that is gone. Nothing if it cannot be told.
    std::optional<std::string> sheet_prefix(std::size_t extern_sheet) const;
    /// The same by the numbers of the first and the last sheet of this workbook (Excel 5 and 95).
    std::optional<std::string> own_sheet_prefix(std::uint16_t first, std::uint16_t last) const;
    /// A name of this workbook; indexes begin with 1.
    std::optional<std::string> name(std::size_t index) const;
    /// A name by its sheet or workbook, or a function of an add-in.
    std::optional<std::string> foreign_name(std::size_t extern_sheet, std::size_t index) const;

 private:
    struct Book {
        enum class Kind { own, add_in, workbook, other } kind = Kind::other;
        std::size_t number = 0;  // among the other workbooks, from 1
        std::vector<std::string> sheets;
        std::vector<std::string> names;
    };
    struct ExternSheet {
        std::size_t book = 0;
        std::uint16_t first = 0;
        std::uint16_t last = 0;
    };

    void read_extern_sheet5(BiffContent content);
    Book& add_book(Book::Kind kind);

    const BiffTextForm& form_;
    std::vector<std::string> sheets_;
    std::vector<Book> books_;
    std::vector<ExternSheet> extern_sheets_;
    std::vector<std::string> names_;
    std::size_t workbooks_ = 0;
    bool is_known_ = true;
};

}  // namespace tonghop
