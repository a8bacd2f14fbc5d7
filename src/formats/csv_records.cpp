#include "formats/csv_records.hpp"

#include <algorithm>
#include <map>

namespace tonghop {
namespace {

constexpr std::string_view kDelimiters = ",;\t|";
constexpr std::size_t kSampleBytes = 64 << 10;
constexpr std::size_t kSampleRecords = 200;

// How evenly a delimiter divides the first records.
struct Evenness {
    double share = 0;        // of records with the commonest number of fields (at least two)
    std::size_t fields = 0;  // that number
    // Fields that are numbers with a comma in them, less other fields with one.
    std::ptrdiff_t decimal_commas = 0;
};

// "1.234,5", "-0,5 %": a comma here is no delimiter.
bool is_number_with_comma(std::string_view field) {
    return field.find_first_of("0123456789") != std::string_view::npos &&
           field.find_first_not_of("0123456789.,-+% \xC2\xA0") == std::string_view::npos;
}

Evenness measure(std::string_view sample, char delimiter) {
    CsvRecords records(sample, delimiter);
    std::map<std::size_t, std::size_t> seen;
    std::size_t fields = 0;
    std::size_t count = 0;
    std::ptrdiff_t decimal_commas = 0;
    while (count < kSampleRecords) {
        const auto field = records.next();
        if (!field) break;
        ++fields;
        if (!field->quoted && field->text.find(',') != std::string_view::npos) {
            decimal_commas += is_number_with_comma(field->text) ? 1 : -1;
        }
        if (!field->ends_record) continue;
        const bool blank = fields == 1 && field->text.empty();
        if (!blank) {
            ++seen[fields];
            ++count;
        }
        fields = 0;
    }
    Evenness best;
    for (const auto& [size, times] : seen) {
        const double share = static_cast<double>(times) / static_cast<double>(count);
        if (size > 1 && share >= best.share) best = {share, size, 0};
    }
    best.decimal_commas = decimal_commas;
    return best;
}

}  // namespace

std::optional<CsvRecords::Field> CsvRecords::next() {
    if (rest_.empty() && !owes_field_) return std::nullopt;
    owes_field_ = false;
    return !rest_.empty() && rest_.front() == '"' ? take_quoted() : take_plain();
}

CsvRecords::Field CsvRecords::take_plain() {
    std::size_t length = 0;
    while (length < rest_.size() && rest_[length] != delimiter_ && rest_[length] != '\n' &&
           rest_[length] != '\r') {
        ++length;
    }
    Field field;
    field.text = rest_.substr(0, length);
    rest_.remove_prefix(length);
    finish(field);
    return field;
}

CsvRecords::Field CsvRecords::take_quoted() {
    rest_.remove_prefix(1);
    buffer_.clear();
    Field field;
    field.quoted = true;
    while (true) {
        const std::size_t quote = rest_.find('"');
        buffer_.append(rest_.substr(0, quote));
        if (quote == std::string_view::npos) {
            rest_ = {};
            field.closed = false;
            break;
        }
        rest_.remove_prefix(quote + 1);
        if (!rest_.starts_with('"')) break;
        buffer_ += '"';
        rest_.remove_prefix(1);
    }
    // Whatever stands between the closing quote and the delimiter belongs to the field.
    Field tail;
    if (!rest_.empty()) tail = take_plain();
    buffer_.append(tail.text);
    field.text = buffer_;
    if (!field.closed || rest_.empty()) field.ends_record = !owes_field_;
    if (tail.ends_record) field.ends_record = true;
    return field;
}

void CsvRecords::finish(Field& field) {
    if (rest_.empty()) {
        field.ends_record = true;
        return;
    }
    if (rest_.front() == delimiter_) {
        rest_.remove_prefix(1);
        owes_field_ = rest_.empty();
        return;
    }
    rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : 1);
    field.ends_record = true;
}

CsvDialect detect_csv_dialect(std::string_view text) {
    CsvDialect dialect{',', text};
    // Excel's own way to say it.
    if (text.size() > 4 && (text.starts_with("sep=") || text.starts_with("SEP=")) &&
        (text.size() == 5 || text[5] == '\r' || text[5] == '\n')) {
        dialect.delimiter = text[4];
        text.remove_prefix(5);
        text.remove_prefix(text.starts_with("\r\n") ? 2 : std::min<std::size_t>(text.size(), 1));
        dialect.body = text;
        return dialect;
    }
    std::string_view sample = text.substr(0, kSampleBytes);
    if (sample.size() < text.size()) sample = sample.substr(0, sample.find_last_of("\r\n") + 1);
    constexpr double kMostRecords = 0.5;
    Evenness best;
    for (const char delimiter : kDelimiters) {
        const Evenness evenness = measure(sample, delimiter);
        // In "A;1,5;2,5" commas divide as evenly as semicolons.
        const bool decimals = evenness.share > kMostRecords && evenness.decimal_commas > 0;
        if (decimals && dialect.delimiter == ',') best = {};
        if (evenness.share > best.share ||
            (evenness.share >= best.share && evenness.fields > best.fields)) {
            best = evenness;
            dialect.delimiter = delimiter;
        }
    }
    return dialect;
}

}  // namespace tonghop
