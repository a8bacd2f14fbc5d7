#include "formats/code_page.hpp"

#include <iconv.h>

#include <array>
#include <cstddef>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/windows_code_pages.hpp"

namespace tonghop {
namespace {

struct NamedPage {
    unsigned number;
    const char* name;
};
// What [MS-XLS] 2.4.52 lists, beside the two that have tables here. Only these are looked up: to
// look up every number a file could name would take long. Excel for Macintosh writes 32768.
constexpr std::array<NamedPage, 31> kNamed = {{{437, "CP437"},
                                               {737, "CP737"},
                                               {775, "CP775"},
                                               {850, "CP850"},
                                               {852, "CP852"},
                                               {855, "CP855"},
                                               {857, "CP857"},
                                               {860, "CP860"},
                                               {861, "CP861"},
                                               {862, "CP862"},
                                               {863, "CP863"},
                                               {864, "CP864"},
                                               {865, "CP865"},
                                               {866, "CP866"},
                                               {869, "CP869"},
                                               {874, "CP874"},
                                               {932, "CP932"},
                                               {936, "CP936"},
                                               {949, "CP949"},
                                               {950, "CP950"},
                                               {1250, "CP1250"},
                                               {1251, "CP1251"},
                                               {1253, "CP1253"},
                                               {1254, "CP1254"},
                                               {1255, "CP1255"},
                                               {1256, "CP1256"},
                                               {1257, "CP1257"},
                                               {10000, "MACINTOSH"},
                                               {32768, "MACINTOSH"},
                                               {10007, "MAC-CYRILLIC"},
                                               {10029, "MAC-CENTRALEUROPE"}}};

const char* converter_name(unsigned number) {
    for (const NamedPage& page : kNamed) {
        if (page.number == number) return page.name;
    }
    return nullptr;
}

}  // namespace

class CodePage::Converter {
 public:
    explicit Converter(const char* name) : handle_(iconv_open("UTF-8", name)) {}
    ~Converter() {
        if (is_open()) iconv_close(handle_);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    bool is_open() const {
        return handle_ != reinterpret_cast<iconv_t>(-1);  // NOLINT: what POSIX gives on failure
    }
    // Appends what can be converted; the number of bytes that were.
    std::size_t convert(std::string_view bytes, std::string& out) {
        std::array<char, 512> buffer;
        char* from = const_cast<char*>(bytes.data());  // NOLINT: POSIX; it is not written to
        std::size_t left = bytes.size();
        iconv(handle_, nullptr, nullptr, nullptr, nullptr);
        while (left > 0) {
            char* to = buffer.data();
            std::size_t room = buffer.size();
            const std::size_t before = left;
            iconv(handle_, &from, &left, &to, &room);
            out.append(buffer.data(), buffer.size() - room);
            if (left == before) break;
        }
        return bytes.size() - left;
    }

 private:
    iconv_t handle_;
};

CodePage::CodePage(unsigned number) {
    constexpr unsigned kWesternOfExcel4 = 32769;
    // Of a workbook that claims UTF-16 the bytes can only be characters below 256.
    constexpr unsigned kUtf16 = 1200;
    if (number == 1252 || number == kWesternOfExcel4 || number == kUtf16 || number == 0) {
        character_ = windows1252_character;
    } else if (number == 1258) {
        character_ = windows1258_character;
    } else if (const char* const name = converter_name(number)) {
        converter_ = std::make_unique<Converter>(name);
    }
}
CodePage::~CodePage() = default;
CodePage::CodePage(CodePage&&) noexcept = default;
CodePage& CodePage::operator=(CodePage&&) noexcept = default;

void CodePage::decode(std::string_view bytes, std::string& out) const {
    if (is_ascii(bytes)) {
        out += bytes;
    } else if (character_ != nullptr) {
        decode_by_table(bytes, out);
    } else {
        decode_by_converter(bytes, out);
    }
}

void CodePage::decode_by_table(std::string_view bytes, std::string& out) const {
    for (const char c : bytes) append_utf8(out, character_(static_cast<unsigned char>(c)));
}

void CodePage::decode_by_converter(std::string_view bytes, std::string& out) const {
    while (!bytes.empty()) {
        if (converter_ && converter_->is_open())
            bytes.remove_prefix(converter_->convert(bytes, out));
        if (bytes.empty()) return;
        const auto byte = static_cast<unsigned char>(bytes.front());
        append_utf8(out, byte < 0x80 ? byte : kReplacementCharacter);
        bytes.remove_prefix(1);
    }
}

}  // namespace tonghop
