// What the type and the value of an OpenDocument cell mean (part 3, 19.385).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "formats/cell_visitor.hpp"
#include "formats/ods_cell.hpp"
#include "formats/ods_styles.hpp"
#include "formats/ods_text.hpp"

namespace tonghop {

/// The serial day of an office:date-value. A time of day stands under 1899-12-30, from which
/// LibreOffice counts. Nothing before Excel's calendar.
std::optional<double> ods_date(std::string_view text);

/// The days of an office:time-value, a duration ("PT06H30M00S", "P1DT12H").
std::optional<double> ods_duration(std::string_view text);

/// What a number is as a serial of the 1900 system, if it counts days from `null_date` (itself
/// counted from 1899-12-30). In January and February 1900 Excel's serial is one less.
double serial_of_number(double number, double null_date);

class OdsValues {
 public:
    OdsValues(OdsStyles& styles, OdsText& text) : styles_(styles), text_(text) {}

    /// Fills type, number, text, runs, style and has_result of `view`. False: nothing is in it.
    bool fill(const RawOdsCell& raw, OdsCellStyle& style, CellView& view);

    double null_date = 0;

 private:
    bool fill_typed(const RawOdsCell& raw, OdsCellStyle& style, std::string_view text,
                    CellView& view);
    bool fill_number(const RawOdsCell& raw, OdsCellStyle& style, std::string_view text,
                     CellView& view);
    bool fill_text(const RawOdsCell& raw, std::string_view text, CellView& view);
    std::string_view shown(const RawOdsCell& raw, bool wanted);

    OdsStyles& styles_;
    OdsText& text_;
};

}  // namespace tonghop
