// Fields of delimited text (RFC 4180, and what Excel makes of it).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tonghop {

class CsvRecords {
 public:
    CsvRecords(std::string_view text, char delimiter) : rest_(text), delimiter_(delimiter) {}

    struct Field {
        std::string_view text;  ///< valid until the next call
        bool ends_record = false;
        bool quoted = false;
        bool closed = true;  ///< false: a quoted field whose quote never closes
    };
    /// Nothing at the end. A final line break starts no further record.
    std::optional<Field> next();

 private:
    Field take_quoted();
    Field take_plain();
    void finish(Field& field);

    std::string_view rest_;
    char delimiter_;
    bool owes_field_ = false;  // the text ended with a delimiter
    std::string buffer_;
};

/// Which of , ; tab | separates the fields, and where the first record begins (behind "sep=").
struct CsvDialect {
    char delimiter = ',';
    std::string_view body;
};
CsvDialect detect_csv_dialect(std::string_view text);

}  // namespace tonghop
