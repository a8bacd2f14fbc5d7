#include "formats/ods_formula.hpp"

#include <algorithm>
#include <optional>

#include "formats/formula_names.hpp"
#include "grid/cell_ref.hpp"

namespace tonghop {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (static_cast<unsigned char>(c) & 0x80) != 0;
}

// One side of a reference: "$Sheet2.$B$3", ".B3", ".B", ".3".
struct Address {
    std::optional<std::string> sheet;
    std::string_view cell;  // with its dollar signs
};

class Converter {
 public:
    explicit Converter(std::string_view formula) : rest_(formula) {}

    // Nothing if some of it is not certain.
    std::optional<std::string> convert() {
        while (!rest_.empty()) {
            if (!take_token()) return std::nullopt;
        }
        return out_;
    }

 private:
    bool take_token() {
        const char c = rest_.front();
        if (c == '"') return take_quoted();
        if (c == '[') return take_reference();
        if (is_digit(c) || c == '.') return take_number();
        if (is_name_start(c)) return take_name();
        if (c == '{' || c == '}') in_array_ = c == '{';
        // Of the separators Excel has others; '!' and '~' join references, which few forms do.
        if (c == ';') return take_as(',');
        if (c == '|') return in_array_ && take_as(';');
        constexpr std::string_view kAlike = "+-*/^&=<>%() {}\n";
        return kAlike.find(c) != std::string_view::npos && take_as(c);
    }

    bool take_as(char c) {
        out_ += c;
        rest_.remove_prefix(1);
        return true;
    }

    // Quotes inside are doubled in both notations.
    bool take_quoted() {
        const std::size_t end = rest_.find('"', 1);
        if (end == std::string_view::npos) return false;
        out_ += rest_.substr(0, end + 1);
        rest_.remove_prefix(end + 1);
        return true;
    }

    bool take_number() {
        std::size_t length = 0;
        while (length < rest_.size() && (is_digit(rest_[length]) || rest_[length] == '.')) ++length;
        const bool exponent = length < rest_.size() && (rest_[length] | 0x20) == 'e';
        if (exponent) {
            ++length;
            if (length < rest_.size() && (rest_[length] == '+' || rest_[length] == '-')) ++length;
            while (length < rest_.size() && is_digit(rest_[length])) ++length;
        }
        out_ += rest_.substr(0, length);
        rest_.remove_prefix(length);
        return rest_.empty() || !is_name_start(rest_.front());
    }

    // A function, or the name of a range.
    bool take_name() {
        std::size_t length = 0;
        while (length < rest_.size() &&
               (is_name_start(rest_[length]) || is_digit(rest_[length]) || rest_[length] == '.')) {
            ++length;
        }
        std::string name(rest_.substr(0, length));
        rest_.remove_prefix(length);
        if (rest_.starts_with('(')) {
            std::transform(name.begin(), name.end(), name.begin(), [](char c) {
                return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            });
            if (!is_common_function(name)) return false;
        } else if (CellRef::parse(name) || rest_.starts_with('\'') || rest_.starts_with('!')) {
            return false;
        }
        out_ += name;
        return true;
    }

    bool take_reference() {
        rest_.remove_prefix(1);
        const auto first = take_address();
        if (!first) return false;
        std::optional<Address> last;
        if (rest_.starts_with(':')) {
            rest_.remove_prefix(1);
            last = take_address();
            if (!last) return false;
        }
        if (!rest_.starts_with(']')) return false;
        rest_.remove_prefix(1);
        return append_reference(*first, last);
    }

    std::optional<Address> take_address() {
        Address address;
        if (rest_.starts_with('$') && rest_.size() > 1 && rest_[1] != '.') rest_.remove_prefix(1);
        if (rest_.starts_with('\'')) {
            address.sheet = take_quoted_sheet();
            if (!address.sheet) return std::nullopt;
        } else if (!rest_.starts_with('.')) {
            const std::size_t dot = rest_.find_first_of(".:]#'[");
            if (dot == std::string_view::npos || rest_[dot] != '.') return std::nullopt;
            address.sheet = rest_.substr(0, dot);
            rest_.remove_prefix(dot);
        }
        if (!rest_.starts_with('.')) return std::nullopt;
        rest_.remove_prefix(1);
        const std::size_t end = rest_.find_first_of(":]");
        if (end == std::string_view::npos) return std::nullopt;
        address.cell = rest_.substr(0, end);
        rest_.remove_prefix(end);
        return address;
    }

    std::optional<std::string> take_quoted_sheet() {
        std::string name;
        rest_.remove_prefix(1);
        while (true) {
            const std::size_t quote = rest_.find('\'');
            if (quote == std::string_view::npos) return std::nullopt;
            name += rest_.substr(0, quote);
            rest_.remove_prefix(quote + 1);
            if (!rest_.starts_with('\'')) return name;
            name += '\'';
            rest_.remove_prefix(1);
        }
    }

    static bool is_cell(std::string_view cell) { return CellRef::parse(cell).has_value(); }
    // "B" or "$3": one side of whole columns or rows.
    static bool is_line(std::string_view text) {
        if (text.starts_with('$')) text.remove_prefix(1);
        const std::string cell = !text.empty() && is_digit(text.front()) ? "A" + std::string(text)
                                                                         : std::string(text) + "1";
        return is_cell(cell);
    }

    bool append_reference(const Address& first, const std::optional<Address>& last) {
        const bool cells = is_cell(first.cell) && (!last || is_cell(last->cell));
        const bool lines = last && !cells && is_line(first.cell) && is_line(last->cell) &&
                           is_digit(first.cell.back()) == is_digit(last->cell.back());
        if (!cells && !lines) return false;
        if (last && last->sheet && last->sheet != first.sheet) return false;  // several sheets
        if (first.sheet) out_ += quoted_sheet_name(*first.sheet) + "!";
        out_ += first.cell;
        if (last) out_.append(":").append(last->cell);
        return true;
    }

    std::string_view rest_;
    std::string out_;
    bool in_array_ = false;
};

}  // namespace

std::string excel_formula(std::string_view formula) {
    constexpr std::string_view kExcel = "msoxl:=";
    if (formula.starts_with(kExcel)) return std::string(formula.substr(kExcel.size()));
    for (const std::string_view prefix : {"of:=", "oooc:="}) {
        if (!formula.starts_with(prefix)) continue;
        return Converter(formula.substr(prefix.size())).convert().value_or("");
    }
    return {};
}

}  // namespace tonghop
