#include "formats/legacy_cells.hpp"

#include <algorithm>
#include <utility>

#include "base/legacy_decode.hpp"
#include "base/legacy_words.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "formats/marked_text.hpp"

namespace tonghop {
namespace {

// Excel stops at 32,767 characters; what is longer nobody typed.
constexpr std::size_t kLongestText = 4 * 32'767;

bool needs_no_judgement(const CellView& view) {
    return view.type != CellType::text || view.text.size() > kLongestText || is_ascii(view.text);
}

// Vietnamese letters of Unicode in a Unicode font, as nearly all text is.
bool is_unicode(const CellView& view) {
    const auto has_font = [](const TextRun& run) { return run.has_font; };
    return std::none_of(view.runs.begin(), view.runs.end(), has_font) &&
           view.style->legacy == LegacyFont{} && holds_vietnamese_block(view.text);
}

constexpr Judgement kUnicode = {Reading::stored, LegacyEncoding::none, true};

void take_as_stored(const CellView& view, Cell& cell) {
    cell.text = is_ascii(view.text) ? std::string(view.text) : nfc(view.text);
    cell.flat_text = {};
    cell.raw = {};
    cell.encoding = LegacyEncoding::none;
    cell.garbled = false;
    if (!has_marks(view)) return;
    std::vector<MarkedPart> parts;
    std::size_t begin = 0;
    for (const TextRun& run : view.runs) {
        const std::string_view text = view.text.substr(begin, run.end - begin);
        parts.push_back({std::string(text), run.raised, is_struck(run, *view.style)});
        begin = run.end;
    }
    settle_marks(parts, cell);
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
    TextRun whole;
    whole.end = static_cast<std::uint32_t>(view.text.size());
    const auto runs = view.runs.empty() ? std::span(&whole, 1) : view.runs;
    const bool marked = has_marks(view);
    std::vector<Stretch> stretches;
    std::size_t begin = 0;
    for (const TextRun& run : runs) {
        const LegacyFont font = run.has_font ? run.font : view.style->legacy;
        if (stretches.empty() || !(stretches.back().font == font)) {
            stretches.push_back({{}, font, {}, {}});
        }
        const auto stored = to_code_points(view.text.substr(begin, run.end - begin));
        stretches.back().stored += stored;
        if (marked) {
            const bool struck = is_struck(run, *view.style);
            stretches.back().pieces.push_back({stored.size(), run.raised, struck});
        }
        begin = run.end;
    }
    for (Stretch& stretch : stretches) {
        stretch.judgement = judge(stretch.stored, stretch.font.encoding);
    }
    return stretches;
}

LegacyText LegacyCells::Stretch::decoded(std::u32string_view characters) const {
    if (judgement.reading != Reading::legacy) return {std::u32string(characters), false};
    return decode_legacy(characters, {judgement.encoding, font.capitals});
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
    cell.flat_text = {};
    cell.raw = {};
    cell.encoding = LegacyEncoding::none;
    cell.garbled = false;
    std::u32string text;
    for (const Stretch& stretch : stretches) {
        const LegacyText decoded = stretch.decoded(stretch.stored);
        text += decoded.text;
        cell.garbled = cell.garbled || decoded.garbled;
        if (cell.encoding == LegacyEncoding::none && decoded.text != stretch.stored) {
            cell.encoding = stretch.judgement.encoding;
        }
    }
    cell.text = nfc(from_code_points(text));
    if (cell.encoding != LegacyEncoding::none) cell.raw = to_valid_utf8(stored);
    settle_pieces(stretches, cell);
}

void LegacyCells::settle_pieces(const std::vector<Stretch>& stretches, Cell& cell) {
    std::vector<MarkedPart> parts;
    for (const Stretch& stretch : stretches) {
        std::size_t begin = 0;
        for (const Piece& piece : stretch.pieces) {
            const auto stored = stretch.stored.substr(begin, piece.length);
            parts.push_back(
                {from_code_points(stretch.decoded(stored).text), piece.raised, piece.struck});
            begin += piece.length;
        }
    }
    if (!parts.empty()) settle_marks(parts, cell);
}

void LegacyCells::end_sheet(Cells& cells) {
    for (OpenText& open : open_) {
        settle(open.stretches);
        Cell& cell = cells[open.index];
        decode(open.stretches, open.stored, cell);
        cell.shown = cell.text;
    }
}

}  // namespace tonghop
