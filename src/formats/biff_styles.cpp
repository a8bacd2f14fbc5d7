#include "formats/biff_styles.hpp"

#include <array>

#include "formats/faults.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kMostFormats = 65'536;  // indexes have 16 bits
constexpr std::size_t kMostCodeBytes = 4096;  // Excel stops at 255 characters
constexpr unsigned kWestern = 1252;

struct Charset {
    unsigned charset;
    unsigned code_page;
};
// The character sets of Windows fonts that mean one code page; what text is under the others, the
// workbook's code page says.
constexpr std::array<Charset, 14> kCharsets = {{{77, 10000},
                                                {128, 932},
                                                {129, 949},
                                                {130, 1361},
                                                {134, 936},
                                                {136, 950},
                                                {161, 1253},
                                                {162, 1254},
                                                {163, 1258},
                                                {177, 1255},
                                                {178, 1256},
                                                {186, 1257},
                                                {204, 1251},
                                                {238, 1250}}};

}  // namespace

BiffStyles::BiffStyles() {
    form_.code_page = code_page(kWestern);
    no_font_.code_page = form_.code_page;
}

const CodePage* BiffStyles::code_page(unsigned number) {
    return &code_pages_.try_emplace(number, number).first->second;
}

void BiffStyles::set_code_page(unsigned number) {
    form_.code_page = code_page(number);
    no_font_.code_page = form_.code_page;
}

// Fonts from before Unicode draw Vietnamese letters on the places of Western ones, so their bytes
// stand for Western characters whatever the code page; base/legacy_encoding reads those.
const CodePage* BiffStyles::code_page_of(const Font& font, unsigned charset) {
    if (font.legacy.encoding != LegacyEncoding::none) return code_page(kWestern);
    for (const Charset& entry : kCharsets) {
        if (entry.charset == charset) return code_page(entry.code_page);
    }
    return form_.code_page;
}

// [MS-XLS] 2.4.122.
void BiffStyles::read_font(BiffContent content) {
    constexpr unsigned kBoldWeight = 600;  // 400 is normal, 700 bold
    if (fonts_.size() >= kMostFormats) refuse_too_large("xls: too many fonts");
    constexpr unsigned kStruckOut = 0x08;
    constexpr unsigned kSuperscript = 1;
    Font font;
    content.skip(2);  // height
    font.struck = (content.read_u16() & kStruckOut) != 0;
    content.skip(2);  // colour
    font.bold = content.read_u16() >= kBoldWeight;
    font.raised = content.read_u16() == kSuperscript;
    content.skip(2);  // underline, family
    const unsigned charset = content.read_u8();
    content.skip(1);
    font.name = read_short_text(content, form_);
    font.legacy = legacy_font(font.name);
    font.code_page = code_page_of(font, charset);
    fonts_.push_back(std::move(font));
}

// [MS-XLS] 2.4.126.
void BiffStyles::read_number_format(BiffContent content) {
    const std::uint16_t id = content.read_u16();
    const std::string code = form_.version == BiffVersion::biff8 ? read_long_text(content, form_)
                                                                 : read_short_text(content, form_);
    if (code.size() <= kMostCodeBytes) codes_[id] = {code, date_parts(code)};
}

// [MS-XLS] 2.4.353. The values of the record itself hold whatever it says of its parent's.
void BiffStyles::read_cell_format(BiffContent content) {
    if (formats_.size() >= kMostFormats) refuse_too_large("xls: too many cell formats");
    Format format;
    format.font = content.read_u16();
    format.number_format = content.read_u16();
    if (form_.version == BiffVersion::biff8) {
        content.skip(4);
        format.indent = content.read_u8() & 0x0F;
    }
    formats_.push_back(format);
}

// Index 4 is never used ([MS-XLS] 2.5.129).
const BiffStyles::Font& BiffStyles::font(std::size_t index) const {
    constexpr std::size_t kLeftOut = 4;
    if (index > kLeftOut) --index;
    return index < fonts_.size() ? fonts_[index] : no_font_;
}

BiffTextForm BiffStyles::form_of_cell(std::size_t index) const {
    return {form_.version,
            index < formats_.size() ? font(formats_[index].font).code_page : form_.code_page};
}

const BiffStyles::Code& BiffStyles::code_of(std::uint16_t id) {
    const auto declared = codes_.find(id);
    if (declared != codes_.end()) return declared->second;
    const std::string_view code = builtin_number_format(id);
    return codes_[id] = {std::string(code), date_parts(code)};
}

void BiffStyles::resolve() {
    for (const Format& format : formats_) {
        CellStyle style;
        const Code& code = code_of(format.number_format);
        if (code.text != "General") style.number_format = code.text;
        const Font& used = font(format.font);
        style.font = used.name;
        style.legacy = used.legacy;
        style.bold = used.bold;
        style.struck = used.struck;
        style.is_date = code.parts != DateParts::none;
        style.indent = format.indent;
        styles_.push_back(style);
        calendar_.push_back(code.parts == DateParts::calendar);
    }
}

}  // namespace tonghop
