#include "formats/biff_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "formats/faults.hpp"
#include "formats/little_endian.hpp"

namespace tonghop {
namespace {

constexpr unsigned kIsWide = 0x01;

class Utf16Text {
 public:
    explicit Utf16Text(std::string& out) : out_(out) {}

    void add(std::uint32_t unit) {
        if (high_ == 0 && unit < 0x80) {
            out_.push_back(static_cast<char>(unit));
            return;
        }
        const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
        if (high_ != 0 && low) {
            append_utf8(out_, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
            high_ = 0;
            return;
        }
        finish();
        if (unit >= 0xD800 && unit <= 0xDBFF) {
            high_ = unit;
        } else {
            append_utf8(out_, low ? kReplacementCharacter : unit);
        }
    }
    void finish() {
        if (high_ != 0) append_utf8(out_, kReplacementCharacter);
        high_ = 0;
    }

 private:
    std::string& out_;
    std::uint32_t high_ = 0;  // a high surrogate that waits for its low one
};

}  // namespace

void append_characters(BiffContent& content, std::size_t count, bool wide, std::string& out) {
    Utf16Text text(out);
    while (true) {
        const std::size_t width = wide ? 2 : 1;
        const std::string_view piece = content.piece();
        const std::size_t here = std::min(count, piece.size() / width);
        for (std::size_t i = 0; i < here; ++i) {
            text.add(wide ? read_u16(piece, 2 * i) : static_cast<unsigned char>(piece[i]));
        }
        content.take(here * width);
        count -= here;
        if (count == 0) break;
        if (!content.piece().empty()) refuse_damaged("xls: a record that ends inside a character");
        if (!content.next_piece()) refuse_damaged("xls: a text longer than its record");
        wide = (content.read_u8() & kIsWide) != 0;
    }
    text.finish();
}

void append_text(BiffContent& content, std::size_t length, const BiffTextForm& form,
                 std::string& out) {
    if (form.version == BiffVersion::biff8) {
        // Without characters, some writers leave the flags out.
        if (length == 0) return;
        const bool wide = (content.read_u8() & kIsWide) != 0;
        append_characters(content, length, wide, out);
        return;
    }
    std::string bytes;
    while (length > 0) {
        const std::size_t here = std::min(length, content.piece().size());
        bytes += content.piece().substr(0, here);
        content.take(here);
        length -= here;
        if (length > 0 && !content.next_piece()) {
            refuse_damaged("xls: a text longer than its record");
        }
    }
    form.code_page->decode(bytes, out);
}

std::string read_short_text(BiffContent& content, const BiffTextForm& form) {
    std::string text;
    const std::size_t length = content.read_u8();
    append_text(content, length, form, text);
    return text;
}

std::string read_long_text(BiffContent& content, const BiffTextForm& form) {
    std::string text;
    const std::size_t length = content.read_u16();
    append_text(content, length, form, text);
    return text;
}

void convert_runs(std::string_view text, std::span<const BiffFontRun> runs,
                  std::vector<TextRun>& out) {
    out.clear();
    std::size_t at = 0;    // in bytes
    std::size_t unit = 0;  // in UTF-16 units
    TextRun current;
    const auto close = [&] {
        if (at == (out.empty() ? 0 : out.back().end)) return;
        if (out.empty() || !out.back().same_look(current)) out.push_back(current);
        out.back().end = static_cast<std::uint32_t>(at);
    };
    for (const BiffFontRun& run : runs) {
        if (run.first < unit) continue;
        while (unit < run.first && at < text.size()) {
            const Utf8Step step = decode_utf8(text, at);
            at += step.length;
            unit += step.code_point > 0xFFFF ? 2 : 1;
        }
        close();
        if (at >= text.size()) return;
        current = run.look;
    }
    at = text.size();
    close();
    if (out.size() == 1 && out.front().is_plain()) out.clear();
}

}  // namespace tonghop
