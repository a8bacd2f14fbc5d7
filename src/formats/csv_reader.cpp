#include "formats/csv_reader.hpp"

#include "formats/csv_encoding.hpp"
#include "formats/csv_records.hpp"
#include "formats/faults.hpp"
#include "formats/parse_double.hpp"

#include <algorithm>

namespace tonghop {
namespace {

std::size_t count_digits(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
    return count;
}

}  // namespace

std::optional<double> plain_number(std::string_view field) {
    constexpr std::size_t kExactDigits = 15;
    while (!field.empty() && field.front() == ' ') field.remove_prefix(1);
    while (!field.empty() && field.back() == ' ') field.remove_suffix(1);
    std::string_view rest = field;
    if (rest.starts_with('-')) rest.remove_prefix(1);
    const std::size_t integers = count_digits(rest);
    const bool zero_first = rest.starts_with('0');
    if (integers == 0 || (zero_first && integers > 1)) return std::nullopt;
    rest.remove_prefix(integers);
    std::size_t decimals = 0;
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        decimals = count_digits(rest);
        rest.remove_prefix(decimals);
        const bool may_be_grouping = decimals == 3 && integers <= 3 && !zero_first;
        if (decimals == 0 || may_be_grouping) return std::nullopt;
    }
    if (!rest.empty() || integers + decimals > kExactDigits) return std::nullopt;
    return parse_double(field);
}

void read_csv(std::string_view bytes, std::string_view sheet, CellVisitor& visitor,
              const ReadLimits& limits) {
    std::string buffer;
    const CsvDialect dialect = detect_csv_dialect(decode_text_file(bytes, buffer));
    CsvRecords records(dialect.body, dialect.delimiter);
    const CellStyle style;
    CellView view;
    view.style = &style;
    std::uint64_t cells = 0;
    visitor.begin_sheet(sheet, false);
    while (const auto field = records.next()) {
        if (!field->closed) refuse_damaged("csv: a quoted field does not end");
        if (field->text.size() > limits.text_bytes) {
            refuse_over(Limit::text_bytes, limits.text_bytes, "csv");
        }
        if (view.ref.column >= kMaxColumns) refuse_damaged("csv: more fields than a row has cells");
        if (!field->text.empty()) {
            if (++cells > limits.cells) {
                refuse_over(Limit::cells, limits.cells);
            }
            const auto number = plain_number(field->text);
            view.type = number ? CellType::number : CellType::text;
            view.number = number.value_or(0);
            view.text = number ? std::string_view() : field->text;
            visitor.cell(view);
        }
        ++view.ref.column;
        if (field->ends_record) view.ref = {view.ref.row + 1, 0};
    }
    visitor.end_sheet();
}

}  // namespace tonghop
