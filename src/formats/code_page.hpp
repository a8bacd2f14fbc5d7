// Texts from before Unicode by the number of their Windows code page.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace tonghop {

/// Not to be shared between threads.
class CodePage {
 public:
    /// Any number: of a page nobody knows, characters beyond ASCII come out as U+FFFD.
    explicit CodePage(unsigned number);
    ~CodePage();
    CodePage(CodePage&&) noexcept;
    CodePage& operator=(CodePage&&) noexcept;

    /// Appends the UTF-8 of `bytes`.
    void decode(std::string_view bytes, std::string& out) const;

 private:
    class Converter;

    void decode_by_table(std::string_view bytes, std::string& out) const;
    void decode_by_converter(std::string_view bytes, std::string& out) const;

    char32_t (*character_)(char32_t byte) = nullptr;  // of pages with one byte a character
    std::unique_ptr<Converter> converter_;            // of the others
};

}  // namespace tonghop
