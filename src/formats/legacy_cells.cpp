#include "formats/legacy_cells.hpp"

#include <algorithm>
#include <utility>

#include "base/legacy_decode.hpp"
#include "base/legacy_words.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace tonghop {
namespace {

// Excel stops at 32,767 characters; what is longer nobody typed.
constexpr std::size_t kLongestText = 4 * 32'767;

bool needs_no_judgement(const CellView& view) {
    return view.type != CellType::text || view.text.size() > kLongestText || is_ascii(view.text);
}

// Vietnamese letters of Unicode in a Unicode font, as nearly all text is.
bool is_unicode(const CellView& view) {
    return view.runs.empty() && view.style->legacy == LegacyFont{} &&
           holds_vietnamese_block(view.text);
}

constexpr Judgement kUnicode = {Reading::stored, LegacyEncoding::none, true};

void take_as_stored(const CellView& view, Cell& cell) {
    cell.text = is_ascii(view.text) ? std::string(view.text) : nfc(view.text);
    cell.raw.clear();
    cell.encoding = LegacyEncoding::none;
    cell.garbled = false;
}

}  // namespace

void LegacyCells::begin_sheet() {
    votes_ = {};
    open_.clear();
}

void LegacyCells::fill_text(const CellView& view, std::size_t index, Cell& cell) {
    if (needs_no_judgement(view)) return take_as_stored(view, cell);
    if (is_unicode(view)) {
        votes_.add(kUnicode, LegacyEncoding::none);
        return take_as_stored(view, cell);
    }
    std::vector<Stretch> stretches = cut(view);
    vote(stretches);
    decode(stretches, view.text, cell);
    const bool open = std::any_of(stretches.begin(), stretches.end(), [](const Stretch& stretch) {
        return stretch.judgement.reading == Reading::open;
    });
    if (open) open_.push_back({index, std::string(view.text), std::move(stretches)});
}

void LegacyCells::vote(const CellView& view) {
    if (needs_no_judgement(view)) return;
    if (is_unicode(view)) return votes_.add(kUnicode, LegacyEncoding::none);
    vote(cut(view));
}

void LegacyCells::fill_settled(const CellView& view, Cell& cell) const {
    if (needs_no_judgement(view) || is_unicode(view)) return take_as_stored(view, cell);
    std::vector<Stretch> stretches = cut(view);
    settle(stretches);
    decode(stretches, view.text, cell);
}

std::vector<LegacyCells::Stretch> LegacyCells::cut(const CellView& view) {
    const TextRun whole{static_cast<std::uint32_t>(view.text.size()), {}, false};
    const auto runs = view.runs.empty() ? std::span(&whole, 1) : view.runs;
    std::vector<Stretch> stretches;
    std::size_t begin = 0;
    for (const TextRun& run : runs) {
        const LegacyFont font = run.has_font ? run.font : view.style->legacy;
        if (stretches.empty() || !(stretches.back().font == font)) {
            stretches.push_back({{}, font, {}});
        }
        stretches.back().stored += to_code_points(view.text.substr(begin, run.end - begin));
        begin = run.end;
    }
    for (Stretch& stretch : stretches) {
        stretch.judgement = judge(stretch.stored, stretch.font.encoding);
    }
    return stretches;
}

void LegacyCells::vote(const std::vector<Stretch>& stretches) {
    for (const Stretch& stretch : stretches) {
        votes_.add(stretch.judgement, stretch.font.encoding);
    }
}

void LegacyCells::settle(std::vector<Stretch>& stretches) const {
    for (Stretch& stretch : stretches) {
        if (stretch.judgement.reading != Reading::open) continue;
        const LegacyEncoding encoding = votes_.settle(stretch.stored, stretch.font.encoding);
        if (encoding != LegacyEncoding::none) {
            stretch.judgement = {Reading::legacy, encoding, false};
        }
    }
}

void LegacyCells::decode(const std::vector<Stretch>& stretches, std::string_view stored,
                         Cell& cell) {
    cell.raw.clear();
    cell.encoding = LegacyEncoding::none;
    cell.garbled = false;
    const auto is_stored = [](const Stretch& part) {
        return part.judgement.reading != Reading::legacy;
    };
    if (std::all_of(stretches.begin(), stretches.end(), is_stored)) {
        cell.text = nfc(stored);
        return;
    }
    std::u32string text;
    for (const Stretch& stretch : stretches) {
        if (is_stored(stretch)) {
            text += stretch.stored;
            continue;
        }
        const LegacyFont font{stretch.judgement.encoding, stretch.font.capitals};
        const LegacyText decoded = decode_legacy(stretch.stored, font);
        text += decoded.text;
        cell.garbled = cell.garbled || decoded.garbled;
        if (cell.encoding == LegacyEncoding::none && decoded.text != stretch.stored) {
            cell.encoding = font.encoding;
        }
    }
    cell.text = nfc(from_code_points(text));
    if (cell.encoding != LegacyEncoding::none) cell.raw = to_valid_utf8(stored);
}

void LegacyCells::end_sheet(std::span<Cell> cells) {
    for (OpenText& open : open_) {
        settle(open.stretches);
        Cell& cell = cells[open.index];
        decode(open.stretches, open.stored, cell);
        cell.shown = cell.text;
    }
}

}  // namespace tonghop
