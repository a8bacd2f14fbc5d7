// What a stored number shows: Excel's number formats (ECMA-376 part 1, 18.8.30 and 18.8.31), in
// US notation whatever the locale of a workbook.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tonghop {

/// The code of a built-in format (ids 0 to 49); "General" for every other id.
std::string_view builtin_number_format(std::uint64_t id);

/// What a code shows of a date: nothing, a time of day or an elapsed time, or a day.
enum class DateParts { none, time, calendar };

/// Decided by the first section, as Excel does.
DateParts date_parts(std::string_view code);

class NumberFormat {
 public:
    /// Any text is a code; what makes no sense in it is shown as it stands. Empty: General.
    explicit NumberFormat(std::string_view code);
    ~NumberFormat();
    NumberFormat(NumberFormat&&) noexcept;
    NumberFormat& operator=(NumberFormat&&) noexcept;

    /// As in a cell that is wide enough. A date that Excel fills with '#' (below 0, after 9999)
    /// is shown as General.
    std::string show(double value) const;
    /// A text under this format: its fourth section, or the text itself.
    std::string show_text(std::string_view text) const;

 private:
    struct Code;
    std::unique_ptr<const Code> code_;
};

/// General: at most eleven characters besides the sign.
std::string show_general(double value);

}  // namespace tonghop
