#include "formats/biff_shared_strings.hpp"

#include "formats/biff_text.hpp"
#include "formats/faults.hpp"

namespace tonghop {
namespace {

// Bits of the flags in front of a string ([MS-XLS] 2.5.293).
constexpr unsigned kIsWide = 0x01;
constexpr unsigned kHasPhonetics = 0x04;
constexpr unsigned kHasRuns = 0x08;

}  // namespace

void read_font_runs(BiffContent& content, std::size_t count, const BiffStyles& styles,
                    std::vector<BiffFontRun>& runs) {
    runs.clear();
    for (; count > 0; --count) {
        const std::size_t first = content.read_u16();
        runs.push_back({first, styles.font(content.read_u16()).run()});
    }
}

void read_biff_strings(BiffContent& content, const BiffStyles& styles, const ReadLimits& limits,
                       SharedStrings& strings) {
    content.skip(4);  // how often the strings are used
    std::string text;
    std::vector<BiffFontRun> font_runs;
    std::vector<TextRun> runs;
    for (std::uint32_t count = content.read_u32(); count > 0; --count) {
        const std::size_t length = content.read_u16();
        const unsigned flags = content.read_u8();
        const std::size_t run_count = (flags & kHasRuns) != 0 ? content.read_u16() : 0;
        const std::uint32_t phonetics = (flags & kHasPhonetics) != 0 ? content.read_u32() : 0;
        text.clear();
        append_characters(content, length, (flags & kIsWide) != 0, text);
        if (text.size() > limits.text_bytes) {
            refuse_over(Limit::text_bytes, limits.text_bytes);
        }
        runs.clear();
        if (run_count > 0) {
            read_font_runs(content, run_count, styles, font_runs);
            convert_runs(text, font_runs, runs);
        }
        content.skip(phonetics);
        strings.add(text, runs, limits);
    }
}

}  // namespace tonghop
