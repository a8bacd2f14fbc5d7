// What a reader found in one cell.
#pragma once

#include <cstdint>
#include <string>

#include "base/legacy_encoding.hpp"
#include "grid/cell_ref.hpp"
#include "grid/shared_text.hpp"

namespace tonghop {

enum class CellType : std::uint8_t { blank, number, text, boolean, date, error };

/// How much of what a cell shows is struck out: what somebody crossed out on the sheet.
enum class StruckOut : std::uint8_t { none, part, all };

/// A cell that holds something (a blank cell is not stored).
/// Numbers and dates keep the stored double; a date's double is the serial day of the 1900 system
/// (1 = 1900-01-01) whatever system the workbook uses, so that all later code knows one calendar.
struct Cell {
    CellRef ref;
    CellType type = CellType::blank;
    double number = 0;         ///< number, date (serial), boolean (0 or 1)
    std::string text;          ///< text (NFC) as a person reads it; error code ("#DIV/0!")
    std::string shown;         ///< number or date as its number format shows it; else as `text`
    SharedText number_format;  ///< Excel's code, US notation ("#,##0.0", "0%"); empty = General
    SharedText formula;        ///< without the leading "="; empty if the cell holds a constant
    SharedText font;           ///< font name of the cell style; empty if unknown
    bool bold = false;
    StruckOut struck_out = StruckOut::none;
    bool hidden = false;      ///< its row, column or sheet is hidden
    bool hidden_row = false;  ///< its row is
    std::uint8_t indent = 0;  ///< alignment indent of the style
    bool has_formula = false;
    bool has_result = true;  ///< false: a formula whose result was not stored
    /// It heads an array formula; the other cells of its range hold plain results.
    bool array_formula = false;
    /// A text of which some is raised or struck out, without regard to that ("m2", "450405",
    /// "1281"), as other programs read it; `text` then has superscripts for what is raised and
    /// leaves out what is struck out ("m²", "405", "128¹"). Else empty.
    SharedText flat_text;
    /// The text as stored, if that was legacy text and `text` is what it was decoded to.
    SharedText raw;
    LegacyEncoding encoding = LegacyEncoding::none;  ///< of `raw`; the first, if runs differ
    bool garbled = false;  ///< some of `raw` is no letter of its encoding and stands as stored

    const std::string& all_text() const { return flat_text.empty() ? text : flat_text.str(); }
};

}  // namespace tonghop
