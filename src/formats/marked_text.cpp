#include "formats/marked_text.hpp"

#include <algorithm>
#include <utility>

#include "base/superscripts.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace tonghop {
namespace {

// How much of a text has a property; blanks have none.
struct Share {
    bool some = false;
    bool all = true;
    bool part() const { return some && !all; }
};

template <typename Has>
Share share_of(const std::vector<MarkedPart>& parts, Has has) {
    Share share;
    for (const MarkedPart& part : parts) {
        if (squeeze(part.text).empty()) continue;
        const bool here = has(part);
        share.some = share.some || here;
        share.all = share.all && here;
    }
    return share;
}

// Digits, which must not join others; brackets where they belong to the mark of a note: "(1)".
std::string superscripts(std::string_view text) {
    const bool is_note = text.find_first_not_of("0123456789() ") == std::string_view::npos;
    std::string raised;
    for (const char32_t c : to_code_points(text)) {
        const bool bracket = c == U'(' || c == U')';
        append_utf8(raised, bracket && !is_note ? c : as_superscript(c));
    }
    return raised;
}

}  // namespace

bool has_marks(const CellView& view) {
    return std::any_of(view.runs.begin(), view.runs.end(), [&view](const TextRun& run) {
        return run.raised || is_struck(run, *view.style) || view.style->struck;
    });
}

void settle_marks(const std::vector<MarkedPart>& parts, Cell& cell) {
    const Share struck = share_of(parts, [](const MarkedPart& part) { return part.struck; });
    cell.struck_out = struck.part() ? StruckOut::part
                      : struck.some ? StruckOut::all
                                    : StruckOut::none;
    std::vector<MarkedPart> kept;
    for (const MarkedPart& part : parts) {
        if (!part.struck || !struck.part()) kept.push_back(part);
    }
    const Share raised = share_of(kept, [](const MarkedPart& part) { return part.raised; });
    std::string read;
    for (const MarkedPart& part : kept) {
        read += part.raised && raised.part() ? superscripts(part.text) : part.text;
    }
    read = nfc(read);
    if (read == cell.text) return;
    cell.flat_text = std::exchange(cell.text, std::move(read));
}

}  // namespace tonghop
